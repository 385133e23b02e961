/** One place that turns what went wrong into a sentence. Complete by type: a new kind of failure does not compile. */
import { type BureauFailure, failureText, type Text } from "@xiuhua/bureau/words"
import type { SetupFailure } from "@xiuhua/host"
import { describe, type SpreadsheetFailure } from "@xiuhua/transport-spreadsheet"
import type { CliError } from "effect/cli"
import type { CommandFailure } from "./failure.ts"

export type Explained = CommandFailure | SetupFailure | BureauFailure | SpreadsheetFailure | CliError.CliError

/** Wrong use of the command line itself. */
const usage = (error: CliError.CliError): Text => {
  switch (error._tag) {
    case "UnrecognizedOption": {
      const like = error.suggestions.length === 0 ? "" : ` → ${error.suggestions.join(" ")}`
      return { zh: `不认识的选项 ${error.option}${like}`, en: `Unknown option ${error.option}${like}` }
    }
    case "DuplicateOption":
      return { zh: `选项 ${error.option} 重复`, en: `Option ${error.option} is given twice` }
    case "MissingOption":
      return {
        zh: `缺少选项 --${error.option.replace(/^-+/u, "")}`,
        en: `Option --${error.option.replace(/^-+/u, "")} is missing`
      }
    case "MissingArgument":
      return { zh: `缺少参数 ${error.argument}`, en: `Argument ${error.argument} is missing` }
    case "UnexpectedArgument":
      return { zh: `多余的参数：${error.message}`, en: error.message }
    case "InvalidValue": {
      const [expectedZh = "", expectedEn = expectedZh] = error.expected
        .replace(/^Schema validation failed: /u, "")
        .split(" / ")
      return {
        zh: `${error.option} 的值“${error.value}”不对：${expectedZh}`,
        en: `Invalid value "${error.value}" for ${error.option}: ${expectedEn}`
      }
    }
    case "UnknownSubcommand": {
      const like = error.suggestions.length === 0 ? "" : ` → ${error.suggestions.join(" ")}`
      return { zh: `没有命令“${error.subcommand}”${like}`, en: `There is no command "${error.subcommand}"${like}` }
    }
    case "ValidationError":
    case "UserError":
    case "ShowHelp":
      return { zh: error.message, en: error.message }
  }
}

export const explain = (error: Explained): Text => {
  switch (error._tag) {
    case "CommandFailure":
    case "SetupFailure":
      return error
    case "SpreadsheetFailure":
      return { zh: describe(error, "zh"), en: describe(error, "en") }
    case "UnrecognizedOption":
    case "DuplicateOption":
    case "MissingOption":
    case "MissingArgument":
    case "UnexpectedArgument":
    case "InvalidValue":
    case "UnknownSubcommand":
    case "ValidationError":
    case "UserError":
    case "ShowHelp":
      return usage(error)
    case "InvalidFacts": {
      const { en, zh } = failureText(error)
      return { zh: `${zh}。所需事实见 law explain ${error.rule}`, en: `${en}. See law explain ${error.rule}` }
    }
    default:
      return failureText(error)
  }
}
