import { explainRule, rules } from "@xiuhua/bureau"
import { type Dated, explain, lawOf, type Parameter } from "@xiuhua/core/regulation"
import { catalogueAt } from "@xiuhua/host"
import { Console, Effect, Option } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { findingText } from "../findings.ts"
import type { Language } from "../language.ts"
import * as options from "../options.ts"
import { valueText } from "../parameter-text.ts"
import { readFacts, ruleText, verdicts } from "../rule-facts.ts"
import { paint, table } from "../table.ts"

const datedRow = (
  when: string,
  parameter: Parameter<unknown>,
  dated: Dated<unknown> | null,
  language: Language
): ReadonlyArray<ReadonlyArray<string>> =>
  dated === null
    ? []
    : [
        [
          when,
          `${dated.from}${dated.until === undefined ? "" : ` – ${dated.until}`}`,
          valueText(parameter, dated.value, language),
          dated.confidence
        ],
        ["", "", `${dated.cite.source}${dated.cite.article}：${dated.cite.gist}`, ""],
        ...(dated.note === undefined ? [] : [["", "", dated.note, ""]])
      ]

/** A parameter in words: what is in force, what was before, what comes. */
const parameterText = (
  parameter: Parameter<unknown>,
  on: Parameters<typeof explain>[1],
  language: Language
): string => {
  const zh = language === "zh"
  const { after, before, inForce, label } = explain(parameter, on)
  const rows = [
    ...datedRow(zh ? "之前" : "before", parameter, before, language),
    ...datedRow(zh ? "现行" : "in force", parameter, inForce, language),
    ...datedRow(zh ? "之后" : "after", parameter, after, language)
  ]
  return [
    `${paint("bold", label[language])} ${paint("dim", parameter.id)}`,
    table(zh ? ["时间", "起止", "内容", "可信度"] : ["When", "Days", "Content", "Confidence"], rows)
  ].join("\n")
}

/** `law explain`: a rule asked with facts, or a rule or parameter explained. Exit code 2 for a violation. */
export const lawExplain = Command.make(
  "explain",
  {
    rule: Argument.String("rule").pipe(
      Argument.withMetavar("编号"),
      Argument.withDescription(
        "规则或参数编号，如 administrative-penalty-law.fine-range；全部编号见 law rules、law parameters"
      )
    ),
    facts: Flag.String("facts").pipe(
      Flag.withMetavar("文件"),
      Flag.withDescription("事实（JSON）；不给则说明规则要哪些事实，或者说明参数"),
      Flag.optional
    ),
    on: options.on,
    json: options.json,
    lang: options.lang,
    locality: options.locality
  },
  Effect.fnUntraced(function* ({ facts, json, lang, locality, on, rule }) {
    const catalogue = yield* catalogueAt(locality)
    if (Option.isNone(facts)) {
      const asked = rules.find(({ id }) => id === rule)
      const parameter = Option.getOrUndefined(lawOf(catalogue.locality).value(rule, on))?.parameter
      if (asked === undefined && parameter === undefined) {
        // The same refusal as with facts: it names what there is.
        yield* explainRule(catalogue)({ rule, facts: {} })
      }
      const parts = [
        ...(parameter === undefined
          ? []
          : [json ? JSON.stringify(explain(parameter, on), null, 2) : parameterText(parameter, on, lang)]),
        ...(asked === undefined
          ? []
          : [json ? JSON.stringify({ rule, facts: asked.form() }, null, 2) : ruleText(asked, lang)])
      ]
      return yield* Console.log(parts.slice(0, json ? 1 : 2).join("\n\n"))
    }
    const explained = yield* explainRule(catalogue)({ rule, facts: yield* readFacts(facts.value) })
    if (explained.verdict === "unlawful") process.exitCode = 2
    if (json) {
      const { findings, verdict } = explained
      return yield* Console.log(JSON.stringify({ rule, verdict, findings }, null, 2))
    }
    const { style, [lang]: word } = verdicts[explained.verdict]
    yield* Console.log(`${paint(["bold", style], word)}  ${explained.label[lang]} ${paint("dim", rule)}`)
    for (const finding of explained.findings) yield* Console.log(findingText(finding, lang))
  })
).pipe(Command.withDescription("用事实检验一条规则，或者说明一条规则、一个参数；有违反时退出码为 2"))

/** `law rules`: every rule that can be asked. */
export const lawRules = Command.make(
  "rules",
  { json: options.json, lang: options.lang },
  Effect.fnUntraced(function* ({ json, lang }) {
    const rows = rules.map(({ id, label }) => ({ id, label }))
    if (json) return yield* Console.log(JSON.stringify(rows, null, 2))
    yield* Console.log(
      table(
        lang === "zh" ? ["编号", "规则"] : ["Id", "Rule"],
        rows.map(({ id, label }) => [id, label[lang]])
      )
    )
  })
).pipe(Command.withDescription("列出可以检验的规则"))
