/** 服务器 — the bureau over HTTP, set up by its environment and by nothing else. */
import { resolve } from "node:path"
import { listen, settingLines, settingsOf, stateFolder, telemetry } from "@xiuhua/host"
import { Console, Effect } from "effect"

const english = (env: NodeJS.ProcessEnv): boolean => env["XIUHUA_LANG"] === "en"

const complain = (env: NodeJS.ProcessEnv, text: { readonly zh: string; readonly en: string }) =>
  Effect.sync(() => {
    process.stderr.write(`${english(env) ? `error ${text.en}` : `错误 ${text.zh}`}\n`)
    process.exitCode = 1
  })

/** Runs until it is interrupted; then it takes nothing new and finishes what is open. Exit code 1 where it cannot start. */
export const program = (env: NodeJS.ProcessEnv) =>
  Effect.gen(function* () {
    const settings = yield* settingsOf(env)
    yield* Console.log(
      settingLines(settings)
        .map(([name, value]) => `${name.padEnd(12)} ${value}`)
        .join("\n")
    )
    const surroundings = {
      stateFolder: stateFolder(env),
      resolve: (path: string) => resolve(path),
      log: process.stderr
    }
    const serving = Effect.gen(function* () {
      const { url } = yield* listen(settings, surroundings)
      yield* Console.log(`${english(env) ? "listens on" : "已启动"} ${url}`)
      return yield* Effect.never
    })
    // What is finished while the server stops is told too: the collector is left last.
    return yield* Effect.provide(Effect.scoped(serving), telemetry(settings))
  }).pipe(
    Effect.catchTags({
      SetupFailure: (failure) => complain(env, failure),
      StoreFailure: ({ cause }) => {
        const reason = cause instanceof Error ? cause.message : String(cause)
        return complain(env, { zh: `数据库不能打开：${reason}`, en: `The database cannot be opened: ${reason}` })
      }
    })
  )
