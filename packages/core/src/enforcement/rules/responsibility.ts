/**
 * 责任能力 — whom age or mind keep from being penalised.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 30, 31; (2017修正) arts. 25, 26. Under 14: no penalty, the guardian is
 * told to keep order. From 14 to 17: a penalty must be lighter or mitigated. Not able to know or control what one does: no
 * penalty; partly: it may be lighter.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import type { Rule } from "../../regulation/index.ts"
import { penaltyLaw } from "./article.ts"

/** 年龄段 at the time of the act; `not-applicable` for organisations. */
export const AgeGroup = Schema.Literals(["under-14", "14-to-17", "adult", "not-applicable"])
export type AgeGroup = typeof AgeGroup.Type

/** 辨认、控制能力 at the time of the act. */
export const Capacity = Schema.Literals(["full", "limited", "none"])
export type Capacity = typeof Capacity.Type

const Facts = Schema.Struct({
  on: PlainDate,
  age: AgeGroup,
  capacity: Capacity,
  decided: Schema.Literals(["penalty", "no-penalty"]),
  /** 从轻或者减轻: the penalty was set lower for it. */
  lenient: Schema.Boolean
})

export const responsibility: Rule<typeof Facts.Type> = {
  id: "administrative-penalty-law.responsibility",
  label: { zh: "责任年龄与能力", en: "Age and capacity" },
  facts: Facts,
  judge: (_, { age, capacity, decided, lenient, on }) => {
    if (decided === "no-penalty") return []
    if (age === "under-14") {
      return [
        {
          rule: responsibility.id,
          severity: "violation",
          facts: { age },
          cite: penaltyLaw(on, {
            article: "第三十条",
            before: "第二十五条",
            gist: "不满十四周岁的不予处罚，责令监护人管教"
          })
        }
      ]
    }
    if (capacity === "none") {
      return [
        {
          rule: responsibility.id,
          severity: "violation",
          facts: { capacity },
          cite: penaltyLaw(on, {
            article: "第三十一条",
            before: "第二十六条",
            gist: "不能辨认或者控制自己行为时违法的不予处罚，责令监护人看管治疗"
          })
        }
      ]
    }
    return age === "14-to-17" && !lenient
      ? [
          {
            rule: responsibility.id,
            severity: "violation",
            facts: { age, lenient: "no" },
            cite: penaltyLaw(on, {
              article: "第三十条",
              before: "第二十五条",
              gist: "已满十四周岁不满十八周岁的应当从轻或者减轻处罚"
            })
          }
        ]
      : []
  }
}
