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
import { sql } from "kysely"
import type { Db, Finder, Raw, SqlValue, Write } from "./database.ts"
import type { SqlDatabase } from "./flavour.ts"
import { once } from "./flavours/once.ts"
import { shapes } from "./tables.ts"
import type { Turn } from "./turn.ts"

const { columns } = shapes.event

const rowOf = (event: StoredEvent): ReadonlyArray<SqlValue> => [
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

/** An event from its row. The brand is trusted: every row was written by {@link eventWrites}. */
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

const byStream: Finder = {
  from: shapes.streamHead.name,
  columns: ["version", "hash"],
  by: ["tenant", "stream"],
  types: ["text", "text"],
  order: null
}

/** Where the streams that a commit or several append to end now, by name. Read while the tenant's turn is held. */
export const headsOf = async (
  { flavour }: Pick<SqlDatabase, "flavour">,
  db: Db,
  tenant: string,
  appends: ReadonlyArray<Append>
): Promise<Map<string, StreamHead>> => {
  const streams = [...new Set(appends.map(({ stream }) => stream))]
  const found = await flavour.lookup(db, { of: byStream, keys: streams.map((stream) => [tenant, stream]) })
  return new Map(
    streams.map((stream, at) => {
      const [row] = found[at] ?? []
      return [stream, row === undefined ? emptyHead : { version: Number(row["version"]), hash: String(row["hash"]) }]
    })
  )
}

/** What the events of one commit have in common. */
interface Envelope {
  readonly tenant: string
  readonly position: number
  readonly recordedAt: number
  readonly actor: string
  readonly commandId: string
}

/** The events of a commit, sealed, and where each append left its stream. */
export interface Sealed {
  readonly events: ReadonlyArray<StoredEvent>
  readonly appended: ReadonlyArray<Appended>
  readonly heads: ReadonlyMap<string, StreamHead>
}

/**
 * Seals the appends of one commit behind the heads that it found, or gives the first conflict. Nothing is written yet, and
 * `heads` stays as it is. Throws RangeError on text that is not one line.
 */
export const sealAppends = (
  hash: Hash,
  appends: ReadonlyArray<Append>,
  heads: ReadonlyMap<string, StreamHead>,
  envelope: Envelope
): Sealed | VersionConflict => {
  const events: Array<StoredEvent> = []
  const appended: Array<Appended> = []
  const moved = new Map<string, StreamHead>()
  for (const append of appends) {
    const { expectedVersion: expected, stream } = append
    const head = moved.get(stream) ?? heads.get(stream) ?? emptyHead
    if (head.version !== expected) return new VersionConflict({ stream, expected, actual: head.version })
    const sealed = chain(hash, append, { ...envelope, ...head, position: envelope.position + events.length })
    const end = sealed.at(-1) as StoredEvent
    events.push(...sealed)
    moved.set(stream, { version: end.version, hash: end.hash })
    appended.push({ stream, version: end.version, position: end.position })
  }
  return { events, appended, heads: moved }
}

/** Sealed events and where their streams end, to be kept; the turn moves on behind them. */
export const eventWrites = (turn: Turn, { events, heads }: Pick<Sealed, "events" | "heads">): ReadonlyArray<Write> => {
  if (events.length === 0) return []
  turn.position += events.length
  return [
    { op: "add", into: shapes.event, rows: events.map(rowOf) },
    {
      op: "put",
      into: shapes.streamHead,
      rows: [...heads].map(([stream, { hash, version }]) => [turn.tenant, stream, version, hash])
    }
  ]
}

const selected = sql.join(columns.map((column) => sql.ref(column)))

/** Compiled once for each database; the parameters stand in the order of the text. */
const ofStream = once((db: Db) =>
  sql`select ${selected} from event where tenant = ${""} and stream = ${""} and version > ${0} order by version`.compile(
    db
  )
)
const ofTenant = once((db: Db) =>
  sql`select ${selected} from event where tenant = ${""} and position > ${0} order by position limit ${0}`.compile(db)
)

/** The events of a stream after `afterVersion`, in order. */
export const readStream = async (
  db: Db,
  tenant: string,
  stream: string,
  afterVersion: number
): Promise<ReadonlyArray<StoredEvent>> => {
  const { rows } = await db.executeQuery<Raw>({ ...ofStream(db), parameters: [tenant, stream, afterVersion] })
  return rows.map(eventOf)
}

/** The events of a tenant after `afterPosition`, at most `limit` of them, in order. */
export const eventPage = async (
  db: Db,
  tenant: string,
  afterPosition: number,
  limit: number
): Promise<ReadonlyArray<StoredEvent>> => {
  const { rows } = await db.executeQuery<Raw>({ ...ofTenant(db), parameters: [tenant, afterPosition, limit] })
  return rows.map(eventOf)
}
