/** What an answer key is made of. The generators write it where they plant something; nothing of the engine takes part. */

/** A finding that a review of the ledgers must make, by its rule and the facts that tell it from others. */
export interface KeyedFinding {
  readonly rule: string
  readonly facts: Readonly<Record<string, string>>
}

/** A duty that must come out as something else than done, by whose it is and the day on which its period begins. */
export interface KeyedDuty {
  readonly rule: string
  readonly subject: string
  readonly from: string
  readonly status: "missed" | "deviation" | "exempt" | "evidence-incomplete" | "needs-review"
}
