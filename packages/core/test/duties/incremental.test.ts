import { describe, expect, it } from "vitest"
import { addDays, chinaWorkCalendar, plainDate } from "../../src/calendar/index.ts"
import {
  type DutyEntry,
  type DutyOutcome,
  type DutyRule,
  type DutyStatus,
  dutyExemption,
  dutyState,
  evaluateDuty,
  kindsOf
} from "../../src/duties/index.ts"
import { fieldIndex, type LedgerKind, type Row, toRow } from "../../src/ledger/index.ts"
import { random } from "../calendar/random.ts"
import {
  branch,
  branchRow,
  checkRow,
  committeeMeeting,
  dailyStationCheck,
  dailySweeping,
  decision,
  decisionRow,
  exemptRow,
  meetingRow,
  monthlyCommittee,
  section,
  serveDecision,
  service,
  serviceRow,
  station,
  stationCheck,
  stationRow,
  swept
} from "./rules.ts"

type Random = () => number
const pick = <A>(draw: Random, values: ReadonlyArray<A>): A => values[Math.floor(draw() * values.length)] as A
const start = plainDate("2026-01-20")
const someDay = (draw: Random, span = 60) => addDays(start, Math.floor(draw() * span))
const someUntil = (draw: Random) => (draw() < 0.2 ? null : someDay(draw, 100))
const subjects = ["A", "B", "C"]

/** What a row of each kind may look like, `rule` being the one that exemptions are about. */
const makers = (rule: DutyRule): ReadonlyArray<readonly [LedgerKind, (draw: Random) => Row]> => [
  [station, (draw) => stationRow(pick(draw, subjects), someDay(draw), someUntil(draw))],
  [
    stationCheck,
    (draw) =>
      checkRow(pick(draw, subjects), someDay(draw), {
        inspector: draw() < 0.2 ? null : "P1",
        result: draw() < 0.05 ? "contradicts" : "ok"
      })
  ],
  [branch, (draw) => branchRow(pick(draw, subjects), someDay(draw), someUntil(draw), draw() < 0.8 ? "yes" : "no")],
  [committeeMeeting, (draw) => meetingRow(pick(draw, subjects), someDay(draw), draw() < 0.2 ? null : "P1")],
  [decision, (draw) => decisionRow(pick(draw, subjects), someDay(draw), draw() < 0.8 ? "no" : "yes")],
  [service, (draw) => serviceRow(pick(draw, subjects), someDay(draw))],
  [
    section,
    (draw) =>
      toRow(section, {
        section: pick(draw, subjects),
        from: someDay(draw),
        until: someUntil(draw),
        area: draw() < 0.1 ? null : pick(draw, ["50", "80.5"])
      })
  ],
  [
    swept,
    (draw) => toRow(swept, { section: pick(draw, subjects), day: someDay(draw), area: pick(draw, ["30", "50", "90"]) })
  ],
  [
    dutyExemption,
    (draw) => {
      const from = someDay(draw)
      const until = draw() < 0.05 ? null : addDays(from, Math.floor(draw() * 4))
      return exemptRow(rule, pick(draw, subjects), from, until, draw() < 0.3 ? null : "文1号")
    }
  ]
]

const on = plainDate("2026-03-20")
const question = { on, calendar: chinaWorkCalendar }
const keyOf = ({ period, subject }: { readonly subject: string; readonly period: { readonly id: string } }) =>
  `${period.id} ${subject}`
const sorted = (outcomes: Iterable<DutyOutcome>) => [...outcomes].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))

/** Keeps every version of every entry, as a store does, and turns out random additions, corrections and withdrawals. */
const world = (rule: DutyRule, draw: Random) => {
  const versions = new Map<LedgerKind, Array<DutyEntry>>(kindsOf(rule).map((kind) => [kind, []]))
  const maker = new Map(makers(rule))
  let moment = 0
  const change = (): {
    readonly kind: LedgerKind
    readonly entry: number
    readonly row: Row | null
    readonly how: string
  } => {
    const kind = pick(draw, kindsOf(rule))
    const entries = versions.get(kind) as Array<DutyEntry>
    const make = maker.get(kind) as (draw: Random) => Row
    const live = entries.filter(({ supersededAt }) => supersededAt === null)
    const chance = draw()
    moment++
    if (live.length === 0 || chance < 0.6) {
      const entry = entries.reduce((most, one) => Math.max(most, one.entry), 0) + 1
      const row = make(draw)
      entries.push({ entry, recordedAt: moment, supersededAt: null, row })
      return { kind, entry, row, how: "added" }
    }
    const old = pick(draw, live)
    entries.splice(entries.indexOf(old), 1, { ...old, supersededAt: moment })
    if (chance < 0.75) return { kind, entry: old.entry, row: null, how: "withdrawn" }
    const row = make(draw)
    entries.push({ entry: old.entry, recordedAt: moment, supersededAt: null, row })
    return { kind, entry: old.entry, row, how: "corrected" }
  }
  const batch = (asOf: number) =>
    evaluateDuty(rule, new Map([...versions].map(([kind, entries]) => [kind.id, entries])), { ...question, asOf })
  return { batch, change, versions, now: () => moment }
}

const rules = [dailyStationCheck, monthlyCommittee, serveDecision, dailySweeping]

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s, entry by entry", (_, rule) => {
  const draw = random(rules.indexOf(rule) + 20261122)
  const reached = { changes: new Map<string, number>(), statuses: new Set<DutyStatus>(), ended: 0, moved: 0 }

  it("refreshes exactly what changed: the outcomes kept up equal those of the pass, at every moment", () => {
    for (let run = 0; run < 5; run++) {
      const { batch, change, now } = world(rule, draw)
      const state = dutyState(rule, question)
      const kept = new Map<string, DutyOutcome>()
      const history: Array<ReadonlyArray<DutyOutcome>> = []
      for (let step = 0; step < 60; step++) {
        const { entry, how, kind, row } = change()
        reached.changes.set(how, (reached.changes.get(how) ?? 0) + 1)
        for (const { outcome, period, subject } of state.put(kind, entry, row)) {
          const key = `${period} ${subject}`
          const before = kept.get(key)
          if (outcome === undefined) {
            if (kept.delete(key)) reached.ended++
          } else kept.set(key, outcome)
          if (outcome !== undefined && before !== undefined && before.status !== outcome.status) reached.moved++
        }
        const passed = batch(now())
        expect(sorted(kept.values())).toEqual(sorted(passed))
        for (const { status } of passed) reached.statuses.add(status)
        history.push(passed)
      }
      expect(state.outcomes()).toEqual(history.at(-1))
      for (const moment of [10, 30, 50]) expect(batch(moment)).toEqual(history[moment - 1])
    }
  })

  it("and that was worth the name", () => {
    for (const how of ["added", "corrected", "withdrawn"]) expect(reached.changes.get(how)).toBeGreaterThan(20)
    expect(reached.statuses.size).toBeGreaterThanOrEqual(rule === serveDecision ? 3 : 4)
    expect(reached.ended).toBeGreaterThan(5)
    expect(reached.moved).toBeGreaterThan(5)
  })
})

it("the order of the entries does not matter", () => {
  const draw = random(7)
  let compared = 0
  for (const rule of rules) {
    const { batch, change, now, versions } = world(rule, draw)
    for (let step = 0; step < 150; step++) change()
    const passed = batch(now())
    compared += passed.length
    for (const entries of versions.values()) {
      const drawn = entries.map((entry) => [draw(), entry] as const).sort(([a], [b]) => a - b)
      entries.splice(0, entries.length, ...drawn.map(([, entry]) => entry))
    }
    expect(batch(now())).toEqual(passed)
  }
  expect(compared).toBeGreaterThan(200)
})

/** A second opinion on the daily check: every station with every day with every check, said as plainly as can be. */
it("agrees with subjects × days × entries", () => {
  const draw = random(11)
  const { batch, change, now, versions } = world(dailyStationCheck, draw)
  for (let step = 0; step < 200; step++) change()
  const live = (kind: LedgerKind) =>
    (versions.get(kind) ?? []).filter(({ supersededAt }) => supersededAt === null).map(({ row }) => row)
  const at = (kind: LedgerKind, row: Row, field: string) => row[fieldIndex(kind, field)] as string | null
  const expected: Array<string> = []
  for (let day = plainDate("2026-01-01"); day <= on; day = addDays(day, 1)) {
    for (const subject of subjects) {
      const covers = (kind: LedgerKind, row: Row) =>
        (at(kind, row, "from") ?? "") <= day && (at(kind, row, "until") ?? "9999") >= day
      const rows = live(station).filter((row) => at(station, row, "station") === subject)
      const backwards = rows.some((row) => {
        const [from, until] = [at(station, row, "from") ?? "", at(station, row, "until")]
        return until !== null && until < from && until <= day && day <= from
      })
      const exists = rows.some((row) => covers(station, row))
      if (!exists && !backwards) continue
      const checks = live(stationCheck).filter(
        (row) => at(stationCheck, row, "station") === subject && at(stationCheck, row, "day") === day
      )
      const contradicts = checks.some((row) => at(stationCheck, row, "result") === "contradicts")
      const signed = checks.some((row) => at(stationCheck, row, "inspector") !== null)
      const exempt = live(dutyExemption).some(
        (row) =>
          at(dutyExemption, row, "subject") === subject &&
          covers(dutyExemption, row) &&
          at(dutyExemption, row, "document") !== null
      )
      const undone = checks.length > 0 ? "evidence-incomplete" : day >= on ? "not-yet-due" : "missed"
      const status = exempt ? "exempt" : contradicts || !exists ? "needs-review" : signed ? "met" : undone
      expected.push(`${day} ${subject} ${status}`)
    }
  }
  expect(expected.length).toBeGreaterThan(100)
  expect(new Set(expected.map((line) => line.split(" ")[2])).size).toBe(6)
  expect(batch(now()).map(({ period, status, subject }) => `${period.id} ${subject} ${status}`)).toEqual(expected)
})
