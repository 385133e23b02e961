/**
 * 义务状态 — one rule over ledgers that change: every entry is held once, by subject and period, and a new, corrected or
 * withdrawn entry refreshes only the outcomes it touches. The pass over whole ledgers (`evaluateDuty`) is made of this.
 */
import type { PlainDate, TimeLimit, WorkCalendar } from "../calendar/index.ts"
import type { LedgerKind, Row } from "../ledger/index.ts"
import type { Parameter } from "../regulation/index.ts"
import { dueIn, eventId } from "./due.ts"
import { dutyExemption } from "./exemption.ts"
import { type Change, type Held, holding } from "./holding.ts"
import { judgeOf } from "./judge.ts"
import type { DutyOutcome } from "./outcome.ts"
import { owedForEvents, owedForPeriod } from "./owed.ts"
import { type DayRange, periodsOf, yearUntil } from "./period.ts"
import type { DutyRule } from "./rule.ts"

/** What duties are asked about. */
export interface DutyQuestion {
  /** The day of judgment: `not-yet-due` while `dueOn` is not before it. */
  readonly on: PlainDate
  readonly calendar: WorkCalendar
  /** Shown are periods that begin in it; absent: in the year of `on`, up to `on`. */
  readonly range?: DayRange
}

/** An outcome that may have changed; `outcome` is undefined where nothing is owed (any more). */
export interface Refreshed {
  readonly subject: string
  /** The period's id. */
  readonly period: string
  readonly outcome: DutyOutcome | undefined
}

export interface DutyState {
  /**
   * Takes the current version of an entry, or null when it was withdrawn, and returns every outcome that this may have
   * changed. An entry of a kind that the rule does not read changes nothing.
   */
  readonly put: (kind: LedgerKind, entry: number, row: Row | null) => ReadonlyArray<Refreshed>
  /** As `put`, without working out what changed: for loading whole ledgers. */
  readonly load: (kind: LedgerKind, entry: number, row: Row | null) => void
  /** Every outcome, in the order of periods, then subjects. */
  readonly outcomes: () => ReadonlyArray<DutyOutcome>
}

/** The kinds of ledger that a rule reads. */
export const kindsOf = (rule: DutyRule): ReadonlyArray<LedgerKind> => [
  ...new Set([
    rule.subjects.kind,
    ...rule.satisfiedBy.map(({ kind }) => kind),
    ...(rule.exemptions === "by-document" ? [dutyExemption] : [])
  ])
]

/** The outcomes of a rule, by subject. */
interface Judged {
  readonly one: (subject: string, held: Held, period: string) => DutyOutcome | undefined
  readonly all: (subjects: ReadonlyMap<string, Held>) => ReadonlyArray<DutyOutcome>
  /** Ids of the periods whose outcome depends on a version of an entry. */
  readonly touchedBy: (held: Held, change: Change) => ReadonlyArray<string>
}

const inOrder = (subjects: ReadonlyMap<string, Held>) => [...subjects].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

const byPeriod = (rule: DutyRule, range: DayRange, { calendar, on }: DutyQuestion): Judged => {
  const judge = judgeOf(rule, on)
  const owed = owedForPeriod(rule)
  const known = periodsOf(rule.period, range).flatMap((period) => {
    const due = dueIn(rule, period, calendar)
    return due === undefined ? [] : [{ period, due }]
  })
  const byId = new Map(known.map((one) => [one.period.id, one]))
  const one: Judged["one"] = (subject, held, id) => {
    const found = byId.get(id)
    const matter = found === undefined ? undefined : owed(subject, held, found.period, found.due)
    return matter === undefined ? undefined : judge(matter)
  }
  return {
    one,
    all: (subjects) => {
      const ordered = inOrder(subjects)
      return known.flatMap(({ period }) =>
        ordered.flatMap(([subject, held]) => {
          const outcome = one(subject, held, period.id)
          return outcome === undefined ? [] : [outcome]
        })
      )
    },
    touchedBy: (_, change) => {
      if (change._tag === "Shown") return change.periods.filter((id) => byId.has(id))
      const { from, until } = change.row
      const [first, last] = until !== null && until < from ? [until, from] : [from, until]
      const touched = known.filter(({ period }) => period.to >= first && (last === null || period.from <= last))
      return touched.map(({ period }) => period.id)
    }
  }
}

const byEvent = (
  rule: DutyRule,
  within: Parameter<TimeLimit> | undefined,
  range: DayRange,
  { calendar, on }: DutyQuestion
): Judged => {
  const judge = judgeOf(rule, on)
  const owed = owedForEvents(rule, within, calendar, range)
  return {
    one: (subject, held, id) => {
      const matter = owed(subject, held).find(({ period }) => period.id === id)
      return matter === undefined ? undefined : judge(matter)
    },
    all: (subjects) => {
      const matters = inOrder(subjects).flatMap(([subject, held]) => owed(subject, held))
      return matters
        .sort((a, b) => (a.period.from < b.period.from ? -1 : a.period.from > b.period.from ? 1 : 0))
        .map(judge)
    },
    // An answer moves to another trigger when a trigger comes or goes: all of the subject's are looked at.
    touchedBy: (held) => held.rows.map(({ from }) => eventId(from))
  }
}

/** The state of one rule before anything is known. `put` and `load` may be mixed. */
export const dutyState = (rule: DutyRule, question: DutyQuestion): DutyState => {
  const range = question.range ?? yearUntil(question.on)
  const judged =
    rule.period.unit === "event" ? byEvent(rule, rule.period.within, range, question) : byPeriod(rule, range, question)
  const { subjects, take } = holding(rule)
  return {
    load: (kind, entry, row) => take(kind, entry, row, () => undefined),
    put: (kind, entry, row) => {
      const touched = new Map<string, Set<string>>()
      take(kind, entry, row, (subject, change) => {
        const held = subjects.get(subject)
        if (held === undefined) return
        const ids = touched.get(subject) ?? new Set()
        for (const id of judged.touchedBy(held, change)) ids.add(id)
        touched.set(subject, ids)
      })
      return [...touched].flatMap(([subject, ids]) =>
        [...ids].map((period) => {
          const held = subjects.get(subject)
          return { subject, period, outcome: held === undefined ? undefined : judged.one(subject, held, period) }
        })
      )
    },
    outcomes: () => judged.all(subjects)
  }
}
