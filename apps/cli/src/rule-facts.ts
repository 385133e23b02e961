/** Facts that somebody brings to a rule: read from a file, their form, and the verdict in words. */
import { readFile } from "node:fs/promises"
import type { rules } from "@xiuhua/bureau"
import type { Verdict } from "@xiuhua/core/regulation"
import { Effect } from "effect"
import { fail } from "./failure.ts"
import type { Language } from "./language.ts"
import { userPath } from "./paths.ts"
import { paint } from "./table.ts"

export const verdicts: Readonly<
  Record<Verdict, { readonly zh: string; readonly en: string; readonly style: "green" | "yellow" | "red" }>
> = {
  lawful: { zh: "合法", en: "lawful", style: "green" },
  doubtful: { zh: "存疑", en: "doubtful", style: "yellow" },
  unlawful: { zh: "违法", en: "unlawful", style: "red" }
}

/** The JSON of a file of facts. */
export const readFacts = (path: string) =>
  Effect.gen(function* () {
    const file = userPath(path)
    const text = yield* Effect.tryPromise({
      try: () => readFile(file, "utf8"),
      catch: () => fail({ zh: `读不到事实文件 ${file}`, en: `Cannot read the facts file ${file}` })
    })
    return yield* Effect.try({
      try: (): unknown => JSON.parse(text.replace(/^\uFEFF/u, "")),
      catch: (cause) =>
        fail({
          zh: `事实文件不是 JSON：${cause instanceof Error ? cause.message : String(cause)}`,
          en: `The facts file is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`
        })
    })
  })

/** A rule and the form of its facts. */
export const ruleText = (rule: (typeof rules)[number], language: Language): string =>
  [
    `${paint("bold", rule.label[language])} ${paint("dim", rule.id)}`,
    language === "zh" ? "事实文件（JSON）的格式：" : "Form of the facts file (JSON):",
    JSON.stringify(rule.form(), null, 2)
  ].join("\n")
