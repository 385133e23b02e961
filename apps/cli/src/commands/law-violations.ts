import { NotFound } from "@xiuhua/bureau"
import { normsOn } from "@xiuhua/core/enforcement"
import { catalogueAt } from "@xiuhua/host"
import { Console, Effect, Option } from "effect"
import { Argument, Command } from "effect/cli"
import * as options from "../options.ts"
import { table } from "../table.ts"
import { holders, violationText } from "../violation-text.ts"

/** `law violations`: the catalogue of the place, or one item of it with the provisions of a day. */
export const lawViolations = Command.make(
  "violations",
  {
    code: Argument.String("code").pipe(
      Argument.withMetavar("事项"),
      Argument.withDescription("违法行为编号，如 SW-A04；不给则列出全部"),
      Argument.optional
    ),
    on: options.on,
    json: options.json,
    lang: options.lang,
    locality: options.locality
  },
  Effect.fnUntraced(function* ({ code, json, lang, locality, on }) {
    const { locality: place, violations } = yield* catalogueAt(locality)
    const items = violations.codes.flatMap((known) => Option.toArray(Option.fromUndefinedOr(violations.find(known))))
    if (Option.isSome(code)) {
      const item = violations.find(code.value)
      if (item === undefined) {
        return yield* new NotFound({ what: "violation", id: code.value, known: violations.codes })
      }
      return yield* Console.log(
        json ? JSON.stringify({ ...item, norms: normsOn(item, on) }, null, 2) : violationText(place, item, on, lang)
      )
    }
    if (json) return yield* Console.log(JSON.stringify(items, null, 2))
    yield* Console.log(
      table(
        lang === "zh" ? ["编号", "违法行为", "有效规定", "权限"] : ["Id", "Violation", "Provisions", "Power"],
        items.map((item) => {
          const norms = normsOn(item, on)
          const sources = [...new Set(norms.map(({ cite }) => `${cite.source}${cite.article}`))]
          return [
            item.code,
            item.label[lang],
            sources.length === 0
              ? { text: lang === "zh" ? "无" : "none", style: "yellow" as const }
              : `${sources[0]}${sources.length > 1 ? ` +${sources.length - 1}` : ""}`,
            holders[item.competence.holder][lang]
          ]
        })
      )
    )
  })
).pipe(Command.withDescription("违法行为目录：要件、处罚幅度、程序与依据"))
