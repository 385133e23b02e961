/** The demo's year as files that a clerk would hand in, and their import. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fieldIndex, fieldNames, type LedgerKind, type Row } from "@xiuhua/core/ledger"
import { sweepDay } from "@xiuhua/core/sanitation"
import type { DistrictYear, governanceYear, SanitationYear, Topic } from "@xiuhua/testkit"
import { csvWriter, describe, importLedgers } from "@xiuhua/transport-spreadsheet"
import { Console, Effect, Option } from "effect"
import { type CommandFailure, fail } from "../failure.ts"
import type { Text } from "../language.ts"
import { userPath } from "../paths.ts"
import { progress } from "../progress.ts"
import { type Imported, importTable, sumTable, totals } from "../report.ts"
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

/** What the demo plays with: the summaries of the year, the finer ledgers behind them, and those of governance. */
export interface Years {
  readonly year: DistrictYear
  readonly finer: SanitationYear
  readonly governance: ReturnType<typeof governanceYear>
}

const topics: Readonly<Record<Topic, Text>> = {
  register: { zh: "名录与清单", en: "Registers" },
  roads: { zh: "道路清扫保洁", en: "Roads" },
  waste: { zh: "收运、过磅与转运", en: "Collection and weighing" },
  sorting: { zh: "分类与大件垃圾", en: "Sorting and bulky waste" },
  inspection: { zh: "督查、整改与测评", en: "Inspection" }
}

const quoted = (cell: string): string => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A ledger as the file a clerk would hand in: its rows, and the year's planted mistakes at its end. */
const ledgerFile = ({ finer, year }: Years, kind: LedgerKind, rows: ReadonlyArray<Row>): string => {
  const writer = csvWriter(kind)
  const mistakes = [...year.faults, ...finer.faults]
    .filter((fault) => fault.kind === kind)
    .map(
      ({ cells }) =>
        `${fieldNames(kind)
          .map((name) => quoted(cells[name] ?? ""))
          .join(",")}\r\n`
    )
  return writer.heading + writer.rows(rows) + mistakes.join("")
}

/** Sweep-days that follow from single runs are not handed in: for one day and section there is never both. */
const handedIn = (kind: LedgerKind, rows: ReadonlyArray<Row>, { finer: { sweptBy } }: Years): ReadonlyArray<Row> => {
  if (kind !== sweepDay) return rows
  const day = fieldIndex(kind, kind.day)
  return rows.filter((row) => String(row[day]) < sweptBy.from || String(row[day]) > sweptBy.to)
}

/** Writes and imports every ledger of the year, then shows what became of the rows. */
export const importYear = Effect.fnUntraced(function* ({ lang, tenant }: Scene, years: Years, folder: string) {
  const zh = lang === "zh"
  const { reliability } = years.year.provenance
  const importLedger = Effect.fnUntraced(function* (kind: LedgerKind, rows: ReadonlyArray<Row>) {
    const path = join(folder, `${kind.label.zh}.csv`)
    yield* io(() => writeFile(path, ledgerFile(years, kind, rows)))
    const bar = progress(kind.label[lang])
    const report = yield* importLedgers({
      path,
      kind,
      tenant,
      actor: "demo",
      reliability,
      idempotencyKey: `demo-${crypto.randomUUID()}`,
      onProgress: (read, total, count) => bar.update(read, total, String(count))
    }).pipe(Effect.ensuring(Effect.sync(bar.end)))
    return { path, kind: kind.id, report } satisfies Imported
  })

  yield* title(zh ? "导入台账" : "Importing ledgers")
  const done: Array<Imported> = []
  for (const { kind, rows } of years.year.ledgers) done.push(yield* importLedger(kind, handedIn(kind, rows, years)))
  yield* Console.log(importTable(done, lang))

  yield* title(zh ? "导入环卫细账和治理台账" : "Importing the finer ledgers of sanitation, and those of governance")
  const finer: Array<Imported & { readonly topic: Topic }> = []
  for (const { kind, rows, topic } of years.finer.ledgers) {
    finer.push({ ...(yield* importLedger(kind, rows)), topic })
  }
  const lines = (Object.keys(topics) as ReadonlyArray<Topic>).map((topic) => {
    const files = finer.filter((one) => one.topic === topic)
    return { name: topics[topic][lang], files: files.length, ...totals(files) }
  })
  const governance: Array<Imported> = []
  for (const { kind, rows } of years.governance) governance.push(yield* importLedger(kind, rows))
  const rest = { name: zh ? "组织、任务与治理" : "Organisation, tasks, governance", files: governance.length }
  yield* Console.log(sumTable([...lines, { ...rest, ...totals(governance) }], lang))
  const { from, to } = years.finer.sweptBy
  yield* Console.log(
    paint(
      "dim",
      zh
        ? `${from} 至 ${to} 的清扫保洁日台账未导入，由逐次作业记录推算，全年数字不变`
        : `The sweep-days from ${from} to ${to} are not imported: they follow from single runs, and the figure stands`
    )
  )

  yield* title(zh ? "退回的行（演示年度里故意埋下的录入错误）" : "Rejected rows (mistakes planted in the year)")
  for (const { path, report } of [...done, ...finer, ...governance]) {
    for (const problem of report.problems)
      yield* Console.log(`  ${paint("red", "✗")} ${path.slice(folder.length + 1)} ${describe(problem, lang)}`)
  }
  return [...done, ...finer, ...governance] as ReadonlyArray<Imported>
})
