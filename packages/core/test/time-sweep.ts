import { addDays, addMonths, type PlainDate, plainDate } from "@xiuhua/core/calendar"
import { inForce, type Parameter } from "@xiuhua/core/regulation"
import { Option } from "effect"

/** The first day of every quarter from 2017 to 2027. */
const quarters: ReadonlyArray<PlainDate> = Array.from({ length: 44 }, (_, n) =>
  addMonths(plainDate("2017-01-01"), 3 * n)
)

/** Days on which a parameter is asked: each first day, the day before, each last day, the day after, every quarter. */
export const sweepDays = ({ values }: Parameter<unknown>): ReadonlyArray<PlainDate> => [
  ...new Set([
    ...values.flatMap(({ from, until }) => [
      addDays(from, -1),
      from,
      ...(until === undefined ? [] : [until, addDays(until, 1)])
    ]),
    ...quarters
  ])
]

/**
 * Asks every parameter on its {@link sweepDays} and says, one sentence each, where there is a gap (no value between the
 * first day and the end) or an overlap (a value that still says it holds when the next one does).
 */
export const timeSweep = (parameters: ReadonlyArray<Parameter<unknown>>) => {
  const problems: Array<string> = []
  let asked = 0
  for (const parameter of parameters) {
    const { id, values } = parameter
    const first = values.map(({ from }) => from).toSorted()[0] as PlainDate
    const end = values.at(-1)?.until
    for (const day of sweepDays(parameter)) {
      asked++
      const found = Option.getOrNull(inForce(parameter, day))
      const expected = day >= first && (end === undefined || day <= end)
      if (expected && found === null) problems.push(`${id} has a gap on ${day}`)
      if (!expected && found !== null) problems.push(`${id} has a value outside its time on ${day}`)
      // A value without `until` ends where the next one of the list begins.
      const holding = values.filter(
        ({ from, until }, index) => from <= day && day <= (until ?? dayBefore(values[index + 1]?.from))
      )
      if (holding.length > 1) problems.push(`${id} has ${holding.length} values on ${day}`)
    }
  }
  return { asked, problems }
}

const dayBefore = (next: PlainDate | undefined): PlainDate =>
  next === undefined ? plainDate("2199-12-31") : addDays(next, -1)

/** The parameters among everything that some modules export, by shape, each once. */
export const parametersIn = (modules: ReadonlyArray<object>): ReadonlyArray<Parameter<unknown>> => [
  ...new Set(modules.flatMap((module) => Object.values(module)).filter(isParameter))
]

const isParameter = (value: unknown): value is Parameter<unknown> =>
  typeof value === "object" && value !== null && "id" in value && "values" in value && "reviewed" in value
