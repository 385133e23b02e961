/** Text files as commands read and write them: what goes wrong is a sentence. */
import { readFile, rename, rm, writeFile } from "node:fs/promises"
import { Effect } from "effect"
import { type CommandFailure, fail } from "./failure.ts"

const codeOf = (cause: unknown): unknown => (cause as { readonly code?: unknown }).code

/** The text of a file; null where there is none. */
export const textIfThere = (path: string): Effect.Effect<string | null, CommandFailure> =>
  Effect.tryPromise({
    try: () =>
      readFile(path, "utf8").catch((cause: unknown) => (codeOf(cause) === "ENOENT" ? null : Promise.reject(cause))),
    catch: (cause) => fail({ zh: `不能读取 ${path}：${cause}`, en: `Cannot read ${path}: ${cause}` })
  })

/** The text of a file that must be there. */
export const textOf = Effect.fnUntraced(function* (path: string) {
  const text = yield* textIfThere(path)
  if (text !== null) return text
  return yield* fail({ zh: `找不到文件 ${path}`, en: `There is no file ${path}` })
})

const cannotWrite = (path: string) => (cause: unknown) =>
  fail({ zh: `不能写入 ${path}：${cause}`, en: `Cannot write ${path}: ${cause}` })

/** Writes a file in one step: what was there before stays until the new text is whole. */
export const writeText = (path: string, text: string): Effect.Effect<void, CommandFailure> => {
  const half = `${path}.${process.pid}.part`
  const write = () =>
    writeFile(half, text, { flush: true })
      .then(() => rename(half, path))
      .catch((cause: unknown) => rm(half, { force: true }).then(() => Promise.reject(cause)))
  return Effect.tryPromise({ try: write, catch: cannotWrite(path) })
}

/** Writes a file that is not there yet; `secret` ones can be read by their owner alone. */
export const writeNew = (path: string, text: string, secret: boolean): Effect.Effect<void, CommandFailure> =>
  Effect.tryPromise({
    try: () => writeFile(path, text, { flag: "wx", flush: true, mode: secret ? 0o600 : 0o644 }),
    catch: (cause) =>
      codeOf(cause) === "EEXIST"
        ? fail({ zh: `${path} 已经存在，没有覆盖`, en: `${path} exists already and was left alone` })
        : cannotWrite(path)(cause)
  })
