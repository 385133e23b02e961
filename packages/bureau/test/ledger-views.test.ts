/** Ledgers that show aggregates, handed in from elsewhere: their rows become recorded history in the commit that stores them. */
import { Bureau, layer as bureauLayer, type CaseOrder, catalogueOf } from "@xiuhua/bureau"
import { localTime, plainDate } from "@xiuhua/core/calendar"
import { demolitionSite } from "@xiuhua/core/enforcement"
import { aggregateOf, streamOf } from "@xiuhua/core/handle"
import { personRefOf, type Row, toRow } from "@xiuhua/core/ledger"
import { Store } from "@xiuhua/core/ports"
import { shanwei } from "@xiuhua/locality-shanwei"
import { layerWith as memory } from "@xiuhua/storage-memory"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { reworkedReport } from "@xiuhua/testkit"
import { Effect, Layer, Stream } from "effect"
import { describe, expect, it } from "vitest"

const catalogue = catalogueOf({ locality: shanwei })
const { derivations, kinds } = catalogue
const stores = [
  ["memory", memory({ derivations })],
  ["SQLite", sqlite({ file: ":memory:", kinds, derivations })]
] as const
const tenant = "441502"
const provenance = { source: "ledger", reliability: "official" } as const

const site = (id: string, demolished: string): Row =>
  toRow(demolitionSite, { site: id, day: "2022-05-09", street: "香洲街道", village: null, demolished, treated: null })

const imported = (key: string, ...rows: ReadonlyArray<Row>) =>
  Effect.flatMap(Bureau, (bureau) =>
    bureau.importEntries({
      tenant,
      actor: "clerk",
      kind: demolitionSite,
      rows: Stream.make(rows),
      provenance,
      idempotencyKey: key
    })
  )

describe.each(stores)("a ledger of sites on %s", (_, store) => {
  const on = <A, E>(work: Effect.Effect<A, E, Bureau | Store>) =>
    Effect.runPromise(
      Effect.provide(work, Layer.provideMerge(bureauLayer(catalogue), store)) as Effect.Effect<A, unknown>
    )

  it("is history of its sites: once, whatever is imported again, and open to the next step", () =>
    on(
      Effect.gen(function* () {
        const bureau = yield* Bureau
        const { readAll } = yield* Store
        const events = Effect.map(Stream.runCollect(readAll(tenant, 0)), (found) =>
          found.map(({ stream, type }) => `${stream} ${type}`)
        )
        const odd = "拆\n3 50%"
        expect(yield* imported("1", site("拆-1", "120.5"), site("拆-2", "80"), site(odd, "9"))).toMatchObject({
          accepted: 3,
          duplicates: 0,
          events: 3
        })
        const told = ["拆-1", "拆-2", odd].map((id) => `${streamOf("illegal-construction", id)} SiteRecorded`)
        expect(yield* events).toEqual(told)
        // The same file again, a figure that has changed, a new site.
        expect(yield* imported("2", site("拆-1", "120.5"), site("拆-2", "81"), site("拆-4", "1"))).toMatchObject({
          accepted: 1,
          duplicates: 1,
          quarantined: 1,
          events: 1
        })
        expect(yield* events).toEqual([...told, "illegal-construction/拆-4 SiteRecorded"])
        const file = yield* bureau.caseFile({
          tenant,
          aggregate: "illegal-construction",
          id: odd,
          on: plainDate("2022-12-31")
        })
        expect([file.version, file.stage, file.findings]).toEqual([1, "recorded", []])
      })
    ))
})

it("a stream's name is one line and comes back exactly", () => {
  for (const id of ["拆-1", "a/b", "%0A", "a\nb%", "\u0000\u001f", ""]) {
    const stream = streamOf("case", id)
    expect(stream).not.toMatch(/\p{Cc}/u)
    expect(aggregateOf(stream)).toEqual({ name: "case", id })
  }
  expect(aggregateOf("nameless")).toBeUndefined()
})

it("whoever reported a duplicate is told when the report under which it goes on is closed", async () => {
  const by = personRefOf(new Uint8Array(16).fill(7))
  const order = (id: string, n: number, command: (typeof reworkedReport)[number]): CaseOrder => ({
    tenant,
    actor: "centre",
    provenance,
    id,
    commandId: `${id}-${n}`,
    aggregate: "report",
    command
  })
  const merge = (into: string) =>
    ({ _tag: "MergeDuplicate", on: plainDate("2022-03-01"), at: localTime("09:30"), by, into }) as const
  const [submit] = reworkedReport as readonly [(typeof reworkedReport)[number]]
  await Effect.runPromise(
    Effect.provide(
      Effect.gen(function* () {
        const bureau = yield* Bureau
        yield* bureau.command(order("R-2", 0, submit))
        const refused = yield* Effect.flip(bureau.command(order("R-2", 9, merge("R-2"))))
        expect(refused).toMatchObject({ _tag: "NoSuchItem", id: "R-2" })
        yield* bureau.command(order("R-1", 0, submit))
        yield* bureau.command(order("R-2", 1, merge("R-1")))
        // Repeated after a crash, the step finds its consequences done.
        yield* bureau.command(order("R-2", 1, merge("R-1")))
        for (const [n, command] of reworkedReport.slice(1).entries()) yield* bureau.record(order("R-1", n + 1, command))
        const [one, two] = yield* Effect.forEach(["R-1", "R-2"], (id) =>
          bureau.caseFile({ tenant, aggregate: "report", id, on: plainDate("2022-12-31") })
        )
        expect(one?.timeline.map(({ type }) => type)).toContain("DuplicateAttached")
        expect(two?.timeline.map(({ type }) => type)).toEqual(["ReportSubmitted", "DuplicateMerged", "OutcomeTold"])
        expect(two?.publicView).toMatchObject({ mergedInto: "R-1", closing: { ground: "solved" } })
      }),
      Layer.provide(bureauLayer(catalogue), memory({}))
    )
  )
})
