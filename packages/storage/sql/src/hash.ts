import { hash } from "node:crypto"
import type { Hash, HashAlgorithm } from "@xiuhua/core/ports"

const names: Readonly<Record<HashAlgorithm, string>> = { "sha-256": "sha256", sm3: "sm3" }

/** The hash function of the Node that runs this (OpenSSL's). Throws where OpenSSL was built without it. */
export const nodeHash = (algorithm: HashAlgorithm): Hash => {
  const name = names[algorithm]
  hash(name, "")
  return { algorithm, digest: (text) => hash(name, text) }
}
