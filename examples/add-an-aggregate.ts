/**
 * 新增地方事项 — an aggregate of a place's own, from its steps to its line in the list. Run from the root of the checkout:
 *
 *     npx -y pnpm@12.21.0 exec node --conditions=@xiuhua/source examples/add-an-aggregate.ts
 */
// #region steps
import { Bureau, catalogueOf, defineAggregate, layer, named, nothingElse, whose } from "@xiuhua/bureau"
import { guarded, type Principal } from "@xiuhua/bureau/access"
import { addDays, PlainDate, plainDate } from "@xiuhua/core/calendar"
import { accept, type Decider, type Refusal, reject, type Step } from "@xiuhua/core/decider"
import { PersonRef } from "@xiuhua/core/ledger"
import type { Citation } from "@xiuhua/core/regulation"
import { shanwei } from "@xiuhua/locality-shanwei"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { Effect, Layer, Schema } from "effect"

const asked = { on: PlainDate, by: PersonRef, street: Schema.NonEmptyString, tree: Schema.NonEmptyString }
const decided = { on: PlainDate, by: PersonRef, allowed: Schema.Boolean }

/** 树木移植许可 — asked for, decided by somebody else. */
const Command = Schema.TaggedUnion({ AskToMove: asked, DecideMove: decided })
type Command = typeof Command.Type
const Event = Schema.TaggedUnion({ MoveAsked: asked, MoveDecided: decided })
type Event = typeof Event.Type
type Of<Tag extends Event["_tag"]> = Extract<Event, { readonly _tag: Tag }>

interface State {
  readonly asked: Of<"MoveAsked"> | null
  readonly decided: Of<"MoveDecided"> | null
}
// #endregion

// #region decider
const cite: Citation = { source: "示例区树木移植规定", article: "第一条", gist: "移植须经许可，七日内决定" }
const happened = (command: Command): Event =>
  command._tag === "AskToMove" ? { ...command, _tag: "MoveAsked" } : { ...command, _tag: "MoveDecided" }
const outOfTurn = ({ asked, decided }: State, command: Command["_tag"]): Refusal | undefined => {
  const taken = command === "AskToMove" ? asked : decided
  if (taken !== null) return { _tag: "StepTaken", command, on: taken.on }
  return command === "DecideMove" && asked === null ? { _tag: "StepMissing", command, step: "AskToMove" } : undefined
}

const treeMoves: Decider<Command, Event, State, Refusal> = {
  initial: { asked: null, decided: null },
  decide: (state, command) => {
    const refusal = outOfTurn(state, command._tag)
    return refusal === undefined ? accept(happened(command)) : reject(refusal)
  },
  record: (_, fact) => [happened(fact)],
  evolve: (state, event) => (event._tag === "MoveAsked" ? { ...state, asked: event } : { ...state, decided: event }),
  review: ({ decided }) =>
    decided?.allowed === false
      ? [{ rule: "tree-move.refused", severity: "note", facts: { decidedOn: decided.on }, cite }]
      : [],
  next: (state): ReadonlyArray<Step<Command>> =>
    (["AskToMove", "DecideMove"] as const)
      .filter((command) => outOfTurn(state, command) === undefined)
      .map((command) => ({ command, cite }))
}
// #endregion

// #region define
export const treeMove = defineAggregate({
  name: "tree-move",
  domain: "parks",
  command: Command,
  handling: () => ({
    ...nothingElse,
    aggregate: { name: "tree-move", event: Event, schemaVersion: 1, upcasts: {}, decider: treeMoves },
    stage: ({ asked, decided }) => (decided !== null ? "decided" : asked === null ? "none" : "asked"),
    whose: ({ asked }) => whose([], [asked?.street]),
    listed: ({ asked }) => ({
      title: asked === null ? null : named(asked.tree),
      number: null,
      details: {},
      words: [],
      publicView: null
    }),
    limits: ({ asked, decided }) => {
      if (asked === null) return []
      const due = addDays(asked.on, 7)
      const done = decided?.on ?? null
      const late = done !== null && done > due
      return [
        {
          rule: "tree-move.decision",
          item: null,
          owner: "agency",
          due,
          done,
          late,
          provisional: false,
          deadline: null,
          cite
        }
      ]
    },
    duties: () => []
  }),
  access: {
    read: { allow: ["head", "auditor"], ownUnit: ["officer"] },
    prove: { allow: ["head", "auditor"] },
    record: { allow: ["clerk"] },
    commands: { AskToMove: { allow: ["clerk"], ownUnit: ["officer"] }, DecideMove: { ownUnit: ["head", "officer"] } }
  },
  separations: [{ commands: ["DecideMove"], did: ["MoveAsked"], named: { MoveAsked: ["by"] }, cite }]
})
// #endregion

// #region use
const catalogue = catalogueOf({ locality: shanwei, own: { aggregates: [treeMove] } })
const { kinds, derivations } = catalogue
const store = sqlite({ file: ":memory:", kinds, derivations })

const officer = (actor: string): Principal => ({
  tenant: catalogue.locality.areaCode,
  actor,
  roles: ["officer"],
  orgUnits: ["*"],
  areas: ["凤山街道"]
})
const by = "p-bcdfghjkmnpqrstvbcdfghjkmnpqrstv" as PersonRef
const on = plainDate("2026-03-02")
const order = (commandId: string) => ({
  id: "2026-1",
  commandId,
  provenance: { source: "服务窗口", reliability: "official" as const }
})

const program = Effect.gen(function* () {
  const bureau = yield* Bureau
  const first = guarded(bureau, officer("officer-1"))
  const second = guarded(bureau, officer("officer-2"))
  yield* first.command(
    treeMove.order(order("ask"), { _tag: "AskToMove", on, by, street: "凤山街道", tree: "榕树 17 号" })
  )
  const decision = treeMove.order(order("decide"), { _tag: "DecideMove", on: addDays(on, 3), by, allowed: true })
  const refused = yield* Effect.flip(first.command(decision))
  yield* second.command(decision)
  const { limits, stage } = yield* second.caseFile(treeMove.query({ id: "2026-1", on: addDays(on, 4) }))
  const { lines } = yield* second.caseList({ street: "凤山街道" })
  console.log(refused._tag, stage, limits[0]?.due, lines[0]?.json)
})
await Effect.runPromise(Effect.provide(program, layer(catalogue).pipe(Layer.provide(store))))
// #endregion
