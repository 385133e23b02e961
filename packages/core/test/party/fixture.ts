/** A place with branches, bodies and people, and short ways to write the rows of their ledgers. */
import { chinaWorkCalendar, type PlainDate, parseInstant, plainDate } from "@xiuhua/core/calendar"
import { type DutyOutcome, type DutyRule, evaluateDuty, kindsOf, outcomeRow } from "@xiuhua/core/duties"
import { evaluate, type Indicator, type IndicatorValue, plan } from "@xiuhua/core/indicators"
import {
  aggregate,
  deriveAll,
  type EntryInput,
  type LedgerKind,
  type PersonRef,
  personRefOf,
  type Row,
  toRow
} from "@xiuhua/core/ledger"
import {
  type ActivityKind,
  activityItem,
  type Ballot,
  emptyRoll,
  type PartyEnv,
  partyActivity,
  partyBody,
  partyBranch,
  partyDerivations,
  partyDuties,
  partyMember
} from "@xiuhua/core/party"
import { type Law, type Layer, makeLaw, nationalParameters } from "@xiuhua/core/regulation"

export const d = plainDate
export const person = (n: number): PersonRef => personRefOf(new Uint8Array(16).fill(n))

/** A convention of a place: the parameter with another value from a day on. */
export const layerWith = (id: string, value: unknown, from = "2000-01-01"): Layer => {
  const national = nationalParameters.find((one) => one.id === id)
  if (national === undefined) throw new RangeError(id)
  const [first] = national.values
  return {
    level: "bureau",
    id: "nowhere",
    parameters: [{ ...national, values: [{ ...first, from: plainDate(from), value, confidence: "local" }] }]
  }
}
export const lawWith = (...layers: ReadonlyArray<Layer>): Law => makeLaw({ national: nationalParameters, layers })
export const env: PartyEnv = { law: lawWith(), calendar: chinaWorkCalendar, roll: emptyRoll }

/** A vote in which everybody came and agreed, unless told otherwise. */
export const ballot = (more: Partial<Ballot> & Pick<Ballot, "kind" | "members" | "present">): Ballot => ({
  on: d("2026-11-05"),
  withoutVote: 0,
  onLeave: 0,
  leftOut: [],
  yes: more.present,
  writtenYes: 0,
  secret: true,
  ...more
})

export type Ledgers = ReadonlyMap<string, ReadonlyArray<Row>>

const forever = parseInstant("2199-12-31") as number

/** Ledgers of some rows, with what is derived from them. */
export const ledgersOf = (...written: ReadonlyArray<readonly [LedgerKind, ReadonlyArray<Row>]>): Ledgers => {
  const ledgers = new Map<string, ReadonlyArray<Row>>()
  for (const [kind, rows] of written) ledgers.set(kind.id, [...(ledgers.get(kind.id) ?? []), ...rows])
  for (const derivation of partyDerivations(env)) {
    const beside = (derivation.beside ?? []).map(({ kind }) => ledgers.get(kind.id) ?? [])
    const derived = deriveAll(derivation, ledgers.get(derivation.from.id) ?? [], beside)
    // What is derived stands beside what was written: no ledger is only one of them.
    ledgers.set(derivation.to.id, [...(ledgers.get(derivation.to.id) ?? []), ...derived.values()])
  }
  return ledgers
}

export const dutyOf = (id: string, law: Law = env.law): DutyRule => {
  const rule = partyDuties({ law, calendar: chinaWorkCalendar }).find((one) => one.id === id)
  if (rule === undefined) throw new RangeError(`no duty ${id}`)
  return rule
}

/** Outcomes of one duty on a day, everything recorded being known. */
export const judged = (
  rule: DutyRule,
  on: string,
  ledgers: Ledgers,
  range?: { readonly from: PlainDate; readonly to: PlainDate }
): ReadonlyArray<DutyOutcome> =>
  evaluateDuty(
    rule,
    new Map(
      kindsOf(rule).map((kind) => [
        kind.id,
        (ledgers.get(kind.id) ?? []).map((row, entry) => ({ entry, recordedAt: 0, supersededAt: null, row }))
      ])
    ),
    {
      on: plainDate(on),
      calendar: chinaWorkCalendar,
      asOf: forever,
      ...(range !== undefined && { range })
    }
  )

/** `period status`, one line an outcome. */
export const lines = (outcomes: ReadonlyArray<DutyOutcome>): ReadonlyArray<string> =>
  outcomes.map(({ period, status }) => `${period.id} ${status}`)

/** One figure over outcomes of duties and rows of a ledger. */
export const figure = (
  indicator: Indicator,
  period: { readonly from: string; readonly to: string },
  outcomes: ReadonlyArray<readonly [DutyRule, DutyOutcome]>,
  ledgers: Ledgers = new Map(),
  by: ReadonlyArray<string> = []
): ReadonlyArray<IndicatorValue> => {
  const asked = { from: plainDate(period.from), to: plainDate(period.to) }
  const { questions, read } = plan(indicator, asked, by)
  const rows = outcomes.map(([rule, outcome]) => outcomeRow(rule, outcome))
  const rowsOf = (kind: LedgerKind) => (kind.id === "governance.duty-outcome" ? rows : (ledgers.get(kind.id) ?? []))
  return read(questions.map((question) => aggregate(question, rowsOf(question.kind)))).map((numbers) =>
    evaluate(indicator, asked, by, numbers, {
      locality: {
        id: "nowhere",
        areaCode: "000000",
        name: { zh: "某区", en: "Nowhere" },
        bureau: { zh: "某区城管局", en: "Nowhere bureau" },
        targets: {}
      },
      asOf: forever
    })
  )
}

export const branchRow = (branch: string, more: Partial<EntryInput<(typeof partyBranch)["fields"]>> = {}) =>
  toRow(partyBranch, { branch, type: "ordinary", committee: "yes", validFrom: "2020-01-01", ...more })
export const bodyRow = (body: string, type: "leadingGroup" | "studyGroup" | "youthGroup" | "bureau") =>
  toRow(partyBody, { body, type, validFrom: "2020-01-01" })
export const memberRow = (
  member: PersonRef,
  branch: string,
  more: Partial<EntryInput<(typeof partyMember)["fields"]>> = {}
) => toRow(partyMember, { member, branch, stage: "formal", role: "member", validFrom: "2020-01-01", ...more })

type Item = EntryInput<(typeof activityItem)["fields"]>

/** A part with the evidence it needs, unless told otherwise. */
export const itemRow = (organiser: string, serves: ActivityKind, day: string, more: Partial<Item> = {}) =>
  toRow(activityItem, {
    activity: `${organiser}/${serves}/${day}`,
    order: "1",
    day,
    organiser,
    serves,
    required: "yes",
    mode: "onSite",
    host: person(1),
    present: "10",
    minutes: "记录1号",
    named: "yes",
    ...more
  })
export const gatheringRow = (
  organiser: string,
  kind: ActivityKind,
  day: string,
  more: Partial<EntryInput<(typeof partyActivity)["fields"]>> = {}
) => toRow(partyActivity, { activity: `${organiser}/${kind}/${day}`, day, organiser, kind, required: "yes", ...more })
