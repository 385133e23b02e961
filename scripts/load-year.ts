/**
 * The synthetic year many times over: each time another district with another seed, a tenant of its own in one database. One
 * district is in memory at a time, so that memory does not grow with their number.
 *
 *     node --conditions=@xiuhua/source scripts/load-year.ts [factor] [file.sqlite]
 *
 * Without a file the database is a passing one. Prints what each tenth came to: rows, time, memory, and at the end what the first
 * and the last district say of the nine figures: all of them say the same.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Bureau, layer as bureauLayer, catalogueOf } from "@xiuhua/bureau"
import { plainDate } from "@xiuhua/core/calendar"
import { format } from "@xiuhua/core/ledger"
import { shanwei } from "@xiuhua/locality-shanwei"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { wholeYear } from "@xiuhua/testkit"
import { Effect, Layer, Stream } from "effect"

const YEAR = 2022
const [, , times = "1", given] = process.argv
const factor = Number(times)
if (!Number.isInteger(factor) || factor < 1) throw new RangeError(`not a factor: ${times}`)
const folder = given === undefined ? mkdtempSync(join(tmpdir(), "xiuhua-load-")) : undefined
const file = given ?? join(folder as string, "load.sqlite")
const catalogue = catalogueOf({ locality: shanwei })
const tenantOf = (n: number): string => `district-${String(n).padStart(4, "0")}`

/** Imports one district's year, workbook by workbook, and answers how many rows were stored. */
const load = Effect.fnUntraced(function* (n: number) {
  const bureau = yield* Bureau
  const { district, workbooks } = wholeYear({ year: YEAR, seed: n })
  let rows = 0
  for (const { name, sheets } of workbooks) {
    const answer = yield* bureau.importLedgers({
      tenant: tenantOf(n),
      actor: "load",
      idempotencyKey: `load-${n}-${name}`,
      provenance: district.provenance,
      ledgers: sheets.map(({ kind, rows }) => ({ kind, rows: Stream.make(rows) }))
    })
    rows += answer.accepted
  }
  return rows
})

const figuresOf = Effect.fnUntraced(function* (n: number) {
  const bureau = yield* Bureau
  const { expected } = wholeYear({ year: YEAR, seed: n }).district
  const ids = Object.keys(expected)
  const period = { from: plainDate(`${YEAR}-01-01`), to: plainDate(`${YEAR}-12-31`) }
  const values = yield* bureau.indicators({ tenant: tenantOf(n), ...period, ids })
  return values.map(({ indicator, numerator }) => `${indicator.id} ${numerator === null ? "—" : format(numerator)}`)
})

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`

const work = Effect.gen(function* () {
  const started = performance.now()
  let rows = 0
  for (let n = 1; n <= factor; n++) {
    rows += yield* load(n)
    if (n !== 1 && n !== factor && n % Math.ceil(factor / 10) !== 0) continue
    const seconds = (performance.now() - started) / 1000
    const written = megabytes(statSync(file).size)
    console.log(
      `× ${n}: ${rows.toLocaleString("en")} rows, ${seconds.toFixed(0)} s, ${megabytes(process.memoryUsage.rss())} resident, file ${written}`
    )
  }
  console.log(`peak ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB resident`)
  const [first, last] = [yield* figuresOf(1), yield* figuresOf(factor)]
  console.log(first.join("\n"))
  if (first.join() !== last.join()) throw new Error(`the last district says otherwise:\n${last.join("\n")}`)
})

const bureau = Layer.provide(bureauLayer(catalogue), sqlite({ file, ...catalogue }))
await Effect.runPromise(Effect.provide(work, bureau))
if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
