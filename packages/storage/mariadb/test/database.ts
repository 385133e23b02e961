import { createConnection } from "mysql2/promise"
import { layer, type MariadbOptions } from "../src/index.ts"

/** The server that these tests use. */
const server = process.env["XIUHUA_TEST_MARIADB"] ?? "mariadb://root@127.0.0.1:3306/test"

let databases = 0
const made: Array<string> = []

/** The address of a database that nobody uses yet. */
export const newDatabase = (): string => {
  const name = `xiuhua_${process.pid}_${Date.now().toString(36)}_${++databases}`
  made.push(name)
  const url = new URL(server.replace(/^mariadb:/u, "mysql:"))
  url.pathname = `/${name}`
  return url.href.replace(/^mysql:/u, "mariadb:")
}

/** Runs statements as an administrator, beside every store. */
export const asked = async (...statements: ReadonlyArray<string>): Promise<ReadonlyArray<Record<string, unknown>>> => {
  const connection = await createConnection(server.replace(/^mariadb:/u, "mysql:"))
  try {
    let rows: ReadonlyArray<Record<string, unknown>> = []
    for (const statement of statements) {
      const [answer] = await connection.query(statement)
      rows = Array.isArray(answer) ? (answer as ReadonlyArray<Record<string, unknown>>) : []
    }
    return rows
  } finally {
    await connection.end()
  }
}

/** Takes away every database that was made. */
export const clean = async (): Promise<void> => {
  await asked(...made.splice(0).map((name) => `drop database if exists \`${name}\``))
}

/** Opens a store on a database of its own. */
export const opened =
  (options: Omit<MariadbOptions, "url">, url = newDatabase()) =>
  () =>
    layer({ url, connections: 4, ...options })
