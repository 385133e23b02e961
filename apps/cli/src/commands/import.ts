import { randomUUID } from "node:crypto"
import { basename } from "node:path"
import type { LedgerKind } from "@xiuhua/core/ledger"
import {
  type Columns,
  describe,
  importLedgers,
  readMapping,
  type SpreadsheetFailure
} from "@xiuhua/transport-spreadsheet"
import { Console, Effect, Option } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { explain } from "../explain.ts"
import { CommandFailure, fail } from "../failure.ts"
import { kindOf } from "../kinds.ts"
import * as options from "../options.ts"
import { userPath } from "../paths.ts"
import { progress } from "../progress.ts"
import { type Imported, importTable, kindsIn, notes, totals } from "../report.ts"
import { paint } from "../table.ts"
import { workplace } from "../workplace.ts"

const flags = {
  files: Argument.String("file").pipe(
    Argument.withMetavar("文件"),
    Argument.withDescription("Excel 工作簿（.xlsx）或 CSV 台账；一个文件一笔入库，要么全部要么全不"),
    Argument.atLeast(1)
  ),
  as: Flag.String("as").pipe(
    Flag.withMetavar("种类"),
    Flag.withDescription("台账种类，如 sanitation.sweep-day；工作簿可不写，按表头辨认"),
    Flag.optional
  ),
  mapping: Flag.String("mapping").pipe(
    Flag.withMetavar("文件"),
    Flag.withDescription("列对照文件（JSON），写明种类"),
    Flag.optional
  ),
  sheets: Flag.String("sheet").pipe(
    Flag.withMetavar("工作表"),
    Flag.withDescription("只导入这张工作表（名称或序号），可写多次；缺省为表头认得的每一张"),
    Flag.atLeast(0)
  ),
  rejects: Flag.String("rejects").pipe(
    Flag.withMetavar("文件"),
    Flag.withDescription("退回行写入何处，缺省为台账旁的 .rejects.csv 或 .rejects.xlsx"),
    Flag.optional
  ),
  db: options.db,
  json: options.json,
  lang: options.lang,
  tenant: options.tenant,
  locality: options.locality,
  actor: options.actor
}

const isWorkbook = (file: string): boolean => /\.(?:xlsx|xlsm|xltx|xls|et)$/iu.test(file)

/**
 * How the files are understood: as the kind or the mapping that the flags name, which must agree. Workbooks say it by their
 * headings when no flag does.
 */
const columnsOf = (
  as: Option.Option<string>,
  mapping: Option.Option<string>,
  kinds: ReadonlyArray<LedgerKind>,
  files: ReadonlyArray<string>
): Effect.Effect<Columns, CommandFailure | SpreadsheetFailure> =>
  Effect.gen(function* () {
    const kind = Option.isNone(as) ? undefined : yield* kindOf(as.value, kinds)
    if (Option.isNone(mapping)) {
      if (kind !== undefined) return { kind }
      if (files.every(isWorkbook)) return { kinds }
      const ids = kinds.map(({ id }) => id).join(" ")
      return yield* fail({
        zh: `请用 --as 写明台账种类，或用 --mapping 给出列对照文件。种类：${ids}`,
        en: `Name the ledger kind with --as, or give a mapping file with --mapping. Kinds: ${ids}`
      })
    }
    const read = yield* readMapping(userPath(mapping.value), kinds)
    if (kind !== undefined && read.kind !== kind) {
      return yield* fail({
        zh: `--as 写的是 ${kind.id}，对照文件写的是 ${read.kind.id}`,
        en: `--as says ${kind.id}, the mapping file says ${read.kind.id}`
      })
    }
    return { mapping: read }
  })

export const importFiles = Command.make(
  "import",
  flags,
  Effect.fnUntraced(function* ({
    actor,
    as,
    db,
    files,
    json,
    lang,
    locality,
    mapping,
    rejects,
    sheets,
    tenant: given
  }) {
    const { catalogue, layer, tenant } = yield* workplace({ db, locality, tenant: given, create: true })
    const columns = yield* columnsOf(as, mapping, catalogue.kinds, files)
    const done: Array<Imported> = []
    const importOne = (file: string) => {
      const path = userPath(file)
      const bar = progress(basename(path))
      return importLedgers({
        path,
        ...columns,
        tenant,
        actor,
        idempotencyKey: randomUUID(),
        sheets,
        ...(Option.isNone(rejects) ? {} : { rejectsPath: userPath(rejects.value) }),
        onProgress: (read, total, rows) =>
          bar.update(read, total, `${rows.toLocaleString("en")} ${lang === "zh" ? "行" : "rows"}`)
      }).pipe(
        Effect.ensuring(Effect.sync(bar.end)),
        Effect.map((report) => done.push({ path, kind: kindsIn(report), report }))
      )
    }
    yield* Effect.provide(
      Effect.forEach(files, importOne, { discard: true }).pipe(
        // Each file is a transaction of its own: say which ones stand although a later one failed.
        Effect.mapError((error) => {
          if (done.length === 0) return error
          const { en, zh } = explain(error)
          const names = done.map(({ path }) => basename(path)).join(" ")
          return new CommandFailure({ zh: `${zh}\n已入库的文件：${names}`, en: `${en}\nStored before that: ${names}` })
        })
      ),
      layer
    )
    const sum = totals(done)
    if (sum.rejected > 0) process.exitCode = 2
    if (json) return yield* Console.log(JSON.stringify(sum, null, 2))
    yield* Console.log(importTable(done, lang))
    for (const { path, report } of done) {
      for (const note of notes(report, lang)) yield* Console.log(`  ${paint("yellow", "!")} ${basename(path)} ${note}`)
      for (const problem of report.problems) yield* Console.log(`  ${paint("red", "✗")} ${describe(problem, lang)}`)
      if (report.rejects === null) continue
      yield* Console.log(
        lang === "zh"
          ? `退回 ${report.rejected} 行，原因见 ${report.rejects}；改好后可直接再次导入该文件`
          : `${report.rejected} rows rejected, see ${report.rejects}; correct them there and import that file`
      )
    }
    if (sum.quarantined > 0) {
      yield* Console.log(
        lang === "zh"
          ? `待核 ${sum.quarantined} 行：编号已有条目但内容不同，原条目未改。查看：xiuhua quarantine`
          : `${sum.quarantined} rows kept aside: their key is known with other values; nothing was overwritten. See: xiuhua quarantine`
      )
    }
  })
).pipe(Command.withDescription("导入 Excel 或 CSV 台账：逐行核对，错行退回，重复不计，冲突待核"))
