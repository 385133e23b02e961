/** 过程记录的证明 — what can be asked about the record as a whole: whether it is what was written, and proofs of that. */
import type { HashAlgorithm, StoreFailure } from "@xiuhua/core/ports"
import { type Break, BreakReason, type CaseProof, type Checkpoint, type Signer } from "@xiuhua/core/proof"
import { type Effect, Schema } from "effect"
import type { InvalidRequest, NotFound } from "../requests.ts"

/** Whose record, and how far the reading is: events read, and about how many there are. */
interface Reading {
  readonly tenant: string
  readonly onProgress?: (read: number, total: number) => void
}

export interface VerifyQuery extends Reading {
  /** One case only: its stream, `penalty-case/2022-1`, or its id where only one stream has it. */
  readonly case?: string
  /** What was vouched for earlier. */
  readonly checkpoint?: Checkpoint
  /** Who must have signed it, as 64 hexadecimal digits; by default whoever the checkpoint names. */
  readonly publicKey?: string
}

/** What was read, and the first break of it. */
export interface Verification {
  readonly ok: boolean
  readonly streams: number
  readonly events: number
  /** The root over where the streams read end, SHA-256, as 64 hexadecimal digits; of a broken record it proves nothing. */
  readonly head: string
  readonly firstBreak: Break | null
}

export interface CheckpointOrder extends Reading {
  readonly signer: Signer
  /** Of the root; by default `sha-256`. */
  readonly algorithm?: HashAlgorithm
}

export interface ProofQuery extends Reading {
  /** As in {@link VerifyQuery}. */
  readonly case: string
  /**
   * What the proof leads to: a checkpoint that was made earlier and covers the case, or one that is made now, signed by
   * `signer`. With neither the one made now is unsigned, and whoever has the file could have made it.
   */
  readonly against?: { readonly checkpoint: Checkpoint; readonly publicKey?: string } | { readonly signer: Signer }
  readonly algorithm?: HashAlgorithm
}

export interface ProofAnswer {
  readonly stream: string
  readonly proof: CaseProof
  /** Events of the case that were written after the checkpoint and are not in the proof. */
  readonly later: number
}

/** A proof is made only of a record that is whole and against a checkpoint that is genuine; here is what is not. */
export class RecordBroken extends Schema.TaggedError<RecordBroken>()("RecordBroken", {
  stream: Schema.NullOr(Schema.String),
  position: Schema.Finite,
  reason: BreakReason
}) {}

/** Several streams have this id: one of them must be named. */
export class AmbiguousCase extends Schema.TaggedError<AmbiguousCase>()("AmbiguousCase", {
  id: Schema.String,
  streams: Schema.Array(Schema.String)
}) {}

/** The case began after the checkpoint was made. */
export class NotCovered extends Schema.TaggedError<NotCovered>()("NotCovered", {
  stream: Schema.String,
  position: Schema.Int
}) {}

/** What can be done with the record as a whole. Nothing of it writes to the store. */
export interface Proofs {
  /** Reads every event once. A record that is not whole is an answer, not a failure. */
  readonly verify: (query: VerifyQuery) => Effect.Effect<Verification, NotFound | AmbiguousCase | StoreFailure>
  /** A signed checkpoint of everything so far, after it was verified. */
  readonly checkpoint: (
    order: CheckpointOrder
  ) => Effect.Effect<Checkpoint, NotFound | InvalidRequest | RecordBroken | StoreFailure>
  /** What an outsider needs to check the record of one case (docs/verify-a-proof.mjs). */
  readonly proof: (
    query: ProofQuery
  ) => Effect.Effect<ProofAnswer, NotFound | AmbiguousCase | NotCovered | InvalidRequest | RecordBroken | StoreFailure>
}
