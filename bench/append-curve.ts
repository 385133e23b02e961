/**
 * What one append costs as the database grows: from 10³ to 10⁷ events, a thousand commits of one event at each size, beside a
 * thousand raw ones on an empty file in the same round, so that a busy machine does not bend the curve.
 *
 *     node --conditions=@xiuhua/source bench/append-curve.ts [greatest power of ten]
 */
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { eventTexts } from "./lib/event-texts.ts"
import { ours, type Writer } from "./lib/event-writer.ts"
import { rawSqlite } from "./lib/raw-sqlite.ts"

const GREATEST = Number(process.argv[2] ?? 7)
const folder = mkdtempSync(join(tmpdir(), "xiuhua-curve-"))
const file = join(folder, "curve.sqlite")
const writer = await ours(sqlite({ file, kinds: [] }))
const yardstick = rawSqlite(join(folder, "raw.sqlite"), "full")
const texts = eventTexts(1000)
let streams = 0

/** Microseconds an append takes, by the median of ten hundreds. */
const measured = async (of: Writer): Promise<number> => {
  const times: Array<number> = []
  for (let round = 0; round < 10; round++) {
    const stream = `penalty-case/m${++streams}`
    const start = performance.now()
    for (let version = 0; version < 100; version++) await of.append(stream, version, [texts[version] as string])
    times.push((performance.now() - start) * 10)
  }
  return times.toSorted((a, b) => a - b)[5] as number
}

console.log("| events before | µs an append | raw on a small file, same minute | ratio | file |")
console.log("| --- | --- | --- | --- | --- |")
let events = 0
for (let power = 3; power <= GREATEST; power++) {
  // Cases of fifty events, a thousand events a commit.
  while (events < 10 ** power) {
    await writer.append(`penalty-case/${++streams}`, 0, texts)
    events += texts.length
  }
  const raw = await measured(yardstick)
  const own = await measured(writer)
  const size = statSync(file).size / 1e6
  console.log(
    `| 10^${power} | ${own.toFixed(0)} | ${raw.toFixed(0)} | ${(own / raw).toFixed(2)} | ${size.toFixed(0)} MB |`
  )
}
await writer.close()
await yardstick.close()
rmSync(folder, { recursive: true, force: true })
