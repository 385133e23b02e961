/**
 * 班子义务 — what the leading group, its study group and the youth groups owe (OB-08, OB-11 to OB-14, OB-21, OB-22).
 *
 * A lecture alone is no collective discussion (PR8.2). The first topic is the first item of each meeting, with its text
 * named and discussed; an emergency meeting is left out where its reason is recorded (PR8.5, PR8.8).
 */
import { type DutyRule, defineDuty } from "../../duties/index.ts"
import { and, eq, not, present } from "../../ledger/index.ts"
import { type Regime, warningsPerYear, youthSessionsPerMonth } from "../../regulation/index.ts"
import { activityItem, partyActivity } from "../activities/ledgers.ts"
import { partyBody } from "../organisation/body.ts"
import { partsOf } from "./branch-duties.ts"
import { byConvention, ofDemocraticLife, ofMembers, ofResponsibility, ofStudyGroups } from "./cites.ts"
import { beginsWithFirstTopic, localCount } from "./local.ts"

const common = { field: "party", needs: { of: "count", atLeast: 1 }, exemptions: "by-document" } as const
const bodies = (type: string) => ({ kind: partyBody, subject: "body", where: eq("type", type) })

/** The duties of bodies, under the conventions of a place. */
export const bodyDuties = (regime: Regime): ReadonlyArray<DutyRule> => {
  const youth = localCount(regime.law, youthSessionsPerMonth)
  const warnings = localCount(regime.law, warningsPerYear)
  return [
    defineDuty({
      ...common,
      id: "party.secretary-lecture",
      label: { zh: "党组书记讲党课", en: "Lecture by the secretary of the leading group each year" },
      strength: "must",
      cites: ofMembers("第十六条", "党委（党组）书记每年至少为基层党员讲一次党课", "secondary"),
      period: { unit: "year" },
      subjects: bodies("leadingGroup"),
      satisfiedBy: [
        partsOf(regime, "lecture", {
          subject: "speakerBody",
          more: and(eq("speakerPost", "leadingGroupSecretary"), present("speaker"))
        })
      ]
    }),
    defineDuty({
      ...common,
      id: "party.study-group",
      label: { zh: "中心组集体学习研讨", en: "Collective discussion of the study group each quarter" },
      strength: "must",
      cites: ofStudyGroups("条号待核", "集体学习研讨每季度不少于一次", "secondary"),
      period: { unit: "quarter" },
      subjects: bodies("studyGroup"),
      satisfiedBy: [partsOf(regime, "studyGroup", { more: eq("form", "discussion") })]
    }),
    defineDuty({
      ...common,
      id: "party.first-topic",
      label: { zh: "第一议题", en: "First topic of each meeting" },
      strength: "must",
      cites: byConvention("PR8.5", "会议第一项议题学习最新重要讲话和指示批示"),
      period: { unit: "event" },
      subjects: {
        kind: partyActivity,
        subject: "activity",
        where: and(beginsWithFirstTopic(regime.law), not(present("emergencyReason")))
      },
      satisfiedBy: [
        {
          kind: activityItem,
          subject: "activity",
          where: and(eq("serves", "firstTopic"), eq("order", "1")),
          required: ["source", "minutes", "named"]
        }
      ]
    }),
    ...(youth === undefined
      ? []
      : [
          defineDuty({
            ...common,
            id: "party.youth-study",
            label: { zh: "青年理论学习小组学习", en: "Youth group session each month" },
            strength: "generally",
            cites: youth.cites,
            period: { unit: "month" },
            subjects: bodies("youthGroup"),
            satisfiedBy: [partsOf(regime, "youthStudy")],
            needs: { of: "count", atLeast: youth.atLeast }
          })
        ]),
    defineDuty({
      ...common,
      id: "party.democratic-life",
      label: { zh: "民主生活会", en: "Democratic life meeting each year" },
      strength: "generally",
      cites: ofDemocraticLife("条号待核", "领导班子一般每年召开一次民主生活会", "secondary"),
      period: { unit: "year" },
      subjects: bodies("leadingGroup"),
      satisfiedBy: [partsOf(regime, "democraticLife")]
    }),
    ...(warnings === undefined
      ? []
      : [
          defineDuty({
            ...common,
            id: "party.warning-education",
            label: { zh: "警示教育", en: "Warning education each year" },
            strength: "generally",
            cites: warnings.cites,
            period: { unit: "year" },
            subjects: bodies("bureau"),
            satisfiedBy: [partsOf(regime, "warning")],
            needs: { of: "count", atLeast: warnings.atLeast }
          })
        ]),
    defineDuty({
      ...common,
      id: "party.strict-governance",
      label: { zh: "全面从严治党专题研究", en: "Study of strict governance each half year" },
      strength: "must",
      cites: ofResponsibility("条号待核", "党组每半年至少专题研究一次全面从严治党", "memory"),
      period: { unit: "half-year" },
      subjects: bodies("leadingGroup"),
      satisfiedBy: [partsOf(regime, "strictGovernance")]
    })
  ]
}
