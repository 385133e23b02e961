/** Made-up weighbridge loads for the benchmarks: 90 days × 50 stations × 4 classes, 2,000 vehicles, the same in every run. */
import { type EpochDay, fromEpochDay } from "@xiuhua/core/calendar"
import { code, day, defineKind, measure, type Row, text } from "@xiuhua/core/ledger"

export const DAYS = 90
export const STATIONS = 50
export const classes = ["food", "other", "recyclable", "hazardous"] as const
export const CLASSES = classes.length
export const VEHICLES = 2_000

export const haul = defineKind({
  id: "bench.haul",
  label: { zh: "称重台账", en: "Loads weighed" },
  fields: {
    ticket: text("票号", "ticket"),
    day: day("日期", "day"),
    station: text("站点", "station"),
    class: code("类别", "class", {
      food: { zh: "厨余", en: "food" },
      other: { zh: "其他", en: "other" },
      recyclable: { zh: "可回收", en: "recyclable" },
      hazardous: { zh: "有害", en: "hazardous" }
    }),
    vehicle: text("车牌", "vehicle"),
    net: measure("净重", "net", { unit: "t", scale: 3 }),
    contaminated: measure("混入", "contaminated", { unit: "t", scale: 3 })
  },
  key: ["ticket"],
  day: "day",
  grain: "day",
  retentionYears: 1
})

/** A load as a hand-written program would hold it: everything a whole number. */
export interface Load {
  readonly day: number
  readonly station: number
  readonly class: number
  readonly vehicle: number
  readonly net: number
  readonly contaminated: number
}

/** A generator modulo 2^31 - 1 (Park and Miller): from 0 to below 1. */
const random = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state * 48_271) % 0x7fff_ffff
    return state / 0x7fff_ffff
  }
}

/** `count` loads in the order of their days. */
export const loads = (count: number, seed = 20_261_122): ReadonlyArray<Load> => {
  const next = random(seed)
  const below = (n: number) => Math.floor(next() * n)
  return Array.from({ length: count }, (_, n) => {
    const net = 500 + below(9_000)
    return {
      day: Math.floor((n * DAYS) / count),
      station: below(STATIONS),
      class: below(CLASSES),
      vehicle: below(VEHICLES),
      net,
      contaminated: below(net / 5)
    }
  })
}

const two = (n: number): string => String(n).padStart(2, "0")
const stations = Array.from({ length: STATIONS }, (_, n) => `转运站${two(n)}`)
const vehicles = Array.from({ length: VEHICLES }, (_, n) => `粤N${String(n).padStart(5, "0")}`)

/** The load as a row of {@link haul}. */
export const rowOf = (load: Load, number: number, first: EpochDay): Row => [
  `T${number}`,
  fromEpochDay(first + load.day),
  stations[load.station] as string,
  classes[load.class] as string,
  vehicles[load.vehicle] as string,
  load.net,
  load.contaminated
]
