/** A server that is told to stop: what is open is finished, streams end, and nothing that is secret was said. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer, request } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { demoKeyIn } from "@xiuhua/host"
import { issueToken } from "@xiuhua/transport-http"
import { Effect } from "effect"
import { afterAll, describe, expect, it } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-drain-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const main = fileURLToPath(new URL("../src/main.ts", import.meta.url))

/** Keeps what is sent to it, as a collector of traces does. */
const collected: Array<{ readonly path: string; readonly body: string; readonly from: string | undefined }> = []
const collector = createServer((incoming, outgoing) => {
  let body = ""
  incoming.setEncoding("utf8").on("data", (chunk: string) => {
    body += chunk
  })
  incoming.on("end", () => {
    collected.push({ path: incoming.url ?? "", body, from: incoming.headers.authorization })
    outgoing.end("{}")
  })
})
await new Promise<void>((listening) => collector.listen(0, "127.0.0.1", listening))
afterAll(() => collector.close())
const { port } = collector.address() as AddressInfo

const trace = "4bf92f3577b34da6a3ce929d0e0e4736"

describe("a server that is told to stop", () => {
  it("finishes what is open, ends its streams, tells its collector, and shows no password", async () => {
    const child = spawn(process.execPath, ["--conditions=@xiuhua/source", main], {
      env: {
        PATH: process.env["PATH"],
        XIUHUA_STATE: folder,
        XIUHUA_DB: `sqlite:${join(folder, "drain.sqlite")}`,
        XIUHUA_PORT: "0",
        XIUHUA_TENANT: "441502",
        XIUHUA_OTLP: `http://me:hunter2@127.0.0.1:${port}`
      },
      stdio: ["ignore", "pipe", "pipe"]
    })
    const ended = once(child, "close")
    let [said, logged] = ["", ""]
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8")
    })
    child.stderr.on("data", (chunk: Buffer) => {
      logged += chunk.toString("utf8")
    })
    await expect.poll(() => /(?:已启动|listens on) http:\S+/u.test(said), { timeout: 60_000 }).toBe(true)
    const [, url = ""] = /(?:已启动|listens on) (http:\S+)/u.exec(said) ?? []
    const key = await Effect.runPromise(demoKeyIn(folder))
    const principal = { tenant: "441502", actor: "u", roles: ["administrator" as const], orgUnits: ["*"], areas: ["*"] }
    const token = await Effect.runPromise(issueToken(key, principal, { environment: "development", seconds: 600 }))
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": "k-1" }

    const stream = await fetch(`${url}/api/v1/changes`, { headers })
    expect(stream.status).toBe(200)
    const streamed = stream.text()
    const { hostname, port: at } = new URL(url)
    const slow = request({
      hostname,
      port: at,
      method: "POST",
      path: "/api/v1/numbers",
      headers: { ...headers, traceparent: `00-${trace}-00f067aa0ba902b7-01` }
    })
    const answer = once(slow, "response")
    slow.write('{"agencyMark":"城综执罚决字",')
    // The server has the first half when it is told to stop.
    await fetch(`${url}/health`)
    child.kill("SIGTERM")
    await streamed
    slow.end('"on":"2022-03-04","key":"one"}')
    const [response] = (await answer) as [{ readonly statusCode: number; readonly headers: Record<string, string> }]
    expect([response.statusCode, response.headers["connection"]]).toEqual([200, "close"])
    const [code] = (await ended) as [number | null]
    expect([0, 130, 143]).toContain(code)
    await expect(fetch(`${url}/health`)).rejects.toThrow()

    // Every request has its line, by its trace, and no line has a token.
    const lines = logged
      .trim()
      .split("\n")
      .map(
        (line) => JSON.parse(line) as { readonly route?: string; readonly status?: number; readonly traceId?: string }
      )
    expect(lines.find(({ route }) => route === "/api/v1/numbers")).toMatchObject({ status: 200, traceId: trace })
    expect(`${said}${logged}`).not.toContain("hunter2")
    expect(logged).not.toContain(token)
    const traces = collected.filter(({ path }) => path === "/v1/traces").map(({ body }) => body)
    expect(traces.join("\n")).toContain(trace)
    expect(traces.join("\n")).not.toContain(token)
    expect(collected[0]?.from).toBe(`Basic ${btoa("me:hunter2")}`)
  })
})
