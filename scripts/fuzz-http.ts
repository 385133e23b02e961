/**
 * The long fuzz run of the HTTP interface: `node --conditions=@xiuhua/source scripts/fuzz-http.ts [REQUESTS] [SEED]`, by
 * default 20,000 requests against SQLite. Exits with 1 where there is a defect or too few answers were good.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fuzz } from "../packages/transport/http/test/support/fuzz.ts"
import { openServer } from "../packages/transport/http/test/support/open-server.ts"

const [requests = 20_000, seed = 20_261_126] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), "xiuhua-fuzz-"))
const server = await openServer({ file: join(folder, "fuzz.sqlite") })
const started = performance.now()
const report = await fuzz(server, {
  requests,
  seed,
  onProgress: (done) => process.stderr.write(`${done} requests\n`)
})
await server.stop()
rmSync(folder, { recursive: true, force: true })

const share = report.fine / report.requests
for (const [id, { asked, fine, slowest, statuses }] of Object.entries(report.byOperation).toSorted()) {
  console.log(
    `${id.padEnd(40)} ${String(asked).padStart(6)} ${String(fine).padStart(6)} ${String(slowest).padStart(6)} ms  ${Object.entries(
      statuses
    )
      .map(([status, count]) => `${status}:${count}`)
      .join(" ")}`
  )
}
console.log(report.byStatus)
for (const { number, request, what } of report.defects.slice(0, 25)) console.log(`\n#${number} ${request}\n  ${what}`)
for (const misfit of report.misfits.slice(0, 20)) console.log(`misfit ${misfit}`)
console.log(
  `${report.requests} requests in ${Math.round((performance.now() - started) / 1000)} s, seed ${seed}: ${(share * 100).toFixed(1)} % answered well, ${report.defects.length} defects`
)
process.exitCode = report.defects.length + report.misfits.length > 0 || share < 0.3 ? 1 : 0
