/** An aggregate of a place's own beside the national ones: known everywhere by its name, and never in the place of another. */
import { Bureau, layer as bureauLayer, catalogueOf, defineAggregate, named, nothingElse, whose } from "@xiuhua/bureau"
import { guarded } from "@xiuhua/bureau/access"
import { PlainDate, plainDate } from "@xiuhua/core/calendar"
import { accept } from "@xiuhua/core/decider"
import { shanwei } from "@xiuhua/locality-shanwei"
import { layerWith as memory } from "@xiuhua/storage-memory"
import { Effect, Exit, Layer, Schema } from "effect"
import { describe, expect, it } from "vitest"
import { provenance, somebody, tenant } from "./places.ts"

const noted = { on: PlainDate, text: Schema.NonEmptyString }
const Command = Schema.TaggedUnion({ Note: noted })
const Event = Schema.TaggedUnion({ Noted: noted })

const noteBook = (name: string, streams = name) =>
  defineAggregate({
    name,
    domain: "parks",
    command: Command,
    handling: () => ({
      ...nothingElse,
      aggregate: {
        name: streams,
        event: Event,
        schemaVersion: 1,
        upcasts: {},
        decider: {
          initial: [] as ReadonlyArray<string>,
          decide: (_, { on, text }) => accept({ _tag: "Noted", on, text }),
          record: (_, { on, text }) => [{ _tag: "Noted", on, text }],
          evolve: (state, { text }) => [...state, text],
          review: () => [],
          next: () => []
        }
      },
      stage: (state) => (state.length === 0 ? "none" : "noted"),
      whose: () => whose(["园林所"]),
      listed: (state) => ({
        ...{ number: null, details: {}, words: [], publicView: null },
        title: named(state.join(" "))
      }),
      limits: () => [],
      duties: () => []
    }),
    access: {
      read: { ownUnit: ["officer"] },
      prove: {},
      record: {},
      commands: { Note: { ownUnit: ["officer"] } }
    }
  })

const order = { id: "1", commandId: "a", provenance }
const note = { _tag: "Note", on: plainDate("2026-03-02"), text: "一" } as const

describe("an aggregate of a place's own", () => {
  const notes = noteBook("note-book")
  const catalogue = catalogueOf({ locality: shanwei, own: { aggregates: [notes] } })
  const on = <A, E>(work: (bureau: Bureau["Service"]) => Effect.Effect<A, E>) =>
    Effect.runPromise(
      Effect.provide(Effect.flatMap(Bureau, work), bureauLayer(catalogue).pipe(Layer.provide(memory(catalogue))))
    )

  it("is commanded, read, listed, followed and guarded like every other", () =>
    on((bureau) =>
      Effect.gen(function* () {
        yield* bureau.command(notes.order({ ...order, tenant, actor: "x" }, note))
        const gardener = guarded(bureau, somebody("o-1", ["officer"], { orgUnits: ["园林所"] }))
        yield* gardener.command(notes.order({ ...order, commandId: "b" }, { ...note, text: "二" }))
        const file = yield* gardener.caseFile(notes.query({ id: "1", on: note.on }))
        expect([file.stage, file.version]).toEqual(["noted", 2])
        const { lines } = yield* gardener.caseList({ text: "二" })
        expect(lines.map(({ aggregate }) => aggregate)).toEqual(["note-book"])
        const stranger = guarded(bureau, somebody("o-2", ["officer"], { orgUnits: ["环卫所"] }))
        const refused = yield* Effect.flip(stranger.command(notes.order({ ...order, commandId: "c" }, note)))
        expect(refused).toMatchObject({ rule: "access.competence", operation: "command/note-book/Note" })
        expect((yield* stranger.caseList({})).lines).toEqual([])
        expect(yield* bureau.rebuildLists({ tenant, actor: "x", commandId: "again" })).toBe(1)
      })
    ))

  it("that writes to streams of another name, or has the name of another, is not taken", async () => {
    const wrong = catalogueOf({ locality: shanwei, own: { aggregates: [noteBook("note-book", "other")] } })
    const exit = await Effect.runPromiseExit(
      Effect.provide(Bureau, bureauLayer(wrong).pipe(Layer.provide(memory(wrong))))
    )
    expect(Exit.hasDies(exit)).toBe(true)
    expect(() => catalogueOf({ locality: shanwei, own: { aggregates: [noteBook("problem")] } })).toThrow(
      "cases/problem stands in it twice"
    )
  })

  it("that a bureau has not is nobody's to command", () =>
    on((bureau) =>
      Effect.gen(function* () {
        const other = noteBook("another-book")
        const administrator = guarded(bureau, somebody("local", ["administrator"]))
        const refused = yield* Effect.flip(administrator.command(other.order(order, note)))
        expect(refused).toMatchObject({ _tag: "AccessForbidden", rule: "access.role", needs: [] })
      })
    ))
})
