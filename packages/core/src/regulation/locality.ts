import type { Label, Parameter } from "./parameter.ts"

/** What a rate must reach. `ratio` is a decimal between 0 and 1; 以上 includes the number itself, so `atLeast` does too. */
export interface Target {
  readonly op: "atLeast" | "atMost" | "equal"
  readonly ratio: string
}

/** A district's own layer over the national rules: who it is and which targets it has set itself. */
export interface Locality {
  /** Permanent short id: `shanwei`. */
  readonly id: string
  /** GB/T 2260 code of the district; also the default tenant. */
  readonly areaCode: string
  readonly name: Label
  readonly bureau: Label
  /** Targets by indicator id. */
  readonly targets: Readonly<Record<string, Parameter<Target>>>
}
