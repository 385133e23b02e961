/** A ledger of sweep-days for the benchmarks of imports, the same in every run. */
import { type Row, toRow } from "@xiuhua/core/ledger"
import { sweepDay } from "@xiuhua/core/sanitation"

const two = (n: number): string => String(n).padStart(2, "0")

/** 28 days of each of the twelve months. */
const days = Array.from({ length: 336 }, (_, n) => `2022-${two(1 + Math.floor(n / 28))}-${two(1 + (n % 28))}`)

/** Row `n` of the ledger: seven fields, of which one in fifty has the last. */
export const sweepRow = (n: number): Row =>
  toRow(sweepDay, {
    day: days[n % days.length] as string,
    section: `路段-${Math.floor(n / days.length)}`,
    station: `环卫站${n % 5}`,
    grade: (["1", "2", "3", "4"] as const)[n % 4] as "1",
    areaDue: `${1000 + (n % 977)}.${two(n % 100)}`,
    areaDone: `${900 + (n % 977)}.5`,
    ...(n % 50 === 0 ? { exemption: "应急〔2022〕3号" } : {})
  })
