/** Who writes for a tenant, and where its numbers stand: one row, held until the commit ends. */
import type { Reliability } from "@xiuhua/core/ports"
import type { Db, Finder, Raw, SqlValue, Write } from "./database.ts"
import type { SqlDatabase } from "./flavour.ts"
import { shapes } from "./tables.ts"

/** Where a tenant stands: the last number of each kind that was given out. */
export interface Turn {
  readonly tenant: string
  commit: number
  recordedAt: number
  position: number
  quarantine: number
  message: number
  reliabilities: ReadonlyArray<Reliability>
}

const { tenantTurn: into } = shapes
const byTenant: Finder = { from: into.name, columns: into.columns, by: ["tenant"], types: ["text"], order: null }
const start = (tenant: string): ReadonlyArray<SqlValue> => [tenant, 0, 0, 0, 0, 0, "[]"]

const turnOf = (raw: Raw): Turn => ({
  tenant: String(raw["tenant"]),
  commit: Number(raw["commit_no"]),
  recordedAt: Number(raw["recorded_at"]),
  position: Number(raw["position"]),
  quarantine: Number(raw["quarantine_no"]),
  message: Number(raw["message_no"]),
  reliabilities: JSON.parse(String(raw["reliabilities"])) as ReadonlyArray<Reliability>
})

const find = async (
  { flavour }: Pick<SqlDatabase, "flavour">,
  db: Db,
  tenant: string,
  lock: boolean
): Promise<Turn | undefined> => {
  const [[found] = []] = await flavour.lookup(db, { of: byTenant, keys: [[tenant]], lock })
  return found === undefined ? undefined : turnOf(found)
}

/**
 * Waits until nobody else writes for the tenant, and reads where it stands. Since everybody waits here, positions are given
 * out in the order of the commits, on every database: who follows them never misses one that is committed late.
 */
export const takeTurn = async (database: Pick<SqlDatabase, "flavour">, db: Db, tenant: string): Promise<Turn> => {
  const found = await find(database, db, tenant, true)
  if (found !== undefined) return found
  await database.flavour.insertNew(db, { into, rows: [start(tenant)], identity: null })
  const made = await find(database, db, tenant, true)
  if (made === undefined) throw new Error(`tenant ${tenant} has no turn`)
  return made
}

/** Where a tenant stands now, without waiting; undefined for one that has nothing. */
export const standing = (database: Pick<SqlDatabase, "flavour">, db: Db, tenant: string): Promise<Turn | undefined> =>
  find(database, db, tenant, false)

/** Where the tenant stands after the commit, to be kept. */
export const turnWrite = (turn: Turn): Write => ({
  op: "put",
  into,
  rows: [
    [
      turn.tenant,
      turn.commit,
      turn.recordedAt,
      turn.position,
      turn.quarantine,
      turn.message,
      JSON.stringify(turn.reliabilities)
    ]
  ]
})

/** The next commit of a turn: its number, and its moment, which never goes backwards whatever the clock does. */
export const nextCommit = (turn: Turn, now: number, reliability: Reliability): void => {
  turn.commit++
  turn.recordedAt = Math.max(now, turn.recordedAt)
  if (!turn.reliabilities.includes(reliability)) turn.reliabilities = [...turn.reliabilities, reliability].sort()
}

/**
 * Makes every other change of this kind to the tenant wait until this transaction ends: by a row that is written first, which
 * every database locks. Nothing is read before it, so that what is read then is what stands.
 */
export const alone = async (
  { flavour }: Pick<SqlDatabase, "flavour">,
  db: Db,
  tenant: string,
  what: "numbers" | "persons"
): Promise<void> => {
  const advance = () =>
    db
      .updateTable(shapes.turn.name)
      .set((eb) => ({ turn: eb("turn", "+", 1) }))
      .where("tenant", "=", tenant)
      .where("what", "=", what)
      .executeTakeFirst()
  if ((await advance()).numUpdatedRows > 0n) return
  await flavour.insertNew(db, { into: shapes.turn, rows: [[tenant, what, 0]], identity: null })
  await advance()
}
