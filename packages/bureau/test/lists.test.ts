/** Lists of cases on both embedded stores: found, turned over page by page while others write, and only one's own. */
import type { Bureau, CaseListQuery, CasePage, CaseSummary, InvalidRequest } from "@xiuhua/bureau"
import { type AccessForbidden, guarded } from "@xiuhua/bureau/access"
import { addDays, localTime, plainDate } from "@xiuhua/core/calendar"
import type { PersonRef } from "@xiuhua/core/ledger"
import { Store, type StoreFailure } from "@xiuhua/core/ports"
import { rectifiedProblem, reworkedReport, shedCampaign, summaryCase } from "@xiuhua/testkit"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { provenance, somebody, stores, tenant, withBureau } from "./places.ts"

type Service = Bureau["Service"]

const streets = ["香洲街道", "凤山街道", "新港街道"] as const
const clerk = "p-bcdfghjkmnpqrstvbcdfghjkmnpqrstv" as PersonRef
const day = (n: number) => addDays(plainDate("2022-01-10"), n)

const submit = (bureau: Service, n: number) =>
  bureau.command({
    tenant,
    actor: "office",
    provenance,
    id: `R-${String(n).padStart(3, "0")}`,
    commandId: `submit-${n}`,
    aggregate: "report",
    command: {
      _tag: "SubmitReport",
      on: day(n % 11),
      at: localTime("09:00"),
      channel: "hotline",
      nature: "event",
      category: n % 2 === 0 ? "暴露垃圾" : "占道经营",
      street: streets[n % 3] as string,
      reporter: clerk
    }
  })

const walk = (
  bureau: Service,
  aggregate: "problem" | "campaign" | "summary-penalty" | "report",
  id: string,
  steps?: number
) => {
  const walks = {
    problem: rectifiedProblem,
    campaign: shedCampaign,
    "summary-penalty": summaryCase,
    report: reworkedReport
  }
  return Effect.forEach(walks[aggregate].slice(0, steps), (command, at) =>
    bureau.command({ tenant, actor: "office", provenance, id, commandId: `${id}-${at}`, aggregate, command } as never)
  )
}

const summaries = (page: { readonly lines: ReadonlyArray<{ readonly json: string }> }) =>
  page.lines.map(({ json }) => JSON.parse(json) as CaseSummary)
const ids = (page: Parameters<typeof summaries>[0]) => summaries(page).map(({ id }) => id)

interface Lister {
  readonly caseList: (query: CaseListQuery) => Effect.Effect<CasePage, AccessForbidden | InvalidRequest | StoreFailure>
}

const all = (bureau: Lister, query: Omit<CaseListQuery, "tenant" | "after">) =>
  Effect.gen(function* () {
    const found: Array<string> = []
    let after: string | undefined
    for (;;) {
      const page = yield* bureau.caseList({ tenant, ...query, ...(after !== undefined && { after }) })
      expect(page.lines.length).toBeLessThanOrEqual(query.limit ?? 50)
      found.push(...ids(page))
      if (page.next === null) return found
      after = page.next
    }
  })

describe.each(stores)("lists of cases on %s", (_, open) => {
  it("find by aggregate, stage, unit, street, days and text, and say what a case is about", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        for (let n = 0; n < 12; n++) yield* submit(bureau, n)
        yield* walk(bureau, "problem", "P-1")
        yield* walk(bureau, "summary-penalty", "S-1")
        yield* walk(bureau, "report", "R-900")
        const list = (query: Omit<CaseListQuery, "tenant">) => Effect.map(bureau.caseList({ tenant, ...query }), ids)

        expect((yield* list({})).length).toBe(15)
        expect(yield* list({ aggregate: "problem" })).toEqual(["P-1"])
        expect(yield* list({ aggregate: "report", stage: "closed" })).toEqual(["R-900"])
        expect(yield* list({ orgUnit: "香洲环卫站" })).toEqual(["R-900"])
        expect((yield* list({ street: "凤山街道" })).toSorted()).toEqual(["R-001", "R-004", "R-007", "R-010"])
        expect(yield* list({ from: day(10), to: day(10) })).toEqual(["R-010"])
        expect(yield* list({ text: "占道", aggregate: "report", street: "香洲街道" })).toEqual(["R-009", "R-003"])
        expect(yield* list({ text: "R-003" })).toEqual(["R-003"])
        expect(yield* list({ text: "%" })).toEqual([])

        const [problem] = summaries(yield* bureau.caseList({ tenant, aggregate: "problem" }))
        expect(problem).toMatchObject({
          title: { zh: "乱堆乱放", en: "乱堆乱放" },
          stage: "closed",
          openedOn: "2022-03-02",
          lastOn: "2022-03-05",
          version: rectifiedProblem.length,
          whose: { orgUnits: ["演示环卫二站"], areas: ["香洲街道"] },
          nextDue: null
        })
        const [penalty] = summaries(yield* bureau.caseList({ tenant, aggregate: "summary-penalty" }))
        expect(penalty?.details["fineFen"]).toBeGreaterThan(0)
        expect(penalty?.title?.zh).toMatch(/[\u4e00-\u9fff]/u)
        const { whose } = yield* bureau.caseFile({ tenant, aggregate: "report", id: "R-001", on: day(0) })
        expect(whose).toEqual({ orgUnits: [], areas: ["凤山街道"] })
      })
    ))

  it.each(["newest-first", "oldest-first"] as const)("are turned over %s while others write, each case once", (order) =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        for (let n = 0; n < 40; n++) yield* submit(bureau, n)
        const seen: Array<string> = []
        let after: string | undefined
        for (let turn = 0; ; turn++) {
          const page = yield* bureau.caseList({ tenant, order, limit: 7, ...(after !== undefined && { after }) })
          seen.push(...ids(page))
          if (page.next === null) break
          after = page.next
          // Between two pages: one more case, and a step of one that was shown already.
          yield* submit(bureau, 40 + turn)
          yield* bureau.command({
            tenant,
            actor: "office",
            provenance,
            id: seen[0] as string,
            commandId: `urge-${turn}`,
            aggregate: "report",
            command: { _tag: "UrgeReport", on: day(12), at: localTime("09:00"), says: "urgent" }
          })
        }
        expect(new Set(seen).size).toBe(seen.length)
        const first = Array.from({ length: 40 }, (_, n) => `R-${String(n).padStart(3, "0")}`)
        expect(seen.filter((id) => first.includes(id)).toSorted()).toEqual(first)
        const [line] = summaries(yield* bureau.caseList({ tenant, text: seen[0] as string }))
        expect(line?.version).toBeGreaterThan(1)
      })
    )
  )

  it("show an officer the cases of his units and streets, in every size of page, and nobody else's", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        for (let n = 0; n < 20; n++) yield* submit(bureau, n)
        yield* walk(bureau, "problem", "P-1")
        yield* walk(bureau, "campaign", "C-1")
        yield* walk(bureau, "report", "R-900")
        yield* walk(bureau, "summary-penalty", "S-1")
        const here = guarded(
          bureau,
          somebody("officer-1", ["officer"], { areas: ["香洲街道"], orgUnits: ["执法一队"] })
        )
        const mine = ["R-018", "R-015", "R-012", "R-009", "R-006", "R-003", "R-000"].toSorted()
        for (const limit of [1, 2, 5, 50]) {
          expect((yield* all(here, { limit })).toSorted()).toEqual(mine)
          expect(yield* all(here, { limit, stage: "closed" })).toEqual([])
        }
        // The campaign is in several streets, one of them this one: its lead is another team.
        const lead = (yield* bureau.caseFile({ tenant, aggregate: "campaign", id: "C-1", on: day(0) })).whose
          .orgUnits[0]
        const there = guarded(
          bureau,
          somebody("officer-2", ["officer"], { areas: ["凤山街道"], orgUnits: [lead as string] })
        )
        expect(yield* all(there, { limit: 3, aggregate: "campaign" })).toEqual(["C-1"])
        const everywhere = guarded(bureau, somebody("head-1", ["head"]))
        expect((yield* all(everywhere, { limit: 4 })).length).toBe(24)
        const handler = guarded(bureau, somebody("station-1", ["station-handler"], { orgUnits: ["香洲环卫站"] }))
        expect(yield* all(handler, { orgUnit: "香洲环卫站" })).toEqual(["R-900"])
        expect((yield* all(handler, {})).includes("P-1")).toBe(false)
        const no = yield* Effect.flip(handler.caseList({ aggregate: "penalty-case" }))
        expect(no).toMatchObject({ _tag: "AccessForbidden", rule: "access.role", operation: "cases/penalty-case" })
      })
    ))

  it("show the public reports without anybody in them, and no case that is not published", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* submit(bureau, 1)
        yield* walk(bureau, "summary-penalty", "S-1", 1)
        const everybody = guarded(bureau, somebody("public", ["public"], { orgUnits: [], areas: [] }))
        const { lines } = yield* everybody.publicCases({})
        expect(lines.map(({ json }) => JSON.parse(json) as unknown)).toEqual([
          expect.objectContaining({ aggregate: "report", id: "R-001", stage: "submitted", street: "凤山街道" })
        ])
        expect(JSON.stringify(lines)).not.toContain(clerk)
        const on = summaryCase[0]?.on ?? day(0)
        const order = { tenant, actor: "office", provenance, id: "S-1", aggregate: "summary-penalty" } as const
        yield* bureau.command({ ...order, commandId: "publish", command: { _tag: "PublishDecision", on } })
        const published = yield* everybody.publicCases({ aggregate: "summary-penalty" })
        expect(JSON.parse(published.lines[0]?.json ?? "null")).toMatchObject({
          publishedOn: on
        })
        expect(yield* Effect.flip(everybody.caseList({}))).toMatchObject({ rule: "access.role" })
      })
    ))

  it("are made again from the events", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* submit(bureau, 1)
        yield* walk(bureau, "problem", "P-1")
        const before = yield* bureau.caseList({ tenant })
        const store = yield* Store
        yield* store.commit({
          tenant,
          actor: "somebody",
          idempotencyKey: "lost",
          provenance,
          appends: [],
          entries: [],
          corrections: [],
          settlements: [],
          documents: ["report/R-001", "problem/P-1"].map((id) => ({ collection: "cases", id, document: null }))
        })
        expect((yield* bureau.caseList({ tenant })).lines).toEqual([])
        expect(yield* bureau.rebuildLists({ tenant, actor: "office", commandId: "rebuild" })).toBe(2)
        const after = yield* bureau.caseList({ tenant })
        expect(after.lines.map(({ json }) => json)).toEqual(before.lines.map(({ json }) => json))
      })
    ))

  it.each([
    [{ limit: 0 }, "limit"],
    [{ limit: 201 }, "limit"],
    [{ after: "2022-02-30/report/1" }, "cursor"],
    [{ after: "somewhere" }, "cursor"],
    [{ from: day(2), to: day(1) }, "period"]
  ] as const)("refuse %j", (query, rule) =>
    withBureau(open, (bureau) =>
      Effect.map(Effect.flip(bureau.caseList({ tenant, ...query })), (failure) =>
        expect(failure).toMatchObject({ _tag: "InvalidRequest", rule })
      )
    )
  )
})
