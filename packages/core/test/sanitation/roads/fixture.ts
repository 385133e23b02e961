/** A made-up district whose roads are looked after: the law of the place, ledgers in memory, and ways to ask. */
import { chinaWorkCalendar, parseInstant, plainDate } from "@xiuhua/core/calendar"
import { type DutyOutcome, type DutyRule, dutyExemption, evaluateDuty, kindsOf, outcomeRow } from "@xiuhua/core/duties"
import { evaluate, type Indicator, type IndicatorValue, plan } from "@xiuhua/core/indicators"
import { aggregate, deriveAll, type LedgerKind, type Row, toRow } from "@xiuhua/core/ledger"
import {
  type Law,
  makeLaw,
  nationalParameters,
  type Parameter,
  type Regime,
  type Target
} from "@xiuhua/core/regulation"
import { roadDerivations, roadDuties, roadSection, sweeperRoute } from "@xiuhua/core/sanitation"
import { parameter } from "../../regulation/nowhere.ts"

const place = (...overlaid: ReadonlyArray<Parameter<unknown>>): Law =>
  makeLaw({
    national: nationalParameters,
    layers: [{ level: "bureau", id: "nowhere-bureau", parameters: overlaid }]
  })

export const regimeOf = (...overlaid: ReadonlyArray<Parameter<unknown>>): Regime => ({
  law: place(...overlaid),
  calendar: chinaWorkCalendar
})

/** Another value of a parameter for this place, from 2020 on. */
export const overlay = <A>({ id }: Parameter<A>, value: A): Parameter<A> => parameter(id, { "2020-01-01": value })

export type Ledgers = ReadonlyMap<LedgerKind, ReadonlyArray<Row>>

export const ledgers = (...given: ReadonlyArray<readonly [LedgerKind, ReadonlyArray<Row>]>): Ledgers => new Map(given)

/** The ledgers with everything that follows from them. */
export const derived = (given: Ledgers, { law }: Pick<Regime, "law"> = regimeOf()): Ledgers => {
  const all = new Map(given)
  for (const derivation of roadDerivations({ law })) {
    const rows = deriveAll(derivation, all.get(derivation.from) ?? [])
    if (rows.size > 0) all.set(derivation.to, [...rows.values()])
  }
  return all
}

const known = parseInstant("2000-01-01") ?? 0
const forever = parseInstant("2199-12-31") ?? 0

/** What a duty came to between two days, judged on the day after. */
export const outcomes = (
  id: string,
  given: Ledgers,
  [from, to]: readonly [string, string],
  regime: Regime = regimeOf(),
  on = "2026-12-31"
): ReadonlyArray<DutyOutcome> => {
  const rule = ruleOf(id, regime)
  const all = derived(given, regime)
  return evaluateDuty(
    rule,
    new Map(
      kindsOf(rule).map((kind) => [
        kind.id,
        (all.get(kind) ?? []).map((row, at) => ({ entry: at + 1, recordedAt: known, supersededAt: null, row }))
      ])
    ),
    {
      on: plainDate(on),
      calendar: chinaWorkCalendar,
      asOf: forever,
      range: { from: plainDate(from), to: plainDate(to) }
    }
  )
}

const ruleOf = (id: string, regime: Regime = regimeOf()): DutyRule => {
  const rule = roadDuties(regime).find((one) => one.id === id)
  if (rule === undefined) throw new RangeError(id)
  return rule
}

export const rowsOf = (id: string, given: ReadonlyArray<DutyOutcome>): ReadonlyArray<Row> =>
  given.map((outcome) => outcomeRow(ruleOf(id), outcome))

/** `subject day status`, one line an outcome. */
export const lines = (given: ReadonlyArray<DutyOutcome>): ReadonlyArray<string> =>
  given.map(({ period, status, subject }) => `${subject} ${period.id} ${status}`)

/** The figure over rows of the indicator's ledgers. */
export const figure = (
  indicator: Indicator,
  given: Ledgers,
  [from, to]: readonly [string, string],
  target?: Target
): IndicatorValue => {
  const period = { from: plainDate(from), to: plainDate(to) }
  const { questions, read } = plan(indicator, period, [])
  const [numbers = null] = read(questions.map((question) => aggregate(question, given.get(question.kind) ?? [])))
  return evaluate(indicator, period, [], numbers, {
    locality: {
      id: "nowhere",
      areaCode: "000000",
      name: { zh: "某区", en: "Nowhere" },
      bureau: { zh: "某区城管局", en: "Nowhere bureau" },
      targets:
        target === undefined ? {} : { [indicator.id]: parameter<Target>("nowhere.target", { "2020-01-01": target }) }
    },
    asOf: forever
  })
}

type SectionInput = Partial<Parameters<typeof toRow<typeof roadSection.fields>>[1]>

export const section = (id: string, area: string, more: SectionInput = {}): Row =>
  toRow(roadSection, {
    section: id,
    station: "一站",
    roadClass: "main",
    grade: "1",
    inventory: "bureau",
    area,
    from: "2020-01-01",
    ...more
  })

export const route = (id: string): Row => toRow(sweeperRoute, { route: id, from: "2020-01-01" })

export const exemption = (rule: string, subject: string, day: string, document: string): Row =>
  toRow(dutyExemption, { rule, subject, from: day, until: day, document })
