/**
 * Appending events through the whole library (Effect, port, Kysely, hash chain, head, idempotency, tenant's turn), against
 * prepared statements that write the same rows: event, stream head, idempotency key. Same driver, same pragmas, same texts.
 *
 *     node --conditions=@xiuhua/source bench/append.ts [sqlite|postgres|all]
 *
 * PostgreSQL is the server that XIUHUA_TEST_PG names (postgres://postgres@127.0.0.1:5432/test unless told). Peers (emmett) are
 * measured where XIUHUA_BENCH_PEERS names a folder with them.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { layer as postgres } from "@xiuhua/storage-postgres"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { compare, markdown } from "./lib/compare.ts"
import { emmettPostgres, emmettSqlite } from "./lib/emmett.ts"
import { eventTexts } from "./lib/event-texts.ts"
import { ours, type Writer } from "./lib/event-writer.ts"
import { rawPostgres } from "./lib/raw-postgres.ts"
import { rawSqlite } from "./lib/raw-sqlite.ts"

const which = process.argv[2] ?? "all"
const folder = mkdtempSync(join(tmpdir(), "xiuhua-append-"))
const url = process.env["XIUHUA_TEST_PG"] ?? "postgres://postgres@127.0.0.1:5432/test"
const WRITERS = 16
const texts = eventTexts(5000)
let streams = 0

/** One writer, one event a commit, 50 to a stream. */
const one = (writer: Writer, count: number) => async (): Promise<number> => {
  for (let done = 0; done < count; ) {
    const stream = `penalty-case/${process.pid}-${++streams}`
    for (let version = 0; version < 50 && done < count; version++, done++) {
      await writer.append(stream, version, [texts[done % texts.length] as string])
    }
  }
  return count
}

/** Sixteen writers at once, each on a stream of its own. */
const many = (writer: Writer, each: number) => async (): Promise<number> => {
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      const stream = `penalty-case/${process.pid}-${++streams}`
      for (let version = 0; version < each; version++) {
        await writer.append(stream, version, [texts[version % texts.length] as string])
      }
    })
  )
  return WRITERS * each
}

/** A thousand events in one append. */
const batch = (writer: Writer, times: number) => async (): Promise<number> => {
  for (let at = 0; at < times; at++)
    await writer.append(`penalty-case/${process.pid}-${++streams}`, 0, texts.slice(0, 1000))
  return 1000 * times
}

/** A conflict must be told, or there is nothing to compare. */
const check = async (name: string, writer: Writer): Promise<void> => {
  const stream = `penalty-case/check-${process.pid}-${++streams}`
  await writer.append(stream, 0, [texts[0] as string])
  await writer.append(stream, 1, [texts[1] as string])
  const refused = await writer.append(stream, 1, [texts[2] as string]).then(
    () => false,
    () => true
  )
  if (!refused) throw new Error(`${name} takes a stale version`)
}

const subjects = async (writers: Readonly<Record<string, Writer | undefined>>) => {
  const there = Object.entries(writers).flatMap(([name, writer]) =>
    writer === undefined ? [] : [[name, writer] as const]
  )
  for (const [name, writer] of there) await check(name, writer)
  return there
}

const timed = async (
  title: string,
  writers: ReadonlyArray<readonly [string, Writer]>,
  run: (writer: Writer, name: string) => () => Promise<number>,
  baseline: string,
  rounds = 7
) => {
  const timings = await compare(Object.fromEntries(writers.map(([name, writer]) => [name, run(writer, name)])), {
    rounds,
    warmUp: 1,
    clock: "wall"
  })
  console.log(`\n${markdown(title, timings, baseline)}`)
}

const isSlow = (name: string) => name.startsWith("emmett")

if (which !== "postgres") {
  const file = (name: string) => join(folder, `${name}.sqlite`)
  const full = await subjects({
    "raw, full": rawSqlite(file("raw-full"), "full"),
    "ours, full": await ours(sqlite({ file: file("ours-full"), kinds: [] })),
    "emmett-sqlite": await emmettSqlite(file("emmett"))
  })
  await timed(
    "SQLite, synchronous = full, one writer",
    full,
    (writer, name) => one(writer, isSlow(name) ? 100 : 1000),
    "raw, full"
  )
  const singles = full.filter(([name]) => !isSlow(name))
  await timed(
    "SQLite, synchronous = full, 16 writers against one-by-one commits",
    singles,
    (writer) => many(writer, 60),
    "raw, full"
  )
  await timed("SQLite, synchronous = full, 1000 events an append", singles, (writer) => batch(writer, 4), "raw, full")
  for (const [, writer] of full) await writer.close()
  const normal = await subjects({
    "raw, normal": rawSqlite(file("raw-normal"), "normal"),
    "ours, normal": await ours(sqlite({ file: file("ours-normal"), kinds: [], durability: "process" }))
  })
  await timed("SQLite, synchronous = normal, one writer", normal, (writer) => one(writer, 3000), "raw, normal")
  for (const [, writer] of normal) await writer.close()
}

if (which !== "sqlite") {
  const schema = `bench_${process.pid}`
  const single = await subjects({
    "raw, one connection": await rawPostgres(url, `${schema}_raw`, 1),
    ours: await ours(postgres({ url, schema: `${schema}_ours`, kinds: [] })),
    "emmett-postgresql": await emmettPostgres(url)
  })
  await timed(
    "PostgreSQL, one writer",
    single,
    (writer, name) => one(writer, isSlow(name) ? 100 : 500),
    "raw, one connection"
  )
  const pooled = await subjects({ "raw, pool of 16": await rawPostgres(url, `${schema}_pool`, WRITERS) })
  const together = [...pooled, ...single.filter(([name]) => name !== "raw, one connection")]
  await timed(
    "PostgreSQL, 16 writers",
    together,
    (writer, name) => many(writer, isSlow(name) ? 10 : 60),
    "raw, pool of 16"
  )
  const batched = [...single.filter(([name]) => !isSlow(name))]
  await timed("PostgreSQL, 1000 events an append", batched, (writer) => batch(writer, 2), "raw, one connection", 5)
  for (const [, writer] of [...single, ...pooled]) await writer.close()
}
rmSync(folder, { recursive: true, force: true })
