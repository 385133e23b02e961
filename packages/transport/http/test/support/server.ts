/** A server for the tests of a file. Every answer is held against the document. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Principal, Role } from "@xiuhua/bureau/access"
import { afterAll, expect } from "vitest"
import { undocumented } from "./document.ts"
import { type OpenServer, openServer, type ServerOptions, somebody } from "./open-server.ts"

export interface Asking {
  /** Who asks; nobody with `null`. */
  readonly as?: Principal | Role | null
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** The whole of the Authorization header, in the place of a token of `as`. */
  readonly authorization?: string
}

export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: whatever the server says; a test asserts what it should be.
  readonly json: any
}

export interface TestServer extends OpenServer {
  readonly ask: (method: string, path: string, asking?: Asking) => Promise<Answered>
  readonly get: (path: string, asking?: Asking) => Promise<Answered>
  readonly post: (path: string, body: unknown, asking?: Asking) => Promise<Answered>
}

const folder = mkdtempSync(join(tmpdir(), "xiuhua-http-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
let keys = 0

/** A key that no other write of this run has. */
export const freshKey = (): string => `test-${++keys}`

/** Starts a server; it ends with the tests of the file. */
export const startServer = async ({
  storage = "memory",
  ...options
}: ServerOptions & { readonly storage?: "memory" | "sqlite" } = {}): Promise<TestServer> => {
  const server = await openServer({
    ...(storage === "sqlite" && { file: join(folder, `${++files}.sqlite`) }),
    ...options
  })
  afterAll(server.stop)
  const ask: TestServer["ask"] = async (
    method,
    path,
    { as = "administrator", authorization, body, headers = {} } = {}
  ) => {
    const principal = typeof as === "string" ? somebody(as) : as
    const bearer = authorization ?? (principal === null ? undefined : `Bearer ${await server.token(principal)}`)
    const response = await fetch(server.url + path, {
      method,
      redirect: "manual",
      headers: {
        ...(bearer !== undefined && { authorization: bearer }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(method !== "GET" && method !== "HEAD" && { "idempotency-key": freshKey() }),
        ...headers
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) })
    })
    const text = await response.text()
    expect(undocumented(method, path, { status: response.status, headers: response.headers, text })).toEqual([])
    const json = /json/u.test(response.headers.get("content-type") ?? "") && text !== "" ? JSON.parse(text) : undefined
    return { status: response.status, headers: response.headers, text, json }
  }
  return {
    ...server,
    ask,
    get: (path, asking) => ask("GET", path, asking),
    post: (path, body, asking) => ask("POST", path, { ...asking, body })
  }
}
