import {
  checkChange,
  checkReservation,
  checkSeries,
  type DocumentNumber,
  type InvalidNumberInput,
  type NumberLine,
  type NumberStep,
  nextLine,
  type Reservation,
  reservedBefore,
  Sequence,
  type Series,
  useLine,
  voidLine
} from "@xiuhua/core/ports"
import { Clock, Effect, Layer, Result } from "effect"

/** The numbers of one tenant: each series in order, and which number a key stands for. */
interface Numbers {
  readonly series: Map<string, Array<NumberLine>>
  readonly keys: Map<string, DocumentNumber>
}

/** Document numbers in memory. Every operation is one synchronous step, so none ever sees half of another. */
const makeSequence = (): Sequence["Service"] => {
  const tenants = new Map<string, Numbers>()
  const numbersOf = (tenant: string): Numbers => {
    const numbers = tenants.get(tenant) ?? { series: new Map(), keys: new Map() }
    tenants.set(tenant, numbers)
    return numbers
  }
  const linesOf = ({ series }: Numbers, { agencyMark, year }: Series): Array<NumberLine> => {
    const name = `${year} ${agencyMark}`
    const lines = series.get(name) ?? []
    series.set(name, lines)
    return lines
  }
  const find = (numbers: Numbers, number: DocumentNumber) => linesOf(numbers, number)[number.number - 1]

  const reserve = (numbers: Numbers, series: Series, key: string, step: NumberStep) => {
    const known = numbers.keys.get(key)
    const before = known === undefined ? undefined : find(numbers, known)
    if (before !== undefined) return reservedBefore(before, series)
    const lines = linesOf(numbers, series)
    const line = nextLine(series, lines.at(-1), key, step)
    lines.push(line)
    numbers.keys.set(key, line)
    return Result.succeed(line)
  }

  /** Puts what `decide` makes of a line in its place. */
  const change = <E>(
    tenant: string,
    actor: string,
    input: Result.Result<DocumentNumber, InvalidNumberInput>,
    decide: (line: NumberLine | undefined, asked: DocumentNumber, step: NumberStep) => Result.Result<NumberLine, E>
  ): Effect.Effect<NumberLine, E | InvalidNumberInput> =>
    Effect.flatMap(Clock.currentTimeMillis, (at) =>
      Effect.fromResult(
        Result.flatMap(input, (asked): Result.Result<NumberLine, E | InvalidNumberInput> => {
          const numbers = numbersOf(tenant)
          const decided = decide(find(numbers, asked), asked, { at, actor })
          if (Result.isSuccess(decided)) linesOf(numbers, asked)[asked.number - 1] = decided.success
          return decided
        })
      )
    )

  return {
    supports: { durable: false },
    reserve: (tenant, reservation: Reservation) =>
      Effect.flatMap(Clock.currentTimeMillis, (at) =>
        Effect.flatMap(Effect.fromResult(checkReservation(tenant, reservation)), (series) =>
          Effect.fromResult(reserve(numbersOf(tenant), series, reservation.key, { at, actor: reservation.actor }))
        )
      ),
    use: (tenant, number, document, actor) =>
      change(tenant, actor, checkChange(tenant, number, { document }, actor), (line, asked, step) =>
        useLine(line, asked, document, step)
      ),
    void: (tenant, number, reason, actor) =>
      change(tenant, actor, checkChange(tenant, number, { reason }, actor), (line, asked, step) =>
        voidLine(line, asked, reason, step)
      ),
    list: (tenant, series) =>
      Effect.suspend(() =>
        Effect.fromResult(Result.map(checkSeries(tenant, series), (asked) => [...linesOf(numbersOf(tenant), asked)]))
      )
  }
}

/** Document numbers in memory. Lost when the process ends. */
export const layer: Layer.Layer<Sequence> = Layer.sync(Sequence, makeSequence)
