import { plainDate } from "@xiuhua/core/calendar"
import type { OfficerRoll } from "@xiuhua/core/enforcement"
import { officer } from "@xiuhua/core/governance"
import { fieldIndex, register } from "@xiuhua/core/ledger"
import type { Store, StoreFailure } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"

const QUALIFICATION = fieldIndex(officer, "qualification")
const nobody: OfficerRoll = { qualified: () => undefined }
const FIRST = plainDate("1900-01-01")
const LAST = plainDate("2199-12-31")

/** 执法人员资格 — what the tenant's register of officers says; of somebody it does not name it knows nothing. */
export const officerRoll = (store: Store["Service"], tenant: string): Effect.Effect<OfficerRoll, StoreFailure> =>
  Effect.gen(function* () {
    const { lastRecordedAt } = yield* store.state(tenant)
    if (lastRecordedAt === null) return nobody
    const entries = yield* Stream.runCollect(
      store.scan({ tenant, asOf: lastRecordedAt, kind: officer, from: FIRST, to: LAST, select: "valid" })
    )
    const known = register(
      officer,
      "officer",
      entries.map(({ row }) => row)
    )
    const roll: OfficerRoll = {
      qualified: (ref, on, qualification) => {
        const rows = known.of(ref)
        if (rows.length === 0) return undefined
        return rows.some(
          ({ from, row, until }) =>
            row[QUALIFICATION] === qualification && from <= on && (until === null || on <= until)
        )
      }
    }
    return roll
  })
