import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Bureau } from "@xiuhua/bureau"
import { textOf, toHtml, toMarkdown } from "@xiuhua/core/bulletin"
import { type PlainDate, plainDate } from "@xiuhua/core/calendar"
import { campaignIndicators } from "@xiuhua/core/enforcement"
import { officer } from "@xiuhua/core/governance"
import { fieldNames, type LedgerKind } from "@xiuhua/core/ledger"
import { formatDocumentNumber } from "@xiuhua/core/ports"
import {
  type DistrictYear,
  demoOfficers,
  districtYear,
  ordinaryCase,
  reworkedReport,
  summaryCase
} from "@xiuhua/testkit"
import { csvWriter, describe, importCsv } from "@xiuhua/transport-spreadsheet"
import { Console, Effect, Option, Stream } from "effect"
import { Command, Flag } from "effect/cli"
import { caseText } from "../case-file.ts"
import { type CommandFailure, fail } from "../failure.ts"
import * as options from "../options.ts"
import { userPath } from "../paths.ts"
import { progress } from "../progress.ts"
import { type Imported, importTable } from "../report.ts"
import { scoreboard } from "../scoreboard.ts"
import { paint } from "../table.ts"
import { workplace } from "../workplace.ts"

const YEAR = 2022
const FOLDER = "xiuhua-demo"

const flags = {
  db: Flag.String("db").pipe(
    Flag.withMetavar("URL"),
    Flag.withDescription(`数据库，缺省为新建的 sqlite:${FOLDER}/demo.sqlite`),
    Flag.optional
  ),
  lang: options.lang,
  tenant: options.tenant,
  locality: options.locality
}

const io = <A>(run: () => Promise<A>): Effect.Effect<A, CommandFailure> =>
  Effect.tryPromise({
    try: run,
    catch: (cause) => fail({ zh: `不能写演示文件：${cause}`, en: `Cannot write the demo's files: ${cause}` })
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

/** Where the demo keeps its files: a folder to look into, or a passing one when the database is somebody else's. */
const prepare = (db: Option.Option<string>) =>
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

const title = (text: string) => Console.log(`\n${paint(["bold", "cyan"], `■ ${text}`)}`)

/** 机关代字 of the demo's decisions. */
const MARK = "汕城管罚字"

/** The next number of the decisions of a year, bound to the decision of a case. */
const numbered = Effect.fnUntraced(function* (tenant: string, id: string, on: PlainDate) {
  const { numbers } = yield* Bureau
  const document = `${id}/decision`
  const line = yield* numbers.reserve(tenant, { agencyMark: MARK, on, key: document, actor: "demo" })
  yield* numbers.use(tenant, line, document, "demo")
  return formatDocumentNumber(line)
})

/** Enters the officers, records one case as it was done elsewhere, and takes the other step by step. */
const walkCases = Effect.fnUntraced(function* (tenant: string) {
  const bureau = yield* Bureau
  const provenance = { source: "demo", reliability: "synthetic" } as const
  yield* bureau.importEntries({
    tenant,
    actor: "demo",
    kind: officer,
    rows: Stream.make(demoOfficers),
    provenance,
    idempotencyKey: "demo-officers"
  })
  const order = (id: string, at: number) => ({ tenant, actor: "demo", provenance, id, commandId: `${id}-${at}` })
  for (const [at, step] of ordinaryCase.entries()) {
    const command =
      step._tag === "DecidePenalty" ? { ...step, number: yield* numbered(tenant, "demo-1", step.on) } : step
    yield* bureau.record({ ...order("demo-1", at), aggregate: "penalty-case", command })
  }
  for (const [at, step] of summaryCase.entries()) {
    const command =
      step._tag === "DecideOnSpot" ? { ...step, number: yield* numbered(tenant, "demo-2", step.on) } : step
    yield* bureau.command({ ...order("demo-2", at), aggregate: "summary-penalty", command })
  }
})

export const demo = Command.make(
  "demo",
  flags,
  Effect.fnUntraced(function* ({ db: given, lang, locality, tenant: named }) {
    const zh = lang === "zh"
    const started = performance.now()
    const { db, folder, passing } = yield* prepare(given)
    const { catalogue, layer, tenant } = yield* workplace({ db, locality, tenant: named, create: true })
    const year = districtYear({ year: YEAR, seed: 1 })
    yield* Console.log(
      paint(
        "yellow",
        zh
          ? `【演示数据】${YEAR} 年${catalogue.locality.name.zh}，全部为合成数据，不反映任何真实的人、单位或事件`
          : `SYNTHETIC DATA: a made-up ${YEAR} of ${catalogue.locality.name.en}; no real person, firm or event`
      )
    )

    const work = Effect.gen(function* () {
      const bureau = yield* Bureau
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

      const period = { from: plainDate(`${YEAR}-01-01`), to: plainDate(`${YEAR}-12-31`) }
      yield* title(zh ? `${YEAR} 年指标` : `Indicators of ${YEAR}`)
      yield* Console.log(scoreboard(yield* bureau.indicators({ tenant, ...period }), lang))
      yield* title(zh ? "清扫保洁率，按月" : "Cleaning execution by month")
      yield* Console.log(
        scoreboard(yield* bureau.indicators({ tenant, ...period, ids: ["san.sweep.execution"], by: ["month"] }), lang)
      )

      yield* title(
        zh
          ? "行政处罚案件：普通程序（补录，含办案瑕疵）"
          : "A penalty case, ordinary procedure (recorded, with irregularities)"
      )
      yield* walkCases(tenant)
      const at = { tenant, on: plainDate(`${YEAR}-12-31`) }
      yield* Console.log(caseText(yield* bureau.caseFile({ ...at, aggregate: "penalty-case", id: "demo-1" }), lang))
      yield* title(zh ? "行政处罚案件：简易程序（逐步办理）" : "A penalty case, summary procedure (step by step)")
      yield* Console.log(caseText(yield* bureau.caseFile({ ...at, aggregate: "summary-penalty", id: "demo-2" }), lang))

      yield* title(
        zh ? "数字城管案件：热线工单，返工一次后按期办结" : "A report of the hotline: back for rework, closed in time"
      )
      for (const [step, command] of reworkedReport.entries()) {
        yield* bureau.command({
          aggregate: "report",
          tenant,
          actor: "demo",
          provenance: { source: "demo", reliability: "synthetic" },
          id: "demo-3",
          commandId: `demo-3-${step}`,
          command
        })
      }
      yield* Console.log(caseText(yield* bureau.caseFile({ ...at, aggregate: "report", id: "demo-3" }), lang))
      yield* title(zh ? "集中整治，按行动" : "Campaigns and their results")
      yield* Console.log(
        scoreboard(
          yield* bureau.indicators({
            tenant,
            ...period,
            ids: campaignIndicators.map(({ id }) => id),
            by: ["campaign"]
          }),
          lang
        )
      )
      yield* title(zh ? "街面执法，按街道" : "The street, by street office")
      yield* Console.log(
        scoreboard(
          yield* bureau.indicators({
            tenant,
            ...period,
            ids: ["enf.stall.count", "enf.nonmotor.corrected", "enf.threebao.signed"],
            by: ["street"]
          }),
          lang
        )
      )

      const bulletin = yield* bureau.bulletin({ tenant, year: YEAR })
      yield* title(bulletin.title)
      for (const { heading, sentences } of bulletin.sections) {
        yield* Console.log(`\n${paint("bold", heading)}\n    ${sentences.map(textOf).join("\n    ")}`)
      }
      if (passing) return
      yield* io(() => writeFile(join(folder, `通报-${YEAR}.md`), toMarkdown(bulletin)))
      yield* io(() => writeFile(join(folder, `通报-${YEAR}.html`), toHtml(bulletin)))
    })
    yield* Effect.ensuring(
      Effect.provide(work, layer),
      Effect.promise(() => (passing ? rm(folder, { recursive: true, force: true }) : Promise.resolve()))
    )
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    const shown = passing ? db : `sqlite:${FOLDER}/demo.sqlite`
    const example = `npx -y pnpm@12.21.0 --silent xiuhua indicators --from ${YEAR}-01-01 --to ${YEAR}-12-31 --by street --id enf.stall.count --db ${shown}`
    yield* Console.log(
      zh
        ? `\n用时 ${seconds} 秒。${passing ? "" : `台账、数据库和通报在 ${FOLDER}/。`}接着可以试：\n  ${example}`
        : `\n${seconds} s. ${passing ? "" : `Ledgers, database and bulletin are in ${FOLDER}/. `}Try next:\n  ${example}`
    )
  })
).pipe(Command.withDescription("生成并导入一个合成的区年度，打印指标与通报"))
