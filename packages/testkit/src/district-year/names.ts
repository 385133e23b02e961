/**
 * Names of the synthetic year. Streets and towns are the district's own; everything else is marked 演示 and stands for
 * nothing that exists.
 */
import { pickWeighted, type Random } from "../random.ts"

/** 汕尾市城区, as it stands in the ledgers, with its GB/T 2260 code. */
export const district = { name: "汕尾市城区", code: "441502" } as const

/** Streets and towns that certainly belong to the district, with their invented share of what happens there. */
export const streets = [
  ["新港街道", 16],
  ["香洲街道", 24],
  ["凤山街道", 26],
  ["马宫街道", 8],
  ["东涌镇", 16],
  ["捷胜镇", 10]
] as const satisfies ReadonlyArray<readonly [string, number]>

export type Street = (typeof streets)[number][0]

/** A street, busy ones more often. */
export const pickStreet = (random: Random): Street => pickWeighted<Street>(random, streets)

const padded = (n: number, width: number): string => String(n).padStart(width, "0")

/** Sanitation stations, five of them. */
export const stations = ["演示环卫一站", "演示环卫二站", "演示环卫三站", "演示环卫四站", "演示环卫五站"] as const

/** 1 → `路段-01`. */
export const sectionName = (n: number): string => `路段-${padded(n, 2)}`

/** 1 → `演示商户0001`. */
export const premisesName = (n: number): string => `演示商户${padded(n, 4)}`

/** 1 → `演商-00001`. */
export const premisesId = (n: number): string => `演商-${padded(n, 5)}`

/** 1 → `粤N·演0001`: no plate can look like this. */
export const plateOf = (n: number): string => `粤N·演${padded(n, 4)}`

/** 1 → `演示路口-01`. */
export const placeName = (n: number): string => `演示路口-${padded(n, 2)}`

/** 1 → `演示村01`. */
export const villageName = (n: number): string => `演示村${padded(n, 2)}`

/** A running number of one ledger: (`摊`, 2022, 1) → `摊-2022-00001`. */
export const recordNumber = (ledger: string, year: number, n: number): string => `${ledger}-${year}-${padded(n, 5)}`

/** A document number: (`演示应急`, 2022, 1) → `演示应急〔2022〕001号`. */
export const documentNumber = (issuer: string, year: number, n: number): string =>
  `${issuer}〔${year}〕${padded(n, 3)}号`
