/**
 * 证据 — collected by enough officers, on record, lawful; and something left to decide on.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 40, 41, 46, 47; (2017修正) arts. 30, 36, 37.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import type { Finding, Rule } from "../../regulation/index.ts"
import { type ArticleOf, isRevised, penaltyLaw } from "./article.ts"

const Facts = Schema.Struct({
  on: PlainDate,
  id: Schema.NonEmptyString,
  /** 全过程记录: whether it was recorded in text, sound or pictures. */
  recorded: Schema.Boolean,
  /** 电子监控设备: null for evidence that no such device took. */
  device: Schema.NullOr(
    Schema.Struct({
      /** 法制和技术审核, 设置地点公布 */
      reviewed: Schema.Boolean,
      published: Schema.Boolean
    })
  )
})

const deviceArticle: ArticleOf = {
  article: "第四十一条",
  before: null,
  gist: "电子监控设备应经法制和技术审核，设置地点应当公布；未经审核的记录不得作为证据"
}
const recordArticle: ArticleOf = {
  article: "第四十七条",
  before: null,
  gist: "以文字、音像等形式对执法全过程记录并归档"
}

/** Evidence of a device that nobody reviewed or announced may not be used; evidence without a record is doubtful. */
export const evidenceTaken: Rule<typeof Facts.Type> = {
  id: "administrative-penalty-law.evidence",
  label: { zh: "证据收集", en: "Taking of evidence" },
  facts: Facts,
  judge: (_, { device, id, on, recorded }) => {
    const findings: Array<Finding> = []
    const find = (severity: Finding["severity"], facts: Finding["facts"], article: ArticleOf): void => {
      findings.push({
        rule: evidenceTaken.id,
        severity,
        facts,
        cite: penaltyLaw(on, article)
      })
    }
    if (device !== null && !(device.reviewed && device.published)) {
      const shown = {
        on,
        evidence: id,
        reviewed: device.reviewed ? "yes" : "no",
        published: device.published ? "yes" : "no"
      }
      find(isRevised(on) ? "violation" : "warning", shown, deviceArticle)
    }
    if (!recorded) find("warning", { on, evidence: id, recorded: "no" }, recordArticle)
    return findings
  }
}

const BasisFacts = Schema.Struct({ on: PlainDate, usable: Schema.Int })

/** A decision that rests on no evidence that may be used. */
export const factsEstablished: Rule<typeof BasisFacts.Type> = {
  id: "administrative-penalty-law.facts-established",
  label: { zh: "查明事实", en: "Facts established" },
  facts: BasisFacts,
  judge: (_, { on, usable }) =>
    usable > 0
      ? []
      : [
          {
            rule: factsEstablished.id,
            severity: "violation",
            facts: { on, usable },
            cite: penaltyLaw(on, {
              article: "第四十条、第四十六条第二款",
              before: "第三十条",
              gist: "违法事实不清、证据不足的不得处罚；证据须查证属实"
            })
          }
        ]
}
