import pg from "pg"
import { inject } from "vitest"
import { layer, type PostgresOptions } from "../src/index.ts"

/** The server that these tests use. */
export const url = inject("postgresUrl")

let schemas = 0
const made: Array<string> = []

/** A schema that nobody uses yet. */
export const newSchema = (): string => {
  const schema = `xiuhua_${process.pid}_${Date.now().toString(36)}_${++schemas}`
  made.push(schema)
  return schema
}

/** Runs statements as an administrator, beside every store. */
export const asked = async (...statements: ReadonlyArray<string>): Promise<ReadonlyArray<Record<string, unknown>>> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let rows: ReadonlyArray<Record<string, unknown>> = []
    for (const statement of statements) rows = (await client.query<Record<string, unknown>>(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

/** Takes away every schema that was made. */
export const clean = async (): Promise<void> => {
  await asked(...made.splice(0).map((schema) => `drop schema if exists ${schema} cascade`))
}

/** Opens a store on a schema of its own, with few connections, since many are open at once. */
export const opened =
  (options: Omit<PostgresOptions, "url" | "schema">, schema = newSchema()) =>
  () =>
    layer({ url, schema, connections: 4, ...options })
