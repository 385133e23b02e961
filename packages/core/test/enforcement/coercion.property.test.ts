/** Whatever order the steps of an enforcement come in: what must never happen, and that nothing ever throws. */
import { createRequire } from "node:module"
import { addDays, chinaWorkCalendar, type PlainDate, plainDates, toLocalTime } from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import { CompulsoryEnforcement, documentsFor, PenaltyRule } from "@xiuhua/core/enforcement"
import { eventCodec } from "@xiuhua/core/handle"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { type Command, enforcements, lawfulCases } from "./coercion-cases.ts"
import { d, env } from "./fixture.ts"

const { holidays } = createRequire(import.meta.url)("chinese-days/dist/chinese-days.json") as {
  readonly holidays: Readonly<Record<string, string>>
}
/** Names that chinese-days gives to a first day: another source than the one that is tried. */
const isHoliday = (day: PlainDate): boolean => /-(?:01-01|05-01|10-01)$/u.test(day) || day === "2026-02-17"
const pool: ReadonlyArray<Command> = Object.values(lawfulCases).flat()
const starts = Object.values(lawfulCases)
const festivals = plainDates("2026-01-01", "2026-02-17", "2026-04-05", "2026-05-01", "2026-06-19", "2026-10-01")

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
const pick = <A>(random: () => number, of: ReadonlyArray<A>): A => of[Math.floor(random() * of.length)] as A
const DAY = 24 * 60

/** A command of the pool on another day; an act at other hours, a demand with another time, a service of that day. */
const varied = (random: () => number, command: Command, on: PlainDate): Command => {
  const moved: Command = { ...command, on }
  switch (moved._tag) {
    case "ExecuteEnforcement":
    case "PerformSubstitute":
    case "ClearAtOnce": {
      const [a, b] = [Math.floor(random() * DAY), Math.floor(random() * DAY)].sort((x, y) => x - y) as [number, number]
      const plain = { fromTime: toLocalTime(9 * 60), untilOn: on, untilTime: toLocalTime(10 * 60) }
      const odd = { fromTime: toLocalTime(a), untilOn: addDays(on, random() < 0.2 ? 1 : 0), untilTime: toLocalTime(b) }
      const act = { ...moved, ...(random() < 0.5 ? plain : odd) }
      return act._tag === "ClearAtOnce" ? act : { ...act, complete: random() < 0.1 }
    }
    case "DemandPerformance": {
      const service = { _tag: "Direct", receivedOn: on, recipient: "respondent" } as const
      return { ...moved, amountFen: 1_000_000, performBy: addDays(on, 1 + Math.floor(random() * 14)), service }
    }
    case "ServeEnforcementDecision":
    case "NotifyClearing":
      return { ...moved, service: { _tag: "Direct", receivedOn: on, recipient: "respondent" } }
    case "DecideEnforcement":
      return { ...moved, executeFrom: addDays(on, 1), means: random() < 0.3 ? "auction-seized" : "other" }
    case "DecideSubstitute":
      return { ...moved, executeFrom: addDays(on, 1) }
    case "AnnounceDemolition":
      return { ...moved, demolishBy: addDays(on, Math.floor(random() * 10)) }
    case "MakeAgreement":
      return { ...moved, stages: [{ by: addDays(on, 10), fen: null }] }
    case "EndEnforcement":
      return random() < 0.7 ? { ...moved, ground: "performed" } : moved
    default:
      return moved
  }
}

const RUNS = 200
const LENGTH = 40

describe("random orders of steps", () => {
  it("never enforce without a served decision, at night, or on a holiday, and leave no breach but lateness", () => {
    const reached = { accepted: 0, refused: 0, executed: 0, substituted: 0, cleared: 0, decided: 0, ended: 0 }
    const barred = { night: 0, holiday: 0 }
    for (let seed = 1; seed <= RUNS; seed++) {
      const random = randomOf(seed)
      const start = pick(random, starts)
      let state = start
        .slice(0, Math.floor(random() * (start.length - 1)))
        .reduce(
          (now, command) => replay(enforcements, Result.getOrThrow(enforcements.decide(now, command)), now),
          enforcements.initial
        )
      let on = state.lastOn ?? pick(random, [d("2026-01-05"), d("2026-02-10"), d("2026-04-20"), d("2026-09-20")])
      for (let step = 0; step < LENGTH; step++) {
        on = addDays(on, Math.floor(random() * 4))
        if (random() < 0.05) on = festivals.find((day) => day > on) ?? on
        // Mostly what is possible, so that the later steps are reached too; the end seldom.
        const tags = enforcements.next(state, on).map(({ command }) => command)
        const likely = pool.filter(({ _tag }) => tags.includes(_tag) && _tag !== "EndEnforcement")
        const acts = likely.filter(({ _tag }) => _tag === "ExecuteEnforcement" || _tag === "PerformSubstitute")
        const from = [acts, likely, likely, pool].filter((some) => some.length > 0)
        const command = varied(random, pick(random, pick(random, from)), on)
        const decision = enforcements.decide(state, command)
        if (Result.isFailure(decision)) {
          reached.refused++
          if (decision.failure._tag === "Forbidden" && "night" in decision.failure.finding.facts) barred.night++
          if (decision.failure._tag === "Forbidden" && "holiday" in decision.failure.finding.facts) barred.holiday++
          continue
        }
        reached.accepted++
        for (const event of decision.success) {
          if (event._tag === "ClearedAtOnce") reached.cleared++
          if (event._tag === "EnforcementEnded") reached.ended++
          if (event._tag === "EnforcementDecided" || event._tag === "SubstituteDecided") {
            reached.decided++
            const demanded = state.demand.demands.some(({ made }) => made.servedOn !== null && made.servedOn < event.on)
            expect(demanded).toBe(true)
          }
          if (event._tag !== "EnforcementExecuted" && event._tag !== "SubstitutePerformed") continue
          const wanted = event._tag === "EnforcementExecuted" ? "EnforcementDecided" : "SubstituteDecided"
          reached[event._tag === "EnforcementExecuted" ? "executed" : "substituted"]++
          const last = state.decision.decisions.at(-1)
          expect([last?.made._tag, last?.withdrawnOn]).toEqual([wanted, null])
          expect(last?.served?.servedOn ?? "9").toSatisfy((served: string) => served <= event.on)
          // Between six and ten of one day, and on no day that opens a festival.
          expect([event.untilOn, event.fromTime >= "06:00", event.untilTime <= "22:00"]).toEqual([event.on, true, true])
          expect(isHoliday(event.on)).toBe(false)
        }
        state = replay(enforcements, decision.success, state)
      }
      const breaches = enforcements
        .review(state)
        .filter(({ facts, severity }) => severity === "violation" && !("doneOn" in facts))
        .map(({ rule }) => rule)
      expect([seed, breaches]).toEqual([seed, []])
    }
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(10)
    expect(barred.night).toBeGreaterThan(20)
    expect(barred.holiday).toBeGreaterThan(3)
  })

  it("offer in `next` only what would not be refused for its turn", () => {
    let offered = 0
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomOf(seed * 7919)
      let state = enforcements.initial
      let on = d("2026-01-05")
      for (let step = 0; step < LENGTH; step++) {
        const tags = enforcements.next(state, on).map(({ command }) => command)
        expect(new Set(tags).size).toBe(tags.length)
        const possible = pool.filter(({ _tag }) => tags.includes(_tag))
        for (const command of possible) {
          const decision = enforcements.decide(state, { ...command, on })
          if (Result.isSuccess(decision)) continue
          offered++
          // Things and kinds are for the command itself to name.
          if (/Seiz|Remedy/u.test(command._tag)) continue
          expect([command._tag, decision.failure._tag]).toEqual([command._tag, "Forbidden"])
        }
        if (possible.length === 0) break
        const decision = enforcements.decide(state, varied(random, pick(random, possible), on))
        if (Result.isSuccess(decision)) state = replay(enforcements, decision.success, state)
        on = addDays(on, Math.floor(random() * 4))
      }
    }
    expect(offered).toBeGreaterThan(50)
  })

  it("recorded, they replay, review, list limits, steps and papers without a throw, and survive being stored", () => {
    const codec = eventCodec({ event: CompulsoryEnforcement.Event, schemaVersion: 1, upcasts: {} })
    const seen = new Set<string>()
    let findings = 0
    for (let seed = 1; seed <= 100; seed++) {
      const random = randomOf(seed * 104_729)
      let state = enforcements.initial
      for (let step = 0; step < 40; step++) {
        // Any day at all, before or after the last one, before the law and after the calendar.
        const on = addDays(d("2010-01-01"), Math.floor(random() * 8_000))
        const fact = varied(random, pick(random, pool), on)
        const events = enforcements.record(state, fact)
        for (const event of events) {
          seen.add(event._tag)
          const { data, type } = codec.encode(event)
          expect(codec.decode({ id: type, schemaVersion: 1, data })).toEqual(event)
          expect(documentsFor(event).length).toBeGreaterThan(0)
        }
        state = replay(enforcements, events, state)
      }
      findings += enforcements.review(state).length
      expect(Array.isArray(enforcements.next(state, d("2035-01-01")))).toBe(true)
      CompulsoryEnforcement.caseDuties("enforcement", enforcements.deadlines(state), d("2026-11-22"))
      CompulsoryEnforcement.owedMoney(env, state, d("2026-11-22"))
    }
    expect(Object.keys(CompulsoryEnforcement.Event.cases).filter((tag) => !seen.has(tag))).toEqual([])
    expect(findings).toBeGreaterThan(500)
  })
})

describe("the time of enforcement (强制法 art. 43)", () => {
  it("minute by minute agrees with a plain reckoning on every day of 2026", () => {
    const statutory = new Set(
      Object.keys(holidays).filter((day) =>
        /^2026-(?:01-01|02-(?:16|17|18|19)|04-05|05-0[12]|06-19|09-25|10-0[123])$/u.test(day)
      )
    )
    expect(statutory.size).toBe(13)
    let asked = 0
    for (let day = d("2026-01-01"); day <= "2026-12-31"; day = addDays(day, 1)) {
      for (const minute of [0, 1, 359, 360, 361, 720, 1319, 1320, 1439]) {
        const at = toLocalTime(minute)
        const facts = { on: day, fromTime: at, untilOn: day, untilTime: at, urgent: false }
        const found = PenaltyRule.executionTime.judge(env, facts)
        const violation = found.some(({ severity }) => severity === "violation")
        expect([day, minute, violation]).toEqual([day, minute, minute < 360 || minute >= 1320 || statutory.has(day)])
        const worked = chinaWorkCalendar.isWorkday(Math.round(Date.parse(day) / 86_400_000))
        if (!violation) expect([day, found.length]).toEqual([day, worked === true ? 0 : 1])
        asked++
      }
    }
    expect(asked).toBe(365 * 9)
  })
})
