/** `serve`, `token` and `doctor` as somebody uses them: real processes. */
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { ended, run, scratch, start } from "./run.ts"

const folder = scratch()
const env = { XIUHUA_STATE: join(folder, "state") }

/** Waits until a process has said where it listens. */
const listening = (child: ReturnType<typeof start>): Promise<string> =>
  new Promise((found, failed) => {
    let text = ""
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8")
      const [url] = /http:\/\/127\.0\.0\.1:\d+/u.exec(text) ?? []
      if (url !== undefined && text.includes("Ctrl-C")) found(text)
    })
    child.on("close", () => failed(new Error(`it ended: ${text}`)))
  })

describe("serve and token", () => {
  it("let somebody in who has a token of this machine, and write what was done into the database", async () => {
    const db = `sqlite:${join(folder, "serve.sqlite")}`
    const server = start(folder, ["serve", "--db", db, "--port", "0"], env)
    const end = ended(server)
    const greeting = await listening(server)
    const [url = ""] = /http:\/\/127\.0\.0\.1:\d+/u.exec(greeting) ?? []
    expect(greeting).toMatch(/绣花已启动/u)
    expect(greeting).toMatch(/xiuhua token --role/u)
    const issued = await run(folder, ["token", "--role", "officer", "--unit", "执法一队", "--actor", "u-7"], env)
    expect([issued.code, issued.stderr]).toEqual([0, ""])
    const authorization = `Bearer ${issued.stdout.trim()}`
    const me = await fetch(`${url}/api/v1/me`, { headers: { authorization } })
    expect(await me.json()).toMatchObject({ actor: "u-7", orgUnits: ["执法一队"], areas: ["*"] })
    expect((await fetch(`${url}/api/v1/me`)).status).toBe(401)
    // A key of another machine is nobody's here.
    const foreign = await run(folder, ["token", "--role", "administrator"], { XIUHUA_STATE: join(folder, "else") })
    const refused = await fetch(`${url}/api/v1/me`, { headers: { authorization: `Bearer ${foreign.stdout.trim()}` } })
    expect(refused.status).toBe(401)
    server.kill("SIGINT")
    const { code, stderr } = await end
    expect([0, 130]).toContain(code)
    expect(stderr).not.toContain(issued.stdout.trim())
    const [line = ""] = stderr.split("\n")
    expect(JSON.parse(line)).toMatchObject({ message: "request", route: "/api/v1/me", status: 200, actor: "u-7" })
  })

  it("a port that is taken is told, and what to do", async () => {
    const first = start(folder, ["serve", "--db", "memory:", "--port", "0"], env)
    const end = ended(first)
    const [, port = ""] = /127\.0\.0\.1:(\d+)/u.exec(await listening(first)) ?? []
    const second = await run(folder, ["serve", "--db", "memory:", "--port", port], env)
    expect([second.code, second.stdout]).toEqual([1, ""])
    expect(second.stderr).toContain(`127.0.0.1:${port} 已被占用`)
    first.kill("SIGINT")
    await end
  })

  it("no demo token in production, and no server that would believe one", async () => {
    const production = { ...env, XIUHUA_ENV: "production" }
    const [token, serve] = await Promise.all([
      run(folder, ["token", "--role", "administrator"], production),
      run(folder, ["serve", "--db", "memory:"], production)
    ])
    expect([token.code, token.stdout, serve.code, serve.stdout]).toEqual([1, "", 1, ""])
    expect(token.stderr).toContain("演示签发不用于正式环境")
    expect(serve.stderr).toContain("XIUHUA_ISSUER")
  })

  it("names the roles there are, and the hours a token may last", async () => {
    const [role, hours] = await Promise.all([
      run(folder, ["token", "--role", "root"], env),
      run(folder, ["token", "--role", "officer", "--hours", "9999"], env)
    ])
    expect([role.code, hours.code]).toEqual([1, 1])
    expect(role.stderr).toContain("officer")
    expect(hours.stderr).toContain("--hours 应为 1 到 744")
  })
})

describe("doctor", () => {
  it("says of each thing how it stands, for people and for programs", async () => {
    const db = `sqlite:${join(folder, "doctor.sqlite")}`
    const [people, programs] = await Promise.all([
      run(folder, ["doctor", "--db", db], env),
      run(folder, ["doctor", "--db", db, "--json"], env)
    ])
    const checks = JSON.parse(programs.stdout) as ReadonlyArray<{ readonly id: string; readonly status: string }>
    expect(checks.length).toBeGreaterThan(5)
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
    const failed = checks.some(({ status }) => status === "fail")
    expect([people.code, programs.code]).toEqual(failed ? [1, 1] : [0, 0])
    // The columns stand under each other although some signs are two cells wide.
    const [heading = "", rule = ""] = people.stdout.split("\n")
    expect([heading.trim().split(/\s+/u), /^─+$/u.test(rule)]).toEqual([["项目", "情况"], true])
  })

  it("fails where the database is none, without its password", async () => {
    const { code, stdout } = await run(
      folder,
      ["doctor", "--db", "postgres://me:hunter2@127.0.0.1:1/none", "--json"],
      env
    )
    expect(code).toBe(1)
    const checks = JSON.parse(stdout) as ReadonlyArray<{ readonly status: string }>
    expect(checks.some(({ status }) => status === "fail")).toBe(true)
    expect(stdout).not.toContain("hunter2")
  })
})

describe("completion", () => {
  it.each([
    ["bash", /complete -F \S+ xiuhua/u],
    ["zsh", /#compdef xiuhua/u],
    ["fish", /complete -c xiuhua/u]
  ])("of %s knows every command and its flags", async (shell, installs) => {
    const { code, stdout } = await run(folder, ["--completions", shell])
    expect(code).toBe(0)
    expect(stdout).toMatch(installs)
    for (const word of ["import", "doctor", "token", "completions"]) expect(stdout).toContain(word)
    expect(stdout).toMatch(/--role|-l role/u)
  })
})
