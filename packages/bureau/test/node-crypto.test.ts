import { generateKeyPairSync } from "node:crypto"
import { newKeys, nodeCrypto, publicKeyFrom, signerFrom } from "@xiuhua/bureau"
import { Result } from "effect"
import { describe, expect, it } from "vitest"

const pair = newKeys()
const signer = Result.getOrThrow(signerFrom(pair.privateKey))
const failure = (read: Result.Result<unknown, { readonly wanted: string; readonly problem: string }>) =>
  Result.isFailure(read) ? [read.failure.wanted, read.failure.problem] : null

const rsa = generateKeyPairSync("rsa", {
  modulusLength: 1024,
  privateKeyEncoding: { format: "pem", type: "pkcs8" },
  publicKeyEncoding: { format: "pem", type: "spki" }
})
const encrypted = generateKeyPairSync("ed25519", {
  privateKeyEncoding: { format: "pem", type: "pkcs8", cipher: "aes-256-cbc", passphrase: "x" },
  publicKeyEncoding: { format: "pem", type: "spki" }
}).privateKey

describe("keys", () => {
  it("come in pairs: what one signs the other knows", () => {
    expect(publicKeyFrom(pair.publicKey)).toEqual(Result.succeed(signer.key))
    const { isSignature } = nodeCrypto()
    const signature = signer.sign("一行文字")
    expect(signature).toMatch(/^[0-9a-f]{128}$/u)
    expect(isSignature(signer.key, "一行文字", signature)).toBe(true)
    expect(isSignature(signer.key, "一行文宇", signature)).toBe(false)
    expect(isSignature(Result.getOrThrow(signerFrom(newKeys().privateKey)).key, "一行文字", signature)).toBe(false)
  })

  it("may have been made elsewhere: any Ed25519 key in PEM, whatever its line ends", () => {
    const made = generateKeyPairSync("ed25519", {
      privateKeyEncoding: { format: "pem", type: "pkcs8" },
      publicKeyEncoding: { format: "pem", type: "spki" }
    })
    const key = Result.map(signerFrom(made.privateKey), (one) => one.key)
    expect(key).toEqual(publicKeyFrom(made.publicKey.replaceAll("\n", "\r\n")))
  })

  it.each([
    ["no PEM", "x", ["private", "unreadable"]],
    ["an RSA key", rsa.privateKey, ["private", "not-ed25519"]],
    ["an encrypted key", encrypted, ["private", "encrypted"]],
    ["the public key", pair.publicKey, ["private", "other-half"]]
  ] as const)("nobody signs with %s", (_, text, problem) => expect(failure(signerFrom(text))).toEqual(problem))

  it.each([
    ["no PEM", "x", ["public", "unreadable"]],
    ["an RSA key", rsa.publicKey, ["public", "not-ed25519"]],
    ["the private key", pair.privateKey, ["public", "other-half"]]
  ] as const)("nobody is known by %s", (_, text, problem) => expect(failure(publicKeyFrom(text))).toEqual(problem))

  it("hash functions are those of the standards, over text and bytes alike", () => {
    const { digests } = nodeCrypto()
    // FIPS 180-4 and GB/T 32905-2016, appendix A, both over "abc".
    const known = {
      "sha-256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      sm3: "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    }
    for (const [name, hash] of Object.entries(known)) {
      const digest = digests(name)
      expect(digest?.digest("abc")).toBe(hash)
      expect(Buffer.from(digest?.digestBytes(Buffer.from("abc")) ?? []).toString("hex")).toBe(hash)
    }
    for (const name of ["md5", "toString", ""]) expect(digests(name)).toBeUndefined()
  })
})
