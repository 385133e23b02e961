/** 数据库 — whether it can be reached and written to, keeps what it has acknowledged, and has the form that this version wants. */
import { constants, existsSync } from "node:fs"
import { access } from "node:fs/promises"
import { dirname } from "node:path"
import { DatabaseSync } from "node:sqlite"
import type { Catalogue } from "@xiuhua/bureau"
import { Store } from "@xiuhua/core/ports"
import { migrations } from "@xiuhua/storage-sql"
import { Effect, Result } from "effect"
import { type DatabaseChoice, redactedUrl, storageOf } from "../storage.ts"
import { type Check, checkOf, same } from "./check.ts"

const reachable = checkOf("database", "数据库", "Database")
const writable = checkOf("writable", "可写", "Writable")
const durable = checkOf("durability", "持久性", "Durability")
const schema = checkOf("migrations", "数据库结构", "Migrations")

const isWritable = (path: string): Promise<boolean> =>
  access(path, constants.W_OK).then(
    () => true,
    () => false
  )

const namesIn = (db: DatabaseSync, query: string): ReadonlyArray<string> =>
  db
    .prepare(query)
    .all()
    .map(({ name }) => String(name))

/** The migrations that a SQLite file lacks, read without changing it; undefined for a file that is none of ours. */
const lacking = (file: string): ReadonlyArray<string> | undefined => {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    const tables = namesIn(db, "select name from sqlite_master where type = 'table'")
    if (tables.length === 0) return Object.keys(migrations)
    if (!tables.includes("schema_version")) return undefined
    const had = namesIn(db, "select name from schema_version")
    return Object.keys(migrations).filter((name) => !had.includes(name))
  } finally {
    db.close()
  }
}

/** What is found of a SQLite file before anything opens it for writing. */
const sqliteChecks = async (file: string): Promise<ReadonlyArray<Check>> => {
  if (!existsSync(file)) {
    const folder = dirname(file)
    if (existsSync(folder) && (await isWritable(folder))) {
      return [
        reachable(
          "warn",
          { zh: `${file} 尚不存在`, en: `${file} does not exist yet` },
          {
            zh: "首次 import 或 serve 时会自动建立",
            en: "The first import or serve makes it"
          }
        )
      ]
    }
    return [
      reachable(
        "fail",
        { zh: `${file} 不存在，文件夹也不可写`, en: `${file} does not exist, and its folder cannot be written` },
        {
          zh: "请先建立文件夹并给予写权限",
          en: "Make the folder, and let this user write to it"
        }
      )
    ]
  }
  const checks: Array<Check> = []
  const may = (await isWritable(file)) && (await isWritable(dirname(file)))
  checks.push(
    may
      ? writable("ok", same(file))
      : writable(
          "fail",
          { zh: `${file} 或者所在文件夹不可写`, en: `${file} or its folder cannot be written` },
          {
            zh: "数据库文件和所在文件夹都须可写（日志文件在旁边）",
            en: "Both the file and its folder must be writable: the log lies beside it"
          }
        )
  )
  try {
    const missing = lacking(file)
    checks.push(
      missing === undefined
        ? schema(
            "fail",
            { zh: `${file} 不是绣花的数据库`, en: `${file} is no database of Xiuhua` },
            {
              zh: "请换一个文件；旧版数据库请把台账导入新库",
              en: "Use another file; from an old version, import its ledgers into a new one"
            }
          )
        : missing.length === 0
          ? schema("ok", same(Object.keys(migrations).at(-1) ?? ""))
          : schema(
              "warn",
              { zh: `待升级：${missing.join("、")}`, en: `To be applied: ${missing.join(", ")}` },
              {
                zh: "下次打开时自动升级；请先备份",
                en: "They are applied when it is opened next; make a copy first"
              }
            )
    )
  } catch (cause) {
    checks.push(
      reachable("fail", same(cause instanceof Error ? cause.message : String(cause)), {
        zh: "文件可能已损坏：请用备份恢复，并运行 xiuhua verify",
        en: "The file may be damaged: restore a copy, and run xiuhua verify"
      })
    )
  }
  return checks
}

/** What was found, and when the tenant was last written to. */
export interface DatabaseFindings {
  readonly checks: ReadonlyArray<Check>
  readonly lastRecordedAt: number | null
}

/** Looks at a database. One that is there is opened, which applies what migrations it lacks, unless that has been told before. */
export const checkDatabase = (
  choice: DatabaseChoice,
  catalogue: Catalogue,
  tenant: string
): Effect.Effect<DatabaseFindings> =>
  Effect.gen(function* () {
    const { resolve, url } = choice
    const shown = same(redactedUrl(url))
    const before = url.startsWith("sqlite:")
      ? yield* Effect.promise(() => sqliteChecks(resolve(url.slice("sqlite:".length))))
      : []
    // Nothing is changed by looking: a file that lacks a migration stays as it is.
    if (before.some(({ status }) => status !== "ok")) return { checks: before, lastRecordedAt: null }
    const asked = Effect.gen(function* () {
      const layer = yield* storageOf({ ...choice, create: false, readOnly: true }, catalogue)
      return yield* Effect.provide(
        Effect.flatMap(Store, (store) =>
          Effect.map(store.state(tenant), ({ lastRecordedAt }) => ({ lastRecordedAt, supports: store.supports }))
        ),
        layer
      )
    })
    const answer = yield* Effect.result(Effect.catchDefect(asked, (defect) => Effect.fail(defect)))
    if (Result.isFailure(answer)) {
      const { failure } = answer
      const {
        cause = failure,
        en,
        zh
      } = failure as { readonly cause?: unknown; readonly zh?: string; readonly en?: string }
      const text = cause instanceof Error ? cause.message : String(cause)
      return {
        checks: [
          ...before,
          reachable(
            "fail",
            { zh: zh ?? text, en: en ?? text },
            {
              zh: "请检查数据库地址、服务是否启动、用户和密码",
              en: "See whether the URL is right, the server runs, and user and password are good"
            }
          )
        ],
        lastRecordedAt: null
      }
    }
    const { lastRecordedAt, supports } = answer.success
    return {
      lastRecordedAt,
      checks: [
        reachable("ok", shown),
        ...before,
        supports.durable
          ? durable("ok", { zh: "提交后断电不丢", en: "What is acknowledged survives a power cut" })
          : durable(
              "warn",
              { zh: "只在内存中，进程结束即失去", en: "In memory only: gone when the process ends" },
              {
                zh: "正式使用请用 sqlite: 或 postgres:",
                en: "For real data use sqlite: or postgres:"
              }
            )
      ]
    }
  })
