/** What a step changes in the ledgers that show an aggregate. */
import { Effect } from "effect"
import { checkRow, fieldIndex, type Row, type ViewRow } from "../ledger/index.ts"
import { type Correction, type NewEntries, Store, type StoreFailure } from "../ports/index.ts"

/**
 * The rows that show a state. History from elsewhere knows no order: who signed in may be told before who called the meeting,
 * and a row that lacks what its ledger needs is none until that is told too.
 */
export const shownBy = <State>(
  views: ((id: string, state: State) => ReadonlyArray<ViewRow>) | undefined,
  id: string,
  state: State
): ReadonlyArray<ViewRow> => (views?.(id, state) ?? []).filter(({ kind, row }) => checkRow(kind, row).length === 0)

/** The values of a row's natural key, in the kind's order. */
export const keyOf = ({ kind, row }: ViewRow): ReadonlyArray<string> =>
  kind.key.map((name) => String(row[fieldIndex(kind, name)]))

const byKey = (rows: ReadonlyArray<ViewRow>): ReadonlyMap<string, ViewRow> =>
  new Map(rows.map((view) => [[view.kind.id, ...keyOf(view)].join("\u001f"), view]))

const isSame = (a: Row, b: Row): boolean => a.length === b.length && a.every((value, at) => value === b[at])

/** Entries and corrections that take the ledgers from one set of rows to another. */
export const viewChanges = (
  tenant: string,
  { after, before }: { readonly before: ReadonlyArray<ViewRow>; readonly after: ReadonlyArray<ViewRow> },
  by: { readonly reason: string; readonly approver: string }
): Effect.Effect<
  { readonly entries: ReadonlyArray<NewEntries>; readonly corrections: ReadonlyArray<Correction> },
  StoreFailure,
  Store
> =>
  Effect.gen(function* () {
    const store = yield* Store
    const [old, now] = [byKey(before), byKey(after)]
    const entries: Array<NewEntries> = []
    const corrections: Array<Correction> = []
    const correct = Effect.fnUntraced(function* (view: ViewRow, replacement: Row | null) {
      const { kind } = view
      const current = yield* store.find(tenant, kind, keyOf(view))
      if (current !== null) {
        const { entry, version } = current
        corrections.push({ kind, entry, version, replacement, ...by })
      } else if (replacement !== null) entries.push({ kind, rows: [replacement] })
    })
    for (const [key, view] of now) {
      const earlier = old.get(key)
      if (earlier === undefined) entries.push({ kind: view.kind, rows: [view.row] })
      else if (!isSame(earlier.row, view.row)) yield* correct(view, view.row)
    }
    for (const [key, view] of old) if (!now.has(key)) yield* correct(view, null)
    return { entries, corrections }
  })
