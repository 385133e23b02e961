import { Bureau, explainVote } from "@xiuhua/bureau"
import { matrixRecord, obligationRecord, voteRecord } from "@xiuhua/bureau/records"
import { firstOfYear, type PlainDate } from "@xiuhua/core/calendar"
import { ballotRule } from "@xiuhua/core/party"
import { asked } from "@xiuhua/core/regulation"
import { catalogueAt } from "@xiuhua/host"
import { Console, Effect, Option } from "effect"
import { Command, Flag } from "effect/cli"
import * as options from "../options.ts"
import { matrixText } from "../party-matrix.ts"
import { obligationsText } from "../party-obligations.ts"
import { readFacts, ruleText, verdicts } from "../rule-facts.ts"
import { paint } from "../table.ts"
import { voteText } from "../vote-text.ts"
import { workplace } from "../workplace.ts"

const branch = Flag.String("branch").pipe(
  Flag.withMetavar("党支部"),
  Flag.withDescription("只看一个党支部或者班子"),
  Flag.optional,
  Flag.map(Option.getOrUndefined)
)

const place = {
  on: options.on,
  asOf: options.asOf,
  branch,
  db: options.db,
  json: options.json,
  lang: options.lang,
  tenant: options.tenant,
  locality: options.locality
}

const queryOf = (tenant: string, on: PlainDate, asOf: number | undefined, one: string | undefined) => ({
  tenant,
  on,
  ...(asOf !== undefined && { asOf }),
  ...(one !== undefined && { branch: one })
})

const matrix = Command.make(
  "matrix",
  {
    ...place,
    from: options.from.pipe(
      Flag.withDescription("起始日（含），缺省为当年一月一日"),
      Flag.optional,
      Flag.map(Option.getOrUndefined)
    )
  },
  Effect.fnUntraced(function* ({ asOf, branch: one, db, from, json, lang, locality, on, tenant: given }) {
    const { layer, tenant } = yield* workplace({ db, locality, tenant: given, create: false })
    const range = { from: from ?? firstOfYear(on), to: on }
    const found = yield* Effect.provide(
      Bureau.use((bureau) => bureau.partyMatrix({ ...queryOf(tenant, on, asOf, one), range })),
      layer
    )
    if (json) return yield* Console.log(JSON.stringify({ on, range, sections: matrixRecord(found) }, null, 2))
    const zh = lang === "zh"
    yield* Console.log(
      paint(
        "bold",
        zh
          ? `党建任务矩阵 ${range.from} 至 ${range.to}，按 ${on} 判断\n`
          : `Party work ${range.from} to ${range.to}, as of ${on}\n`
      )
    )
    yield* Console.log(found.sections.length === 0 ? (zh ? "没有任务" : "Nothing is owed") : matrixText(found, lang))
  })
).pipe(Command.withDescription("任务矩阵：各党支部、班子每期任务的状态，不列人员"))

const obligations = Command.make(
  "obligations",
  place,
  Effect.fnUntraced(function* ({ asOf, branch: one, db, json, lang, locality, on, tenant: given }) {
    const { layer, tenant } = yield* workplace({ db, locality, tenant: given, create: false })
    const found = yield* Effect.provide(
      Bureau.use((bureau) => bureau.partyObligations(queryOf(tenant, on, asOf, one))),
      layer
    )
    yield* Console.log(json ? JSON.stringify(found.map(obligationRecord), null, 2) : obligationsText(found, lang))
  })
).pipe(Command.withDescription("逐项任务：应当还是一般、规定原意、到期与佐证，不列人员"))

const vote = Command.make(
  "vote",
  {
    facts: Flag.String("facts").pipe(
      Flag.withMetavar("文件"),
      Flag.withDescription("表决的人数和票数（JSON）；不给则说明所需事实"),
      Flag.optional
    ),
    json: options.json,
    lang: options.lang,
    locality: options.locality
  },
  Effect.fnUntraced(function* ({ facts, json, lang, locality }) {
    const catalogue = yield* catalogueAt(locality)
    if (Option.isNone(facts)) {
      const rule = asked(ballotRule)
      const { id } = rule
      return yield* Console.log(json ? JSON.stringify({ rule: id, facts: rule.form() }, null, 2) : ruleText(rule, lang))
    }
    const explained = yield* explainVote(catalogue)(yield* readFacts(facts.value))
    if (explained.verdict === "unlawful") process.exitCode = 2
    if (json) return yield* Console.log(JSON.stringify(voteRecord(explained), null, 2))
    const { style, [lang]: word } = verdicts[explained.verdict]
    yield* Console.log(`${paint(["bold", style], word)}  ${voteText(explained, lang)}`)
  })
).pipe(Command.withDescription("说明一次表决：应到会、到会人数、赞成人数与结果，附条文；有违反时退出码为 2"))

/** 党建 — obligations of Party work and votes. Nobody is named. */
export const party = Command.make("party").pipe(
  Command.withDescription("党建任务与表决"),
  Command.withSubcommands([matrix, obligations, vote])
)
