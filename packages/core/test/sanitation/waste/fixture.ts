/** Ledgers of a made-up district, and what follows from them: every derivation in its order, as a store would run it. */
import { chinaWorkCalendar, parseInstant, plainDate } from "../../../src/calendar/index.ts"
import { type DutyOutcome, type DutyRule, evaluateDuty, kindsOf, outcomeRow } from "../../../src/duties/index.ts"
import { evaluate, type Indicator, type IndicatorValue, plan } from "../../../src/indicators/index.ts"
import { aggregate, deriveAll, fieldNames, type LedgerKind, type Row, type Value } from "../../../src/ledger/index.ts"
import { type Law, type Locality, lawOf, type Parameter, type Target } from "../../../src/regulation/index.ts"
import { wasteDerivations } from "../../../src/sanitation/index.ts"

const nowhere: Locality = {
  id: "nowhere",
  areaCode: "000000",
  name: { zh: "某区", en: "Nowhere" },
  bureau: { zh: "某区城管局", en: "Nowhere bureau" },
  targets: {}
}

export const national: Law = lawOf(nowhere)

/** The law of a district that lays down another value of one parameter. */
export const lawWith = <A>(parameter: Parameter<A>, value: A): Law => {
  const cite = { source: "《某区约定》", article: "一", gist: "另作约定" }
  const own: Parameter<A> = {
    ...parameter,
    values: [{ from: plainDate("2000-01-01"), value, cite, confidence: "local" }]
  }
  return lawOf({ ...nowhere, layers: [{ level: "district", id: "nowhere-district", parameters: [own] }] })
}

export const target = (op: Target["op"], ratio: string): Parameter<Target> => ({
  id: "nowhere.target",
  label: { zh: "目标", en: "target" },
  reviewed: plainDate("2026-11-22"),
  values: [
    {
      from: plainDate("2000-01-01"),
      value: { op, ratio },
      cite: { source: "某区", article: "一", gist: "目标" },
      confidence: "local"
    }
  ]
})

export type Ledgers = ReadonlyArray<readonly [LedgerKind, ReadonlyArray<Row>]>
export type Rows = (kind: LedgerKind) => ReadonlyArray<Row>

/** Every row of every kind: what was written, and what follows from it. */
export const follow = (written: Ledgers, law: Law = national): Rows => {
  const known = new Map<string, ReadonlyArray<Row>>()
  const rows: Rows = (kind) => known.get(kind.id) ?? []
  for (const [kind, more] of written) known.set(kind.id, [...rows(kind), ...more])
  for (const derivation of wasteDerivations({ law })) {
    const { beside = [], from, to } = derivation
    const found = deriveAll(
      derivation,
      rows(from),
      beside.map(({ kind }) => rows(kind))
    )
    known.set(to.id, [...rows(to), ...found.values()])
  }
  return rows
}

/** A row as a record, measures in their smallest unit. */
export const record = (kind: LedgerKind, row: Row | undefined): Readonly<Record<string, Value>> =>
  Object.fromEntries(fieldNames(kind).map((name, at) => [name, row?.[at] ?? null]))

const forever = parseInstant("2199-12-31") as number

/** Outcomes of a rule judged on a day, over periods that begin in the range. */
export const judged = (
  rule: DutyRule,
  rows: Rows,
  on: string,
  [from, to]: readonly [string, string]
): ReadonlyArray<DutyOutcome> =>
  evaluateDuty(
    rule,
    new Map(
      kindsOf(rule).map((kind) => [
        kind.id,
        rows(kind).map((row, at) => ({ entry: at + 1, recordedAt: 0, supersededAt: null, row }))
      ])
    ),
    {
      on: plainDate(on),
      calendar: chinaWorkCalendar,
      asOf: forever,
      range: { from: plainDate(from), to: plainDate(to) }
    }
  )

export const outcomeRows = (rule: DutyRule, outcomes: ReadonlyArray<DutyOutcome>): ReadonlyArray<Row> =>
  outcomes.map((outcome) => outcomeRow(rule, outcome))

/** A figure over rows in memory. */
export const figure = (
  indicator: Indicator,
  rows: Rows,
  [from, to]: readonly [string, string],
  { asOf = "2199-12-31", goal }: { readonly asOf?: string; readonly goal?: Parameter<Target> } = {}
): IndicatorValue => {
  const period = { from: plainDate(from), to: plainDate(to) }
  const { questions, read } = plan(indicator, period, [])
  const [numbers = null] = read(questions.map((question) => aggregate(question, rows(question.kind))))
  const targets = goal === undefined ? {} : { [indicator.id]: goal }
  const locality = { ...nowhere, targets }
  return evaluate(indicator, period, [], numbers, { locality, asOf: parseInstant(asOf) as number })
}
