import { aggregate, type Derivation, type LedgerKind, type Row, touchedGroups } from "@xiuhua/core/ledger"
import {
  type Commit,
  type CommitAnswer,
  type CommitConflict,
  type Hash,
  type NewEntries,
  type QuarantinedRow,
  Store,
  type StoredEntry,
  type StoredMessage,
  StoreFailure,
  type TenantState,
  VersionConflict
} from "@xiuhua/core/ports"
import { Clock, Effect, Layer, Semaphore, Stream } from "effect"
import { type Documents, documentOf, listOf, pageOf, told, written } from "./documents.ts"
import {
  correct,
  type Draft,
  emptyLedger,
  type Ledger,
  type LedgerDraft,
  put,
  recorded,
  rederive,
  scan,
  settle
} from "./ledgers.ts"
import { nodeHash } from "./node-hash.ts"
import { endsOf, headsOf, keep, noStreams, type Streams, sealAll } from "./streams.ts"

interface Tenant {
  readonly ledgers: ReadonlyMap<string, Ledger>
  readonly quarantine: ReadonlyArray<QuarantinedRow>
  readonly streams: Streams
  readonly answers: ReadonlyMap<string, CommitAnswer>
  readonly documents: Documents
  readonly outbox: ReadonlyArray<StoredMessage>
  readonly state: TenantState
}

const emptyTenant = (): Tenant => ({
  ledgers: new Map(),
  quarantine: [],
  streams: noStreams(),
  answers: new Map(),
  documents: new Map(),
  outbox: [],
  state: { lastRecordedAt: null, lastPosition: 0, reliabilities: [] }
})

export interface StoreOptions {
  /** What seals events. */
  readonly hash: Hash
  /** Run inside each commit for what it touches; one that reads another's rows stands after it. */
  readonly derivations?: ReadonlyArray<Derivation>
}

const make = ({ derivations = [], hash }: StoreOptions): Effect.Effect<Store["Service"]> =>
  Effect.gen(function* () {
    const tenants = new Map<string, Tenant>()
    const turn = yield* Semaphore.make(1)
    const tenantOf = (tenant: string) => tenants.get(tenant) ?? emptyTenant()
    const ledgerOf = (tenant: string, kind: LedgerKind) => tenantOf(tenant).ledgers.get(kind.id) ?? emptyLedger

    const write = <E>(commit: Commit<E>): Effect.Effect<CommitAnswer, StoreFailure | CommitConflict | E> =>
      Effect.gen(function* () {
        const before = tenantOf(commit.tenant)
        const earlier = before.answers.get(commit.idempotencyKey)
        if (earlier !== undefined) return earlier
        const now = yield* Clock.currentTimeMillis
        const draft: Draft = {
          recordedAt: Math.max(now, before.state.lastRecordedAt ?? 0),
          counts: { accepted: 0, duplicates: 0, quarantined: 0, corrected: 0, settled: 0, derived: 0, keptAside: 0 },
          touched: touchedGroups(derivations),
          quarantine: [...before.quarantine]
        }
        const { actor, appends, idempotencyKey, tenant } = commit
        const envelope = { tenant, recordedAt: draft.recordedAt, actor, commandId: idempotencyKey }
        const sealed = yield* Effect.try({
          try: () => sealAll(hash, before.streams, appends, envelope),
          catch: (cause) => new StoreFailure({ operation: "commit", retryable: false, cause })
        })
        if (sealed instanceof VersionConflict) return yield* sealed
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
          const putAll = (batch: ReadonlyArray<Row>) =>
            Effect.sync(() => {
              for (const row of batch) put(draft, ledger, kind, row)
            })
          yield* Stream.isStream(rows) ? Stream.runForEach(rows, putAll) : putAll(rows)
        }
        for (const correction of commit.corrections) {
          const refused = correct(draft, open(correction.kind), correction)
          if (refused !== undefined) return yield* refused
        }
        for (const settlement of commit.settlements) {
          const refused = settle(draft, open, settlement, actor)
          if (refused !== undefined) return yield* refused
        }
        for (const derivation of derivations) rederive(draft, open, derivation)
        const answer: CommitAnswer = {
          ...(commit.fingerprint !== undefined && { fingerprint: commit.fingerprint }),
          commit: before.answers.size + 1,
          recordedAt: draft.recordedAt,
          ...draft.counts,
          events: sealed.length,
          appended: endsOf(appends, sealed)
        }
        const documents = yield* Effect.try({
          try: () =>
            written(before.documents, commit.documents ?? [], { commit: answer.commit, recordedAt: answer.recordedAt }),
          catch: (cause) => new StoreFailure({ operation: "commit", retryable: false, cause })
        })
        const reliabilities = new Set([...before.state.reliabilities, commit.provenance.reliability])
        keep(before.streams, sealed)
        tenants.set(commit.tenant, {
          ledgers: new Map([...before.ledgers, ...ledgers]),
          quarantine: draft.quarantine,
          streams: before.streams,
          answers: new Map([...before.answers, [commit.idempotencyKey, answer]]),
          documents,
          outbox: told(before.outbox, commit.outbox ?? [], draft.recordedAt),
          state: {
            lastRecordedAt: draft.recordedAt,
            lastPosition: sealed.at(-1)?.position ?? before.state.lastPosition,
            reliabilities: [...reliabilities].sort()
          }
        })
        return answer
      })

    return {
      supports: { durable: false },
      commit: (commit) => turn.withPermits(1)(write(commit)),
      aggregate: ({ asOf, questions, tenant }) =>
        Effect.sync(() =>
          questions.map((question) => {
            const { versions } = ledgerOf(tenant, question.kind)
            return aggregate(
              question,
              versions.filter((stored) => recorded(stored, asOf)).map(({ row }) => row)
            )
          })
        ),
      scan: (question) =>
        Stream.suspend(() => Stream.fromIterable(scan(ledgerOf(question.tenant, question.kind), question))),
      find: (tenant, kind, key) =>
        Effect.sync(() => {
          const { byKey, versions } = ledgerOf(tenant, kind)
          const known = (byKey.get(key.join("\u001f")) ?? []).map((at) => versions[at] as StoredEntry)
          return known.find(({ supersededAt }) => supersededAt === null) ?? null
        }),
      read: (tenant, stream, afterVersion = 0) =>
        Effect.sync(() => tenantOf(tenant).streams.byStream.get(stream)?.slice(afterVersion) ?? []),
      readAll: (tenant, afterPosition) =>
        Stream.suspend(() => Stream.fromIterable(tenantOf(tenant).streams.log.slice(afterPosition))),
      heads: (tenant) => Stream.suspend(() => Stream.fromIterable(headsOf(tenantOf(tenant).streams))),
      quarantine: (tenant, which) =>
        Stream.suspend(() =>
          Stream.fromIterable(
            tenantOf(tenant).quarantine.filter(({ settled }) => (settled === null) === (which === "open"))
          )
        ),
      answered: (tenant, key) => Effect.sync(() => tenantOf(tenant).answers.get(key) ?? null),
      state: (tenant) => Effect.sync(() => tenantOf(tenant).state),
      document: (tenant, collection, id) => Effect.sync(() => documentOf(tenantOf(tenant).documents, collection, id)),
      documents: (page) =>
        Effect.try({
          try: () => pageOf(tenantOf(page.tenant).documents, page),
          catch: (cause) => new StoreFailure({ operation: "documents", retryable: false, cause })
        }),
      documentList: (page) =>
        Effect.try({
          try: () => listOf(tenantOf(page.tenant).documents, page),
          catch: (cause) => new StoreFailure({ operation: "documentList", retryable: false, cause })
        }),
      outbox: (tenant, afterPosition) =>
        Stream.suspend(() => Stream.fromIterable(tenantOf(tenant).outbox.slice(afterPosition)))
    }
  })

/** Ledgers and streams in memory. */
export const layerWith = (options: Partial<StoreOptions>): Layer.Layer<Store> =>
  Layer.effect(
    Store,
    Effect.suspend(() => make({ ...options, hash: options.hash ?? nodeHash() }))
  )
