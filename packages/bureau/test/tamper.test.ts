/** What somebody may do to the database file, and what verification then names. */
import type { DatabaseSync } from "node:sqlite"
import { Bureau } from "@xiuhua/bureau"
import type { Break, BreakReason, Checkpoint } from "@xiuhua/core/proof"
import { Effect } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import { at, copyOf, insertLike, keys, newFile, rewrite, steps, tamper, tenant, told, withOfficers } from "./record.ts"

const file = newFile()
/** A copy that was taken when the first two cases were there. */
let early: string
let checkpoint: Checkpoint
const { signer } = keys()

beforeAll(async () => {
  await at(file, Effect.andThen(withOfficers, told(steps.early)))
  early = copyOf(file)
  await at(file, told(steps.late))
  checkpoint = await at(
    file,
    Bureau.use((bureau) => bureau.checkpoint({ tenant, signer }))
  )
})

const verified = (path: string, query: { readonly checkpoint?: Checkpoint; readonly case?: string } = {}) =>
  at(
    path,
    Bureau.use((bureau) => bureau.verify({ tenant, ...query }))
  )

type Found = readonly [stream: string | null, position: number, reason: BreakReason] | null
const asBreak = (found: Found): Break | null =>
  found === null ? null : { stream: found[0], position: found[1], reason: found[2] }

const one = "penalty-case/1"
const two = "penalty-case/2"
const three = "summary-penalty/3"
const four = "penalty-case/4"

const sql = (text: string) => (db: DatabaseSync) => db.exec(text)
const set = (assignment: string) => sql(`update event set ${assignment} where position = 5`)
const changedHere: Found = [one, 5, "hash-mismatch"]

/** What is done; what is found in the file alone; what against a checkpoint of before (the same, unless told). */
const table: ReadonlyArray<readonly [done: string, (db: DatabaseSync) => void, alone: Found, against?: Found]> = [
  ["nothing", () => {}, null],
  ["data changed", set(`data = replace(data, '"', '" ')`), changedHere],
  ["type changed", set("type = 'EvidencePreserved'"), changedHere],
  ["schema_version changed", set("schema_version = 2"), changedHere],
  ["occurred_on changed", set("occurred_on = '2022-05-04'"), changedHere],
  ["recorded_at changed", set("recorded_at = recorded_at + 1"), changedHere],
  ["actor changed", set("actor = 'somebody'"), changedHere],
  ["command_id changed", set("command_id = 'c-9'"), changedHere],
  ["prev_hash changed", set(`prev_hash = '${"0".repeat(64)}'`), changedHere],
  ["hash changed", set(`hash = '${"0".repeat(64)}'`), changedHere],
  ["version changed", set("version = 30"), changedHere],
  ["algorithm changed", set("algorithm = 'sm3'"), changedHere],
  ["algorithm made up", set("algorithm = 'md5'"), [one, 5, "unknown-algorithm"]],
  ["a line break put into the data", set("data = data || char(10)"), [one, 5, "not-one-line"]],
  ["a text made to look like two fields", set("actor = actor || char(10) || command_id"), [one, 5, "not-one-line"]],
  ["given to another case", set("stream = 'penalty-case/9'"), ["penalty-case/9", 5, "hash-mismatch"]],
  ["given to another tenant", set("tenant = '441521'"), [one, 5, "position-gap"]],
  ["position changed", set("position = 500"), [one, 5, "position-gap"]],
  ["an event deleted", sql("delete from event where position = 5"), [one, 5, "position-gap"]],
  ["the first event deleted", sql("delete from event where position = 1"), [one, 1, "position-gap"]],
  ["the newest event of a case deleted", sql("delete from event where position = 19"), [three, 19, "position-gap"]],
  [
    "the positions of two events exchanged",
    sql(`update event set position = 99 where position = 5; update event set position = 5 where position = 8;
      update event set position = 8 where position = 99`),
    [two, 5, "hash-mismatch"]
  ],
  [
    "the data of two events exchanged",
    sql(`create table kept as select data from event where position = 5;
      update event set data = (select data from event where position = 7) where position = 5;
      update event set data = (select data from kept) where position = 7; drop table kept`),
    changedHere
  ],
  [
    "two events of a case exchanged, everything made to fit but the head",
    (db) => {
      const head = db.prepare("select hash from stream_head where stream = ?").get(one) as { hash: string }
      sql(`create table kept as select data, type from event where position = 5;
        update event set (data, type) = (select data, type from event where position = 7) where position = 5;
        update event set (data, type) = (select data, type from kept) where position = 7; drop table kept`)(db)
      rewrite(db, one, 3)
      db.prepare("update stream_head set hash = ? where stream = ?").run(head.hash, one)
    },
    [one, 11, "head-differs"],
    [one, 11, "checkpoint-hash-differs"]
  ],
  [
    "an event put in between, the rest moved on",
    (db) => {
      sql(`update event set position = position + 1000 where position >= 6;
        update event set position = position - 999 where position >= 1000;
        update event set version = version + 100 where stream = '${one}' and version > 3;
        update event set version = version - 99 where version > 100`)(db)
      insertLike(db, 5, { position: 6, version: 4 })
      rewrite(db, one, 4)
    },
    [two, 7, "hash-mismatch"]
  ],
  [
    "an event added to the end of a case, its head left",
    (db) => {
      const last = db.prepare("select hash from event where position = 12").get() as { hash: string }
      insertLike(db, 12, { position: 21, version: 7, recorded_at: 8e12, prev_hash: last.hash })
      const head = db.prepare("select hash from stream_head where stream = ?").get(two) as { hash: string }
      rewrite(db, two, 7)
      db.prepare("update stream_head set hash = ? where stream = ?").run(head.hash, two)
    },
    [two, 21, "head-differs"]
  ],
  ["the end of a case cut off", sql("delete from event where position in (10, 12)"), [two, 10, "position-gap"]],
  [
    "the end of a case cut off, its head set back",
    sql(`delete from event where position in (10, 12); update stream_head set version = 4,
      hash = (select hash from event where position = 8) where stream = '${two}'`),
    [null, 10, "position-gap"],
    [two, 10, "position-gap"]
  ],
  ["a case dropped", sql(`delete from event where stream = '${two}'`), [two, 2, "position-gap"]],
  [
    "a case dropped with its head",
    sql(`delete from event where stream = '${two}'; delete from stream_head where stream = '${two}'`),
    [null, 2, "position-gap"],
    [two, 2, "position-gap"]
  ],
  ["the newest case dropped", sql(`delete from event where stream = '${four}'`), [four, 0, "head-extra"]],
  [
    "the newest case dropped with its head",
    sql(`delete from event where stream = '${four}'; delete from stream_head where stream = '${four}'`),
    null,
    [four, 0, "checkpoint-stream-missing"]
  ],
  ["a head deleted", sql(`delete from stream_head where stream = '${two}'`), [two, 12, "head-missing"]],
  ["a head set back", sql(`update stream_head set version = 2 where stream = '${two}'`), [two, 12, "head-differs"]],
  [
    "a case written anew from some event on",
    (db) => {
      set("data = replace(data, '现场', '当场')")(db)
      rewrite(db, one, 3)
    },
    null,
    [one, 11, "checkpoint-hash-differs"]
  ],
  ["everything deleted", sql("delete from event; delete from stream_head"), null, [one, 0, "checkpoint-stream-missing"]]
]

describe("a file that was tampered with", () => {
  const cases = table.map(([done, change, alone, against = alone]) => [done, change, alone, against] as const)
  it.each(cases)("%s: named, and against a checkpoint", async (_, change, alone, against) => {
    const path = tamper(copyOf(file), change)
    const found = await verified(path)
    expect(found.firstBreak).toEqual(asBreak(alone))
    expect(found.ok).toBe(alone === null)
    expect((await verified(path, { checkpoint })).firstBreak).toEqual(asBreak(against))
  })

  it("rolled back to an earlier copy is whole, and found only against a checkpoint", async () => {
    expect(await verified(early)).toMatchObject({ ok: true, events: 12, streams: 2 })
    const missing: Found = [four, 0, "checkpoint-stream-missing"]
    expect((await verified(early, { checkpoint })).firstBreak).toEqual(asBreak(missing))
  })

  it("tells nothing against a case that is whole when only that is asked for", async () => {
    const path = tamper(copyOf(file), set("data = '{}'"))
    expect(await verified(path, { case: two, checkpoint })).toMatchObject({ ok: true, streams: 1, events: 6 })
    expect((await verified(path, { case: one })).firstBreak).toEqual(asBreak(changedHere))
    const cut = tamper(copyOf(file), sql("delete from event where position = 9"))
    expect((await verified(cut, { case: one })).firstBreak).toEqual(asBreak([one, 11, "version-gap"]))
    const rewritten = tamper(copyOf(file), (db) => {
      set("data = '{}'")(db)
      rewrite(db, one, 3)
    })
    expect((await verified(rewritten, { case: one, checkpoint })).firstBreak?.reason).toBe("checkpoint-hash-differs")
  })

  it("names a case although its head, or all of its events, are gone", async () => {
    const headless = tamper(copyOf(file), sql(`delete from stream_head where stream = '${two}'`))
    expect((await verified(headless, { case: "2" })).firstBreak?.reason).toBe("head-missing")
    const dropped = tamper(copyOf(file), sql(`delete from event where stream = '${two}'`))
    expect((await verified(dropped, { case: "2" })).firstBreak).toEqual(asBreak([two, 0, "head-extra"]))
    const gone = tamper(dropped, sql(`delete from stream_head where stream = '${two}'`))
    expect((await verified(gone, { case: "2", checkpoint })).firstBreak?.reason).toBe("checkpoint-stream-missing")
    const nobody = await at(gone, Effect.flip(Bureau.use((bureau) => bureau.verify({ tenant, case: "2" }))))
    expect(nobody).toMatchObject({ _tag: "NotFound", what: "case", id: "2" })
  })
})
