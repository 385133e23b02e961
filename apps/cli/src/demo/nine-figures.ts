/** 九个数字 — the nine figures that the first user published: as the records give them, and as the bulletin prints them. */
import { type Bulletin, textOf } from "@xiuhua/core/bulletin"
import type { IndicatorValue } from "@xiuhua/core/indicators"
import { type Decimal, format } from "@xiuhua/core/ledger"
import { Console, Effect } from "effect"
import { table } from "../table.ts"
import { type Scene, title } from "./scene.ts"

/** In the order of the seed's table. */
const nineFigures = [
  "san.sweep.execution",
  "san.waste.harmless",
  "san.waste.removal",
  "enf.threebao.signed",
  "enf.stall.count",
  "enf.truck.checked",
  "enf.nonmotor.corrected",
  "enf.demolish.area",
  "gov.person.guided"
] as const

const decimal = (value: Decimal | null | undefined): string => (value ? format(value) : "—")

/** A rate as its two parts, anything else as it is shown. */
const exact = ({ denominator, display, numerator }: IndicatorValue): string =>
  denominator ? `${decimal(numerator)} / ${decimal(denominator)}` : display

export const showNineFigures = Effect.fnUntraced(function* (
  { lang }: Scene,
  values: ReadonlyArray<IndicatorValue>,
  bulletin: Bulletin
) {
  const zh = lang === "zh"
  yield* title(zh ? "九个数字" : "The nine figures")
  const sentences = bulletin.sections.flatMap((section) => section.sentences)
  const printed = (id: string): string => {
    const sentence = sentences.find(({ figures }) => figures.some(({ indicator }) => indicator === id))
    return sentence === undefined ? "—" : textOf(sentence)
  }
  const lines = nineFigures.flatMap((id) => {
    const value = values.find(({ indicator }) => indicator.id === id)
    return value === undefined ? [] : [[value.indicator.label[lang], exact(value), printed(id)]]
  })
  yield* Console.log(
    table(zh ? ["指标", "记录算得", "通报写法"] : ["Figure", "From the records", "As printed"], lines, [1])
  )
})
