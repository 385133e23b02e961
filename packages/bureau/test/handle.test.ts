import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chinaWorkCalendar, plainDate } from "@xiuhua/core/calendar"
import { handle, load, type Order, record } from "@xiuhua/core/handle"
import { Store, type StoreFailure } from "@xiuhua/core/ports"
import { layer as memory } from "@xiuhua/storage-memory"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { SampleCase } from "@xiuhua/testkit"
import { Effect, Exit, Layer, Stream } from "effect"
import { afterAll, describe, expect, it } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-handle-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const aggregate = SampleCase.sampleCase({ law: SampleCase.sampleLaw, calendar: chinaWorkCalendar })
const act = handle(aggregate)
const recordAct = record(aggregate)
const opened = load(aggregate)

const fine = 1_000_000
const file = { _tag: "FileCase", on: plainDate("2022-03-01") } as const
const notify = { _tag: "GiveNotice", on: plainDate("2022-03-02"), fine } as const
const decide = { _tag: "DecidePenalty", on: plainDate("2022-03-10"), fine } as const

const order = (commandId: string, id = "1"): Order => ({
  tenant: "441502",
  actor: "officer-7",
  commandId,
  id,
  provenance: { source: "office", reliability: "official" }
})

const history = Effect.flatMap(Store, (store) => Stream.runCollect(store.readAll("441502", 0)))

/** The store, but somebody else writes to a stream just after it was read, once. */
const rival = (write: Effect.Effect<unknown, unknown, Store>) =>
  Layer.effect(
    Store,
    Effect.map(Store, (store): Store["Service"] => {
      let done = false
      return {
        ...store,
        read: (...which) =>
          Effect.tap(store.read(...which), () => {
            if (done) return Effect.void
            done = true
            return Effect.orDie(Effect.provideService(write, Store, store))
          })
      }
    })
  )

let files = 0
const stores: ReadonlyArray<readonly [string, () => Layer.Layer<Store, StoreFailure>]> = [
  ["memory", () => memory],
  ["SQLite", () => sqlite({ file: join(folder, `${++files}.sqlite`), kinds: [] })]
]

describe.each(stores)("commands through %s", (_, open) => {
  const run = <A, E>(use: Effect.Effect<A, E, Store>) => Effect.runPromise(Effect.provide(use, open()))

  it("store what was decided and fail with what was refused", () =>
    run(
      Effect.gen(function* () {
        yield* act(order("a"), file)
        const notice = yield* act(order("b"), notify)
        const noticed = { ...notify, _tag: "NoticeGiven", hearingRequestBy: "2022-03-09" }
        expect(notice).toEqual({ stream: "sample-case/1", version: 2, events: [noticed] })
        const refused = yield* Effect.flip(act(order("c"), { ...decide, on: plainDate("2022-03-09") }))
        expect(refused).toEqual({ _tag: "HearingWindowOpen", until: "2022-03-09" })
        const { state, stored, version } = yield* opened("441502", "1")
        expect([version, aggregate.decider.next(state, decide.on).map(({ command }) => command)]).toEqual([
          2,
          ["GiveNotice", "DecidePenalty"]
        ])
        expect(stored.map(({ actor, commandId, occurredOn, type }) => [type, occurredOn, actor, commandId])).toEqual([
          ["CaseFiled", "2022-03-01", "officer-7", "a"],
          ["NoticeGiven", "2022-03-02", "officer-7", "b"]
        ])
      })
    ))

  it("are answered as the first time when they come again, even when more has happened since", () =>
    run(
      Effect.gen(function* () {
        const first = yield* act(order("a"), file)
        expect(yield* act(order("a"), file)).toEqual(first)
        const second = yield* act(order("b"), notify)
        expect(yield* act(order("a"), file)).toEqual(first)
        expect(yield* act(order("b"), notify)).toEqual(second)
        expect(yield* history).toHaveLength(2)
      })
    ))

  it("are answered once when they come twice at the same moment", () =>
    run(
      Effect.gen(function* () {
        const twin = Effect.provide(act(order("a"), file), rival(act(order("a"), file)))
        expect(yield* twin).toEqual({ stream: "sample-case/1", version: 1, events: [{ ...file, _tag: "CaseFiled" }] })
        expect(yield* history).toHaveLength(1)
      })
    ))

  it("fail when somebody else wrote first, and leave trying again to the caller", () =>
    run(
      Effect.gen(function* () {
        yield* act(order("a"), file)
        const late = Effect.provide(act(order("b"), notify), rival(act(order("c"), notify)))
        expect(yield* Effect.flip(late)).toMatchObject({ _tag: "VersionConflict", expected: 1, actual: 2 })
        expect((yield* act(order("b"), notify)).version).toBe(3)
      })
    ))

  it("fail when they were meant for another version, and say so before anything else", () =>
    run(
      Effect.gen(function* () {
        yield* act(order("c1"), file)
        const late = yield* Effect.flip(act({ ...order("c2"), expectedVersion: 0 }, file))
        expect(late).toMatchObject({ _tag: "VersionConflict", expected: 0, actual: 1 })
        expect(yield* act({ ...order("c3"), expectedVersion: 1 }, notify)).toMatchObject({ version: 2 })
        // Come again, it is the first answer: its version was right then.
        expect(yield* act({ ...order("c3"), expectedVersion: 1 }, notify)).toMatchObject({ version: 2 })
      })
    ))

  it("fail when their id was used for another case", () =>
    run(
      Effect.gen(function* () {
        yield* act(order("a"), file)
        expect(yield* Effect.flip(act(order("a", "2"), file))).toMatchObject({
          _tag: "CommandIdTaken",
          stream: "sample-case/2"
        })
        expect(yield* history).toHaveLength(1)
      })
    ))

  it("fail when their id comes again with another body, later or in the same moment", () =>
    run(
      Effect.gen(function* () {
        const first = yield* act(order("a"), file)
        const other = { ...file, on: plainDate("2022-03-02") }
        expect(yield* Effect.flip(act(order("a"), other))).toMatchObject({ _tag: "CommandIdTaken", commandId: "a" })
        expect(yield* Effect.flip(recordAct(order("a"), file))).toMatchObject({ _tag: "CommandIdTaken" })
        expect(yield* act(order("a"), { on: file.on, _tag: file._tag })).toEqual(first)
        const late = Effect.provide(
          act(order("b"), notify),
          rival(act(order("b"), { ...notify, fine: notify.fine + 1 }))
        )
        expect(yield* Effect.flip(late)).toMatchObject({ _tag: "CommandIdTaken", commandId: "b" })
        expect(yield* history).toHaveLength(2)
      })
    ))

  it("record from elsewhere what the law forbids, and the review reports it", () =>
    run(
      Effect.gen(function* () {
        yield* recordAct(order("a"), file)
        const late = { ...decide, on: plainDate("2022-07-01") }
        expect((yield* recordAct(order("b"), late)).events).toEqual([{ ...late, _tag: "PenaltyDecided" }])
        const { state } = yield* opened("441502", "1")
        expect(aggregate.decider.review(state).map(({ facts, rule }) => [rule, facts])).toEqual([
          ["administrative-penalty-law.notice-before-decision", { decidedOn: "2022-07-01" }],
          ["administrative-penalty-law.decision-limit", { due: "2022-05-30", decidedOn: "2022-07-01" }]
        ])
      })
    ))

  it("go on from events of an earlier format; what no format wrote is a defect", () =>
    run(
      Effect.gen(function* () {
        const store = yield* Store
        const append = (id: string, data: string) =>
          store.commit({
            ...order(id),
            idempotencyKey: `old-${id}`,
            appends: [
              {
                stream: `sample-case/${id}`,
                expectedVersion: 0,
                events: [{ type: "CaseFiled", schemaVersion: 1, occurredOn: file.on, data }]
              }
            ],
            entries: [],
            corrections: [],
            settlements: []
          })
        yield* append("1", '{ "_tag": "CaseFiled", "on": "2022-03-01" }')
        expect((yield* act(order("b"), notify)).version).toBe(2)
        yield* append("2", '{ "_tag": "CaseFiled" }')
        expect(Exit.hasDies(yield* Effect.exit(act(order("c", "2"), notify)))).toBe(true)
      })
    ))
})
