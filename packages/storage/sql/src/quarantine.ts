import type { Row } from "@xiuhua/core/ledger"
import {
  type CommitConflict,
  type QuarantinedRow,
  type Settled,
  type Settlement,
  SettlementConflict
} from "@xiuhua/core/ports"
import { sql } from "kysely"
import type { Db, Raw } from "./database.ts"
import { correct, type Writing } from "./entries.ts"
import type { LedgerTable } from "./table.ts"

/** A quarantined row from its row, joined with its settlement. */
const quarantinedRow = (raw: Raw): QuarantinedRow => ({
  number: Number(raw["number"]),
  kind: String(raw["kind"]),
  entry: Number(raw["entry"]),
  reason: raw["reason"] as QuarantinedRow["reason"],
  row: JSON.parse(String(raw["values"])) as Row,
  recordedAt: Number(raw["recorded_at"]),
  settled:
    raw["outcome"] === null
      ? null
      : {
          outcome: raw["outcome"] as Settled["outcome"],
          reason: String(raw["why"]),
          approver: String(raw["approver"]),
          actor: String(raw["actor"]),
          recordedAt: Number(raw["settled_at"])
        }
})

const selected = sql`select quarantine.*, settlement.outcome, settlement.reason as why, settlement.approver,
    settlement.actor, settlement.recorded_at as settled_at
  from quarantine left join settlement
    on settlement.tenant = quarantine.tenant and settlement.number = quarantine.number`

/** Open or settled rows after number `after`, at most `limit` of them, in the order in which they came. */
export const quarantinePage = async (
  db: Db,
  tenant: string,
  which: "open" | "settled",
  after: number,
  limit: number
): Promise<ReadonlyArray<QuarantinedRow>> => {
  const wanted = which === "open" ? sql`settlement.outcome is null` : sql`settlement.outcome is not null`
  const { rows } = await sql<Raw>`${selected}
    where quarantine.tenant = ${tenant} and quarantine.number > ${after} and ${wanted}
    order by quarantine.number limit ${limit}`.execute(db)
  return rows.map(quarantinedRow)
}

/** Settles an open row; gives the conflict instead of throwing. */
export const settle = async (
  writing: Writing,
  tableOf: (kind: LedgerTable["kind"]) => LedgerTable,
  settlement: Settlement,
  actor: string
): Promise<CommitConflict | undefined> => {
  const { counts, transaction, turn } = writing
  const { commit, recordedAt, tenant } = turn
  const { approver, number, op, reason } = settlement
  const { rows } = await sql<Raw>`${selected}
    where quarantine.tenant = ${tenant} and quarantine.number = ${number}`.execute(transaction)
  const aside = rows[0] === undefined ? undefined : quarantinedRow(rows[0])
  if (aside === undefined || aside.settled !== null || (op === "accept" && settlement.kind.id !== aside.kind)) {
    return new SettlementConflict({ number, outcome: aside?.settled?.outcome ?? null })
  }
  if (op === "accept") {
    const { kind, version } = settlement
    const correction = { kind, entry: aside.entry, version, replacement: aside.row, reason, approver }
    const refused = await correct(writing, tableOf(kind), correction)
    if (refused !== undefined) return refused
  }
  const outcome: Settled["outcome"] = op === "accept" ? "accepted" : "dismissed"
  await transaction
    .insertInto("settlement")
    .values({ tenant, number, outcome, reason, approver, actor, recorded_at: recordedAt, commit_no: commit })
    .execute()
  counts.settled++
  return undefined
}
