/**
 * 演示密钥 — the key of the demo issuer, one a person and machine: made by whoever needs it first, the server or the command
 * that prints tokens, and readable by nobody else.
 */
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { DemoKey, newDemoKey } from "@xiuhua/transport-http"
import { Effect, Schema } from "effect"
import { type SetupFailure, setupFailure } from "./setup-failure.ts"

const FILE = "demo-issuer.json"
const decode = Schema.decodeUnknownEffect(Schema.fromJsonString(DemoKey))

const readText = (file: string): Effect.Effect<string | undefined, SetupFailure> =>
  Effect.tryPromise({
    try: () =>
      readFile(file, "utf8").catch((cause: NodeJS.ErrnoException) => {
        if (cause.code === "ENOENT") return undefined
        throw cause
      }),
    catch: () => setupFailure({ zh: `不能读取演示密钥 ${file}`, en: `Cannot read the demo key ${file}` })
  })

/** Puts a new key in place whole, unless somebody else was first: a link is made or it is not. */
const place = (folder: string, text: string): Effect.Effect<void, SetupFailure> => {
  const file = join(folder, FILE)
  const draft = join(folder, `${FILE}.${crypto.randomUUID()}`)
  return Effect.tryPromise({
    try: async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(draft, text, { mode: 0o600, flag: "wx" })
      try {
        await link(draft, file)
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause
      } finally {
        await rm(draft, { force: true })
      }
    },
    catch: () => setupFailure({ zh: `不能写入演示密钥 ${file}`, en: `Cannot write the demo key ${file}` })
  })
}

/** The key in a folder; made where there is none. */
export const demoKeyIn = (folder: string): Effect.Effect<DemoKey, SetupFailure> =>
  Effect.gen(function* () {
    const file = join(folder, FILE)
    const earlier = yield* readText(file)
    if (earlier === undefined) yield* place(folder, JSON.stringify(yield* newDemoKey))
    const text = earlier ?? (yield* readText(file)) ?? ""
    return yield* Effect.mapError(decode(text), () =>
      setupFailure({
        zh: `演示密钥 ${file} 已损坏，请删除后重试`,
        en: `The demo key ${file} is damaged: delete it and try again`
      })
    )
  })
