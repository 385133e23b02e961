import { hash } from "node:crypto"
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from "node:fs"
import { hostname } from "node:os"
import { join } from "node:path"
import { AttachmentFailure } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import { describe, expect, it } from "vitest"
import { entryFolder, tenantFolder } from "../src/paths.ts"
import { list, newFolders, put, read, retention, using } from "./harness.ts"

const newFolder = newFolders("folder")
const some = Buffer.from("a photograph")

describe("the folder of a tenant", () => {
  const tenants = [
    ..."a A ａ á a\u0301 a_41 _41 _ - . .. ../a a/b a\\b t-a h-a con NUL a: ~ $HOME %2e%2e 441502 441502 租户 租 户".split(
      " "
    ),
    "a ",
    " a",
    "租".repeat(100),
    `${"租".repeat(99)}户`,
    "x".repeat(100),
    "X".repeat(100)
  ]
  it("is its own, also where capitals count for nothing, and is one name and no path", () => {
    const distinct = new Set(tenants)
    const folders = new Set([...distinct].map((tenant) => tenantFolder(tenant).toLowerCase()))
    expect(folders.size).toBe(distinct.size)
    for (const folder of folders) expect(folder).toMatch(/^[th]-[a-z0-9_-]{1,200}$/u)
  })

  it("tells what it is where it can", () => expect(tenantFolder("441502")).toBe("t-441502"))
})

describe("what stands on the disk", () => {
  it("is below the folder of the store, for its owner alone, and never named by the file's name", async () => {
    const root = newFolder()
    await using(root, (store) =>
      Effect.gen(function* () {
        for (const tenant of ["..", "a/../../b", "租户"]) yield* put(store, some, "张三丰.jpg", tenant)
        const { id } = yield* put(store, Buffer.from("gone"))
        yield* store.delete("t", id, retention)
      })
    )
    expect(readdirSync(join(root, "..")).filter((name) => !/^\d+$/u.test(name))).toEqual([])
    const names = readdirSync(root, { recursive: true }) as ReadonlyArray<string>
    expect(names.filter((name) => /张三丰|jpg/u.test(name))).toEqual([])
    expect(names.length).toBeGreaterThan(15)
    for (const name of names) {
      const stats = statSync(join(root, name))
      expect([name, stats.mode & 0o777]).toEqual([name, stats.isDirectory() ? 0o700 : 0o600])
    }
  })

  it("is the content as it was and a description beside it; of a deleted file only the tombstone, without the name", async () => {
    const root = newFolder()
    const { id } = await using(root, (store) => put(store, some, "张三丰.jpg"))
    const { entry } = entryFolder(root, "t", id)
    expect(readdirSync(entry).sort()).toEqual(["content", "description.json"])
    expect(hash("sha256", readFileSync(join(entry, "content")))).toBe(id.slice("sha-256:".length))
    expect(JSON.parse(readFileSync(join(entry, "description.json"), "utf8"))).toMatchObject({ tenant: "t", id })
    await using(root, (store) => store.delete("t", id, retention))
    expect(readdirSync(entry)).toEqual(["tombstone.json"])
    const everything = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name), "utf8"))
    expect(everything.filter((text) => text.includes("张三丰") || text.includes("a photograph"))).toEqual([])
  })

  it("stays readable when files are named by another function", async () => {
    const root = newFolder()
    const one = await using(root, (store) => put(store, some))
    const lines = await using(
      root,
      (store) =>
        Effect.gen(function* () {
          const two = yield* put(store, some)
          expect([yield* read(store, one.id), yield* read(store, two.id)]).toEqual([some, some])
          expect(two.id).toBe(`sm3:${hash("sm3", some)}`)
          return yield* list(store)
        }),
      { algorithm: "sm3" }
    )
    expect(lines.map((line) => line._tag === "Kept" && line.attachment.id)).toEqual([
      one.id,
      `sm3:${hash("sm3", some)}`
    ])
  })
})

describe("opening", () => {
  const opening = (folder: string, options = {}) => using(folder, (store) => Effect.succeed(store.limit), options)

  it("refuses a folder with other things in it, and touches nothing there", async () => {
    const root = newFolder()
    mkdirSync(root)
    writeFileSync(join(root, "thesis.txt"), "mine")
    await expect(opening(root)).rejects.toMatchObject({
      _tag: "AttachmentFailure",
      operation: "open",
      retryable: false
    })
    expect(readdirSync(root)).toEqual(["thesis.txt"])
  })

  it("refuses a layout that it does not know, a mark that cannot be read, and a file", async () => {
    const root = newFolder()
    await opening(root)
    for (const mark of ['{"layout":2}', "{", "null"]) {
      writeFileSync(join(root, "xiuhua-files.json"), mark)
      await expect(opening(root)).rejects.toBeInstanceOf(AttachmentFailure)
    }
    await expect(opening(join(root, "xiuhua-files.json"))).rejects.toBeInstanceOf(AttachmentFailure)
  })

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("refuses %s as a limit", async (maxBytes) => {
    await expect(opening(newFolder(), { maxBytes })).rejects.toBeInstanceOf(AttachmentFailure)
  })

  it("of many at once on a new folder all succeed", async () => {
    const root = newFolder()
    expect(await Promise.all(Array.from({ length: 10 }, () => opening(root)))).toEqual(Array(10).fill(100_000_000))
    expect(readdirSync(root).sort()).toEqual(["staging", "xiuhua-files.json"])
    expect(readdirSync(join(root, "staging"))).toEqual([])
  })

  it("clears the draft of a process that died while it claimed the folder", async () => {
    const root = newFolder()
    mkdirSync(root)
    writeFileSync(join(root, "xiuhua-files.json.0123"), "{")
    await opening(root)
    await opening(root)
    expect(readdirSync(root).sort()).toEqual(["staging", "xiuhua-files.json"])
  })
})

describe("what another opening left in staging", () => {
  const machine = hash("sha256", hostname()).slice(0, 8)
  // No process has this number: Linux and macOS stop below it.
  const dead = `${machine}-99999999-0123456789abcdef`
  const leave = (root: string, name: string, written = new Date()) => {
    const place = join(root, "staging", name, "1")
    mkdirSync(place, { recursive: true })
    writeFileSync(join(place, "content"), "half")
    for (const path of [join(place, "content"), place, join(place, "..")]) utimesSync(path, written, written)
  }
  const old = new Date(Date.now() - 25 * 60 * 60 * 1_000)

  it.each([
    ["goes when its process is dead", dead, new Date(), false],
    ["stays when its process lives", `${machine}-${process.pid}-0123456789abcdef`, old, true],
    ["stays when it is another machine's and of today", "00000000-1-0123456789abcdef", new Date(), true],
    ["goes when it is another machine's and of yesterday", "00000000-1-0123456789abcdef", old, false],
    ["goes when nobody knows whose it is, after a day", "what", old, false]
  ])("%s", async (_, name, written, stays) => {
    const root = newFolder()
    await using(root, () => Effect.void)
    leave(root, name, written)
    await using(root, () => Effect.void)
    expect(existsSync(join(root, "staging", name))).toBe(stays)
  })

  it("is finished: bytes of a file whose tombstone stands already go", async () => {
    const root = newFolder()
    const [gone, kept] = await using(root, (store) =>
      Effect.all([put(store, some), put(store, Buffer.from("another"))])
    )
    const { entry } = entryFolder(root, "t", gone.id)
    for (const name of ["content", "description.json"]) renameSync(join(entry, name), join(entry, `${name}.kept`))
    for (const name of ["content", "description.json"]) {
      writeFileSync(join(entry, name), readFileSync(join(entry, `${name}.kept`)))
      rmSync(join(entry, `${name}.kept`))
    }
    const tombstone = JSON.stringify({ tenant: "t", id: gone.id, deletedAt: 1, ...retention })
    writeFileSync(join(entry, "tombstone.json"), tombstone)
    for (const [n, text] of [tombstone, JSON.stringify({ tenant: "t", id: kept.id }), "{"].entries()) {
      mkdirSync(join(root, "staging", dead, `${n}`), { recursive: true })
      writeFileSync(join(root, "staging", dead, `${n}`, "tombstone.json"), text)
    }
    await using(root, (store) =>
      Effect.gen(function* () {
        expect((yield* store.stat("t", gone.id))._tag).toBe("Deleted")
        expect(yield* read(store, kept.id)).toEqual(Buffer.from("another"))
      })
    )
    expect(readdirSync(entry)).toEqual(["tombstone.json"])
    expect(readdirSync(join(root, "staging"))).toEqual([])
  })

  it("can be cleared under a put that goes on: that put fails, the next one works", async () => {
    const root = newFolder()
    await using(root, (store) =>
      Effect.gen(function* () {
        const clear = Effect.sync(() => {
          for (const name of readdirSync(join(root, "staging"))) {
            renameSync(join(root, "staging", name), join(root, "staging", "taken"))
            rmSync(join(root, "staging", "taken"), { recursive: true })
          }
          return some
        })
        const content = Stream.concat(Stream.make(some), Stream.fromEffect(clear))
        const failure = yield* Effect.flip(store.put("t", { name: "a", mediaType: "image/png", actor: "a", content }))
        expect(failure._tag).toBe("AttachmentFailure")
        expect(yield* list(store)).toEqual([])
        expect((yield* put(store, some)).bytes).toBe(some.length)
      })
    )
  })
})
