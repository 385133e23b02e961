import { aggregate, keyOf, type LedgerKind, matcher, type Row, selects } from "@xiuhua/core/ledger"
import {
  type Commit,
  type CommitAnswer,
  type Correction,
  EntryConflict,
  KeyTaken,
  type NewEntries,
  type QuarantinedRow,
  type Scan,
  Store,
  type StoredEntry,
  type TenantState
} from "@xiuhua/core/ports"
import { Clock, Effect, Layer, Semaphore, Stream } from "effect"

/** One ledger of one tenant. Arrays and maps are copied by a commit and take the old ones' place when it succeeds. */
interface Ledger {
  readonly versions: ReadonlyArray<StoredEntry>
  /** Places in `versions` by natural key. */
  readonly byKey: ReadonlyMap<string, ReadonlyArray<number>>
  readonly lastEntry: number
}

interface Tenant {
  readonly ledgers: ReadonlyMap<string, Ledger>
  readonly quarantine: ReadonlyArray<QuarantinedRow>
  readonly answers: ReadonlyMap<string, CommitAnswer>
  readonly state: TenantState
}

const emptyLedger: Ledger = { versions: [], byKey: new Map(), lastEntry: 0 }
const emptyTenant: Tenant = {
  ledgers: new Map(),
  quarantine: [],
  answers: new Map(),
  state: { lastRecordedAt: null, reliabilities: [] }
}

/** A commit in the making. */
interface Draft {
  readonly recordedAt: number
  readonly counts: { accepted: number; duplicates: number; quarantined: number; corrected: number }
  readonly quarantine: Array<QuarantinedRow>
}

interface LedgerDraft {
  readonly versions: Array<StoredEntry>
  readonly byKey: Map<string, ReadonlyArray<number>>
  lastEntry: number
}

const append = (ledger: LedgerDraft, key: string, version: StoredEntry) => {
  const at = ledger.versions.push(version) - 1
  ledger.byKey.set(key, [...(ledger.byKey.get(key) ?? []), at])
}

const put = (draft: Draft, ledger: LedgerDraft, kind: LedgerKind, row: Row) => {
  const key = keyOf(kind)(row)
  const known = (ledger.byKey.get(key) ?? []).map((at) => ledger.versions[at] as StoredEntry)
  if (known.some((version) => version.row.every((value, index) => value === row[index]))) {
    draft.counts.duplicates++
    return
  }
  const current = known.find(({ supersededAt }) => supersededAt === null)
  if (current === undefined) {
    const version = known.reduce((most, { version }) => Math.max(most, version), 0) + 1
    append(ledger, key, { entry: ++ledger.lastEntry, version, recordedAt: draft.recordedAt, supersededAt: null, row })
    draft.counts.accepted++
    return
  }
  draft.counts.quarantined++
  const { entry } = current
  const text = JSON.stringify(row)
  const again = draft.quarantine.some(
    (other) => other.kind === kind.id && other.entry === entry && JSON.stringify(other.row) === text
  )
  if (again) return
  draft.quarantine.push({ kind: kind.id, entry, reason: "key-conflict", row, recordedAt: draft.recordedAt })
}

const correct = (draft: Draft, ledger: LedgerDraft, correction: Correction): EntryConflict | KeyTaken | undefined => {
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
    const next = { entry, version: version + 1, recordedAt: draft.recordedAt, supersededAt: null, row: replacement }
    append(ledger, key, next)
  }
  draft.counts.corrected++
  return undefined
}

const recorded = ({ recordedAt, supersededAt }: StoredEntry, asOf: number): boolean =>
  recordedAt <= asOf && (supersededAt === null || supersededAt > asOf)

const scan = (ledger: Ledger, { asOf, where, ...question }: Scan): ReadonlyArray<StoredEntry> => {
  const chosen = selects(question)
  const wanted = where === undefined ? () => true : matcher(question.kind, where)
  return ledger.versions
    .filter((stored) => recorded(stored, asOf) && chosen(stored.row) && wanted(stored.row))
    .toSorted((a, b) => a.entry - b.entry)
}

/** Ledgers in memory: for tests, browsers and trying things out. Lost when the process ends. */
export const layer: Layer.Layer<Store> = Layer.effect(
  Store,
  Effect.gen(function* () {
    const tenants = new Map<string, Tenant>()
    const turn = yield* Semaphore.make(1)
    const tenantOf = (tenant: string) => tenants.get(tenant) ?? emptyTenant
    const ledgerOf = (tenant: string, kind: LedgerKind) => tenantOf(tenant).ledgers.get(kind.id) ?? emptyLedger

    const write = <E>(commit: Commit<E>): Effect.Effect<CommitAnswer, EntryConflict | KeyTaken | E> =>
      Effect.gen(function* () {
        const before = tenantOf(commit.tenant)
        const earlier = before.answers.get(commit.idempotencyKey)
        if (earlier !== undefined) return earlier
        const now = yield* Clock.currentTimeMillis
        const draft: Draft = {
          recordedAt: Math.max(now, before.state.lastRecordedAt ?? 0),
          counts: { accepted: 0, duplicates: 0, quarantined: 0, corrected: 0 },
          quarantine: [...before.quarantine]
        }
        const ledgers = new Map<string, LedgerDraft>()
        const open = (kind: LedgerKind): LedgerDraft => {
          const ledger = ledgerOf(commit.tenant, kind)
          const copy = ledgers.get(kind.id) ?? {
            versions: [...ledger.versions],
            byKey: new Map(ledger.byKey),
            lastEntry: ledger.lastEntry
          }
          ledgers.set(kind.id, copy)
          return copy
        }
        for (const { kind, rows } of commit.entries as ReadonlyArray<NewEntries<E>>) {
          const ledger = open(kind)
          yield* Stream.runForEach(rows, (batch) =>
            Effect.sync(() => {
              for (const row of batch) put(draft, ledger, kind, row)
            })
          )
        }
        for (const correction of commit.corrections) {
          const refused = correct(draft, open(correction.kind), correction)
          if (refused !== undefined) return yield* refused
        }
        const answer = { commit: before.answers.size + 1, recordedAt: draft.recordedAt, ...draft.counts }
        const reliabilities = new Set([...before.state.reliabilities, commit.provenance.reliability])
        tenants.set(commit.tenant, {
          ledgers: new Map([...before.ledgers, ...ledgers]),
          quarantine: draft.quarantine,
          answers: new Map([...before.answers, [commit.idempotencyKey, answer]]),
          state: { lastRecordedAt: draft.recordedAt, reliabilities: [...reliabilities].sort() }
        })
        return answer
      })

    return {
      supports: { durable: false },
      commit: (commit) => turn.withPermits(1)(write(commit)),
      aggregate: ({ asOf, tenant, ...question }) =>
        Effect.sync(() => {
          const { versions } = ledgerOf(tenant, question.kind)
          return aggregate(
            question,
            versions.filter((stored) => recorded(stored, asOf)).map(({ row }) => row)
          )
        }),
      scan: (question) =>
        Stream.suspend(() => Stream.fromIterable(scan(ledgerOf(question.tenant, question.kind), question))),
      find: (tenant, kind, key) =>
        Effect.sync(() => {
          const { byKey, versions } = ledgerOf(tenant, kind)
          const known = (byKey.get(key.join("\u001f")) ?? []).map((at) => versions[at] as StoredEntry)
          return known.find(({ supersededAt }) => supersededAt === null) ?? null
        }),
      quarantine: (tenant) => Stream.suspend(() => Stream.fromIterable(tenantOf(tenant).quarantine)),
      state: (tenant) => Effect.sync(() => tenantOf(tenant).state)
    }
  })
)
