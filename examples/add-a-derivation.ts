/**
 * 新增派生 — one ledger derived from another, before and after a correction. Run from the root of the checkout:
 *
 *     node --conditions=@xiuhua/source examples/add-a-derivation.ts
 */
import { plainDate } from "@xiuhua/core/calendar"
import { day, defineDerivation, defineKind, measure, type Row, text, toRow } from "@xiuhua/core/ledger"
import { Store } from "@xiuhua/core/ports"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { Effect, Stream } from "effect"

// #region kinds
/** 清运台账 — one emptying of a collection point. */
const emptying = defineKind({
  id: "example.emptying",
  label: { zh: "清运台账", en: "Emptyings" },
  fields: {
    ticket: text("票号", "ticket"),
    day: day("日期", "day"),
    point: text("点位", "point"),
    mass: measure("质量", "mass", { unit: "t", scale: 3 })
  },
  key: ["ticket"],
  day: "day",
  grain: "day",
  retentionYears: 5
})

/** 点位日台账 — what left a point on a day. */
const pointDay = defineKind({
  id: "example.point-day",
  label: { zh: "点位日台账", en: "Point-days" },
  fields: {
    day: day("日期", "day"),
    point: text("点位", "point"),
    mass: measure("质量", "mass", { unit: "t", scale: 3 })
  },
  key: ["day", "point"],
  day: "day",
  grain: "day",
  retentionYears: 5
})
// #endregion kinds

// #region derivation
/** A group is a day and a point; its rows make one row. Rows stand in the order of the kind's fields. */
const pointDays = defineDerivation({
  id: "example.point-day-from-emptyings",
  from: emptying,
  to: pointDay,
  group: { day: "day", point: "point" },
  derive: (rows) => {
    const [, on, point] = rows[0] as Row
    const mass = rows.reduce((sum, row) => sum + (row[3] as number), 0)
    return [[on as string, point as string, mass]]
  }
})
// #endregion derivation

// #region use
const store = sqlite({ file: ":memory:", kinds: [emptying, pointDay], derivations: [pointDays] })

const command = (idempotencyKey: string) => ({
  tenant: "example",
  actor: "clerk",
  idempotencyKey,
  provenance: { source: "example", reliability: "synthetic" as const },
  appends: [],
  entries: [],
  corrections: [],
  settlements: []
})

const show = (when: string) =>
  Effect.gen(function* () {
    const port = yield* Store
    const [from, to] = [plainDate("2022-01-01"), plainDate("2022-12-31")]
    const scan = { kind: pointDay, tenant: "example", from, to, select: "occurred" as const, asOf: Date.now() }
    for (const { row, version } of yield* Stream.runCollect(port.scan(scan))) {
      console.log(when, ...row, `version ${version}`)
    }
  })

const rows = [
  toRow(emptying, { ticket: "1", day: "2022-03-01", point: "东门", mass: "1.25" }),
  toRow(emptying, { ticket: "2", day: "2022-03-01", point: "东门", mass: "0.5" })
]
const replacement = toRow(emptying, { ticket: "2", day: "2022-03-01", point: "东门", mass: "0.75" })
const correction = { kind: emptying, entry: 2, version: 1, replacement, reason: "复称", approver: "站长" }

const work = Effect.gen(function* () {
  const port = yield* Store
  yield* port.commit({ ...command("import"), entries: [{ kind: emptying, rows: Stream.make(rows) }] })
  yield* show("imported ")
  yield* port.commit({ ...command("correct"), corrections: [correction] })
  yield* show("corrected")
})
await Effect.runPromise(Effect.provide(work, store))
// #endregion use
