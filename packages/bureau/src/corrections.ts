import { fingerprint } from "@xiuhua/core/handle"
import { checkRow, type LedgerKind, type Row } from "@xiuhua/core/ledger"
import type {
  Commit,
  CommitAnswer,
  QuarantinedRow,
  Settlement,
  Store,
  StoredEntry,
  StoreFailure
} from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import type { Catalogue } from "./catalogue.ts"
import { firstAnswer } from "./first-answer.ts"
import { type CorrectEntry, InvalidEntry, InvalidRequest, NotFound, type SettleRow } from "./requests.ts"

type Service = Store["Service"]

/** A correction without a name behind it, or without a reason, is none (R9.9). */
const signed = ({ actor, approver, reason }: Pick<CorrectEntry, "actor" | "approver" | "reason">) => {
  if (actor.trim() === "") return Effect.fail(new InvalidRequest({ rule: "actor" }))
  if (reason.trim() === "") return Effect.fail(new InvalidRequest({ rule: "reason" }))
  return approver.trim() === "" ? Effect.fail(new InvalidRequest({ rule: "approver" })) : Effect.void
}

/** What was derived follows its sources: whoever finds it wrong corrects those. */
const byHand = ({ derivation }: StoredEntry) =>
  derivation === null ? Effect.void : Effect.fail(new InvalidRequest({ rule: "derived" }))

/** What a command asks for, in short, whoever sends it. */
const requestOf = (command: CorrectEntry | SettleRow): string => {
  const { approver, reason } = command
  return "kind" in command
    ? fingerprint(["correct", command.kind.id, command.key, command.replacement, reason, approver])
    : fingerprint(["settle", command.number, command.op, reason, approver])
}

const commit = (store: Service, command: CorrectEntry | SettleRow, parts: Partial<Commit>) =>
  store.commit<never>({
    tenant: command.tenant,
    actor: command.actor,
    idempotencyKey: command.idempotencyKey,
    fingerprint: requestOf(command),
    provenance: { source: "correction", reliability: "official" },
    appends: [],
    entries: [],
    corrections: [],
    settlements: [],
    ...parts
  })

/** The first answer to a command that is repeated: by now the entry it named may be gone. */
const once = <E>(store: Service, command: CorrectEntry | SettleRow, work: Effect.Effect<CommitAnswer, E>) => {
  const { idempotencyKey, tenant } = command
  const same = firstAnswer(requestOf(command), {
    commandId: idempotencyKey,
    stream: "kind" in command ? command.kind.id : "quarantine"
  })
  return Effect.flatMap(store.answered(tenant, idempotencyKey), (earlier) =>
    Effect.flatMap(earlier === null ? work : Effect.succeed(earlier), same)
  )
}

const current = (store: Service, tenant: string, kind: LedgerKind, key: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    // A key of another length is nobody's.
    const entry = key.length === kind.key.length ? yield* store.find(tenant, kind, key) : null
    if (entry === null) return yield* new NotFound({ what: "entry", id: `${kind.id} ${key.join(" ")}`, known: [] })
    yield* byHand(entry)
    return entry
  })

/** Whether who asks may touch a row: the entry as it stands, or the row that waits. */
export type AdmitRow<E> = (row: Row, kind: LedgerKind) => Effect.Effect<void, E>

/** Anybody may: who it is has been looked at before. */
const anybody = () => Effect.void

export const correctEntry =
  (store: Service) =>
  <E = never>(command: CorrectEntry, admit: AdmitRow<E> = anybody) =>
    once(
      store,
      command,
      Effect.gen(function* () {
        const { approver, key, kind, reason, replacement, tenant } = command
        yield* signed(command)
        const problems = replacement === null ? [] : checkRow(kind, replacement)
        if (problems.length > 0) return yield* new InvalidEntry({ kind: kind.id, row: 0, problems })
        const { entry, row, version } = yield* current(store, tenant, kind, key)
        yield* admit(row, kind)
        return yield* commit(store, command, { corrections: [{ kind, entry, version, replacement, reason, approver }] })
      })
    )

const keyOf = (kind: LedgerKind, row: Row): ReadonlyArray<string> => {
  const names = Object.keys(kind.fields)
  return kind.key.map((name) => String(row[names.indexOf(name)]))
}

/** The open row of that number; rows in quarantine are few. */
const openRow = (
  store: Service,
  tenant: string,
  number: number
): Effect.Effect<QuarantinedRow, NotFound | StoreFailure> =>
  Effect.flatMap(
    Stream.runCollect(Stream.filter(store.quarantine(tenant, "open"), (row) => row.number === number)),
    ([row]) =>
      row === undefined
        ? Effect.fail(new NotFound({ what: "quarantine", id: String(number), known: [] }))
        : Effect.succeed(row)
  )

/** Puts a row that was kept aside in the place of the entry it clashes with, or dismisses it. */
export const settleRow =
  (store: Service, { kinds }: Catalogue) =>
  <E = never>(command: SettleRow, admit: AdmitRow<E> = anybody) =>
    once(
      store,
      command,
      Effect.gen(function* () {
        const { approver, number, op, reason, tenant } = command
        yield* signed(command)
        const row = yield* openRow(store, tenant, number)
        const kind = kinds.find(({ id }) => id === row.kind)
        if (kind === undefined)
          return yield* new NotFound({ what: "kind", id: row.kind, known: kinds.map(({ id }) => id) })
        yield* admit(row.row, kind)
        const settlement: Settlement =
          op === "dismiss"
            ? { op, number, reason, approver }
            : {
                op,
                number,
                kind,
                version: (yield* current(store, tenant, kind, keyOf(kind, row.row))).version,
                reason,
                approver
              }
        return yield* commit(store, command, { settlements: [settlement] })
      })
    )
