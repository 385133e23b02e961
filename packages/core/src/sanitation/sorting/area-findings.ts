/** 分类覆盖名录核查 — rows that say different things of one place on one day, so that its coverage cannot be told. */
import { byFirstDay, type Registered, type Row, reading, registered } from "../../ledger/index.ts"
import type { Finding } from "../../regulation/index.ts"
import { conventionOf } from "../convention.ts"
import { sortingArea } from "./sorting-area.ts"

const read = reading(sortingArea)
const toldAlike = (a: Registered, b: Registered): boolean =>
  (["nature", "street", "collection", "transport"] as const).every((field) => read(a.row, field) === read(b.row, field))

/** Overlapping rows of one place that disagree. The figure counts it as sorted if one of them says so. */
export const areaFindings = (rows: ReadonlyArray<Row>): ReadonlyArray<Finding> => {
  const before = new Map<string, Registered>()
  const asRegistered = registered(sortingArea, "area")
  return rows
    .flatMap((row) => asRegistered(row) ?? [])
    .toSorted(byFirstDay)
    .flatMap((one): ReadonlyArray<Finding> => {
      const last = before.get(one.subject)
      const lasts = last !== undefined && (last.until === null || last.until >= one.from)
      // Of rows that overlap, the one that ends later is what the next row is held against.
      if (!lasts || one.until === null || (last.until !== null && one.until > last.until)) before.set(one.subject, one)
      if (!lasts || toldAlike(last, one)) return []
      return [
        {
          rule: "sorting.area-contradicts",
          severity: "warning",
          facts: { area: one.subject, on: one.from },
          cite: conventionOf("R4.6b", "同一小区（村）同一日只能有一种分类状况")
        }
      ]
    })
}
