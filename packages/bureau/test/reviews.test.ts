/** Reviews of ledgers: what the finer ledgers of the synthetic year show side by side, in a period and as of a moment. */
import { plainDate } from "@xiuhua/core/calendar"
import {
  inspection,
  inspectionMember,
  sortingArea,
  ticketDecision,
  weatherForecast,
  workerDay
} from "@xiuhua/core/sanitation"
import { shanwei } from "@xiuhua/locality-shanwei"
import { layerWith } from "@xiuhua/storage-memory"
import { sanitationYear } from "@xiuhua/testkit"
import { Effect, Layer, ManagedRuntime, Stream } from "effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Bureau, catalogueOf, layer } from "../src/index.ts"

const catalogue = catalogueOf({ locality: shanwei })
const tenant = shanwei.areaCode
const year = { from: plainDate("2022-01-01"), to: plainDate("2022-12-31") }
const { ledgers } = sanitationYear({ year: 2022, seed: 1 })
const read = [
  sortingArea.id,
  inspection.id,
  inspectionMember.id,
  weatherForecast.id,
  workerDay.id,
  ticketDecision.id,
  "sanitation.scale",
  "sanitation.waste-vehicle",
  "sanitation.weigh-ticket",
  "sanitation.leachate",
  "sanitation.cleaning-run",
  "sanitation.quality-sample"
]

describe("reviews", () => {
  const runtime = ManagedRuntime.make(Layer.provide(layer(catalogue), layerWith(catalogue)))
  const run = <A, E>(use: (bureau: Bureau["Service"]) => Effect.Effect<A, E>) =>
    runtime.runPromise(Effect.flatMap(Bureau, use))
  const rulesIn = async (period: typeof year, asOf?: number) => {
    const reviewed = await run((bureau) => bureau.reviews({ tenant, ...period, ...(asOf !== undefined && { asOf }) }))
    return reviewed.map(({ findings, review }) => [review.id, findings.map(({ rule }) => rule)] as const)
  }

  beforeAll(async () => {
    for (const { kind, rows } of ledgers.filter(({ kind }) => read.includes(kind.id))) {
      await run((bureau) =>
        bureau.importEntries({
          tenant,
          actor: "tester",
          kind,
          rows: Stream.make(rows),
          provenance: { source: "test", reliability: "synthetic" },
          idempotencyKey: kind.id
        })
      )
    }
  })
  afterAll(() => runtime.dispose())

  it("find what no ledger shows alone", async () => {
    const found = Object.fromEntries(await rulesIn(year))
    expect(found["sanitation.ticket-doubts"]?.toSorted()).toEqual([
      "weigh-ticket.over-maximum",
      "weigh-ticket.repeat-minutes",
      "weigh-ticket.scale-step",
      "weigh-ticket.tare-tolerance",
      "weigh-ticket.unit-clash"
    ])
    expect(found["sanitation.trip-balance"]).toEqual([
      "trip-balance.trip-off",
      "trip-balance.unmatched",
      "trip-balance.unmatched"
    ])
    expect(found["sanitation.failed-checks"]).toEqual(["sanitation.failed-check-open"])
    expect(found["sanitation.working-time"]?.length).toBeGreaterThan(4)
    expect(found["sanitation.sorting-areas"]).toEqual(["sorting.area-contradicts"])
    expect(found["sanitation.inspectors"]).toEqual(["inspection.not-seconded"])
  })

  it("are about a period: registers are known from before, days outside are not looked at", async () => {
    const november = Object.fromEntries(await rulesIn({ from: plainDate("2022-11-01"), to: plainDate("2022-11-30") }))
    expect(november).toEqual({
      "sanitation.ticket-doubts": [],
      "sanitation.trip-balance": [],
      "sanitation.failed-checks": [],
      "sanitation.working-time": [],
      "sanitation.sorting-areas": ["sorting.area-contradicts"],
      "sanitation.inspectors": ["inspection.not-seconded"]
    })
  })

  it("know nothing before it was recorded, and refuse an empty period", async () => {
    expect((await rulesIn(year, 0)).flatMap(([, rules]) => rules)).toEqual([])
    const refused = await runtime.runPromise(
      Effect.flip(Effect.flatMap(Bureau, (bureau) => bureau.reviews({ tenant, from: year.to, to: year.from })))
    )
    expect(refused).toMatchObject({ _tag: "InvalidRequest", rule: "period" })
  })
})
