/** 取号规则 — what may become of a number, as pure functions: every adapter asks these and only keeps the lines. */
import { Result } from "effect"
import { parsePlainDate } from "../calendar/index.ts"
import {
  agencyMarkProblem,
  type DocumentNumber,
  InvalidNumberInput,
  type NumberField,
  type NumberProblem,
  runningNumberProblem,
  yearProblem
} from "./document-number.ts"
import {
  type NumberLine,
  type NumberStep,
  NumberUnknown,
  NumberUsed,
  NumberVoided,
  type Reservation,
  ReservationKeyTaken,
  type Series
} from "./sequence.ts"

const LONGEST = { tenant: 100, actor: 100, key: 200, document: 200, reason: 200 } as const

const text = (field: keyof typeof LONGEST, value: unknown): readonly [NumberField, NumberProblem | null] => {
  if (typeof value !== "string") return [field, "wrong-type"]
  if (value.trim() === "") return [field, "missing"]
  if (value.length > LONGEST[field]) return [field, "too-long"]
  return [field, /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(value) ? "character" : null]
}

/** `input` when no part of it has a problem, or the first problem. */
const checked = <A>(
  input: A,
  ...parts: ReadonlyArray<readonly [NumberField, NumberProblem | null]>
): Result.Result<A, InvalidNumberInput> => {
  for (const [field, problem] of parts) {
    if (problem !== null) return Result.fail(new InvalidNumberInput({ field, problem }))
  }
  return Result.succeed(input)
}

/** The series of a reservation whose every part is fit to be stored. */
export const checkReservation = (
  tenant: string,
  { actor, agencyMark, key, on }: Reservation
): Result.Result<Series, InvalidNumberInput> => {
  const day = typeof on === "string" ? parsePlainDate(on) : undefined
  const year = Number(day?.slice(0, 4))
  return checked(
    { agencyMark, year },
    text("tenant", tenant),
    ["agencyMark", agencyMarkProblem(agencyMark)],
    ["on", day === undefined ? "not-a-day" : yearProblem(year)],
    text("key", key),
    text("actor", actor)
  )
}

/** The series asked for, when it can be one. */
export const checkSeries = (tenant: string, { agencyMark, year }: Series): Result.Result<Series, InvalidNumberInput> =>
  checked(
    { agencyMark, year },
    text("tenant", tenant),
    ["agencyMark", agencyMarkProblem(agencyMark)],
    ["year", yearProblem(year)]
  )

/** The number of a use or voiding whose every part is fit to be stored. */
export const checkChange = (
  tenant: string,
  { agencyMark, number, year }: DocumentNumber,
  change: { readonly document: string } | { readonly reason: string },
  actor: string
): Result.Result<DocumentNumber, InvalidNumberInput> =>
  checked(
    { agencyMark, year, number },
    text("tenant", tenant),
    ["agencyMark", agencyMarkProblem(agencyMark)],
    ["year", yearProblem(year)],
    ["number", runningNumberProblem(number)],
    "document" in change ? text("document", change.document) : text("reason", change.reason),
    text("actor", actor)
  )

const numberOf = ({ agencyMark, number, year }: DocumentNumber): DocumentNumber => ({ agencyMark, year, number })

/** `now`, or the moment of the step before it if the clock has gone back. */
const after = ({ actor, at }: NumberStep, before: NumberStep | null | undefined): NumberStep => ({
  actor,
  at: Math.max(at, before?.at ?? at)
})

/** The number after `last`, the last line of the series, if there is one. */
export const nextLine = (series: Series, last: NumberLine | undefined, key: string, step: NumberStep): NumberLine => ({
  agencyMark: series.agencyMark,
  year: series.year,
  number: (last?.number ?? 0) + 1,
  state: "reserved",
  key,
  reserved: after(step, last?.reserved),
  used: null,
  voided: null
})

/** What a key answers that `line` was reserved under before. */
export const reservedBefore = (
  line: NumberLine,
  { agencyMark, year }: Series
): Result.Result<NumberLine, ReservationKeyTaken | NumberVoided> => {
  const number = numberOf(line)
  if (line.agencyMark !== agencyMark || line.year !== year) {
    return Result.fail(new ReservationKeyTaken({ key: line.key, number }))
  }
  return line.voided === null
    ? Result.succeed(line)
    : Result.fail(new NumberVoided({ number, reason: line.voided.reason }))
}

/** `line` used for `document`: the very same object when it was before. */
export const useLine = (
  line: NumberLine | undefined,
  asked: DocumentNumber,
  document: string,
  step: NumberStep
): Result.Result<NumberLine, NumberUnknown | NumberUsed | NumberVoided> => {
  const number = numberOf(asked)
  if (line === undefined) return Result.fail(new NumberUnknown({ number }))
  if (line.voided !== null) return Result.fail(new NumberVoided({ number, reason: line.voided.reason }))
  if (line.used === null) {
    return Result.succeed({ ...line, state: "used", used: { ...after(step, line.reserved), document } })
  }
  return line.used.document === document
    ? Result.succeed(line)
    : Result.fail(new NumberUsed({ number, document: line.used.document }))
}

/** `line` voided for `reason`: the very same object when it was before. */
export const voidLine = (
  line: NumberLine | undefined,
  asked: DocumentNumber,
  reason: string,
  step: NumberStep
): Result.Result<NumberLine, NumberUnknown | NumberVoided> => {
  const number = numberOf(asked)
  if (line === undefined) return Result.fail(new NumberUnknown({ number }))
  if (line.voided === null) {
    const voided = { ...after(step, line.used ?? line.reserved), reason }
    return Result.succeed({ ...line, state: "voided", voided })
  }
  return line.voided.reason === reason
    ? Result.succeed(line)
    : Result.fail(new NumberVoided({ number, reason: line.voided.reason }))
}
