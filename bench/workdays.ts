/**
 * Adding N working days: our calendar against the code people usually write and against npm `chinese-days`.
 *
 *     node --conditions=@xiuhua/source bench/workdays.ts
 *
 * `chinese-days` answers by the zone of the process, so the zone is set here and the timing runs under Asia/Shanghai,
 * where it is right; our answers are checked under other zones too. All subjects must agree before any is timed.
 */
import { createRequire } from "node:module"
import { chinaWorkCalendar, fromEpochDay, plainDate, plusWorkdays, toEpochDay } from "@xiuhua/core/calendar"
import { compare, formatRatio, markdown, ratio, sink } from "./lib/compare.ts"

process.env["TZ"] = "Asia/Shanghai"
const { findWorkday } = createRequire(import.meta.url)("chinese-days") as {
  readonly findWorkday: (n: number, date: string) => string
}

const QUESTIONS = 1_000_000
const DATES = 20_000
const CHECKED = 5_000
const LIMITS = [2, 3, 5, 7, 15, 30]

/** mulberry32: the same questions in every run. */
const random = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}

const next = random(20_261_122)
const first = toEpochDay(plainDate("2017-01-01"))
const span = toEpochDay(plainDate("2026-06-30")) - first + 1
const days = Int32Array.from({ length: QUESTIONS }, () => first + Math.floor(next() * span))
const counts = Uint8Array.from({ length: QUESTIONS }, () => LIMITS[Math.floor(next() * LIMITS.length)] ?? 0)
// Fresh strings, as they come out of a file, none of them shared with the library's own table.
const dates = Array.from(days.subarray(0, DATES), (day) => plainDate(`${fromEpochDay(day)}`.split("").join("")))

const dayOf = (index: number): number => days[index] as number
const countOf = (index: number): number => counts[index] as number
const dateOf = (index: number) => dates[index] as (typeof dates)[number]
const workdays = new Set<string>()
for (let day = first; chinaWorkCalendar.isPublished(day); day++) {
  if (chinaWorkCalendar.isWorkday(day)) workdays.add(fromEpochDay(day))
}
/** What most people write: a Set of workdays and a Date that steps from day to day. */
const walk = (date: string, n: number): string => {
  const day = new Date(`${date}T00:00:00Z`)
  for (let left = n; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1)
    if (workdays.has(day.toISOString().slice(0, 10))) left--
  }
  return day.toISOString().slice(0, 10)
}

const integers = (index: number): string => fromEpochDay(chinaWorkCalendar.plus(dayOf(index), countOf(index)) ?? 0)
const strings = (index: number): string => plusWorkdays(chinaWorkCalendar, dateOf(index), countOf(index)) ?? ""
const byWalk = (index: number): string => walk(dateOf(index), countOf(index))
const byChineseDays = (index: number): string => findWorkday(countOf(index), dateOf(index))

/** How many of the checked questions each subject answers as our integers did in Shanghai. */
const expected = Array.from({ length: CHECKED }, (_, index) => integers(index))
const agreement = (zone: string): Readonly<Record<string, number>> => {
  process.env["TZ"] = zone
  const agreeing = (answer: (index: number) => string): number =>
    expected.filter((text, index) => answer(index) === text).length
  const counted = {
    zone: new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset() / -60,
    "our integers": agreeing(integers),
    "our strings": agreeing(strings),
    "Set<string> + Date walk": agreeing(byWalk),
    "chinese-days": agreeing(byChineseDays)
  }
  process.env["TZ"] = "Asia/Shanghai"
  return counted
}
const zones = ["America/New_York", "UTC", "Asia/Shanghai"].map((zone) => ({ zone, counted: agreement(zone) }))
console.log(`Agreement on ${CHECKED} questions (chinese-days is read in its own zone, Asia/Shanghai):\n`)
for (const { zone, counted } of zones) {
  const { zone: offset, ...subjects } = counted
  const texts = Object.entries(subjects).map(([name, agreeing]) => `${name} ${agreeing}`)
  console.log(
    `- TZ=${zone} (UTC${offset === 0 ? "" : `${(offset ?? 0) > 0 ? "+" : ""}${offset}`}): ${texts.join(", ")}`
  )
  for (const [name, agreeing] of Object.entries(subjects)) {
    const mayDiffer = name === "chinese-days" && zone !== "Asia/Shanghai"
    if (agreeing !== CHECKED && !mayDiffer) throw new Error(`${name} is wrong under TZ=${zone}`)
  }
}

const OURS = "our integers"
const OURS_TEXT = "our strings in and out"
const USUAL = "Set<string> + Date walk"
const CHINESE_DAYS = "chinese-days findWorkday"

// Each loop is written out: one shared loop that took a function would time the call of that function.
const timings = await compare({
  [OURS]: () => {
    let sum = 0
    for (let i = 0; i < QUESTIONS; i++) sum += chinaWorkCalendar.plus(dayOf(i), countOf(i)) ?? 0
    sink.value += sum
    return QUESTIONS
  },
  [OURS_TEXT]: () => {
    let sum = 0
    for (let repeat = 0; repeat < 10; repeat++) {
      for (let i = 0; i < DATES; i++) sum += (plusWorkdays(chinaWorkCalendar, dateOf(i), countOf(i)) ?? "").length
    }
    sink.value += sum
    return 10 * DATES
  },
  [USUAL]: () => {
    let sum = 0
    for (let i = 0; i < 3_000; i++) sum += walk(dateOf(i), countOf(i)).length
    sink.value += sum
    return 3_000
  },
  [CHINESE_DAYS]: () => {
    let sum = 0
    for (let i = 0; i < 1_500; i++) sum += findWorkday(countOf(i), dateOf(i)).length
    sink.value += sum
    return 1_500
  }
})
console.log(`\n${markdown("Add N working days, N in 2, 3, 5, 7, 15, 30", timings, OURS)}\n`)
for (const [name, target] of [
  [OURS, 5_000],
  [OURS_TEXT, 500]
] as const) {
  const measured = ratio(timings, CHINESE_DAYS, name)
  const verdict = measured.median >= target ? "reached" : "MISSED"
  console.log(`chinese-days takes × ${formatRatio(measured)} the time of ${name}; target ≥ ${target}: ${verdict}`)
}
