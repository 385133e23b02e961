/** 法定比例 — a share of people as whole numbers: nothing is rounded, exactly half is not more than half. */
import { Option } from "effect"
import type { PlainDate } from "../../calendar/index.ts"
import type { Citation, Confidence, Parameter, Regime, VoteShare } from "../../regulation/index.ts"

/** The least number that reaches the share of `people`: 以上 and 不少于 include it, 超过 does not. */
export const neededOf = ({ denominator, numerator, reach }: VoteShare, people: number): number => {
  const product = people * numerator
  const rest = product % denominator
  const whole = (product - rest) / denominator
  return reach === "more-than" || rest > 0 ? whole + 1 : whole
}

/** A share held against numbers. */
export interface ShareTest {
  /** Id of the parameter. */
  readonly rule: string
  readonly of: VoteShare["of"]
  /** How many people the share is of. */
  readonly base: number
  readonly needed: number
  readonly reached: boolean
  readonly cite: Citation
  readonly confidence: Confidence
}

/** Holds `count` against the share in force on a day; undefined where none was. */
export const testShare = (
  { law }: Regime,
  parameter: Parameter<VoteShare>,
  on: PlainDate,
  people: { readonly entitled: number; readonly present: number },
  count: number
): ShareTest | undefined =>
  Option.getOrUndefined(
    Option.map(law.of(parameter, on), ({ dated, value }) => {
      const base = people[value.of]
      const needed = neededOf(value, base)
      return {
        rule: parameter.id,
        of: value.of,
        base,
        needed,
        reached: count >= needed,
        cite: dated.cite,
        confidence: dated.confidence
      }
    })
  )
