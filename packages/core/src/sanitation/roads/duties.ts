/**
 * 道路作业义务 — what is owed for each road section and sweeper route, every day.
 *
 * Source: sanitation conventions R3.2, R4.1b, R5.2, R5.5 to R5.7. Sections of the bureau, of the street offices and of others
 * are duties apart, so that a denominator can name its inventory. Documents exempt: a closed road, a typhoon, a red
 * rainstorm, an emergency order, a heat stop.
 */
import { plainDate } from "../../calendar/index.ts"
import { type DutyCitation, type DutyRule, defineDuty } from "../../duties/index.ts"
import { and, eq, oneOf, type Predicate } from "../../ledger/index.ts"
import {
  type Confidence,
  patrolHoursLane,
  patrolHoursMain,
  type Regime,
  washingsADay,
  wateringsADay
} from "../../regulation/index.ts"
import type { WindowName } from "./codes.ts"
import { roadDutyIds } from "./duty-ids.ts"
import { patrolDay } from "./patrol.ts"
import { roadSection } from "./road-section.ts"
import { sectionWork } from "./section-work.ts"
import { sweeperRoute } from "./sweeper-route.ts"
import { sweeperWindow } from "./sweeper-window.ts"

const convention = (article: string, gist: string, confidence: Confidence = "local"): readonly [DutyCitation] => [
  { from: plainDate("1990-01-01"), cite: { source: "绣花环卫指标约定", article, gist }, confidence }
]

const daily = {
  field: "sanitation",
  strength: "must",
  period: { unit: "day" },
  exemptions: "by-document"
} as const

const sections = (where: Predicate) => ({ kind: roadSection, subject: "section", weight: "area", where })

const sweep = (id: string, inventory: string, zh: string, en: string): DutyRule =>
  defineDuty({
    ...daily,
    id,
    label: { zh: `${zh}路段每日清扫保洁`, en: `Daily cleaning: sections of ${en}` },
    cites: convention("R4.1b", "名录内路段每日清扫保洁，按面积计，经批准免扫的除外"),
    subjects: sections(eq("inventory", inventory)),
    satisfiedBy: [{ kind: sectionWork, subject: "section", amount: "covered" }],
    needs: { of: "share" }
  })

const mainRoads = oneOf("roadClass", ["main", "secondary"])

const routes = { kind: sweeperRoute, subject: "route" } as const

/** A window that cannot be judged is evidence that lacks something: `covered` is missing then. */
const windowSource = (where: Predicate) => ({
  kind: sweeperWindow,
  subject: "route",
  where,
  required: ["covered"]
})
const judged = oneOf("result", ["met", "unknown"])

const windowDuty = (id: string, name: WindowName, zh: string, en: string): DutyRule =>
  defineDuty({
    ...daily,
    id,
    label: { zh: `扫路车${zh}作业`, en: `Sweepers in the ${en} window` },
    cites: convention("R5.6", "扫路车分两个时段作业，时段内覆盖率达标方算完成", "article"),
    subjects: routes,
    satisfiedBy: [windowSource(and(eq("window", name), judged))],
    needs: { of: "count", atLeast: 1 }
  })

/** Every duty of the roads, by the law of a place. */
export const roadDuties = ({ law }: Pick<Regime, "law">): ReadonlyArray<DutyRule> => [
  sweep(roadDutyIds.sweep, "bureau", "环卫", "the bureau"),
  sweep(roadDutyIds.sweepStreet, "street", "街道", "the street offices"),
  sweep(roadDutyIds.sweepOther, "other", "其他单位", "others"),
  defineDuty({
    ...daily,
    id: roadDutyIds.wash,
    label: { zh: "主次干道每日冲洗", en: "Daily washing of main and secondary roads" },
    cites: convention("R5.5", "各主次干道每天冲洗，因天气免除的除外", "article"),
    subjects: sections(mainRoads),
    satisfiedBy: [{ kind: sectionWork, subject: "section", amount: "washings" }],
    needs: { of: "amount", atLeast: law.inPlace(washingsADay) }
  }),
  defineDuty({
    ...daily,
    id: roadDutyIds.water,
    label: { zh: "主次干道每日洒水", en: "Daily watering of main and secondary roads" },
    cites: convention("R5.5", "各主次干道每天洒水，因天气免除的除外", "article"),
    subjects: sections(mainRoads),
    satisfiedBy: [{ kind: sectionWork, subject: "section", amount: "waterings" }],
    needs: { of: "amount", atLeast: law.inPlace(wateringsADay) }
  }),
  defineDuty({
    ...daily,
    id: roadDutyIds.patrolMain,
    label: { zh: "主次干道保洁时长", en: "Patrol hours of main and secondary roads" },
    cites: convention("R5.2", "主要街道每日保洁时长，主要街道按主次干道理解"),
    subjects: sections(mainRoads),
    satisfiedBy: [{ kind: patrolDay, subject: "section", amount: "hours" }],
    needs: { of: "amount", atLeast: law.inPlace(patrolHoursMain) }
  }),
  defineDuty({
    ...daily,
    id: roadDutyIds.patrolLane,
    label: { zh: "街巷保洁时长", en: "Patrol hours of lanes" },
    cites: convention("R5.2", "街巷每日保洁时长"),
    subjects: sections(eq("roadClass", "lane")),
    satisfiedBy: [{ kind: patrolDay, subject: "section", amount: "hours" }],
    needs: { of: "amount", atLeast: law.inPlace(patrolHoursLane) }
  }),
  windowDuty(roadDutyIds.firstWindow, "first", "第一时段", "first"),
  windowDuty(roadDutyIds.secondWindow, "second", "第二时段", "second"),
  defineDuty({
    ...daily,
    id: roadDutyIds.bothWindows,
    label: { zh: "扫路车两时段作业", en: "Sweepers in both windows" },
    cites: convention("R5.7", "两个时段均完成的路线日另行计算"),
    subjects: routes,
    satisfiedBy: [windowSource(judged)],
    needs: { of: "count", atLeast: 2 }
  })
]
