/** The hash functions and signatures of Node, as tests hand them to core. */
import { createPrivateKey, createPublicKey, hash, sign, verify } from "node:crypto"
import type { Digest, Digests, IsSignature, Signer } from "../../src/proof/index.ts"

const digest = (algorithm: Digest["algorithm"], name: string): Digest => ({
  algorithm,
  digest: (text) => hash(name, text),
  digestBytes: (bytes) => hash(name, bytes, "buffer")
})

export const sha256 = digest("sha-256", "sha256")
export const sm3 = digest("sm3", "sm3")

export const digests: Digests = (algorithm) => [sha256, sm3].find((one) => one.algorithm === algorithm)

const PKCS8 = "302e020100300506032b657004220420"
const SPKI = "302a300506032b6570032100"

const publicKey = (hex: string) => createPublicKey({ key: Buffer.from(SPKI + hex, "hex"), format: "der", type: "spki" })

export const isSignature: IsSignature = (key, text, signature) =>
  verify(null, Buffer.from(text), publicKey(key), Buffer.from(signature, "hex"))

/** A signer whose secret is one byte, thirty-two times. */
export const signerOf = (byte: number): Signer => {
  const secret = createPrivateKey({
    key: Buffer.from(PKCS8 + Buffer.alloc(32, byte).toString("hex"), "hex"),
    format: "der",
    type: "pkcs8"
  })
  const key = createPublicKey(secret).export({ format: "der", type: "spki" }).subarray(-32).toString("hex")
  return { key, sign: (text) => sign(null, Buffer.from(text), secret).toString("hex") }
}
