/**
 * 当场处罚的程序 — what officers owe the respondent on the spot, and what the decision must hold.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 44, 45, 52, 55; (2017修正) arts. 31, 32, 34.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import type { Finding, Rule } from "../../regulation/index.ts"
import { penaltyLaw } from "./article.ts"

const Facts = Schema.Struct({
  on: PlainDate,
  /** 出示执法证件 */
  idShown: Schema.Boolean,
  /** 口头告知事实、理由、依据和权利 */
  told: Schema.Boolean,
  /** 听取陈述申辩 */
  heard: Schema.Boolean,
  /** 决定书当场交付 (refusal to sign is noted on it) */
  handedOver: Schema.Boolean,
  /** 告知复议、诉讼途径和期限 */
  remediesTold: Schema.Boolean
})

export const onSpotConduct: Rule<typeof Facts.Type> = {
  id: "administrative-penalty-law.on-spot-conduct",
  label: { zh: "当场处罚程序", en: "Conduct on the spot" },
  facts: Facts,
  judge: (_, { handedOver, heard, idShown, on, remediesTold, told }) => {
    const missing = (
      severity: Finding["severity"],
      what: string,
      article: string,
      before: string,
      gist: string
    ): Finding => ({
      rule: onSpotConduct.id,
      severity,
      facts: { on, missing: what },
      cite: penaltyLaw(on, { article, before, gist })
    })
    return [
      ...(idShown
        ? []
        : [missing("violation", "id", "第五十二条第一款", "第三十四条第一款", "执法人员应当出示执法证件")]),
      ...(told
        ? []
        : [
            missing(
              "violation",
              "notice",
              "第四十四条、第六十二条",
              "第三十一条、第四十一条",
              "决定前应当告知事实、理由、依据和权利"
            )
          ]),
      ...(heard
        ? []
        : [
            missing(
              "violation",
              "hearing-out",
              "第四十五条、第六十二条",
              "第三十二条、第四十一条",
              "应当听取当事人的陈述和申辩"
            )
          ]),
      ...(handedOver
        ? []
        : [missing("violation", "delivery", "第五十二条第一款", "第三十四条第一款", "填写有编号的决定书并当场交付")]),
      ...(remediesTold
        ? []
        : [missing("warning", "remedies", "第五十二条第二款", "第三十四条第二款", "决定书应当载明救济途径和期限")])
    ]
  }
}
