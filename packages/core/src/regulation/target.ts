/** What a rate must reach. `ratio` is a decimal between 0 and 1; 以上 includes the number itself, so `atLeast` does too. */
export interface Target {
  readonly op: "atLeast" | "atMost" | "equal"
  readonly ratio: string
}
