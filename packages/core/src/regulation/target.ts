/**
 * What a rate or a mean must reach. `ratio` is a decimal between 0 and 1, of a mean a decimal in its unit; 以上 includes the
 * number itself, so `atLeast` does too.
 */
export interface Target {
  readonly op: "atLeast" | "atMost" | "equal"
  readonly ratio: string
}
