import { airAndNoise } from "./air-and-noise.ts"
import { buildings } from "./buildings.ts"
import { spoil } from "./spoil.ts"
import { street } from "./street.ts"
import { waste } from "./waste.ts"

/** Every violation that a national text penalises, or that a place builds on. */
export const nationalViolations = [...street, ...waste, ...spoil, ...buildings, ...airAndNoise]
