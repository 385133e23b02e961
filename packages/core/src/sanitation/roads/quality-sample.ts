/**
 * 道路质量抽查台账、抽查结果 — litter counted on a sampled area, and whether the sample keeps the limits of its grade: derived.
 *
 * Source: sanitation conventions R4.1c, R5.9, R5.10, R5.12. A sample taken in weather that the test does not allow is no
 * sample: its result is `weather` and it is in no rate. What is not said about the weather is taken as allowed.
 */
import type { PlainDate } from "../../calendar/index.ts"
import {
  code,
  type Derivation,
  day,
  defineDerivation,
  defineKind,
  formatFixed,
  measure,
  type Row,
  text
} from "../../ledger/index.ts"
import { type LitterKind, litterKinds, type Regime } from "../../regulation/index.ts"
import { roadGrades, yesNo } from "./codes.ts"
import { reader, stored } from "./fields.ts"
import { litterFound, type RoadGrade } from "./litter.ts"
import { badWeather } from "./test-weather.ts"

const area = { unit: "m²", scale: 2 } as const
const pieces = { unit: "个", scale: 0 } as const
const counted = (kind: LitterKind) => measure(litterKinds[kind].zh, litterKinds[kind].en, pieces)

export const qualitySample = defineKind({
  id: "sanitation.quality-sample",
  label: { zh: "道路质量抽查台账", en: "Quality samples" },
  fields: {
    sample: text("抽查编号", "sample number", { synonyms: ["编号"] }),
    day: day("日期", "day", { synonyms: ["抽查日期"] }),
    section: text("路段编号", "section", { synonyms: ["路段"] }),
    station: text("环卫站", "sanitation station", { optional: true, synonyms: ["站点"] }),
    grade: code("道路等级", "road grade", roadGrades, { synonyms: ["等级"] }),
    area: measure("抽查面积", "sampled area", area, { synonyms: ["面积"] }),
    peel: counted("peel"),
    paper: counted("paper"),
    butt: counted("butt"),
    spit: counted("spit"),
    sewage: measure("污水", "sewage", area),
    other: counted("other"),
    wet: code("雨雪或路面潮湿", "rain, snow or a wet road", yesNo, { optional: true }),
    wind: measure("风力", "wind", { unit: "级", scale: 0 }, { optional: true }),
    humidity: measure("相对湿度", "humidity", { unit: "%", scale: 0 }, { optional: true }),
    run: text("作业编号", "run number", { optional: true })
  },
  key: ["sample"],
  day: "day",
  grain: "day",
  place: "section",
  orgUnit: "station",
  retentionYears: 5
})

export const qualityResult = defineKind({
  id: "sanitation.quality-result",
  label: { zh: "道路质量抽查结果", en: "Results of quality samples" },
  fields: {
    sample: text("抽查编号", "sample number"),
    day: day("日期", "day"),
    section: text("路段编号", "section"),
    station: text("环卫站", "sanitation station", { optional: true }),
    grade: code("道路等级", "road grade", roadGrades),
    area: measure("抽查面积", "sampled area", area),
    result: code("结果", "result", {
      passed: { zh: "合格", en: "passed" },
      failed: { zh: "不合格", en: "failed" },
      weather: { zh: "天气不符，不计", en: "not counted: weather" }
    }),
    failing: text("超限项目", "limits not kept", { optional: true }),
    run: text("作业编号", "run number", { optional: true })
  },
  key: ["sample"],
  day: "day",
  grain: "day",
  place: "section",
  orgUnit: "station",
  retentionYears: 5
})

const read = reader(qualitySample)

/** What a sample counted, as decimals. */
const countsOf = (row: Row): Readonly<Record<LitterKind, string>> => {
  const count = (kind: LitterKind) => formatFixed(stored(read.number(row, kind) ?? 0, kind === "sewage" ? 2 : 0))
  return {
    peel: count("peel"),
    paper: count("paper"),
    butt: count("butt"),
    spit: count("spit"),
    sewage: count("sewage"),
    other: count("other")
  }
}

/** Judges each sample by the limits in force on its day; none where there are none, or where nothing was sampled. */
export const qualityResultFromSamples = (regime: Pick<Regime, "law">): Derivation =>
  defineDerivation({
    id: "sanitation.quality-result-from-samples",
    from: qualitySample,
    to: qualityResult,
    group: { sample: "sample" },
    derive: (rows) =>
      rows.flatMap((row): ReadonlyArray<Row> => {
        const on = read.text(row, "day") as PlainDate
        const found = litterFound(regime, {
          on,
          grade: read.text(row, "grade") as RoadGrade,
          area: formatFixed(stored(read.number(row, "area") ?? 0, 2)),
          counts: countsOf(row)
        })
        if (found === undefined) return []
        const [wind, humidity] = [read.number(row, "wind"), read.number(row, "humidity")]
        const unfit = badWeather(regime, {
          on,
          wet: read.text(row, "wet") === "yes",
          wind: wind === null ? null : String(wind),
          humidity: humidity === null ? null : String(humidity)
        })
        const failing = found.filter(({ kept }) => !kept).map(({ kind }) => kind)
        const result = unfit.length > 0 ? "weather" : failing.length > 0 ? "failed" : "passed"
        return [
          [
            read.text(row, "sample"),
            on,
            read.text(row, "section"),
            read.text(row, "station"),
            read.text(row, "grade"),
            read.number(row, "area"),
            result,
            failing.length === 0 ? null : failing.join(","),
            read.text(row, "run")
          ]
        ]
      })
  })
