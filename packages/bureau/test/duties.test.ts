/** Duties through the bureau: asked for as a list, and as figures that count what is stored and what is computed. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Bureau, layer as bureauLayer, type Catalogue, catalogueOf } from "@xiuhua/bureau"
import { dateAt, type Instant, plainDate } from "@xiuhua/core/calendar"
import { defineDuty, dutyOutcome, fellDue, type OutcomeLedger, outcomeLedger } from "@xiuhua/core/duties"
import { defineIndicator } from "@xiuhua/core/indicators"
import { and, day, defineKind, eq, measure, text, toRow } from "@xiuhua/core/ledger"
import type { Sequence, Store, StoreFailure } from "@xiuhua/core/ports"
import { shanwei } from "@xiuhua/locality-shanwei"
import { layerWith as memory } from "@xiuhua/storage-memory"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { Effect, Layer, Stream } from "effect"
import { afterAll, describe, expect, it } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-duties-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const area = { unit: "m²", scale: 2 } as const
const square = defineKind({
  id: "test.square",
  label: { zh: "广场名录", en: "Squares" },
  fields: {
    square: text("广场", "square"),
    openedOn: day("启用日期", "opened on"),
    closedOn: day("停用日期", "closed on", { optional: true }),
    area: measure("面积", "area", area)
  },
  key: ["square", "openedOn"],
  day: "openedOn",
  grain: "day",
  until: "closedOn",
  retentionYears: 5
})
const cleaning = defineKind({
  id: "test.cleaning",
  label: { zh: "清扫台账", en: "Cleanings" },
  fields: {
    job: text("编号", "job"),
    day: day("日期", "day"),
    square: text("广场", "square"),
    area: measure("面积", "area", area)
  },
  key: ["job"],
  day: "day",
  grain: "day",
  retentionYears: 5
})
const summary = defineKind({
  id: "test.cleaned-day",
  label: { zh: "清扫日汇总", en: "Cleaned days" },
  fields: {
    day: day("日期", "day"),
    square: text("广场", "square"),
    due: measure("应扫面积", "area due", area),
    done: measure("已扫面积", "area done", area)
  },
  key: ["day", "square"],
  day: "day",
  grain: "day",
  retentionYears: 5
})
const cite = { source: "某区广场管理办法", article: "第三条", gist: "广场每日清扫" }
const cites = [{ from: plainDate("2000-01-01"), cite, confidence: "local" }] as const
const daily = defineDuty({
  id: "test.daily-cleaning",
  label: { zh: "广场每日清扫", en: "Daily cleaning" },
  field: "sanitation",
  strength: "must",
  cites,
  period: { unit: "day" },
  subjects: { kind: square, subject: "square", weight: "area" },
  satisfiedBy: [{ kind: cleaning, subject: "square", amount: "area" }],
  needs: { of: "weight" },
  exemptions: "none"
})
const summaryOf: OutcomeLedger = {
  kind: summary,
  rules: [daily],
  rowOf: () => (outcome) =>
    outcome.status === "not-yet-due"
      ? null
      : [outcome.period.from, outcome.subject, Number(outcome.weight.digits), Number(outcome.metWeight.digits)]
}
const sum = (field: string) => ({ kind: summary, select: "occurred", of: { op: "sum", fields: [field] } }) as const
const counted = (...more: ReadonlyArray<ReturnType<typeof eq>>) =>
  ({
    kind: dutyOutcome,
    select: "occurred",
    of: { op: "count" },
    where: and(eq("rule", daily.id), fellDue, ...more)
  }) as const
const rate = { unit: "%", better: "up", cites: [{ from: plainDate("2000-01-01"), cite, confidence: "local" }] } as const
const cleaned = defineIndicator({
  ...rate,
  id: "test.cleaned",
  label: { zh: "清扫率", en: "Cleaned" },
  numerator: sum("done"),
  denominator: sum("due")
})
const days = defineIndicator({
  ...rate,
  id: "test.days",
  label: { zh: "清扫日完成率", en: "Days cleaned" },
  numerator: counted(eq("status", "met")),
  denominator: counted()
})

const base = catalogueOf({ locality: shanwei })
const catalogue: Catalogue = {
  ...base,
  kinds: [...base.kinds, square, cleaning, summary],
  indicators: [cleaned, days],
  duties: [daily],
  outcomeLedgers: [outcomeLedger([daily]), summaryOf]
}
const stores: ReadonlyArray<readonly [string, () => Layer.Layer<Store | Sequence, StoreFailure>]> = [
  ["memory", () => memory(catalogue)],
  ["SQLite", () => sqlite({ file: join(folder, "duties.sqlite"), kinds: catalogue.kinds })]
]

const tenant = "441502"
const [from, to] = [plainDate("2022-03-01"), plainDate("2022-03-03")]

const imported = (kind: typeof square | typeof cleaning | typeof summary, ...rows: ReadonlyArray<object>) =>
  Effect.flatMap(Bureau, (bureau) =>
    bureau.importEntries({
      tenant,
      actor: "clerk",
      kind,
      rows: Stream.make(rows.map((row) => toRow(kind, row as Parameters<typeof toRow>[1]))),
      provenance: { source: "test", reliability: "official" },
      idempotencyKey: `${kind.id}-${JSON.stringify(rows)}`
    })
  )

describe.each(stores)("duties on %s", (_, open) => {
  it("are listed as of a day, and counted as stored and computed rows, a key never twice", () =>
    Effect.runPromise(
      Effect.provide(
        Effect.gen(function* () {
          const bureau = yield* Bureau
          const figures = Effect.map(bureau.indicators({ tenant, from, to }), (values) =>
            values.map(({ display, numerator, denominator }) => [display, numerator?.digits, denominator?.digits])
          )
          yield* imported(square, { square: "东", openedOn: "2020-01-01", area: "100" })
          const register = yield* figures
          expect(register).toEqual([
            ["0%", 0n, 30000n],
            ["0%", 0n, 3n]
          ])
          yield* imported(
            cleaning,
            { job: "1", day: "2022-03-01", square: "东", area: "100" },
            { job: "2", day: "2022-03-02", square: "东", area: "60" }
          )
          expect(yield* figures).toEqual([
            ["53.33%", 16000n, 30000n],
            ["33.33%", 1n, 3n]
          ])
          // What somebody hands in for a day stands in the place of what follows from the finer ledger.
          yield* imported(summary, { day: "2022-03-02", square: "东", due: "100", done: "90" })
          expect((yield* figures)[0]).toEqual(["63.33%", 19000n, 30000n])

          const outcomes = yield* bureau.duties({ tenant, on: plainDate("2022-03-03"), range: { from, to } })
          expect(outcomes.map(({ cite, period, status }) => [period.id, status, cite.article])).toEqual([
            ["2022-03-01", "met", "第三条"],
            ["2022-03-02", "missed", "第三条"],
            ["2022-03-03", "not-yet-due", "第三条"]
          ])
          expect(yield* bureau.duties({ tenant, on: to, fields: ["party"] })).toEqual([])

          const behind = yield* bureau.evidence({ tenant, from, to, id: days.id })
          const named = yield* Effect.forEach(behind, ({ entries, kind }) =>
            Effect.map(Stream.runCollect(entries), (found) => [kind.id, found.map(({ entry }) => entry)])
          )
          expect(named).toEqual([
            ["governance.duty-outcome", []],
            ["test.cleaning", [1, 2]]
          ])
        }),
        Layer.provide(bureauLayer(catalogue), open())
      ) as Effect.Effect<void, unknown>
    ))

  it("are judged on the day of the moment: what nobody could know then is open, not missed", () =>
    Effect.runPromise(
      Effect.provide(
        Effect.gen(function* () {
          const bureau = yield* Bureau
          yield* imported(square, { square: "西", openedOn: "2020-01-01", area: "10" })
          const now = yield* bureau.indicators({ tenant, from, to, ids: [days.id] })
          const today = dateAt(now[0]?.asOf as Instant)
          const open = yield* bureau.indicators({ tenant, from: today, to: today, ids: [days.id] })
          expect(open.map(({ display, status }) => [display, status])).toEqual([["—", "not-applicable"]])
        }),
        Layer.provide(bureauLayer(catalogue), open())
      ) as Effect.Effect<void, unknown>
    ))
})
