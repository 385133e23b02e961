/** 链头 — the ends of all streams of a tenant as the leaves of one tree. */
import { Hex } from "effect/encoding"
import type { StreamEnd } from "../ports/index.ts"
import type { Digest } from "./digest.ts"
import { inclusionPath, merkleRoot } from "./merkle.ts"
import { utf8 } from "./utf8.ts"

/** The text whose UTF-8 bytes are a leaf: these five lines, joined by one line feed, none at the end. */
const leafText = (tenant: string, { hash, stream, version }: StreamEnd): string =>
  `xiuhua-head-1\n${tenant}\n${stream}\n${version}\n${hash}`

const leavesOf = (tenant: string, ends: ReadonlyArray<StreamEnd>): ReadonlyArray<Uint8Array> =>
  ends.map((end) => utf8(leafText(tenant, end)))

/** The root over the ends of a tenant's streams, given in the order of their names, as 64 hexadecimal digits. */
export const rootOf = ({ digestBytes }: Digest, tenant: string, ends: ReadonlyArray<StreamEnd>): string =>
  Hex.encode(merkleRoot(digestBytes, leavesOf(tenant, ends)))

/** Where one end stands among all, and what proves it. */
export interface Inclusion {
  /** From 0, in the order of the names. */
  readonly index: number
  /** How many there are. */
  readonly size: number
  /** The hashes beside the way up to the root, from below, each as 64 hexadecimal digits. */
  readonly path: ReadonlyArray<string>
}

/** Proves that the stream at `index` ends as listed. Throws RangeError when there is none. */
export const inclusionOf = (
  { digestBytes }: Digest,
  tenant: string,
  ends: ReadonlyArray<StreamEnd>,
  index: number
): Inclusion => ({
  index,
  size: ends.length,
  path: inclusionPath(digestBytes, leavesOf(tenant, ends), index).map(Hex.encode)
})
