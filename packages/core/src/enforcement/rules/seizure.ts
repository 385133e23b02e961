/**
 * 查封、扣押 — on which basis, by whom, and of what.
 *
 * Source: 《中华人民共和国行政强制法》(2011) arts. 10, 17, 18, 19, 22 to 25, 69. Only a law or regulation may provide for it;
 * daily necessities of a citizen are never taken.
 */
import { Option, Schema } from "effect"
import { PlainDate, type TimeLimit } from "../../calendar/index.ts"
import { type Citation, type Finding, type Rule, seizureExtension } from "../../regulation/index.ts"
import { coercionLaw } from "./article.ts"

const Facts = Schema.Struct({
  on: PlainDate,
  id: Schema.NonEmptyString,
  basis: Schema.Literals(["law", "regulation", "rule", "none"]),
  approved: Schema.Boolean,
  /** 情况紧急: approved afterwards, within a day. */
  urgent: Schema.Boolean,
  officers: Schema.Int,
  caseRelated: Schema.Boolean,
  dailyNecessities: Schema.Boolean,
  listGiven: Schema.Boolean
})

/** Everything irregular in how something was seized. */
export const seizureTaken: Rule<typeof Facts.Type> = {
  id: "administrative-coercion-law.seizure",
  label: { zh: "查封、扣押的合法性", en: "Lawfulness of a seizure" },
  facts: Facts,
  judge: (_, { approved, basis, caseRelated, dailyNecessities, id, listGiven, officers, on, urgent }) => {
    const finding = (severity: Finding["severity"], facts: Finding["facts"], cite: Citation): Finding => ({
      rule: seizureTaken.id,
      severity,
      facts: { on, item: id, ...facts },
      cite
    })
    const lawful = basis === "law" || basis === "regulation"
    return [
      ...(lawful
        ? []
        : [finding("violation", { basis }, coercionLaw("第十条、第二十二条", "查封、扣押须由法律、法规规定"))]),
      ...(approved || urgent
        ? []
        : [
            finding("violation", { approved: "no" }, coercionLaw("第十八条第（一）项", "实施前须向负责人报告并经批准"))
          ]),
      ...(officers >= 2
        ? []
        : [finding("violation", { officers }, coercionLaw("第十八条第（二）项", "由两名以上行政执法人员实施"))]),
      ...(caseRelated
        ? []
        : [
            finding(
              "violation",
              { caseRelated: "no" },
              coercionLaw("第二十三条第一款", "不得查封、扣押与违法行为无关的财物")
            )
          ]),
      ...(dailyNecessities
        ? [
            finding(
              "violation",
              { dailyNecessities: "yes" },
              coercionLaw("第二十三条第一款", "不得查封、扣押公民个人及其所扶养家属的生活必需品")
            )
          ]
        : []),
      ...(listGiven
        ? []
        : [finding("violation", { listGiven: "no" }, coercionLaw("第二十四条", "当场交付决定书和清单"))])
    ]
  }
}

const ExtensionFacts = Schema.Struct({
  on: PlainDate,
  id: Schema.NonEmptyString,
  days: Schema.Int,
  /** How many extensions there were before. */
  earlier: Schema.Int,
  toldInWriting: Schema.Boolean,
  /** The last day before this extension. */
  due: PlainDate
})

/** An extension that is too long, comes again, or comes after the end, or of which the respondent was not told. */
export const seizureExtended: Rule<typeof ExtensionFacts.Type> = {
  id: seizureExtension.id,
  label: seizureExtension.label,
  facts: ExtensionFacts,
  judge: ({ law }, { days, due, earlier, id, on, toldInWriting }) => {
    const allowed = Option.getOrUndefined(law.of(seizureExtension, on))
    const cite = allowed?.dated.cite ?? coercionLaw("第二十五条第一款", "情况复杂的经批准可以延长一次")
    const finding = (severity: Finding["severity"], facts: Finding["facts"]): Finding => ({
      rule: seizureExtended.id,
      severity,
      facts: { on, item: id, days, ...facts },
      cite
    })
    return [
      ...(days > countOf(allowed?.value) ? [finding("violation", { allowed: countOf(allowed?.value) })] : []),
      ...(earlier > 0 ? [finding("violation", { earlier })] : []),
      ...(on > due ? [finding("violation", { due })] : []),
      ...(toldInWriting ? [] : [finding("warning", { toldInWriting: "no" })])
    ]
  }
}

const countOf = (limit: TimeLimit | undefined): number => limit?.count ?? 0
