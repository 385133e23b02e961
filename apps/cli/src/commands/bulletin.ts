import { writeFile } from "node:fs/promises"
import { Bureau } from "@xiuhua/bureau"
import { Console, Effect, Option } from "effect"
import { Command, Flag } from "effect/cli"
import { bulletinFormats, written } from "../bulletin-formats.ts"
import { fail } from "../failure.ts"
import * as options from "../options.ts"
import { userPath } from "../paths.ts"
import { checkpointAt, checkpointFile, publicKeyAt, publicKeyFile } from "../proof-files.ts"
import { workplace } from "../workplace.ts"
import { bulletinSteps, needsFile } from "./bulletin-issue.ts"

const flags = {
  year: options.year,
  asOf: options.asOf,
  format: Flag.Literals("format", bulletinFormats).pipe(Flag.withDescription("格式，缺省 md"), Flag.optional),
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
    const asked = json ? ("json" as const) : Option.getOrElse(format, () => "md" as const)
    if (asked === "docx" && Option.isNone(output)) return yield* Effect.fail(needsFile)
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
    const made = yield* written(asked, document)
    if (Option.isNone(output)) return yield* Console.log(String(made).trimEnd())
    const path = userPath(output.value)
    yield* Effect.tryPromise({
      try: () => writeFile(path, made),
      catch: (cause) => fail({ zh: `不能写入 ${path}：${cause}`, en: `Cannot write ${path}: ${cause}` })
    })
  })
).pipe(Command.withDescription("编制年度通报：每个数字都能查到台账"), Command.withSubcommands([...bulletinSteps]))
