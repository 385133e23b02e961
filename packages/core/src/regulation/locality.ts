import { type Law, type Layer, makeLaw } from "./law.ts"
import { nationalParameters } from "./national.ts"
import type { Label, Parameter } from "./parameter.ts"
import type { Target } from "./target.ts"

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
