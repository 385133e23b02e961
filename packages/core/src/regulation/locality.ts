import { type Law, type Layer, makeLaw } from "./law.ts"
import { nationalParameters } from "./national.ts"
import type { Label, Parameter } from "./parameter.ts"

/**
 * What a rate or a mean must reach. `ratio` is a decimal between 0 and 1, of a mean a decimal in its unit; 以上 includes the
 * number itself, so `atLeast` does too.
 */
export interface Target {
  readonly op: "atLeast" | "atMost" | "equal"
  readonly ratio: string
}

/** A district over the national rules: who it is, the layers of law that hold there, and the targets it has set itself. */
export interface Locality {
  /** Permanent short id: `shanwei`. */
  readonly id: string
  /** GB/T 2260 code of the district; also the default tenant. */
  readonly areaCode: string
  readonly name: Label
  readonly bureau: Label
  /** What province, city, district and bureau have laid down, highest first; see `makeLaw`. */
  readonly layers?: ReadonlyArray<Layer>
  /** Targets by indicator id. In its law they are a last layer, of the bureau. */
  readonly targets: Readonly<Record<string, Parameter<Target>>>
}

/** The law of a locality over `national`, which holds every parameter that its users will ask for. */
export const lawOf = (
  { id, layers = [], targets }: Locality,
  national: ReadonlyArray<Parameter<unknown>> = nationalParameters
): Law => makeLaw({ national, layers: [...layers, { level: "bureau", id, parameters: Object.values(targets) }] })
