/** What was committed under which idempotency key, and what was answered. */
import type { Commit, CommitAnswer } from "@xiuhua/core/ports"
import type { Db, Finder, Raw, SqlValue, Write } from "./database.ts"
import type { SqlDatabase } from "./flavour.ts"
import { shapes } from "./tables.ts"

/** Counts as a new commit begins with them. */
export const noCounts = {
  accepted: 0,
  duplicates: 0,
  quarantined: 0,
  corrected: 0,
  settled: 0,
  derived: 0,
  keptAside: 0
}

/** An answer as it is kept: no line may be longer than it must, since every page of them is written at every commit. */
interface Kept {
  readonly fingerprint?: string
  /** Those that are not zero. */
  readonly counts?: Readonly<Record<string, number>>
  readonly events?: number
  /** Stream, version and position of each append. */
  readonly appended?: ReadonlyArray<readonly [string, number, number]>
}

const keptOf = ({ appended, commit: _, events, fingerprint, recordedAt: __, ...counts }: CommitAnswer): string => {
  const some = Object.entries(counts).filter(([, count]) => count !== 0)
  const kept: Kept = {
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(some.length === 0 ? {} : { counts: Object.fromEntries(some) }),
    ...(events === 0 ? {} : { events }),
    ...(appended.length === 0
      ? {}
      : { appended: appended.map(({ position, stream, version }) => [stream, version, position]) })
  }
  return JSON.stringify(kept)
}

const answerOf = (row: Raw): CommitAnswer => {
  const { appended = [], counts, events = 0, ...asked } = JSON.parse(String(row["answer"])) as Kept
  return {
    ...asked,
    commit: Number(row["commit_no"]),
    recordedAt: Number(row["recorded_at"]),
    ...noCounts,
    ...counts,
    events,
    appended: appended.map(([stream, version, position]) => ({ stream, version, position }))
  }
}

const byKey: Finder = {
  from: shapes.commitLog.name,
  columns: ["commit_no", "recorded_at", "answer"],
  by: ["tenant", "idempotency_key"],
  types: ["text", "text"],
  order: null
}

/** The answers given before to these idempotency keys; undefined for a new one. */
export const earlierAnswers = async (
  { flavour }: Pick<SqlDatabase, "flavour">,
  db: Db,
  tenant: string,
  keys: ReadonlyArray<string>
): Promise<ReadonlyArray<CommitAnswer | undefined>> => {
  const found = await flavour.lookup(db, { of: byKey, keys: keys.map((key) => [tenant, key]) })
  return found.map(([row]) => (row === undefined ? undefined : answerOf(row)))
}

/** What a commit was asked for, as its answer says it. */
export const asked = ({ fingerprint }: Pick<Commit, "fingerprint">): Pick<CommitAnswer, "fingerprint"> =>
  fingerprint === undefined ? {} : { fingerprint }

/** The line of a commit. */
export const logLine = (
  { actor, idempotencyKey, provenance, tenant }: Pick<Commit, "actor" | "idempotencyKey" | "provenance" | "tenant">,
  answer: CommitAnswer
): ReadonlyArray<SqlValue> => [
  tenant,
  answer.commit,
  idempotencyKey,
  actor,
  provenance.source,
  provenance.reliability,
  answer.recordedAt,
  keptOf(answer)
]

/** The lines of one commit or several, to be kept. */
export const logWrite = (rows: ReadonlyArray<ReadonlyArray<SqlValue>>): Write => ({
  op: "add",
  into: shapes.commitLog,
  rows
})
