import { fileURLToPath } from "node:url"
import { plainDate } from "@xiuhua/core/calendar"
import { type Commit, Store } from "@xiuhua/core/ports"
import { killLoop, randomFrom, sample, sampleKinds } from "@xiuhua/testkit"
import { Deferred, Effect, Fiber, Stream } from "effect"
import { afterAll, describe, expect, it } from "vitest"
import { layer, type MariadbOptions } from "../src/index.ts"
import { asked, clean, newDatabase, opened } from "./database.ts"

afterAll(clean)

const program = fileURLToPath(new URL("./fixtures/write.ts", import.meta.url))

const append = (stream: string, expectedVersion: number): Commit => ({
  tenant: "a",
  actor: "tester",
  idempotencyKey: `${stream}@${expectedVersion}`,
  provenance: { source: "test", reliability: "synthetic" },
  appends: [
    {
      stream,
      expectedVersion,
      events: [{ type: "Noted", schemaVersion: 1, occurredOn: plainDate("2022-03-01"), data: "{}" }]
    }
  ],
  entries: [],
  corrections: [],
  settlements: []
})

const using = <A, E>(
  use: (store: Store["Service"]) => Effect.Effect<A, E>,
  options: Partial<MariadbOptions> = {},
  url = newDatabase()
) => Effect.runPromise(Effect.provide(Effect.flatMap(Store, use), opened({ kinds: sampleKinds, ...options }, url)()))

const nameOf = (url: string): string => new URL(url.replace(/^mariadb:/u, "mysql:")).pathname.slice(1)

/** The sessions of stores on one database. */
const sessions = (url: string) =>
  asked(`select id, info from information_schema.processlist where db = '${nameOf(url)}' and id <> connection_id()`)

describe("a writer that is killed", () => {
  it("loses nothing that it acknowledged, and leaves nothing by halves", async () => {
    const url = newDatabase()
    const look = layer({ url, kinds: sampleKinds })
    const options = { kills: 4, random: randomFrom(2, "kills") }
    const killed = await killLoop({ program, args: [url] }, look, options)
    expect(killed.wrong).toEqual([])
    expect(killed.acknowledged).toBeGreaterThan(12)
  })
})

describe("connections that are cut in the middle of a transaction", () => {
  it("are a failure that a retry mends; the same command then happens once", async () => {
    const url = newDatabase()
    const cut = async () => {
      for (const { id } of await sessions(url)) await asked(`kill ${String(id)}`)
    }
    const work = (store: Store["Service"]) =>
      Effect.gen(function* () {
        yield* store.commit(append("case/1", 0))
        const reached = yield* Deferred.make<void>()
        const stalled = Stream.concat(
          Stream.make([["1", "2022-03-01", null, null, null, null, null]]),
          Stream.fromEffect(Effect.andThen(Deferred.succeed(reached, undefined), Effect.never))
        )
        const long = { ...append("case/2", 0), entries: [{ kind: sample, rows: stalled }] }
        const writer = yield* Effect.forkChild(Effect.exit(Effect.timeout(store.commit(long), "20 seconds")))
        yield* Deferred.await(reached)
        yield* Effect.promise(cut)
        const lost = yield* Effect.result(store.commit(append("case/1", 1)))
        const again = yield* Effect.retry(store.commit(append("case/1", 1)), { times: 5 })
        yield* Fiber.interrupt(writer)
        const late = yield* Effect.retry(store.commit(append("case/2", 0)), { times: 5 })
        const [one, two] = [yield* store.read("a", "case/1"), yield* store.read("a", "case/2")]
        const retryable = lost._tag === "Success" || ("retryable" in lost.failure && lost.failure.retryable)
        return { retryable, events: [again.events, late.events], lengths: [one.length, two.length] }
      })
    const outcome = await using(work, {}, url)
    expect(outcome).toEqual({ retryable: true, events: [1, 1], lengths: [2, 1] })
  })
})

describe("a question", () => {
  const year = { from: plainDate("2022-01-01"), to: plainDate("2022-12-31"), select: "occurred" as const }
  const asking = (store: Store["Service"]) =>
    store.aggregate({ tenant: "a", asOf: 8e12, questions: [{ kind: sample, ...year, tallies: [], by: [] }] })

  /** A ledger that takes a minute to read, in the place of the table. */
  const slowLedger = async (): Promise<string> => {
    const url = newDatabase()
    const entries = [{ kind: sample, rows: [["1", "2022-03-01", null, null, null, null, null]] }]
    await using((store) => store.commit({ ...append("case/1", 0), entries }), {}, url)
    const name = nameOf(url)
    await asked(
      `alter table ${name}.testkit_sample rename to ${name}.real_sample`,
      `create view ${name}.testkit_sample as select * from ${name}.real_sample where sleep(60) is not null`
    )
    return url
  }

  it("that nobody waits for any more is stopped on the server", async () => {
    const url = await slowLedger()
    const left = await using(
      (store) =>
        Effect.gen(function* () {
          const question = yield* Effect.forkChild(asking(store))
          const running = async () =>
            (await sessions(url)).filter(({ info }) => String(info).includes("testkit_sample"))
          const until = (count: number) =>
            Effect.gen(function* () {
              for (let tries = 0; tries < 400; tries++) {
                if ((yield* Effect.promise(running)).length === count) return true
                yield* Effect.sleep("25 millis")
              }
              return false
            })
          const began = yield* until(1)
          yield* Fiber.interrupt(question)
          return [began, yield* until(0)]
        }),
      {},
      url
    )
    expect(left).toEqual([true, true])
  })

  it("that takes longer than a statement may is a failure that may pass", async () => {
    const url = await slowLedger()
    const failure = await using((store) => Effect.flip(asking(store)), { statementTimeout: 500 }, url)
    expect(failure).toMatchObject({ _tag: "StoreFailure", operation: "aggregate", retryable: true })
  })
})

describe("somebody who holds a tenant", () => {
  it("is waited for no longer than was said, as a failure that may pass", async () => {
    const url = newDatabase()
    const failure = await using(
      (store) =>
        Effect.gen(function* () {
          yield* store.commit(append("case/1", 0))
          const reached = yield* Deferred.make<void>()
          const stalled = Stream.fromEffect(
            Effect.as(Effect.andThen(Deferred.succeed(reached, undefined), Effect.never), [])
          )
          const long = { ...append("case/2", 0), entries: [{ kind: sample, rows: stalled }] }
          const holder = yield* Effect.forkChild(store.commit(long))
          yield* Deferred.await(reached)
          const failure = yield* Effect.flip(store.commit(append("case/1", 1)))
          yield* Fiber.interrupt(holder)
          return failure
        }),
      { lockTimeout: 300 },
      url
    )
    expect(failure).toMatchObject({ _tag: "StoreFailure", operation: "commit", retryable: true })
  })
})

describe("two processes that start at once on an empty database", () => {
  it("bring it up to date once, and both work", async () => {
    const url = newDatabase()
    const states = await Promise.all(
      Array.from({ length: 4 }, (_, n) => using((store) => store.commit(append(`case/${n}`, 0)), {}, url))
    )
    expect(states.map(({ events }) => events)).toEqual([1, 1, 1, 1])
  })
})

describe("settings of the server", () => {
  it("decide whether the store is durable", async () => {
    const [{ flush } = {}] = await asked("select @@innodb_flush_log_at_trx_commit as flush")
    expect(await using((store) => Effect.succeed(store.supports.durable))).toBe(Number(flush) === 1)
  })
})

describe("a server that is not there", () => {
  it("is a failure that may pass, and shows no password", async () => {
    const gone = layer({ url: "mariadb://me:secret@127.0.0.1:1/nothing", kinds: [] })
    const failure = await Effect.runPromise(Effect.flip(Effect.provide(Effect.asVoid(Store), gone)))
    expect(failure).toMatchObject({ _tag: "StoreFailure", operation: "open", retryable: true })
    expect(String((failure as { cause?: unknown }).cause)).not.toContain("secret")
  })
})
