/** The steps of a commit that has its transaction to itself. */
import { type Derivation, type LedgerKind, touchedGroups } from "@xiuhua/core/ledger"
import {
  type Appended,
  type Commit,
  type CommitAnswer,
  type CommitConflict,
  checkDocument,
  type Hash,
  VersionConflict
} from "@xiuhua/core/ports"
import { asked, earlierAnswers, logLine, logWrite, noCounts } from "./commit-log.ts"
import type { Db } from "./database.ts"
import { rederive } from "./derive.ts"
import { documentWrites, messageWrites } from "./documents.ts"
import { correct, type Writing } from "./entries.ts"
import type { SqlDatabase } from "./flavour.ts"
import { settle } from "./quarantine.ts"
import { eventWrites, headsOf, sealAppends } from "./streams.ts"
import type { LedgerTable } from "./table.ts"
import { nextCommit, takeTurn, turnWrite } from "./turn.ts"

/** What a store is made of. */
export interface Parts {
  readonly database: SqlDatabase
  readonly tableOf: (kind: LedgerKind) => LedgerTable
  readonly derivations: ReadonlyArray<Derivation>
  readonly hash: Hash
}

type Head = Pick<Commit, "actor" | "appends" | "fingerprint" | "idempotencyKey" | "provenance" | "tenant">

/** Waits for the tenant's turn and opens the next commit, or gives the answer that its key had before. Throws DocumentTooLong. */
export const open = async (
  { database, derivations }: Parts,
  transaction: Db,
  { documents = [], idempotencyKey, provenance, tenant }: Head & Pick<Commit, "documents">,
  now: number
): Promise<Writing | CommitAnswer> => {
  for (const write of documents) checkDocument(write)
  const turn = await takeTurn(database, transaction, tenant)
  const [earlier] = await earlierAnswers(database, transaction, tenant, [idempotencyKey])
  if (earlier !== undefined) return earlier
  nextCommit(turn, now, provenance.reliability)
  return {
    database,
    transaction,
    turn,
    counts: { ...noCounts },
    touched: touchedGroups(derivations)
  }
}

/** Appends the events; where each append left its stream, or the conflict. */
export const appendAll = async (
  { hash }: Parts,
  { database, transaction, turn }: Writing,
  { actor, appends, idempotencyKey }: Head
): Promise<ReadonlyArray<Appended> | VersionConflict> => {
  if (appends.length === 0) return []
  const heads = await headsOf(database, transaction, turn.tenant, appends)
  const sealed = sealAppends(hash, appends, heads, { ...turn, actor, commandId: idempotencyKey })
  if (sealed instanceof VersionConflict) return sealed
  await database.flavour.write(transaction, eventWrites(turn, sealed))
  return sealed.appended
}

/** Corrections, then settlements; the first conflict. */
export const amend = async (
  { tableOf }: Parts,
  writing: Writing,
  { actor, corrections, settlements }: Pick<Commit, "actor" | "corrections" | "settlements">
): Promise<CommitConflict | undefined> => {
  for (const correction of corrections) {
    const refused = await correct(writing, tableOf(correction.kind), correction)
    if (refused !== undefined) return refused
  }
  for (const settlement of settlements) {
    const refused = await settle(writing, tableOf, settlement, actor)
    if (refused !== undefined) return refused
  }
  return undefined
}

/** What follows from everything before, and the line of the commit. */
export const close = async (
  { derivations, tableOf }: Parts,
  writing: Writing,
  commit: Head & Pick<Commit, "documents" | "outbox">,
  appended: ReadonlyArray<Appended>
): Promise<CommitAnswer> => {
  for (const derivation of derivations) await rederive(writing, tableOf, derivation)
  const { counts, database, transaction, turn } = writing
  const at = { commit: turn.commit, recordedAt: turn.recordedAt }
  const dated = (commit.documents ?? []).map((write) => ({ ...write, ...at }))
  const messages = (commit.outbox ?? []).map((message) => ({ ...message, recordedAt: turn.recordedAt }))
  const events = commit.appends.reduce((sum, append) => sum + append.events.length, 0)
  const answer: CommitAnswer = { ...asked(commit), ...at, ...counts, events, appended }
  const writes = [
    ...(await documentWrites(transaction, turn.tenant, dated)),
    ...messageWrites(turn, messages),
    logWrite([logLine(commit, answer)]),
    turnWrite(turn)
  ]
  await database.flavour.write(transaction, writes, "thenCommit")
  return answer
}
