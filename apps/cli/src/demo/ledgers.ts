/** The demo's year as files that a clerk would hand in, and their import. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fieldNames, type LedgerKind } from "@xiuhua/core/ledger"
import type { DistrictYear } from "@xiuhua/testkit"
import { csvWriter, describe, importCsv } from "@xiuhua/transport-spreadsheet"
import { Console, Effect, Option } from "effect"
import { type CommandFailure, fail } from "../failure.ts"
import { userPath } from "../paths.ts"
import { progress } from "../progress.ts"
import { type Imported, importTable } from "../report.ts"
import { paint } from "../table.ts"
import { type Scene, title } from "./scene.ts"

export const FOLDER = "xiuhua-demo"

export const io = <A>(run: () => Promise<A>): Effect.Effect<A, CommandFailure> =>
  Effect.tryPromise({
    try: run,
    catch: (cause) => fail({ zh: `不能写演示文件：${cause}`, en: `Cannot write the demo's files: ${cause}` })
  })

/** Where the demo keeps its files: a folder to look into, or a passing one when the database is somebody else's. */
export const prepare = (db: Option.Option<string>) =>
  io(async () => {
    if (Option.isSome(db)) {
      const folder = await mkdtemp(join(tmpdir(), "xiuhua-demo-"))
      return { folder, db: db.value, passing: true }
    }
    const folder = userPath(FOLDER)
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    return { folder, db: `sqlite:${join(folder, "demo.sqlite")}`, passing: false }
  })

const quoted = (cell: string): string => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A ledger as the file a clerk would hand in: the year's rows, and the year's planted mistakes at its end. */
const ledgerFile = ({ faults, ledgers }: DistrictYear, kind: LedgerKind): string => {
  const { heading, rows } = csvWriter(kind)
  const mistakes = faults
    .filter((fault) => fault.kind === kind)
    .map(
      ({ cells }) =>
        `${fieldNames(kind)
          .map((name) => quoted(cells[name] ?? ""))
          .join(",")}\r\n`
    )
  return heading + rows(ledgers.find((ledger) => ledger.kind === kind)?.rows ?? []) + mistakes.join("")
}

/** Writes and imports every ledger of the year, then shows what became of the rows. */
export const importYear = Effect.fnUntraced(function* ({ lang, tenant }: Scene, year: DistrictYear, folder: string) {
  const zh = lang === "zh"
  yield* title(zh ? "导入台账" : "Importing ledgers")
  const done: Array<Imported> = []
  for (const { kind } of year.ledgers) {
    const path = join(folder, `${kind.label.zh}.csv`)
    yield* io(() => writeFile(path, ledgerFile(year, kind)))
    const bar = progress(kind.label[lang])
    const report = yield* importCsv({
      path,
      kind,
      tenant,
      actor: "demo",
      reliability: year.provenance.reliability,
      idempotencyKey: `demo-${crypto.randomUUID()}`,
      onProgress: (read, total, rows) => bar.update(read, total, String(rows))
    }).pipe(Effect.ensuring(Effect.sync(bar.end)))
    done.push({ path, kind: kind.id, report })
  }
  yield* Console.log(importTable(done, lang))
  yield* title(zh ? "退回的行（演示年度里故意埋下的录入错误）" : "Rejected rows (mistakes planted in the year)")
  for (const { path, report } of done) {
    for (const problem of report.problems)
      yield* Console.log(`  ${paint("red", "✗")} ${path.slice(folder.length + 1)} ${describe(problem, lang)}`)
  }
})
