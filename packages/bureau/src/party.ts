/** 党建任务 — the obligations of Party work as they stand on a day, by obligation and as a table of branches and periods. */
import {
  basisOn,
  type DayRange,
  type DutyNeed,
  type DutyOutcome,
  type DutyRule,
  type Recurrence,
  type Strength
} from "@xiuhua/core/duties"
import { type MatrixPlace, type MatrixSection, matrix, obligations } from "@xiuhua/core/party"
import type { StoreFailure } from "@xiuhua/core/ports"
import { type Citation, type Confidence, type Label, lawOf } from "@xiuhua/core/regulation"
import { Effect, Option } from "effect"
import type { Catalogue } from "./catalogue.ts"
import type { DutyQuery } from "./duties.ts"
import { personalDuties, SOMEBODY } from "./persons.ts"
import { InvalidRequest, NotFound } from "./requests.ts"

/** What is asked of the obligations: the duties of Party work, of one branch or body where it is named. */
export interface ObligationQuery extends Omit<DutyQuery, "fields"> {
  readonly branch?: string
}

/** One duty of an obligation as it rests on the texts in force in the place on the day. */
export interface ObligationBasis {
  readonly rule: string
  readonly label: Label
  readonly strength: Strength
  /** How often it recurs; null for a limit that runs in a case of its own. */
  readonly period: Recurrence["unit"] | null
  readonly needs: DutyNeed | null
  /** 佐证 — the ledgers whose entries show it, and the fields without which an entry proves nothing. */
  readonly evidence: ReadonlyArray<{ readonly kind: Label; readonly required: ReadonlyArray<Label> }>
  readonly cite: Citation
  readonly confidence: Confidence
}

/** One obligation: what it rests on, and what became of it. */
export interface ObligationStanding {
  /** `OB-04`; null for a convention without a number. */
  readonly id: string | null
  readonly label: Label
  /** Ids of the duties that it comes to, also of those that are off. */
  readonly rules: ReadonlyArray<string>
  /** None where the place has switched it off, or no text is in force on the day. */
  readonly bases: ReadonlyArray<ObligationBasis>
  readonly outcomes: ReadonlyArray<DutyOutcome>
}

/** The table, and what its lines are called. */
export interface PartyMatrix {
  readonly range: DayRange
  readonly sections: ReadonlyArray<MatrixSection & ObligationBasis>
}

const basisOf = (rule: DutyRule, on: DutyQuery["on"]): ReadonlyArray<ObligationBasis> => {
  const basis = basisOn(rule, on)
  if (basis === undefined) return []
  const { cite, confidence } = basis
  const { id, label, needs, period, satisfiedBy, strength } = rule
  const evidence = new Map(
    satisfiedBy.map(({ kind, required = [] }) => [
      kind.id,
      { kind: kind.label, required: required.flatMap((name) => kind.fields[name]?.label ?? []) }
    ])
  )
  return [{ rule: id, label, strength, period: period.unit, needs, evidence: [...evidence.values()], cite, confidence }]
}

/**
 * What a duty rests on, by its id: a rule of the place, or a parameter whose limit runs in a case and is as strong as its case
 * says.
 */
const basesOn = (catalogue: Catalogue, on: DutyQuery["on"], outcomes: ReadonlyArray<DutyOutcome>) => {
  const law = lawOf(catalogue.locality)
  const strengths = new Map(outcomes.map(({ rule, strength }) => [rule, strength]))
  return (id: string): ReadonlyArray<ObligationBasis> => {
    const rule = catalogue.duties.find((one) => one.id === id)
    if (rule !== undefined) return basisOf(rule, on)
    return Option.match(law.value(id, on), {
      onNone: () => [],
      onSome: ({ dated: { cite, confidence }, parameter: { label } }) => [
        {
          rule: id,
          label,
          strength: strengths.get(id) ?? "must",
          period: null,
          needs: null,
          evidence: [],
          cite,
          confidence
        }
      ]
    })
  }
}

type Duties = (query: DutyQuery) => Effect.Effect<ReadonlyArray<DutyOutcome>, InvalidRequest | StoreFailure>

/** Outcomes of Party work, of a branch or body where one is named; `NotFound` with the known ones for one that owes nothing. */
const asked = (duties: Duties, { branch, ...query }: ObligationQuery) =>
  Effect.gen(function* () {
    const outcomes = yield* duties({ ...query, fields: ["party"] })
    if (branch === undefined) return outcomes
    const known = [...new Set(outcomes.flatMap(({ orgUnit }) => (orgUnit === null ? [] : [orgUnit])))].sort()
    if (!known.includes(branch)) return yield* new NotFound({ what: "branch", id: branch, known })
    return outcomes.filter(({ orgUnit }) => orgUnit === branch)
  })

/** Every obligation with what it rests on and what became of it. */
export const partyObligations = (duties: Duties, catalogue: Catalogue) =>
  Effect.fn("Bureau.partyObligations")(function* (query: ObligationQuery) {
    const outcomes = yield* asked(duties, query)
    const bases = basesOn(catalogue, query.on, outcomes)
    return obligations.map(
      ({ id, label, rules }): ObligationStanding => ({
        id,
        label,
        rules,
        bases: rules.flatMap(bases),
        outcomes: outcomes.filter(({ rule }) => rules.includes(rule))
      })
    )
  })

/**
 * Where an outcome stands: members of a branch on one line, and what an event started (a meeting, a term) in the month in which
 * it falls due, on the line of its branch or body.
 */
const placeOf = (catalogue: Catalogue) => {
  const personal = personalDuties(catalogue)
  const recurring = new Set(catalogue.duties.filter(({ period }) => period.unit !== "event").map(({ id }) => id))
  return ({ dueOn, orgUnit, period, rule, subject }: DutyOutcome): MatrixPlace => ({
    subject: personal.has(rule) || subject === SOMEBODY || !recurring.has(rule) || subject === orgUnit ? null : subject,
    period: recurring.has(rule) ? period.id : dueOn.slice(0, 7)
  })
}

/** The table of a range: a section for each duty, a line for each branch. */
export const partyMatrix = (duties: Duties, catalogue: Catalogue) =>
  Effect.fn("Bureau.partyMatrix")(function* (query: ObligationQuery & { readonly range: DayRange }) {
    if (query.range.from > query.range.to) return yield* new InvalidRequest({ rule: "period" })
    const outcomes = yield* asked(duties, query)
    const bases = basesOn(catalogue, query.on, outcomes)
    const order = obligations.flatMap(({ rules }) => rules)
    const sections = matrix(outcomes, placeOf(catalogue)).flatMap((section) =>
      bases(section.rule).map((basis) => ({ ...section, ...basis }))
    )
    const place = ({ rule }: MatrixSection) => (order.includes(rule) ? order.indexOf(rule) : order.length)
    return { range: query.range, sections: sections.toSorted((a, b) => place(a) - place(b)) } satisfies PartyMatrix
  })
