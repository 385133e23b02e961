/**
 * 申请强制执行的材料 — what goes to the court with the application. 《中华人民共和国行政强制法》(2011) art. 55.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import type { Rule } from "../../regulation/index.ts"
import { coercionLaw } from "./article.ts"

/** 申请书, 决定书及其事实、理由和依据, 当事人意见及催告情况, 执行标的情况. */
export const CourtMaterial = Schema.Literals(["application", "decision", "opinion-and-demand", "object"])

const Facts = Schema.Struct({ on: PlainDate, materials: Schema.Array(CourtMaterial) })

/** Materials that an application lacks. */
export const courtMaterials: Rule<typeof Facts.Type> = {
  id: "administrative-coercion-law.court-materials",
  label: { zh: "申请强制执行的材料", en: "Materials of an application to the court" },
  facts: Facts,
  judge: (_, { materials, on }) =>
    CourtMaterial.literals
      .filter((material) => !materials.includes(material))
      .map((missing) => ({
        rule: courtMaterials.id,
        severity: "violation",
        facts: { on, missing },
        cite: coercionLaw("第五十五条", "应当提供申请书、决定书及理由依据、当事人意见和催告情况、执行标的情况")
      }))
}
