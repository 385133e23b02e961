import { addDays, chinaWorkCalendar as calendar, deadline, plainDate, type TimeLimit } from "@xiuhua/core/calendar"
import {
  chooseSubstance,
  type Dated,
  decisionLimit,
  hearingRequestLimit,
  type Law,
  lighterNewEcologicalLaw,
  lighterNewLaw,
  makeLaw,
  nationalParameters,
  type Parameter,
  publishThreshold
} from "@xiuhua/core/regulation"
import { Equal, Option } from "effect"
import { describe, expect, it } from "vitest"
import { discretionAnswers, discretionExpected } from "./cases/discretion.ts"
import { nationalValues } from "./national-values.ts"
import { parameter } from "./nowhere.ts"

const units = ["workdays", "calendarDays", "months", "years"] as const

const fine = parameter("nowhere-act.fine", { "2000-01-01": 9, "2004-05-10": 7, "2021-07-10": 5, "2026-08-10": 3 })

/** Reckoned by hand: 2021-06-14 is Dragon Boat Day, 2021-07-17 a Saturday; the last of 2025 and 2026 are P04 and P05. */
const expected: ReadonlyArray<string> = [
  "1996-09-30: no limit",
  "1996-10-01: respondent 1996-10-04 1996-10-04",
  "2021-06-11: respondent 2021-06-14 2021-06-15",
  "2021-07-14: respondent 2021-07-17 2021-07-19",
  "2021-07-15: respondent 2021-07-22 2021-07-22",
  "2025-09-29: respondent 2025-10-13 2025-10-13",
  "2021-07-14: no limit",
  "2021-07-15: agency 2021-10-13 2021-10-13",
  "2026-01-05: agency 2026-04-05 2026-04-05",
  "2004-05-01 2004-05-17: 9 law-of-the-act 第三部分",
  "2004-05-01 2004-05-18: 7 lighter-new-law 第三部分",
  "2021-07-01 2021-07-14: 5 lighter-new-law 第三部分",
  "2021-07-01 2021-07-15: 5 lighter-new-law 第三十七条",
  "2004-05-01 2004-05-17: 9 law-of-the-act 第三部分",
  "2004-05-01 2004-05-18: 7 lighter-new-law 第三部分",
  "2021-07-01 2021-07-14: 5 lighter-new-law 第三部分",
  "2021-07-01 2021-07-15: 5 lighter-new-law 第三十七条",
  "2026-08-01 2026-08-14: 3 lighter-new-law 第三十七条",
  "2026-08-01 2026-08-15: 3 lighter-new-law 第一千零五十七条",
  "0.95",
  "none",
  ...discretionExpected
]

/** What the rule set says about worked cases, each as one line of text. */
const answers = (law: Law): ReadonlyArray<string> => {
  const limit = (key: typeof decisionLimit, from: string) =>
    Option.match(law.of(key, plainDate(from)), {
      onNone: () => `${from}: no limit`,
      onSome: ({ value }) => {
        const { due, raw } = deadline(value, plainDate(from), calendar)
        return `${from}: ${value.owner} ${raw} ${due}`
      }
    })
  const decided = (rule: Parameter<boolean>, act: string, decision: string) => {
    const { applies, cite, reason } = chooseSubstance(law, fine, {
      act: { from: plainDate(act), until: plainDate(act) },
      decidedOn: plainDate(decision),
      isLighter: (a, b) => a < b,
      rule
    })
    return `${act} ${decision}: ${Option.getOrNull(applies)?.value} ${reason} ${cite.article}`
  }
  return [
    // 听证申请期限: the days before the first text, the old text over a weekend, both sides of 2021-07-15, P04.
    ...["1996-09-30", "1996-10-01", "2021-06-11", "2021-07-14", "2021-07-15", "2025-09-29"].map((day) =>
      limit(hearingRequestLimit, day)
    ),
    // 办案期限: both sides of 2021-07-15, P05.
    ...["2021-07-14", "2021-07-15", "2026-01-05"].map((day) => limit(decisionLimit, day)),
    ...["2004-05-17", "2004-05-18", "2021-07-14", "2021-07-15"].map((day) =>
      decided(lighterNewLaw, day < "2005" ? "2004-05-01" : "2021-07-01", day)
    ),
    ...["2004-05-17", "2004-05-18", "2021-07-14", "2021-07-15", "2026-08-14", "2026-08-15"].map((day) =>
      decided(lighterNewEcologicalLaw, day < "2005" ? "2004-05-01" : day < "2022" ? "2021-07-01" : "2026-08-01", day)
    ),
    Option.match(law.of(publishThreshold, plainDate("1990-01-01")), { onNone: () => "none", onSome: (it) => it.value }),
    Option.match(law.of(publishThreshold, plainDate("1989-12-31")), { onNone: () => "none", onSome: (it) => it.value }),
    ...discretionAnswers(law)
  ]
}

const lawWith = (changed?: Parameter<unknown>): Law =>
  makeLaw({
    national: [...nationalParameters.map((same) => (same.id === changed?.id ? changed : same)), fine],
    layers: []
  })

const isLimit = (value: object): value is TimeLimit => "owner" in value

/** Shares of people, fractions and ranges; undefined for another value. */
const shareText = (value: unknown): string | undefined => {
  if (typeof value !== "object" || value === null) return undefined
  if ("min" in value && "max" in value) return `${value.min} to ${value.max}`
  if (!("numerator" in value && "denominator" in value)) return undefined
  const fraction = `${value.numerator}/${value.denominator}`
  return "reach" in value && "of" in value ? `${value.reach} ${fraction} of ${value.of}` : fraction
}

/** What a slip makes of one of them. */
const shareSlips = (value: object): ReadonlyArray<unknown> =>
  Object.entries(value).flatMap(
    ([name, part]): ReadonlyArray<unknown> =>
      typeof part === "number"
        ? [
            { ...value, [name]: part + 1 },
            { ...value, [name]: part - 1 }
          ]
        : ["at-least", "more-than", "entitled", "present"]
            .filter((other) => other !== part && (name === "reach") === other.includes("-"))
            .map((other) => ({ ...value, [name]: other }))
  )

/** `5 workdays agency`; a record as `comparison inclusive, peel 4`, one within another in brackets. */
const inWords = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return String(value)
  if (isLimit(value)) return `${value.count} ${value.unit} ${value.owner}`
  if ("op" in value && "ratio" in value) return `${value.op} ${value.ratio}`
  const share = shareText(value)
  if (share !== undefined) return share
  return Object.entries(value)
    .map(([name, part]) => (typeof part === "object" ? `${name} (${inWords(part)})` : `${name} ${part}`))
    .join(", ")
}

/** A value as it is written down a second time: with the article where the number alone would not tell two texts apart. */
const written = (law: Law): ReadonlyArray<readonly [question: string, expected: string, found: string]> =>
  Object.entries(nationalValues).flatMap(([id, days]) =>
    Object.entries(days).map(([day, expected]) => {
      const found = Option.getOrUndefined(law.value(id, plainDate(day)))
      if (found === undefined) return [`${id} ${day}`, expected, "none"] as const
      const text = inWords(found.value)
      const said = /\p{Script=Han}/u.test(expected) ? `${text} ${found.dated.cite.article}` : text
      return [`${id} ${day}`, expected, said] as const
    })
  )

const asWritten = (law: Law): boolean => written(law).every(([, expected, found]) => expected === found)

/** Every other value that a slip of the pen could make of one. */
const slips = (value: unknown): ReadonlyArray<unknown> => {
  if (typeof value === "boolean") return [!value]
  if (typeof value === "number") return [value + 1, value - 1]
  if (typeof value === "string") return [`${value}1`, value === "1" ? "2" : "1"]
  if (typeof value === "number") return [value + 1, value - 1, value * 10]
  if (shareText(value) !== undefined) return shareSlips(value as object)
  if (!isLimit(value as object))
    return Object.entries(value as object).flatMap(([name, part]) =>
      slips(part).map((slip) => ({ ...(value as object), [name]: slip }))
    )
  const limit = value as TimeLimit
  return [
    { ...limit, count: limit.count + 1 },
    { ...limit, count: limit.count - 1 },
    ...units.filter((unit) => unit !== limit.unit).map((unit) => ({ ...limit, unit })),
    { ...limit, owner: limit.owner === "agency" ? "respondent" : "agency" }
  ]
}

const mutants = (of: Parameter<unknown>): ReadonlyArray<readonly [string, Parameter<unknown>]> =>
  of.values.flatMap((dated, index) => {
    const changed: ReadonlyArray<Partial<Dated<unknown>>> = [
      { from: addDays(dated.from, 1) },
      { from: addDays(dated.from, -1) },
      ...slips(dated.value).map((value) => ({ value }))
    ]
    return changed.map((change) => {
      const [first = dated, ...rest] = of.values.with(index, { ...dated, ...change })
      return [`${of.id} ${dated.from} ${JSON.stringify(change)}`, { ...of, values: [first, ...rest] }] as const
    })
  })

const all = nationalParameters.flatMap(mutants)

describe("mutation check", () => {
  it("the expectations hold for the rules as they are", () => {
    expect(answers(lawWith())).toEqual(expected)
    expect(written(lawWith()).map(([question, , found]) => [question, found])).toEqual(
      written(lawWith()).map(([question, expected]) => [question, expected])
    )
  })

  it("covers every value of every national parameter", () => {
    expect(all.length).toBeGreaterThan(300)
  })

  it.each(all)("fails for %s", (_, mutant) => {
    const law = lawWith(mutant)
    expect(asWritten(law) && Equal.equals(answers(law), expected)).toBe(false)
  })
})
