/** 数据库 — from a URL to a store: the one place that knows which databases there are. */
import { existsSync } from "node:fs"
import { dirname } from "node:path"
import type { Catalogue } from "@xiuhua/bureau"
import type { PersonStore, Sequence, Store, StoreFailure } from "@xiuhua/core/ports"
import { layerWith as memory } from "@xiuhua/storage-memory"
import { layer as sqlite, layerReadOnly as sqliteReadOnly } from "@xiuhua/storage-sqlite"
import { Effect, Layer } from "effect"
import { type SetupFailure, setupFailure } from "./setup-failure.ts"

/** Which database, and what its paths are relative to. */
export interface DatabaseChoice {
  /** `sqlite:FILE`, `postgres://…`, `mariadb://…` or `memory:`. */
  readonly url: string
  /** A question to a database that is not there is a mistake; an import makes it. */
  readonly create: boolean
  /** A SQLite file is read as it stands and never written to; a database on a server is opened as ever. */
  readonly readOnly?: boolean
  /** From a path as the user wrote it to one that is meant. */
  readonly resolve: (path: string) => string
}

type Storage = Layer.Layer<Store | PersonStore | Sequence, StoreFailure>

/** A URL may hold a password; what people read never shows it. */
export const redactedUrl = (url: string): string => url.replace(/\/\/[^@/]*@/u, "//***@")

const SQLITE = "sqlite:"

const sqliteFile = ({ create, resolve, url }: DatabaseChoice): Effect.Effect<string, SetupFailure> => {
  const file = resolve(url.slice(SQLITE.length))
  if (url === SQLITE)
    return Effect.fail(setupFailure({ zh: "sqlite: 之后要写文件名", en: "sqlite: needs a file name" }))
  if (!existsSync(dirname(file))) {
    return Effect.fail(setupFailure({ zh: `没有文件夹 ${dirname(file)}`, en: `There is no folder ${dirname(file)}` }))
  }
  if (!create && !existsSync(file)) {
    return Effect.fail(
      setupFailure({
        zh: `没有数据库 ${file}。请先用 import 导入台账`,
        en: `There is no database ${file}. Import a ledger first`
      })
    )
  }
  return Effect.succeed(file)
}

/** Databases on a server: loaded when they are named, so that nobody waits for the driver of another. */
const servers: Readonly<Record<string, (url: string, catalogue: Kept) => Promise<Storage>>> = {
  "postgres:": async (url, kept) => (await import("@xiuhua/storage-postgres")).layer({ url, ...kept }),
  "postgresql:": async (url, kept) => (await import("@xiuhua/storage-postgres")).layer({ url, ...kept }),
  "mariadb:": async (url, kept) => (await import("@xiuhua/storage-mariadb")).layer({ url, ...kept })
}

/** What a bureau keeps. */
type Kept = Pick<Catalogue, "derivations" | "kinds">

/** The store of a URL, opened with what a bureau keeps; it migrates when it is opened, unless it is only read. */
export const storageOf = (
  choice: DatabaseChoice,
  { derivations, kinds }: Kept
): Effect.Effect<Storage, SetupFailure> => {
  const { readOnly = false, url } = choice
  if (url === "memory:") return Effect.succeed(memory({ derivations }))
  if (url.startsWith(SQLITE)) {
    return Effect.map(sqliteFile(choice), (file) =>
      readOnly ? sqliteReadOnly({ file, kinds }) : sqlite({ file, kinds, derivations })
    )
  }
  const { pathname, protocol } = URL.canParse(url) ? new URL(url) : { pathname: "", protocol: "" }
  const server = Object.hasOwn(servers, protocol) && pathname.length > 1 ? servers[protocol] : undefined
  if (server !== undefined) {
    return Effect.succeed(Layer.unwrap(Effect.promise(() => server(url, { derivations, kinds }))))
  }
  return Effect.fail(
    setupFailure({
      zh: `不认识的数据库“${redactedUrl(url)}”。可用：sqlite:文件、postgres://主机/库、mariadb://主机/库 或 memory:`,
      en: `Unknown database "${redactedUrl(url)}". Use sqlite:FILE, postgres://HOST/DATABASE, mariadb://HOST/DATABASE or memory:`
    })
  )
}
