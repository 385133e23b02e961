import type { HashAlgorithm, Store, StoreFailure } from "@xiuhua/core/ports"
import { type Checkpoint, type Digest, makeCheckpoint, type Signer } from "@xiuhua/core/proof"
import { Effect } from "effect"
import { InvalidRequest, NotFound } from "../requests.ts"
import type { ProofCrypto } from "./node-crypto.ts"
import { type CheckpointOrder, RecordBroken } from "./proofs.ts"
import { readThrough } from "./verify.ts"

/** The function of this name; refused where it does not run. */
export const digestOf = (
  { digests }: ProofCrypto,
  algorithm: HashAlgorithm = "sha-256"
): Effect.Effect<Digest, InvalidRequest> => {
  const digest = digests(algorithm)
  return digest === undefined ? Effect.fail(new InvalidRequest({ rule: "algorithm" })) : Effect.succeed(digest)
}

/** A checkpoint of everything so far; nobody vouches for a record that is broken, or for nothing. */
export const checkpointNow = (
  store: Store["Service"],
  crypto: ProofCrypto,
  { algorithm, onProgress, signer, tenant }: Omit<CheckpointOrder, "signer"> & { readonly signer: Signer | null }
): Effect.Effect<Checkpoint, NotFound | InvalidRequest | RecordBroken | StoreFailure> =>
  Effect.gen(function* () {
    const digest = yield* digestOf(crypto, algorithm)
    const verified = yield* readThrough(store, crypto, { tenant, stream: null, ends: [], onProgress })
    const { firstBreak, recordedAt } = verified
    if (firstBreak !== null) return yield* new RecordBroken(firstBreak)
    if (recordedAt === null) return yield* new NotFound({ what: "event", id: tenant, known: [] })
    return makeCheckpoint(digest, tenant, { ...verified, recordedAt }, signer)
  })

export const checkpoint = (store: Store["Service"], crypto: () => ProofCrypto) =>
  Effect.fn("Bureau.checkpoint")((order: CheckpointOrder) => checkpointNow(store, crypto(), order))
