import { THEN_COMMIT } from "@xiuhua/storage-sql"
import type { PostgresPool, PostgresPoolClient } from "kysely"
import pg from "pg"

/** Statements that one connection keeps prepared. */
const MOST = 300

/** int8 as a number: everything that is stored here is a safe one, and sums come as text. */
const INT8 = 20
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    oid === INT8 && format !== "binary"
      ? Number
      : pg.types.getTypeParser(oid, format as "text")) as pg.CustomTypesConfig["getTypeParser"]
}

/**
 * A connection that prepares what it is asked a second time: most statements have the same text however many rows they take,
 * and parsing and planning one costs more than running it. Only so many: a question that somebody made up is parsed again.
 */
const preparing = (client: pg.PoolClient): PostgresPoolClient => {
  const asked = new Set<string>()
  const names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known !== undefined || names.size >= MOST) return known
    if (asked.has(text)) {
      asked.delete(text)
      names.set(text, `x${names.size}`)
    } else if (asked.size < MOST) asked.add(text)
    return names.get(text)
  }
  const send = (text: string, values?: ReadonlyArray<unknown>): Promise<pg.QueryResult> => {
    const name = values === undefined || values.length === 0 ? undefined : nameOf(text)
    return client.query(
      name === undefined ? { text, values: values as Array<unknown> } : { name, text, values: values as Array<unknown> }
    )
  }
  const query = inPairs(send)
  return {
    query: ((text: unknown, values?: ReadonlyArray<unknown>) =>
      typeof text === "string" ? query(text, values) : client.query(text as never)) as PostgresPoolClient["query"],
    release: (destroy) => client.release(destroy),
    ...processIdOf(client)
  }
}

type Send = (text: string, values?: ReadonlyArray<unknown>) => Promise<Pick<pg.QueryResult, "command" | "rows">>

/**
 * Saves the round trips at the ends of a transaction: `begin` goes out together with the first question, the last write with
 * the commit, and whoever failed of the two, it is told by the second. A first statement that writes waits for its `begin`:
 * it must never stand alone. A commit whose write failed is rolled back by the server.
 */
const inPairs = (send: Send): Send => {
  let first: ReturnType<Send> | undefined
  return async (text, values) => {
    const before = first
    first = undefined
    const isFirst = text === "begin" || text.startsWith(THEN_COMMIT)
    if (text === "rollback") await before?.catch(() => undefined)
    else if (!text.startsWith("select ") && text !== "commit") await before
    const sent = send(text, values)
    if (isFirst) {
      first = sent
      // It is looked at with the next one.
      sent.catch(() => undefined)
      return { command: "", rows: [] }
    }
    if (before === undefined || text === "rollback") return sent
    sent.catch(() => undefined)
    await before
    return sent
  }
}

/** The server's process behind a connection, by which a query of it is stopped; `pg` has it but does not say so. */
const processIdOf = (client: pg.PoolClient): { readonly processID?: number } => {
  const { processID } = client as { readonly processID?: unknown }
  return typeof processID === "number" ? { processID } : {}
}

/** A pool for Kysely whose connections prepare statements; the same wrapper for the same connection. */
export const preparingPool = (pool: pg.Pool): PostgresPool => {
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    Client: pg.Client as NonNullable<PostgresPool["Client"]>,
    options: pool.options,
    connect: async () => {
      const client = await pool.connect()
      const known = wrapped.get(client) ?? preparing(client)
      wrapped.set(client, known)
      return known
    },
    end: () => pool.end()
  }
}
