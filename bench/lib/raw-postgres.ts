import pg from "pg"
import { EVENT_TYPE } from "./event-texts.ts"
import { commandId, OCCURRED, TENANT, type Writer } from "./event-writer.ts"
import { tables } from "./raw-sqlite.ts"

const HASH = "0".repeat(64)

/** A pool and prepared statements; positions come from a sequence, as everybody takes them. */
export const rawPostgres = async (url: string, schema: string, connections: number): Promise<Writer> => {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`create schema ${schema}`)
  await admin.query(`set search_path = ${schema}`)
  for (const table of tables("bigint", "text", "")) await admin.query(table)
  await admin.query("create sequence position")
  const { rows } = await admin.query("show synchronous_commit")
  console.log(`raw PostgreSQL: ${JSON.stringify(rows[0])}`)
  const pool = new pg.Pool({ connectionString: url, max: connections, options: `-c search_path=${schema}` })
  const swap = {
    name: "swap",
    text: "insert into stream_head as h values ($1, $2, $3, $4) on conflict (tenant, stream) do update set version = excluded.version, hash = excluded.hash where h.version = $5"
  }
  const events = {
    name: "events",
    text: `insert into event select $1, nextval('position'), $2, v, $3, 1, $4, $5, $6, $7, d, 'sha-256', $8, $8 from unnest($9::bigint[], $10::text[]) as e(v, d)`
  }
  const command = { name: "command", text: "insert into command values ($1, $2, $3)" }
  return {
    append: async (stream, version, texts) => {
      const id = commandId()
      const client = await pool.connect()
      try {
        await client.query("begin")
        const end = version + texts.length
        const { rowCount } = await client.query({ ...swap, values: [TENANT, stream, end, HASH, version] })
        if (rowCount !== 1) throw new Error("conflict")
        const versions = texts.map((_, at) => version + at + 1)
        await client.query({
          ...events,
          values: [TENANT, stream, EVENT_TYPE, OCCURRED, Date.now(), "bench", id, HASH, versions, texts]
        })
        await client.query({ ...command, values: [TENANT, id, Date.now()] })
        await client.query("commit")
      } catch (cause) {
        await client.query("rollback")
        throw cause
      } finally {
        client.release()
      }
    },
    load: async (stream) => {
      const found = await pool.query<{ data: string }>({
        name: "load",
        text: "select data from event where tenant = $1 and stream = $2 order by version",
        values: [TENANT, stream]
      })
      return found.rows.map(({ data }) => data)
    },
    close: async () => {
      await pool.end()
      await admin.query(`drop schema ${schema} cascade`)
      await admin.end()
    }
  }
}
