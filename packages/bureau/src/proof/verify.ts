import type { Store, StoredEvent, StoreFailure, StreamEnd } from "@xiuhua/core/ports"
import { type Break, checkpointProblem, type Digest, makeVerifier, rootOf, type Verified } from "@xiuhua/core/proof"
import { Effect, Stream } from "effect"
import type { ProofCrypto } from "./node-crypto.ts"
import type { Verification, VerifyQuery } from "./proofs.ts"
import { whichCase } from "./which-case.ts"

type Service = Store["Service"]

/** The function of the root that is shown. */
const rootDigest = ({ digests }: ProofCrypto): Digest => digests("sha-256") as Digest

/** What one verification reads: everything of a tenant, or one stream of it. */
interface Scope {
  readonly tenant: string
  readonly stream: string | null
  readonly ends: ReadonlyArray<StreamEnd>
  readonly onProgress?: VerifyQuery["onProgress"]
}

/**
 * Reads the events, then the ends, then the events that somebody wrote in the meantime: in this order nobody who writes
 * while it reads makes a whole record look broken.
 */
export const readThrough = (
  store: Service,
  { digests }: ProofCrypto,
  { ends, onProgress, stream, tenant }: Scope
): Effect.Effect<Verified, StoreFailure> =>
  Effect.gen(function* () {
    const isRead = (end: StreamEnd) => stream === null || end.stream === stream
    const heads = Stream.runCollect(Stream.filter(store.heads(tenant), isRead))
    const scope = stream === null ? "tenant" : "stream"
    const verifier = makeVerifier({ digests, tenant, scope, checkpoint: ends.filter(isRead) })
    const total = onProgress === undefined ? 0 : (yield* heads).reduce((sum, { version }) => sum + version, 0)
    let read = 0
    let version = 0
    const take = (events: ReadonlyArray<StoredEvent>) =>
      Effect.sync(() => {
        verifier.take(events)
        read += events.length
        version = events.at(-1)?.version ?? version
        onProgress?.(read, total)
      })
    if (stream === null) yield* Stream.runForEachArray(store.readAll(tenant, 0), take)
    else yield* Effect.flatMap(store.read(tenant, stream), take)
    verifier.takeHeads(yield* heads)
    if (stream === null) yield* Stream.runForEachArray(store.readAll(tenant, verifier.position()), take)
    else yield* Effect.flatMap(store.read(tenant, stream, version), take)
    return verifier.finish()
  })

const answer = (crypto: ProofCrypto, tenant: string, verified: Verified, flaw: Break | null): Verification => {
  const { ends, events, streams } = verified
  const firstBreak = verified.firstBreak ?? flaw
  return { ok: firstBreak === null, streams, events, head: rootOf(rootDigest(crypto), tenant, ends), firstBreak }
}

export const verify = (store: Service, crypto: () => ProofCrypto) =>
  Effect.fn("Bureau.verify")(function* ({ checkpoint, onProgress, publicKey, tenant, ...query }: VerifyQuery) {
    const given = crypto()
    const key = publicKey === undefined ? {} : { key: publicKey }
    const problem = checkpoint === undefined ? null : checkpointProblem(checkpoint, { ...given, ...key, tenant })
    // What a checkpoint that is not genuine says of the streams counts for nothing.
    const ends = problem === null ? (checkpoint?.ends ?? []) : []
    const stream = query.case === undefined ? null : yield* whichCase(store, tenant, query.case, ends)
    const verified = yield* readThrough(store, given, { tenant, stream, ends, onProgress })
    const flaw = problem === null ? null : { stream: null, position: checkpoint?.head.position ?? 0, reason: problem }
    return answer(given, tenant, verified, flaw)
  })
