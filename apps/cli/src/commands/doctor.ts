import { type CheckStatus, examine } from "@xiuhua/host"
import { Console, Effect } from "effect"
import { Command } from "effect/cli"
import type { Language } from "../language.ts"
import * as options from "../options.ts"
import { userPath } from "../paths.ts"
import { type Cell, paint, type Style, table } from "../table.ts"

const marks: Readonly<Record<CheckStatus, { readonly mark: string; readonly style: Style }>> = {
  ok: { mark: "✓", style: "green" },
  warn: { mark: "!", style: "yellow" },
  fail: { mark: "✗", style: "red" }
}

const verdict = (statuses: ReadonlyArray<CheckStatus>, language: Language): string => {
  const zh = language === "zh"
  if (statuses.includes("fail")) return paint("red", zh ? "有项目不能工作" : "Something does not work")
  return statuses.includes("warn")
    ? paint("yellow", zh ? "可以工作，有需要留意之处" : "It works; some things want attention")
    : paint("green", zh ? "一切正常" : "All is well")
}

/** `doctor`: whether this machine is fit for a bureau, and what to do where it is not. Exit code 1 where something fails. */
export const doctor = Command.make(
  "doctor",
  { db: options.db, json: options.json, lang: options.lang, tenant: options.tenant, locality: options.locality },
  Effect.fnUntraced(function* ({ db, json, lang, locality, tenant }) {
    const checks = yield* examine({
      locality,
      tenant,
      database: { url: db, resolve: userPath },
      machine: {
        nodeVersion: process.versions.node,
        env: process.env,
        columns: process.stdout.columns,
        now: Date.now()
      }
    })
    const statuses = checks.map(({ status }) => status)
    if (statuses.includes("fail")) process.exitCode = 1
    if (json) return yield* Console.log(JSON.stringify(checks, null, 2))
    const rows = checks.flatMap(({ advice, found, label, status }): ReadonlyArray<ReadonlyArray<Cell>> => {
      const { mark, style } = marks[status]
      return [
        [{ text: mark, style }, label[lang], found[lang]],
        ...(advice === null ? [] : [["", "", { text: `→ ${advice[lang]}`, style: "dim" as const }]])
      ]
    })
    yield* Console.log(table(lang === "zh" ? ["", "项目", "情况"] : ["", "Check", "Found"], rows))
    yield* Console.log(`\n${verdict(statuses, lang)}`)
  })
).pipe(Command.withDescription("检查运行条件：Node、数据库、持久性、时钟、磁盘、令牌、终端，并说明怎么办"))
