import { Bureau } from "@xiuhua/bureau"
import { exportLedger } from "@xiuhua/transport-spreadsheet"
import { Console, Effect, Option, Stream } from "effect"
import { Command, Flag } from "effect/cli"
import { keptOutReasons } from "../kept-out-text.ts"
import * as options from "../options.ts"
import { exportPath } from "../paths.ts"
import { paint } from "../table.ts"
import { workplace } from "../workplace.ts"

const flags = {
  from: options.from,
  to: options.to,
  output: Flag.String("output").pipe(
    Flag.withAlias("o"),
    Flag.withMetavar("文件"),
    Flag.withDescription("写入何处：.xlsx 为 Excel 工作簿，.csv 为文本")
  ),
  agencyCode: Flag.String("agency-code").pipe(
    Flag.withMetavar("代码"),
    Flag.withDescription("处罚机关的统一社会信用代码，缺省留空"),
    Flag.optional
  ),
  actor: options.actor,
  db: options.db,
  json: options.json,
  lang: options.lang,
  tenant: options.tenant,
  locality: options.locality
}

/** 双公示 — the penalties of a period that the law wants published, in the field set in which they are handed in. */
export const exportPublicity = Command.make(
  "publicity",
  flags,
  Effect.fnUntraced(function* ({ actor, agencyCode, db, from, json, lang, locality, output, tenant: given, to }) {
    const { layer, tenant } = yield* workplace({ db, locality, tenant: given, create: false })
    const zh = lang === "zh"
    const { format, path } = yield* exportPath(output)
    const { keptOut, rows } = yield* Effect.provide(
      Effect.gen(function* () {
        const bureau = yield* Bureau
        const code = Option.isSome(agencyCode) ? { agencyCode: agencyCode.value } : {}
        const { keptOut, kind, rows } = yield* bureau.penaltyPublicity({ tenant, actor, from, to, ...code })
        // Names stand masked in the rows; the headings are Chinese, as the standard has them.
        const entries = Stream.fromIterable(rows.map((row) => ({ row })))
        const written = yield* exportLedger({ path, format, kind, entries, personal: true, language: "zh" })
        return { keptOut, rows: written.rows }
      }),
      layer
    )
    if (json) return yield* Console.log(JSON.stringify({ rows, file: path, keptOut }, null, 2))
    yield* Console.log(zh ? `已导出 ${rows} 件处罚决定到 ${path}` : `${rows} decisions written to ${path}`)
    for (const one of keptOut) {
      yield* Console.log(`  ${paint("yellow", "!")} ${one.case} ${one.number} ${keptOutReasons[one.reason][lang]}`)
    }
  })
).pipe(
  Command.withAlias("双公示"),
  Command.withDescription("行政处罚信息公示（双公示）：依法应公开的处罚决定，自然人隐名")
)
