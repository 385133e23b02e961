/** 处罚类别、处罚内容 — what a decision imposes, in the words of a public notice. */
import { format } from "../../ledger/index.ts"
import type { Sanction, SanctionKind } from "../sanction.ts"

type Order = Extract<Sanction, { readonly _tag: "Order" }>["order"]

const words: Readonly<Record<Exclude<SanctionKind, "Order">, string>> = {
  Warning: "警告",
  CircularCriticism: "通报批评",
  Fine: "罚款",
  ConfiscateIncome: "没收违法所得",
  ConfiscateGoods: "没收非法财物",
  SuspendLicence: "暂扣许可证件",
  LowerQualification: "降低资质等级",
  RevokeLicence: "吊销许可证件",
  RestrictBusiness: "限制开展生产经营活动",
  SuspendBusiness: "责令停产停业",
  CloseBusiness: "责令关闭",
  RestrictOccupation: "限制从业"
}

const orders: Readonly<Record<Order, string>> = {
  correct: "责令改正",
  "stop-building": "责令停止建设",
  "rectify-within-limit": "责令限期改正",
  "demolish-within-limit": "责令限期拆除"
}

const yuan = (fen: number): string => `${format({ digits: BigInt(fen), scale: 2 })}元`

/** The kinds of penalty, each once; an order is none (art. 28). */
export const sanctionKinds = (sanctions: ReadonlyArray<Sanction>): string =>
  [...new Set(sanctions.flatMap(({ _tag }) => (_tag === "Order" ? [] : [words[_tag]])))].join("；")

/** Everything that is imposed, with its amounts, orders too. */
export const sanctionContent = (sanctions: ReadonlyArray<Sanction>): string =>
  sanctions
    .map((sanction) => {
      if (sanction._tag === "Order") return orders[sanction.order]
      return "fen" in sanction && sanction.fen > 0
        ? `${words[sanction._tag]}${yuan(sanction.fen)}`
        : words[sanction._tag]
    })
    .join("；")
