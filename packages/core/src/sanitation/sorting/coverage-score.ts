/**
 * 分类覆盖评分 — what the evaluation of urban management gives for a coverage of sorted communities (R4.6g).
 *
 * Read in a copy only: the whole mark from the line on, and a deduction for each whole step short of it. That a step
 * begun deducts nothing is our reading (ADR 0107).
 */
import { Option } from "effect"
import type { PlainDate } from "../../calendar/index.ts"
import { add, compare, type Decimal, decimal, tenTo } from "../../ledger/index.ts"
import { coverageDeduction, coverageFullMark, coverageStep, type Law, type Parameter } from "../../regulation/index.ts"

const FULL = decimal("1")
const NONE = decimal("0")

/** Points for `covered` of `all` communities, never below 0; null without communities or without a scheme in force. */
export const coverageScore = (
  { law }: { readonly law: Law },
  { all, covered }: { readonly covered: number; readonly all: number },
  on: PlainDate
): Decimal | null => {
  const value = (parameter: Parameter<string>) =>
    Option.getOrUndefined(Option.map(law.of(parameter, on), (found) => decimal(found.value)))
  const line = value(coverageFullMark)
  const step = value(coverageStep)
  const deduction = value(coverageDeduction)
  if (line === undefined || step === undefined || deduction === undefined) return null
  if (all <= 0 || step.digits <= 0n) return null
  // Short of the line, in per cent times `all`, so that nothing is divided before the whole steps are counted.
  const wanted = { digits: line.digits * BigInt(all), scale: line.scale }
  const short = add(wanted, { digits: -100n * BigInt(covered), scale: 0 })
  if (short.digits <= 0n) return FULL
  const scale = Math.max(short.scale, step.scale)
  const steps = (short.digits * tenTo(scale - short.scale)) / (step.digits * tenTo(scale - step.scale) * BigInt(all))
  const left = add(FULL, { digits: -steps * deduction.digits, scale: deduction.scale })
  return compare(left, NONE) < 0 ? NONE : left
}
