/**
 * 合并提交 — commits of events that wait for one another share a transaction, so that one write to the disk makes all of them
 * durable. Each stands or falls alone: what it conflicts with is known before anything of it is written. ADR 0130.
 */
import {
  type Commit,
  type CommitAnswer,
  type CommitConflict,
  checkDocument,
  type StoredEvent,
  StoreFailure,
  type StreamHead,
  VersionConflict
} from "@xiuhua/core/ports"
import { asked, earlierAnswers, logLine, logWrite, noCounts } from "./commit-log.ts"
import type { Db, SqlValue } from "./database.ts"
import { type DatedWrite, documentWrites, messageWrites } from "./documents.ts"
import { eventWrites, headsOf, sealAppends } from "./streams.ts"
import { nextCommit, type Turn, takeTurn, turnWrite } from "./turn.ts"
import type { Parts } from "./write.ts"

/** Commits that share one transaction at most. */
const MOST = 256

/** What became of one commit. */
export type Outcome = CommitAnswer | CommitConflict | StoreFailure

interface Waiting {
  readonly commit: Commit
  readonly now: number
  readonly done: (outcome: Outcome) => void
  begun: boolean
  gone: boolean
}

/** True for a commit that has nothing to do with ledgers: events, read models and messages. */
export const isPlain = ({
  corrections,
  entries,
  settlements
}: {
  readonly corrections: ReadonlyArray<unknown>
  readonly entries: ReadonlyArray<unknown>
  readonly settlements: ReadonlyArray<unknown>
}): boolean => entries.length === 0 && corrections.length === 0 && settlements.length === 0

/** What a group writes, gathered before anything is written. */
interface Gathered {
  readonly events: Array<StoredEvent>
  readonly heads: Map<string, StreamHead>
  readonly log: Array<ReadonlyArray<SqlValue>>
  readonly answers: Map<string, CommitAnswer>
}

const gather = (
  { hash }: Parts,
  turn: Turn,
  { answers, events, heads, log }: Gathered,
  { commit, now }: Waiting
): Outcome => {
  const { actor, appends, idempotencyKey, provenance } = commit
  const earlier = answers.get(idempotencyKey)
  if (earlier !== undefined) return earlier
  for (const write of commit.documents ?? []) checkDocument(write)
  const next = { ...turn, position: turn.position + events.length }
  nextCommit(next, now, provenance.reliability)
  const sealed = sealAppends(hash, appends, heads, { ...next, actor, commandId: idempotencyKey })
  if (sealed instanceof VersionConflict) return sealed
  nextCommit(turn, now, provenance.reliability)
  events.push(...sealed.events)
  for (const [stream, head] of sealed.heads) heads.set(stream, head)
  const { appended } = sealed
  const { commit: commitNo, recordedAt } = turn
  const counts = { ...noCounts, events: sealed.events.length }
  const answer: CommitAnswer = { ...asked(commit), commit: commitNo, recordedAt, ...counts, appended }
  log.push(logLine(commit, answer))
  answers.set(idempotencyKey, answer)
  return answer
}

const failure = (parts: Parts, cause: unknown) =>
  new StoreFailure({ operation: "commit", retryable: parts.database.flavour.isRetryable(cause), cause })

/** Asks for the keys of some of a group; what was answered under them, by key. */
const known = async ({ database }: Parts, db: Db, tenant: string, some: ReadonlyArray<Waiting>) => {
  const keys = some.map(({ commit }) => commit.idempotencyKey)
  const found = await earlierAnswers(database, db, tenant, keys)
  return new Map(found.flatMap((answer, at) => (answer === undefined ? [] : [[keys[at] as string, answer] as const])))
}

/**
 * Writes a group. Whether a key was used before is asked beforehand only when `careful`: else the log's own key tells, which
 * takes no second look, and whatever is refused is looked up, since a repeated commit finds its stream moved on by itself.
 */
const writeGroup = async (parts: Parts, db: Db, tenant: string, group: ReadonlyArray<Waiting>, careful: boolean) => {
  const { database } = parts
  const turn = await takeTurn(database, db, tenant)
  const answers = careful ? await known(parts, db, tenant, group) : new Map<string, CommitAnswer>()
  const before = answers.size
  const heads = await headsOf(
    database,
    db,
    tenant,
    group.flatMap(({ commit }) => commit.appends)
  )
  const untouched = new Map(heads)
  const gathered: Gathered = { events: [], heads, log: [], answers }
  const documents: Array<DatedWrite> = []
  const messages: Array<Parameters<typeof messageWrites>[1][number]> = []
  const outcomes = group.map((one): Outcome => {
    const isNew = !answers.has(one.commit.idempotencyKey)
    try {
      const outcome = gather(parts, turn, gathered, one)
      if (isNew && answers.has(one.commit.idempotencyKey)) {
        const at = { commit: turn.commit, recordedAt: turn.recordedAt }
        documents.push(...(one.commit.documents ?? []).map((write) => ({ ...write, ...at })))
        messages.push(...(one.commit.outbox ?? []).map((message) => ({ ...message, recordedAt: turn.recordedAt })))
      }
      return outcome
    } catch (cause) {
      return new StoreFailure({ operation: "commit", retryable: false, cause })
    }
  })
  const refused = careful ? [] : group.filter((_, at) => isRefusal(outcomes[at]))
  const repeated = refused.length === 0 ? new Map<string, CommitAnswer>() : await known(parts, db, tenant, refused)
  const told = outcomes.map((outcome, at) =>
    isRefusal(outcome) ? (repeated.get(keyOf(group[at])) ?? outcome) : outcome
  )
  if (answers.size === before) return told
  for (const [stream, head] of untouched) if (heads.get(stream) === head) heads.delete(stream)
  const writes = [
    ...eventWrites(turn, gathered),
    ...(await documentWrites(db, tenant, documents)),
    ...messageWrites(turn, messages),
    logWrite(gathered.log),
    turnWrite(turn)
  ]
  await database.flavour.write(db, writes, "thenCommit")
  return told
}

const isRefusal = (outcome: Outcome | undefined): boolean => outcome !== undefined && "_tag" in outcome

const keyOf = (one: Waiting | undefined): string => one?.commit.idempotencyKey ?? ""

/** All of a group in one transaction; where that fails because of one of them, with a second look, then each in its own. */
const commitGroup = async (
  parts: Parts,
  tenant: string,
  group: ReadonlyArray<Waiting>,
  careful = false
): Promise<ReadonlyArray<Outcome>> => {
  try {
    return await parts.database.writer.transaction().execute((db) => writeGroup(parts, db, tenant, group, careful))
  } catch (cause) {
    const failed = failure(parts, cause)
    if (failed.retryable) return group.map(() => failed)
    if (!careful) return commitGroup(parts, tenant, group, true)
    if (group.length === 1) return [failed]
    const outcomes: Array<Outcome> = []
    for (const one of group) outcomes.push(...(await commitGroup(parts, tenant, [one], true)))
    return outcomes
  }
}

/** A line of waiting commits for each tenant. */
export const groupCommits = (parts: Parts) => {
  const lines = new Map<string, Array<Waiting>>()

  const work = async (tenant: string, line: Array<Waiting>): Promise<void> => {
    // Whoever asks in the same breath is in the first group already.
    await undefined
    while (line.length > 0) {
      const group = line.splice(0, MOST).filter(({ gone }) => !gone)
      for (const one of group) one.begun = true
      const outcomes = group.length === 0 ? [] : await commitGroup(parts, tenant, group)
      for (const [at, one] of group.entries()) one.done(outcomes[at] as Outcome)
    }
    lines.delete(tenant)
  }

  return (commit: Commit, now: number, done: (outcome: Outcome) => void): Waiting => {
    const waiting: Waiting = { commit, now, done, begun: false, gone: false }
    const line = lines.get(commit.tenant)
    if (line === undefined) {
      const started = [waiting]
      lines.set(commit.tenant, started)
      void work(commit.tenant, started)
    } else line.push(waiting)
    return waiting
  }
}
