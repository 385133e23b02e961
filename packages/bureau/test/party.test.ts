/** Party work through the bureau: a year of ledgers and steps, what is owed and done, and that nobody leaves it by name. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Bureau, layer as bureauLayer, type CaseOrder, catalogueOf, explainVote } from "@xiuhua/bureau"
import { textOf } from "@xiuhua/core/bulletin"
import { plainDate } from "@xiuhua/core/calendar"
import { type EntryInput, fieldIndex, type LedgerKind, type Row, toRow } from "@xiuhua/core/ledger"
import {
  activityItem,
  branchTerm,
  Dues,
  type PartyActivity,
  partyActivity,
  partyBranch,
  partyMember
} from "@xiuhua/core/party"
import { Store, type StoreFailure } from "@xiuhua/core/ports"
import { inspectionDays } from "@xiuhua/core/sanitation"
import { shanwei } from "@xiuhua/locality-shanwei"
import { layerWith as memory } from "@xiuhua/storage-memory"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import {
  appointmentVote,
  brigadeElection,
  brigadeVote,
  type DemoStep,
  demoBranches,
  development,
  partyYear,
  stationStudy,
  temporaryBranch,
  temporaryBranchName
} from "@xiuhua/testkit"
import { Effect, Layer, Result, Stream } from "effect"
import { afterAll, describe, expect, it } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-party-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const catalogue = catalogueOf({ locality: shanwei })
const tenant = "441502"
const base = { tenant, actor: "党务", provenance: { source: "test", reliability: "official" } } as const
const year = { from: plainDate("2022-01-01"), to: plainDate("2022-12-31") }
const REFERENCE = /p-[bcdfghjkmnpqrstv]{32}/u

const imported = (kind: LedgerKind, rows: ReadonlyArray<Row>, idempotencyKey: string = kind.id) =>
  Bureau.use((bureau) => bureau.importEntries({ ...base, kind, rows: Stream.make(rows), idempotencyKey }))

/** The rule that refused each step, or `taken`. */
const walked = (
  aggregate: CaseOrder["aggregate"],
  id: string,
  steps: ReadonlyArray<DemoStep<CaseOrder["command"]>>,
  from = 0
) =>
  Effect.forEach(steps, ({ command }, at) =>
    Bureau.use((bureau) => {
      const order = { ...base, aggregate, id, commandId: `${id}-${from + at}`, command } as CaseOrder
      return Effect.map(Effect.result(bureau.command(order)), (answer) =>
        Result.isSuccess(answer)
          ? "taken"
          : answer.failure._tag === "Forbidden"
            ? answer.failure.finding.rule
            : answer.failure._tag
      )
    })
  )

const wholeYear = Effect.gen(function* () {
  for (const { kind, rows } of partyYear({ year: 2022, seed: 1 })) {
    const { accepted, quarantined } = yield* imported(kind, rows)
    expect([kind.id, accepted, quarantined]).toEqual([kind.id, rows.length, 0])
  }
  const [founding, ending] = [temporaryBranch.slice(0, -2), temporaryBranch.slice(-2)]
  expect(yield* walked("party-branch", temporaryBranchName, founding)).toEqual([
    "taken",
    "taken",
    "taken",
    "party-branch.temporary-officers"
  ])
  expect(yield* walked("party-activity", "站学-4", stationStudy(4))).toEqual([
    "taken",
    "party-branch.temporary-power",
    ...Array.from({ length: 7 }, () => "taken")
  ])
  expect(yield* walked("party-branch", temporaryBranchName, ending, founding.length)).toEqual(["taken", "taken"])
  const held = stationStudy(12).slice(0, 3)
  const late = held.map(({ command }) => ({ command: { ...command, on: plainDate("2022-12-15") } }))
  expect(yield* walked("party-activity", "站学-12", late)).toEqual(["taken", "taken", "party-branch.temporary-ended"])
  expect(yield* walked("party-branch", demoBranches.brigade, brigadeElection)).toEqual(["taken", "taken"])
  const steps = development.map((command) => ({ command }))
  expect(yield* walked("member-development", "发展-1", steps)).toEqual(steps.map(() => "taken"))
})

let files = 0
const stores: ReadonlyArray<readonly [string, () => Layer.Layer<Store | Bureau, StoreFailure>]> = [
  ["memory", () => Layer.provideMerge(bureauLayer(catalogue), memory(catalogue))],
  [
    "SQLite",
    () => {
      const { derivations, kinds } = catalogue
      return Layer.provideMerge(
        bureauLayer(catalogue),
        sqlite({ file: join(folder, `${++files}.sqlite`), kinds, derivations })
      )
    }
  ]
]

describe.each(stores)("a year of Party work on %s", (_, open) => {
  it("shows what is due and done, counts it, tells the cases, and names nobody", () =>
    Effect.runPromise(
      Effect.provide(
        Effect.gen(function* () {
          yield* wholeYear
          const bureau = yield* Bureau
          const query = { tenant, on: year.to }

          const { sections } = yield* bureau.partyMatrix({ ...query, range: year })
          const cellsOf = (rule: string) =>
            Object.fromEntries(
              (sections.find((section) => section.rule === rule)?.lines ?? []).map(({ cells, orgUnit }) => [
                orgUnit,
                cells.flatMap((cell, at) =>
                  Object.keys(cell ?? {}).flatMap((status) => (status === "met" ? [] : [`${at + 1} ${status}`]))
                )
              ])
            )
          const { brigade, office, station } = demoBranches
          expect(cellsOf("party.theme-day")).toEqual({
            [brigade]: [],
            [office]: [],
            [station]: ["3 exempt", "8 missed"]
          })
          expect(cellsOf("party.committee-meeting")).toEqual({ [brigade]: ["5 deviation"], [office]: [] })
          expect(cellsOf("party.member-meeting")).toEqual({
            [brigade]: [],
            [office]: ["2 evidence-incomplete"],
            [station]: []
          })
          expect(cellsOf("party.first-topic")).toEqual({ 演示局党组: ["8 missed"] })
          // Members of a branch are one line.
          const dues = sections.find(({ rule }) => rule === "party.dues")
          expect(dues?.lines.map(({ due, subject }) => [subject, due])).toEqual([
            [null, 192],
            [null, 180],
            [null, 72]
          ])

          const obligations = yield* bureau.partyObligations(query)
          expect(obligations).toHaveLength(25)
          const standing = (id: string) => obligations.find((one) => one.id === id)
          expect(standing("OB-04")).toMatchObject({
            bases: [{ rule: "party.theme-day", strength: "must", period: "month", confidence: "verified" }]
          })
          expect(standing("OB-21")).toMatchObject({ rules: ["party.warning-education"], bases: [], outcomes: [] })
          // Terms that began before the year and still run are there.
          expect(standing("OB-19")?.outcomes.map(({ dueOn, status }) => [dueOn, status])).toEqual([
            ["2023-07-20", "not-yet-due"],
            ["2024-03-15", "not-yet-due"],
            ["2025-09-06", "not-yet-due"]
          ])
          expect(standing("OB-20")?.outcomes.map(({ dueOn, status, subject }) => [dueOn, status, subject])).toEqual([
            ["2021-12-25", "met", "***"],
            ["2022-06-25", "missed", "***"],
            ["2022-12-25", "met", "***"],
            ["2023-06-25", "not-yet-due", "***"]
          ])
          const own = yield* bureau.partyObligations({ ...query, branch: station })
          expect(new Set(own.flatMap(({ outcomes }) => outcomes.map(({ orgUnit }) => orgUnit)))).toEqual(
            new Set([station])
          )
          expect(yield* Effect.flip(bureau.partyObligations({ ...query, branch: "无" }))).toMatchObject({
            what: "branch"
          })

          const values = yield* bureau.indicators({ tenant, ...year })
          const shown = (ids: ReadonlyArray<string>) =>
            ids.map((id) => values.find(({ indicator }) => indicator.id === id)?.display)
          expect(
            shown([
              "pty.meeting.done",
              "pty.attendance",
              "pty.study.member",
              "pty.study.secretary",
              "pty.themeday",
              "pty.firsttopic",
              "pty.centregroup",
              "pty.dues.ontime",
              "pty.volunteer.hours",
              "pty.training.induction"
            ])
          ).toEqual([
            "97.03%",
            "89.93%",
            "91.67%",
            "91.67%",
            "97.14%",
            "90.91%",
            "100%",
            "97.30%",
            "986.5小时",
            "83.33%"
          ])

          const duties = yield* bureau.duties({ ...query, fields: ["party"] })
          expect(duties.filter(({ rule }) => rule === "party.dues")).toHaveLength(444)
          const bulletin = yield* bureau.bulletin({ tenant, year: 2022 })
          expect(bulletin.sections.flatMap(({ sentences }) => sentences.map(textOf))).toContain(
            "“第一议题”落实率90.91%（应落实会议11次，已落实10次）。"
          )
          const text = (value: unknown) =>
            JSON.stringify(value, (_, part) => (typeof part === "bigint" ? String(part) : part))
          expect(text([sections, obligations, duties, bulletin.sections, values])).not.toMatch(REFERENCE)

          const founded = yield* bureau.caseFile({
            tenant,
            aggregate: "party-branch",
            id: temporaryBranchName,
            on: year.to
          })
          expect([founded.stage, founded.findings, founded.limits.map(({ done, due }) => [due, done])]).toEqual([
            "abolished",
            [],
            [["2022-04-18", "2022-03-20"]]
          ])
          expect(founded.duties).toMatchObject([{ rule: "branch-work-regulation.reply-limit", status: "met" }])
          const study = yield* bureau.caseFile({ tenant, aggregate: "party-activity", id: "站学-4", on: year.to })
          expect(study).toMatchObject({
            stage: "filed",
            limits: [
              { rule: "party-activity.follow-up", item: "排班", due: "2022-04-15", done: "2022-04-14", late: false }
            ]
          })
          // The election that was walked closes the imported term, and begins the next.
          const store = yield* Store
          const term = yield* store.find(tenant, branchTerm, [`${brigade}/2019-09-10`])
          expect(term?.row[fieldIndex(branchTerm, "succeededOn")]).toBe("2022-09-06")
          expect(yield* store.find(tenant, branchTerm, [`${brigade}/2022-09-06`])).not.toBeNull()
        }),
        open()
      )
    ))

  it("takes the files of a gathering and of its parts in either order, and again as duplicates", () =>
    Effect.runPromise(
      Effect.provide(
        Effect.gen(function* () {
          const store = yield* Store
          const gathering = toRow(partyActivity, {
            activity: "A-1",
            day: "2022-03-10",
            organiser: "一支部",
            kind: "memberMeeting",
            required: "yes",
            present: "7",
            due: "9"
          })
          const part = (order: string, serves: "memberMeeting" | "lecture") =>
            toRow(activityItem, {
              activity: "A-1",
              order,
              day: "2022-03-10",
              organiser: "一支部",
              serves,
              required: "yes",
              topic: order
            })
          const parts = [part("1", "memberMeeting"), part("2", "lecture")]
          const shown = Effect.gen(function* () {
            const asOf = (yield* store.state(tenant)).lastRecordedAt as number
            const scan = { tenant, kind: activityItem, asOf, ...year, select: "occurred" } as const
            const rows = yield* Stream.runCollect(store.scan(scan))
            return rows.map(({ row }) => [row[1], row[5]])
          })
          yield* imported(partyActivity, [gathering])
          expect(yield* shown).toEqual([["0", "memberMeeting"]])
          expect(yield* imported(activityItem, parts)).toMatchObject({ accepted: 2, quarantined: 0 })
          expect(yield* shown).toEqual([
            ["1", "memberMeeting"],
            ["2", "lecture"]
          ])
          expect(yield* imported(activityItem, parts, "again")).toMatchObject({ accepted: 0, duplicates: 2 })
          // What was imported goes on here: minutes stand over the parts that were told.
          const minutes: PartyActivity.Command = {
            _tag: "RecordMinutes",
            on: plainDate("2022-03-11"),
            document: "记录3号",
            items: [
              {
                order: 1,
                serves: "memberMeeting",
                form: null,
                formName: null,
                topic: "大会",
                source: null,
                discussed: true,
                speaker: null,
                speakerPost: null,
                speakerBody: null,
                hourTenths: null,
                content: null
              }
            ]
          }
          expect(yield* walked("party-activity", "A-1", [{ command: minutes }])).toEqual(["taken"])
          expect(yield* shown).toEqual([["1", "memberMeeting"]])
        }),
        open()
      )
    ))
})

describe("what leaves the bureau", () => {
  const inMemory = <A, E>(work: Effect.Effect<A, E, Store | Bureau>) =>
    Effect.runPromise(Effect.provide(work, Layer.provideMerge(bureauLayer(catalogue), memory(catalogue))))

  it("is never broken down by persons, where stations and groups are", () =>
    inMemory(
      Effect.gen(function* () {
        const bureau = yield* Bureau
        const by = (id: string) => bureau.indicators({ tenant, ...year, ids: [id], by: ["subject"] })
        for (const id of ["pty.dues.ontime", "pty.study.member", "pty.talk.coverage", "pty.training.induction"])
          expect(yield* Effect.flip(by(id))).toMatchObject({ what: "dimension", id: "subject" })
        for (const id of [inspectionDays.id, "pty.themeday"]) expect(yield* by(id)).toEqual([])
        const all = yield* bureau.indicators({ tenant, ...year, by: ["subject"] })
        expect(all.map(({ indicator }) => indicator.id)).not.toContain("pty.dues.ontime")
      })
    ))

  it("prints no rate over fewer than five members", () =>
    inMemory(
      Effect.gen(function* () {
        const bureau = yield* Bureau
        const people = partyYear({ year: 2022, seed: 1 })
        const few = (kind: LedgerKind) => (people.find((one) => one.kind === kind)?.rows ?? []).slice(-3)
        yield* imported(partyMember, few(partyMember))
        yield* imported(Dues.duesStanding, few(Dues.duesStanding))
        const [value] = yield* bureau.indicators({ tenant, ...year, ids: ["pty.study.member"] })
        expect(value?.denominator?.digits).toBe(3n)
        const { omissions, sections } = yield* bureau.bulletin({ tenant, year: 2022 })
        expect(JSON.stringify(sections)).not.toContain("党员学时达标率")
        expect(omissions).toContainEqual(
          expect.objectContaining({ indicator: "pty.study.member", reason: "suppressed" })
        )
      })
    ))

  it("asks for a range that is one", () =>
    inMemory(
      Bureau.use((bureau) =>
        Effect.map(
          Effect.flip(bureau.partyMatrix({ tenant, on: year.to, range: { from: year.to, to: year.from } })),
          (failure) => expect(failure).toMatchObject({ _tag: "InvalidRequest", rule: "period" })
        )
      )
    ))

  it("says nothing of a branch that has no register", () =>
    inMemory(
      Effect.gen(function* () {
        const bureau = yield* Bureau
        const row = (more: Partial<EntryInput<(typeof partyBranch)["fields"]>>) =>
          toRow(partyBranch, { branch: "一支部", type: "ordinary", committee: "no", validFrom: "2020-01-01", ...more })
        yield* imported(partyBranch, [row({})])
        const [meeting] = yield* bureau.partyObligations({ tenant, on: plainDate("2022-02-10") })
        expect(meeting?.outcomes).toMatchObject([{ subject: "一支部", status: "not-yet-due" }])
      })
    ))
})

describe("a vote explained", () => {
  const explained = (facts: unknown) => Effect.runPromise(Effect.result(explainVote(catalogue)(facts)))

  it("PR5.3 an election: four fifths of those due, more than half of those present", async () => {
    const { success } = (await explained({ ballot: brigadeVote, declared: "passed" })) as { success: unknown }
    expect(success).toMatchObject({
      verdict: "lawful",
      base: 15,
      quorum: { of: "entitled", base: 15, needed: 12, reached: true },
      majority: { of: "present", base: 13, needed: 7, reached: true },
      valid: true,
      passed: true
    })
  })

  it("PR5.5 appointments: enough votes of too few people pass nothing", async () => {
    const { success } = (await explained({ ballot: appointmentVote, declared: null })) as { success: unknown }
    expect(success).toMatchObject({
      verdict: "unlawful",
      quorum: { needed: 5, reached: false },
      majority: { needed: 4, reached: true },
      valid: false,
      passed: false,
      findings: [{ rule: "leading-group-regulation.appointment-quorum" }]
    })
  })

  it("names what is wrong with facts that are none", async () => {
    const { failure } = (await explained({ ballot: { ...brigadeVote, yes: "ten" }, declared: null })) as {
      failure: unknown
    }
    expect(failure).toMatchObject({
      _tag: "InvalidFacts",
      rule: "party-vote.ballot",
      problems: [{ field: "ballot.yes" }]
    })
  })
})
