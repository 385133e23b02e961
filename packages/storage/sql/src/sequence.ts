import {
  checkChange,
  checkReservation,
  checkSeries,
  type DocumentNumber,
  type InvalidNumberInput,
  type NumberLine,
  type NumberStep,
  nextLine,
  reservedBefore,
  type Sequence,
  SequenceFailure,
  useLine,
  voidLine
} from "@xiuhua/core/ports"
import { Clock, Effect, Result } from "effect"
import { attempts } from "./attempt.ts"
import type { SqlDatabase } from "./flavour.ts"
import {
  findKey,
  findNumber,
  insertLine,
  lastOfSeries,
  listSeries,
  type NumberWork,
  updateLine
} from "./sequence-table.ts"
import { alone } from "./turn.ts"

type Operation = SequenceFailure["operation"]

/** Document numbers on a database that is up to date. */
export const makeSequence = (database: SqlDatabase): Sequence["Service"] => {
  const { reader, supports, writer } = database
  const attempt = attempts(
    database,
    (failure: ConstructorParameters<typeof SequenceFailure>[0]) => new SequenceFailure(failure)
  )

  /** One short transaction, for which the tenant's other changes wait; an interruption waits for its end. */
  const inTurn = <I, E>(
    operation: Operation,
    tenant: string,
    input: Result.Result<I, InvalidNumberInput>,
    body: (work: NumberWork, input: I) => Promise<Result.Result<NumberLine, E>>
  ): Effect.Effect<NumberLine, E | InvalidNumberInput | SequenceFailure> =>
    Effect.gen(function* () {
      const asked = yield* Effect.fromResult(input)
      const now = yield* Clock.currentTimeMillis
      const answer = yield* Effect.uninterruptible(
        attempt(operation, () =>
          writer.transaction().execute(async (transaction) => {
            const work = { transaction, tenant, now }
            await alone(database, transaction, tenant, "numbers")
            return body(work, asked)
          })
        )
      )
      return yield* Effect.fromResult(answer)
    })

  /** Keeps what `decide` makes of a line. */
  const change = <E>(
    operation: Operation,
    tenant: string,
    actor: string,
    input: Result.Result<DocumentNumber, InvalidNumberInput>,
    decide: (line: NumberLine | undefined, asked: DocumentNumber, step: NumberStep) => Result.Result<NumberLine, E>
  ) =>
    inTurn(operation, tenant, input, async (work, asked) => {
      const line = await findNumber(work, asked)
      const decided = decide(line, asked, { at: work.now, actor })
      if (Result.isSuccess(decided) && decided.success !== line) await updateLine(work, decided.success)
      return decided
    })

  return {
    supports,
    reserve: (tenant, reservation) =>
      inTurn("reserve", tenant, checkReservation(tenant, reservation), async (work, series) => {
        const { actor, key } = reservation
        const before = await findKey(work, key)
        if (before !== undefined) return reservedBefore(before, series)
        const line = nextLine(series, await lastOfSeries(work, series), key, { at: work.now, actor })
        await insertLine(work, line)
        return Result.succeed(line)
      }),
    use: (tenant, number, document, actor) =>
      change("use", tenant, actor, checkChange(tenant, number, { document }, actor), (line, asked, step) =>
        useLine(line, asked, document, step)
      ),
    void: (tenant, number, reason, actor) =>
      change("void", tenant, actor, checkChange(tenant, number, { reason }, actor), (line, asked, step) =>
        voidLine(line, asked, reason, step)
      ),
    list: (tenant, series) =>
      Effect.flatMap(Effect.fromResult(checkSeries(tenant, series)), (asked) =>
        attempt("list", () => listSeries(reader, tenant, asked))
      )
  }
}
