import { parametersOn } from "@xiuhua/bureau"
import { parameterRecord } from "@xiuhua/bureau/records"
import { isWeak } from "@xiuhua/core/regulation"
import { catalogueAt } from "@xiuhua/host"
import { Console, Effect, Option } from "effect"
import { Command, Flag } from "effect/cli"
import * as options from "../options.ts"
import { valueText } from "../parameter-text.ts"
import { table } from "../table.ts"

/** `law parameters`: what is in force in the place on a day. */
export const lawParameters = Command.make(
  "parameters",
  {
    on: options.on,
    law: Flag.String("law").pipe(
      Flag.withMetavar("前缀"),
      Flag.withDescription("只列一部法的参数，如 administrative-penalty-law"),
      Flag.optional
    ),
    json: options.json,
    lang: options.lang,
    locality: options.locality
  },
  Effect.fnUntraced(function* ({ json, lang, law, locality, on }) {
    const prefix = Option.getOrElse(law, () => "")
    const found = parametersOn(yield* catalogueAt(locality))({ on, prefix })
    if (json) {
      return yield* Console.log(JSON.stringify(found.map(parameterRecord), null, 2))
    }
    yield* Console.log(
      table(
        lang === "zh" ? ["编号", "参数", "值", "起", "可信度"] : ["Id", "Parameter", "Value", "From", "Confidence"],
        found.map(({ id, resolved }) => [
          id,
          resolved.parameter.label[lang],
          valueText(resolved.parameter, resolved.value, lang),
          resolved.dated.from,
          isWeak(resolved.dated.confidence)
            ? { text: resolved.dated.confidence, style: "yellow" as const }
            : resolved.dated.confidence
        ])
      )
    )
  })
).pipe(Command.withDescription("列出某日在本地有效的法定参数"))
