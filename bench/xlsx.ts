/**
 * Importing a workbook into SQLite, end to end, against exceljs' streaming reader whose rows go into the same bureau on the same
 * store.
 *
 *     node --conditions=@xiuhua/source bench/xlsx.ts [rows]
 *
 * The workbook is written by exceljs, with shared strings and dates, as Excel would. Ours looks over the sheet, finds the
 * headings, reads every cell by its format, keeps rejects aside; the loop over exceljs trusts the file and knows its columns.
 * Both must leave the same rows before any is timed. Memory is the peak of a process of its own for each, and of one that
 * opens the store and imports nothing.
 */
import { execFileSync } from "node:child_process"
import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { Bureau, layer as bureauLayer, catalogueOf } from "@xiuhua/bureau"
import { type Field, format, type Row } from "@xiuhua/core/ledger"
import { Store } from "@xiuhua/core/ports"
import { sweepDay } from "@xiuhua/core/sanitation"
import { shanwei } from "@xiuhua/locality-shanwei"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { importLedgers } from "@xiuhua/transport-spreadsheet"
import { Effect, Layer, Stream } from "effect"
import type { CellValue, Row as ExcelRow } from "exceljs"
import { compare, formatRatio, markdown, ratio } from "./lib/compare.ts"
import { sweepRow } from "./lib/sweep-ledger.ts"

/** Loaded where it is used, so that it costs nothing where it is not. */
const loadExcelJS = async () => (await import("exceljs")).default

const catalogue = catalogueOf({ locality: shanwei })
const grades: Readonly<Record<string, string>> = { 一级: "1", 二级: "2", 三级: "3", 四级: "4" }

/** Writes the workbook as another program would: dates as dates, texts shared. */
const writeForeign = async (path: string, rows: number) => {
  const ExcelJS = await loadExcelJS()
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true, useStyles: true })
  const sheet = workbook.addWorksheet("台账")
  sheet.addRow(Object.values<Field>(sweepDay.fields).map(({ label }) => label.zh)).commit()
  const labels = Object.fromEntries(Object.entries(grades).map(([label, code]) => [code, label]))
  for (let n = 0; n < rows; n++) {
    const [day, section, station, grade, due, done, exemption] = sweepRow(n)
    const areas = [due, done].map((area) => Number(format({ digits: BigInt(area as number), scale: 2 })))
    const row = sheet.addRow([
      new Date(`${day}T00:00:00Z`),
      section,
      station,
      labels[String(grade)],
      ...areas,
      exemption
    ])
    row.getCell(1).numFmt = "yyyy-mm-dd"
    row.commit()
  }
  await workbook.commit()
}

/** A bureau on the database, of this process. */
const bureauOn = (file: string) => Layer.provide(bureauLayer(catalogue), sqlite({ file, kinds: catalogue.kinds }))

const command = () => ({ tenant: "441502", actor: "bench", idempotencyKey: randomUUID() })

const ours = async (path: string, file: string) => {
  const report = await Effect.runPromise(
    Effect.provide(importLedgers({ path, kind: sweepDay, ...command() }), bureauOn(file))
  )
  return report.accepted
}

/** Batches of rows from exceljs' streaming reader, by column, without a check. */
async function* batches(path: string): AsyncGenerator<ReadonlyArray<Row>> {
  const ExcelJS = await loadExcelJS()
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    worksheets: "emit",
    sharedStrings: "cache",
    styles: "cache",
    hyperlinks: "ignore",
    entries: "ignore"
  })
  let batch: Array<Row> = []
  for await (const sheet of reader) {
    for await (const { number, values } of sheet as unknown as AsyncIterable<ExcelRow>) {
      if (number === 1) continue
      const [, day, section, station, grade, due, done, exemption] = values as ReadonlyArray<CellValue>
      batch.push([
        (day as Date).toISOString().slice(0, 10),
        String(section),
        String(station),
        grades[String(grade)] as string,
        Math.round(Number(due) * 100),
        Math.round(Number(done) * 100),
        exemption === undefined || exemption === null ? null : String(exemption)
      ])
      if (batch.length < 1000) continue
      yield batch
      batch = []
    }
  }
  yield batch
}

const exceljs = async (path: string, file: string) => {
  const rows = Stream.fromAsyncIterable(batches(path), (cause) => new Error(String(cause)))
  const answer = await Effect.runPromise(
    Effect.provide(
      Bureau.use((bureau) =>
        bureau.importEntries({
          ...command(),
          kind: sweepDay,
          rows,
          provenance: { source: "bench", reliability: "synthetic" }
        })
      ),
      bureauOn(file)
    )
  )
  return answer.accepted
}

/** Opens the store and imports nothing: what a process of this kind costs anyhow. */
const nothing = (_: string, file: string) =>
  Effect.runPromise(Effect.provide(Effect.as(Effect.asVoid(Bureau), 1), bureauOn(file)))

const subjects = { xiuhua: ours, exceljs, nothing } as const

const [, , first = "100000", subject, ...paths] = process.argv
if (subject !== undefined) {
  // A process of its own, for its peak of memory.
  const [path = "", file = ""] = paths
  await subjects[subject as keyof typeof subjects](path, file)
  console.log(process.resourceUsage().maxRSS)
  process.exit(0)
}

const ROWS = Number(first)
const folder = mkdtempSync(join(tmpdir(), "xiuhua-bench-"))
const workbook = join(folder, "ledger.xlsx")
await writeForeign(workbook, ROWS)

let files = 0
/** A database with the tables and nothing in them. */
const empty = async (): Promise<string> => {
  const file = join(folder, `${++files}.sqlite`)
  await Effect.runPromise(Effect.provide(Effect.asVoid(Store), sqlite({ file, kinds: catalogue.kinds })))
  return file
}

const dump = (file: string) => {
  const db = new DatabaseSync(file, { readOnly: true })
  const columns = "entry, version, day, section, station, grade, area_due, area_done, exemption"
  const found = JSON.stringify(db.prepare(`select ${columns} from sanitation_sweep_day order by entry`).all())
  db.close()
  return found
}

const dumps = new Set<string>()
for (const run of [ours, exceljs]) {
  const file = await empty()
  await run(workbook, file)
  dumps.add(dump(file))
}
if (dumps.size !== 1) throw new Error("the subjects did not store the same rows")
console.log(`${ROWS} rows, ${(statSync(workbook).size / 1e6).toFixed(1)} MB; both stored the same rows.\n`)

const ready = new Map<string, Array<string>>()
for (const name of ["xiuhua", "exceljs"]) {
  ready.set(name, [])
  for (let round = 0; round < 7; round++) ready.get(name)?.push(await empty())
}
const timings = await compare(
  {
    xiuhua: () => ours(workbook, ready.get("xiuhua")?.pop() as string),
    exceljs: () => exceljs(workbook, ready.get("exceljs")?.pop() as string)
  },
  { rounds: 5, warmUp: 2, clock: "cpu" }
)
console.log(markdown("XLSX import into SQLite, per row, processor time", timings, "xiuhua"))
const measured = ratio(timings, "exceljs", "xiuhua")
console.log(`\nexceljs takes ${formatRatio(measured)} times as long (goal: at least 1.5).\n`)

const peaks: Record<string, Array<number>> = {}
for (let round = 0; round < 3; round++) {
  for (const name of Object.keys(subjects)) {
    const args = ["--conditions=@xiuhua/source", import.meta.filename, String(ROWS), name, workbook, await empty()]
    const kilobytes = Number(execFileSync(process.execPath, args, { encoding: "utf8" }))
    peaks[name] = [...(peaks[name] ?? []), kilobytes / 1e3]
  }
}
const middle = (name: string): number => (peaks[name] ?? []).toSorted((a, b) => a - b)[1] ?? Number.NaN
for (const name of Object.keys(subjects)) console.log(`peak memory, ${name}: ${middle(name).toFixed(0)} MB`)
const above = (name: string): number => middle(name) - middle("nothing")
console.log(
  `xiuhua takes ${(middle("xiuhua") / middle("exceljs")).toFixed(2)} of the memory of exceljs, above an idle process ${(above("xiuhua") / above("exceljs")).toFixed(2)} (goal: at most 0.5).`
)
rmSync(folder, { recursive: true, force: true })
