/** Penalty cases through the bureau, on both embedded stores, from the demo's two walks. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Bureau, layer as bureauLayer, type CaseOrder, catalogueOf } from "@xiuhua/bureau"
import { plainDate } from "@xiuhua/core/calendar"
import { officer } from "@xiuhua/core/governance"
import { personRefOf } from "@xiuhua/core/ledger"
import type { Store, StoreFailure } from "@xiuhua/core/ports"
import { shanwei, shanweiCatalogue } from "@xiuhua/locality-shanwei"
import { layer as memory } from "@xiuhua/storage-memory"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { demoOfficers, ordinaryCase, summaryCase } from "@xiuhua/testkit"
import { Effect, Exit, Layer, Stream } from "effect"
import { afterAll, describe, expect, it } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-cases-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const catalogue = catalogueOf({ locality: shanwei, violations: shanweiCatalogue })
const tenant = "441502"
const d = plainDate
let files = 0
const stores: ReadonlyArray<readonly [string, () => Layer.Layer<Store, StoreFailure>]> = [
  ["memory", () => memory],
  ["SQLite", () => sqlite({ file: join(folder, `${++files}.sqlite`), kinds: catalogue.kinds })]
]

const provenance = { source: "office", reliability: "official" } as const
const order = (id: string, step: number) => ({ tenant, actor: "office", provenance, id, commandId: `${id}-${step}` })
const ordinaryOrders = (id: string): ReadonlyArray<CaseOrder> =>
  ordinaryCase.map((command, at) => ({ ...order(id, at), aggregate: "penalty-case", command }))
const summaryOrders = (id: string): ReadonlyArray<CaseOrder> =>
  summaryCase.map((command, at) => ({ ...order(id, at), aggregate: "summary-penalty", command }))

const withOfficers = Effect.flatMap(Bureau, (bureau) =>
  bureau.importEntries({
    tenant,
    actor: "office",
    kind: officer,
    rows: Stream.make(demoOfficers),
    provenance,
    idempotencyKey: "officers"
  })
)

describe.each(stores)("penalty cases on %s", (_, open) => {
  const on = <A, E>(work: Effect.Effect<A, E, Bureau>) =>
    Effect.runPromise(Effect.provide(work, Layer.provide(bureauLayer(catalogue), open())) as Effect.Effect<A, E>)

  it("a case recorded from elsewhere has its time line, limits, duties, documents and findings", () =>
    on(
      Effect.gen(function* () {
        yield* withOfficers
        const bureau = yield* Bureau
        for (const step of ordinaryOrders("1")) yield* bureau.record(step)
        const file = yield* bureau.caseFile({ tenant, aggregate: "penalty-case", id: "1", on: d("2022-12-31") })
        expect(file.version).toBe(ordinaryCase.length)
        expect(file.timeline.map(({ occurredOn }) => occurredOn)).toEqual(ordinaryCase.map((step) => step.on))
        expect(file.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
          ["administrative-penalty-law.preservation-limit", "violation"],
          ["three-systems.penalty-publication-limit", "violation"]
        ])
        expect(file.limits.find(({ rule }) => rule.endsWith("decision-limit"))?.due).toBe("2022-08-07")
        expect(file.duties.filter(({ status }) => status === "missed").length).toBe(2)
        expect(file.documents.map(({ document }) => document.id)).toContain("hearing-record")
        expect(file.next.map(({ command }) => command)).toContain("ReopenCase")
      })
    ))

  it("a summary case is decided step by step, and offered its steps", () =>
    on(
      Effect.gen(function* () {
        yield* withOfficers
        const bureau = yield* Bureau
        for (const step of summaryOrders("2")) {
          const { next } = yield* bureau.caseFile({
            tenant,
            aggregate: "summary-penalty",
            id: "2",
            on: step.command.on
          })
          expect(next.map(({ command }) => command)).toContain(step.command._tag)
          yield* bureau.command(step)
        }
        const file = yield* bureau.caseFile({ tenant, aggregate: "summary-penalty", id: "2", on: d("2022-12-31") })
        expect(file.findings).toEqual([])
      })
    ))

  it("an act that the law forbids is refused with rule and article, and writes nothing", () =>
    on(
      Effect.gen(function* () {
        yield* withOfficers
        const bureau = yield* Bureau
        const [first] = summaryOrders("3")
        if (first?.aggregate !== "summary-penalty" || first.command._tag !== "DecideOnSpot")
          throw new Error("no first step")
        const tooMuch = { ...first.command, sanctions: [{ _tag: "Fine", fen: 30_000 }] } as const
        const refusal = yield* Effect.flip(bureau.command({ ...first, command: tooMuch }))
        expect(refusal).toMatchObject({
          _tag: "Forbidden",
          finding: { rule: "administrative-penalty-law.summary-procedure", cite: { article: "第五十一条" } }
        })
        const file = yield* bureau.caseFile({ tenant, aggregate: "summary-penalty", id: "3", on: d("2022-12-31") })
        expect([file.version, file.timeline, file.findings]).toEqual([0, [], []])
        // The same act as history: taken in, and reported.
        yield* bureau.record({ ...first, command: tooMuch })
        const told = yield* bureau.caseFile({ tenant, aggregate: "summary-penalty", id: "3", on: d("2022-12-31") })
        expect(told.findings.map(({ rule }) => rule)).toContain("administrative-penalty-law.summary-procedure")
      })
    ))

  it("who may act is what the register of officers says: nobody is known without it, a stranger never", () =>
    on(
      Effect.gen(function* () {
        const bureau = yield* Bureau
        const [first] = summaryOrders("4")
        if (first?.aggregate !== "summary-penalty" || first.command._tag !== "DecideOnSpot")
          throw new Error("no first step")
        yield* bureau.command(first)
        const doubtful = yield* bureau.caseFile({ tenant, aggregate: "summary-penalty", id: "4", on: d("2022-12-31") })
        expect(doubtful.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
          ["administrative-penalty-law.minimum-officers", "warning"],
          ["administrative-penalty-law.minimum-officers", "warning"]
        ])
        yield* withOfficers
        const [lawyer] = demoOfficers.slice(-1)
        const { command } = first
        const officers = [command.officers[0], personRefOf(new Uint8Array(16).fill(9))] as const
        const half = yield* Effect.exit(
          bureau.command({ ...first, ...order("5", 0), command: { ...command, officers } })
        )
        expect(Exit.isSuccess(half)).toBe(true)
        const barred = yield* Effect.flip(
          bureau.command({
            ...first,
            ...order("6", 0),
            command: { ...command, officers: [command.officers[0], lawyer?.[0] as typeof command.respondent.ref] }
          })
        )
        expect(barred).toMatchObject({ finding: { rule: "administrative-penalty-law.minimum-officers" } })
      })
    ))

  it("a command sent twice is done once; another under its id is refused", () =>
    on(
      Effect.gen(function* () {
        yield* withOfficers
        const bureau = yield* Bureau
        const [first] = ordinaryOrders("7")
        if (first === undefined) throw new Error("no steps")
        const once = yield* bureau.command(first)
        expect(yield* bureau.command(first)).toEqual(once)
        const taken = yield* Effect.flip(bureau.command({ ...first, id: "8" }))
        expect(taken._tag).toBe("CommandIdTaken")
        const { version } = yield* bureau.caseFile({ tenant, aggregate: "penalty-case", id: "7", on: d("2022-12-31") })
        expect(version).toBe(1)
      })
    ))

  it("cases of another tenant are not seen", () =>
    on(
      Effect.gen(function* () {
        const bureau = yield* Bureau
        const [first] = ordinaryOrders("9")
        if (first === undefined) throw new Error("no steps")
        yield* bureau.record(first)
        const other = yield* bureau.caseFile({
          tenant: "441521",
          aggregate: "penalty-case",
          id: "9",
          on: d("2022-12-31")
        })
        expect([other.version, other.findings, other.documents]).toEqual([0, [], []])
      })
    ))
})
