/**
 * Requests made from the document, and answers held against it. An answer that the document does not promise, a status from
 * 500 on and a request without an answer are defects, told with what brings them back.
 */
import { type Role, roleIds } from "@xiuhua/bureau/access"
import { plainDate } from "@xiuhua/core/calendar"
import { checkRow } from "@xiuhua/core/ledger"
import { Effect, Stream } from "effect"
import { type Operation, operations, undocumented } from "./document.ts"
import { generate, odd, type Schema, spoilt } from "./generate.ts"
import { bodySchema, learn, learnForms, type Memory, newMemory } from "./memory.ts"
import { type OpenServer, somebody, TENANT } from "./open-server.ts"
import { type Random, randomFrom } from "./random.ts"
import { seed as seedBureau } from "./seed.ts"

export interface Defect {
  readonly number: number
  readonly request: string
  readonly what: string
}

export interface FuzzReport {
  readonly requests: number
  /** Answered 2xx with a body that the document promises. */
  readonly fine: number
  readonly byStatus: Readonly<Record<string, number>>
  readonly byOperation: Readonly<Record<string, Omit<Tally, "time">>>
  readonly defects: ReadonlyArray<Defect>
  /** Entries of ledgers that may not stand there, whatever the requests were. */
  readonly misfits: ReadonlyArray<string>
}

/** Longer than this is a hang, in milliseconds. */
const PATIENCE = 20_000
/** An operation that has had so many times its share of the time waits, so that slow ones do not take the whole run. */
const FAIR = 4

const written = (value: unknown): string => (typeof value === "string" ? value : String(value))

let keys = 0

/** A key of its own for most writes; now and then one that was used before. */
const writeKey = (random: Random): string => (random.chance(0.05) ? `fuzz-${random.below(keys + 1)}` : `fuzz-${++keys}`)

interface Made {
  readonly path: string
  readonly headers: Record<string, string>
  readonly body?: string | FormData
}

const names: Readonly<Record<string, string>> = { mark: "agencyMark", q: "street", case: "stream" }

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** A form with a file: mostly a picture, now and then something else. */
const formOf = (random: Random, wrong: boolean): FormData => {
  const bytes = Uint8Array.from([
    ...(wrong ? [] : PNG),
    ...Array.from({ length: random.below(3) === 0 ? random.below(9) : random.below(4_000) }, () => random.below(256))
  ])
  const form = new FormData()
  const type = wrong ? random.pick(["text/html", "image/jpeg", "image/png", ""]) : "image/png"
  const name = random.pick(["现场.png", "a b.png", "../../etc/passwd", "x".repeat(180), "."])
  form.append(wrong && random.chance(0.3) ? "other" : "file", new Blob([bytes], { type }), name)
  return form
}

const make = (
  path: string,
  { operationId, parameters = [], requestBody }: Operation,
  random: Random,
  memory: Memory,
  wrong: boolean
): Made => {
  const { known } = memory
  const spoil = wrong ? random.below(parameters.length + (requestBody === undefined ? 0 : 2)) : -1
  let aggregate = /^\/api\/v1\/cases\/([a-z-]+)\//u.exec(path)?.[1]
  let filled = path
  const query: Array<string> = []
  const headers: Record<string, string> = {}
  for (const [at, { in: place, name, required, schema }] of parameters.entries()) {
    if (required !== true && !random.chance(name === "if-match" ? 0.1 : 0.3)) continue
    const id = operationId.startsWith("indicators.") ? "indicator" : `id of ${aggregate}`
    const called = name === "id" && place === "path" ? id : (names[name] ?? name)
    const value =
      at === spoil
        ? random.pick<unknown>([...odd, "zzz", "-1"])
        : name === "idempotency-key"
          ? writeKey(random)
          : generate(schema as Schema, random, known, called)
    const texts = Array.isArray(value) ? value.map(written) : [written(value)]
    if (name === "aggregate" && place === "path") aggregate = texts[0]
    if (place === "path") filled = filled.replace(`{${name}}`, encodeURIComponent((texts[0] ?? "").toWellFormed()))
    else if (place === "header") headers[name] = (texts[0] ?? "").replaceAll(/[^\x20-\x7e]/gu, "?").trim()
    else for (const text of texts) query.push(`${name}=${encodeURIComponent(text.toWellFormed())}`)
  }
  if (operationId === "attachments.get" && !wrong && memory.files.length > 0) filled = random.pick(memory.files)
  const url = query.length === 0 ? filled : `${filled}?${query.join("&")}`
  const media = requestBody === undefined ? undefined : Object.entries(requestBody.content)[0]
  if (media === undefined) return { path: url, headers }
  if (media[0].startsWith("multipart/")) return { path: url, headers, body: formOf(random, wrong) }
  const schema = bodySchema(memory, operationId, url, (media[1].schema ?? {}) as Schema, random)
  const value = generate(schema, random, known)
  const body = JSON.stringify(spoil >= parameters.length ? spoilt(value, random) : value) ?? ""
  const types = ["text/plain", "application/xml", "application/json; charset=gbk"]
  headers["content-type"] = wrong && random.chance(0.05) ? random.pick(types) : media[0]
  return { path: url, headers, body: wrong && random.chance(0.05) ? body.slice(0, -1) : body }
}

const someone = (random: Random): Role | null => {
  if (random.chance(0.03)) return null
  return random.chance(0.85) ? "administrator" : random.pick(roleIds)
}

/** What stands in the ledgers and may not. */
const misfitsOf = ({ bureau }: OpenServer): Promise<ReadonlyArray<string>> =>
  Effect.runPromise(
    Effect.map(
      Effect.forEach(bureau.catalogue.kinds, (kind) =>
        Effect.gen(function* () {
          const period = { from: plainDate("1900-01-01"), to: plainDate("2199-12-31") }
          const { entries } = yield* bureau.entries({ tenant: TENANT, kind: kind.id, ...period })
          const rows = yield* Stream.runCollect(entries)
          return rows.flatMap(({ entry, row }) =>
            checkRow(kind, row).map(({ field, problem }) => `${kind.id}/${entry} ${field} ${problem}`)
          )
        })
      ),
      (found) => found.flat()
    )
  )

interface Tally {
  asked: number
  fine: number
  slowest: number
  time: number
  readonly statuses: Record<string, number>
}

interface FuzzOptions {
  readonly requests: number
  readonly seed: number
  readonly onProgress?: (done: number) => void
}

/** Sends requests and says what came of them. The same seed makes the same requests, as far as the answers are the same. */
export const fuzz = async (server: OpenServer, { onProgress, requests, seed }: FuzzOptions): Promise<FuzzReport> => {
  const random = randomFrom(seed)
  const memory = newMemory()
  const byStatus: Record<string, number> = {}
  const tallies = new Map<string, Tally>()
  const defects: Array<Defect> = []
  // A stream has no end: it has tests of its own.
  const asked = operations.filter(({ operation }) => operation.operationId !== "changes.follow")
  await seedBureau(server.bureau)
  let fine = 0
  let spent = 0
  for (let number = 0; number < requests; ) {
    const { method, operation, path } = random.pick(asked)
    const { operationId } = operation
    const tally = tallies.get(operationId) ?? { asked: 0, fine: 0, slowest: 0, time: 0, statuses: {} }
    tallies.set(operationId, tally)
    if (tally.asked >= 20 && tally.time > FAIR * (spent / asked.length)) continue
    number++
    const { body, headers, path: url } = make(path, operation, random, memory, random.chance(0.2))
    const role = someone(random)
    const language = random.pick(["zh-CN", "en", "fr;q=0.5, en;q=0.1", ""])
    const told = `${method} ${url} as ${role} ${JSON.stringify(headers)} ${typeof body === "string" ? body.slice(0, 1_000) : ""}`
    const request = told.replaceAll(/(.)\1{50,}/gu, "$1…")
    const started = performance.now()
    try {
      const response = await fetch(server.url + url, {
        method,
        signal: AbortSignal.timeout(PATIENCE),
        headers: {
          ...headers,
          "accept-language": language,
          ...(role !== null && { authorization: `Bearer ${await server.token(somebody(role))}` })
        },
        ...(body !== undefined && { body })
      })
      const text = await response.text()
      const { status } = response
      byStatus[status] = (byStatus[status] ?? 0) + 1
      tally.asked++
      tally.statuses[status] = (tally.statuses[status] ?? 0) + 1
      // An address with an empty part is another address: it is only not to break anything.
      const empty = /\/(?:\/|\?|$)/u.test(url)
      const faults = empty ? [] : undocumented(method, url, { status, headers: response.headers, text })
      if (status >= 500) defects.push({ number, request, what: `${status} ${text.slice(0, 300)}` })
      if (faults.length > 0) defects.push({ number, request, what: faults.slice(0, 3).join("; ") })
      if (status < 300 && faults.length === 0 && !empty) {
        fine++
        tally.fine++
        const isJson = /json/u.test(response.headers.get("content-type") ?? "")
        if (isJson && operationId !== "operations.openapi") {
          const answer: unknown = JSON.parse(text)
          learnForms(memory, operationId, url, answer)
          if (text.length < 100_000) learn(memory, answer)
        }
        if (typeof body === "string") learn(memory, JSON.parse(body))
      }
    } catch (cause) {
      defects.push({ number, request, what: String(cause) })
    }
    const took = performance.now() - started
    spent += took
    tally.time += took
    tally.slowest = Math.max(tally.slowest, Math.round(took))
    if (number % 500 === 0) onProgress?.(number)
  }
  return {
    requests,
    fine,
    byStatus,
    defects,
    byOperation: Object.fromEntries([...tallies].map(([id, { time: _, ...tally }]) => [id, tally])),
    misfits: await misfitsOf(server)
  }
}
