/**
 * Memory while a workbook of any size is written, and while it is imported as one transaction: flat means that it does not
 * grow with the rows.
 *
 *     node --conditions=@xiuhua/source bench/xlsx-memory.ts [rows …]
 *
 * 10⁴, 10⁵ and 10⁶ rows unless told. Each is a process of its own, whose peak is printed; the texts stand in the cells, as our
 * writer puts them. Shared strings of other programs are held in memory up to the limit that `workbook/limits.ts` states.
 */
import { execFileSync } from "node:child_process"
import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { layer as bureauLayer, catalogueOf } from "@xiuhua/bureau"
import type { Row } from "@xiuhua/core/ledger"
import { sweepDay } from "@xiuhua/core/sanitation"
import { shanwei } from "@xiuhua/locality-shanwei"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { importLedgers, writeWorkbook } from "@xiuhua/transport-spreadsheet"
import { Effect, Layer, Stream } from "effect"
import { sweepRow } from "./lib/sweep-ledger.ts"

const BATCH = 1000

/** The rows of the ledger, made when they are asked for. */
const rowsOf = (count: number): Stream.Stream<ReadonlyArray<Row>> =>
  Stream.unfold(0, (from) =>
    Effect.succeed(
      from >= count
        ? undefined
        : ([
            Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => sweepRow(from + at)),
            from + BATCH
          ] as const)
    )
  )

const work = {
  write: async (path: string, count: number) => {
    await Effect.runPromise(writeWorkbook(path, [{ kind: sweepDay, rows: rowsOf(count) }]))
  },
  import: async (path: string, count: number) => {
    const catalogue = catalogueOf({ locality: shanwei })
    const bureau = Layer.provide(bureauLayer(catalogue), sqlite({ file: `${path}.sqlite`, kinds: catalogue.kinds }))
    const command = { tenant: "441502", actor: "bench", idempotencyKey: randomUUID() }
    const report = await Effect.runPromise(Effect.provide(importLedgers({ path, kind: sweepDay, ...command }), bureau))
    if (report.accepted !== count) throw new Error(`${report.accepted} of ${count} rows were stored`)
  }
}

const [, , ...args] = process.argv
const [name = "", path = "", count = ""] = args
if (name in work) {
  const started = performance.now()
  await work[name as keyof typeof work](path, Number(count))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB, ${seconds} s`)
  process.exit(0)
}

const sizes = args.length === 0 ? [10_000, 100_000, 1_000_000] : args.map(Number)
const folder = mkdtempSync(join(tmpdir(), "xiuhua-bench-"))
for (const rows of sizes) {
  const file = join(folder, `${rows}.xlsx`)
  const peak = (what: keyof typeof work) =>
    execFileSync(process.execPath, ["--conditions=@xiuhua/source", import.meta.filename, what, file, String(rows)], {
      encoding: "utf8"
    }).trim()
  const written = peak("write")
  const megabytes = (statSync(file).size / 1e6).toFixed(1)
  console.log(
    `${rows.toLocaleString("en")} rows, ${megabytes} MB: written with a peak of ${written}; imported with ${peak("import")}`
  )
}
rmSync(folder, { recursive: true, force: true })
