/** 密钥与算法 — the hash functions and Ed25519 signatures of the Node that runs this (OpenSSL's); keys are PEM files. */
import type { KeyObject } from "node:crypto"
import type { HashAlgorithm } from "@xiuhua/core/ports"
import type { Digest, Digests, IsSignature, Signer } from "@xiuhua/core/proof"
import { Result, Schema } from "effect"

/** What records are checked with. */
export interface ProofCrypto {
  readonly digests: Digests
  readonly isSignature: IsSignature
}

/** Asked for only when needed: the rest of the bureau also runs where there is no Node. */
const builtin = () => {
  const crypto = globalThis.process?.getBuiltinModule?.("node:crypto")
  if (crypto === undefined) throw new Error("no Node here: make the bureau with a crypto of its own")
  return crypto
}

const names: Readonly<Record<HashAlgorithm, string>> = { "sha-256": "sha256", sm3: "sm3" }

/** Every Ed25519 public key in DER begins so (RFC 8410); the 32 bytes of the key follow. */
const SPKI = "302a300506032b6570032100"

/** Without the functions that this Node's OpenSSL was built without. */
export const nodeCrypto = (): ProofCrypto => {
  const { createPublicKey, getHashes, hash, verify } = builtin()
  const here = new Set(getHashes())
  const digests = new Map<string, Digest>()
  for (const algorithm of Object.keys(names) as ReadonlyArray<HashAlgorithm>) {
    const name = names[algorithm]
    if (!here.has(name)) continue
    const digestBytes = (bytes: Uint8Array) => hash(name, bytes, "buffer")
    digests.set(algorithm, { algorithm, digest: (text) => hash(name, text), digestBytes })
  }
  return {
    digests: (algorithm) => digests.get(algorithm),
    isSignature: (key, text, signature) => {
      const spki = createPublicKey({ key: Buffer.from(SPKI + key, "hex"), format: "der", type: "spki" })
      return verify(null, Buffer.from(text), spki, Buffer.from(signature, "hex"))
    }
  }
}

/** A text that is not the key which is asked for. */
export class InvalidKey extends Schema.TaggedError<InvalidKey>()("InvalidKey", {
  wanted: Schema.Literals(["private", "public"]),
  /** `other-half`: the other key of a pair. */
  problem: Schema.Literals(["unreadable", "encrypted", "not-ed25519", "other-half"])
}) {}

/** The 32 bytes of the public key, of either half of a pair. */
const rawPublicKey = (key: KeyObject): string =>
  Buffer.from(key.export({ format: "jwk" }).x ?? "", "base64url").toString("hex")

const invalid = (wanted: InvalidKey["wanted"], problem: InvalidKey["problem"]) =>
  Result.fail(new InvalidKey({ wanted, problem }))

const keyOf = (wanted: InvalidKey["wanted"], pem: string, read: (pem: string) => KeyObject) => {
  if (pem.includes(wanted === "private" ? "PUBLIC KEY" : "PRIVATE KEY")) return invalid(wanted, "other-half")
  if (pem.includes("ENCRYPTED")) return invalid(wanted, "encrypted")
  const parsed = Result.try(() => read(pem))
  if (Result.isFailure(parsed)) return invalid(wanted, "unreadable")
  const key = parsed.success
  return key.asymmetricKeyType === "ed25519" ? Result.succeed(key) : invalid(wanted, "not-ed25519")
}

/** Whoever signs with this private key: PEM, PKCS#8, not encrypted. */
export const signerFrom = (pem: string): Result.Result<Signer, InvalidKey> =>
  Result.map(keyOf("private", pem, builtin().createPrivateKey), (secret) => ({
    key: rawPublicKey(secret),
    sign: (text) => builtin().sign(null, Buffer.from(text), secret).toString("hex")
  }))

/** The public key in a PEM file (SubjectPublicKeyInfo), as 64 hexadecimal digits. */
export const publicKeyFrom = (pem: string): Result.Result<string, InvalidKey> =>
  Result.map(keyOf("public", pem, builtin().createPublicKey), rawPublicKey)

/** A new pair of keys, as PEM. */
export const newKeys = (): { readonly privateKey: string; readonly publicKey: string } =>
  builtin().generateKeyPairSync("ed25519", {
    privateKeyEncoding: { format: "pem", type: "pkcs8" },
    publicKeyEncoding: { format: "pem", type: "spki" }
  })
