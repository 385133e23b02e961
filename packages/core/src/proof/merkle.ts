/**
 * 默克尔树 — one hash over a list, such that each member can be proved to be in it without showing the others.
 *
 * Source: RFC 6962, section 2.1 (the same tree in RFC 9162): a leaf is hashed behind the byte 0x00, a node behind 0x01,
 * so that neither can be taken for the other.
 */

/** A hash function over bytes. */
export type ByteHash = (bytes: Uint8Array) => Uint8Array

const behind = (prefix: number, ...parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 1))
  bytes[0] = prefix
  let at = 1
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

const leafHash = (hash: ByteHash, leaf: Uint8Array): Uint8Array => hash(behind(0, leaf))
const nodeHash = (hash: ByteHash, left: Uint8Array, right: Uint8Array): Uint8Array => hash(behind(1, left, right))

/** The level above: pairs are hashed together, one that is left over goes up as it is. */
const above = (hash: ByteHash, level: ReadonlyArray<Uint8Array>): ReadonlyArray<Uint8Array> => {
  const next: Array<Uint8Array> = []
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = [level[at] as Uint8Array, level[at + 1]]
    next.push(right === undefined ? left : nodeHash(hash, left, right))
  }
  return next
}

/** The root over leaves in their order; the hash of nothing for no leaves. */
export const merkleRoot = (hash: ByteHash, leaves: ReadonlyArray<Uint8Array>): Uint8Array => {
  if (leaves.length === 0) return hash(new Uint8Array())
  let level: ReadonlyArray<Uint8Array> = leaves.map((leaf) => leafHash(hash, leaf))
  while (level.length > 1) level = above(hash, level)
  return level[0] as Uint8Array
}

/** The hashes beside the way from a leaf up to the root, from below. Throws RangeError when there is no such leaf. */
export const inclusionPath = (
  hash: ByteHash,
  leaves: ReadonlyArray<Uint8Array>,
  index: number
): ReadonlyArray<Uint8Array> => {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new RangeError(`no leaf ${index}`)
  const path: Array<Uint8Array> = []
  let level: ReadonlyArray<Uint8Array> = leaves.map((leaf) => leafHash(hash, leaf))
  for (let at = index; level.length > 1; at = Math.floor(at / 2), level = above(hash, level)) {
    const beside = level[at % 2 === 0 ? at + 1 : at - 1]
    if (beside !== undefined) path.push(beside)
  }
  return path
}

/**
 * The root of the tree of `size` leaves in which `leaf` stands at `index`, by the hashes beside its way; undefined when
 * there is no such place, or the path is too short or too long for it.
 */
export const rootOfPath = (
  hash: ByteHash,
  leaf: Uint8Array,
  { index, path, size }: { readonly index: number; readonly size: number; readonly path: ReadonlyArray<Uint8Array> }
): Uint8Array | undefined => {
  if (!Number.isSafeInteger(size) || !Number.isInteger(index) || index < 0 || index >= size) return undefined
  let node = leafHash(hash, leaf)
  let used = 0
  for (let at = index, last = size - 1; last > 0; at = Math.floor(at / 2), last = Math.floor(last / 2)) {
    if (at % 2 === 0 && at === last) continue
    const beside = path[used++]
    if (beside === undefined) return undefined
    node = at % 2 === 0 ? nodeHash(hash, node, beside) : nodeHash(hash, beside, node)
  }
  return used === path.length ? node : undefined
}
