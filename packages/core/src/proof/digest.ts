/** 哈希函数与签名 — what core is handed to check a record and to vouch for it: it has none of its own. */
import type { Hash } from "../ports/index.ts"

/** A hash function over text and over bytes. */
export interface Digest extends Hash {
  /** The 32 bytes of the hash of `bytes`. */
  readonly digestBytes: (bytes: Uint8Array) => Uint8Array
}

/** The function of this name; undefined for a name that is no function a store seals with, or none that runs here. */
export type Digests = (algorithm: string) => Digest | undefined

/** Somebody who signs with Ed25519 (RFC 8032). */
export interface Signer {
  /** The public key: 32 bytes as 64 lower-case hexadecimal digits. */
  readonly key: string
  /** Signs the UTF-8 bytes of `text`: 64 bytes as 128 lower-case hexadecimal digits. */
  readonly sign: (text: string) => string
}

/** Whether `signature` is that of `key` over the UTF-8 bytes of `text`; both in hexadecimal digits as {@link Signer} has them. */
export type IsSignature = (key: string, text: string, signature: string) => boolean
