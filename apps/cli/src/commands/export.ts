import { Bureau } from "@xiuhua/bureau"
import { guarded, localAdministrator } from "@xiuhua/bureau/access"
import { exportLedger } from "@xiuhua/transport-spreadsheet"
import { Console, Effect, Option } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { kindOf } from "../kinds.ts"
import * as options from "../options.ts"
import { exportPath } from "../paths.ts"
import { workplace } from "../workplace.ts"
import { exportPublicity } from "./export-publicity.ts"

const flags = {
  kind: Argument.String("kind").pipe(Argument.withMetavar("种类"), Argument.withDescription("台账种类")),
  from: options.from.pipe(Flag.optional),
  to: options.to.pipe(Flag.optional),
  asOf: options.asOf,
  output: Flag.String("output").pipe(
    Flag.withAlias("o"),
    Flag.withMetavar("文件"),
    Flag.withDescription("写入何处：.xlsx 为 Excel 工作簿，.csv 为文本")
  ),
  personal: Flag.Boolean("personal").pipe(
    Flag.withDescription("连同个人信息和敏感字段；缺省不含"),
    Flag.withDefault(false)
  ),
  purpose: Flag.String("purpose").pipe(
    Flag.withMetavar("代码"),
    Flag.withDescription("连同党员个人信息导出时的用途代码，记入查阅日志"),
    Flag.withDefault("export")
  ),
  actor: options.actor,
  db: options.db,
  json: options.json,
  lang: options.lang,
  tenant: options.tenant,
  locality: options.locality
}

/** 台账导出 — a ledger out of the database, in the form in which it comes in. */
export const exportEntries = Command.make(
  "export",
  flags,
  Effect.fnUntraced(function* (given) {
    const { actor, asOf, db, from, json, kind: id, lang, locality, output, personal, purpose, to } = given
    const { catalogue, layer, tenant } = yield* workplace({ db, locality, tenant: given.tenant, create: false })
    const kind = yield* kindOf(id, catalogue.kinds)
    const { format, path } = yield* exportPath(output)
    const days = { ...(Option.isSome(from) && { from: from.value }), ...(Option.isSome(to) && { to: to.value }) }
    const query = { kind: kind.id, ...days, ...(asOf !== undefined && { asOf }) }
    const { leftOut, rows } = yield* Effect.provide(
      Effect.gen(function* () {
        const bureau = yield* Bureau
        // Personal data of Party members is read as somebody and for something: that leaves a line in the log.
        const { entries } = personal
          ? yield* guarded(bureau, localAdministrator(tenant, actor), purpose).entries(query)
          : yield* bureau.entries({ ...query, tenant })
        return yield* exportLedger({
          path,
          format,
          kind,
          entries,
          personal,
          language: lang
        })
      }),
      layer
    )
    if (json) return yield* Console.log(JSON.stringify({ kind: kind.id, rows, file: path, leftOut }, null, 2))
    const count = rows.toLocaleString("en")
    yield* Console.log(lang === "zh" ? `已导出 ${count} 行到 ${path}` : `${count} rows written to ${path}`)
    if (leftOut.length === 0) return
    const fields = leftOut.map((name) => kind.fields[name]?.label[lang] ?? name)
    yield* Console.log(
      lang === "zh"
        ? `未导出的个人信息或敏感字段：${fields.join("、")}（需要时加 --personal）`
        : `Left out as personal or sensitive: ${fields.join(", ")} (add --personal where they are needed)`
    )
  })
).pipe(Command.withDescription("导出台账为 Excel 工作簿或 CSV，可再次导入"), Command.withSubcommands([exportPublicity]))
