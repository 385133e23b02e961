/** 刊发与个人: a year with its errata as it really leaves the bureau, in every format; nobody is told by any of it. */
import type { Bureau } from "@xiuhua/bureau"
import { issuedBulletinRecord } from "@xiuhua/bureau/records"
import { type Bulletin, Issue, jsonFile, textOf, toHtml, toMarkdown } from "@xiuhua/core/bulletin"
import { plainDate } from "@xiuhua/core/calendar"
import { personRefOf, type Row, toRow } from "@xiuhua/core/ledger"
import { Study } from "@xiuhua/core/party"
import { toDocx } from "@xiuhua/transport-document"
import { Effect, Stream } from "effect"
import { describe, expect, it } from "vitest"
import { provenance, stores, tenant, withBureau } from "./places.ts"

const MEMBERS = 24
const REFERENCE = /p-[bcdfghjkmnpqrstv]{32}/u
const row = (at: number, month: string, active: boolean): Row =>
  toRow(Study.platformUse, {
    person: personRefOf(new Uint8Array(16).fill(at + 1)),
    branch: at < 4 ? "小支部" : "大支部",
    platform: "学习平台",
    batch: "演示批次",
    month,
    points: "10",
    active: active ? "yes" : "no"
  })
/** The first so many never took part. */
const used = (absent: number): ReadonlyArray<Row> =>
  Array.from({ length: MEMBERS }, (_, at) => row(at, "2022-06-01", at >= absent))

let keys = 0
const imported = (bureau: Bureau["Service"], rows: ReadonlyArray<Row>) =>
  bureau.importEntries({
    tenant,
    actor: "党务",
    kind: Study.platformUse,
    rows: Stream.make(rows),
    provenance,
    idempotencyKey: `k-${++keys}`
  })
const step = (actor: string, on: string) => ({ tenant, actor, year: 2022, on: plainDate(on), commandId: `c-${++keys}` })

/** Every text that a bulletin is printed in. */
const formats = (bulletin: Bulletin) =>
  Effect.map(toDocx(bulletin), (docx) => [
    toMarkdown(bulletin),
    toHtml(bulletin),
    jsonFile(bulletin),
    Buffer.from(docx).toString("utf8")
  ])

/** What somebody who knows that there are 24 can make of a rate with two decimals. */
const countsIn = (text: string): ReadonlyArray<number> =>
  [...text.matchAll(/参学率[^\d—]{0,80}?(\d+(?:\.\d+)?)%(?!以上)/gu)].map(([, rate]) =>
    Math.round((Number(rate) * MEMBERS) / 100)
  )

describe("what a published year tells of 24 members", () => {
  const [, open] = stores[0] as (typeof stores)[number]

  it("two who stayed away are found in no format, nor by what changed between the bulletin and its errata", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* imported(bureau, used(2))
        const { bulletin } = yield* bureau.draftBulletin(step("拟稿", "2023-01-09"))
        yield* bureau.publishBulletin(step("签发", "2023-01-10"))
        expect(bulletin.sections.flatMap(({ sentences }) => sentences.map(textOf))).toEqual([
          "学习平台参学率75%以上（不公布个人积分）。"
        ])
        // One of the two took part after all: nothing is said, since nothing may be.
        yield* imported(bureau, [row(0, "2022-07-01", true)])
        expect(
          yield* Effect.flip(bureau.issueErratum({ ...step("签发", "2023-02-01"), reason: "补录" }))
        ).toMatchObject({
          finding: { rule: "bulletin.nothing-changed" }
        })
        const again = yield* bureau.bulletin({ tenant, year: 2022 })
        const issued = yield* bureau.issuedBulletin({ tenant, year: 2022 })
        const told = [
          ...(yield* formats(bulletin)),
          ...(yield* formats(again)),
          JSON.stringify(issuedBulletinRecord(issued)),
          JSON.stringify(issued)
        ]
        for (const text of told) {
          expect(text).not.toMatch(REFERENCE)
          expect(countsIn(text)).toEqual([])
          expect(text).not.toMatch(/22 ÷|23 ÷|91\.67|95\.83/u)
        }
      })
    ))

  it("where five stayed away the rate is printed; that one of them did not is not told afterwards", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* imported(bureau, used(5))
        const { bulletin } = yield* bureau.draftBulletin(step("拟稿", "2023-01-09"))
        yield* bureau.publishBulletin(step("签发", "2023-01-10"))
        // The same reader does find what may be found.
        for (const text of yield* formats(bulletin)) expect(countsIn(text.replace(/<[^>]+>/gu, ""))[0]).toBe(19)
        yield* imported(bureau, [row(0, "2022-07-01", true)])
        const refused = yield* Effect.flip(bureau.issueErratum({ ...step("签发", "2023-02-01"), reason: "补录" }))
        expect(refused).toMatchObject({ finding: { rule: "bulletin.nothing-changed" } })
        const again = yield* bureau.bulletin({ tenant, year: 2022 })
        for (const text of yield* formats(again)) expect(countsIn(text.replace(/<[^>]+>/gu, ""))).toEqual([])
      })
    ))

  it("an erratum tells what the log lets it tell, and only that is noted", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* imported(bureau, used(18))
        yield* bureau.draftBulletin(step("拟稿", "2023-01-09"))
        yield* bureau.publishBulletin(step("签发", "2023-01-10"))
        yield* imported(
          bureau,
          Array.from({ length: 10 }, (_, at) => row(at, "2022-07-01", true))
        )
        const { errata, published } = yield* bureau.issueErratum({ ...step("签发", "2023-02-01"), reason: "补录" })
        const [first] = errata
        if (first === undefined || published === null) throw new Error("no erratum")
        expect(Issue.erratumText(published.event.bulletin, first.event).lines[1]).toBe(
          "一、“学习平台参学率25%（不公布个人积分）。”更正为“学习平台参学率66.67%（不公布个人积分）。”：学习平台参学率由25%更正为66.67%。"
        )
      })
    ))
})
