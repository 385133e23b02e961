import { describe, expect, it } from "vitest"
import { inclusionPath, merkleRoot, rootOfPath } from "../../src/proof/index.ts"
import { random } from "../calendar/random.ts"
import { sha256, sm3 } from "./digests.ts"

const hash = sha256.digestBytes
const hex = (bytes: Uint8Array | undefined) => (bytes === undefined ? undefined : Buffer.from(bytes).toString("hex"))
const bytes = (text: string): Uint8Array => Buffer.from(text, "hex")

/** The leaves and roots with which the reference implementation of RFC 6962 is tested. */
const leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"].map(
  bytes
)
const roots = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
]
const paths = [
  [0, 1, []],
  [
    0,
    8,
    [
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
    ]
  ],
  [
    5,
    8,
    [
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
    ]
  ],
  [2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]],
  [
    1,
    5,
    [
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    ]
  ]
] as const

/** RFC 6962, section 2.1, word for word: split at the largest power of two below the number of leaves. */
const split = (count: number): number => 2 ** Math.floor(Math.log2(count - 1))
const rootByRfc = (them: ReadonlyArray<Uint8Array>): Uint8Array => {
  if (them.length === 0) return hash(new Uint8Array())
  if (them.length === 1) return hash(Buffer.concat([Buffer.of(0), ...them]))
  const at = split(them.length)
  return hash(Buffer.concat([Buffer.of(1), rootByRfc(them.slice(0, at)), rootByRfc(them.slice(at))]))
}
const pathByRfc = (index: number, them: ReadonlyArray<Uint8Array>): ReadonlyArray<Uint8Array> => {
  if (them.length === 1) return []
  const at = split(them.length)
  return index < at
    ? [...pathByRfc(index, them.slice(0, at)), rootByRfc(them.slice(at))]
    : [...pathByRfc(index - at, them.slice(at)), rootByRfc(them.slice(0, at))]
}

describe("the tree of RFC 6962", () => {
  it.each(roots.map((root, size) => [size, root] as const))("over %i of the known leaves", (size, root) => {
    expect(hex(merkleRoot(hash, leaves.slice(0, size)))).toBe(root)
  })

  it.each(paths)("the known path of leaf %i of %i", (index, size, path) => {
    const them = leaves.slice(0, size)
    expect(inclusionPath(hash, them, index).map(hex)).toEqual(path)
    expect(hex(rootOfPath(hash, them[index] as Uint8Array, { index, size, path: path.map(bytes) }))).toBe(roots[size])
  })

  it("has the roots and paths of the definition, for every leaf of every size up to 70 and of one of 1,000", () => {
    const next = random(6962)
    for (const size of [...Array.from({ length: 70 }, (_, n) => n + 1), 1_000]) {
      const them = Array.from({ length: size }, () => Buffer.from(`${next()}`))
      const root = rootByRfc(them)
      expect(hex(merkleRoot(hash, them))).toBe(hex(root))
      for (let index = 0; index < size; index += size > 70 ? 97 : 1) {
        const path = inclusionPath(hash, them, index)
        expect(path.map(hex)).toEqual(pathByRfc(index, them).map(hex))
        expect(hex(rootOfPath(hash, them[index] as Uint8Array, { index, size, path }))).toBe(hex(root))
      }
    }
  })

  it("gives another root, or none, for another leaf, place, size or path", () => {
    const next = random(9162)
    const below = (count: number) => Math.floor(next() * count)
    const tried = { leaf: 0, place: 0, size: 0, changed: 0, short: 0, long: 0 }
    for (let run = 0; run < 400; run++) {
      const size = 2 + below(40)
      const them = Array.from({ length: size }, (_, n) => Buffer.from(`${run}/${n}`))
      const root = hex(merkleRoot(hash, them))
      const index = below(size)
      const leaf = them[index] as Uint8Array
      const path = inclusionPath(hash, them, index)
      const claim = { index, size, path }
      const isProved = (one: Uint8Array, changes: Partial<typeof claim>) =>
        hex(rootOfPath(hash, one, { ...claim, ...changes })) === root
      expect(isProved(leaf, {})).toBe(true)
      expect(isProved(Buffer.from("other"), {})).toBe(false)
      tried.leaf++
      const elsewhere = below(size)
      if (elsewhere !== index) {
        expect(isProved(leaf, { index: elsewhere })).toBe(false)
        tried.place++
      }
      expect(isProved(leaf, { size: size * 2 + 1 })).toBe(false)
      tried.size++
      const at = below(path.length)
      expect(isProved(leaf, { path: path.with(at, hash(path[at] as Uint8Array)) })).toBe(false)
      tried.changed++
      expect(rootOfPath(hash, leaf, { ...claim, path: path.slice(1) })).toBeUndefined()
      tried.short++
      expect(rootOfPath(hash, leaf, { ...claim, path: [...path, leaf] })).toBeUndefined()
      tried.long++
    }
    for (const count of Object.values(tried)) expect(count).toBeGreaterThan(300)
  })

  it.each([
    [-1, 3],
    [3, 3],
    [0.5, 3],
    [0, 0],
    [0, 2 ** 60]
  ])("has no place %d among %d", (index, size) => {
    expect(rootOfPath(hash, bytes("00"), { index, size, path: [] })).toBeUndefined()
    expect(() => inclusionPath(hash, leaves.slice(0, Math.min(size, 3)), index === 0 ? 9 : index)).toThrow(RangeError)
  })

  it("a leaf is no node: the pair of two leaves is not the leaf of both", () => {
    const pair = leaves.slice(2, 4)
    expect(hex(merkleRoot(hash, pair))).not.toBe(hex(merkleRoot(hash, [Buffer.concat(pair)])))
  })

  it("is another one under SM3", () => {
    expect(hex(merkleRoot(sm3.digestBytes, leaves))).not.toBe(roots[8])
    expect(merkleRoot(sm3.digestBytes, leaves).length).toBe(32)
  })
})
