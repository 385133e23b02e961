/**
 * 案件证明 — everything an outsider needs to check the record of one case with no more than a hash function: its events with
 * all that is sealed, the way from its end to the root of a checkpoint, and the signed lines of that checkpoint. Of other
 * cases it shows how many there are, and hashes.
 */
import type { StoredEvent, StreamEnd } from "../ports/index.ts"
import { type Checkpoint, checkpointLines } from "./checkpoint.ts"
import type { Digest } from "./digest.ts"
import { type Inclusion, inclusionOf } from "./heads.ts"

export interface CaseProof {
  readonly format: "xiuhua-proof-1"
  /** The lines that are signed, and the signature; null when nobody signed. */
  readonly checkpoint: { readonly lines: ReadonlyArray<string>; readonly signature: string | null }
  readonly inclusion: Inclusion
  /** From the first to the one at which the stream ended at the checkpoint. */
  readonly events: ReadonlyArray<Omit<StoredEvent, "id">>
}

/** The fields that are sealed and the hash that seals them, in the order of the sealed text (ADR 0040). */
const sealedFields = (event: StoredEvent): Omit<StoredEvent, "id"> => ({
  algorithm: event.algorithm,
  prevHash: event.prevHash,
  tenant: event.tenant,
  stream: event.stream,
  version: event.version,
  position: event.position,
  type: event.type,
  schemaVersion: event.schemaVersion,
  occurredOn: event.occurredOn,
  recordedAt: event.recordedAt,
  actor: event.actor,
  commandId: event.commandId,
  data: event.data,
  hash: event.hash
})

/**
 * The proof of a stream against a checkpoint that covers it; undefined when it does not, or when the events are not those
 * that it covers. `events` are the whole stream; those written after the checkpoint are left out.
 */
export const makeCaseProof = (
  digest: Digest,
  { ends, head, signature }: Checkpoint,
  stream: string,
  events: ReadonlyArray<StoredEvent>
): CaseProof | undefined => {
  const index = ends.findIndex((end) => end.stream === stream)
  const { hash, version } = ends[index] ?? ({ version: 0, hash: "" } satisfies Omit<StreamEnd, "stream">)
  const covered = events.slice(0, version)
  if (covered.length === 0 || covered.at(-1)?.hash !== hash) return undefined
  return {
    format: "xiuhua-proof-1",
    checkpoint: { lines: checkpointLines(head), signature },
    inclusion: inclusionOf(digest, head.tenant, ends, index),
    events: covered.map(sealedFields)
  }
}
