/** 先行登记保存的批准 — by the head of the agency. 《中华人民共和国行政处罚法》(2021修订) art. 56; (2017修正) art. 37 para. 2. */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import type { Rule } from "../../regulation/index.ts"
import { penaltyLaw } from "./article.ts"

const Facts = Schema.Struct({ on: PlainDate, id: Schema.NonEmptyString, approved: Schema.Boolean })

export const preservationApproved: Rule<typeof Facts.Type> = {
  id: "administrative-penalty-law.preservation-approval",
  label: { zh: "先行登记保存的批准", en: "Approval of preserving evidence" },
  facts: Facts,
  judge: (_, { approved, id, on }) =>
    approved
      ? []
      : [
          {
            rule: preservationApproved.id,
            severity: "violation",
            facts: { on, item: id, approved: "no" },
            cite: penaltyLaw(on, {
              article: "第五十六条",
              before: "第三十七条第二款",
              gist: "先行登记保存须经行政机关负责人批准"
            })
          }
        ]
}
