/** Times of a day as ledgers write them: `HH:MM`, and `24:00` for the end of the day where a thing closes. */
import { parseLocalTime } from "../../calendar/index.ts"
import type { RowFault, Value } from "../../ledger/index.ts"

const CLOCK = /^(\d\d):([0-5]\d)$/u

/** Minutes since midnight of `05:30`, `24:00` or `30:00`; NaN for anything else. */
export const minutesOf = (clock: string): number => {
  const parts = CLOCK.exec(clock)
  return parts === null ? Number.NaN : Number(parts[1]) * 60 + Number(parts[2])
}

/** The fault of a field that is not a time of day. */
export const timeFaults = (field: string, value: Value | undefined, closing = false): ReadonlyArray<RowFault> => {
  const fine = parseLocalTime(String(value)) !== undefined || (closing && value === "24:00")
  return fine ? [] : [{ field, problem: "not-a-time" }]
}
