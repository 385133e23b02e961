import { Effect } from "effect"
import { CliError, CliOutput, Command } from "effect/cli"
import { bulletin } from "./commands/bulletin.ts"
import { checkpoint } from "./commands/checkpoint.ts"
import { demo } from "./commands/demo.ts"
import { doctor } from "./commands/doctor.ts"
import { duties } from "./commands/duties.ts"
import { exportEntries } from "./commands/export.ts"
import { importFiles } from "./commands/import.ts"
import { indicators } from "./commands/indicators.ts"
import { law } from "./commands/law.ts"
import { numbers } from "./commands/numbers.ts"
import { party } from "./commands/party.ts"
import { proof } from "./commands/proof.ts"
import { quarantine } from "./commands/quarantine.ts"
import { schema } from "./commands/schema.ts"
import { serve } from "./commands/serve.ts"
import { token } from "./commands/token.ts"
import { verify } from "./commands/verify.ts"
import { type Explained, explain } from "./explain.ts"
import type { Language } from "./language.ts"
import { paint } from "./table.ts"

const root = Command.make("xiuhua").pipe(
  Command.withDescription("绣花 — 城市管理台账、指标与通报"),
  Command.withSubcommands([
    importFiles,
    exportEntries,
    schema,
    duties,
    indicators,
    bulletin,
    party,
    quarantine,
    law,
    numbers,
    verify,
    checkpoint,
    proof,
    serve,
    token,
    doctor,
    demo
  ])
)

/** The language for arguments that could not be read: what they say of it, else the environment. */
const languageOf = (args: ReadonlyArray<string>): Language => {
  const at = args.indexOf("--lang")
  const given = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith("--lang="))?.slice("--lang=".length)
  return (given ?? process.env["XIUHUA_LANG"]) === "en" ? "en" : "zh"
}

/** Says on standard error what went wrong; standard output stays what was asked for. */
const complain = (errors: ReadonlyArray<Explained>, language: Language) =>
  Effect.sync(() => {
    for (const error of errors) {
      process.stderr.write(`${paint("red", language === "zh" ? "错误" : "error")} ${explain(error)[language]}\n`)
    }
  })

const presenter = (language: Language) =>
  CliOutput.layerPresenter({
    present: (event) => {
      if (event._tag !== "InvalidInvocation") return CliOutput.defaultPresenter.present(event)
      const usage = `${event.commandPath.join(" ")} --help`
      return Effect.andThen(
        complain(event.errors, language),
        Effect.sync(() => process.stderr.write(language === "zh" ? `用法见 ${usage}\n` : `See ${usage}\n`))
      )
    }
  })

/** Runs the command line. Exit codes: 0 fine, 1 failed, 2 finished with rejected rows. */
export const main = (args: ReadonlyArray<string>) => {
  const language = languageOf(args)
  return Command.runWith(root, { version: "0.0.0" })(args).pipe(
    Effect.catch((error) => {
      const presented = CliError.isCliError(error)
      const helped = presented && error._tag === "ShowHelp" && error.errors.length === 0
      return Effect.andThen(
        presented ? Effect.void : complain([error], language),
        Effect.sync(() => {
          if (!helped) process.exitCode = 1
        })
      )
    }),
    Effect.provide(presenter(language))
  )
}
