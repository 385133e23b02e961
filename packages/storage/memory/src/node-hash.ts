import type { Hash } from "@xiuhua/core/ports"

/** SHA-256 of the Node that runs this; asked for only when needed, since a browser has none that answers at once. */
export const nodeHash = (): Hash => {
  const crypto = globalThis.process?.getBuiltinModule?.("node:crypto")
  if (crypto === undefined) throw new Error("no Node here: make the store with layerWith({ hash })")
  return { algorithm: "sha-256", digest: (text) => crypto.hash("sha256", text) }
}
