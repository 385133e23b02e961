/**
 * 支部义务 — what branches and Party groups owe: 三会一课, Theme Party Day, organisational life (OB-01 to OB-06, OB-19).
 *
 * 应当 undone is missed, 一般 undone is a deviation (PR1.3). A temporary branch owes none of it: no text lays a frequency
 * down for it (PR3.9). A part of a gathering serves an obligation once it has day, host, sign-in and minutes, and where the
 * gathering serves several, minutes that name it (PR1.7, PR1.8).
 */
import { type DutyRule, type DutySource, defineDuty } from "../../duties/index.ts"
import { and, eq, not, type Predicate } from "../../ledger/index.ts"
import { branchTermLimit, lessonsPerQuarter, type Regime, temporaryStudyPerMonth } from "../../regulation/index.ts"
import type { ActivityKind } from "../activities/codes.ts"
import { activityItem } from "../activities/ledgers.ts"
import { TERM_ELECTION } from "../organisation/branch/views.ts"
import { branchTerm, partyBranch, partyGroup } from "../organisation/branch-register.ts"
import { ofBranches, ofElections, ofMembers } from "./cites.ts"
import { countsHere, localCount } from "./local.ts"

const evidence = ["host", "present", "minutes", "named"] as const

/** Parts that serve one kind, held by the subject that `subject` names. */
export const partsOf = (
  { law }: Pick<Regime, "law">,
  serves: ActivityKind,
  { more, subject = "organiser" }: { readonly subject?: string; readonly more?: Predicate } = {}
): DutySource => ({
  kind: activityItem,
  subject,
  where: and(eq("serves", serves), countsHere(law), ...(more === undefined ? [] : [more])),
  required: evidence,
  doubtful: eq("quorate", "no")
})

const common = { field: "party", needs: { of: "count", atLeast: 1 }, exemptions: "by-document" } as const
const lasting = not(eq("type", "temporary"))
const branches = { kind: partyBranch, subject: "branch", where: lasting }

/** The duties of branches and groups, under the conventions of a place. */
export const branchDuties = (regime: Regime): ReadonlyArray<DutyRule> => {
  const lessons = localCount(regime.law, lessonsPerQuarter)
  const studies = localCount(regime.law, temporaryStudyPerMonth)
  return [
    defineDuty({
      ...common,
      id: "party.member-meeting",
      label: { zh: "党员大会", en: "Branch meeting each quarter" },
      strength: "generally",
      cites: ofBranches("第十一条", "党员大会一般每季度召开一次"),
      period: { unit: "quarter" },
      subjects: branches,
      satisfiedBy: [partsOf(regime, "memberMeeting")]
    }),
    defineDuty({
      ...common,
      id: "party.committee-meeting",
      label: { zh: "支委会", en: "Committee meeting each month" },
      strength: "generally",
      cites: ofBranches("第十二条", "支委会一般每月召开一次"),
      period: { unit: "month" },
      subjects: { ...branches, where: and(lasting, eq("committee", "yes")) },
      satisfiedBy: [partsOf(regime, "committeeMeeting")]
    }),
    defineDuty({
      ...common,
      id: "party.group-meeting",
      label: { zh: "党小组会", en: "Party group meeting each month" },
      strength: "generally",
      cites: ofBranches("第十三条", "党小组会一般每月召开一次"),
      period: { unit: "month" },
      subjects: { kind: partyGroup, subject: "group" },
      satisfiedBy: [partsOf(regime, "groupMeeting", { subject: "group" })]
    }),
    defineDuty({
      ...common,
      id: "party.theme-day",
      label: { zh: "主题党日", en: "Theme Party Day each month" },
      strength: "must",
      cites: ofMembers("第十六条", "党支部应当每月开展一次主题党日"),
      period: { unit: "month" },
      subjects: branches,
      satisfiedBy: [partsOf(regime, "themeDay")]
    }),
    defineDuty({
      ...common,
      id: "party.organisational-life",
      label: { zh: "组织生活会", en: "Organisational life meeting each year" },
      strength: "must",
      cites: ofMembers("第十七条", "党支部每年至少召开一次组织生活会"),
      period: { unit: "year" },
      subjects: branches,
      satisfiedBy: [partsOf(regime, "organisationalLife")]
    }),
    defineDuty({
      ...common,
      id: "party.appraisal",
      label: { zh: "民主评议党员", en: "Appraisal of members each year" },
      strength: "generally",
      cites: ofMembers("第十八条", "一般每年开展一次民主评议党员，可以与组织生活会一并进行"),
      period: { unit: "year" },
      subjects: branches,
      satisfiedBy: [partsOf(regime, "appraisal")]
    }),
    defineDuty({
      ...common,
      id: TERM_ELECTION,
      label: { zh: "按期换届", en: "Election at the end of a term" },
      strength: "must",
      cites: ofElections("第三条", "任期届满应当按期换届，提前或者延期须经批准"),
      period: { unit: "event", within: regime.law.inPlace(branchTermLimit) },
      subjects: { kind: branchTerm, subject: "term" },
      satisfiedBy: [{ kind: branchTerm, subject: "term", doneOn: "succeededOn" }]
    }),
    ...(lessons === undefined
      ? []
      : [
          defineDuty({
            ...common,
            id: "party.lecture",
            label: { zh: "党课", en: "Party lectures each quarter" },
            strength: "generally",
            cites: lessons.cites,
            period: { unit: "quarter" },
            subjects: branches,
            satisfiedBy: [partsOf(regime, "lecture")],
            needs: { of: "count", atLeast: lessons.atLeast }
          })
        ]),
    ...(studies === undefined
      ? []
      : [
          defineDuty({
            ...common,
            id: "party.temporary-study",
            label: { zh: "临时党支部学习", en: "Study of a temporary branch each month" },
            strength: "generally",
            cites: studies.cites,
            period: { unit: "month" },
            subjects: { ...branches, where: eq("type", "temporary") },
            satisfiedBy: [partsOf(regime, "study"), partsOf(regime, "lecture"), partsOf(regime, "themeDay")],
            needs: { of: "count", atLeast: studies.atLeast }
          })
        ])
  ]
}
