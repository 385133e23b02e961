import type { Store } from "@xiuhua/core/ports"
import { type Checkpoint, makeCaseProof } from "@xiuhua/core/proof"
import { Effect } from "effect"
import { checkpointNow, digestOf } from "./checkpoint.ts"
import type { ProofCrypto } from "./node-crypto.ts"
import { NotCovered, type ProofAnswer, type ProofQuery, RecordBroken } from "./proofs.ts"
import { verify } from "./verify.ts"
import { whichCase } from "./which-case.ts"

export const proof = (store: Store["Service"], crypto: () => ProofCrypto) =>
  Effect.fn("Bureau.proof")(function* ({ against, algorithm, onProgress, tenant, ...query }: ProofQuery) {
    const given = crypto()
    const reading = { tenant, ...(onProgress === undefined ? {} : { onProgress }) }
    const earlier = against !== undefined && "checkpoint" in against ? against : null
    const stream = yield* whichCase(store, tenant, query.case, earlier?.checkpoint.ends ?? [])
    if (earlier !== null) {
      const { firstBreak } = yield* verify(store, crypto)({ ...reading, ...earlier, case: stream })
      if (firstBreak !== null) return yield* new RecordBroken(firstBreak)
    }
    const signer = against !== undefined && "signer" in against ? against.signer : null
    const order = { ...reading, signer, ...(algorithm === undefined ? {} : { algorithm }) }
    const checkpoint: Checkpoint = earlier?.checkpoint ?? (yield* checkpointNow(store, given, order))
    const events = yield* store.read(tenant, stream)
    const digest = yield* digestOf(given, checkpoint.head.algorithm)
    const made = makeCaseProof(digest, checkpoint, stream, events)
    if (made === undefined) return yield* new NotCovered({ stream, position: checkpoint.head.position })
    return { stream, proof: made, later: events.length - made.events.length } satisfies ProofAnswer
  })
