import type { PlainDate } from "@xiuhua/core/calendar"
import {
  type Append,
  type Appended,
  chain,
  emptyHead,
  type Hash,
  type HashAlgorithm,
  type StoredEvent,
  type StreamHead,
  VersionConflict
} from "@xiuhua/core/ports"
import type { Kysely } from "kysely"
import type { Writing } from "./commit.ts"
import type { AnyTables, Raw, SqlDatabase } from "./database.ts"

const columns = [
  "tenant",
  "position",
  "stream",
  "version",
  "type",
  "schema_version",
  "occurred_on",
  "recorded_at",
  "actor",
  "command_id",
  "data",
  "algorithm",
  "prev_hash",
  "hash"
] as const

const rowOf = (event: StoredEvent) => [
  event.tenant,
  event.position,
  event.stream,
  event.version,
  event.type,
  event.schemaVersion,
  event.occurredOn,
  event.recordedAt,
  event.actor,
  event.commandId,
  event.data,
  event.algorithm,
  event.prevHash,
  event.hash
]

/** An event from its row. The brand is trusted: every row was written by {@link appendWriter}. */
const eventOf = (row: Raw): StoredEvent => ({
  id: `${row["stream"]}@${row["version"]}`,
  tenant: String(row["tenant"]),
  stream: String(row["stream"]),
  version: Number(row["version"]),
  position: Number(row["position"]),
  type: String(row["type"]),
  schemaVersion: Number(row["schema_version"]),
  occurredOn: String(row["occurred_on"]) as PlainDate,
  recordedAt: Number(row["recorded_at"]),
  actor: String(row["actor"]),
  commandId: String(row["command_id"]),
  data: String(row["data"]),
  algorithm: row["algorithm"] as HashAlgorithm,
  prevHash: String(row["prev_hash"]),
  hash: String(row["hash"])
})

const headOf = async (db: Kysely<AnyTables>, tenant: string, stream: string): Promise<StreamHead> => {
  const row = (await db
    .selectFrom("stream_head")
    .select(["version", "hash"])
    .where("tenant", "=", tenant)
    .where("stream", "=", stream)
    .executeTakeFirst()) as Raw | undefined
  return row === undefined ? emptyHead : { version: Number(row["version"]), hash: String(row["hash"]) }
}

/** Moves the head on if it still is where it was read: of two writers only one can. */
const swapHead = async (
  database: SqlDatabase,
  { tenant, transaction }: Writing,
  stream: string,
  from: StreamHead,
  { hash, version }: StoredEvent
): Promise<boolean> => {
  if (from.version === 0) {
    const rows = [[tenant, stream, version, hash]]
    const columns = ["tenant", "stream", "version", "hash"]
    return (await database.insertNew(transaction, { table: "stream_head", columns, rows })).length === 0
  }
  const { numUpdatedRows } = await transaction
    .updateTable("stream_head")
    .set({ version, hash })
    .where("tenant", "=", tenant)
    .where("stream", "=", stream)
    .where("version", "=", from.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Writes one append after the other; positions run on from the tenant's last event. */
export const appendWriter = async (
  database: SqlDatabase,
  writing: Writing,
  hash: Hash,
  { actor, commandId }: { readonly actor: string; readonly commandId: string }
) => {
  const { recordedAt, tenant, transaction } = writing
  const last = (await transaction
    .selectFrom("event")
    .select((eb) => eb.fn.max("position").as("position"))
    .where("tenant", "=", tenant)
    .executeTakeFirst()) as Raw | undefined
  let position = Number(last?.["position"] ?? 0)

  return async (append: Append): Promise<Appended | VersionConflict> => {
    const { expectedVersion: expected, stream } = append
    const head = await headOf(transaction, tenant, stream)
    if (head.version !== expected) return new VersionConflict({ stream, expected, actual: head.version })
    const events = chain(hash, append, { ...head, tenant, position, recordedAt, actor, commandId })
    const end = events.at(-1) as StoredEvent
    if (!(await swapHead(database, writing, stream, head, end))) {
      return new VersionConflict({ stream, expected, actual: (await headOf(transaction, tenant, stream)).version })
    }
    const clashed = await database.insertNew(transaction, { table: "event", columns, rows: events.map(rowOf) })
    if (clashed.length > 0) throw new Error(`event ${position + 1 + (clashed[0] as number)} of ${tenant} is taken`)
    position = end.position
    return { stream, version: end.version, position }
  }
}

/** The events of a stream after `afterVersion`, in order. */
export const readStream = async (
  db: Kysely<AnyTables>,
  tenant: string,
  stream: string,
  afterVersion: number
): Promise<ReadonlyArray<StoredEvent>> => {
  const rows = (await db
    .selectFrom("event")
    .select(columns)
    .where("tenant", "=", tenant)
    .where("stream", "=", stream)
    .where("version", ">", afterVersion)
    .orderBy("version")
    .execute()) as ReadonlyArray<Raw>
  return rows.map(eventOf)
}

/** The events of a tenant after `afterPosition`, at most `limit` of them, in order. */
export const eventPage = async (
  db: Kysely<AnyTables>,
  tenant: string,
  afterPosition: number,
  limit: number
): Promise<ReadonlyArray<StoredEvent>> => {
  const rows = (await db
    .selectFrom("event")
    .select(columns)
    .where("tenant", "=", tenant)
    .where("position", ">", afterPosition)
    .orderBy("position")
    .limit(limit)
    .execute()) as ReadonlyArray<Raw>
  return rows.map(eventOf)
}
