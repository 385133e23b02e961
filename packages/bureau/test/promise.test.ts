/** The bureau as plain functions, on both embedded stores: what it answers, what it throws, and that it closes. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { BureauError, type BureauSetup, createBureau, type OpenBureau } from "@xiuhua/bureau/promise"
import { plainDate } from "@xiuhua/core/calendar"
import { toRow } from "@xiuhua/core/ledger"
import { sweepDay } from "@xiuhua/core/sanitation"
import { shanwei, shanweiProblemProfile } from "@xiuhua/locality-shanwei"
import { layerWith as memory } from "@xiuhua/storage-memory"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { rectifiedProblem } from "@xiuhua/testkit"
import { afterAll, describe, expect, it } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-promise-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

const storages: ReadonlyArray<readonly [string, () => BureauSetup["storage"]]> = [
  ["memory", () => memory],
  [
    "SQLite",
    () =>
      ({ derivations, kinds }) =>
        sqlite({ file: join(folder, `${++files}.sqlite`), kinds, derivations })
  ]
]

const on = plainDate("2022-03-01")
const swept = (section: string, done = "985.5") => ({
  day: on,
  section,
  station: "环卫一站",
  grade: "1",
  areaDue: "1000",
  areaDone: done
})
const collected = async <A>(values: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const found: Array<A> = []
  for await (const value of values) found.push(value)
  return found
}

const thrown = async (work: Promise<unknown>): Promise<BureauError> => {
  const error: unknown = await work.then(
    () => undefined,
    (cause: unknown) => cause
  )
  if (error instanceof BureauError) return error
  throw error ?? new Error("nothing was thrown")
}

describe.each(storages)("the plain bureau on %s", (_, storage) => {
  const withBureau = async (work: (bureau: OpenBureau) => Promise<void>, setup: Partial<BureauSetup> = {}) => {
    const bureau = await createBureau({
      locality: shanwei,
      problemProfile: shanweiProblemProfile,
      storage: storage(),
      ...setup
    })
    try {
      await work(bureau)
    } finally {
      await bureau.close()
    }
  }

  it("imports objects and rows, at once or as they come, and lists and counts them", () =>
    withBureau(async (bureau) => {
      const clerk = bureau.as({ actor: "clerk-1", roles: ["clerk"] })
      const first = await clerk.importEntries({ kind: "sanitation.sweep-day", rows: [swept("一"), swept("二")] })
      expect([first.accepted, first.duplicates]).toEqual([2, 0])
      async function* later() {
        yield swept("三")
        yield toRow(sweepDay, swept("四", "1000"))
      }
      expect((await clerk.importEntries({ kind: sweepDay, rows: later() })).accepted).toBe(2)
      const { entries, kind } = await bureau.entries({ kind: "sanitation.sweep-day", limit: 3 })
      expect([kind.id, (await collected(entries)).map(({ entry }) => entry)]).toEqual([
        "sanitation.sweep-day",
        [1, 2, 3]
      ])
      const [rate] = await clerk.indicators({ from: on, to: on, ids: ["san.sweep.execution"] })
      expect(rate?.display).toBe("98.91%")
      const [ledger] = await bureau.evidence({ from: on, to: on, id: "san.sweep.execution" })
      expect(ledger === undefined ? [] : (await collected(ledger.entries)).length).toBe(4)
    }))

  it("gives commands and reads cases; a repeated command is done once, a refused one is thrown in both languages", () =>
    withBureau(async (bureau) => {
      const inspector = bureau.as({ actor: "inspector-1", roles: ["inspector"], orgUnits: ["*"], areas: ["*"] })
      const [find, assign] = rectifiedProblem
      if (find === undefined || assign === undefined) throw new Error("no steps")
      const order = { aggregate: "problem", id: "P-1" } as const
      const once = await inspector.command({ ...order, commandId: "find", command: find as never })
      expect(await inspector.command({ ...order, commandId: "find", command: find as never })).toEqual(once)
      await inspector.command({ ...order, command: assign as never })
      const { stage, version } = await inspector.caseFile({ ...order, on: plainDate("2022-03-02") })
      expect([stage, version]).toEqual(["assigned", 2])
      const again = await thrown(inspector.command({ ...order, command: assign as never }))
      expect([again._tag, again.message]).toEqual(["StepTaken", again.text.zh])
      expect(again.text.en).toMatch(/AssignProblem/u)
      expect(again.failure).toMatchObject({ _tag: "StepTaken", command: "AssignProblem" })
      const { lines } = await inspector.caseList({ text: "P-1" })
      expect(lines.map(({ json }) => (JSON.parse(json) as { readonly stage: string }).stage)).toEqual(["assigned"])
      expect((await collected(inspector.changes(0))).map(({ type }) => type)).toEqual([
        "ProblemFound",
        "ProblemAssigned"
      ])
      expect(await inspector.lastPosition()).toBe(2)
    }))

  it("throws what may not be done, what is not there, and what is no entry; speaks English when asked", () =>
    withBureau(
      async (bureau) => {
        const officer = bureau.as({ actor: "o-1", roles: ["officer"] })
        const denied = await thrown(officer.bulletin({ year: 2022 }))
        expect([denied._tag, denied.message]).toEqual(["AccessForbidden", denied.text.en])
        expect(denied.text.zh).toContain("角色")
        // Units and areas are none unless told.
        const nowhere = await thrown(officer.caseFile({ aggregate: "penalty-case", id: "1", on }))
        expect(nowhere.failure).toMatchObject({ rule: "access.competence" })
        expect((await thrown(bureau.entries({ kind: "no.such" })))._tag).toBe("NotFound")
        const wrong = await thrown(
          bureau.importEntries({
            kind: "sanitation.sweep-day",
            rows: [swept("一"), { ...swept("二"), areaDone: "many", weight: "1" }]
          })
        )
        expect(wrong.failure).toMatchObject({
          _tag: "InvalidEntry",
          row: 1,
          problems: [
            { field: "weight", problem: "unknown-field" },
            { field: "areaDone", value: "many" }
          ]
        })
        const short = await thrown(bureau.importEntries({ kind: sweepDay, rows: [[on, "一"]] }))
        expect(short.failure).toMatchObject({ problems: [{ problem: "wrong-length" }] })
        expect(await collected((await bureau.entries({ kind: "sanitation.sweep-day" })).entries)).toEqual([])
        await expect(collected(officer.quarantine())).resolves.toEqual([])
      },
      { language: "en" }
    ))

  it("keeps persons and numbers, and notes who read what", () =>
    withBureau(async (bureau) => {
      const person = {
        kind: "natural",
        name: "演示人",
        identityNumber: null,
        phone: null,
        address: null,
        keepUntil: null
      } as const
      const ref = await bureau.persons.put(person, { purpose: "test" })
      expect(await bureau.persons.get(ref, { purpose: "test" })).toEqual({ _tag: "Known", person })
      const line = await bureau.numbers.reserve({ agencyMark: "演示罚字", on, key: "case/1" })
      expect([line.number, line.reserved.actor]).toEqual([1, "local"])
      const party = bureau.as(
        { actor: "party-1", roles: ["party-officer"], orgUnits: ["*"], areas: ["*"] },
        "party.review"
      )
      await party.entries({ kind: "party.member" })
      expect((await bureau.sensitiveReads({})).lines.map(({ actor, purpose }) => [actor, purpose])).toEqual([
        ["party-1", "party.review"]
      ])
      expect(typeof bureau.catalogue.locality.id).toBe("string")
    }))
})

it("a bureau that cannot be opened says why, and leaves nothing open", async () => {
  const error = await thrown(
    createBureau({
      locality: shanwei,
      storage: ({ derivations, kinds }) => sqlite({ file: join(folder, "none/such/file"), kinds, derivations })
    })
  )
  expect([error._tag, error.failure]).toMatchObject(["StoreFailure", { operation: "open" }])
})

it("what was written is there when it is opened again", async () => {
  const setup: BureauSetup = {
    locality: shanwei,
    storage: ({ derivations, kinds }) => sqlite({ file: join(folder, "again.sqlite"), kinds, derivations })
  }
  const first = await createBureau(setup)
  await first.importEntries({ kind: "sanitation.sweep-day", rows: [swept("一")] })
  await first.close()
  const second = await createBureau(setup)
  expect(await collected((await second.entries({ kind: "sanitation.sweep-day" })).entries)).toHaveLength(1)
  await second.close()
})
