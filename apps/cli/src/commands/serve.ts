import { listen, type Settings, settingLines, settingsOf, stateFolder, telemetry } from "@xiuhua/host"
import { Console, Effect, Option } from "effect"
import { Command, Flag } from "effect/cli"
import * as options from "../options.ts"
import { userPath } from "../paths.ts"
import { paint, table } from "../table.ts"

const flags = {
  db: options.db,
  port: Flag.Int("port").pipe(
    Flag.withMetavar("端口"),
    Flag.withDescription("端口，0 为任取一个空闲端口；缺省 8441"),
    Flag.optional
  ),
  host: Flag.String("host").pipe(
    Flag.withMetavar("地址"),
    Flag.withDescription("监听地址，缺省 127.0.0.1"),
    Flag.optional
  ),
  lang: options.lang,
  tenant: options.tenant,
  locality: options.locality
}

/** What whoever starts a server wants to know: where it listens, how it is set up, how to get in. */
const greeting = (settings: Settings, url: string, zh: boolean) => {
  const rows = settingLines(settings).map(([name, value]) => [name, value])
  const demo = settings.issuer === null
  return [
    paint("bold", zh ? `绣花已启动：${url}` : `Xiuhua listens on ${url}`),
    table(zh ? ["设置", "值"] : ["Setting", "Value"], rows),
    zh ? `接口说明 ${url}/docs` : `Reference ${url}/docs`,
    ...(demo ? [zh ? "令牌   xiuhua token --role administrator" : "Token    xiuhua token --role administrator"] : []),
    paint("dim", zh ? "Ctrl-C 停止" : "Ctrl-C stops it")
  ].join("\n")
}

/** `serve`: the bureau over HTTP, until somebody stops it. */
export const serve = Command.make(
  "serve",
  flags,
  Effect.fnUntraced(function* ({ db, host, lang, locality, port, tenant }) {
    const settings = yield* settingsOf({
      ...process.env,
      XIUHUA_DB: db,
      XIUHUA_LOCALITY: locality,
      ...(tenant !== undefined && { XIUHUA_TENANT: tenant }),
      ...(Option.isSome(port) && { XIUHUA_PORT: String(port.value) }),
      ...(Option.isSome(host) && { XIUHUA_HOST: host.value })
    })
    const surroundings = { stateFolder: stateFolder(process.env), resolve: userPath, log: process.stderr }
    return yield* Effect.provide(
      Effect.scoped(
        Effect.gen(function* () {
          const { url } = yield* listen(settings, surroundings)
          yield* Console.log(greeting(settings, url, lang === "zh"))
          return yield* Effect.never
        })
      ),
      telemetry(settings)
    )
  })
).pipe(Command.withDescription("启动 HTTP 接口：缺省为开发模式，只监听本机，令牌由演示签发"))
