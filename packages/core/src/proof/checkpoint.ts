/**
 * 检查点 — where every stream of a tenant ended at one moment, in one root, signed. Kept outside the database it shows later
 * that nothing recorded until then was taken back or written anew: 行政执法全过程记录, 《中华人民共和国行政处罚法》(2021修订)
 * art. 47.
 *
 * A text file. The first eight lines are signed; they hold the root. The ends of the streams follow the signature and are
 * vouched for by the root, so that the eight lines alone go into the proof of one case. Signature: Ed25519 (RFC 8032).
 */
import { Result, Schema } from "effect"
import { formatInstant, type Instant, parseInstant } from "../calendar/index.ts"
import type { HashAlgorithm, StreamEnd } from "../ports/index.ts"
import type { BreakReason } from "./break.ts"
import type { Digest, Digests, IsSignature, Signer } from "./digest.ts"
import { rootOf } from "./heads.ts"
import type { Verified } from "./verifier.ts"

/** What is signed. */
export interface CheckpointHead {
  readonly tenant: string
  /** Of the last event that it covers. */
  readonly position: number
  /** When that event was recorded; never when the checkpoint was made. */
  readonly at: Instant
  /** The function of the root; each event names its own. */
  readonly algorithm: HashAlgorithm
  readonly streams: number
  /** 64 hexadecimal digits. */
  readonly root: string
  /** The public key of whoever signs, 64 hexadecimal digits; null when nobody does. */
  readonly key: string | null
}

export interface Checkpoint {
  readonly head: CheckpointHead
  /** 128 hexadecimal digits; null when nobody signed. */
  readonly signature: string | null
  /** In the order of the names by UTF-16 code units. */
  readonly ends: ReadonlyArray<StreamEnd>
}

const FORMAT = "xiuhua-checkpoint-1"

/** The signed lines. */
export const checkpointLines = ({ algorithm, at, key, position, root, streams, tenant }: CheckpointHead) =>
  [
    FORMAT,
    `tenant ${tenant}`,
    `position ${position}`,
    `at ${formatInstant(at)}`,
    `algorithm ${algorithm}`,
    `streams ${streams}`,
    `root ${root}`,
    `key ${key ?? "none"}`
  ] as const

/** The text whose UTF-8 bytes are signed: the eight lines, joined by one line feed, none at the end. */
export const signedText = (head: CheckpointHead): string => checkpointLines(head).join("\n")

/** A checkpoint over a record that was verified and has at least one event; signed when there is somebody who signs. */
export const makeCheckpoint = (
  digest: Digest,
  tenant: string,
  { ends, position, recordedAt }: Verified & { readonly recordedAt: Instant },
  signer: Signer | null
): Checkpoint => {
  const { algorithm } = digest
  const root = rootOf(digest, tenant, ends)
  const key = signer?.key ?? null
  const head = { tenant, position, at: recordedAt, algorithm, streams: ends.length, root, key }
  return { head, signature: signer?.sign(signedText(head)) ?? null, ends }
}

/** The checkpoint as a file; {@link readCheckpoint} gives it back. */
export const writeCheckpoint = ({ ends, head, signature }: Checkpoint): string =>
  [
    ...checkpointLines(head),
    `signature ${signature ?? "none"}`,
    ...ends.map(({ hash, stream, version }) => `${version} ${hash} ${stream}`)
  ]
    .map((line) => `${line}\n`)
    .join("")

/** A text that is no signed checkpoint: the first line that is not what should stand there. Lines count from 1. */
export class InvalidCheckpoint extends Schema.TaggedError<InvalidCheckpoint>()("InvalidCheckpoint", {
  line: Schema.Int,
  /** What should stand there. */
  expected: Schema.Literals([
    "format",
    "tenant",
    "position",
    "at",
    "algorithm",
    "streams",
    "root",
    "key",
    "signature",
    "stream"
  ])
}) {}

const NUMBER = "([1-9][0-9]{0,14})"
const HASH = "([0-9a-f]{64})"

/** Form of each line before the streams. */
const forms = [
  ["format", new RegExp(`^(${FORMAT})$`, "u")],
  ["tenant", /^tenant (.+)$/su],
  ["position", new RegExp(`^position ${NUMBER}$`, "u")],
  ["at", /^at (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}\+08:00)$/u],
  ["algorithm", /^algorithm (sha-256|sm3)$/u],
  ["streams", new RegExp(`^streams ${NUMBER}$`, "u")],
  ["root", new RegExp(`^root ${HASH}$`, "u")],
  ["key", new RegExp(`^key ${HASH}$`, "u")],
  ["signature", /^signature ([0-9a-f]{128})$/u]
] as const

const STREAM = new RegExp(`^${NUMBER} ${HASH} (.+)$`, "su")

/**
 * Reads a signed checkpoint. On its way line ends may have become CR LF, the last one may have gone and a byte-order mark
 * may have come; nothing else may differ from what {@link writeCheckpoint} wrote. Whether it is genuine is asked by
 * {@link checkpointProblem}.
 */
export const readCheckpoint = (text: string): Result.Result<Checkpoint, InvalidCheckpoint> => {
  const lines = text.replace(/^\uFEFF|\r?\n$/gu, "").split(/\r?\n/u)
  const values: Array<string> = []
  for (const [index, [expected, form]] of forms.entries()) {
    const value = form.exec(lines[index] ?? "")?.[1]
    const wrong = value === undefined || (expected === "at" && parseInstant(value) === undefined)
    if (wrong) return Result.fail(new InvalidCheckpoint({ line: index + 1, expected }))
    values.push(value)
  }
  const ends: Array<StreamEnd> = []
  for (let index = forms.length; index < lines.length; index++) {
    const [, version, hash, stream] = STREAM.exec(lines[index] ?? "") ?? []
    if (version === undefined || hash === undefined || stream === undefined) {
      return Result.fail(new InvalidCheckpoint({ line: index + 1, expected: "stream" }))
    }
    ends.push({ stream, version: Number(version), hash })
  }
  const [, tenant = "", position, at = "", algorithm, streams, root = "", key = "", signature = ""] = values
  const head: CheckpointHead = {
    tenant,
    position: Number(position),
    at: parseInstant(at) as Instant,
    algorithm: algorithm as HashAlgorithm,
    streams: Number(streams),
    root,
    key
  }
  return Result.succeed({ head, signature, ends })
}

const isInOrder = (ends: ReadonlyArray<StreamEnd>): boolean =>
  ends.every(({ stream }, at) => at === 0 || (ends[at - 1] as StreamEnd).stream < stream)

/** What is asked about a checkpoint before anything is believed of it. */
export interface Genuineness {
  readonly digests: Digests
  readonly isSignature: IsSignature
  readonly tenant: string
  /** The key that must have signed; by default whichever the checkpoint names, which tells nothing of whose it is. */
  readonly key?: string
}

/** Why a checkpoint is not genuine; null when it is. */
export const checkpointProblem = (
  { ends, head, signature }: Checkpoint,
  { digests, isSignature, key, tenant }: Genuineness
): BreakReason | null => {
  if (head.tenant !== tenant) return "checkpoint-tenant-differs"
  if (key !== undefined && key !== head.key) return "checkpoint-key-differs"
  if (head.key === null || signature === null || !isSignature(head.key, signedText(head), signature)) {
    return "checkpoint-signature-invalid"
  }
  const digest = digests(head.algorithm)
  if (digest === undefined) return "unknown-algorithm"
  const whole = ends.length === head.streams && isInOrder(ends) && rootOf(digest, tenant, ends) === head.root
  return whole ? null : "checkpoint-root-mismatch"
}
