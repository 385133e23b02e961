/** Duties kept apart: who had a hand in a case does not judge it, whoever he names; one who did not may. */
import type { CaseOrder, Operations } from "@xiuhua/bureau"
import { guarded, type Role } from "@xiuhua/bureau/access"
import { plainDate } from "@xiuhua/core/calendar"
import { parkingCorrection } from "@xiuhua/core/enforcement"
import { officer } from "@xiuhua/core/governance"
import { demoOfficers, ordinaryCase, rectifiedProblem, reworkedReport, shedCampaign } from "@xiuhua/testkit"
import { Effect, Stream } from "effect"
import { describe, expect, it } from "vitest"
import { provenance, somebody, stores, tenant, withBureau } from "../places.ts"
import { clashing, keyOf, rowOf } from "./seed.ts"

type Steps = ReadonlyArray<{ readonly _tag: string }>

const order = (aggregate: string, id: string, at: number, command: unknown) =>
  ({ id, commandId: `${id}-${at}`, provenance, aggregate, command }) as unknown as Omit<
    CaseOrder,
    "tenant" | "actor"
  > as never

/** Takes the steps up to the first of a name, each by whoever the walk says for it; answers that step. */
const upTo = (
  bureau: Operations,
  aggregate: string,
  steps: Steps,
  tag: string,
  actors: Readonly<Record<string, string>> = {}
) =>
  Effect.gen(function* () {
    const end = steps.findIndex(({ _tag }) => _tag === tag)
    for (const [at, command] of steps.slice(0, end).entries()) {
      yield* bureau.record({
        ...(order(aggregate, "1", at, command) as object),
        tenant,
        actor: actors[command._tag] ?? "office"
      } as never)
    }
    return steps[end]
  })

const as = (bureau: Operations, actor: string, ...roles: ReadonlyArray<Role>) => guarded(bureau, somebody(actor, roles))
const apart = { _tag: "AccessForbidden", rule: "access.separation" }

describe.each(stores)("duties kept apart on %s", (_, open) => {
  it("a problem is checked by nobody who replied or who had to mend it, although another is named", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        const check = yield* upTo(bureau, "problem", rectifiedProblem, "VerifyProblem", { ReplyProblem: "station-7" })
        const assigned = rectifiedProblem.find((step) => step._tag === "AssignProblem")
        const handler = assigned?._tag === "AssignProblem" ? assigned.handler : ""
        for (const actor of ["station-7", handler]) {
          const refused = yield* Effect.flip(as(bureau, actor, "inspector").command(order("problem", "1", 90, check)))
          expect(refused).toMatchObject({
            ...apart,
            operation: "command/problem/VerifyProblem",
            cite: { article: "S4" }
          })
        }
        expect(
          (yield* as(bureau, "inspector-2", "inspector").command(order("problem", "1", 91, check))).events
        ).toHaveLength(1)
      })
    ))

  it("a report is checked and closed by the other side", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        const check = yield* upTo(bureau, "report", reworkedReport, "VerifyReport", { DisposeReport: "worker-1" })
        expect(
          yield* Effect.flip(as(bureau, "worker-1", "inspector", "officer").command(order("report", "1", 90, check)))
        ).toMatchObject({ ...apart, because: "ReportDisposed" })
        expect((yield* as(bureau, "inspector-1", "inspector").command(order("report", "1", 91, check))).version).toBe(6)
      })
    ))

  it("a penalty is decided by nobody who investigated or reviewed it, and reviewed by nobody who investigated", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* bureau.importEntries({
          tenant,
          actor: "office",
          kind: officer,
          rows: Stream.make(demoOfficers),
          provenance,
          idempotencyKey: "officers"
        })
        const actors = { CollectEvidence: "officer-1", ReviewLegally: "lawyer-1" }
        const decision = yield* upTo(bureau, "penalty-case", ordinaryCase, "DecidePenalty", actors)
        const assigned = ordinaryCase.find((step) => step._tag === "AssignOfficers")
        const investigator = assigned?._tag === "AssignOfficers" ? (assigned.officers[0] ?? "") : ""
        for (const actor of ["officer-1", "lawyer-1", investigator]) {
          const refused = yield* Effect.flip(
            as(bureau, actor, "head").command(order("penalty-case", "1", 90, decision))
          )
          expect(refused, actor).toMatchObject({ ...apart, cite: { source: "《中华人民共和国行政处罚法》(2021修订)" } })
        }
        const review = ordinaryCase.find(({ _tag }) => _tag === "ReviewLegally")
        expect(
          yield* Effect.flip(as(bureau, "officer-1", "legal-reviewer").command(order("penalty-case", "1", 92, review)))
        ).toMatchObject(apart)
        const decided = yield* as(bureau, "head-1", "head").command(order("penalty-case", "1", 91, decision))
        expect(decided.events).toHaveLength(1)
      })
    ))

  it("a plan is approved by nobody who wrote it", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        const approval = yield* upTo(bureau, "campaign", shedCampaign, "ApproveCampaign", { PlanCampaign: "head-2" })
        expect(
          yield* Effect.flip(as(bureau, "head-2", "head").command(order("campaign", "1", 90, approval)))
        ).toMatchObject(apart)
        // Whoever administers the database enters what others did.
        yield* as(bureau, "local", "administrator").command(order("campaign", "1", 91, approval))
      })
    ))

  it("a correction and a settlement take two people; an office of one has its administrator", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        const kind = parkingCorrection
        const row = rowOf(kind, 1)
        const clerk = as(bureau, "clerk-1", "clerk")
        yield* clerk.importEntries({ kind, rows: Stream.make([row]), provenance, idempotencyKey: "one" })
        yield* clerk.importEntries({
          kind,
          rows: Stream.make([clashing(kind, row)]),
          provenance,
          idempotencyKey: "two"
        })
        const [waiting] = yield* Stream.runCollect(bureau.quarantine(tenant))
        const settle = { number: waiting?.number ?? 0, op: "accept", reason: "核实", idempotencyKey: "s" } as const
        const alone = { _tag: "AccessForbidden", rule: "access.approver" }
        expect(yield* Effect.flip(clerk.settleRow({ ...settle, approver: "clerk-1" }))).toMatchObject(alone)
        expect(yield* Effect.flip(clerk.settleRow({ ...settle, approver: " clerk-1 " }))).toMatchObject(alone)
        expect((yield* clerk.settleRow({ ...settle, approver: "head-1" })).settled).toBe(1)
        const correct = { kind, key: keyOf(kind, row), replacement: null, reason: "误录", idempotencyKey: "c" }
        expect(yield* Effect.flip(clerk.correctEntry({ ...correct, approver: "clerk-1" }))).toMatchObject(alone)
        const local = as(bureau, "local", "administrator")
        expect((yield* local.correctEntry({ ...correct, approver: "local" })).corrected).toBe(1)
      })
    ))

  it("commands that are sent at the same moment are each carried out once", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* upTo(bureau, "report", reworkedReport, "AcceptReport")
        const clerk = as(bureau, "clerk-1", "clerk")
        const urge = (n: number) =>
          clerk.command(
            order("report", "1", 100 + (n % 8), {
              _tag: "UrgeReport",
              on: plainDate("2022-03-05"),
              at: "09:00",
              says: "urgent"
            })
          )
        const answers = yield* Effect.all(
          Array.from({ length: 16 }, (_, n) => urge(n)),
          { concurrency: "unbounded" }
        )
        expect(new Set(answers.map(({ version }) => version)).size).toBe(8)
        const { version } = yield* bureau.caseFile({
          tenant,
          aggregate: "report",
          id: "1",
          on: plainDate("2022-03-05")
        })
        expect(version).toBe(9)
      })
    ))
})
