/** Whatever order steps come in: no ending without an independent answer, and nothing ever throws. Counts what it reached. */
import { addDays } from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import { Task } from "@xiuhua/core/governance"
import { eventCodec } from "@xiuhua/core/handle"
import { checkRow } from "@xiuhua/core/ledger"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { random as source } from "../calendar/random.ts"
import { type Command, d, people, tasks, ways } from "./task-fixture.ts"

const pool: ReadonlyArray<Command> = Object.values(ways).flat()
const codec = eventCodec({ event: Task.Event, schemaVersion: 1, upcasts: {} })
const first = d("2026-03-02")

/** A command of the pool by anybody, some days after the last. */
const varied = (below: (n: number) => number, command: Command, day: number): Command => {
  const anybody = () => people[below(people.length)] as (typeof people)[number]
  const on = addDays(first, day)
  switch (command._tag) {
    case "ExtendTask":
      return { ...command, on, askedBy: anybody(), approver: anybody(), until: addDays(on, below(40)) }
    case "WithdrawTask":
      return { ...command, on, askedBy: anybody(), approver: anybody() }
    case "AssignTask":
    case "ClaimTask":
      return { ...command, on, by: anybody(), owner: anybody(), dueOn: below(2) === 0 ? null : addDays(on, below(30)) }
    case "ReassignTask":
      return { ...command, on, by: anybody(), owner: anybody() }
    default:
      return { ...command, on, by: anybody() }
  }
}

describe("random orders of steps", () => {
  const everything = (state: Task.State) => {
    for (const { kind, row } of Task.rowsOf("x", state)) expect(checkRow(kind, row)).toEqual([])
    return [
      tasks.review(state),
      tasks.next(state, d("2026-12-31")),
      Task.taskDuties("x", state, tasks.limits(state), d("2026-05-01"))
    ]
  }
  const lateness = new Set([
    "governance.task",
    "task-conventions.acceptance-limit",
    "task-conventions.relapse-check-limit"
  ])

  it("are never accepted by who had it or reported it; replay is total", () => {
    const reached = { accepted: 0, forbidden: 0, extended: 0, reopened: 0, looked: 0, findings: 0, withdrawn: 0 }
    for (let run = 1; run <= 300; run++) {
      const next = source(run * 7919)
      const below = (n: number) => Math.floor(next() * n)
      let state = tasks.initial
      let history = tasks.initial
      const owners = new Set<string>()
      for (let n = 0; n < 36; n++) {
        // Four of five possible, one of five anything.
        const possible = tasks.next(state, d("2027-12-31")).map((step) => step.command)
        const wanted = pool.filter(({ _tag }) => possible.includes(_tag) && (_tag !== "WithdrawTask" || below(4) === 0))
        const choices = n % 5 < 4 && wanted.length > 0 ? wanted : pool
        const command = varied(below, choices[below(choices.length)] as Command, n * (1 + (run % 4)))
        history = replay(tasks, tasks.record(history, command), history)
        const decision = tasks.decide(state, command)
        if (Result.isFailure(decision)) {
          if (decision.failure._tag === "Forbidden") reached.forbidden++
          continue
        }
        expect(decision.success.map((event) => codec.decode({ id: "1", ...codec.encode(event) }))).toEqual(
          decision.success
        )
        if ("owner" in command) owners.add(command.owner)
        if (command._tag === "ReportTask") owners.add(command.by)
        if (command._tag === "AcceptTask" || command._tag === "CheckTaskRelapse") {
          expect(owners.has(command.by)).toBe(false)
          reached[command._tag === "AcceptTask" ? "accepted" : "looked"]++
        }
        if (command._tag === "ExtendTask") reached.extended++
        if (command._tag === "ReopenTask") reached.reopened++
        if (command._tag === "WithdrawTask") reached.withdrawn++
        state = replay(tasks, decision.success, state)
        // What was only ever decided here has no breach in it but lateness.
        const breaches = tasks
          .review(state)
          .filter(({ rule, severity }) => severity === "violation" && !lateness.has(rule))
        expect([run, breaches]).toEqual([run, []])
      }
      expect(() => everything(state)).not.toThrow()
      expect(() => everything(history)).not.toThrow()
      reached.findings += tasks.review(history).length
    }
    expect(Math.min(...Object.values(reached)), JSON.stringify(reached)).toBeGreaterThan(50)
  })
})
