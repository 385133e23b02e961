import type { Overlay, ValueRange } from "./parameter.ts"

const order: ReadonlyArray<Overlay> = ["none", "within", "free"]

/** The narrower of two permissions: a lower level cannot allow what a higher one does not. */
export const narrower = (a: Overlay, b: Overlay): Overlay => (order.indexOf(a) < order.indexOf(b) ? a : b)

/** Whether a value is a range: `min` not above `max`, both numbers. */
export const isValueRange = (value: unknown): value is ValueRange => {
  if (typeof value !== "object" || value === null || !("min" in value) || !("max" in value)) return false
  return typeof value.min === "number" && typeof value.max === "number" && value.min <= value.max
}

/** Whether a lower value may stand beside the higher one. Between values that are no ranges, `within` allows nothing. */
export const allows = (overlay: Overlay, higher: unknown, lower: unknown): boolean => {
  switch (overlay) {
    case "none":
      return false
    case "within":
      return isValueRange(higher) && isValueRange(lower) && lower.min >= higher.min && lower.max <= higher.max
    case "free":
      return true
  }
}
