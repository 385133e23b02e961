/** 双公示 on both embedded stores: what the law wants published, who stays out and why, and who may ask. */
import type { Operations } from "@xiuhua/bureau"
import { guarded } from "@xiuhua/bureau/access"
import { plainDate } from "@xiuhua/core/calendar"
import type { PenaltyCase } from "@xiuhua/core/enforcement"
import { fieldIndex } from "@xiuhua/core/ledger"
import { demoRespondent, ordinaryCase } from "@xiuhua/testkit"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { provenance, somebody, stores, tenant, withBureau } from "./places.ts"

const year = { from: plainDate("2022-01-01"), to: plainDate("2022-12-31") }
const access = { actor: "clerk-1", purpose: "penalty-case.service" }

/** The ordinary case under a number of its own, some of its steps told otherwise. */
const walk = (
  bureau: Operations,
  id: string,
  changed: (command: PenaltyCase.Command) => PenaltyCase.Command = (command) => command,
  more: ReadonlyArray<PenaltyCase.Command> = []
) =>
  Effect.forEach(
    [...ordinaryCase.map(changed), ...more],
    (command, at) => {
      const own = command._tag === "DecidePenalty" ? { ...command, number: `演示〔2022〕${id}号` } : command
      const order = { tenant, actor: "demo", provenance, id, commandId: `${id}-${at}` }
      return bureau.record({ ...order, aggregate: "penalty-case", command: own })
    },
    { discard: true }
  )

const harmless = (command: PenaltyCase.Command): PenaltyCase.Command =>
  command._tag === "ClassifyCase" ? { ...command, influential: false } : command

describe.each(stores)("双公示 on %s", (_, open) => {
  it("has what the law wants published and nothing else, names read with an audit", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* walk(bureau, "1")
        yield* walk(bureau, "2", harmless)
        yield* walk(bureau, "3", undefined, [
          { _tag: "WithdrawPublication", on: plainDate("2022-08-01"), explained: true }
        ])
        const query = { tenant, actor: "head-1", ...year }
        const before = yield* bureau.penaltyPublicity(query)
        expect([before.rows, before.keptOut]).toEqual([
          [],
          [
            { case: "1", number: "演示〔2022〕1号", reason: "unknown-respondent" },
            { case: "2", number: "演示〔2022〕2号", reason: "not-influential" },
            { case: "3", number: "演示〔2022〕3号", reason: "withdrawn" }
          ]
        ])
        const { person, ref } = demoRespondent
        yield* bureau.persons.put(tenant, ref, person, access)
        const { keptOut, kind, rows } = yield* bureau.penaltyPublicity(query)
        const values = ["number", "respondent", "fine", "agency"].map((name) => rows[0]?.[fieldIndex(kind, name)])
        expect(values).toEqual(["演示〔2022〕1号", "陈**", 800_000, "汕尾市城区城市管理和综合执法局"])
        expect([rows.length, keptOut.map(({ reason }) => reason)]).toEqual([1, ["not-influential", "withdrawn"]])
        const audit = yield* bureau.persons.audit(tenant, ref)
        expect(audit.at(-1)).toMatchObject({ act: "read", actor: "head-1", purpose: "penalty-case.publicity" })
        const after = yield* bureau.penaltyPublicity({ ...query, from: plainDate("2022-06-18") })
        expect([after.rows, after.keptOut]).toEqual([[], []])
      })
    ))

  it("is for legal reviewers and heads", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* guarded(bureau, somebody("r-1", ["legal-reviewer"])).penaltyPublicity(year)
        const refused = yield* Effect.flip(guarded(bureau, somebody("c-1", ["clerk"])).penaltyPublicity(year))
        expect(refused).toMatchObject({ _tag: "AccessForbidden" })
        const backwards = { tenant, actor: "h", from: year.to, to: year.from }
        expect(yield* Effect.flip(bureau.penaltyPublicity(backwards))).toMatchObject({ _tag: "InvalidRequest" })
      })
    ))
})
