import type { LedgerKind } from "@xiuhua/core/ledger"
import { Effect } from "effect"
import { type CommandFailure, fail } from "./failure.ts"

/** The ledger kind of that id. */
export const kindOf = (id: string, kinds: ReadonlyArray<LedgerKind>): Effect.Effect<LedgerKind, CommandFailure> => {
  const kind = kinds.find((one) => one.id === id)
  const ids = kinds.map((one) => one.id).join(" ")
  return kind === undefined
    ? Effect.fail(fail({ zh: `没有台账种类“${id}”。可用：${ids}`, en: `No ledger kind "${id}". Known: ${ids}` }))
    : Effect.succeed(kind)
}
