/** Cases and their ledgers in one commit: a reopened report restates its period, a corrected campaign its day. */
import { Bureau, layer as bureauLayer, catalogueOf } from "@xiuhua/bureau"
import { chinaWorkCalendar, localTime, plainDate } from "@xiuhua/core/calendar"
import type { Refusal } from "@xiuhua/core/decider"
import { Campaign, campaignDay, type PublicReport, reportDue } from "@xiuhua/core/enforcement"
import { type Aggregate, handle, record } from "@xiuhua/core/handle"
import { personRefOf, toRow } from "@xiuhua/core/ledger"
import { Store } from "@xiuhua/core/ports"
import { lawOf } from "@xiuhua/core/regulation"
import { shanwei, shanweiCatalogue, shanweiReportLimits } from "@xiuhua/locality-shanwei"
import { layer as memory } from "@xiuhua/storage-memory"
import { reworkedReport } from "@xiuhua/testkit"
import { Effect, Layer, Stream } from "effect"
import { expect, it } from "vitest"

const tenant = "441502"
const provenance = { source: "platform", reliability: "official" } as const
const order = (id: string, commandId: string) => ({ tenant, actor: "centre", provenance, id, commandId })

it("the period of a reopened report is restated; as of before, it reads as it was published", async () => {
  const bureau = bureauLayer(
    catalogueOf({ locality: shanwei, violations: shanweiCatalogue, reportLimits: shanweiReportLimits })
  )
  const reopen: PublicReport.Command = {
    _tag: "ReopenReport",
    on: plainDate("2022-05-09"),
    at: localTime("09:00"),
    by: personRefOf(new Uint8Array(16).fill(9)),
    reason: "复核未解决"
  }
  await Effect.runPromise(
    Effect.provide(
      Effect.gen(function* () {
        const bureau = yield* Bureau
        const store = yield* Store
        for (const [at, command] of reworkedReport.entries())
          yield* bureau.command({ aggregate: "report", ...order("R-1", `c-${at}`), command })
        const published = (yield* store.state(tenant)).lastRecordedAt as number
        const march = { tenant, from: plainDate("2022-03-01"), to: plainDate("2022-03-31"), ids: ["enf.case.close"] }
        const closed = (more: object = {}) =>
          Effect.map(bureau.indicators({ ...march, ...more }), ([figure]) => figure?.display)
        expect(yield* closed()).toBe("100%")

        // Commits of one millisecond have one time: others go by until the next one has begun.
        const [submit] = reworkedReport as readonly [PublicReport.Command]
        for (let n = 0; (yield* store.state(tenant)).lastRecordedAt === published; n++)
          yield* bureau.command({ aggregate: "report", ...order(`X-${n}`, `x-${n}`), command: submit })
        yield* bureau.command({ aggregate: "report", ...order("R-1", "c-reopen"), command: reopen })
        expect(yield* closed()).toBe("0%")
        const found = yield* store.find(tenant, reportDue, ["R-1"])
        const events = yield* store.read(tenant, "report/R-1")
        expect(found?.recordedAt).toBe(events.at(-1)?.recordedAt)
        expect(found?.row).toContain("open")
        // Nothing of it falls into the period in which it was reopened.
        const may = { from: plainDate("2022-05-01"), to: plainDate("2022-05-31") }
        expect(yield* closed(may)).toBe("—")
        expect(yield* closed({ asOf: published })).toBe("100%")
      }),
      Layer.provideMerge(bureau, memory)
    )
  )
})

const campaigns: Aggregate<Campaign.Command, Campaign.Event, Campaign.State, Refusal> = {
  name: "campaign",
  event: Campaign.Event,
  schemaVersion: 1,
  upcasts: {},
  decider: Campaign.campaigns({ law: lawOf(shanwei), calendar: chinaWorkCalendar }),
  views: Campaign.rowsOf
}

it("a row of the campaign ledger that is recorded as a fact is that row, once, and corrected with its campaign", async () => {
  const row = toRow(campaignDay, {
    campaign: "市容环境集中整治",
    day: "2022-09-19",
    street: "香洲街道",
    officers: "24",
    sites: "12",
    demolished: "60.5"
  })
  await Effect.runPromise(
    Effect.provide(
      Effect.gen(function* () {
        const store = yield* Store
        const rows = Effect.map(
          Stream.runCollect(
            store.scan({
              tenant,
              kind: campaignDay,
              from: plainDate("2022-01-01"),
              to: plainDate("2022-12-31"),
              select: "occurred",
              asOf: Number.MAX_SAFE_INTEGER
            })
          ),
          (found) => found.map((entry) => entry.row)
        )
        const told = Campaign.recordedRow(campaignDay, row)
        if (told === undefined) throw new Error("not told")
        yield* record(campaigns)(order(told.id, "i-1"), told.fact)
        yield* record(campaigns)(order(told.id, "i-1"), told.fact)
        expect(yield* rows).toEqual([row])
        const refused = yield* Effect.flip(handle(campaigns)(order(told.id, "c-1"), told.fact))
        expect(refused._tag).toBe("StepMissing")
        yield* record(campaigns)(order(told.id, "c-2"), {
          _tag: "CorrectDay",
          on: plainDate("2022-09-26"),
          day: plainDate("2022-09-19"),
          street: "香洲街道",
          figures: null,
          by: personRefOf(new Uint8Array(16).fill(1)),
          approver: personRefOf(new Uint8Array(16).fill(2)),
          reason: "错记"
        })
        expect(yield* rows).toEqual([])
        expect((yield* store.read(tenant, `campaign/${told.id}`)).map(({ type }) => type)).toEqual([
          "DayRecorded",
          "DayCorrected"
        ])
      }),
      memory
    )
  )
})
