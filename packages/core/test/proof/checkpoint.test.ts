import { Result } from "effect"
import { describe, expect, it } from "vitest"
import {
  BreakReason,
  type Checkpoint,
  checkpointProblem,
  inclusionOf,
  makeCaseProof,
  makeCheckpoint,
  readCheckpoint,
  rootOf,
  rootOfPath,
  signedText,
  type Verified,
  writeCheckpoint
} from "../../src/proof/index.ts"
import { digests, isSignature, sha256, signerOf, sm3 } from "./digests.ts"
import { record, tenant, verified, whole } from "./log.ts"

const signer = signerOf(1)
const checked = verified(whole) as Verified & { readonly recordedAt: number }
const checkpoint = makeCheckpoint(sha256, tenant, checked, signer)
const file = writeCheckpoint(checkpoint)
const genuineness = { digests, isSignature, tenant }

const readFailure = (text: string) => {
  const read = readCheckpoint(text)
  return Result.isFailure(read) ? [read.failure.line, read.failure.expected] : null
}
const read = (text: string) => Result.getOrThrow(readCheckpoint(text))

describe("a checkpoint", () => {
  it("is a text of eight signed lines, the signature, and the ends in the order of the names", () => {
    const [signature, ...ends] = file.split("\n").slice(8, -1)
    expect(signedText(checkpoint.head)).toBe(`xiuhua-checkpoint-1
tenant 441502
position 10
at 2022-03-01T10:00:09.000+08:00
algorithm sha-256
streams 3
root ${rootOf(sha256, tenant, whole.heads)}
key ${signer.key}`)
    expect(file.startsWith(`${signedText(checkpoint.head)}\n`)).toBe(true)
    expect(signature).toBe(`signature ${signer.sign(signedText(checkpoint.head))}`)
    expect(ends).toEqual(whole.heads.map(({ hash, stream, version }) => `${version} ${hash} ${stream}`))
  })

  it("has the root that anybody gets from the five lines of each head", () => {
    const leaf = ({ hash, stream, version }: (typeof whole.heads)[number]) =>
      sha256.digestBytes(Buffer.from(`\u0000xiuhua-head-1\n441502\n${stream}\n${version}\n${hash}`))
    const [a, b, c] = whole.heads.map(leaf) as [Uint8Array, Uint8Array, Uint8Array]
    const node = (left: Uint8Array, right: Uint8Array) => sha256.digestBytes(Buffer.concat([Buffer.of(1), left, right]))
    expect(checkpoint.head.root).toBe(Buffer.from(node(node(a, b), c)).toString("hex"))
  })

  it("is the same again from the same record and key, and reads back", () => {
    expect(writeCheckpoint(makeCheckpoint(sha256, tenant, checked, signer))).toBe(file)
    expect(read(file)).toEqual(checkpoint)
    for (const [made, key] of [[checkpoint], [checkpoint, signer.key]] as const) {
      expect(checkpointProblem(made, { ...genuineness, ...(key === undefined ? {} : { key }) })).toBeNull()
    }
  })

  it("may be over SM3, and of streams with any name that a store takes", () => {
    const names = ["case/ １ 号 ", "case/\u2028a", "case/😀", "case/ｚ"]
    const events = record(names)
    const heads = verified({ events, heads: [] }).ends
    const made = makeCheckpoint(sm3, tenant, { ...checked, ...verified({ events, heads }), recordedAt: 1 }, signer)
    expect(made.head.algorithm).toBe("sm3")
    expect(read(writeCheckpoint(made))).toEqual(made)
    expect(checkpointProblem(made, genuineness)).toBeNull()
  })

  it("stands what an editor or the mail does to line ends", () => {
    for (const sent of [file.replaceAll("\n", "\r\n"), `\uFEFF${file}`, file.trimEnd()]) {
      expect(read(sent)).toEqual(checkpoint)
    }
  })

  it.each([
    ["an empty file", "", 1, "format"],
    ["another file", "{}", 1, "format"],
    ["another version of the format", file.replace("checkpoint-1", "checkpoint-2"), 1, "format"],
    ["no tenant", file.replace("tenant 441502", "tenant "), 2, "tenant"],
    ["a position with a zero before it", file.replace("position ", "position 0"), 3, "position"],
    ["a day that does not exist", file.replace("2022-03-01T", "2022-02-31T"), 4, "at"],
    ["a time in another zone", file.replace("+08:00", "+00:00"), 4, "at"],
    ["another function", file.replace("sha-256", "md5"), 5, "algorithm"],
    ["no number of streams", file.replace("streams 3", "streams x"), 6, "streams"],
    ["a root in capitals", file.replace(/root .*/u, (line) => line.toUpperCase()), 7, "root"],
    ["no key", file.replace(/key .*/u, "key none"), 8, "key"],
    ["no signature", file.replace(/signature .*/u, "signature none"), 9, "signature"],
    ["a stream without its version", file.replace(/\n\d+ ([0-9a-f]{64} case)/u, "\n$1"), 10, "stream"],
    ["an empty line", `${file}\n`, 13, "stream"],
    ["a line missing", file.replace(/root .*\n/u, ""), 7, "root"]
  ] as const)("is not read from %s: the line is named", (_, text, line, expected) => {
    expect(readFailure(text)).toEqual([line, expected])
  })
})

describe("a checkpoint is not genuine", () => {
  const [a, b, c] = whole.heads as [
    (typeof whole.heads)[number],
    (typeof whole.heads)[number],
    (typeof whole.heads)[number]
  ]
  /** Changed, and signed again by somebody who may. */
  const signedAgain = (change: Partial<Checkpoint["head"]>, ends = checkpoint.ends): Checkpoint => {
    const head = { ...checkpoint.head, ...change }
    return { head, signature: signer.sign(signedText(head)), ends }
  }
  const forged = makeCheckpoint(sha256, tenant, checked, signerOf(2))

  it.each([
    ["for another tenant", checkpoint, { tenant: "441521" }, "checkpoint-tenant-differs"],
    ["under another key", forged, { key: signer.key }, "checkpoint-key-differs"],
    [
      "with the key's name put in",
      { ...forged, head: { ...forged.head, key: signer.key } },
      { key: signer.key },
      "checkpoint-signature-invalid"
    ],
    ["without a signature", makeCheckpoint(sha256, tenant, checked, null), {}, "checkpoint-signature-invalid"],
    ["with a head cut off its list", { ...checkpoint, ends: [a, b] }, {}, "checkpoint-root-mismatch"],
    [
      "with a head added",
      { ...checkpoint, ends: [a, b, c, { ...c, stream: "case/d" }] },
      {},
      "checkpoint-root-mismatch"
    ],
    ["with a version changed", { ...checkpoint, ends: [a, { ...b, version: 2 }, c] }, {}, "checkpoint-root-mismatch"],
    [
      "with heads in another order",
      signedAgain({ root: rootOf(sha256, tenant, [b, a, c]) }, [b, a, c]),
      {},
      "checkpoint-root-mismatch"
    ],
    ["with a number of streams that is not theirs", signedAgain({ streams: 4 }), {}, "checkpoint-root-mismatch"],
    ["over a function that does not run here", checkpoint, { digests: () => undefined }, "unknown-algorithm"]
  ] as const)("%s", (_, made, asked, reason) => {
    expect(checkpointProblem(made, { ...genuineness, ...asked })).toBe(reason)
  })

  it("when any signed field was changed", () => {
    const changes = { position: 9, at: 1, algorithm: "sm3", streams: 2, root: "0".repeat(64) } as const
    for (const [field, value] of Object.entries(changes)) {
      const made = { ...checkpoint, head: { ...checkpoint.head, [field]: value } }
      expect(checkpointProblem(made, genuineness)).toBe("checkpoint-signature-invalid")
    }
  })

  it("for reasons of the closed set", () => expect(new Set(BreakReason.literals).size).toBe(18))
})

describe("the proof of one case", () => {
  const events = whole.events.filter(({ stream }) => stream === "case/b")

  it("holds its events with all that is sealed, the way to the root, and the signed lines", () => {
    const proof = makeCaseProof(sha256, checkpoint, "case/b", events)
    expect(proof).toEqual({
      format: "xiuhua-proof-1",
      checkpoint: { lines: signedText(checkpoint.head).split("\n"), signature: checkpoint.signature },
      inclusion: inclusionOf(sha256, tenant, whole.heads, 1),
      events: events.map(({ id, ...sealed }) => sealed)
    })
    const { index, path, size } = proof?.inclusion ?? { index: 0, path: [], size: 0 }
    const leaf = Buffer.from(`xiuhua-head-1\n441502\ncase/b\n3\n${events.at(-1)?.hash}`)
    const root = rootOfPath(sha256.digestBytes, leaf, { index, size, path: path.map((one) => Buffer.from(one, "hex")) })
    expect(Buffer.from(root as Uint8Array).toString("hex")).toBe(checkpoint.head.root)
  })

  it("ends where the stream ended at the checkpoint", () => {
    const early = verified({ events: whole.events.slice(0, 8), heads: [] })
    const made = makeCheckpoint(sha256, tenant, { ...checked, ...early, recordedAt: 1 }, signer)
    expect(makeCaseProof(sha256, made, "case/b", events)?.events.map(({ version }) => version)).toEqual([1, 2])
  })

  it("is not made for a stream that the checkpoint does not cover, or events that it does not know", () => {
    expect(makeCaseProof(sha256, checkpoint, "case/x", events)).toBeUndefined()
    expect(makeCaseProof(sha256, checkpoint, "case/b", [])).toBeUndefined()
    expect(makeCaseProof(sha256, checkpoint, "case/b", events.slice(0, 2))).toBeUndefined()
    expect(
      makeCaseProof(sha256, checkpoint, "case/b", [...events.slice(0, 2), ...whole.events.slice(0, 1)])
    ).toBeUndefined()
  })
})
