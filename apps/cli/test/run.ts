import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, inject } from "vitest"

/** Made of the sources before the tests: see scripts/bundle-cli.ts. */
const bundled = [inject("commandLine")]
const fromSources = ["--conditions=@xiuhua/source", join(import.meta.dirname, "../src/main.ts")]

/** A folder of its own for the tests of a file. */
export const scratch = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "xiuhua-cli-"))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Root may read everything: without these two capabilities the permissions of files count for it too. */
const withoutPrivilege =
  process.getuid?.() === 0 ? ["setpriv", "--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search"] : []

/** Starts the command line in `cwd`, as an ordinary user would. */
export const start = (
  cwd: string,
  args: ReadonlyArray<string>,
  env: NodeJS.ProcessEnv = {},
  main: ReadonlyArray<string> = bundled
): ChildProcess => {
  const command = [...withoutPrivilege, process.execPath, ...main, ...args]
  return spawn(command[0] as string, command.slice(1), {
    cwd,
    env: { PATH: process.env["PATH"], NO_COLOR: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"]
  })
}

export const ended = (child: ChildProcess): Promise<Ran> =>
  new Promise((resolve) => {
    let stdout = ""
    let stderr = ""
    // A chunk may end within a character.
    child.stdout?.setEncoding("utf8")
    child.stderr?.setEncoding("utf8")
    child.stdout?.on("data", (data) => {
      stdout += data
    })
    child.stderr?.on("data", (data) => {
      stderr += data
    })
    child.on("close", (code) => resolve({ code, stdout, stderr }))
  })

export const run = (cwd: string, args: ReadonlyArray<string>, env?: NodeJS.ProcessEnv): Promise<Ran> =>
  ended(start(cwd, args, env))

/** As a checkout runs it, without anything made beforehand. */
export const runFromSources = (cwd: string, args: ReadonlyArray<string>): Promise<Ran> =>
  ended(start(cwd, args, {}, fromSources))
