/**
 * 强制执行决定 — who may decide it, after what, and what the decision must say.
 *
 * Source: 《中华人民共和国行政强制法》(2011) arts. 12, 13, 34 to 37, 44 to 46; 《中华人民共和国城乡规划法》(2019修正) art. 68. Only a law
 * gives an agency the power to enforce itself; without one it goes to the court, but may auction what it has seized already.
 */
import { Option, Schema } from "effect"
import { deadline, PlainDate } from "../../calendar/index.ts"
import {
  type Citation,
  type Finding,
  type Regime,
  type Rule,
  surchargeEnforcementDelay
} from "../../regulation/index.ts"
import { afterDemand, afterDemandFacts } from "./after-demand.ts"
import { coercionLaw } from "./article.ts"

/** 划拨, 拍卖, 拍卖已查封扣押的财物抵缴罚款, 强制拆除, 排除妨碍, 恢复原状. */
export const Means = Schema.Literals([
  "transfer-deposits",
  "auction",
  "auction-seized",
  "demolish",
  "remove-obstacle",
  "restore",
  "other"
])

/** `law`: a law gives the agency the power; `charged`: 政府责成, for buildings; `none`. */
export const Power = Schema.Literals(["law", "charged", "none"])

const Facts = Schema.Struct({
  ...afterDemandFacts,
  power: Power,
  means: Means,
  /** 立即强制执行 during the demand's time, and whether evidence shows that property is moved or hidden. */
  immediate: Schema.Boolean,
  movingEvidence: Schema.Boolean,
  /** 加处罚款、滞纳金: the first day for which it was imposed; null where it was not. */
  surchargeSince: Schema.NullOr(PlainDate),
  /** The last day of the remedies; null while one runs or nobody knows. */
  remediesEndOn: Schema.NullOr(PlainDate),
  /** 限期自行拆除的公告, and the last day that it left. */
  announcedOn: Schema.NullOr(PlainDate),
  announcedBy: Schema.NullOr(PlainDate),
  /** Whether something was seized in the course of the case. */
  goodsSeized: Schema.Boolean,
  reasons: Schema.Boolean,
  wayAndTime: Schema.Boolean,
  remediesTold: Schema.Boolean
})
type Facts = typeof Facts.Type

const finding = (facts: Finding["facts"], cite: Citation): Finding => ({
  rule: enforcementDecided.id,
  severity: "violation",
  facts,
  cite
})

/** Remedies that may still be used keep demolition, and the auction by an agency without power, waiting. */
const remediesOver = ({ on, remediesEndOn }: Facts, cite: Citation): ReadonlyArray<Finding> =>
  remediesEndOn !== null && on > remediesEndOn ? [] : [finding({ on, remediesEndOn: remediesEndOn ?? "unknown" }, cite)]

const powerFindings = (facts: Facts): ReadonlyArray<Finding> => {
  const { duty, goodsSeized, means, on, power } = facts
  if (means === "auction-seized") {
    const cite = coercionLaw(
      "第四十六条第三款",
      "没有强制执行权的，救济期满、经催告仍不履行，可以将已经查封、扣押的财物拍卖抵缴罚款"
    )
    return [...(goodsSeized ? [] : [finding({ on, missing: "Seize" }, cite)]), ...remediesOver(facts, cite)]
  }
  if (power === "none") {
    const cite = coercionLaw("第十三条第二款、第四十六条第三款", "法律没有规定自行强制执行的，应当申请人民法院")
    return [finding({ on, power }, cite)]
  }
  return power === "charged" && duty !== "demolition"
    ? [
        finding(
          { on, power, duty },
          {
            source: "《中华人民共和国城乡规划法》(2019修正)",
            article: "第六十八条",
            gist: "政府责成有关部门查封施工现场、强制拆除，只及于违法建设"
          }
        )
      ]
    : []
}

/** Money of an agency with power of its own: only after the surcharge ran for more than its days. */
const surchargeFindings = ({ calendar, law }: Regime, { duty, means, on, surchargeSince }: Facts) => {
  const delay = Option.getOrUndefined(law.of(surchargeEnforcementDelay, on))
  if (duty !== "money" || means === "auction-seized" || delay === undefined) return []
  const over = surchargeSince === null ? undefined : deadline(delay.value, surchargeSince, calendar).raw
  if (over !== undefined && on > over) return []
  const facts = { on, surchargeSince: surchargeSince ?? "none", ...(over !== undefined && { waitUntil: over }) }
  return [{ rule: surchargeEnforcementDelay.id, severity: "violation" as const, facts, cite: delay.dated.cite }]
}

const demolitionFindings = (facts: Facts): ReadonlyArray<Finding> => {
  const { announcedBy, announcedOn, duty, on } = facts
  if (duty !== "demolition") return []
  const announced = announcedOn !== null && announcedOn <= on && announcedBy !== null && on > announcedBy
  return [
    ...(announced
      ? []
      : [
          finding(
            announcedOn === null || announcedBy === null
              ? { on, missing: "AnnounceDemolition" }
              : { on, waitUntil: announcedBy },
            coercionLaw("第四十四条", "需要强制拆除的应当公告，限期当事人自行拆除")
          )
        ]),
    ...remediesOver(facts, coercionLaw("第四十四条", "法定期限内不申请复议、不起诉，又不拆除的，可以依法强制拆除"))
  ]
}

const contentFindings = ({ on, reasons, remediesTold, wayAndTime }: Facts): ReadonlyArray<Finding> => {
  const missing = (what: string, item: string, gist: string) =>
    finding({ on, missing: what }, coercionLaw(`第三十七条第二款第（${item}）项`, gist))
  return [
    ...(reasons ? [] : [missing("reasons", "二", "决定书应当载明强制执行的理由和依据")]),
    ...(wayAndTime ? [] : [missing("way-and-time", "三", "决定书应当载明强制执行的方式和时间")]),
    ...(remediesTold ? [] : [missing("remedies", "四", "决定书应当载明复议、诉讼的途径和期限")])
  ]
}

/** Everything irregular in a decision to enforce. */
export const enforcementDecided: Rule<Facts> = {
  id: "administrative-coercion-law.enforcement-decision",
  label: { zh: "强制执行决定", en: "Decision to enforce" },
  facts: Facts,
  judge: (regime, facts) => {
    const { immediate, movingEvidence, on } = facts
    return [
      ...powerFindings(facts),
      ...afterDemand(enforcementDecided.id, facts, immediate),
      ...(immediate && !movingEvidence
        ? [
            finding(
              { on, missing: "evidence" },
              coercionLaw("第三十七条第三款", "有证据证明有转移或者隐匿财物迹象的，可以立即强制执行")
            )
          ]
        : []),
      ...surchargeFindings(regime, facts),
      ...demolitionFindings(facts),
      ...contentFindings(facts)
    ]
  }
}
