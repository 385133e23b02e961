/** Tasks through the bureau, on both embedded stores: walked, refused, on the radar, in the figures. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Bureau, layer as bureauLayer, catalogueOf } from "@xiuhua/bureau"
import { plainDate } from "@xiuhua/core/calendar"
import type { Task } from "@xiuhua/core/governance"
import { format } from "@xiuhua/core/ledger"
import type { Store, StoreFailure } from "@xiuhua/core/ports"
import { shanwei } from "@xiuhua/locality-shanwei"
import { layer as memory } from "@xiuhua/storage-memory"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { claimedTask, hardCaseTask } from "@xiuhua/testkit"
import { Effect, Exit, Layer } from "effect"
import { afterAll, describe, expect, it } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-tasks-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const catalogue = catalogueOf({ locality: shanwei })
const tenant = "441502"
const d = plainDate
const stores: ReadonlyArray<readonly [string, () => Layer.Layer<Store, StoreFailure>]> = [
  ["memory", () => memory],
  ["SQLite", () => sqlite({ file: join(folder, "tasks.sqlite"), kinds: catalogue.kinds })]
]
const provenance = { source: "office", reliability: "official" } as const
const order = (id: string, command: Task.Command, at: number) =>
  ({ tenant, actor: "office", provenance, id, commandId: `${id}-${at}`, aggregate: "task", command }) as const
const year = { from: d("2022-01-01"), to: d("2022-12-31") }

describe.each(stores)("tasks on %s", (_, open) => {
  it("are walked, refused where an ending would lie, owed on the radar, and counted", () =>
    Effect.runPromise(
      Effect.provide(
        Effect.gen(function* () {
          const bureau = yield* Bureau
          for (const [at, step] of claimedTask.entries()) yield* bureau.command(order("T-2", step, at))
          const upToReport = hardCaseTask.slice(0, -2)
          for (const [at, step] of upToReport.entries()) yield* bureau.command(order("T-1", step, at))

          const acceptance = hardCaseTask.at(-2)
          const reported = hardCaseTask.at(-3)
          if (acceptance?._tag !== "AcceptTask" || reported?._tag !== "ReportTask") throw new Error("another demo")
          const own = yield* Effect.exit(bureau.command(order("T-1", { ...acceptance, by: reported.by }, 90)))
          expect(Exit.isFailure(own)).toBe(true)

          const open = { tenant, on: d("2022-04-20"), fields: ["governance"] } as const
          expect((yield* bureau.duties(open)).map(({ rule, status, subject }) => [subject, rule, status])).toEqual([
            ["T-1", "governance.task", "not-yet-due"],
            ["T-1", "task-conventions.acceptance-limit", "met"],
            ["T-1", "task-conventions.acceptance-limit", "not-yet-due"]
          ])

          for (const [at, step] of hardCaseTask.slice(-2).entries()) yield* bureau.command(order("T-1", step, 100 + at))
          const file = yield* bureau.caseFile({ tenant, aggregate: "task", id: "T-1", on: d("2022-12-31") })
          expect(file.stage).toBe("accepted")
          expect(file.findings).toEqual([])
          expect(file.limits.map(({ done, due, late }) => [due, done, late])).toEqual([
            ["2022-04-20", "2022-04-19", false],
            // The Sunday before is a make-up workday.
            ["2022-04-25", "2022-04-14", false],
            ["2022-05-05", "2022-04-22", false],
            ["2022-07-21", "2022-07-05", false]
          ])
          expect(file.next.map(({ command }) => command)).toEqual(["CheckTaskRelapse", "ReopenTask"])

          const ids = [
            "gov.task.opened",
            "gov.task.ontime",
            "gov.task.accepted",
            "gov.task.returned",
            "gov.task.relapse"
          ]
          const values = yield* bureau.indicators({ tenant, ...year, ids })
          const text = (value: Parameters<typeof format>[0] | null) => (value === null ? null : format(value))
          expect(
            values.map(({ denominator, indicator, numerator }) => [indicator.id, text(numerator), text(denominator)])
          ).toEqual([
            ["gov.task.opened", "2", null],
            ["gov.task.ontime", "2", "2"],
            ["gov.task.accepted", "2", null],
            ["gov.task.returned", "1", "3"],
            ["gov.task.relapse", "0", "1"]
          ])
        }),
        Layer.provide(bureauLayer(catalogue), open())
      ) as Effect.Effect<void>
    ))
})
