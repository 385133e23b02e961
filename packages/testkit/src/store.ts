import type { Store } from "@xiuhua/core/ports"
import type { Requirement } from "./requirement.ts"
import { storeConcurrency } from "./store-concurrency.ts"
import { storeCorrections } from "./store-corrections.ts"
import { storeDerivations } from "./store-derivations.ts"
import { storeDocuments } from "./store-documents.ts"
import { storeHeads } from "./store-heads.ts"
import { storeQuestions } from "./store-questions.ts"
import { storeSettlements } from "./store-settlements.ts"
import { storeStreamCommits } from "./store-stream-commits.ts"
import { storeStreams } from "./store-streams.ts"
import { storeWrites } from "./store-writes.ts"

/** What every Store must do, in this version of the port. It is opened with `sampleKinds` and `sampleDerivations`. */
export const storeRequirements: ReadonlyArray<Requirement<Store>> = [
  ...storeWrites,
  ...storeCorrections,
  ...storeSettlements,
  ...storeDerivations,
  ...storeQuestions,
  ...storeStreams,
  ...storeStreamCommits,
  ...storeHeads,
  ...storeDocuments,
  ...storeConcurrency
]
