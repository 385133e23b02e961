import { spawn } from "node:child_process"
import type { Store } from "@xiuhua/core/ports"
import { Effect, type Layer } from "effect"
import { type Random, wholeBetween } from "./random.ts"
import { survivors } from "./survival.ts"

/** A writer as a process of its own. */
export interface WriterProcess {
  /** The program that {@link writeUntilKilled} runs in, and its arguments but for the run. */
  readonly program: string
  readonly args: ReadonlyArray<string>
}

/** What came of a loop of kills. */
export interface Killed {
  readonly kills: number
  readonly acknowledged: number
  /** Empty when nothing acknowledged was lost and nothing is there by halves. */
  readonly wrong: ReadonlyArray<string>
}

/** Starts a writer, lets it acknowledge some steps, and kills it in the middle of what it does then. */
const killOnce = ({ args, program }: WriterProcess, run: string, random: Random): Promise<ReadonlyArray<string>> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--conditions=@xiuhua/source", program, ...args, run], {
      stdio: ["ignore", "pipe", "pipe"]
    })
    let text = ""
    let complaint = ""
    const enough = wholeBetween(random, 3, 40)
    child.stderr.on("data", (chunk: Buffer) => {
      complaint += chunk.toString("utf8")
    })
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8")
      // In the middle of what comes after the last that it acknowledged.
      if (text.split("\n").length > enough) child.kill("SIGKILL")
    })
    child.on("error", reject)
    child.on("close", (_, signal) => {
      if (signal !== "SIGKILL") return reject(new Error(`the writer ended by itself: ${complaint}`))
      // The last line may be cut off: then it was not acknowledged.
      resolve(text.split("\n").slice(0, -1))
    })
  })

export interface KillOptions {
  readonly kills: number
  readonly random: Random
  /** Of this loop, where several run on one store. */
  readonly name?: string
  readonly told?: (kill: number) => void
}

/** `kill -9` of the writer, again and again, on one store; `look` opens it afterwards, and now and then between. */
export const killLoop = async (
  writer: WriterProcess,
  look: Layer.Layer<Store, unknown>,
  { kills, name = "run", random, told }: KillOptions
): Promise<Killed> => {
  const acknowledged = new Set<string>()
  const wrong: Array<string> = []
  for (let kill = 1; kill <= kills; kill++) {
    for (const id of await killOnce(writer, `${name}${kill}`, random)) acknowledged.add(id)
    if (kill === kills || kill % 10 === 0) {
      wrong.push(...(await Effect.runPromise(Effect.provide(survivors(acknowledged), look))))
      told?.(kill)
    }
  }
  return { kills, acknowledged: acknowledged.size, wrong }
}
