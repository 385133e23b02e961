/**
 * Importing a CSV ledger into SQLite, end to end, against hand-written loops that write the same rows into the same
 * table: one prepared statement, one transaction, the same pragmas.
 *
 *     node --conditions=@xiuhua/source bench/import.ts [rows]
 *
 * Ours detects the encoding, lays out columns, checks every cell, keeps rejects aside, knows duplicates and records the
 * commit; the loops trust the file. All must leave the same rows before any is timed.
 */
import { randomUUID } from "node:crypto"
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { layer as bureauLayer, catalogueOf } from "@xiuhua/bureau"
import { toRow } from "@xiuhua/core/ledger"
import { Store } from "@xiuhua/core/ports"
import { sweepDay } from "@xiuhua/core/sanitation"
import { shanwei } from "@xiuhua/locality-shanwei"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { importLedgers, writeCsv } from "@xiuhua/transport-spreadsheet"
import { parse } from "csv-parse"
import { Effect, Layer } from "effect"
import { recordCutter } from "../packages/transport/spreadsheet/src/records.ts"
import { compare, formatRatio, markdown, ratio } from "./lib/compare.ts"

const ROWS = Number(process.argv[2] ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), "xiuhua-bench-"))
const csv = join(folder, "ledger.csv")
const catalogue = catalogueOf({ locality: shanwei })

const two = (n: number) => String(n).padStart(2, "0")
const days = Array.from({ length: 336 }, (_, n) => `2022-${two(1 + Math.floor(n / 28))}-${two(1 + (n % 28))}`)
const rows = Array.from({ length: ROWS }, (_, n) =>
  toRow(sweepDay, {
    day: days[n % days.length] as string,
    section: `路段-${Math.floor(n / days.length)}`,
    station: `环卫站${n % 5}`,
    grade: (["1", "2", "3", "4"] as const)[n % 4] as "1",
    areaDue: `${1000 + (n % 977)}.${two(n % 100)}`,
    areaDone: `${900 + (n % 977)}.5`,
    ...(n % 50 === 0 ? { exemption: "应急〔2022〕3号" } : {})
  })
)
writeFileSync(csv, writeCsv(sweepDay, rows))

let files = 0
/** A database with the tables and nothing in them. */
const empty = async (): Promise<string> => {
  const file = join(folder, `${++files}.sqlite`)
  await Effect.runPromise(Effect.provide(Effect.asVoid(Store), sqlite({ file, kinds: catalogue.kinds })))
  return file
}

/** Opens the database as the adapter does, prepares one insert and gives it to the loop, all in one transaction. */
const byHand = async (file: string, loop: (insert: (cells: ReadonlyArray<string>) => void) => Promise<void>) => {
  const db = new DatabaseSync(file)
  db.exec("pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536; begin immediate")
  const statement = db.prepare(
    "insert into sanitation_sweep_day (tenant, entry, version, recorded_at, superseded_at, commit_no, day, section, station, grade, area_due, area_done, exemption) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
  )
  const grades: Readonly<Record<string, string>> = { 一级: "1", 二级: "2", 三级: "3", 四级: "4" }
  const now = Date.now()
  let entry = 0
  await loop(([day = "", section = "", station = "", grade = "", due = "", done = "", exemption = ""]) => {
    statement.run(
      "441502",
      ++entry,
      1,
      now,
      null,
      1,
      day,
      section,
      station,
      grades[grade] as string,
      Math.round(Number(due) * 100),
      Math.round(Number(done) * 100),
      exemption === "" ? null : exemption
    )
  })
  db.exec("commit")
  db.close()
  return entry
}

const ours = async (file: string) => {
  const bureau = Layer.provide(bureauLayer(catalogue), sqlite({ file, kinds: catalogue.kinds }))
  const command = { path: csv, kind: sweepDay, tenant: "441502", actor: "bench", idempotencyKey: randomUUID() }
  const report = await Effect.runPromise(Effect.provide(importLedgers(command), bureau))
  return report.accepted
}

const sameCutter = (file: string) =>
  byHand(file, async (insert) => {
    const cut = recordCutter(csv)
    let heading = true
    for await (const part of createReadStream(csv, { encoding: "utf8", highWaterMark: 1 << 18 })) {
      const records = cut(part as string)
      if ("_tag" in records) throw records
      for (const { cells } of records) {
        if (!heading) insert(cells)
        heading = false
      }
    }
    const last = cut(null)
    if ("_tag" in last) throw last
    for (const { cells } of last) insert(cells)
  })

const csvParse = (file: string) =>
  byHand(file, async (insert) => {
    const parser = createReadStream(csv).pipe(parse({ bom: true, from_line: 2 }))
    for await (const cells of parser) insert(cells as ReadonlyArray<string>)
  })

const dump = (file: string) => {
  const db = new DatabaseSync(file, { readOnly: true })
  const columns =
    "tenant, entry, version, superseded_at, commit_no, day, section, station, grade, area_due, area_done, exemption"
  const found = JSON.stringify(db.prepare(`select ${columns} from sanitation_sweep_day order by entry`).all())
  db.close()
  return found
}

const subjects = { "by hand, the same cutter": sameCutter, "by hand, csv-parse stream": csvParse, xiuhua: ours }
const dumps = new Set<string>()
for (const run of Object.values(subjects)) {
  const file = await empty()
  await run(file)
  dumps.add(dump(file))
}
if (dumps.size !== 1) throw new Error("the subjects did not write the same rows")
console.log(`${ROWS} rows, ${(readFileSync(csv).length / 1e6).toFixed(1)} MB; all subjects wrote the same rows.\n`)

// Databases are made outside of the measured time.
const ready = new Map<string, Array<string>>()
for (const name of Object.keys(subjects)) {
  ready.set(name, [])
  for (let round = 0; round < 9; round++) ready.get(name)?.push(await empty())
}
const timings = await compare(
  Object.fromEntries(
    Object.entries(subjects).map(([name, run]) => [name, () => run(ready.get(name)?.pop() as string)])
  ),
  { rounds: 7, warmUp: 2, clock: "wall" }
)
console.log(markdown("CSV import into SQLite, per row", timings, "by hand, the same cutter"))
const measured = ratio(timings, "xiuhua", "by hand, the same cutter")
console.log(
  `\nxiuhua takes ${formatRatio(measured)} times the hand-written loop with the same parser (goal: at most 1.5).`
)
console.log(
  `With csv-parse in the hand-written loop: ${formatRatio(ratio(timings, "xiuhua", "by hand, csv-parse stream"))}.`
)
rmSync(folder, { recursive: true, force: true })
