/** 台账单元 — rows of the activity ledgers by the names of their fields, and what a part has from its gathering. */
import type { PlainDate } from "../../calendar/index.ts"
import { fieldNames, type LedgerKind, type Row, type Value } from "../../ledger/index.ts"
import { democraticLifeQuorum, type Regime } from "../../regulation/index.ts"
import { testShare } from "../votes/share.ts"
import type { Cells } from "./state.ts"

export const yes = (value: boolean): "yes" | "no" => (value ? "yes" : "no")

/** The values of a row by the names of its fields. */
export const cellsOf = (kind: LedgerKind, row: Row): Cells =>
  Object.fromEntries(fieldNames(kind).map((name, at) => [name, row[at] ?? null]))

/** The row that values by the names of its fields come to. */
export const rowFrom = (kind: LedgerKind, cells: Cells): Row =>
  fieldNames(kind).map((name): Value => cells[name] ?? null)

/** What a part takes over from its gathering. */
export const shared = ({ activity, day, group, host, minutes, mode, organiser, present, required }: Cells): Cells => ({
  activity: activity ?? null,
  day: day ?? null,
  organiser: organiser ?? null,
  group: group ?? null,
  required: required ?? null,
  mode: mode ?? null,
  host: host ?? null,
  present: present ?? null,
  minutes: minutes ?? null
})

/** Whether enough came to a democratic life meeting; null where no text says how many, or nobody counted. */
export const quorateOf = (env: Regime, serves: Value, { day, due, present }: Cells): "yes" | "no" | null => {
  if (serves !== "democraticLife" || typeof due !== "number" || typeof present !== "number") return null
  const people = { entitled: due, present }
  const test = testShare(env, democraticLifeQuorum, day as PlainDate, people, present)
  return test === undefined ? null : yes(test.reached)
}
