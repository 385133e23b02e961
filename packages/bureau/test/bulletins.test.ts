/** 通报刊发: drafts, publications and errata, and what is noted of what they say about persons. */

import { createHash } from "node:crypto"
import type { Bureau } from "@xiuhua/bureau"
import { guarded } from "@xiuhua/bureau/access"
import { jsonFile, textOf } from "@xiuhua/core/bulletin"
import { plainDate } from "@xiuhua/core/calendar"
import { stallMatter } from "@xiuhua/core/enforcement"
import { staff } from "@xiuhua/core/governance"
import { type LedgerKind, personRefOf, type Row, toRow } from "@xiuhua/core/ledger"
import { Store } from "@xiuhua/core/ports"
import { Effect, Result, Stream } from "effect"
import { describe, expect, it } from "vitest"
import { provenance, somebody, stores, tenant, withBureau } from "./places.ts"

const d = plainDate
const stalls = (from: number, count: number): ReadonlyArray<Row> =>
  Array.from({ length: count }, (_, at) =>
    toRow(stallMatter, { matter: `M-${from + at}`, day: "2022-03-05", street: "某街道", outcome: "education" })
  )
const people = (from: number, count: number): ReadonlyArray<Row> =>
  Array.from({ length: count }, (_, at) =>
    toRow(staff, {
      person: personRefOf(new Uint8Array(16).fill(from + at)),
      employment: "auxiliary",
      orgUnit: "执法一队",
      validFrom: "2021-05-01"
    })
  )
let keys = 0
const imported = (bureau: Bureau["Service"], kind: LedgerKind, rows: ReadonlyArray<Row>) =>
  bureau.importEntries({
    tenant,
    actor: "录入",
    kind,
    rows: Stream.make(rows),
    provenance,
    idempotencyKey: `k-${++keys}`
  })
const seeded = (bureau: Bureau["Service"]) =>
  Effect.andThen(imported(bureau, stallMatter, stalls(0, 230)), imported(bureau, staff, people(1, 12)))

const step = (actor: string, on: string, commandId = `c-${++keys}`) => ({
  tenant,
  actor,
  year: 2022,
  on: d(on),
  commandId
})
const published = (bureau: Bureau["Service"]) =>
  Effect.gen(function* () {
    yield* seeded(bureau)
    const drafted = yield* bureau.draftBulletin(step("拟稿人", "2023-01-09"))
    const issued = yield* bureau.publishBulletin(step("签发人", "2023-01-10"))
    return { drafted, issued }
  })
const texts = (bulletin: {
  readonly sections: ReadonlyArray<{ readonly sentences: ReadonlyArray<{ text: string }> }>
}) => bulletin.sections.flatMap(({ sentences }) => sentences.map(textOf))

describe.each(stores)("bulletins on %s", (_, open) => {
  it("what is published is what was drafted, whatever was recorded since; its digest is that of the file", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* seeded(bureau)
        const { bulletin, digest } = yield* bureau.draftBulletin(step("拟稿人", "2023-01-09"))
        yield* imported(bureau, stallMatter, stalls(1000, 50))
        const issued = yield* bureau.publishBulletin(step("签发人", "2023-01-10"))
        expect([issued.stage, issued.drafted?.by, issued.published?.by]).toEqual(["published", "拟稿人", "签发人"])
        const kept = (yield* bureau.issuedBulletin({ tenant, year: 2022 })).published?.event
        if (kept === undefined) throw new Error("nothing kept")
        expect(jsonFile(kept.bulletin)).toBe(jsonFile(bulletin))
        expect(createHash("sha256").update(jsonFile(kept.bulletin)).digest("hex")).toBe(digest)
        expect(texts(kept.bulletin)).toEqual([
          "在册队伍12人。",
          "查处流动摊贩占道经营行为200多宗（其中教育230宗、责令改正0宗、处罚0宗）。"
        ])
        expect(texts(yield* bureau.bulletin({ tenant, year: 2022 }))[1]).toContain("280宗")
      })
    ))

  it("once published it is not drafted or published again; the same command again changes nothing", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        const early = yield* Effect.result(bureau.publishBulletin(step("签发人", "2023-01-10")))
        expect(early).toMatchObject({ failure: { _tag: "NotFound" } }) // no data at all
        yield* seeded(bureau)
        const none = yield* Effect.result(bureau.publishBulletin(step("签发人", "2023-01-10")))
        expect(none).toMatchObject({ failure: { _tag: "StepMissing", step: "DraftBulletin" } })
        yield* bureau.draftBulletin(step("拟稿人", "2023-01-09"))
        yield* bureau.draftBulletin(step("拟稿人", "2023-01-09"))
        const order = step("签发人", "2023-01-10", "the-publication")
        const back = yield* Effect.result(bureau.publishBulletin(step("签发人", "2023-01-08")))
        expect(back).toMatchObject({ failure: { _tag: "BeforeLastStep" } })
        const first = yield* bureau.publishBulletin(order)
        expect(yield* bureau.publishBulletin(order)).toEqual(first)
        const again = yield* Effect.result(bureau.publishBulletin(step("签发人", "2023-01-11")))
        expect(again).toMatchObject({ failure: { _tag: "StepTaken", on: "2023-01-10" } })
        const redraft = yield* Effect.result(bureau.draftBulletin(step("拟稿人", "2023-01-11")))
        expect(redraft).toMatchObject({ failure: { _tag: "StepTaken" } })
        expect((yield* bureau.issuedBulletins({ tenant })).map(({ stage, year }) => [year, stage])).toEqual([
          [2022, "published"]
        ])
        expect(yield* Effect.result(bureau.issuedBulletin({ tenant, year: 2021 }))).toMatchObject({
          failure: { _tag: "NotFound", what: "bulletin", known: ["2022"] }
        })
      })
    ))

  it("of two who publish at once one does", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* seeded(bureau)
        yield* bureau.draftBulletin(step("拟稿人", "2023-01-09"))
        const both = yield* Effect.all(
          ["甲", "乙"].map((actor) => Effect.result(bureau.publishBulletin(step(actor, "2023-01-10")))),
          { concurrency: "unbounded" }
        )
        expect(both.filter(Result.isSuccess)).toHaveLength(1)
        expect(both.find(Result.isFailure)).toMatchObject({ failure: { _tag: "StepTaken" } })
        const { errata, published: one } = yield* bureau.issuedBulletin({ tenant, year: 2022 })
        expect([one === null, errata]).toEqual([false, []])
      })
    ))

  it("an erratum says what is no longer so, after the errata before it; where everything holds there is none", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* published(bureau)
        const order = (on: string) => ({ ...step("签发人", on), reason: "补录三月台账" })
        expect(yield* Effect.result(bureau.issueErratum(order("2023-02-01")))).toMatchObject({
          failure: { _tag: "Forbidden", finding: { rule: "bulletin.nothing-changed" } }
        })
        expect(yield* Effect.result(bureau.issueErratum({ ...order("2023-02-01"), reason: " " }))).toMatchObject({
          failure: { _tag: "InvalidRequest", rule: "reason" }
        })
        yield* imported(bureau, stallMatter, stalls(1000, 5))
        const first = yield* bureau.issueErratum(order("2023-02-01"))
        const [change] = first.errata[0]?.event.changes ?? []
        expect(change?.id).toBe("stall-count")
        expect(change?.text).toEqual({
          before: "查处流动摊贩占道经营行为200多宗（其中教育230宗、责令改正0宗、处罚0宗）。",
          after: "查处流动摊贩占道经营行为200多宗（其中教育235宗、责令改正0宗、处罚0宗）。"
        })
        expect(yield* Effect.result(bureau.issueErratum(order("2023-02-02")))).toMatchObject({
          failure: { finding: { rule: "bulletin.nothing-changed" } }
        })
        yield* imported(bureau, stallMatter, stalls(2000, 100))
        const second = yield* bureau.issueErratum(order("2023-03-01"))
        expect(second.stage).toBe("corrected")
        expect(second.errata.map(({ event }) => [event.number, event.changes[0]?.text.before])).toEqual([
          [1, "查处流动摊贩占道经营行为200多宗（其中教育230宗、责令改正0宗、处罚0宗）。"],
          [2, "查处流动摊贩占道经营行为200多宗（其中教育235宗、责令改正0宗、处罚0宗）。"]
        ])
        // What was printed stays what was printed.
        expect(texts(second.published?.event.bulletin ?? { sections: [] })[1]).toContain("230宗")
      })
    ))

  it("two people more are told by no erratum and in no later bulletin; ten more are", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* published(bureau)
        yield* imported(bureau, staff, people(50, 2))
        yield* imported(bureau, stallMatter, stalls(1000, 5))
        const { errata } = yield* bureau.issueErratum({ ...step("签发人", "2023-02-01"), reason: "补录" })
        expect(errata[0]?.event.changes.map(({ id }) => id)).toEqual(["stall-count"])
        const later = yield* bureau.bulletin({ tenant, year: 2022 })
        expect(texts(later).join()).not.toContain("在册队伍")
        expect(later.omissions).toContainEqual(
          expect.objectContaining({ indicator: "gov.staff.count", reason: "suppressed" })
        )
        yield* imported(bureau, staff, people(100, 10))
        const more = yield* bureau.issueErratum({ ...step("签发人", "2023-03-01"), reason: "补录" })
        expect(more.errata[1]?.event.changes.map(({ text }) => text)).toEqual([
          { before: "在册队伍12人。", after: "在册队伍24人。" }
        ])
        const store = yield* Store
        const log = yield* store.read(tenant, "disclosure/printed")
        expect(log.map(({ data, type }) => [type, (JSON.parse(data) as { where: string }).where])).toEqual([
          ["FiguresPrinted", "bulletin/2022"],
          ["FiguresPrinted", "bulletin/2022#2"]
        ])
      })
    ))
})

describe("who may", () => {
  const [, open] = stores[0] as (typeof stores)[number]

  it("somebody else signs than drafts; whoever administers the database enters what others did", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* seeded(bureau)
        const { actor: _, tenant: __, ...order } = step("", "2023-01-09")
        const next = () => ({ ...order, commandId: `c-${++keys}` })
        const both = guarded(bureau, somebody("u-1", ["clerk", "head"]))
        yield* both.draftBulletin(next())
        expect(yield* Effect.result(both.publishBulletin(next()))).toMatchObject({
          failure: { _tag: "AccessForbidden", rule: "access.separation", because: "BulletinDrafted" }
        })
        const clerk = guarded(bureau, somebody("u-2", ["clerk"]))
        expect(yield* Effect.result(clerk.publishBulletin(next()))).toMatchObject({
          failure: { _tag: "AccessForbidden", rule: "access.role" }
        })
        const issued = yield* guarded(bureau, somebody("u-3", ["head"])).publishBulletin(next())
        expect(issued.published?.by).toBe("u-3")
      })
    ))
})
