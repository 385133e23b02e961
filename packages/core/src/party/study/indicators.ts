/** 学习培训指标 — shares of people who reached their norm, and counts of classes; never a list and never points. */
import { dutyOutcome, fellDue } from "../../duties/index.ts"
import { type DatedCitation, defineIndicator, type Indicator, type Measure } from "../../indicators/index.ts"
import { and, eq, type LedgerKind, oneOf, type Predicate } from "../../ledger/index.ts"
import {
  cadreDays,
  civilServantProbation,
  type Label,
  memberHours,
  officerHours,
  type Parameter
} from "../../regulation/index.ts"
import { byConvention } from "../obligations/cites.ts"
import { cadreTraining, memberStudy, officerStudy } from "./duties.ts"
import { platformUse, studyDay, trainingClass } from "./ledgers.ts"

type Cites = readonly [DatedCitation, ...ReadonlyArray<DatedCitation>]

/** A figure about a norm rests on what the norm rests on, text after text. */
const ofNorm = ({ values: [first, ...rest] }: Parameter<unknown>): Cites => {
  const cited = ({ cite, confidence, from }: typeof first): DatedCitation => ({ from, cite, confidence })
  return [cited(first), ...rest.map(cited)]
}

/** Outcomes of duties that were met over those that fell due; exempt ones beside it. */
const reached = (id: string, label: Label, rules: ReadonlyArray<string>, cites: Cites): Indicator => {
  const outcomes = (...where: ReadonlyArray<Predicate>): Measure => ({
    kind: dutyOutcome,
    select: "occurred",
    of: { op: "count" },
    where: and(oneOf("rule", rules), ...where)
  })
  return defineIndicator({
    id,
    label,
    unit: "%",
    better: "up",
    numerator: outcomes(fellDue, eq("status", "met")),
    denominator: outcomes(fellDue),
    exclusions: [{ id: "exempt", label: { zh: "豁免", en: "exempt" }, measure: outcomes(eq("status", "exempt")) }],
    cites
  })
}

/** 党员学时达标率 — members who are no branch officers. */
export const memberStudyRate = reached(
  "pty.study.member",
  { zh: "党员学时达标率", en: "Members who reached their hours" },
  [memberStudy.id],
  ofNorm(memberHours)
)

/** 书记班子学时达标率 — hours and a course. */
export const officerStudyRate = reached(
  "pty.study.secretary",
  { zh: "书记班子学时达标率", en: "Branch officers who reached their hours" },
  [officerStudy.id],
  ofNorm(officerHours)
)

/** 干部年度培训达标率 */
export const cadreTrainingRate = reached(
  "pty.training.cadre",
  { zh: "干部年度培训达标率", en: "Cadres who reached their training" },
  [cadreTraining.id],
  ofNorm(cadreDays)
)

/** 岗前培训完成率 — by kind of staff (dimension `rule`); kinds without a norm are in neither number. */
export const inductionRate = reached(
  "pty.training.induction",
  { zh: "岗前培训完成率", en: "Induction done" },
  ["party.induction-civil-servant", "party.induction-auxiliary", "party.induction-contract"],
  ofNorm(civilServantProbation)
)

/** 网络学院学时达标率 — only where the place has set the hours. */
export const networkRate = reached(
  "pty.training.network",
  { zh: "网络学院学时达标率", en: "Cadres who reached their network hours" },
  ["party.network-hours"],
  byConvention("PR9.3", "达到当地规定网络学时的干部除以应达标干部")
)

const entries = (kind: LedgerKind, where?: Predicate): Measure => ({
  kind,
  select: "occurred",
  of: { op: "count" },
  ...(where !== undefined && { where })
})

/** 学习平台参学率 — different people who took part over those in the batches; no points anywhere. */
export const platformShare = defineIndicator({
  id: "pty.study.platform",
  label: { zh: "学习平台参学率", en: "Use of the learning platform" },
  unit: "%",
  better: "info",
  numerator: {
    kind: platformUse,
    select: "occurred",
    of: { op: "distinct", field: "person" },
    where: eq("active", "yes")
  },
  denominator: { kind: platformUse, select: "occurred", of: { op: "distinct", field: "person" } },
  cites: byConvention("PR9.9", "期内参学的人数除以导入批次中的人数，积分不折算学时，不公布个人积分")
})

/** 学习学时合计 */
export const studyHours = defineIndicator({
  id: "pty.study.hours",
  label: { zh: "学习学时合计", en: "Hours of study" },
  unit: "学时",
  better: "info",
  decimals: 1,
  numerator: { kind: studyDay, select: "occurred", of: { op: "sum", fields: ["hours"] } },
  cites: byConvention("PR7.5", "按人按日认定的学时累计，同一时段只计一次")
})

/** 培训期数 — person-times beside it. */
export const trainingClasses = defineIndicator({
  id: "pty.training.classes",
  label: { zh: "培训期数", en: "Training classes" },
  unit: "场",
  better: "info",
  numerator: entries(trainingClass),
  parts: [
    {
      id: "trainees",
      label: { zh: "参训人次", en: "trainees" },
      measure: { kind: trainingClass, select: "occurred", of: { op: "sum", fields: ["trainees"] } }
    },
    {
      id: "induction",
      label: { zh: "岗前培训", en: "inductions" },
      measure: entries(trainingClass, eq("form", "induction"))
    }
  ],
  cites: byConvention("PR9.7", "按开班日期累计的班次，人次并列")
})

/** 培训含廉政模块率 */
export const integrityShare = defineIndicator({
  id: "pty.training.integrity",
  label: { zh: "培训含廉政教育率", en: "Classes with a module on integrity" },
  unit: "%",
  better: "up",
  numerator: entries(trainingClass, eq("integrity", "yes")),
  denominator: entries(trainingClass),
  cites: byConvention("PR13.1", "含廉政教育模块的班次除以全部班次")
})
