import { hash } from "node:crypto"
import { plainDate } from "@xiuhua/core/calendar"
import { AttachmentStore, firstPrevHash, Store, sealedText } from "@xiuhua/core/ports"
import { attachmentRequirements, conforms, hold } from "@xiuhua/testkit"
import { Effect, Stream } from "effect"
import { describe, expect, it } from "vitest"
import { layer } from "../src/index.ts"
import { attachmentLayer, carefulLayer, wrongAttachments } from "./wrong-attachments.ts"

describe("storage-memory", () => conforms(it, attachmentRequirements, () => () => attachmentLayer))

describe("a store whose files can be changed, and that notices", () =>
  conforms(it, attachmentRequirements, () => () => carefulLayer))

describe("the kit on wrong stores", () => {
  it.each(wrongAttachments)("a store that $name fails $caught", async ({ caught, layer: wrong }) => {
    const failed: Array<string> = []
    for (const requirement of attachmentRequirements) {
      await hold(requirement, wrong).catch(() => failed.push(requirement.id))
    }
    expect(failed).not.toEqual([])
    expect(failed).toEqual(caught)
  })

  it("every requirement has a store that fails it", () => {
    const caught = new Set(wrongAttachments.flatMap((one) => one.caught))
    expect(attachmentRequirements.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([])
  })
})

describe("an event that names a file", () => {
  it("stays sealed into its chain when the file is deleted, and still says which file it was", async () => {
    const work = Effect.gen(function* () {
      const [attachments, store] = [yield* AttachmentStore, yield* Store]
      const content = Stream.make(new TextEncoder().encode("a photograph"))
      const upload = { name: "现场照片.jpg", mediaType: "image/jpeg", actor: "officer-7", content }
      const { id } = yield* attachments.put("t", upload)
      const event = (data: object) => ({
        type: "Noted",
        schemaVersion: 1,
        occurredOn: plainDate("2022-03-01"),
        data: JSON.stringify(data)
      })
      yield* store.commit({
        tenant: "t",
        actor: "officer-7",
        idempotencyKey: "1",
        provenance: { source: "test", reliability: "synthetic" },
        appends: [{ stream: "case/1", expectedVersion: 0, events: [event({ photograph: id }), event({})] }],
        entries: [],
        corrections: [],
        settlements: []
      })
      yield* attachments.delete("t", id, { ground: "term-ended", actor: "archivist", purpose: "retention" })
      let prevHash = firstPrevHash
      for (const sealed of yield* store.read("t", "case/1")) {
        expect([sealed.prevHash, sealed.hash]).toEqual([prevHash, hash("sha256", sealedText(sealed))])
        prevHash = sealed.hash
      }
      const [first] = yield* store.read("t", "case/1")
      expect(JSON.parse(first?.data ?? "").photograph).toBe(`sha-256:${hash("sha256", "a photograph")}`)
      expect(yield* attachments.stat("t", id)).toMatchObject({ _tag: "Deleted" })
    })
    await Effect.runPromise(Effect.provide(work, layer))
  })
})
