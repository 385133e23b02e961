import {
  changesOf,
  type Derivation,
  groupScans,
  keyOf,
  type LedgerKind,
  matcher,
  type Predicate,
  type Row,
  selects,
  type Touched
} from "@xiuhua/core/ledger"
import {
  type CommitConflict,
  type Correction,
  EntryConflict,
  KeyTaken,
  type QuarantinedRow,
  type Scan,
  type Settled,
  type Settlement,
  SettlementConflict,
  type StoredEntry
} from "@xiuhua/core/ports"
import { standing } from "./standing.ts"

/** One ledger of one tenant. Arrays and maps are copied by a commit and take the old ones' place when it succeeds. */
export interface Ledger {
  readonly versions: ReadonlyArray<StoredEntry>
  /** Places in `versions` by natural key. */
  readonly byKey: ReadonlyMap<string, ReadonlyArray<number>>
  readonly lastEntry: number
}

export const emptyLedger: Ledger = { versions: [], byKey: new Map(), lastEntry: 0 }

/** A commit in the making. */
export interface Draft {
  readonly recordedAt: number
  readonly counts: {
    accepted: number
    duplicates: number
    quarantined: number
    corrected: number
    settled: number
    derived: number
    keptAside: number
  }
  /** Which groups of which derivations the commit has touched so far. */
  readonly touched: Touched
  readonly quarantine: Array<QuarantinedRow>
}

export interface LedgerDraft {
  readonly versions: Array<StoredEntry>
  readonly byKey: Map<string, ReadonlyArray<number>>
  lastEntry: number
}

const stored = (
  { recordedAt }: Draft,
  entry: number,
  version: number,
  row: Row,
  derivation: string | null
): StoredEntry => ({ entry, version, recordedAt, supersededAt: null, derivation, row })

const append = (ledger: LedgerDraft, key: string, version: StoredEntry) => {
  const at = ledger.versions.push(version) - 1
  ledger.byKey.set(key, [...(ledger.byKey.get(key) ?? []), at])
}

/** Adds a row, or counts it as a duplicate, or keeps it aside. */
export const put = (draft: Draft, ledger: LedgerDraft, kind: LedgerKind, row: Row) => {
  const key = keyOf(kind)(row)
  const known = (ledger.byKey.get(key) ?? []).map((at) => ledger.versions[at] as StoredEntry)
  if (known.some((version) => version.row.every((value, index) => value === row[index]))) {
    draft.counts.duplicates++
    return
  }
  const current = known.find(({ supersededAt }) => supersededAt === null)
  if (current === undefined) {
    const version = known.reduce((most, { version }) => Math.max(most, version), 0) + 1
    append(ledger, key, stored(draft, ++ledger.lastEntry, version, row, null))
    draft.counts.accepted++
    draft.touched.mark(kind, row)
    return
  }
  setAside(draft, kind, current.entry, row, "key-conflict")
}

/** Keeps a row aside; the same row for the same entry is kept once. */
const setAside = (draft: Draft, kind: LedgerKind, entry: number, row: Row, reason: QuarantinedRow["reason"]) => {
  draft.counts[reason === "key-conflict" ? "quarantined" : "keptAside"]++
  const text = JSON.stringify(row)
  const again = draft.quarantine.some(
    (other) => other.kind === kind.id && other.entry === entry && JSON.stringify(other.row) === text
  )
  if (again) return
  const number = draft.quarantine.length + 1
  const { recordedAt } = draft
  draft.quarantine.push({ number, kind: kind.id, entry, reason, row, recordedAt, settled: null })
}

/** Closes the current version of an entry and puts the replacement in its place; gives the conflict. */
export const correct = (
  draft: Draft,
  ledger: LedgerDraft,
  correction: Correction
): EntryConflict | KeyTaken | undefined => {
  const { entry, kind, replacement, version } = correction
  const at = ledger.versions.findIndex((stored) => stored.entry === entry && stored.supersededAt === null)
  const current = ledger.versions[at]
  if (current === undefined || current.version !== version) {
    return new EntryConflict({ kind: kind.id, entry, expected: version, actual: current?.version ?? null })
  }
  ledger.versions[at] = { ...current, supersededAt: draft.recordedAt }
  if (replacement !== null) {
    const key = keyOf(kind)(replacement)
    const others = (ledger.byKey.get(key) ?? []).map((place) => ledger.versions[place] as StoredEntry)
    const foreign = others.filter((other) => other.entry !== entry)
    const holder = foreign.find(({ supersededAt }) => supersededAt === null) ?? foreign[0]
    if (holder !== undefined) return new KeyTaken({ kind: kind.id, entry, holder: holder.entry })
    append(ledger, key, stored(draft, entry, version + 1, replacement, null))
    draft.touched.mark(kind, replacement)
  }
  draft.touched.mark(kind, current.row)
  draft.counts.corrected++
  return undefined
}

/** Runs a derivation again for the groups that the commit has touched. An imported summary is never touched. */
export const rederive = (draft: Draft, open: (kind: LedgerKind) => LedgerDraft, derivation: Derivation) => {
  const { counts, recordedAt, touched } = draft
  const { from, id, to } = derivation
  const ledger = open(to)
  const close = (current: StoredEntry) => {
    const places = ledger.byKey.get(keyOf(to)(current.row)) ?? []
    const at = places.find((place) => ledger.versions[place] === current) as number
    ledger.versions[at] = { ...current, supersededAt: recordedAt }
    touched.mark(to, current.row)
    counts.derived++
  }
  const add = (row: Row, entry: number, version: number) => {
    append(ledger, keyOf(to)(row), stored(draft, entry, version, row, id))
    touched.mark(to, row)
  }
  // The ledger that is derived changes under the loop, but no group's rows in another group's turn.
  const results = standing(to, ledger.versions)
  const looked = new Map<LedgerKind, ReturnType<typeof standing>>()
  const found = (kind: LedgerKind, wanted: Predicate) => {
    const look = looked.get(kind) ?? standing(kind, open(kind).versions)
    if (kind !== to) looked.set(kind, look)
    return look(wanted).map(({ row }) => row)
  }
  for (const reached of touched.reached(derivation)) {
    for (const row of found(from, reached)) touched.markSource(derivation, row)
  }
  for (const group of touched.take(derivation)) {
    const scans = groupScans(derivation, group)
    const sources = found(from, scans.from)
    const beside = (derivation.beside ?? []).map(({ kind, of }) => {
      const wanted = sources.length === 0 ? undefined : of(sources)
      return wanted === undefined ? [] : found(kind, wanted)
    })
    const current = results(scans.to).filter(({ derivation }) => derivation === id)
    const changes = changesOf(to, current, sources.length === 0 ? [] : derivation.derive(sources, beside))
    for (const row of changes.add) {
      const known = (ledger.byKey.get(keyOf(to)(row)) ?? []).map((at) => ledger.versions[at] as StoredEntry)
      const imported = known.find(({ supersededAt }) => supersededAt === null)
      if (imported !== undefined) setAside(draft, to, imported.entry, row, "summary-imported")
      else {
        add(row, ++ledger.lastEntry, known.reduce((most, { version }) => Math.max(most, version), 0) + 1)
        counts.derived++
      }
    }
    for (const { current, row } of changes.correct) {
      close(current)
      add(row, current.entry, current.version + 1)
    }
    for (const gone of changes.withdraw) close(gone)
  }
}

/** Settles an open row; `open` gives the ledger of a kind. */
export const settle = (
  draft: Draft,
  open: (kind: LedgerKind) => LedgerDraft,
  settlement: Settlement,
  actor: string
): CommitConflict | undefined => {
  const { approver, number, op, reason } = settlement
  const at = draft.quarantine.findIndex((row) => row.number === number)
  const aside = draft.quarantine[at]
  if (aside === undefined || aside.settled !== null || (op === "accept" && settlement.kind.id !== aside.kind)) {
    return new SettlementConflict({ number, outcome: aside?.settled?.outcome ?? null })
  }
  if (op === "accept") {
    const { kind, version } = settlement
    const correction = { kind, entry: aside.entry, version, replacement: aside.row, reason, approver }
    const refused = correct(draft, open(kind), correction)
    if (refused !== undefined) return refused
  }
  const outcome = op === "accept" ? "accepted" : "dismissed"
  const settled: Settled = { outcome, reason, approver, actor, recordedAt: draft.recordedAt }
  draft.quarantine[at] = { ...aside, settled }
  draft.counts.settled++
  return undefined
}

/** Whether a version was current at `asOf`. */
export const recorded = ({ recordedAt, supersededAt }: StoredEntry, asOf: number): boolean =>
  recordedAt <= asOf && (supersededAt === null || supersededAt > asOf)

export const scan = (
  ledger: Ledger,
  { after = 0, asOf, limit, where, ...question }: Scan
): ReadonlyArray<StoredEntry> => {
  const chosen = selects(question)
  const wanted = where === undefined ? () => true : matcher(question.kind, where)
  return ledger.versions
    .filter((stored) => stored.entry > after && recorded(stored, asOf) && chosen(stored.row) && wanted(stored.row))
    .toSorted((a, b) => a.entry - b.entry)
    .slice(0, limit)
}
