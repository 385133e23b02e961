/**
 * 废弃物密度 — litter per 1000 m² against the limits of a road's grade.
 *
 * Source: sanitation conventions R5.9, R5.10. Density is count / sampled area × 1000, compared exactly and shown to four
 * places. The profile says whether the limit itself is allowed; a limit of 0 means exactly 0.
 */
import { Option, Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { compare, type Decimal, decimal, divideHalfUp, format } from "../../ledger/index.ts"
import {
  type Citation,
  gradeFourLimits,
  gradeOneLimits,
  gradeThreeLimits,
  gradeTwoLimits,
  type LitterKind,
  type LitterLimits,
  litterKinds,
  type Parameter,
  type Regime,
  type Rule
} from "../../regulation/index.ts"
import type { roadGrades } from "./codes.ts"
import { DecimalText } from "./decimal-text.ts"

export type RoadGrade = keyof typeof roadGrades

const limitsOf: Readonly<Record<RoadGrade, Parameter<LitterLimits>>> = {
  "1": gradeOneLimits,
  "2": gradeTwoLimits,
  "3": gradeThreeLimits,
  "4": gradeFourLimits
}

const PLACES = 4
const kinds = Object.keys(litterKinds) as ReadonlyArray<LitterKind>
const times = (a: Decimal, b: Decimal): Decimal => ({ digits: a.digits * b.digits, scale: a.scale + b.scale })
const perThousand = (count: Decimal): Decimal => times(count, { digits: 1000n, scale: 0 })

/** Pieces (of sewage m²) per 1000 m², to four places, halves up. The area is not zero. */
export const litterDensity = (count: string, area: string): string =>
  format(divideHalfUp(perThousand(decimal(count)), decimal(area), PLACES))

const Facts = Schema.Struct({
  on: PlainDate,
  grade: Schema.Literals(["1", "2", "3", "4"]),
  /** m² */
  area: DecimalText,
  counts: Schema.Struct({
    peel: DecimalText,
    paper: DecimalText,
    butt: DecimalText,
    spit: DecimalText,
    /** m² */
    sewage: DecimalText,
    other: DecimalText
  })
})

/** One kind of litter on a sample. */
export interface Litter {
  readonly kind: LitterKind
  readonly density: string
  readonly limit: string
  readonly comparison: LitterLimits["comparison"]
  readonly kept: boolean
  readonly cite: Citation
}

/** Whether `count` on `area` keeps a limit per 1000 m², compared without dividing. */
const keeps = (count: Decimal, area: Decimal, limit: string, comparison: LitterLimits["comparison"]): boolean => {
  const most = decimal(limit)
  if (most.digits === 0n) return count.digits === 0n
  const order = compare(perThousand(count), times(most, area))
  return comparison === "inclusive" ? order <= 0 : order < 0
}

/** Every kind of litter of a sample; undefined where no limits are in force or nothing was sampled. */
export const litterFound = (
  { law }: Pick<Regime, "law">,
  { area, counts, grade, on }: typeof Facts.Type
): ReadonlyArray<Litter> | undefined => {
  const limits = Option.getOrUndefined(law.of(limitsOf[grade], on))
  const sampled = decimal(area)
  if (limits === undefined || sampled.digits === 0n) return undefined
  const { comparison } = limits.value
  return kinds.map((kind) => ({
    kind,
    density: litterDensity(counts[kind], area),
    limit: limits.value[kind],
    comparison,
    kept: keeps(decimal(counts[kind]), sampled, limits.value[kind], comparison),
    cite: limits.dated.cite
  }))
}

/** Each limit that a sample does not keep. */
export const litterLimits: Rule<typeof Facts.Type> = {
  id: "road-quality.litter-limits",
  label: { zh: "道路废弃物限值", en: "Litter limits of roads" },
  facts: Facts,
  judge: (regime, facts) =>
    (litterFound(regime, facts) ?? [])
      .filter(({ kept }) => !kept)
      .map(({ cite, comparison, density, kind, limit }) => ({
        rule: litterLimits.id,
        severity: "violation",
        facts: { on: facts.on, grade: facts.grade, litter: kind, density, limit, comparison },
        cite
      }))
}
