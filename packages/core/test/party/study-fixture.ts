/** Short ways to write ledgers of Party work and to judge them; people are made up. */
import { chinaWorkCalendar, type PlainDate, parseInstant, plainDate } from "@xiuhua/core/calendar"
import {
  type DutyLedgers,
  type DutyOutcome,
  type DutyRule,
  evaluateDuty,
  kindsOf,
  outcomeRow
} from "@xiuhua/core/duties"
import { evaluate, type Indicator, plan } from "@xiuhua/core/indicators"
import { aggregate, type Derivation, deriveAll, type LedgerKind, personRefOf, type Row } from "@xiuhua/core/ledger"
import { type Layer, lawOf, makeLaw, nationalParameters, type Parameter } from "@xiuhua/core/regulation"

/** The reference that stands for a made-up id. */
export const personOf = (id: string) => {
  const bytes = new Uint8Array(16)
  for (let at = 0; at < id.length; at++) bytes[at % 16] = (bytes[at % 16] as number) * 31 + id.charCodeAt(at)
  return personRefOf(bytes)
}

export const nowhere = {
  id: "nowhere",
  areaCode: "000000",
  name: { zh: "某区", en: "Nowhere" },
  bureau: { zh: "某区城管局", en: "Nowhere bureau" },
  targets: {}
}

export const law = lawOf(nowhere)

/** The law of a place that has laid down these parameters. */
export const lawWith = (...parameters: ReadonlyArray<Parameter<unknown>>) => {
  const layer: Layer = { level: "bureau", id: "nowhere", parameters }
  return makeLaw({ national: nationalParameters, layers: [layer] })
}

/** A parameter that only a place lays down. */
export const local = <A>(id: string, value: A, from = "1990-01-01"): Parameter<A> => ({
  id,
  label: { zh: "本地标准", en: "Local norm" },
  reviewed: plainDate("2026-11-22"),
  overlay: "free",
  values: [
    {
      from: plainDate(from),
      value,
      cite: { source: "某区规定", article: "第一条", gist: "本地标准" },
      confidence: "local"
    }
  ]
})

export const forever = parseInstant("2199-01-01") as number
const recordedAt = parseInstant("2000-01-01") as number

type Ledgers = ReadonlyArray<readonly [LedgerKind, ReadonlyArray<Row>]>

/** Every outcome of a rule on a day, with rows by kind; kinds that it reads and that are not given are empty. */
export const judged = (rule: DutyRule, on: string, ledgers: Ledgers, range?: readonly [string, string]) => {
  const entries: DutyLedgers = new Map(
    kindsOf(rule).map((kind) => [
      kind.id,
      ledgers
        .filter(([of]) => of.id === kind.id)
        .flatMap(([, rows]) => rows)
        .map((row, entry) => ({ entry, recordedAt, supersededAt: null, row }))
    ])
  )
  return evaluateDuty(rule, entries, {
    on: plainDate(on),
    calendar: chinaWorkCalendar,
    asOf: forever,
    ...(range !== undefined && { range: { from: plainDate(range[0]), to: plainDate(range[1]) } })
  })
}

export const outcomeRows = (rule: DutyRule, outcomes: ReadonlyArray<DutyOutcome>) =>
  outcomes.map((outcome) => outcomeRow(rule, outcome))

/** The derived rows of one derivation. */
export const derived = (derivation: Derivation | undefined, rows: ReadonlyArray<Row>): ReadonlyArray<Row> =>
  derivation === undefined ? [] : [...deriveAll(derivation, rows).values()]

/** A figure over rows of every kind that takes part in it. */
export const figureOf = (
  indicator: Indicator,
  ledgers: Ledgers,
  from: string,
  to: string,
  by: ReadonlyArray<string> = []
) => {
  const period = { from: plainDate(from) as PlainDate, to: plainDate(to) as PlainDate }
  const { questions, read } = plan(indicator, period, by)
  const rowsOf = (kind: LedgerKind) => ledgers.filter(([of]) => of.id === kind.id).flatMap(([, rows]) => rows)
  return read(questions.map((question) => aggregate(question, rowsOf(question.kind)))).map((numbers) =>
    evaluate(indicator, period, by, numbers, { locality: nowhere, asOf: forever })
  )
}
