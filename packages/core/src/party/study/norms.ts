/**
 * 学时标准 — what each norm asks for, and when somebody reached it.
 *
 * A norm of the year holds as it stood on 1 January. "Twelve days or ninety hours" takes each record in the unit it was said
 * in and adds the shares of the two (ADR 0115). What only a place can lay down (network academies, staff who are no civil
 * servants) is asked of the law by its id; without it there is no norm and nobody is held to one.
 */
import { Option } from "effect"
import { addMonths, firstOfYear, type PlainDate, plainDate } from "../../calendar/index.ts"
import {
  cadreDays,
  cadreHours,
  civilServantInduction,
  type Law,
  leaderHours,
  memberHours,
  networkHoursCount,
  officerCourses,
  officerHours,
  type Parameter
} from "../../regulation/index.ts"
import type { StaffKind, StudyForm } from "./codes.ts"
import type { Credit } from "./credit.ts"
import type { Norm } from "./ledgers.ts"

/** 五年周期起点 — five-year periods of cadre training begin on this day, as the national plan of 2023 to 2027 does. */
export const FIVE_YEARS_FROM: PlainDate = plainDate("2023-01-01")
const FIVE = 5

/** Parameters that only a place lays down, as plain numbers of hours. */
export const localNorms = {
  network: "cadre-training.network-hours",
  auxiliary: "new-staff-induction.auxiliary-hours",
  contract: "new-staff-induction.contract-hours"
} as const

/** A number that only a place can have laid down; undefined where it has not. */
const localHours = (law: Law, id: string, on: PlainDate): number | undefined => {
  const value = Option.getOrUndefined(law.value(id, on))?.value
  return typeof value === "number" ? value : undefined
}

/** The norm of each kind of new staff. */
export const inductionNorms = {
  "civil-servant": "induction-civil-servant",
  auxiliary: "induction-auxiliary",
  contract: "induction-contract"
} as const satisfies Readonly<Record<StaffKind, Norm>>

/** What one person has in one period, in hundredths of hours and days. */
interface Account {
  readonly period: string
  readonly from: PlainDate
  readonly hours: number
  readonly days: number
  /** Hundredths said in days, and in hours. */
  readonly saidDays: number
  readonly saidHours: number
  readonly courses: ReadonlySet<string>
}

interface NormRule {
  readonly norm: Norm
  readonly counts: (law: Law, credit: Credit) => boolean
  /** The period that a credit falls in, after the account it would continue. */
  readonly periodOf: (
    day: PlainDate,
    open: Account | undefined
  ) => { readonly period: string; readonly from: PlainDate }
  readonly isReached: (law: Law, account: Account) => boolean
}

const HUNDREDTHS = 100
const isForm =
  (...forms: ReadonlyArray<StudyForm>) =>
  (_: Law, { form }: Credit): boolean =>
    forms.includes(form)
const asked = <A>(law: Law, parameter: Parameter<A>, on: PlainDate): A | undefined =>
  Option.getOrUndefined(law.of(parameter, on))?.value
const reaches = (hundredths: number, needed: number | undefined): boolean =>
  needed !== undefined && hundredths >= needed * HUNDREDTHS

/** PR7.4: courses, lessons, the study part of theme days, study meetings; of networks where the place says so. */
export const countsForMembers = (law: Law, { day, form }: Pick<Credit, "day" | "form">): boolean =>
  form === "network" ? asked(law, networkHoursCount, day) === true : form !== "induction"

const year = (day: PlainDate) => ({ period: day.slice(0, 4), from: firstOfYear(day) })

const fiveYears = (day: PlainDate) => {
  const turn = Math.floor((Number(day.slice(0, 4)) - Number(FIVE_YEARS_FROM.slice(0, 4))) / FIVE)
  const from = addMonths(FIVE_YEARS_FROM, 12 * FIVE * turn)
  return { period: `${from}/P${FIVE}Y`, from }
}

/** One induction lasts a year from its first day; what comes later belongs to another hiring. */
const induction = (day: PlainDate, open: Account | undefined) =>
  open !== undefined && day < addMonths(open.from, 12) ? open : { period: day, from: day }

const ofInduction = (kind: StaffKind, isReached: NormRule["isReached"]): NormRule => ({
  norm: inductionNorms[kind],
  counts: isForm("induction"),
  periodOf: induction,
  isReached
})

const rules: ReadonlyArray<NormRule> = [
  {
    norm: "member",
    counts: countsForMembers,
    periodOf: year,
    isReached: (law, { from, hours }) => reaches(hours, asked(law, memberHours, from))
  },
  {
    norm: "officer",
    counts: countsForMembers,
    periodOf: year,
    isReached: (law, { courses, from, hours }) => {
      const needed = asked(law, officerCourses, from)
      return reaches(hours, asked(law, officerHours, from)) && needed !== undefined && courses.size >= needed
    }
  },
  {
    norm: "cadre",
    counts: isForm("course", "induction"),
    periodOf: year,
    isReached: (law, { from, saidDays, saidHours }) => {
      const [days, hours] = [asked(law, cadreDays, from), asked(law, cadreHours, from)]
      return days !== undefined && hours !== undefined && reaches(saidDays * hours + saidHours * days, days * hours)
    }
  },
  {
    norm: "leader",
    counts: isForm("course"),
    periodOf: fiveYears,
    isReached: (law, { from, hours }) => reaches(hours, asked(law, leaderHours, from))
  },
  {
    norm: "network",
    counts: isForm("network"),
    periodOf: year,
    isReached: (law, { from, hours }) => reaches(hours, localHours(law, localNorms.network, from))
  },
  ofInduction("civil-servant", (law, { days, from }) => reaches(days, asked(law, civilServantInduction, from))),
  ofInduction("auxiliary", (law, { from, hours }) => reaches(hours, localHours(law, localNorms.auxiliary, from))),
  ofInduction("contract", (law, { from, hours }) => reaches(hours, localHours(law, localNorms.contract, from)))
]

const add = (account: Account, { days, form, hours, record, said }: Credit): Account => ({
  ...account,
  hours: account.hours + hours,
  days: account.days + days,
  saidDays: account.saidDays + (said === "days" ? days : 0),
  saidHours: account.saidHours + (said === "hours" ? hours : 0),
  courses: form === "course" ? new Set([...account.courses, record]) : account.courses
})

/** The day on which a norm was reached in a period. */
export interface Reached {
  readonly norm: Norm
  readonly period: string
  readonly on: PlainDate
}

/** Every norm that one person's credits, in the order of their days, come to reach. */
export const reachedBy = (law: Law, credits: ReadonlyArray<Credit>): ReadonlyArray<Reached> =>
  rules.flatMap(({ counts, isReached, norm, periodOf }) => {
    const reached = new Map<string, PlainDate>()
    let open: Account | undefined
    for (const credit of credits) {
      if (credit.hours === 0 || !counts(law, credit)) continue
      const { from, period } = periodOf(credit.day, open)
      const before =
        open?.period === period
          ? open
          : { period, from, hours: 0, days: 0, saidDays: 0, saidHours: 0, courses: new Set<string>() }
      open = add(before, credit)
      if (!reached.has(period) && isReached(law, open)) reached.set(period, credit.day)
    }
    return [...reached].map(([period, on]) => ({ norm, period, on }))
  })

/** 年度学时情况 — where a member stands in a year: what was counted, and what is still short of the norm. */
export interface StudyStanding {
  /** Hundredths of an hour. */
  readonly hours: number
  readonly courses: number
  readonly shortHours: number
  readonly shortCourses: number
}

/** Where somebody stands in the year of `on`, up to that day; null where no norm was in force. */
export const studyStanding = (
  law: Law,
  credits: ReadonlyArray<Credit>,
  norm: "member" | "officer",
  on: PlainDate
): StudyStanding | null => {
  const from = firstOfYear(on)
  const counted = credits.filter(
    (credit) => credit.day >= from && credit.day <= on && credit.hours > 0 && countsForMembers(law, credit)
  )
  const needed = asked(law, norm === "member" ? memberHours : officerHours, from)
  const courses = new Set(counted.filter(({ form }) => form === "course").map(({ record }) => record)).size
  const neededCourses = norm === "member" ? 0 : asked(law, officerCourses, from)
  if (needed === undefined || neededCourses === undefined) return null
  const hours = counted.reduce((sum, credit) => sum + credit.hours, 0)
  return {
    hours,
    courses,
    shortHours: Math.max(0, needed * HUNDREDTHS - hours),
    shortCourses: Math.max(0, neededCourses - courses)
  }
}
