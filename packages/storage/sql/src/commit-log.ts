/** What was committed under which idempotency key, and what was answered. */
import type { Commit, CommitAnswer } from "@xiuhua/core/ports"
import type { Db, SqlDatabase, SqlValue } from "./database.ts"
import { shapes } from "./tables.ts"

const answerOf = (text: unknown): CommitAnswer => JSON.parse(String(text)) as CommitAnswer

/** The answers given before to these idempotency keys; undefined for a new one. */
export const earlierAnswers = async (
  { flavour }: Pick<SqlDatabase, "flavour">,
  db: Db,
  tenant: string,
  keys: ReadonlyArray<string>
): Promise<ReadonlyArray<CommitAnswer | undefined>> => {
  const found = await flavour.lookup(db, {
    from: shapes.commitLog.name,
    columns: ["answer"],
    by: ["tenant", "idempotency_key"],
    types: ["text", "text"],
    keys: keys.map((key) => [tenant, key]),
    order: null
  })
  return found.map(([row]) => (row === undefined ? undefined : answerOf(row["answer"])))
}

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

export const writeLog = async (
  { flavour }: Pick<SqlDatabase, "flavour">,
  db: Db,
  rows: ReadonlyArray<ReadonlyArray<SqlValue>>
): Promise<void> => {
  await flavour.insertNew(db, { into: shapes.commitLog, rows, identity: null })
}
