/** Names of the finer ledgers: marked 演示, of nothing that exists. */

/** Transfer stations and the plant, as they stand in the tonnage of the year. */
export const transferStations = ["演示转运一站", "演示转运二站", "演示转运三站"] as const
export const PLANT = "演示处理厂"

/** 1 → `粤N·收0001`: a lorry that collects. */
export const plateOfCollector = (n: number): string => `粤N·收${String(n).padStart(4, "0")}`

/** 1 → `粤N·转0001`: a lorry that carries from a station to the plant. */
export const plateOfCarrier = (n: number): string => `粤N·转${String(n).padStart(4, "0")}`
