/** Reports through the bureau: events and ledgers in one commit, so that figures and cases never drift apart. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Bureau, layer as bureauLayer, type CaseOrder, catalogueOf } from "@xiuhua/bureau"
import { plainDate } from "@xiuhua/core/calendar"
import { reportDue } from "@xiuhua/core/enforcement"
import { personRefOf, toRow } from "@xiuhua/core/ledger"
import type { Sequence, Store, StoreFailure } from "@xiuhua/core/ports"
import { shanwei, shanweiCatalogue, shanweiReportLimits } from "@xiuhua/locality-shanwei"
import { layer as memory } from "@xiuhua/storage-memory"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { reworkedReport } from "@xiuhua/testkit"
import { Effect, Layer, Stream } from "effect"
import { afterAll, describe, expect, it } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-reports-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const catalogue = catalogueOf({ locality: shanwei, violations: shanweiCatalogue, reportLimits: shanweiReportLimits })
const tenant = "441502"
const d = plainDate
let files = 0
const stores: ReadonlyArray<readonly [string, () => Layer.Layer<Store | Sequence, StoreFailure>]> = [
  ["memory", () => memory],
  ["SQLite", () => sqlite({ file: join(folder, `${++files}.sqlite`), kinds: catalogue.kinds })]
]
const provenance = { source: "platform", reliability: "official" } as const
const orders = (id: string, steps = reworkedReport): ReadonlyArray<CaseOrder & { readonly aggregate: "report" }> =>
  steps.map((command, at) => ({
    tenant,
    actor: "centre",
    provenance,
    id,
    commandId: `${id}-${at}`,
    aggregate: "report",
    command
  }))
const year = { from: d("2022-01-01"), to: d("2022-12-31") }

describe.each(stores)("reports on %s", (_, open) => {
  const on = <A, E>(work: Effect.Effect<A, E, Bureau>) =>
    Effect.runPromise(Effect.provide(work, Layer.provide(bureauLayer(catalogue), open())) as Effect.Effect<A, E>)
  const figures = Effect.gen(function* () {
    const bureau = yield* Bureau
    const ids = ["enf.case.register", "enf.case.close", "enf.case.ontime", "enf.case.rework", "enf.case.dispatch"]
    const values = yield* bureau.indicators({ tenant, ...year, ids })
    return Object.fromEntries(values.map(({ display, indicator }) => [indicator.id, display]))
  })

  it("every step moves the figures that it must, and no other", () =>
    on(
      Effect.gen(function* () {
        const bureau = yield* Bureau
        const seen: Array<string> = []
        for (const order of orders("R-1")) {
          yield* bureau.command(order)
          const now = yield* figures
          const { stage } = yield* bureau.caseFile({ tenant, aggregate: "report", id: "R-1", on: order.command.on })
          seen.push(`${stage}: ${Object.values(now).join(" ")}`)
        }
        expect(seen).toEqual([
          "submitted: 0% — — — —",
          "accepted: 0% — — — —",
          "registered: 100% 0% 0% — —",
          "dispatched: 100% 0% 0% — 100%",
          "disposed: 100% 0% 0% 0% 100%",
          "dispatched: 100% 0% 0% 100% 100%",
          "disposed: 100% 0% 0% 100% 100%",
          "verified: 100% 0% 0% 100% 100%",
          "closed: 100% 100% 100% 100% 100%",
          "closed: 100% 100% 100% 100% 100%"
        ])
      })
    ))

  it("a figure leads to the rows of the report, in versions with a reason and an approver", () =>
    on(
      Effect.gen(function* () {
        const bureau = yield* Bureau
        for (const order of orders("R-1")) yield* bureau.command(order)
        const [due] = yield* bureau.evidence({ tenant, ...year, id: "enf.case.close" })
        const entries = due === undefined ? [] : yield* Stream.runCollect(due.entries)
        expect(entries.map(({ version }) => version)).toEqual([3])
        expect(entries[0]?.row).toEqual(
          toRow(reportDue, {
            report: "R-1",
            dueOn: "2022-03-03",
            street: "香洲街道",
            orgUnit: "香洲环卫站",
            channel: "hotline",
            nature: "event",
            category: "暴露垃圾",
            outcome: "inTime",
            extended: "no",
            deferred: "no"
          })
        )
      })
    ))

  it("a step that is refused moves nothing; one sent twice is done once", () =>
    on(
      Effect.gen(function* () {
        const bureau = yield* Bureau
        const [submit, accept] = orders("R-1")
        if (submit === undefined || accept === undefined) throw new Error("no steps")
        expect((yield* Effect.flip(bureau.command(accept)))._tag).toBe("StepMissing")
        expect((yield* figures)["enf.case.register"]).toBe("—")
        const once = yield* bureau.command(submit)
        expect(yield* bureau.command(submit)).toEqual(once)
        expect((yield* figures)["enf.case.register"]).toBe("0%")
      })
    ))

  it("a row that somebody corrected by hand is corrected on from there, never lost", () =>
    on(
      Effect.gen(function* () {
        const bureau = yield* Bureau
        const steps = orders("R-1")
        for (const order of steps.slice(0, 4)) yield* bureau.command(order)
        yield* bureau.correctEntry({
          tenant,
          actor: "clerk",
          kind: reportDue,
          key: ["R-1"],
          replacement: null,
          reason: "误删",
          approver: "head",
          idempotencyKey: "c-1"
        })
        expect((yield* figures)["enf.case.close"]).toBe("—")
        for (const order of steps.slice(4)) yield* bureau.record(order)
        expect((yield* figures)["enf.case.close"]).toBe("100%")
      })
    ))

  it("a report of the city's platform that was imported before stands; the second one waits", () =>
    on(
      Effect.gen(function* () {
        const bureau = yield* Bureau
        const row = toRow(reportDue, {
          report: "R-1",
          dueOn: "2022-03-05",
          street: "香洲街道",
          channel: "hotline",
          nature: "event",
          category: "暴露垃圾",
          outcome: "late"
        })
        yield* bureau.importEntries({
          tenant,
          actor: "platform",
          kind: reportDue,
          rows: Stream.make([row]),
          provenance,
          idempotencyKey: "i-1"
        })
        for (const order of orders("R-1").slice(0, 3)) yield* bureau.command(order)
        const waiting = yield* Stream.runCollect(bureau.quarantine(tenant))
        expect(waiting.map(({ kind, reason }) => [kind, reason])).toEqual([["enforcement.report-due", "key-conflict"]])
      })
    ))
})

it("person refs of a report are in its events only", async () => {
  const somebody = personRefOf(new Uint8Array(16).fill(1))
  const steps = reworkedReport.map((step) => (step._tag === "SubmitReport" ? { ...step, reporter: somebody } : step))
  const file = await Effect.runPromise(
    Effect.provide(
      Effect.gen(function* () {
        const bureau = yield* Bureau
        for (const order of orders("R-1", steps)) yield* bureau.command(order)
        return yield* bureau.caseFile({ tenant, aggregate: "report", id: "R-1", on: d("2022-12-31") })
      }),
      Layer.provide(bureauLayer(catalogue), memory)
    )
  )
  expect(JSON.stringify(file.timeline)).toContain(somebody)
  expect(JSON.stringify(file.publicView)).not.toContain(somebody)
})
