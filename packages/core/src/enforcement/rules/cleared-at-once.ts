/**
 * 立即代履行 — spills, obstacles and pollutants on roads, waters and public places, without a demand or a decision first.
 *
 * Source: 《中华人民共和国行政强制法》(2011) art. 52. A respondent who is not there is told at once afterwards.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import type { Finding, Rule } from "../../regulation/index.ts"
import { coercionLaw } from "./article.ts"

/** 道路、河道、航道、公共场所 */
export const ClearedPlace = Schema.Literals(["road", "river", "waterway", "public-place", "other"])
/** 遗洒物、障碍物、污染物 */
export const ClearedMatter = Schema.Literals(["spill", "obstacle", "pollutant", "other"])

const Facts = Schema.Struct({
  on: PlainDate,
  place: ClearedPlace,
  matter: ClearedMatter,
  /** 需要立即清除 */
  pressing: Schema.Boolean,
  /** 当事人能够清除 */
  respondentAble: Schema.Boolean
})

export const clearedAtOnce: Rule<typeof Facts.Type> = {
  id: "administrative-coercion-law.clearing-at-once",
  label: { zh: "立即实施代履行", en: "Clearing at once" },
  facts: Facts,
  judge: (_, { matter, on, place, pressing, respondentAble }) => {
    const wrong: ReadonlyArray<readonly [boolean, Finding["facts"]]> = [
      [place === "other", { place }],
      [matter === "other", { matter }],
      [!pressing, { pressing: "no" }],
      [respondentAble, { respondentAble: "yes" }]
    ]
    return wrong.flatMap(([found, facts]) =>
      found
        ? [
            {
              rule: clearedAtOnce.id,
              severity: "violation" as const,
              facts: { on, ...facts },
              cite: coercionLaw(
                "第五十二条",
                "需要立即清除道路、河道、航道或者公共场所的遗洒物、障碍物、污染物，当事人不能清除的，可以立即代履行"
              )
            }
          ]
        : []
    )
  }
}
