/** What was committed under which idempotency key, and what was answered. */
import type { Commit, CommitAnswer } from "@xiuhua/core/ports"
import type { Db, Finder, SqlValue, Write } from "./database.ts"
import type { SqlDatabase } from "./flavour.ts"
import { shapes } from "./tables.ts"

const answerOf = (text: unknown): CommitAnswer => JSON.parse(String(text)) as CommitAnswer

const byKey: Finder = {
  from: shapes.commitLog.name,
  columns: ["answer"],
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
  return found.map(([row]) => (row === undefined ? undefined : answerOf(row["answer"])))
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
  JSON.stringify(answer)
]

/** The lines of one commit or several, to be kept. */
export const logWrite = (rows: ReadonlyArray<ReadonlyArray<SqlValue>>): Write => ({
  op: "add",
  into: shapes.commitLog,
  rows
})
