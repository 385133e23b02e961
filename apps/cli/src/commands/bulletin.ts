import { writeFile } from "node:fs/promises"
import { Bureau } from "@xiuhua/bureau"
import { type Bulletin, toHtml, toJson, toMarkdown } from "@xiuhua/core/bulletin"
import { Console, Effect, Option } from "effect"
import { Command, Flag } from "effect/cli"
import { fail } from "../failure.ts"
import * as options from "../options.ts"
import { userPath } from "../paths.ts"
import { checkpointAt, checkpointFile, publicKeyAt, publicKeyFile } from "../proof-files.ts"
import { workplace } from "../workplace.ts"

const formats = {
  md: toMarkdown,
  html: toHtml,
  json: (bulletin: Bulletin) => `${JSON.stringify(toJson(bulletin), null, 2)}\n`
}

const flags = {
  year: options.year,
  asOf: options.asOf,
  format: Flag.Literals("format", ["md", "html", "json"]).pipe(Flag.withDescription("格式，缺省 md"), Flag.optional),
  output: Flag.String("output").pipe(
    Flag.withAlias("o"),
    Flag.withMetavar("文件"),
    Flag.withDescription("写入文件"),
    Flag.optional
  ),
  checkpoint: checkpointFile.pipe(Flag.withDescription("一并刊登的检查点，须与记录相符")),
  publicKey: publicKeyFile,
  db: options.db,
  json: options.json,
  lang: options.lang,
  tenant: options.tenant,
  locality: options.locality
}

export const bulletin = Command.make(
  "bulletin",
  flags,
  Effect.fnUntraced(function* ({ asOf, db, format, json, locality, output, tenant: given, year, ...flag }) {
    const { layer, tenant } = yield* workplace({ db, locality, tenant: given, create: false })
    const query = {
      tenant,
      year,
      ...(asOf === undefined ? {} : { asOf }),
      ...(flag.checkpoint === undefined ? {} : { checkpoint: yield* checkpointAt(flag.checkpoint) }),
      ...(flag.publicKey === undefined ? {} : { publicKey: yield* publicKeyAt(flag.publicKey) })
    }
    const document = yield* Effect.provide(
      Bureau.use((bureau) => bureau.bulletin(query)),
      layer
    )
    const text = formats[json ? "json" : Option.getOrElse(format, () => "md" as const)](document)
    if (Option.isNone(output)) return yield* Console.log(text.trimEnd())
    const path = userPath(output.value)
    yield* Effect.tryPromise({
      try: () => writeFile(path, text),
      catch: (cause) => fail({ zh: `不能写入 ${path}：${cause}`, en: `Cannot write ${path}: ${cause}` })
    })
  })
).pipe(Command.withDescription("编制年度通报：每个数字都能查到台账"))
