/**
 * Holds every adapter to the requirements of its ports and writes docs/reference/adapters.md: which adapter meets what.
 *
 *     npx -y pnpm@12.21.0 conformance               # all of them; writes the page
 *     npx -y pnpm@12.21.0 conformance memory files  # these; prints the report
 *
 * PostgreSQL: the server that XIUHUA_TEST_PG names, else one of its own. MariaDB: XIUHUA_TEST_MARIADB, else the one on this
 * machine. Ends with 1, and writes nothing, when an adapter cannot be examined or does not meet all. A new adapter is one
 * more entry of `adapters`.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Derivation, LedgerKind } from "@xiuhua/core/ledger"
import { AttachmentStore, PersonStore, Sequence, Store } from "@xiuhua/core/ports"
import { layer as files } from "@xiuhua/storage-files"
import { layer as mariadb } from "@xiuhua/storage-mariadb"
import { layerWith as memory } from "@xiuhua/storage-memory"
import { layer as postgres } from "@xiuhua/storage-postgres"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import {
  attachmentLimit,
  attachmentRequirements,
  type Examination,
  examine,
  outOfReach,
  personStoreRequirements,
  pushDownKinds,
  pushDownRequirements,
  report,
  sampleDerivations,
  sampleKinds,
  sequenceRequirements,
  storeRequirements,
  Tampering
} from "@xiuhua/testkit"
import { Effect, Layer } from "effect"
import { createConnection, type RowDataPacket } from "mysql2/promise"
import pg from "pg"
import { startPostgres } from "./postgres-server.ts"
import { mariadbUrl } from "./services.ts"

type Open = () => Layer.Layer<Store | PersonStore | Sequence, unknown>

/** What a store of ledgers is opened with. */
interface Ledgers {
  readonly kinds: ReadonlyArray<LedgerKind>
  readonly derivations: ReadonlyArray<Derivation>
}

/** Examines an adapter of Store, PersonStore and Sequence; `fresh` makes a new, empty backing store. */
const database = async (adapter: string, fresh: (ledgers: Ledgers) => Open): Promise<ReadonlyArray<Examination>> => {
  const sample = () => fresh({ kinds: sampleKinds, derivations: sampleDerivations })
  const push = () => fresh({ kinds: pushDownKinds, derivations: [] })
  return [
    await examine({ adapter, port: Store, requirements: storeRequirements, fresh: sample }),
    await examine({ adapter, port: Store, requirements: pushDownRequirements, fresh: push }),
    await examine({ adapter, port: PersonStore, requirements: personStoreRequirements, fresh: sample }),
    await examine({ adapter, port: Sequence, requirements: sequenceRequirements, fresh: sample })
  ]
}

/** What came of one adapter, and what it ran on. */
interface Run {
  readonly on: string
  readonly examinations: ReadonlyArray<Examination>
}

const attachments = (adapter: string, fresh: () => () => Layer.Layer<AttachmentStore | Tampering, unknown>) =>
  examine({ adapter, port: AttachmentStore, requirements: attachmentRequirements, fresh })

let folder: string | undefined
let made = 0
const newPath = () => {
  folder ??= mkdtempSync(join(tmpdir(), "xiuhua-conformance-"))
  return join(folder, `${++made}`)
}
const newName = () => `conformance_${process.pid}_${++made}`

/** Gets at a kept file as somebody with a shell would. */
const shell = (root: string): Layer.Layer<Tampering> =>
  Layer.succeed(Tampering, {
    content: (tenant, id, change) =>
      Effect.promise(async () => {
        const [algorithm = "", digest = ""] = id.split(":")
        const path = join(root, `t-${tenant}`, algorithm, digest.slice(0, 2), digest, "content")
        const changed = change(await readFile(path))
        await (changed === null ? rm(path) : writeFile(path, changed))
      })
  })

const onPostgres = async (): Promise<Run> => {
  const given = process.env["XIUHUA_TEST_PG"]
  const { stop, url } = given === undefined || given === "" ? await startPostgres() : { url: given, stop: null }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const schemas: Array<string> = []
  try {
    const { rows } = await client.query<{ server_version: string }>("show server_version")
    const examinations = await database("postgres", (ledgers) => {
      const schema = newName()
      schemas.push(schema)
      return () => postgres({ url, schema, connections: 4, ...ledgers })
    })
    return { on: `PostgreSQL ${rows[0]?.server_version.split(" ")[0]}`, examinations }
  } finally {
    for (const schema of schemas) await client.query(`drop schema if exists ${schema} cascade`)
    await client.end()
    await stop?.()
  }
}

const onMariadb = async (): Promise<Run> => {
  const server = new URL(mariadbUrl.replace(/^mariadb:/u, "mysql:"))
  const databases: Array<string> = []
  const at = (name: string) => Object.assign(new URL(server), { pathname: `/${name}` }).href
  const connection = await createConnection(server.href)
  try {
    const [rows] = await connection.query<Array<RowDataPacket>>("select version() as version")
    const examinations = await database("mariadb", (ledgers) => {
      const name = newName()
      databases.push(name)
      return () => mariadb({ url: at(name), connections: 4, ...ledgers })
    })
    return { on: `MariaDB ${String(rows[0]?.["version"]).split("-")[0]}`, examinations }
  } finally {
    for (const name of databases) await connection.query(`drop database if exists ${name}`)
    await connection.end()
  }
}

const node = `Node ${process.versions.node.split(".")[0]}`
const sqliteVersion = `SQLite ${process.versions["sqlite"]}`

/** Every adapter, in the order of the columns: its name, the package it comes in, and how it is examined. */
export const adapters: Readonly<Record<string, { readonly from: string; readonly run: () => Promise<Run> }>> = {
  memory: {
    from: "@xiuhua/storage-memory",
    run: async () => ({
      on: node,
      examinations: [
        ...(await database("memory", (ledgers) => () => memory({ derivations: ledgers.derivations }))),
        await attachments("memory", () => () => Layer.merge(memory({ maxBytes: attachmentLimit }), outOfReach))
      ]
    })
  },
  "sqlite, file": {
    from: "@xiuhua/storage-sqlite",
    run: async () => ({
      on: sqliteVersion,
      examinations: await database("sqlite, file", (ledgers) => {
        const file = newPath()
        return () => sqlite({ file, ...ledgers })
      })
    })
  },
  "sqlite, memory": {
    from: "@xiuhua/storage-sqlite",
    run: async () => ({
      on: sqliteVersion,
      examinations: await database("sqlite, memory", (ledgers) => () => sqlite({ file: ":memory:", ...ledgers }))
    })
  },
  postgres: { from: "@xiuhua/storage-postgres", run: onPostgres },
  mariadb: { from: "@xiuhua/storage-mariadb", run: onMariadb },
  files: {
    from: "@xiuhua/storage-files",
    run: async () => ({
      on: node,
      examinations: [
        await attachments("files", () => {
          const root = newPath()
          return () => Layer.merge(files({ folder: root, maxBytes: attachmentLimit }), shell(root))
        })
      ]
    })
  }
}

const PAGE = join(import.meta.dirname, "../docs/reference/adapters.md")

const page = (runs: ReadonlyMap<string, Run>): string =>
  `# Which adapter meets what

<!-- Generated by scripts/conformance.ts: do not edit. -->

What came of holding every adapter to the requirements of its ports, each on an empty backing store of its own; ✓ met. Made by
\`npx -y pnpm@12.21.0 conformance\`, which runs all of it. The same for an adapter of your own:
[Write an adapter](../how-to/write-an-adapter.md).

| adapter | package | examined on |
| --- | --- | --- |
${[...runs].map(([name, { on }]) => `| ${name} | \`${adapters[name]?.from}\` | ${on} |`).join("\n")}

${report([...runs.values()].flatMap(({ examinations }) => examinations))}`

const main = async (asked: ReadonlyArray<string>): Promise<number> => {
  const unknown = asked.find((name) => adapters[name] === undefined)
  if (unknown !== undefined) {
    process.stderr.write(`There is no adapter "${unknown}"; there are ${Object.keys(adapters).join(" · ")}\n`)
    return 1
  }
  const runs = new Map<string, Run>()
  for (const [name, { run }] of Object.entries(adapters)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    process.stderr.write(`${name} …\n`)
    runs.set(name, await run())
  }
  const examinations = [...runs.values()].flatMap((run) => run.examinations)
  const isWhole = examinations.every(({ outcomes }) => outcomes.every(({ failure }) => failure === null))
  if (asked.length > 0 || !isWhole) process.stdout.write(report(examinations))
  else writeFileSync(PAGE, page(runs))
  return isWhole ? 0 : 1
}

if (import.meta.main) {
  try {
    process.exitCode = await main(process.argv.slice(2))
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  }
}
