/** From `--db` and `--locality` to a bureau that works. */
import { existsSync } from "node:fs"
import { dirname } from "node:path"
import { type Bureau, layer as bureauLayer, type Catalogue, catalogueOf } from "@xiuhua/bureau"
import type { StoreFailure } from "@xiuhua/core/ports"
import { shanwei, shanweiCatalogue, shanweiProblemProfile, shanweiReportLimits } from "@xiuhua/locality-shanwei"
import { layerWith as memory } from "@xiuhua/storage-memory"
import { layer as sqlite, layerReadOnly as sqliteReadOnly } from "@xiuhua/storage-sqlite"
import { Effect, Layer } from "effect"
import { type CommandFailure, fail } from "./failure.ts"
import { userPath } from "./paths.ts"

/** What is known of each place. */
const places: Readonly<Record<string, Catalogue>> = {
  [shanwei.id]: catalogueOf({
    locality: shanwei,
    violations: shanweiCatalogue,
    reportLimits: shanweiReportLimits,
    problemProfile: shanweiProblemProfile
  })
}

export interface Place {
  readonly db: string
  readonly locality: string
  readonly tenant: string | undefined
  /** A question to a database that is not there is a mistake; an import makes it. */
  readonly create: boolean
  /** For commands that examine a record and must leave the database as it is: it is not even brought up to date. */
  readonly readOnly?: boolean
}

/** Everything that is known at a locality. */
export const catalogueAt = (id: string): Effect.Effect<Catalogue, CommandFailure> => {
  const found = Object.hasOwn(places, id) ? places[id] : undefined
  const known = Object.keys(places).join(", ")
  return found === undefined
    ? Effect.fail(fail({ zh: `没有地方规则包“${id}”。可用：${known}`, en: `No locality "${id}". Known: ${known}` }))
    : Effect.succeed(found)
}

const sqliteFile = (db: string, create: boolean): Effect.Effect<string, CommandFailure> => {
  const file = userPath(db.slice("sqlite:".length))
  if (db === "sqlite:") return Effect.fail(fail({ zh: "sqlite: 之后要写文件名", en: "sqlite: needs a file name" }))
  if (!existsSync(dirname(file))) {
    return Effect.fail(fail({ zh: `没有文件夹 ${dirname(file)}`, en: `There is no folder ${dirname(file)}` }))
  }
  if (!create && !existsSync(file)) {
    return Effect.fail(
      fail({
        zh: `没有数据库 ${file}。请先用 import 导入台账`,
        en: `There is no database ${file}. Import a ledger first`
      })
    )
  }
  return Effect.succeed(file)
}

/** The tenant of the request and the layer of its bureau. */
export const workplace = ({ create, db, locality: id, readOnly = false, tenant }: Place) =>
  Effect.gen(function* () {
    const catalogue = yield* catalogueAt(id)
    const { locality } = catalogue
    const bureau = bureauLayer(catalogue)
    const at = { tenant: tenant ?? locality.areaCode, catalogue }
    if (db === "memory:")
      return { ...at, layer: Layer.provide(bureau, memory(catalogue)) as Layer.Layer<Bureau, StoreFailure> }
    if (db.startsWith("sqlite:")) {
      const file = yield* sqliteFile(db, create)
      const { derivations, kinds } = catalogue
      const store = readOnly ? sqliteReadOnly({ file, kinds }) : sqlite({ file, kinds, derivations })
      return { ...at, layer: Layer.provide(bureau, store) }
    }
    return yield* fail({
      zh: `不认识的数据库“${redacted(db)}”。可用：sqlite:文件 或 memory:`,
      en: `Unknown database "${redacted(db)}". Use sqlite:FILE or memory:`
    })
  })

/** A URL may hold a password; messages never show it. */
const redacted = (url: string): string => url.replace(/\/\/[^@/]*@/u, "//***@")
