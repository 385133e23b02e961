/**
 * What a request costs the server: a page of 50 cases and a command, through the whole stack on SQLite, against routes
 * written by hand with the same check of the token and the same statements; and a thousand listeners, held.
 *
 *     node --conditions=@xiuhua/source bench/http.ts [get|post|listeners|all] [SECONDS]
 *
 * Every server is a process of its own. Processor time is what its process used, divided by the requests it answered; rounds
 * are interleaved, and a ratio is taken within a round.
 */
import { deepStrictEqual } from "node:assert"
import { copyFileSync, mkdtempSync, rmSync } from "node:fs"
import { get } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { WHOLE_DISTRICT } from "@xiuhua/bureau/access"
import { issueToken, newDemoKey } from "@xiuhua/transport-http"
import autocannon from "autocannon"
import { Effect } from "effect"
import { formatRatio, ratio } from "./lib/compare.ts"
import { type Server, startServer } from "./lib/http/child.ts"
import { columnsByHand, report, seed } from "./lib/http/seed.ts"

const [which = "all", seconds = "4"] = process.argv.slice(2)
const ROUNDS = 7
const CONNECTIONS = 32
const TENANT = "441502"
const CASES = 2_000
const folder = mkdtempSync(join(tmpdir(), "xiuhua-http-"))
const key = await Effect.runPromise(newDemoKey)
const principal = {
  tenant: TENANT,
  actor: "bench",
  roles: ["administrator" as const],
  orgUnits: [WHOLE_DISTRICT],
  areas: [WHOLE_DISTRICT]
}
const token = await Effect.runPromise(issueToken(key, principal, { environment: "development", seconds: 24 * 3600 }))
const authorization = `Bearer ${token}`
const wants = (part: string): boolean => which === "all" || which === part

const made = join(folder, "made.sqlite")
await seed(made, TENANT, CASES)
let files = 0
const copied = (): string => {
  const file = join(folder, `${++files}.sqlite`)
  copyFileSync(made, file)
  return file
}
const settings = (file: string) => ({ file, key, tenant: TENANT })

/** One run against one server. */
interface Run {
  /** Microseconds of processor time a request. */
  readonly cpu: number
  readonly p99: number
  readonly perSecond: number
}

const run = async ({ url, usage }: Server, options: Omit<autocannon.Options, "url">): Promise<Run> => {
  const before = (await usage()).cpu
  const result = await autocannon({ url, connections: CONNECTIONS, duration: Number(seconds), ...options })
  const used = (await usage()).cpu - before
  const wrong = result.non2xx + result.errors + result.timeouts
  if (wrong > 0) throw new Error(`${wrong} requests were not answered with 2xx`)
  return {
    cpu: (used * 1e6) / result["2xx"],
    p99: result.latency.p99,
    perSecond: result["2xx"] / Number(seconds)
  }
}

const median = (values: ReadonlyArray<number>): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** Runs the servers in turn, round by round, and says what came of it. */
const compareServers = async (
  title: string,
  servers: Readonly<Record<string, Server>>,
  options: () => Omit<autocannon.Options, "url">,
  { baseline, goal, subject }: { readonly baseline: string; readonly subject: string; readonly goal: number }
): Promise<void> => {
  const runs: Record<string, Array<Run>> = Object.fromEntries(Object.keys(servers).map((name) => [name, []]))
  const entries = Object.entries(servers)
  for (let round = -1; round < ROUNDS; round++) {
    for (let turn = 0; turn < entries.length; turn++) {
      const [name, server] = entries[(turn + round + 1) % entries.length] as (typeof entries)[number]
      const done = await run(server, options())
      if (round >= 0) runs[name]?.push(done)
    }
  }
  const cpu = Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, all.map((one) => one.cpu * 1e3)]))
  console.log(`\n## ${title}\n`)
  console.log(`${ROUNDS} rounds of ${seconds} s, ${CONNECTIONS} connections; Node ${process.version}.\n`)
  console.log("| server | processor time a request | p99 | requests a second | × the processor time of the baseline |")
  console.log("| --- | --- | --- | --- | --- |")
  for (const [name, all] of Object.entries(runs)) {
    const cells = [
      name,
      `${median(all.map((one) => one.cpu)).toFixed(0)} µs`,
      `${median(all.map((one) => one.p99)).toFixed(0)} ms`,
      median(all.map((one) => one.perSecond)).toFixed(0),
      formatRatio(ratio(cpu, name, baseline))
    ]
    console.log(`| ${cells.join(" | ")} |`)
  }
  const reached = ratio(cpu, subject, baseline)
  console.log(
    `\n${subject} takes ${formatRatio(reached)} times “${baseline}” (goal: at most ${goal}): ${reached.median <= goal ? "reached" : "not reached"}`
  )
}

const stopAll = (servers: Readonly<Record<string, Server>>): Promise<ReadonlyArray<void>> =>
  Promise.all(Object.values(servers).map(({ stop }) => stop()))

if (wants("get")) {
  const byHand = copied()
  columnsByHand(byHand)
  const servers = {
    "by hand, node:http": await startServer("get-by-hand.ts", settings(byHand)),
    xiuhua: await startServer("ours.ts", settings(copied()))
  }
  const path = "/api/v1/cases?limit=50"
  const answers = await Promise.all(
    Object.values(servers).map(async ({ url }) => (await fetch(url + path, { headers: { authorization } })).json())
  )
  deepStrictEqual(answers[1], answers[0])
  console.log(`Both answer the same ${Buffer.byteLength(JSON.stringify(answers[0]))} bytes.`)
  await compareServers(
    "GET a page of 50 cases",
    servers,
    () => ({ requests: [{ path, headers: { authorization } }] }),
    {
      baseline: "by hand, node:http",
      subject: "xiuhua",
      goal: 1.5
    }
  )
  await stopAll(servers)
}

let handedIn = CASES

if (wants("post")) {
  const servers = {
    "by hand, Fastify": await startServer("post-by-hand.ts", settings(copied())),
    xiuhua: await startServer("ours.ts", settings(copied()))
  }
  const headers = { authorization, "content-type": "application/json" }
  await compareServers(
    "POST a command",
    servers,
    () => ({
      requests: [
        {
          method: "POST",
          setupRequest: (request) => {
            const n = handedIn++
            return {
              ...request,
              path: `/api/v1/cases/report/n-${n}/commands`,
              headers: { ...headers, "idempotency-key": `k-${n}` },
              body: JSON.stringify(report(n))
            }
          }
        }
      ]
    }),
    { baseline: "by hand, Fastify", subject: "xiuhua", goal: 2.5 }
  )
  await stopAll(servers)
}

const LISTENERS = 1_000
const MIB = 1024 * 1024

/** Opens one stream; counts the events that come. */
const listen = (url: string, seen: { events: number }) =>
  new Promise<() => void>((opened, failed) => {
    const request = get(`${url}/api/v1/changes`, { headers: { authorization }, agent: false }, (response) => {
      if (response.statusCode !== 200) return failed(new Error(`a listener was answered ${response.statusCode}`))
      response.on("data", (chunk: Buffer) => {
        seen.events += chunk.toString("latin1").split("event: change").length - 1
      })
      response.on("error", () => {})
      opened(() => request.destroy())
    })
    request.on("error", failed)
  })

if (wants("listeners")) {
  const server = await startServer("ours.ts", settings(copied()))
  const seen = { events: 0 }
  const idle = await server.memory()
  const close = []
  for (let n = 0; n < LISTENERS; n++) close.push(await listen(server.url, seen))
  const headers = { authorization, "content-type": "application/json" }
  console.log(`\n## ${LISTENERS} listeners\n`)
  console.log("| moment | events sent | heap | memory of the process | processor time |")
  console.log("| --- | --- | --- | --- | --- |")
  const tell = async (moment: string) => {
    const { cpu, heap, rss } = await server.memory()
    console.log(
      `| ${moment} | ${seen.events} | ${(heap / MIB).toFixed(1)} MiB | ${(rss / MIB).toFixed(0)} MiB | ${cpu.toFixed(1)} s |`
    )
    return heap
  }
  console.log(
    `| without listeners | 0 | ${(idle.heap / MIB).toFixed(1)} MiB | ${(idle.rss / MIB).toFixed(0)} MiB | ${idle.cpu.toFixed(1)} s |`
  )
  await tell("all open")
  const heaps: Array<number> = []
  const PARTS = 6
  const EVENTS = 50
  for (let part = 1; part <= PARTS; part++) {
    for (let event = 0; event < EVENTS; event++) {
      const n = handedIn++
      const response = await fetch(`${server.url}/api/v1/cases/report/l-${n}/commands`, {
        method: "POST",
        headers: { ...headers, "idempotency-key": `l-${n}` },
        body: JSON.stringify(report(n))
      })
      if (!response.ok) throw new Error(await response.text())
      await response.arrayBuffer()
      await new Promise((done) => setTimeout(done, 100))
    }
    heaps.push(await tell(`after ${part * EVENTS} events`))
  }
  await new Promise((done) => setTimeout(done, 1_000))
  const all = PARTS * EVENTS * LISTENERS
  const growth = ((heaps.at(-1) ?? 0) - (heaps[0] ?? 0)) / MIB
  console.log(
    `\n${seen.events} of ${all} events arrived; the heap grew by ${growth.toFixed(1)} MiB after the first ${EVENTS}.`
  )
  for (const end of close) end()
  await new Promise((done) => setTimeout(done, 2_000))
  await tell("all closed")
  await server.stop()
}

rmSync(folder, { recursive: true, force: true })
