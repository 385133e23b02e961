/**
 * 目录 — where things stand below the folder of a store:
 *
 *     xiuhua-files.json                       what this folder is
 *     staging/<who>/<n>/                      being written; nobody reads there
 *     t-441502/sha-256/9f/9f86d081…/          one file of one tenant
 *       content  description.json             while it is kept
 *       tombstone.json                        when it was deleted
 *
 * A path is made of a tenant and an id and nothing else. Both are checked before they come here.
 */
import { hash } from "node:crypto"
import { join } from "node:path"
import type { AttachmentId, HashAlgorithm } from "@xiuhua/core/ports"

export const CONTENT = "content"
export const DESCRIPTION = "description.json"
export const TOMBSTONE = "tombstone.json"
export const STAGING = "staging"
export const MARK = "xiuhua-files.json"

/** The hash functions that ids may name, as Node calls them, in the order of the ids. */
export const nodeAlgorithms: Readonly<Record<HashAlgorithm, string>> = { "sha-256": "sha256", sm3: "sm3" }

/** Beyond this a name is too long for some file systems. */
const LONGEST = 200

/**
 * The folder of a tenant: two tenants never share one, also where capitals count for nothing. Small letters, digits and
 * `-` stand for themselves, every other byte is `_` and two hexadecimal digits; what gets too long is a hash.
 */
export const tenantFolder = (tenant: string): string => {
  const name = [...Buffer.from(tenant, "utf8")]
    .map((byte) => {
      const character = String.fromCharCode(byte)
      return /[a-z0-9-]/u.test(character) ? character : `_${byte.toString(16).padStart(2, "0")}`
    })
    .join("")
  return name.length <= LONGEST ? `t-${name}` : `h-${hash("sha256", tenant)}`
}

/** The parts of an id: `sha-256` and 64 hexadecimal digits. */
export const partsOf = (id: AttachmentId): { readonly algorithm: HashAlgorithm; readonly digest: string } => {
  const at = id.indexOf(":")
  return { algorithm: id.slice(0, at) as HashAlgorithm, digest: id.slice(at + 1) }
}

/** The folder of one file, and the one above it: 256 of those, so that none gets too full. */
export const entryFolder = (root: string, tenant: string, id: AttachmentId): { shard: string; entry: string } => {
  const { algorithm, digest } = partsOf(id)
  const shard = join(root, tenantFolder(tenant), algorithm, digest.slice(0, 2))
  return { shard, entry: join(shard, digest) }
}
