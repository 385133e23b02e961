/** 台账授权 — ledgers for one principal. */

import type { CommandIdTaken } from "@xiuhua/core/handle"
import { fieldNames, type LedgerKind, type Row } from "@xiuhua/core/ledger"
import type { CommitAnswer, CommitConflict, QuarantinedRow, StoreFailure } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import type { Bureau } from "../bureau.ts"
import type { EntryQuery, LedgerEntries } from "../entries.ts"
import type { EvidenceLedger } from "../figures.ts"
import type {
  CorrectEntry,
  ImportEntries,
  IndicatorQuery,
  InvalidEntry,
  InvalidRequest,
  NotFound,
  SettleRow
} from "../requests.ts"
import { isAdministrator } from "./access-table.ts"
import { type Whose, whose } from "./competence.ts"
import type { AccessForbidden } from "./forbidden.ts"
import type { Gate } from "./gate.ts"
import type { Unsigned } from "./guard-cases.ts"
import { rowShownTo } from "./shown.ts"
import { domainOf } from "./visibility.ts"

type Service = Bureau["Service"]
/** What any write to a ledger may answer instead. */
type Failures = AccessForbidden | InvalidEntry | InvalidRequest | CommandIdTaken | CommitConflict | StoreFailure

/** What can be done with ledgers by one principal. */
export interface GuardedLedgers {
  readonly importEntries: <E>(command: Unsigned<ImportEntries<E>>) => Effect.Effect<CommitAnswer, Failures | E>
  readonly correctEntry: (command: Unsigned<CorrectEntry>) => Effect.Effect<CommitAnswer, Failures | NotFound>
  readonly settleRow: (command: Unsigned<SettleRow>) => Effect.Effect<CommitAnswer, Failures | NotFound>
  /** The rows that wait, of the ledgers and units that the principal may see; null where a value is not shown. */
  readonly quarantine: () => Stream.Stream<QuarantinedRow, StoreFailure>
  /** Entries of the units and areas that the principal may see; null where a value is not shown. */
  readonly entries: (
    query: Unsigned<EntryQuery>
  ) => Effect.Effect<LedgerEntries, AccessForbidden | Effect.Error<ReturnType<Service["entries"]>>>
  readonly evidence: (
    query: Unsigned<IndicatorQuery> & { readonly id: string }
  ) => Effect.Effect<ReadonlyArray<EvidenceLedger>, AccessForbidden | Effect.Error<ReturnType<Service["evidence"]>>>
}

/** The units and areas that a row names: its org unit, or the station that keeps it; and its street. */
const whoseRow = (kind: LedgerKind): ((row: Row) => Whose) => {
  const names = fieldNames(kind)
  const at = [names.indexOf(kind.orgUnit ?? "station"), names.indexOf("street")] as const
  const told = (row: Row, index: number) => (index < 0 ? null : row[index])
  const text = (value: Row[number] | undefined) => (typeof value === "string" && value !== "" ? value : null)
  return (row) => whose([text(told(row, at[0]))], [text(told(row, at[1]))])
}

const operationOn = (operation: string, kind: string): string => `${operation}/${domainOf(kind) ?? kind}`

export const guardedLedgers = (bureau: Service, gate: Gate): GuardedLedgers => {
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
  const kindOf = (id: string) => bureau.catalogue.kinds.find((kind) => kind.id === id)
  return {
    importEntries: (command) => {
      const operation = operationOn("importEntries", command.kind.id)
      return Effect.flatMap(gate.somewhere(operation), (given) => {
        const admit = admitRow(operation, command.kind)
        const rows =
          given === "allow"
            ? command.rows
            : Stream.mapEffect(command.rows, (batch) =>
                Effect.as(Effect.forEach(batch, admit, { discard: true }), batch)
              )
        return bureau.importEntries({ ...command, rows, tenant, actor })
      })
    },
    correctEntry: (command) => {
      const operation = operationOn("correctEntry", command.kind.id)
      const admit = admitRow(operation, command.kind)
      return Effect.gen(function* () {
        yield* gate.somewhere(operation)
        yield* approvedByAnother(operation, command.approver)
        if (command.replacement !== null) yield* admit(command.replacement)
        return yield* bureau.correctEntry({ ...command, tenant, actor }, (row) => admit(row))
      })
    },
    settleRow: (command) =>
      bureau.settleRow({ ...command, tenant, actor }, (row, kind) => {
        const operation = operationOn("settleRow", kind.id)
        return Effect.andThen(
          approvedByAnother(operation, command.approver),
          gate.within(operation, whoseRow(kind)(row))
        )
      }),
    quarantine: () =>
      Stream.flatMap(bureau.quarantine(tenant), (waiting) => {
        const kind = kindOf(waiting.kind)
        if (kind === undefined) return Stream.empty
        return gate.reaches(operationOn("entries", kind.id), whoseRow(kind)(waiting.row))
          ? Stream.make({ ...waiting, row: rowShownTo(roles, kind)(waiting.row) })
          : Stream.empty
      }),
    entries: (query) => {
      const operation = operationOn("entries", query.kind)
      return Effect.flatMap(gate.somewhere(operation), (given) =>
        Effect.map(bureau.entries({ ...query, tenant }), ({ entries, kind }) => {
          const show = rowShownTo(roles, kind)
          const of = whoseRow(kind)
          const own =
            given === "allow" ? entries : Stream.filter(entries, ({ row }) => gate.reaches(operation, of(row)))
          return { kind, entries: Stream.map(own, (entry) => ({ ...entry, row: show(entry.row) })) }
        })
      )
    },
    evidence: (query) =>
      Effect.flatMap(bureau.evidence({ ...query, tenant }), (ledgers) =>
        Effect.forEach(ledgers, ({ entries, kind }) =>
          Effect.as(gate.everywhere(operationOn("evidence", kind.id)), {
            kind,
            entries: Stream.map(entries, (entry) => ({ ...entry, row: rowShownTo(roles, kind)(entry.row) }))
          })
        )
      )
  }
}
