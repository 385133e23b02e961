/** What is sensitive: every reading of Party data leaves one line, and every field is shown to those it may be shown to. */

import { inspect } from "node:util"
import type { LedgerEntries, Operations } from "@xiuhua/bureau"
import { type Guarded, guarded, HIDDEN, type Role } from "@xiuhua/bureau/access"
import { plainDate } from "@xiuhua/core/calendar"
import { threebaoPremises } from "@xiuhua/core/enforcement"
import { fieldIndex, personRefOf } from "@xiuhua/core/ledger"
import { partyMember } from "@xiuhua/core/party"
import { Store } from "@xiuhua/core/ports"
import { development, ordinaryCase, stationStudy } from "@xiuhua/testkit"
import { Effect, Stream } from "effect"
import { describe, expect, it } from "vitest"
import { provenance, somebody, stores, tenant, withBureau } from "../places.ts"
import { clashing, keyOf, rowOf } from "./seed.ts"

const on = plainDate("2022-12-31")
const year = { from: plainDate("2022-01-01"), to: on }
const person = personRefOf(new Uint8Array(16).fill(5))

const fill = (bureau: Operations) =>
  Effect.gen(function* () {
    const order = { tenant, actor: "office", provenance, id: "1" }
    for (const [at, { command }] of stationStudy(4).slice(0, 5).entries()) {
      yield* bureau.record({ ...order, commandId: `activity-${at}`, aggregate: "party-activity", command })
    }
    const [apply] = development
    if (apply === undefined) throw new Error("no development")
    yield* bureau.record({ ...order, commandId: "apply", aggregate: "member-development", command: apply })
    for (const [at, command] of ordinaryCase.slice(0, 4).entries()) {
      yield* bureau.record({ ...order, commandId: `case-${at}`, aggregate: "penalty-case", command })
    }
    for (const kind of [partyMember, threebaoPremises]) {
      const row = rowOf(kind, 3)
      for (const one of [row, clashing(kind, row)]) {
        yield* bureau.importEntries({
          tenant,
          actor: "office",
          kind,
          rows: Stream.make([one]),
          provenance,
          idempotencyKey: `${kind.id}-${one === row}`
        })
      }
    }
  })

const firstRow = ({ entries }: LedgerEntries) => Effect.map(Stream.runCollect(entries), ([first]) => first?.row)

const as = (bureau: Operations, actor: string, roles: ReadonlyArray<Role>, purpose?: string) =>
  guarded(bureau, somebody(actor, roles), purpose)

describe.each(stores)("readings of Party data on %s", (_, open) => {
  const readings: Readonly<
    Record<string, readonly [about: string, read: (party: Guarded) => Effect.Effect<unknown, unknown>]>
  > = {
    "cases/party-activity": [
      "party-activity/1",
      (party) => party.caseFile({ aggregate: "party-activity", id: "1", on })
    ],
    "cases/member-development": ["list", (party) => party.caseList({ aggregate: "member-development" })],
    "processRecord/member-development": [
      "member-development/1",
      (party) => party.processRecord({ aggregate: "member-development", id: "1" })
    ],
    "entries/party": ["party.member", (party) => party.entries({ kind: "party.member" })]
  }

  it.each(Object.entries(readings))("%s leaves exactly one line, without what it said", (operation, [about, read]) =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* fill(bureau)
        const before = (yield* (yield* Store).state(tenant)).lastRecordedAt
        yield* read(as(bureau, "party-1", ["party-officer"], "member-development.review"))
        const { lines, next } = yield* as(bureau, "auditor-1", ["auditor"]).sensitiveReads({})
        expect([lines.length, next]).toEqual([1, null])
        expect(lines[0]).toMatchObject({ actor: "party-1", operation, purpose: "member-development.review", about })
        expect(Object.keys(lines[0] ?? {}).sort()).toEqual(["about", "actor", "at", "operation", "purpose"])
        // To read moves no figure: nothing was recorded in the tenant that was read.
        expect((yield* (yield* Store).state(tenant)).lastRecordedAt).toBe(before)
        const sealed = yield* Stream.runCollect((yield* Store).readAll(`${tenant}/access`, 0))
        expect(sealed.map(({ actor, type }) => [type, actor])).toEqual([["SensitiveRead", "party-1"]])
      })
    )
  )

  it("those of rows that wait and of evidence leave one each; what names nobody leaves none", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* fill(bureau)
        const party = as(bureau, "party-1", ["party-officer"])
        const auditor = as(bureau, "auditor-1", ["auditor"])
        const count = Effect.map(auditor.sensitiveReads({}), ({ lines }) => lines.length)
        expect((yield* Stream.runCollect(party.quarantine())).length).toBe(1)
        expect(yield* count).toBe(1)
        yield* auditor.evidence({ ...year, id: "pty.dues.collected" })
        expect(yield* count).toBe(2)
        yield* auditor.evidence({ ...year, id: "pty.team.count" })
        yield* party.partyObligations({ on, branch: "nowhere" }).pipe(Effect.exit)
        yield* party.duties({ on })
        yield* party.caseList({ aggregate: "party-activity" })
        yield* party.caseList({})
        yield* as(bureau, "head-1", ["head"]).caseFile({ aggregate: "penalty-case", id: "1", on })
        expect(yield* count).toBe(2)
      })
    ))

  it("whoever is turned away reads nothing and leaves none; whose purpose is a sentence is shown nothing", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* fill(bureau)
        yield* Effect.flip(as(bureau, "officer-1", ["officer"]).caseFile({ aggregate: "party-activity", id: "1", on }))
        const elsewhere = guarded(bureau, somebody("party-2", ["party-officer"], { orgUnits: ["别的支部"] }))
        yield* Effect.flip(elsewhere.caseFile({ aggregate: "party-activity", id: "1", on }))
        const told = as(bureau, "party-1", ["party-officer"], "为张三核对")
        expect(yield* Effect.flip(told.caseFile({ aggregate: "party-activity", id: "1", on }))).toMatchObject({
          _tag: "InvalidRequest",
          rule: "purpose"
        })
        const auditor = as(bureau, "auditor-1", ["auditor"])
        expect((yield* auditor.sensitiveReads({})).lines).toEqual([])
      })
    ))

  it("the log is turned over page by page, newest first, and narrowed to one reader", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* fill(bureau)
        for (let n = 0; n < 5; n++) {
          yield* as(bureau, `party-${n % 2}`, ["party-officer"]).entries({ kind: "party.member" })
        }
        const auditor = as(bureau, "auditor-1", ["auditor"])
        const first = yield* auditor.sensitiveReads({ limit: 3 })
        const second = yield* auditor.sensitiveReads({ limit: 3, after: first.next ?? "" })
        expect([first.lines.length, second.lines.length, second.next]).toEqual([3, 2, null])
        const at = [...first.lines, ...second.lines].map((line) => line.at)
        expect(at).toEqual(at.toSorted((a, b) => b - a))
        expect((yield* auditor.sensitiveReads({ reader: "party-1" })).lines.length).toBe(2)
      })
    ))
})

describe.each(stores)("fields on %s", (_, open) => {
  const member = rowOf(partyMember, 3)
  const at = (name: string) => fieldIndex(partyMember, name)

  it("of a ledger are shown up to the class of the role, and null beyond", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* fill(bureau)
        const rowFor = (role: Role) =>
          Effect.flatMap(as(bureau, "x", [role]).entries({ kind: "party.member" }), firstRow)
        expect(yield* rowFor("party-officer")).toEqual(member)
        const audited = yield* rowFor("auditor")
        expect([audited?.[at("stage")], audited?.[at("member")], audited?.[at("branch")]]).toEqual([
          null,
          member[at("member")],
          member[at("branch")]
        ])
        const shop = rowOf(threebaoPremises, 3)
        const name = fieldIndex(threebaoPremises, "name")
        const premises = (role: Role) =>
          Effect.flatMap(as(bureau, "x", [role]).entries({ kind: threebaoPremises.id }), firstRow)
        expect((yield* premises("officer"))?.[name]).toBe(shop[name])
        expect((yield* premises("analyst"))?.[name]).toBe(null)
        expect(keyOf(threebaoPremises, (yield* premises("analyst")) ?? [])).toEqual(keyOf(threebaoPremises, shop))
      })
    ))

  it("of a case name persons by reference to those who may know them, and nobody to others", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* fill(bureau)
        const [problem] = (yield* bureau.caseFile({ tenant, aggregate: "penalty-case", id: "1", on })).timeline
        expect(problem).toBeDefined()
        const file = (role: Role, aggregate: "penalty-case" | "illegal-construction") =>
          Effect.map(as(bureau, "x", [role]).caseFile({ aggregate, id: "1", on }), (one) =>
            inspect(one, { depth: null })
          )
        expect(yield* file("head", "penalty-case")).toMatch(/p-[bcdfghjkmnpqrstv]{32}/u)
        yield* bureau.record({
          tenant,
          actor: "office",
          provenance,
          id: "1",
          commandId: "measured",
          aggregate: "illegal-construction",
          command: { _tag: "MeasureSite", on, area: 100, by: [person] } as never
        })
        const masked = yield* file("analyst", "illegal-construction")
        expect(masked).not.toMatch(/p-[bcdfghjkmnpqrstv]{32}/u)
        expect(masked).toContain(HIDDEN)
        expect(yield* file("officer", "illegal-construction")).toContain(person)
      })
    ))

  it("of a person are shown by role, and the audit of the reference has a line for each who asked", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        const natural = {
          kind: "natural",
          name: "演示人",
          identityNumber: "000000190001010000",
          phone: "00000000",
          address: "演示路1号",
          keepUntil: null
        } as const
        const ref = yield* as(bureau, "officer-1", ["officer"]).persons.put(natural, { purpose: "penalty-case.filing" })
        const purpose = "penalty-case.service"
        const seen = (role: Role) => as(bureau, `${role}-1`, [role]).persons.get(ref, { purpose })
        expect(yield* seen("officer")).toEqual({ _tag: "Known", person: natural })
        expect(yield* seen("clerk")).toEqual({
          _tag: "Known",
          person: { ...natural, identityNumber: null, address: null }
        })
        expect(yield* Effect.flip(seen("party-officer"))).toMatchObject({ rule: "access.role" })
        expect(yield* Effect.flip(seen("analyst"))).toMatchObject({ rule: "access.role" })
        const audit = yield* as(bureau, "auditor-1", ["auditor"]).persons.audit(ref)
        expect(audit.map(({ act, actor }) => [act, actor])).toEqual([
          ["created", "officer-1"],
          ["read", "officer-1"],
          ["read", "clerk-1"],
          ["read", "party-officer-1"]
        ])
      })
    ))
})
