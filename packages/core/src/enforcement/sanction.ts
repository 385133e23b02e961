/**
 * 处罚种类 — what a decision imposes. Money in whole fen.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) art. 9. Detention (行政拘留) is not a bureau's to impose and is left out. Orders
 * (责令改正, 限期拆除) accompany a penalty and are none themselves (art. 28): they count neither for the caps of the summary
 * procedure nor for a hearing; ADR 0080.
 */
import { Schema } from "effect"

const Fen = Schema.Int.check(Schema.isGreaterThan(0))
const Share = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

export const Sanction = Schema.TaggedUnion({
  /** 警告 */
  Warning: {},
  /** 通报批评, since 2021-07-15. */
  CircularCriticism: {},
  /** 罚款 */
  Fine: { fen: Fen },
  /** 没收违法所得 */
  ConfiscateIncome: { fen: Fen },
  /** 没收非法财物, with what it is worth. */
  ConfiscateGoods: { fen: Share },
  /** 暂扣许可证件 */
  SuspendLicence: {},
  /** 降低资质等级 */
  LowerQualification: {},
  /** 吊销许可证件 */
  RevokeLicence: {},
  /** 限制开展生产经营活动 */
  RestrictBusiness: {},
  /** 责令停产停业 */
  SuspendBusiness: {},
  /** 责令关闭 */
  CloseBusiness: {},
  /** 限制从业 */
  RestrictOccupation: {},
  /** An order beside the penalty: 责令改正, 停止建设, 限期改正, 限期拆除. */
  Order: { order: Schema.Literals(["correct", "stop-building", "rectify-within-limit", "demolish-within-limit"]) }
})
export type Sanction = typeof Sanction.Type
export type SanctionKind = Sanction["_tag"]

/** Every fine of a decision together, in fen. */
export const fineOf = (sanctions: ReadonlyArray<Sanction>): number => {
  let total = 0
  for (const sanction of sanctions) if (sanction._tag === "Fine") total += sanction.fen
  return total
}

/** Everything in money that a decision takes, in fen: fine, income and the value of goods. */
export const confiscatedOf = (sanctions: ReadonlyArray<Sanction>): number => {
  let total = 0
  for (const sanction of sanctions)
    if (sanction._tag === "ConfiscateIncome" || sanction._tag === "ConfiscateGoods") total += sanction.fen
  return total
}

/** How grave each kind is, mildest first: to tell whether a decision went beyond its notice. Orders weigh nothing. */
const gravity: Readonly<Record<SanctionKind, number>> = {
  Order: 0,
  Warning: 1,
  CircularCriticism: 2,
  Fine: 3,
  ConfiscateIncome: 3,
  ConfiscateGoods: 3,
  SuspendLicence: 4,
  RestrictBusiness: 4,
  LowerQualification: 5,
  SuspendBusiness: 5,
  RestrictOccupation: 5,
  RevokeLicence: 6,
  CloseBusiness: 6
}

const gravestOf = (sanctions: ReadonlyArray<Sanction>): number => {
  let gravest = 0
  for (const { _tag } of sanctions) gravest = Math.max(gravest, gravity[_tag])
  return gravest
}

/** True if `decided` takes more than `told`: more money of one kind, or a graver kind that was not told. */
export const isHeavier = (decided: ReadonlyArray<Sanction>, told: ReadonlyArray<Sanction>): boolean =>
  fineOf(decided) > fineOf(told) || confiscatedOf(decided) > confiscatedOf(told) || gravestOf(decided) > gravestOf(told)
