import { computeLimit } from "@xiuhua/bureau"
import { limitRecord } from "@xiuhua/bureau/records"
import { catalogueAt } from "@xiuhua/host"
import { Console, Effect } from "effect"
import { Command, Flag } from "effect/cli"
import { limitText } from "../limit-text.ts"
import * as options from "../options.ts"
import { table } from "../table.ts"
import { lawExplain, lawRules } from "./law-explain.ts"
import { lawParameters } from "./law-parameters.ts"
import { lawViolations } from "./law-violations.ts"

const limit = Command.make(
  "limit",
  {
    rule: Flag.String("rule").pipe(
      Flag.withMetavar("编号"),
      Flag.withDescription("期限规则，如 administrative-penalty-law.hearing-request-limit")
    ),
    from: options.from,
    json: options.json,
    lang: options.lang,
    locality: options.locality
  },
  Effect.fnUntraced(function* ({ from, json, lang, locality, rule }) {
    const zh = lang === "zh"
    const computed = yield* computeLimit(yield* catalogueAt(locality))({ rule, from })
    const { deadline, limit } = computed
    const { cite, confidence, note } = limit.dated
    const { due, provisional, raw, rolled, safe } = deadline
    if (json) {
      return yield* Console.log(JSON.stringify(limitRecord(computed), null, 2))
    }
    const rows: ReadonlyArray<readonly [string, string]> = zh
      ? [
          ["期限", `${computed.label.zh} ${rule}`],
          ["长度", limitText(limit.value, lang)],
          ["起算", `${from}（当日不计）`],
          ["届满", `${due}${provisional ? "（暂定：当年放假安排尚未公布）" : ""}`],
          ["自然届满", raw],
          ["稳妥日", `${safe}（不晚于自然届满的最后一个工作日）`],
          ["顺延日", rolled],
          ["依据", `${cite.source}${cite.article}：${cite.gist}`],
          ["可信度", confidence]
        ]
      : [
          ["Limit", `${computed.label.en} ${rule}`],
          ["Length", limitText(limit.value, lang)],
          ["Starts", `${from} (not counted)`],
          ["Due", `${due}${provisional ? " (provisional: that year's holidays are not published)" : ""}`],
          ["Raw", raw],
          ["Safe", `${safe} (the last workday not later than raw)`],
          ["Rolled", rolled],
          ["Source", `${cite.source}${cite.article}: ${cite.gist}`],
          ["Confidence", confidence]
        ]
    yield* Console.log(
      table(zh ? ["项目", "内容"] : ["Item", "Value"], [
        ...rows,
        ...(note === undefined ? [] : [[zh ? "说明" : "Note", note]])
      ])
    )
  })
).pipe(Command.withDescription("计算法定期限：自然届满、稳妥日、顺延日，附依据"))

/** 法规 — what the law of the locality says; needs no database. */
export const law = Command.make("law").pipe(
  Command.withDescription("法定期限、参数、规则、违法行为与依据"),
  Command.withSubcommands([limit, lawExplain, lawRules, lawParameters, lawViolations])
)
