/** Where the demo plays: tenant, year and language, and how it shows things. */
import { Bureau } from "@xiuhua/bureau"
import { plainDate } from "@xiuhua/core/calendar"
import type { IndicatorValue } from "@xiuhua/core/indicators"
import { Console, Effect } from "effect"
import type { Language, Text } from "../language.ts"
import { scoreboard } from "../scoreboard.ts"
import { paint } from "../table.ts"

export const YEAR = 2022
export const period = { from: plainDate(`${YEAR}-01-01`), to: plainDate(`${YEAR}-12-31`) }

export interface Scene {
  readonly tenant: string
  readonly lang: Language
}

/** The heading of a part. */
export const title = (text: string) => Console.log(`\n${paint(["bold", "cyan"], `■ ${text}`)}`)

/** The heading of a group within a part. */
const subtitle = (text: string) => Console.log(`\n${paint("bold", text)}`)

/** A part that shows some figures broken down. */
export const figures = Effect.fnUntraced(function* (
  { lang, tenant }: Scene,
  heading: Text,
  { by, ids }: { readonly ids: ReadonlyArray<string>; readonly by: ReadonlyArray<string> }
) {
  const bureau = yield* Bureau
  yield* title(heading[lang])
  yield* Console.log(scoreboard(yield* bureau.indicators({ tenant, ...period, by, ids }), lang))
})

/** Groups of the scoreboard, by what the ids of their indicators begin with. */
const groups: ReadonlyArray<Text & { readonly of: ReadonlyArray<string> }> = [
  { zh: "道路清扫保洁", en: "Roads", of: ["san.sweep.", "san.road.", "san.sweeper."] },
  { zh: "收运、转运与处理", en: "Collection and treatment", of: ["san.waste.", "san.station."] },
  { zh: "分类与大件垃圾", en: "Sorting and bulky waste", of: ["san.sort.", "san.bulky."] },
  { zh: "督查、整改与测评", en: "Inspection", of: ["san.insp.", "san.checklist."] },
  {
    zh: "市容与综合执法",
    en: "The street",
    of: ["enf.threebao.", "enf.stall.", "enf.truck.", "enf.nonmotor.", "enf.demolish."]
  },
  { zh: "数字城管与投诉", en: "Reports and complaints", of: ["enf.case.", "enf.complaint."] },
  { zh: "集中整治与疏导", en: "Campaigns", of: ["enf."] },
  { zh: "党建与治理", en: "Party and governance", of: [""] }
]

/** Every figure of the year, group by group. */
export const scoreboards = Effect.fnUntraced(function* ({ lang, tenant }: Scene) {
  const bureau = yield* Bureau
  const values = yield* bureau.indicators({ tenant, ...period })
  yield* title(lang === "zh" ? `${YEAR} 年指标` : `Indicators of ${YEAR}`)
  let left: ReadonlyArray<IndicatorValue> = values
  for (const group of groups) {
    const isIn = ({ indicator }: IndicatorValue) => group.of.some((prefix) => indicator.id.startsWith(prefix))
    const shown = left.filter(isIn)
    left = left.filter((value) => !isIn(value))
    if (shown.length === 0) continue
    yield* subtitle(group[lang])
    yield* Console.log(scoreboard(shown, lang))
  }
  return values
})
