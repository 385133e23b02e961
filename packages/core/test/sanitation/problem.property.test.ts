/** Whatever order steps come in: no closing without an independent check, and nothing ever throws. Counts what it reached. */
import { replay } from "@xiuhua/core/decider"
import { eventCodec } from "@xiuhua/core/handle"
import { checkRow } from "@xiuhua/core/ledger"
import { Problem } from "@xiuhua/core/sanitation"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { d } from "./fixture.ts"
import { type Command, clerk, handler, head, problems, t, verifier, ways, worker } from "./problem-fixture.ts"

const pool: ReadonlyArray<Command> = Object.values(ways).flat()
const people = [clerk, handler, worker, verifier, head]
const codec = eventCodec({ event: Problem.Event, schemaVersion: 1, upcasts: {} })

const randomFrom = (start: number) => {
  let seed = start
  return (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return (seed >> 8) % below
  }
}

/** A command of the pool by anybody, a few hours after the last. */
const varied = (random: (below: number) => number, command: Command, hour: number): Command => {
  const anybody = () => people[random(people.length)] as (typeof people)[number]
  const at = {
    on: d(`2026-03-${String(2 + Math.floor(hour / 24)).padStart(2, "0")}`),
    at: t(`${String(hour % 24).padStart(2, "0")}:00`)
  }
  const moved = { ...command, ...at }
  switch (moved._tag) {
    case "ExtendDeadline":
      return { ...moved, askedBy: anybody(), approver: anybody(), until: random(2) === 0 ? moved.until : { hours: 12 } }
    case "WithdrawProblem":
      return { ...moved, askedBy: anybody(), approver: anybody() }
    case "AssignProblem":
      return { ...moved, handler: anybody(), deadline: random(2) === 0 ? null : { hours: 1 + random(60) } }
    case "ReassignProblem":
      return { ...moved, handler: anybody() }
    default:
      return { ...moved, by: anybody() }
  }
}

describe("random orders of steps", () => {
  const everything = (state: Problem.State) => {
    const deadline = problems.deadline(state)
    for (const { kind, row } of Problem.rowsOf("x", state, deadline)) expect(checkRow(kind, row)).toEqual([])
    return [
      problems.review(state),
      problems.next(state, d("2026-03-20")),
      Problem.problemDuties("x", deadline, d("2026-03-10")),
      Problem.stationOf(state)
    ]
  }

  it("never close without a check by somebody who neither had it nor mended it; replay is total", () => {
    const reached = { closed: 0, refused: 0, forbidden: 0, extended: 0, reopened: 0, findings: 0 }
    for (let run = 1; run <= 300; run++) {
      const random = randomFrom(run * 7919)
      let state = problems.initial
      let history = problems.initial
      const handlers = new Set<string>()
      for (let n = 0; n < 36; n++) {
        const hour = n * (1 + (run % 8))
        // Two of three possible, one of three anything.
        const possible = problems.next(state, d("2026-03-25")).map((step) => step.command)
        const offered = n % 3 < 2 ? pool.filter(({ _tag }) => possible.includes(_tag)) : []
        const choices = offered.length > 0 ? offered : pool
        const command = varied(random, choices[random(choices.length)] as Command, hour)
        history = replay(problems, problems.record(history, command), history)
        const decision = problems.decide(state, command)
        if (Result.isFailure(decision)) {
          reached.refused++
          if (decision.failure._tag === "Forbidden") reached.forbidden++
          continue
        }
        expect(decision.success.map((event) => codec.decode({ id: "1", ...codec.encode(event) }))).toEqual(
          decision.success
        )
        if (command._tag === "VerifyProblem") expect(handlers.has(command.by)).toBe(false)
        if (command._tag === "AssignProblem" || command._tag === "ReassignProblem") handlers.add(command.handler)
        if (command._tag === "ReplyProblem") handlers.add(command.by)
        if (command._tag === "ExtendDeadline") {
          reached.extended++
          const before = problems.deadline(state)?.due as number
          const after = problems.deadline(replay(problems, decision.success, state))?.due as number
          expect(after).toBeGreaterThan(before)
        }
        if (command._tag === "ReopenProblem") reached.reopened++
        state = replay(problems, decision.success, state)
        if (state.closed !== null) {
          reached.closed++
          expect(state.replies.at(-1)?.verified?.passed).toBe(true)
          expect(state.replies.at(-1)?.checkedByHandler).toBe(false)
        }
        // What was only ever decided here has no breach in it but lateness.
        const breaches = problems
          .review(state)
          .filter(({ rule, severity }) => severity === "violation" && rule !== "rectification.deadline")
        expect([run, breaches]).toEqual([run, []])
      }
      expect(() => everything(state)).not.toThrow()
      expect(() => everything(history)).not.toThrow()
      reached.findings += problems.review(history).length
    }
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(50)
    expect(reached.refused).toBeGreaterThan(1_000)
  })

  it("the same events give the same state, however they are cut", () => {
    let cuts = 0
    for (const way of Object.values(ways)) {
      const events = way.flatMap((fact) => problems.record(problems.initial, fact))
      const whole = replay(problems, events)
      for (let at = 0; at <= events.length; at++) {
        expect(replay(problems, events.slice(at), replay(problems, events.slice(0, at)))).toEqual(whole)
        cuts++
      }
    }
    expect(cuts).toBeGreaterThan(15)
  })
})
