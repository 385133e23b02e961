/** The demo's year as the workbooks that the offices of a bureau would hand in, and their import. */
import { mkdir, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { LedgerKind } from "@xiuhua/core/ledger"
import type { WholeYear, YearWorkbook } from "@xiuhua/testkit"
import { describe, importLedgers, writeWorkbook } from "@xiuhua/transport-spreadsheet"
import { Console, Effect, Option, Stream } from "effect"
import { type CommandFailure, fail } from "../failure.ts"
import { userPath } from "../paths.ts"
import { progress } from "../progress.ts"
import { type Imported, kindsIn, sumTable, totals } from "../report.ts"
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

/** A year as workbooks, and where to. */
export interface HandedIn extends Pick<WholeYear, "district" | "sanitation" | "workbooks"> {
  readonly folder: string
  /** Every ledger that a sheet may be. */
  readonly kinds: ReadonlyArray<LedgerKind>
}

/** Writes a workbook as a clerk would hand it in: a sheet a ledger, what is mistyped behind the good rows. */
const write = (path: string, { sheets }: YearWorkbook) =>
  writeWorkbook(
    path,
    sheets.map(({ kind, rows, typed }) => ({ kind, rows: Stream.make(rows), typed }))
  )

/** The sheets of a workbook with the rows that were read from each. */
const sheetLine = ({ report }: Imported, language: Scene["lang"]): string =>
  report.sheets
    .map(({ kind, read, sheet }) => `${sheet ?? kind} ${read.toLocaleString("en")}`)
    .join(language === "zh" ? "、" : ", ")

/** Writes and imports every workbook of the year, then shows what became of the rows. */
export const importYear = Effect.fnUntraced(function* ({ lang, tenant }: Scene, year: HandedIn) {
  const zh = lang === "zh"
  const { folder, kinds, workbooks } = year
  yield* title(zh ? "写出并导入台账工作簿" : "Workbooks, written and imported")
  const done: Array<Imported & { readonly name: string }> = []
  for (const workbook of workbooks) {
    const name = `${workbook.name}.xlsx`
    const path = join(folder, name)
    yield* write(path, workbook)
    const bar = progress(name)
    const report = yield* importLedgers({
      path,
      kinds,
      tenant,
      actor: "demo",
      reliability: year.district.provenance.reliability,
      idempotencyKey: `demo-${crypto.randomUUID()}`,
      onProgress: (read, total, count) => bar.update(read, total, count.toLocaleString("en"))
    }).pipe(Effect.ensuring(Effect.sync(bar.end)))
    done.push({ name, path, kind: kindsIn(report), report })
  }
  yield* Console.log(
    sumTable(
      done.map((one) => ({ name: one.name, sheets: one.report.sheets.length, ...totals([one]) })),
      lang
    )
  )
  for (const one of done) yield* Console.log(paint("dim", `  ${one.name}${zh ? "：" : ": "}${sheetLine(one, lang)}`))
  const { from, to } = year.sanitation.sweptBy
  yield* Console.log(
    paint(
      "dim",
      zh
        ? `${from} 至 ${to} 的清扫保洁日台账未导入，由逐次作业记录推算，全年数字不变`
        : `The sweep-days from ${from} to ${to} are not imported: they follow from single runs, and the figure stands`
    )
  )

  yield* title(zh ? "退回的行（演示年度里故意埋下的录入错误）" : "Rejected rows (mistakes planted in the year)")
  for (const { name, report } of done) {
    for (const problem of report.problems) {
      yield* Console.log(`  ${paint("red", "✗")} ${name} ${describe(problem, lang)}`)
    }
  }
  return done as ReadonlyArray<Imported>
})
