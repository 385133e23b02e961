/**
 * 人员不外露 — where a duty is a person's, its outcomes leave the bureau without the person: whoever asks sees how many of a
 * branch have done what, never who (PR6.12, PR16). Figures keep counting persons; they are no dimension of one.
 */
import { type DutyOutcome, type DutyRule, dutyOutcome } from "@xiuhua/core/duties"
import { canGroupBy, type Indicator, measuresOf } from "@xiuhua/core/indicators"
import type { Predicate } from "@xiuhua/core/ledger"
import type { Catalogue } from "./catalogue.ts"

/** What stands in the place of a person. */
export const SOMEBODY = "***"

/** Whether those who owe a duty are persons, or pairs of them. */
const isPersonal = ({ subjects: { kind, subject } }: DutyRule): boolean => {
  const privacy = kind.fields[subject]?.privacy
  return privacy === "personal" || privacy === "sensitive"
}

/** Ids of the duties that persons owe. */
export const personalDuties = ({ duties }: Pick<Catalogue, "duties">): ReadonlySet<string> =>
  new Set(duties.filter(isPersonal).map(({ id }) => id))

/** The outcome of a person's duty without the person, and without the entries that would lead there. */
export const withoutPerson = (outcome: DutyOutcome): DutyOutcome => ({ ...outcome, subject: SOMEBODY, evidence: [] })

/** Whether a condition on outcomes lets one of these rules through; what it does not say of the rule lets all of them. */
const admits = (where: Predicate | undefined, rules: ReadonlySet<string>): boolean => {
  if (where === undefined) return true
  switch (where.op) {
    case "eq":
      return where.field !== "rule" || rules.has(String(where.value))
    case "in":
      return where.field !== "rule" || where.values.some((value) => rules.has(String(value)))
    case "and":
      return where.all.every((part) => admits(part, rules))
    case "or":
      return where.any.some((part) => admits(part, rules))
    case "not":
    case "range":
    case "present":
      return true
  }
}

/** Whether a figure may be broken down by a dimension: never by the subject of outcomes that may be persons'. */
export const mayGroupBy = (catalogue: Pick<Catalogue, "duties">) => {
  const personal = personalDuties(catalogue)
  return (indicator: Indicator, dimension: string): boolean =>
    canGroupBy(indicator, dimension) &&
    (dimension !== "subject" ||
      !measuresOf(indicator).some(({ kind, where }) => kind === dutyOutcome && admits(where, personal)))
}
