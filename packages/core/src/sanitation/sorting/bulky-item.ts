/**
 * 大件垃圾认定 — whether an item is bulky waste: heavier, larger or longer than the standard says.
 *
 * Source: GB/T 25175-2010 as quoted in R4.7a. That it hangs together and must be taken apart is for whoever sees it.
 */
import { Option } from "effect"
import type { PlainDate } from "../../calendar/index.ts"
import { compare, decimal } from "../../ledger/index.ts"
import { bulkyLength, bulkyMass, bulkyVolume, type Law, type Parameter } from "../../regulation/index.ts"

/** What was measured of an item, decimals: kilograms, cubic metres, metres; null where it was not. */
export interface Item {
  readonly mass: string | null
  readonly volume: string | null
  readonly length: string | null
}

const limits = { mass: bulkyMass, volume: bulkyVolume, length: bulkyLength } as const satisfies Record<
  keyof Item,
  Parameter<string>
>
const measures = ["mass", "volume", "length"] as const satisfies ReadonlyArray<keyof Item>

/** What makes an item bulky on a day; empty where nothing that was measured does. */
export const bulkyGrounds = ({ law }: { readonly law: Law }, item: Item, on: PlainDate): ReadonlyArray<keyof Item> =>
  measures.filter((name) => {
    const limit = Option.getOrUndefined(law.of(limits[name], on))
    const measured = item[name]
    return limit !== undefined && measured !== null && compare(decimal(measured), decimal(limit.value)) > 0
  })
