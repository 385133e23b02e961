/**
 * 路段名录 — the road sections of the district: how large, of which class and grade, who has to clean them, from when to when.
 *
 * Source: 《城市市容和环境卫生管理条例》(2017修订) arts. 23 to 26 on who cleans what; sanitation conventions R3.1, R3.2, R4.1a. A
 * register. A section is one surface that is cleaned as one: where carriageway and footway are cleaned apart, they are two.
 * `provider` is the service it is assigned to; without one nobody is and the stretch is uncovered. `inventory` says in
 * whose denominator it belongs: the bureau's main and secondary roads and squares, the street offices' lanes, or others'.
 */
import type { PlainDate } from "../../calendar/index.ts"
import { code, day, defineKind, measure, type Row, register, standing, text } from "../../ledger/index.ts"
import { roadGrades } from "./codes.ts"

const area = { unit: "m²", scale: 2 } as const

export const roadSection = defineKind({
  id: "sanitation.road-section",
  label: { zh: "路段名录", en: "Road sections" },
  fields: {
    section: text("路段编号", "section", { synonyms: ["路段", "编号"] }),
    name: text("路段名称", "name", { optional: true, synonyms: ["道路名称", "名称"] }),
    station: text("环卫站", "sanitation station", { synonyms: ["站点"] }),
    street: text("街道", "street", { optional: true, synonyms: ["镇街"] }),
    roadClass: code("道路类别", "road class", {
      main: { zh: "主干道", en: "main road" },
      secondary: { zh: "次干道", en: "secondary road" },
      branch: { zh: "支路", en: "branch road" },
      lane: { zh: "街巷", en: "lane" },
      square: { zh: "广场", en: "square" }
    }),
    grade: code("道路等级", "road grade", roadGrades, { synonyms: ["等级"] }),
    inventory: code(
      "保洁责任",
      "inventory",
      {
        bureau: { zh: "环卫", en: "bureau" },
        street: { zh: "街道", en: "street office" },
        other: { zh: "其他单位", en: "others" }
      },
      { synonyms: ["责任范围"] }
    ),
    provider: text("保洁单位", "cleaning service", { optional: true, synonyms: ["作业单位", "承包单位"] }),
    area: measure("面积", "area", area, { synonyms: ["保洁面积", "道路面积"] }),
    length: measure("长度", "length", { unit: "m", scale: 1 }, { optional: true }),
    mechanisableArea: measure("可机械化作业面积", "mechanisable area", area, { optional: true }),
    from: day("启用日期", "from", { synonyms: ["纳入日期"] }),
    until: day("停用日期", "until", { optional: true, synonyms: ["退出日期"] })
  },
  key: ["section", "from"],
  day: "from",
  grain: "day",
  until: "until",
  place: "section",
  orgUnit: "station",
  countKey: "section",
  retentionYears: 10
})

/** Looks up the row of a section on a day, the one its duties are judged by; undefined where there is none. */
export const sectionOn = (rows: Iterable<Row>): ((section: string, day: PlainDate) => Row | undefined) => {
  const sections = register(roadSection, "section", rows)
  return (section, day) => {
    const { last, reversed } = standing(sections.of(section), day, day)
    return (last ?? reversed)?.row
  }
}
