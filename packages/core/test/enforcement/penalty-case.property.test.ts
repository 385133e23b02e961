/** Whatever order commands come in: what must never happen, and that nothing ever throws. Each property counts what it reached. */
import { addDays, type PlainDate } from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import { PenaltyCase } from "@xiuhua/core/enforcement"
import { eventCodec } from "@xiuhua/core/handle"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { cases, d, people } from "./fixture.ts"
import { ordinaryCase } from "./ordinary-case.ts"
import { courtCase, exemptCase, longCase, transferredCase } from "./other-cases.ts"

type Command = PenaltyCase.Command
const pool: ReadonlyArray<Command> = [ordinaryCase, longCase, courtCase, exemptCase, transferredCase].flat()

/** mulberry32: the same numbers for the same seed. */
const randomOf = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A command of the pool on another day, sometimes with another fine. */
const varied = (random: () => number, command: Command, on: PlainDate): Command => {
  const moved = { ...command, on }
  if (moved._tag === "DecidePenalty" || moved._tag === "GiveNotice") {
    const fen = [1, 4_999, 20_000, 20_001, 600_000, 2_000_001][Math.floor(random() * 6)] as number
    return random() < 0.5 ? moved : { ...moved, sanctions: [{ _tag: "Fine", fen }] }
  }
  return moved
}

const RUNS = 600
const LENGTH = 60

describe("random orders of commands", () => {
  it("never make two decisions, a fine above the range, or a penalty without notice", () => {
    const reached = { accepted: 0, refused: 0, penalties: 0, decided: 0, closed: 0, reopened: 0 }
    for (let seed = 1; seed <= RUNS; seed++) {
      const random = randomOf(seed)
      // Some begin well on their way, so that the later steps are reached too.
      const [start, from] = seed % 2 === 0 ? [ordinaryCase, seed % 4 === 0 ? 12 : 18] : [longCase, 24]
      let state = start
        .slice(0, seed % 3 === 0 ? 0 : from)
        .reduce((now, command) => replay(cases, Result.getOrThrow(cases.decide(now, command)), now), cases.initial)
      let on = state.lastOn ?? d("2026-03-02")
      for (let step = 0; step < LENGTH; step++) {
        on = addDays(on, Math.floor(random() * 5))
        const command = varied(random, pool[Math.floor(random() * pool.length)] as Command, on)
        const decision = cases.decide(state, command)
        if (Result.isFailure(decision)) {
          reached.refused++
          continue
        }
        reached.accepted++
        for (const event of decision.success) {
          if (event._tag === "PenaltyDecided") {
            reached.penalties++
            const violation = state.examination.classified?.violation ?? state.filing.filed?.violation
            const [least, most] = violation === "works" ? [500_000, 2_000_000] : [5_000, 20_000]
            const fen = event.sanctions.reduce((sum, it) => (it._tag === "Fine" ? sum + it.fen : sum), 0)
            expect(fen === 0 || (fen >= least && fen <= most)).toBe(true)
            expect(state.notice.notice?.servedOn).not.toBeNull()
            expect(state.notice.notice?.servedOn ?? "9").toSatisfy((served: string) => served <= event.on)
          }
          if (["PenaltyDecided", "NoPenaltyDecided", "CaseTransferred"].includes(event._tag)) {
            reached.decided++
            expect(state.decision.decision).toBeNull()
          }
          if (event._tag === "CaseClosed") reached.closed++
          if (event._tag === "CaseReopened") reached.reopened++
        }
        state = replay(cases, decision.success, state)
      }
      // What was only ever decided here has no breach in it but lateness, and what a reviewing body did.
      const breaches = cases
        .review(state)
        .filter(({ facts, severity }) => severity === "violation" && !("doneOn" in facts || "explained" in facts))
        .map(({ rule }) => rule)
        .filter((rule) => rule !== "administrative-reconsideration-law.no-heavier-outcome")
      expect([seed, breaches]).toEqual([seed, []])
    }
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(10)
    expect(reached.penalties).toBeGreaterThan(20)
  })

  it("offer in `next` only what would not be refused for its turn", () => {
    let offered = 0
    for (let seed = 1; seed <= 100; seed++) {
      const random = randomOf(seed * 7919)
      let state = cases.initial
      let on = d("2026-03-02")
      for (let step = 0; step < LENGTH; step++) {
        const steps = cases.next(state, on).map(({ command }) => command)
        for (const tag of steps) {
          const command = pool.find(({ _tag }) => _tag === tag)
          if (command === undefined) continue
          const decision = cases.decide(state, { ...command, on })
          if (Result.isSuccess(decision)) continue
          offered++
          expect([tag, decision.failure._tag]).not.toEqual([tag, "BeforeLastStep"])
        }
        const possible = pool.filter(({ _tag }) => steps.includes(_tag))
        const command = possible[Math.floor(random() * possible.length)]
        if (command === undefined) break
        const decision = cases.decide(state, { ...command, on })
        if (Result.isSuccess(decision)) state = replay(cases, decision.success, state)
        on = addDays(on, Math.floor(random() * 4))
      }
    }
    expect(offered).toBeGreaterThan(50)
  })

  it("recorded, they replay, review, list limits and steps without a throw, and survive being stored", () => {
    const codec = eventCodec({ event: PenaltyCase.Event, schemaVersion: 1, upcasts: {} })
    const seen = new Set<string>()
    let findings = 0
    for (let seed = 1; seed <= 200; seed++) {
      const random = randomOf(seed * 104_729)
      let state = cases.initial
      for (let step = 0; step < 40; step++) {
        // Any day at all, before or after the last one.
        const on = addDays(d("2015-01-01"), Math.floor(random() * 6_000))
        const fact = varied(random, pool[Math.floor(random() * pool.length)] as Command, on)
        const events = cases.record(state, fact)
        for (const event of events) {
          seen.add(event._tag)
          const { data, type } = codec.encode(event)
          expect(codec.decode({ id: type, schemaVersion: 1, data })).toEqual(event)
        }
        state = replay(cases, events, state)
      }
      findings += cases.review(state).length
      expect(Array.isArray(cases.next(state, d("2031-01-01")))).toBe(true)
      PenaltyCase.caseDuties("case", cases.deadlines(state), d("2026-11-22"))
    }
    expect(Object.keys(PenaltyCase.Event.cases).filter((tag) => !seen.has(tag))).toEqual([])
    expect(findings).toBeGreaterThan(500)
  })

  it("go through people that no register knows", () => {
    const strangers = ordinaryCase.map((command) =>
      command._tag === "AssignOfficers" ? { ...command, officers: [people.zhao, people.li] as const } : command
    )
    const state = strangers.reduce((now, command) => {
      const decision = cases.decide(now, command)
      return Result.isSuccess(decision) ? replay(cases, decision.success, now) : now
    }, cases.initial)
    expect(cases.review(state).map(({ severity }) => severity)).toEqual(["warning"])
  })
})
