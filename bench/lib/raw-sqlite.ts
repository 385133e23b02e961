import { DatabaseSync } from "node:sqlite"
import { EVENT_TYPE } from "./event-texts.ts"
import { commandId, OCCURRED, TENANT, type Writer } from "./event-writer.ts"

const HASH = "0".repeat(64)

/** The same tables as ours, by hand. */
export const tables = (integer: string, text: string, ending: string): ReadonlyArray<string> => [
  `create table event (tenant ${text} not null, position ${integer} not null, stream ${text} not null, version ${integer} not null,
    type ${text} not null, schema_version ${integer} not null, occurred_on ${text} not null, recorded_at ${integer} not null,
    actor ${text} not null, command_id ${text} not null, data ${text} not null, algorithm ${text} not null,
    prev_hash ${text} not null, hash ${text} not null, primary key (tenant, position), unique (tenant, stream, version)) ${ending}`,
  `create table stream_head (tenant ${text} not null, stream ${text} not null, version ${integer} not null, hash ${text} not null,
    primary key (tenant, stream)) ${ending}`,
  `create table command (tenant ${text} not null, command_id ${text} not null, recorded_at ${integer} not null,
    primary key (tenant, command_id)) ${ending}`
]

/** Prepared statements and nothing else: what an application writes that trusts itself. */
export const rawSqlite = (file: string, synchronous: "full" | "normal"): Writer => {
  const db = new DatabaseSync(file, { timeout: 10_000 })
  db.exec(`pragma journal_mode = wal; pragma synchronous = ${synchronous}; pragma cache_size = -65536`)
  console.log(`raw SQLite: synchronous = ${JSON.stringify(db.prepare("pragma synchronous").get())}`)
  for (const table of tables("integer", "text", "strict, without rowid")) db.exec(table)
  const begin = db.prepare("begin immediate")
  const commit = db.prepare("commit")
  const rollback = db.prepare("rollback")
  const swap = db.prepare(
    "insert into stream_head values (?, ?, ?, ?) on conflict do update set version = excluded.version, hash = excluded.hash where version = ?"
  )
  const event = db.prepare("insert into event values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
  const command = db.prepare("insert into command values (?, ?, ?)")
  const read = db.prepare("select data from event where tenant = ? and stream = ? and version > ? order by version")
  let position = 0
  return {
    append: async (stream, version, texts) => {
      const id = commandId()
      begin.run()
      try {
        const end = version + texts.length
        if (swap.run(TENANT, stream, end, HASH, version).changes !== 1) throw new Error("conflict")
        for (const [at, text] of texts.entries()) {
          event.run(
            TENANT,
            ++position,
            stream,
            version + at + 1,
            EVENT_TYPE,
            1,
            OCCURRED,
            Date.now(),
            "bench",
            id,
            text,
            "sha-256",
            HASH,
            HASH
          )
        }
        command.run(TENANT, id, Date.now())
        commit.run()
      } catch (cause) {
        rollback.run()
        throw cause
      }
    },
    load: async (stream) => read.all(TENANT, stream, 0).map(({ data }) => String(data)),
    close: async () => db.close()
  }
}
