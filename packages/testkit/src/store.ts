import type { Store } from "@xiuhua/core/ports"
import type { Requirement } from "./requirement.ts"
import { storeCorrections } from "./store-corrections.ts"
import { storeQuestions } from "./store-questions.ts"
import { storeWrites } from "./store-writes.ts"

/** What every Store must do, in this version of the port. */
export const storeRequirements: ReadonlyArray<Requirement<Store>> = [
  ...storeWrites,
  ...storeCorrections,
  ...storeQuestions
]
