/**
 * 督查问题 — the problems of a year in the five ledgers of rectification. With the one that the demo walks step by step they
 * are 1,812 that fell due, 1,801 closed and 1,764 of them in time.
 */
import { addDays, type PlainDate } from "@xiuhua/core/calendar"
import { type LedgerKind, type Row, toRow } from "@xiuhua/core/ledger"
import { problemCheck, problemDue, problemFound, problemNotice, problemPoints } from "@xiuhua/core/sanitation"
import { drawDays, yearDays } from "../district-year/days.ts"
import { documentNumber, pickStreet, placeName, sectionName, stations } from "../district-year/names.ts"
import { pickWeighted, type Random, shuffled, wholeBetween } from "../random.ts"

/** By what became of them; `withdrawn` ones never fell due. */
const problemPlan = { inTime: 1_763, late: 37, open: 11, withdrawn: 9 } as const
/** Problems whose first check failed. */
const REWORKED = 62

type Course = keyof typeof problemPlan

const stageOf = (course: Course) => (course === "withdrawn" ? "withdrawn" : course === "open" ? "assigned" : "closed")

export const problemLedgers = (
  random: Random,
  year: number
): ReadonlyArray<{ readonly kind: LedgerKind; readonly rows: ReadonlyArray<Row> }> => {
  const made = { found: [] as Row[], due: [] as Row[], checks: [] as Row[], points: [] as Row[], notices: [] as Row[] }
  const courses = shuffled(
    random,
    (Object.keys(problemPlan) as ReadonlyArray<Course>).flatMap((course) =>
      Array.from({ length: problemPlan[course] }, () => course)
    )
  )
  let reworked = 0
  drawDays(random, yearDays(year).slice(0, -4), courses.length).forEach(({ date, month }, at) => {
    const course = courses[at] as Course
    const problem = `督-${year}-${String(at + 1).padStart(5, "0")}`
    const street = pickStreet(random)
    const station = stations[wholeBetween(random, 0, stations.length - 1)] as string
    const category = pickWeighted(random, [
      ["暴露垃圾", 5],
      ["垃圾满溢", 3],
      ["路面污染", 3],
      ["设施破损", 1]
    ])
    const named = { problem, street, station }
    made.found.push(
      toRow(problemFound, {
        ...named,
        foundOn: date,
        section: sectionName(wholeBetween(random, 1, 40)),
        place: placeName(wholeBetween(random, 1, 60)),
        category,
        origin: "inspection",
        stage: stageOf(course)
      })
    )
    if (course === "withdrawn") return
    const dueOn = addDays(date, wholeBetween(random, 0, 3))
    made.due.push(
      toRow(problemDue, { ...named, dueOn, category, outcome: course, extended: at % 40 === 3 ? "yes" : "no" })
    )
    if (course === "open") return
    const closedOn: PlainDate = course === "late" ? addDays(dueOn, 2) : dueOn
    const check = (turn: number, result: "passed" | "failed") =>
      made.checks.push(toRow(problemCheck, { ...named, turn: String(turn), day: closedOn, result }))
    const again = reworked < REWORKED && at % 25 === 0
    if (again) {
      reworked++
      check(1, "failed")
    }
    check(again ? 2 : 1, "passed")
    if (course !== "late" && !again) return
    made.points.push(
      toRow(problemPoints, {
        ...named,
        turn: "1",
        day: addDays(closedOn, 1),
        points: course === "late" ? "1" : "0.5",
        reason: course === "late" ? "超期整改" : "返工"
      })
    )
    made.notices.push(
      toRow(problemNotice, {
        ...named,
        document: documentNumber("演示环督", year, month + 1),
        day: addDays(closedOn, 1)
      })
    )
  })
  return [
    { kind: problemFound, rows: made.found },
    { kind: problemDue, rows: made.due },
    { kind: problemCheck, rows: made.checks },
    { kind: problemPoints, rows: made.points },
    { kind: problemNotice, rows: made.notices }
  ]
}
