/**
 * 拆违治违台账视图 — a site as the row of {@link demolitionSite}, and a row of that ledger as what happened at a site.
 *
 * The row stands once the whole measured area is dealt with, or the site is closed with something done; its day is that of the
 * last outcome. A site has one row, so its area is never counted twice.
 */
import { plainDate } from "../../calendar/index.ts"
import { fieldNames, type Row, type ViewRow } from "../../ledger/index.ts"

import { demolitionSite } from "../street/demolition-site.ts"
import { doneOn } from "./outcome.ts"
import type { Fact } from "./parts.ts"
import { measuredArea } from "./site.ts"
import type { State } from "./state.ts"

type RecordSite = Extract<Fact, { readonly _tag: "RecordSite" }>

/** The values of a row by name, in whatever order the kind has them. */
const rowOf = (values: Readonly<Record<keyof typeof demolitionSite.fields, string | number | null>>): Row =>
  fieldNames(demolitionSite).map((name) => values[name as keyof typeof values])

const some = (area: number): number | null => (area > 0 ? area : null)

/** The row of a site by its number; none while there is nothing to count. */
export const rowsOf = (site: string, state: State): ReadonlyArray<ViewRow> => {
  const { closed, demolished, lastDone, recorded, treated } = state.outcome
  const { found } = state.site
  const counts = closed !== null || doneOn(state.outcome, measuredArea(state.site)) !== null
  if (found !== null && lastDone !== null && counts && demolished + treated > 0) {
    const { street, village } = found
    const areas = { demolished: some(demolished), treated: some(treated) }
    return [{ kind: demolitionSite, row: rowOf({ site, day: lastDone, street, village, ...areas }) }]
  }
  const last = recorded.at(-1)
  if (last === undefined) return []
  const { on: day, street, treated: otherwise, village } = last
  return [
    {
      kind: demolitionSite,
      row: rowOf({ site, day, street, village, demolished: last.demolished, treated: otherwise })
    }
  ]
}

/** A row of the ledger, checked, as the site's number and what to record of it: its view is that very row. */
export const recordedRow = (row: Row): { readonly id: string; readonly fact: RecordSite } => {
  const value = (name: keyof typeof demolitionSite.fields) => row[fieldNames(demolitionSite).indexOf(name)] ?? null
  const area = (name: "demolished" | "treated") => value(name) as number | null
  return {
    id: String(value("site")),
    fact: {
      _tag: "RecordSite",
      on: plainDate(String(value("day"))),
      street: String(value("street")),
      village: value("village") as string | null,
      demolished: area("demolished"),
      treated: area("treated")
    }
  }
}
