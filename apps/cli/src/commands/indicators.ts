import { Bureau } from "@xiuhua/bureau"
import { indicatorRecord } from "@xiuhua/bureau/records"
import { Console, Effect, Stream } from "effect"
import { Command, Flag } from "effect/cli"
import * as options from "../options.ts"
import { scoreboard } from "../scoreboard.ts"
import { workplace } from "../workplace.ts"

const flags = {
  from: options.from,
  to: options.to,
  asOf: options.asOf,
  by: Flag.String("by").pipe(
    Flag.withMetavar("维度"),
    Flag.withDescription("分组：year quarter month day 或台账字段，可重复"),
    Flag.atLeast(0)
  ),
  id: Flag.String("id").pipe(Flag.withMetavar("指标"), Flag.withDescription("只算这些指标，可重复"), Flag.atLeast(0)),
  entries: Flag.Boolean("entries").pipe(
    Flag.withDescription("列出数字背后的台账条目号（需 --id）"),
    Flag.withDefault(false)
  ),
  db: options.db,
  json: options.json,
  lang: options.lang,
  tenant: options.tenant,
  locality: options.locality
}

export const indicators = Command.make(
  "indicators",
  flags,
  Effect.fnUntraced(function* ({ asOf, by, db, entries, from, id, json, lang, locality, tenant: given, to }) {
    const { layer, tenant } = yield* workplace({ db, locality, tenant: given, create: false })
    const query = {
      tenant,
      from,
      to,
      by,
      ...(asOf === undefined ? {} : { asOf }),
      ...(id.length === 0 ? {} : { ids: id })
    }
    yield* Effect.provide(
      Effect.gen(function* () {
        const bureau = yield* Bureau
        const values = yield* bureau.indicators(query)
        const evidence = new Map<string, ReadonlyArray<string>>()
        for (const wanted of entries ? id : []) {
          const found: Array<string> = []
          for (const ledger of yield* bureau.evidence({ ...query, id: wanted })) {
            yield* Stream.runForEach(ledger.entries, ({ entry }) =>
              Effect.sync(() => found.push(`${ledger.kind.id}/${entry}`))
            )
          }
          evidence.set(wanted, found)
        }
        if (json) {
          const records = values.map((value) => {
            const ids = evidence.get(value.indicator.id)
            return ids === undefined ? indicatorRecord(value) : { ...indicatorRecord(value), entries: ids }
          })
          return yield* Console.log(JSON.stringify(records, null, 2))
        }
        yield* Console.log(scoreboard(values, lang))
        for (const [wanted, ids] of evidence) yield* Console.log(`\n${wanted}: ${ids.length}\n${ids.join(" ")}`)
      }),
      layer
    )
  })
).pipe(Command.withDescription("计算指标：数值、目标、状态，可按时间和字段分组"))
