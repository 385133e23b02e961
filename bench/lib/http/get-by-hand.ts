/** A page of cases as somebody writes it with `node:http`: the token, one statement, objects, JSON.stringify. */
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { DatabaseSync } from "node:sqlite"
import { serving, told } from "./child.ts"
import { tokenCheck } from "./token-check.ts"

const { file, key, tenant } = told()
const check = await tokenCheck(key, tenant)
const db = new DatabaseSync(file)
db.exec("pragma journal_mode = wal; pragma cache_size = -65536")

type Row = Readonly<Record<string, string | number | null>>
const first = db.prepare("select * from report_list where tenant = ? order by opened_on desc, id desc limit ?")

/** A row as the answer has it. */
const line = (row: Row) => ({
  aggregate: "report",
  id: row["id"],
  title: row["title_zh"] === null ? null : { zh: row["title_zh"], en: row["title_en"] },
  number: row["number"],
  stage: row["stage"],
  version: row["version"],
  openedOn: row["opened_on"],
  lastOn: row["last_on"],
  whose: {
    orgUnits: row["unit"] === null ? [] : [row["unit"]],
    areas: row["street"] === null ? [] : [row["street"]]
  },
  nextDue: row["due"] === null ? null : { rule: row["due_rule"], due: row["due"] },
  details: {
    category: row["category"],
    channel: row["channel"],
    nature: row["nature"],
    turns: row["turns"],
    ground: row["ground"]
  }
})

const server = createServer(async (request, response) => {
  try {
    const url = new URL(request.url ?? "/", "http://localhost")
    if (url.pathname !== "/api/v1/cases" || request.method !== "GET") return void response.writeHead(404).end()
    if ((await check(request.headers.authorization)) === undefined) return void response.writeHead(401).end()
    const limit = Number(url.searchParams.get("limit") ?? 50)
    const rows = first.all(tenant, limit + 1) as unknown as ReadonlyArray<Row>
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    const next =
      rows.length > limit && last !== undefined
        ? Buffer.from(`${last["opened_on"]}/report/${last["id"]}`).toString("base64url")
        : null
    const body = JSON.stringify({ items: shown.map(line), next })
    response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) }).end(body)
  } catch {
    response.writeHead(500).end()
  }
})
await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
serving(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, async () => {
  server.closeAllConnections()
  server.close()
})
