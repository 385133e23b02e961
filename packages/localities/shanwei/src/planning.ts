/**
 * 广东省城乡规划条例、汕尾市农村建房条例 — the days, the notice and the cases of no correction that the planning law leaves to the
 * province, and what the city says of village houses.
 *
 * Source: 《广东省城乡规划条例》(2012) arts. 48, 80, 86, 87, in force since 2013-05-01; 《汕尾市农村建房条例》(2022) art. 49, in force
 * since 2023-01-01, for houses outside the boundary of urban development (art. 2). A regulation of Shanwei on illegal building
 * in town was not found.
 */
import { plainDate, type TimeLimit } from "@xiuhua/core/calendar"
import { type Feature, planningLimits } from "@xiuhua/core/enforcement"
import type { Citation, Label, Parameter } from "@xiuhua/core/regulation"
import { ruralUrbanPlanning, shanweiHousing } from "./catalogue/sources.ts"

const laidDown = <A>(
  id: string,
  label: Label,
  from: string,
  value: A,
  cite: Citation,
  note?: string
): Parameter<A> => ({
  id,
  label,
  reviewed: plainDate("2026-11-22"),
  values: [{ from: plainDate(from), value, cite, confidence: "verified", ...(note !== undefined && { note }) }]
})

const PROVINCE_FROM = "2013-05-01"
const CITY_FROM = "2023-01-01"
const agency = (count: number, unit: TimeLimit["unit"]): TimeLimit => ({ count, unit, owner: "agency" })
const builder = (count: number, unit: TimeLimit["unit"]): TimeLimit => ({ count, unit, owner: "respondent" })

const chargeSealing = laidDown(
  planningLimits.chargeSealing,
  { zh: "责成查封期限", en: "Limit for charging departments to seal" },
  PROVINCE_FROM,
  agency(5, "workdays"),
  ruralUrbanPlanning("第八十七条第一款", "不停止建设的，政府收到报告之日起五个工作日内书面责成查封施工现场等")
)

const chargeDemolition = laidDown(
  planningLimits.chargeDemolition,
  { zh: "责成强制拆除期限", en: "Limit for charging departments to demolish" },
  PROVINCE_FROM,
  agency(15, "workdays"),
  ruralUrbanPlanning(
    "第八十七条第二款",
    "逾期不拆除又未复议、诉讼的，政府收到报告之日起十五个工作日内书面责成强制拆除，费用由违法行为人承担"
  )
)

const unknownBuilderNotice = laidDown(
  planningLimits.unknownBuilderNotice,
  { zh: "无法确定建设者的公告期限", en: "Notice to an unknown builder" },
  PROVINCE_FROM,
  agency(30, "calendarDays"),
  ruralUrbanPlanning("第八十六条", "无法确定建设者的，在公共媒体和现场公告，公告期限不少于三十日")
)

const dangerousDemolition = laidDown(
  planningLimits.dangerousDemolition,
  { zh: "危险违法建设的即时拆除", en: "Dangerous building demolished at once" },
  PROVINCE_FROM,
  true,
  ruralUrbanPlanning("第八十六条", "无法确定建设者、不及时拆除可能影响安全、交通的，办理证据保全公证后可以强制拆除")
)

const temporaryTerm = laidDown(
  planningLimits.temporaryTerm,
  { zh: "临时建设使用期限", en: "Term of temporary works" },
  PROVINCE_FROM,
  builder(2, "years"),
  ruralUrbanPlanning("第四十八条", "临时建设使用期限二年")
)

const temporaryExtension = laidDown(
  planningLimits.temporaryExtension,
  { zh: "临时建设延长期限", en: "Extension of temporary works" },
  PROVINCE_FROM,
  builder(1, "years"),
  ruralUrbanPlanning("第四十八条", "临时建设使用期限可以延长一年")
)

const features: ReadonlyArray<Feature> = [
  "over-permitted-size",
  "against-mandatory-plan",
  "on-public-ground",
  "in-heritage-area",
  "rooftop",
  "terrace",
  "ground-floor-yard",
  "parking-ground",
  "in-accepted-site"
]
const beyondCorrection = laidDown(
  planningLimits.beyondCorrection,
  { zh: "应当认定为无法改正的情形", en: "Taken for beyond correction" },
  PROVINCE_FROM,
  features,
  ruralUrbanPlanning(
    "第八十条第二款",
    "超许可面积或高度、违反间距退让和控规强制性内容、侵占道路绿地等用地、占用文物和历史建筑保护范围、在楼顶退层平台底层院内停车场建设、在已核实的用地内新建等"
  ),
  "The seventh case is open (其他情形): it is for whoever gives the opinion."
)

const streetOfficeActs = laidDown(
  planningLimits.streetOfficeActs,
  { zh: "街道办事处参照镇政府职责", en: "Street office acts for the township" },
  CITY_FROM,
  true,
  shanweiHousing("第四十九条第三款", "街道办事处参照镇人民政府职责做好农村建房管理，法律法规另有规定的除外"),
  "For rural houses only (art. 2)."
)

/** What the province lays down on building. */
export const guangdongPlanning: ReadonlyArray<Parameter<unknown>> = [
  chargeSealing,
  chargeDemolition,
  unknownBuilderNotice,
  dangerousDemolition,
  temporaryTerm,
  temporaryExtension,
  beyondCorrection
]

/** What the city lays down on building. */
export const shanweiPlanning: ReadonlyArray<Parameter<unknown>> = [streetOfficeActs]
