/**
 * 中止、不再执行、终结执行 — when an enforcement stands still, when it may not go on again, and when it is over.
 *
 * Source: 《中华人民共和国行政强制法》(2011) arts. 39, 40.
 */
import { Option, Schema } from "effect"
import { deadline, PlainDate } from "../../calendar/index.ts"
import { type Finding, inabilityLimit, type Rule } from "../../regulation/index.ts"
import { bracketOf, RespondentKind } from "../respondent.ts"
import { coercionLaw } from "./article.ts"

/** 履行确有困难或者暂无能力, 第三人主张权利, 可能造成难以弥补的损失, 其他. */
export const SuspensionGround = Schema.Literals(["inability", "third-party", "irreparable", "other"])

const SuspensionFacts = Schema.Struct({
  on: PlainDate,
  ground: SuspensionGround,
  /** 中止执行损害公共利益 */
  harmsPublicInterest: Schema.Boolean
})

/** A suspension for a loss that cannot be made good, though it harms the public interest. */
export const enforcementSuspended: Rule<typeof SuspensionFacts.Type> = {
  id: "administrative-coercion-law.suspension",
  label: { zh: "中止执行", en: "Suspension of enforcement" },
  facts: SuspensionFacts,
  judge: (_, { ground, harmsPublicInterest, on }) =>
    ground === "irreparable" && harmsPublicInterest
      ? [
          {
            rule: enforcementSuspended.id,
            severity: "violation",
            facts: { on, ground, harmsPublicInterest: "yes" },
            cite: coercionLaw("第三十九条第一款第（三）项", "可能造成难以弥补的损失，且中止不损害公共利益的，中止执行")
          }
        ]
      : []
}

const InabilityFacts = Schema.Struct({
  on: PlainDate,
  step: Schema.Literals(["resume", "give-up"]),
  /** Since when it stands still for inability; null where it does not. */
  suspendedOn: Schema.NullOr(PlainDate),
  /** 明显社会危害 */
  socialHarm: Schema.Boolean
})

/** Taken up again after three years of inability, or given up before. */
export const inability: Rule<typeof InabilityFacts.Type> = {
  id: inabilityLimit.id,
  label: inabilityLimit.label,
  facts: InabilityFacts,
  judge: ({ calendar, law }, { on, socialHarm, step, suspendedOn }) => {
    const limit = Option.getOrUndefined(law.of(inabilityLimit, suspendedOn ?? on))
    if (limit === undefined) return []
    const over = suspendedOn === null || socialHarm ? null : deadline(limit.value, suspendedOn, calendar).raw
    const given = over !== null && on >= over
    if (step === "resume" ? !given : given) return []
    const facts = {
      on,
      step,
      suspendedOn: suspendedOn ?? "none",
      ...(over !== null && { last: over }),
      ...(socialHarm && { socialHarm: "yes" })
    }
    return [{ rule: inabilityLimit.id, severity: "violation", facts, cite: limit.dated.cite }]
  }
}

/** 履行完毕, 无遗产, 无财产, 标的灭失, 决定被撤销, 满三年不再执行, 其他. */
export const EndGround = Schema.Literals([
  "performed",
  "no-estate",
  "no-assets",
  "object-lost",
  "decision-revoked",
  "inability",
  "other"
])

const RestorationFacts = Schema.Struct({
  /** When something was enforced for the first time. */
  executedOn: PlainDate,
  /** When the decision that it rested on was changed, revoked, found illegal or void, or withdrawn. */
  overturnedOn: PlainDate,
  restored: Schema.Boolean
})

/** Enforced on a decision that is gone, and not made good. No time is fixed for it: a doubt until it is. */
export const restorationOwed: Rule<typeof RestorationFacts.Type> = {
  id: "administrative-coercion-law.restoration",
  label: { zh: "执行回转与赔偿", en: "Restoration after a wrong enforcement" },
  facts: RestorationFacts,
  judge: (_, { executedOn, overturnedOn, restored }) =>
    restored
      ? []
      : [
          {
            rule: restorationOwed.id,
            severity: "warning",
            facts: { executedOn, overturnedOn },
            cite: coercionLaw("第四十一条", "决定被撤销、变更，或者执行错误的，恢复原状、退还财物，不能的依法赔偿")
          }
        ]
}

const EndFacts = Schema.Struct({
  on: PlainDate,
  ground: EndGround,
  respondent: Schema.NullOr(RespondentKind),
  /** Whether everything was performed or enforced. */
  performed: Schema.Boolean
})

/** An end that the facts do not bear. */
export const enforcementEnded: Rule<typeof EndFacts.Type> = {
  id: "administrative-coercion-law.ending",
  label: { zh: "终结执行", en: "End of enforcement" },
  facts: EndFacts,
  judge: (_, { ground, on, performed, respondent }) => {
    const end = (facts: Finding["facts"], article: string, gist: string): ReadonlyArray<Finding> => [
      {
        rule: enforcementEnded.id,
        severity: "violation",
        facts: { on, ground, ...facts },
        cite: coercionLaw(article, gist)
      }
    ]
    if (ground === "performed" && !performed) {
      return end({ open: "performance" }, "第三十七条", "履行或者执行完毕之前，强制执行没有完成")
    }
    const kind = respondent === null ? null : bracketOf(respondent)
    if (ground === "no-estate" && kind === "organisation") {
      return end({ respondent: kind }, "第四十条第（一）项", "公民死亡，无遗产可供执行，又无义务承受人的，终结执行")
    }
    if (ground === "no-assets" && kind === "individual") {
      return end(
        { respondent: kind },
        "第四十条第（二）项",
        "法人或者其他组织终止，无财产可供执行，又无义务承受人的，终结执行"
      )
    }
    return []
  }
}
