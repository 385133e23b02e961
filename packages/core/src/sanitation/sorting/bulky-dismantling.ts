/**
 * 大件垃圾拆解台账 — one batch that was taken apart: what went in, what came out by destination, and whether the two agree.
 *
 * Source: R4.7b. What comes out cannot be more than what went in; what is missing may be, within the tolerance of the
 * place.
 */
import { Option } from "effect"
import type { PlainDate } from "../../calendar/index.ts"
import {
  code,
  day,
  decimal,
  defineDerivation,
  defineKind,
  measure,
  reading,
  tenTo,
  text,
  toRow
} from "../../ledger/index.ts"
import { dismantlingTolerance, type Law } from "../../regulation/index.ts"

const mass = { unit: "t", scale: 3 } as const
const batch = text("批次编号", "batch", { synonyms: ["编号"] })
const facility = text("处理设施", "facility", { synonyms: ["拆解点", "设施"] })
const kept = { key: ["batch"], day: "day", grain: "day", place: "facility", retentionYears: 5 } as const

export const bulkyDismantling = defineKind({
  ...kept,
  id: "sanitation.bulky-dismantling",
  label: { zh: "大件垃圾拆解台账", en: "Dismantling of bulky waste" },
  fields: {
    batch,
    day: day("日期", "day", { synonyms: ["拆解日期"] }),
    facility,
    input: measure("投入量", "input", mass, { synonyms: ["进料量"] }),
    recycled: measure("回收利用量", "recycled", mass, { optional: true }),
    incinerated: measure("焚烧量", "incinerated", mass, { optional: true }),
    landfilled: measure("填埋量", "landfilled", mass, { optional: true }),
    hazardous: measure("有害物量", "hazardous", mass, { optional: true })
  }
})

/** 大件垃圾拆解平衡 — the outputs of a batch together, beside its input. */
export const bulkyBalance = defineKind({
  ...kept,
  id: "sanitation.bulky-balance",
  label: { zh: "大件垃圾拆解平衡", en: "Balance of dismantling" },
  fields: {
    batch,
    day: day("日期", "day"),
    facility,
    input: measure("投入量", "input", mass),
    output: measure("产出量", "output", mass),
    balance: code("平衡结果", "balance", {
      ok: { zh: "平衡", en: "balanced" },
      deficit: { zh: "产出不足", en: "output missing" },
      impossible: { zh: "产出多于投入", en: "more came out than went in" }
    })
  }
})

const read = reading(bulkyDismantling)
const outputs = ["recycled", "incinerated", "landfilled", "hazardous"] as const

/** 平衡由拆解台账生成 — judged by the tolerance in force in the place on the day; none where it has none. */
export const balanceFromDismantling = ({ law }: { readonly law: Law }) =>
  defineDerivation({
    id: "sanitation.bulky-balance-from-dismantling",
    from: bulkyDismantling,
    to: bulkyBalance,
    group: { batch: "batch" },
    derive: (rows) =>
      rows.flatMap((row) => {
        const on = read(row, "day") as PlainDate
        const tolerance = Option.getOrUndefined(law.of(dismantlingTolerance, on))
        if (tolerance === undefined) return []
        const input = BigInt(read(row, "input") as number)
        const output = outputs.reduce((sum, name) => sum + BigInt(read(row, name) ?? 0), 0n)
        const missing = input - output
        const percent = decimal(tolerance.value)
        const isOk = missing * 100n * tenTo(percent.scale) <= input * percent.digits
        const balance = missing < 0n ? "impossible" : isOk ? "ok" : "deficit"
        const kilograms = (amount: bigint) => `${amount / 1000n}.${(amount % 1000n).toString().padStart(3, "0")}`
        if (output > BigInt(Number.MAX_SAFE_INTEGER)) return []
        return [
          toRow(bulkyBalance, {
            batch: read(row, "batch") as string,
            day: on,
            facility: read(row, "facility") as string,
            input: kilograms(input),
            output: kilograms(output),
            balance
          })
        ]
      })
  })
