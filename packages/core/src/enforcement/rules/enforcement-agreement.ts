/**
 * 执行协议 — performance in stages, and a surcharge made smaller.
 *
 * Source: 《中华人民共和国行政强制法》(2011) art. 42. Only the surcharge may be given up, and only where the respondent has made good
 * what can be; the principal stays.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import type { Finding, Rule } from "../../regulation/index.ts"
import { coercionLaw } from "./article.ts"

const Facts = Schema.Struct({
  on: PlainDate,
  /** 损害公共利益或者他人合法权益 */
  harmsOthers: Schema.Boolean,
  /** What is given up, fen. */
  waivedFen: Schema.Int,
  /** The surcharge of the day, fen; null where it is not reckoned here. */
  surchargeFen: Schema.NullOr(Schema.Int),
  /** 当事人采取补救措施 */
  remedied: Schema.Boolean,
  /** The first day that it sets; null where it sets none. */
  firstBy: Schema.NullOr(PlainDate)
})

export const enforcementAgreement: Rule<typeof Facts.Type> = {
  id: "administrative-coercion-law.agreement",
  label: { zh: "执行协议", en: "Agreement on performance" },
  facts: Facts,
  judge: (_, { firstBy, harmsOthers, on, remedied, surchargeFen, waivedFen }) => {
    const findings: Array<Finding> = []
    const find = (facts: Finding["facts"], gist: string): void => {
      findings.push({
        rule: enforcementAgreement.id,
        severity: "violation",
        facts: { on, ...facts },
        cite: coercionLaw("第四十二条第一款", gist)
      })
    }
    if (harmsOthers) find({ harmsOthers: "yes" }, "不得损害公共利益和他人合法权益")
    if (waivedFen > 0 && !remedied)
      find({ waivedFen, remedied: "no" }, "当事人采取补救措施的，可以减免加处的罚款或者滞纳金")
    if (surchargeFen !== null && waivedFen > surchargeFen) {
      find({ waivedFen, surchargeFen }, "可以减免的是加处的罚款或者滞纳金，不及于本金")
    }
    if (firstBy !== null && firstBy < on) find({ firstBy }, "执行协议可以约定分阶段履行")
    return findings
  }
}
