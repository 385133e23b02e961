/**
 * 学习培训义务 — OB-09 and OB-10 (hours of members and of branch officers), OB-16 and OB-17 (cadres), OB-18 (new staff).
 *
 * All are answered by {@link normReached}: most norms are more than a sum (hours and a course; days or hours).
 */
import { plainDate, type TimeLimit } from "../../calendar/index.ts"
import { type DutyCitation, type DutyRule, type DutySubjects, defineDuty } from "../../duties/index.ts"
import { eq, not, oneOf } from "../../ledger/index.ts"
import {
  cadreDays,
  civilServantProbation,
  type Law,
  leaderHours,
  memberHours,
  officerHours,
  otherStaffInduction,
  type Parameter,
  type Regime
} from "../../regulation/index.ts"
import { officerRoles } from "../organisation/codes.ts"
import { partyMember } from "../organisation/member-register.ts"
import { convention } from "../regime.ts"
import { type StaffKind, staffKinds } from "./codes.ts"
import { cadre, type Norm, newStaff, normReached } from "./ledgers.ts"
import { FIVE_YEARS_FROM, inductionNorms, localNorms } from "./norms.ts"

type Cites = DutyRule["cites"]

/** A duty rests on what its parameter rests on. */
const citesOf = ({ values: [first, ...rest] }: Parameter<unknown>): Cites => {
  const cited = ({ cite, confidence, from, until }: typeof first): DutyCitation => ({
    from,
    cite,
    confidence,
    ...(until !== undefined && { until })
  })
  return [cited(first), ...rest.map(cited)]
}

const studyDuty = (
  norm: Norm,
  subjects: DutySubjects,
  rule: Pick<DutyRule, "id" | "label" | "strength" | "cites" | "period">
): DutyRule =>
  defineDuty({
    ...rule,
    field: "party",
    subjects,
    satisfiedBy: [{ kind: normReached, subject: "person", where: eq("norm", norm) }],
    needs: { of: "count", atLeast: 1 },
    exemptions: "by-document"
  })

const officer = oneOf("role", officerRoles)

/** OB-09: a member who is no officer of the branch. */
export const memberStudy = studyDuty(
  "member",
  { kind: partyMember, subject: "member", where: not(officer) },
  {
    id: "party.study-hours",
    label: { zh: "党员年度学时", en: "Hours of study of a member" },
    strength: "generally",
    cites: citesOf(memberHours),
    period: { unit: "year" }
  }
)

/** OB-10: a secretary or committee member. */
export const officerStudy = studyDuty(
  "officer",
  { kind: partyMember, subject: "member", where: officer },
  {
    id: "party.study-hours-officer",
    label: { zh: "书记和班子成员年度学时", en: "Hours of study of a branch officer" },
    strength: "generally",
    cites: citesOf(officerHours),
    period: { unit: "year" }
  }
)

/** OB-16 */
export const cadreTraining = studyDuty(
  "cadre",
  { kind: cadre, subject: "person", where: eq("level", "section") },
  {
    id: "party.cadre-training",
    label: { zh: "科级及以下干部年度培训", en: "Yearly training of cadres" },
    strength: "must",
    cites: citesOf(cadreDays),
    period: { unit: "year" }
  }
)

/** OB-17 */
export const leaderTraining = studyDuty(
  "leader",
  { kind: cadre, subject: "person", where: eq("level", "leader") },
  {
    id: "party.leader-training",
    label: { zh: "县处级干部五年培训", en: "Five-year training of county leaders" },
    strength: "must",
    cites: citesOf(leaderHours),
    period: { unit: "years", count: 5, anchor: FIVE_YEARS_FROM }
  }
)

const induction = (kind: StaffKind, within: Parameter<TimeLimit>, cites: Cites): DutyRule =>
  studyDuty(
    inductionNorms[kind],
    { kind: newStaff, subject: "person", where: eq("staffKind", kind) },
    {
      id: `party.induction-${kind}`,
      label: { zh: `${staffKinds[kind].zh}岗前培训`, en: `Induction, ${staffKinds[kind].en}` },
      strength: "must",
      cites,
      period: { unit: "event", within, startCounts: true }
    }
  )

const ofThePlace = (law: Law, id: string): Cites | undefined =>
  law.ids.includes(id)
    ? [
        {
          from: plainDate("1990-01-01"),
          cite: convention("PR9.8", "非公务员新入职人员的岗前培训标准由各地规定"),
          confidence: "local"
        }
      ]
    : undefined

/** OB-18, one rule a kind of staff that has a norm where this law holds. */
const inductionDuties = (law: Law): ReadonlyArray<DutyRule> => [
  induction("civil-servant", civilServantProbation, citesOf(civilServantProbation)),
  ...(["auxiliary", "contract"] as const).flatMap((kind) => {
    const cites = ofThePlace(law, localNorms[kind])
    return cites === undefined ? [] : [induction(kind, otherStaffInduction, cites)]
  })
]

/** 网络学院学时 — where the place has set hours of the network academy, every cadre owes them. */
const networkDuties = (law: Law): ReadonlyArray<DutyRule> => {
  const cites = ofThePlace(law, localNorms.network)
  if (cites === undefined) return []
  return [
    studyDuty(
      "network",
      { kind: cadre, subject: "person" },
      {
        id: "party.network-hours",
        label: { zh: "网络学院年度学时", en: "Hours of the network academy" },
        strength: "must",
        cites,
        period: { unit: "year" }
      }
    )
  ]
}

/** Every duty of study and training where this law holds. */
export const studyDuties = ({ law }: Pick<Regime, "law">): ReadonlyArray<DutyRule> => [
  memberStudy,
  officerStudy,
  cadreTraining,
  leaderTraining,
  ...inductionDuties(law),
  ...networkDuties(law)
]
