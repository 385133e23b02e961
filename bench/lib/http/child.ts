/** A server in a process of its own, whose processor time and memory are asked for from outside. */
import { fork } from "node:child_process"
import { once } from "node:events"

/** What a server is told. */
export interface ServerSettings {
  readonly file: string
  /** The demo key, so that parent and servers believe the same token. */
  readonly key: unknown
  readonly tenant: string
}

/** What a process has used. */
export interface Usage {
  /** Processor time since it began, in seconds. */
  readonly cpu: number
  readonly rss: number
  readonly heap: number
}

export interface Server {
  readonly url: string
  readonly usage: () => Promise<Usage>
  /** The same, after everything that can be was thrown away. */
  readonly memory: () => Promise<Usage>
  readonly stop: () => Promise<void>
}

/** In the child: says where it listens, and answers what it has used. */
export const serving = (url: string, stop: () => Promise<void>): void => {
  process.on("message", (asked: "usage" | "memory" | "stop") => {
    if (asked === "stop") {
      stop().then(() => process.exit(0))
      return
    }
    const { system, user } = process.cpuUsage()
    if (asked === "memory") globalThis.gc?.()
    const { heapUsed, rss } = process.memoryUsage()
    process.send?.({ cpu: (system + user) / 1e6, heap: heapUsed, rss } satisfies Usage)
  })
  process.send?.({ url })
}

/** In the child: what it was told. */
export const told = (): ServerSettings => JSON.parse(process.argv[2] ?? "{}") as ServerSettings

/** In the parent: starts a server and waits until it listens. */
export const startServer = async (
  script: string,
  settings: ServerSettings,
  flags: ReadonlyArray<string> = []
): Promise<Server> => {
  const child = fork(new URL(script, import.meta.url), [JSON.stringify(settings)], {
    execArgv: ["--conditions=@xiuhua/source", "--expose-gc", ...flags]
  })
  const [{ url }] = (await once(child, "message")) as [{ readonly url: string }]
  const ask = (what: "usage" | "memory") => async (): Promise<Usage> => {
    const answer = once(child, "message")
    child.send(what)
    const [used] = (await answer) as [Usage]
    return used
  }
  const stop = async () => {
    const end = once(child, "exit")
    child.send("stop")
    await end
  }
  return { url, usage: ask("usage"), memory: ask("memory"), stop }
}
