import { hash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { plainDate } from "../../src/calendar/index.ts"
import { chain, emptyHead, type Hash, type NewEvent, type StoredEvent, sealedText } from "../../src/ports/index.ts"

const sha256: Hash = { algorithm: "sha-256", digest: (text) => hash("sha256", text) }
const filed: NewEvent = {
  type: "CaseFiled",
  schemaVersion: 1,
  occurredOn: plainDate("2022-03-01"),
  data: '{"_tag":"CaseFiled","on":"2022-03-01","place":"新港街道"}'
}
const from = {
  ...emptyHead,
  tenant: "441502",
  position: 16,
  recordedAt: 1_646_100_000_000,
  actor: "officer-7",
  commandId: "c-1"
}
const [first, second] = chain(sha256, { stream: "case/1", expectedVersion: 0, events: [filed, filed] }, from) as [
  StoredEvent,
  StoredEvent
]

describe("the text of an event that is hashed", () => {
  it("is the fourteen lines of ADR 0040", () => {
    expect(sealedText(first)).toBe(`xiuhua-event-1
sha-256
0000000000000000000000000000000000000000000000000000000000000000
441502
case/1
1
17
CaseFiled
1
2022-03-01
1646100000000
officer-7
c-1
{"_tag":"CaseFiled","on":"2022-03-01","place":"新港街道"}`)
  })

  it("gives the hash that ADR 0040 shows; the next event holds it", () => {
    expect(first.hash).toBe("1950285bb5968f13dd0459b685e832ef00a3b41b4ab701e4db69a94d4e687859")
    expect([second.prevHash, second.version, second.position, second.id]).toEqual([first.hash, 2, 18, "case/1@2"])
    expect(second.hash).not.toBe(first.hash)
  })

  it("changes with every field that it covers", () => {
    const texts = new Set([sealedText(first)])
    for (const [name, value] of Object.entries(first)) {
      if (name === "id" || name === "hash") continue
      texts.add(sealedText({ ...first, [name]: typeof value === "number" ? value + 1 : `${value}0` }))
    }
    expect(texts.size).toBe(Object.keys(first).length - 2 + 1)
  })

  it("does not exist for a field of two lines, half a surrogate pair or a control character", () => {
    for (const name of ["tenant", "stream", "type", "occurredOn", "actor", "commandId", "data"] as const) {
      for (const bad of ["a\nb", "a\u0000", "\ud83d", "\udc00\ud83d"]) {
        expect(() => sealedText({ ...first, [name]: bad })).toThrow(RangeError)
      }
    }
    expect(sealedText({ ...first, data: "\u007f\u0085\u2028😀" })).toContain("😀")
  })
})
