import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, describe, expect, it } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-server-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const main = fileURLToPath(new URL("../src/main.ts", import.meta.url))

const start = (env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, ["--conditions=@xiuhua/source", main], {
    env: { PATH: process.env["PATH"], XIUHUA_STATE: folder, ...env },
    stdio: ["ignore", "pipe", "pipe"]
  })

/** What a process says on one of its outputs until something is said, or until it ends. */
const said = (child: ChildProcess, output: "stdout" | "stderr", until: RegExp): Promise<string> =>
  new Promise((resolve) => {
    let text = ""
    child[output]?.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8")
      if (until.test(text)) resolve(text)
    })
    child.on("close", () => resolve(text))
  })

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    child.on("close", (code) => resolve(code))
  })

describe("the server", () => {
  it("listens where it says, lets nobody in without a token, and ends when it is told to", async () => {
    const child = start({ XIUHUA_DB: `sqlite:${join(folder, "server.sqlite")}`, XIUHUA_PORT: "0" })
    const end = ended(child)
    const text = await said(child, "stdout", /http:\/\/[^\s]+/u)
    const [url = ""] = /http:\/\/[^\s]+/u.exec(text) ?? []
    try {
      const status = async (path: string) => (await fetch(`${url}${path}`)).status
      expect([await status("/health"), await status("/openapi.json")]).toEqual([200, 200])
      expect([await status("/api/v1/cases"), await status("/api/v1/duties")]).toEqual([401, 401])
    } finally {
      child.kill("SIGTERM")
    }
    expect([0, 130, 143]).toContain(await end)
  })

  it("does not start in production without somebody whose tokens it believes", async () => {
    const child = start({ XIUHUA_ENV: "production", XIUHUA_DB: `sqlite:${join(folder, "production.sqlite")}` })
    const end = ended(child)
    expect(await said(child, "stderr", /\n/u)).toMatch(/XIUHUA_ISSUER|签发者/u)
    expect(await end).toBe(1)
  })
})
