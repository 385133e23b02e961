/** 台账授权 — ledgers for one principal. */
import type { CommandIdTaken } from "@xiuhua/core/handle"
import type { LedgerKind, Row } from "@xiuhua/core/ledger"
import type { CommitAnswer, CommitConflict, QuarantinedRow, StoreFailure } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import { kindOf } from "../../entries.ts"
import type { Operations } from "../../operations.ts"
import type {
  CorrectEntry,
  ImportEntries,
  ImportLedgers,
  InvalidEntry,
  InvalidRequest,
  LedgerRows,
  NotFound,
  SettleRow
} from "../../requests.ts"
import { isAdministrator } from "../access-table.ts"
import type { AccessForbidden } from "../forbidden.ts"
import { isSensitive, rowShownTo } from "../shown.ts"
import { domainOf } from "../visibility.ts"
import { ownRows, whoseRow } from "../whose-row.ts"
import type { Noted, Unnoted, Unsigned, Watch } from "./guarding.ts"

/** What any write to a ledger may answer instead. */
type Failures = AccessForbidden | InvalidEntry | InvalidRequest | CommandIdTaken | CommitConflict | StoreFailure

/** What can be done with ledgers by one principal. Where a value is not shown it is null. */
export interface GuardedLedgers {
  readonly importEntries: <E>(command: Unsigned<ImportEntries<E>>) => Effect.Effect<CommitAnswer, Failures | E>
  readonly importLedgers: <E>(command: Unsigned<ImportLedgers<E>>) => Effect.Effect<CommitAnswer, Failures | E>
  readonly correctEntry: (command: Unsigned<CorrectEntry>) => Effect.Effect<CommitAnswer, Failures | NotFound>
  readonly settleRow: (command: Unsigned<SettleRow>) => Effect.Effect<CommitAnswer, Failures | NotFound>
  /** The rows that wait, of the ledgers and units that the principal may see. */
  readonly quarantine: () => Stream.Stream<QuarantinedRow, StoreFailure | Unnoted>
  readonly entries: Noted<Operations["entries"]>
  readonly evidence: Noted<Operations["evidence"]>
}

const operationOn = (operation: string, kind: string): string => `${operation}/${domainOf(kind)}`

export const guardedLedgers = ({ bureau, gate, noted }: Watch): GuardedLedgers => {
  const { actor, roles, tenant } = gate.principal
  const admitRow = (operation: string, kind: LedgerKind) => {
    const of = whoseRow(kind)
    return (row: Row) => gate.within(operation, of(row))
  }
  /** Two people: whoever writes it down is not who approved it. Whoever imported a row never settles it alone, therefore. */
  const approvedByAnother = (operation: string, approver: string) =>
    approver.trim() === actor && !isAdministrator(gate.principal)
      ? Effect.fail(gate.forbidden(operation, "access.approver"))
      : Effect.void
  const known = (id: string) => bureau.catalogue.kinds.find((kind) => kind.id === id)
  const waiting = (row: QuarantinedRow, kind: LedgerKind): QuarantinedRow => ({
    ...row,
    row: rowShownTo(roles, kind)(row.row)
  })
  /** Rows of a ledger that may be imported: those of one's own units where the role has no more. */
  const admitted = <E>({
    kind,
    rows
  }: LedgerRows<E>): Effect.Effect<LedgerRows<E | AccessForbidden>, AccessForbidden> => {
    const operation = operationOn("importEntries", kind.id)
    return Effect.map(gate.somewhere(operation), (given): LedgerRows<E | AccessForbidden> => {
      const admit = admitRow(operation, kind)
      return {
        kind,
        rows:
          given === "allow"
            ? rows
            : Stream.mapEffect(rows, (batch) => Effect.as(Effect.forEach(batch, admit, { discard: true }), batch))
      }
    })
  }
  return {
    importEntries: (command) =>
      Effect.flatMap(admitted(command), ({ rows }) => bureau.importEntries({ ...command, rows, tenant, actor })),
    importLedgers: (command) =>
      Effect.flatMap(Effect.forEach(command.ledgers, admitted), (ledgers) =>
        bureau.importLedgers({ ...command, ledgers, tenant, actor })
      ),
    correctEntry: (command) => {
      const operation = operationOn("correctEntry", command.kind.id)
      const admit = admitRow(operation, command.kind)
      return Effect.gen(function* () {
        yield* gate.somewhere(operation)
        yield* approvedByAnother(operation, command.approver)
        if (command.replacement !== null) yield* admit(command.replacement)
        return yield* bureau.correctEntry({ ...command, tenant, actor }, admit)
      })
    },
    settleRow: (command) =>
      bureau.settleRow({ ...command, tenant, actor }, (row, kind) => {
        const operation = operationOn("settleRow", kind.id)
        return Effect.andThen(approvedByAnother(operation, command.approver), admitRow(operation, kind)(row))
      }),
    quarantine: () =>
      Stream.suspend(() => {
        let told = false
        return Stream.mapEffect(
          Stream.filter(bureau.quarantine(tenant), ({ kind: id, row }) => {
            const kind = known(id)
            return kind !== undefined && gate.reaches(operationOn("entries", id), whoseRow(kind)(row))
          }),
          (row) => {
            const kind = known(row.kind) as LedgerKind
            if (told || !isSensitive(kind)) return Effect.succeed(waiting(row, kind))
            told = true
            return Effect.as(noted("entries/party", "quarantine"), waiting(row, kind))
          }
        )
      }),
    entries: (query) =>
      Effect.gen(function* () {
        const kind = yield* kindOf(bureau.catalogue, query.kind)
        const operation = operationOn("entries", kind.id)
        const given = yield* gate.somewhere(operation)
        const own = given === "allow" ? undefined : ownRows(kind, gate.principal)
        if (isSensitive(kind)) yield* noted(operation, kind.id)
        const found = yield* bureau.entries({ ...query, tenant }, own)
        const shown = rowShownTo(roles, found.kind)
        return { ...found, entries: Stream.map(found.entries, (entry) => ({ ...entry, row: shown(entry.row) })) }
      }),
    evidence: (query) =>
      Effect.gen(function* () {
        const ledgers = yield* bureau.evidence({ ...query, tenant })
        for (const { kind } of ledgers) yield* gate.everywhere(operationOn("evidence", kind.id))
        if (ledgers.some(({ kind }) => isSensitive(kind))) yield* noted("evidence/party", query.id)
        return ledgers.map(({ entries, kind }) => {
          const shown = rowShownTo(roles, kind)
          return { kind, entries: Stream.map(entries, (entry) => ({ ...entry, row: shown(entry.row) })) }
        })
      })
  }
}
