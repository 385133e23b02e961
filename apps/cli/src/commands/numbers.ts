import { Bureau } from "@xiuhua/bureau"
import { numberRecord } from "@xiuhua/bureau/records"
import { formatDocumentNumber, type NumberLine, numberStates } from "@xiuhua/core/ports"
import { Console, Effect } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import type { Language } from "../language.ts"
import * as options from "../options.ts"
import { table } from "../table.ts"
import { workplace } from "../workplace.ts"

const place = {
  db: options.db,
  json: options.json,
  lang: options.lang,
  tenant: options.tenant,
  locality: options.locality
}

const mark = Flag.String("mark").pipe(Flag.withMetavar("机关代字"), Flag.withDescription("机关代字，如 汕城管罚字"))
const year = options.year

const styles = { reserved: "yellow", used: "green", voided: "dim" } as const

const show = (lines: ReadonlyArray<NumberLine>, json: boolean, lang: Language) =>
  Console.log(
    json
      ? JSON.stringify(lines.map(numberRecord), null, 2)
      : table(
          lang === "zh" ? ["文号", "状态", "文书", "说明"] : ["Number", "State", "Document", "Reason"],
          lines.map((line) => [
            formatDocumentNumber(line),
            { text: numberStates[line.state][lang], style: styles[line.state] },
            line.used?.document ?? line.key,
            line.voided?.reason ?? ""
          ])
        )
  )

const list = Command.make(
  "numbers",
  { ...place, mark, year },
  Effect.fnUntraced(function* ({ db, json, lang, locality, mark: agencyMark, tenant: given, year }) {
    const { layer, tenant } = yield* workplace({ db, locality, tenant: given, create: false })
    const lines = yield* Effect.provide(
      Bureau.use(({ numbers }) => numbers.list(tenant, { agencyMark, year })),
      layer
    )
    yield* show(lines, json, lang)
  })
).pipe(Command.withDescription("文号登记：列出一种机关代字一年的全部文号，预留、使用、作废逐一说明"))

const reserve = Command.make(
  "reserve",
  {
    ...place,
    mark,
    actor: options.actor,
    on: options.on,
    key: Flag.String("key").pipe(
      Flag.withMetavar("键"),
      Flag.withDescription("取号键，如 case/17/decision；同一个键总是得到同一个文号")
    )
  },
  Effect.fnUntraced(function* ({ actor, db, json, key, lang, locality, mark: agencyMark, on, tenant: given }) {
    const { layer, tenant } = yield* workplace({ db, locality, tenant: given, create: true })
    const line = yield* Effect.provide(
      Bureau.use(({ numbers }) => numbers.reserve(tenant, { agencyMark, on, key, actor })),
      layer
    )
    yield* show([line], json, lang)
  })
).pipe(Command.withDescription("预留一个文号"))

const voidNumber = Command.make(
  "void",
  {
    ...place,
    mark,
    year,
    actor: options.actor,
    number: Argument.Int("number").pipe(Argument.withMetavar("顺序号"), Argument.withDescription("顺序号，如 7")),
    reason: Flag.String("reason").pipe(Flag.withMetavar("理由"), Flag.withDescription("作废的理由"))
  },
  Effect.fnUntraced(function* (given) {
    const { actor, db, json, lang, locality, mark: agencyMark, number, reason, year } = given
    const { layer, tenant } = yield* workplace({ db, locality, tenant: given.tenant, create: false })
    const line = yield* Effect.provide(
      Bureau.use(({ numbers }) => numbers.void(tenant, { agencyMark, year, number }, reason, actor)),
      layer
    )
    yield* show([line], json, lang)
  })
).pipe(Command.withDescription("作废一个文号；作废的文号不再发出，仍列在登记中"))

/** 文号 — the running numbers of documents. */
export const numbers = list.pipe(Command.withSubcommands([reserve, voidNumber]))
