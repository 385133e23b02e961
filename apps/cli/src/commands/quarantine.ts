import { randomUUID } from "node:crypto"
import { Bureau } from "@xiuhua/bureau"
import { quarantineRecord } from "@xiuhua/bureau/records"
import { Console, Effect, Stream } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import * as options from "../options.ts"
import { quarantineReasons } from "../quarantine-text.ts"
import { table } from "../table.ts"
import { workplace } from "../workplace.ts"

const place = {
  db: options.db,
  json: options.json,
  lang: options.lang,
  tenant: options.tenant,
  locality: options.locality
}

const list = Command.make(
  "quarantine",
  place,
  Effect.fnUntraced(function* ({ db, json, lang, locality, tenant: given }) {
    const { catalogue, layer, tenant } = yield* workplace({ db, locality, tenant: given, create: false })
    const rows = yield* Effect.provide(
      Bureau.use((bureau) => Stream.runCollect(bureau.quarantine(tenant))),
      layer
    )
    if (json)
      return yield* Console.log(
        JSON.stringify(
          [...rows].map((row) => quarantineRecord(row, catalogue)),
          null,
          2
        )
      )
    const zh = lang === "zh"
    if (rows.length === 0) return yield* Console.log(zh ? "没有待核的行" : "Nothing is waiting")
    const headings = zh ? ["编号", "原条目", "原因", "待核内容"] : ["No.", "Entry", "Reason", "Values"]
    const lines = [...rows].map((row) => [
      String(row.number),
      `${row.kind}/${row.entry}`,
      quarantineReasons[row.reason][lang],
      Object.values(quarantineRecord(row, catalogue).values)
        .filter((value) => value !== "")
        .join(" ")
    ])
    yield* Console.log(table(headings, lines, [0]))
    yield* Console.log(
      zh
        ? "\n采用：xiuhua quarantine accept 编号 --reason 理由 --approver 批准人；驳回：xiuhua quarantine dismiss 编号 …"
        : "\nSettle with: xiuhua quarantine accept NO --reason … --approver …, or dismiss NO …"
    )
  })
).pipe(Command.withDescription("待核的行：编号已有条目但内容不同，原条目未改"))

const settle = (op: "accept" | "dismiss", description: string) =>
  Command.make(
    op,
    {
      number: Argument.Int("number").pipe(Argument.withMetavar("编号")),
      reason: Flag.String("reason").pipe(Flag.withMetavar("理由"), Flag.withDescription("理由，记入更正记录")),
      approver: Flag.String("approver").pipe(Flag.withMetavar("批准人"), Flag.withDescription("批准人")),
      actor: options.actor,
      ...place
    },
    Effect.fnUntraced(function* ({ actor, approver, db, json, lang, locality, number, reason, tenant: given }) {
      const { layer, tenant } = yield* workplace({ db, locality, tenant: given, create: false })
      const command = { tenant, actor, number, op, reason, approver, idempotencyKey: randomUUID() }
      const answer = yield* Effect.provide(
        Bureau.use((bureau) => bureau.settleRow(command)),
        layer
      )
      if (json) {
        const { corrected, settled } = answer
        return yield* Console.log(JSON.stringify({ number, settled, corrected }, null, 2))
      }
      const done = {
        accept: { zh: "已采用，原条目已更正", en: "accepted: the entry is corrected" },
        dismiss: { zh: "已驳回，原条目不变", en: "dismissed: the entry stands" }
      }
      yield* Console.log(`${number} ${done[op][lang]}`)
    })
  ).pipe(Command.withDescription(description))

/** 待核 — what is waiting, and how it is settled. */
export const quarantine = list.pipe(
  Command.withSubcommands([
    settle("accept", "采用待核的行，更正原条目（保留原版本）"),
    settle("dismiss", "驳回待核的行，原条目不变")
  ])
)
