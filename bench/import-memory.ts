/**
 * Memory while a CSV ledger of any size is imported as one transaction.
 *
 *     node --conditions=@xiuhua/source bench/import-memory.ts [megabytes]
 *
 * Writes the file first (1,000 MB unless told), then imports it into a new SQLite file and prints the resident memory at
 * each tenth of the way: flat means that it does not grow with the file.
 */
import { randomUUID } from "node:crypto"
import { once } from "node:events"
import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { layer as bureauLayer, catalogueOf } from "@xiuhua/bureau"
import { sweepDay } from "@xiuhua/core/sanitation"
import { shanwei } from "@xiuhua/locality-shanwei"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { importLedgers } from "@xiuhua/transport-spreadsheet"
import { Effect, Layer } from "effect"

const megabytes = Number(process.argv[2] ?? 1_000)
const folder = mkdtempSync(join(tmpdir(), "xiuhua-bench-"))
const csv = join(folder, "ledger.csv")

const out = createWriteStream(csv)
out.write("日期,路段,环卫站,道路等级,应保洁面积,实际保洁面积,免除依据\n")
let rows = 0
for (let written = 0; written < megabytes * 1e6; ) {
  const part = Array.from({ length: 10_000 }, () => {
    const n = rows++
    const day = `2022-${String(1 + (Math.floor(n / 28) % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`
    return `${day},路段-${Math.floor(n / 336)},环卫站${n % 5},一级,${1000 + (n % 977)}.25,${900 + (n % 977)}.5,\n`
  }).join("")
  written += Buffer.byteLength(part)
  if (!out.write(part)) await once(out, "drain")
}
out.end()
await once(out, "close")
console.log(`${(statSync(csv).size / 1e6).toFixed(0)} MB, ${rows.toLocaleString("en")} rows`)

const catalogue = catalogueOf({ locality: shanwei })
const file = join(folder, "db.sqlite")
const bureau = Layer.provide(bureauLayer(catalogue), sqlite({ file, kinds: catalogue.kinds }))
const started = performance.now()
let tenth = 0
let peak = 0
const report = await Effect.runPromise(
  Effect.provide(
    importLedgers({
      path: csv,
      kind: sweepDay,
      tenant: "441502",
      actor: "bench",
      idempotencyKey: randomUUID(),
      onProgress: (read, total) => {
        const rss = process.memoryUsage.rss()
        peak = Math.max(peak, rss)
        if (read / total < tenth / 10) return
        const seconds = ((performance.now() - started) / 1000).toFixed(0)
        console.log(`${tenth++ * 10} %  ${(rss / 1e6).toFixed(0)} MB resident  ${seconds} s`)
      }
    }),
    bureau
  )
)
console.log(
  `accepted ${report.accepted.toLocaleString("en")} of ${report.read.toLocaleString("en")}; peak ${(peak / 1e6).toFixed(0)} MB; ${((performance.now() - started) / 1000).toFixed(0)} s`
)
rmSync(folder, { recursive: true, force: true })
