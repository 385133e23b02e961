import { fileURLToPath } from "node:url"
import { plainDate } from "@xiuhua/core/calendar"
import { type Commit, Store } from "@xiuhua/core/ports"
import { killLoop, randomFrom, sample, sampleKinds } from "@xiuhua/testkit"
import { Deferred, Effect, Fiber, Stream } from "effect"
import { afterAll, describe, expect, it } from "vitest"
import { layer, type PostgresOptions } from "../src/index.ts"
import { asked, clean, newSchema, opened, url } from "./database.ts"

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
  options: Partial<PostgresOptions> = {},
  schema = newSchema()
) => Effect.runPromise(Effect.provide(Effect.flatMap(Store, use), opened({ kinds: sampleKinds, ...options }, schema)()))

/** The sessions of stores on this server, but not those of other schemas. */
const sessions = (then: string) =>
  `select ${then} from pg_stat_activity where application_name = 'xiuhua' and pid <> pg_backend_pid()`

describe("a writer that is killed", () => {
  it("loses nothing that it acknowledged, and leaves nothing by halves", async () => {
    const schema = newSchema()
    const look = layer({ url, schema, kinds: sampleKinds })
    const options = { kills: 4, random: randomFrom(2, "kills") }
    const killed = await killLoop({ program, args: [url, schema] }, look, options)
    expect(killed.wrong).toEqual([])
    expect(killed.acknowledged).toBeGreaterThan(12)
  })
})

describe("connections that are cut in the middle of a transaction", () => {
  it("are a failure that a retry mends; the same command then happens once", async () => {
    const outcome = await using((store) =>
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
        yield* Effect.promise(() => asked(sessions("pg_terminate_backend(pid)")))
        const lost = yield* Effect.result(store.commit(append("case/1", 1)))
        const again = yield* Effect.retry(store.commit(append("case/1", 1)), { times: 5 })
        yield* Fiber.interrupt(writer)
        const late = yield* Effect.retry(store.commit(append("case/2", 0)), { times: 5 })
        const [one, two] = [yield* store.read("a", "case/1"), yield* store.read("a", "case/2")]
        const retryable = lost._tag === "Success" || ("retryable" in lost.failure && lost.failure.retryable)
        return { retryable, events: [again.events, late.events], lengths: [one.length, two.length] }
      })
    )
    expect(outcome).toEqual({ retryable: true, events: [1, 1], lengths: [2, 1] })
  })
})

describe("a question", () => {
  const year = { from: plainDate("2022-01-01"), to: plainDate("2022-12-31"), select: "occurred" as const }
  const asking = (store: Store["Service"]) =>
    store.aggregate({ tenant: "a", asOf: 8e12, questions: [{ kind: sample, ...year, tallies: [], by: [] }] })

  /** A ledger that takes a minute to read, in the place of the table. */
  const slowLedger = async (): Promise<string> => {
    const schema = newSchema()
    const entries = [{ kind: sample, rows: [["1", "2022-03-01", null, null, null, null, null]] }]
    await using((store) => store.commit({ ...append("case/1", 0), entries }), {}, schema)
    await asked(
      `alter table ${schema}.testkit_sample rename to real_sample`,
      `create view ${schema}.testkit_sample as select * from ${schema}.real_sample where pg_sleep(60) is not null`
    )
    return schema
  }

  it("that nobody waits for any more is stopped on the server", async () => {
    const schema = await slowLedger()
    const left = await using(
      (store) =>
        Effect.gen(function* () {
          const question = yield* Effect.forkChild(asking(store))
          const running = () => asked(`${sessions("pid")} and state = 'active' and query like '%testkit_sample%'`)
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
      schema
    )
    expect(left).toEqual([true, true])
  })

  it("that takes longer than a statement may is a failure that may pass", async () => {
    const schema = await slowLedger()
    const failure = await using((store) => Effect.flip(asking(store)), { statementTimeout: 500 }, schema)
    expect(failure).toMatchObject({ _tag: "StoreFailure", operation: "aggregate", retryable: true })
  })
})

describe("somebody who holds a tenant", () => {
  it("is waited for no longer than was said, as a failure that may pass", async () => {
    const schema = newSchema()
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
      schema
    )
    expect(failure).toMatchObject({ _tag: "StoreFailure", operation: "commit", retryable: true })
  })
})

describe("two processes that start at once on an empty database", () => {
  it("bring it up to date once, and both work", async () => {
    const schema = newSchema()
    const states = await Promise.all(
      Array.from({ length: 4 }, (_, n) => using((store) => store.commit(append(`case/${n}`, 0)), {}, schema))
    )
    expect(states.map(({ events }) => events)).toEqual([1, 1, 1, 1])
  })
})

describe("settings of the server", () => {
  it("decide whether the store is durable", async () => {
    const durable = (options: Partial<PostgresOptions>) =>
      using((store) => Effect.succeed(store.supports.durable), options)
    expect([await durable({}), await durable({ durability: "process" })]).toEqual([true, false])
  })
})

describe("a server that is not there", () => {
  it("is a failure that may pass, and shows no password", async () => {
    const gone = layer({ url: "postgres://me:secret@127.0.0.1:1/nothing", kinds: [] })
    const failure = await Effect.runPromise(Effect.flip(Effect.provide(Effect.asVoid(Store), gone)))
    expect(failure).toMatchObject({ _tag: "StoreFailure", operation: "open", retryable: true })
    expect(String((failure as { cause?: unknown }).cause)).not.toContain("secret")
  })
})
