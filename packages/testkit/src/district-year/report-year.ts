/** A year of reports: one made-up life each, and its rows in the five ledgers of reports. */
import { addDays, type PlainDate } from "@xiuhua/core/calendar"
import { reportDispatch, reportDisposal, reportDue, reportIntake, satisfaction } from "@xiuhua/core/enforcement"
import { type Row, toRow } from "@xiuhua/core/ledger"
import { chance, pickWeighted, type Random, wholeBetween } from "../random.ts"
import { drawDays, yearDays } from "./days.ts"
import { pickStreet, recordNumber, stations } from "./names.ts"

const REPORTS = 760

const channels = [
  ["inspector", 55],
  ["hotline", 25],
  ["resident", 15],
  ["sensor", 5]
] as const
const categories = [
  ["暴露垃圾", 40],
  ["占道经营", 25],
  ["道路破损", 15],
  ["渣土堆积", 12],
  ["违章搭建", 8]
] as const

/** The five ledgers of a year's reports. */
export interface ReportYear {
  readonly intake: ReadonlyArray<Row>
  readonly due: ReadonlyArray<Row>
  readonly dispatch: ReadonlyArray<Row>
  readonly disposal: ReadonlyArray<Row>
  readonly satisfaction: ReadonlyArray<Row>
}

/** Reports of a year up to its last two weeks, so that every one of them is due within it. */
export const reportYear = (random: Random, year: number): ReportYear => {
  const made = {
    intake: [] as Row[],
    due: [] as Row[],
    dispatch: [] as Row[],
    disposal: [] as Row[],
    satisfaction: [] as Row[]
  }
  drawDays(random, yearDays(year).slice(0, -14), REPORTS).forEach(({ date }, at) => {
    const report = recordNumber("城", year, at + 1)
    const street = pickStreet(random)
    const channel = pickWeighted(random, channels)
    const category = pickWeighted(random, categories)
    const nature = category === "道路破损" ? "component" : "event"
    const accepted = chance(random, 0.96)
    const registered = accepted && chance(random, 0.95)
    const what = { report, street, channel, nature, category }
    made.intake.push(
      toRow(reportIntake, {
        ...what,
        reportedOn: date,
        accepted: accepted ? "yes" : "no",
        registered: registered ? "yes" : "no"
      })
    )
    if (!registered) return
    const dueOn = addDays(date, wholeBetween(random, 2, 9))
    const outcome = pickWeighted(random, [
      ["inTime", 88],
      ["late", 9],
      ["open", 3]
    ])
    const orgUnit = stations[wholeBetween(random, 0, stations.length - 1)] as string
    const deferred = chance(random, 0.02)
    made.due.push(
      toRow(reportDue, {
        ...what,
        dueOn,
        orgUnit,
        outcome,
        extended: chance(random, 0.04) ? "yes" : "no",
        deferred: deferred ? "yes" : "no"
      })
    )
    const sent = (turn: number, day: PlainDate, correct: boolean) =>
      toRow(reportDispatch, { report, turn: String(turn), day, street, orgUnit, correct: correct ? "yes" : "no" })
    const wrong = chance(random, 0.03)
    made.dispatch.push(sent(1, date, !wrong))
    if (wrong) made.dispatch.push(sent(2, addDays(date, 1), true))
    if (outcome === "open") return
    const done = (turn: number, day: PlainDate, check: "passed" | "returned") =>
      toRow(reportDisposal, { report, turn: String(turn), day, street, orgUnit, check })
    const again = chance(random, 0.05)
    made.disposal.push(done(1, addDays(date, 1), again ? "returned" : "passed"))
    if (again) made.disposal.push(done(2, addDays(date, 2), "passed"))
    if ((channel === "hotline" || channel === "resident") && chance(random, 0.6)) {
      const answer = pickWeighted(random, [
        ["satisfied", 78],
        ["fair", 14],
        ["dissatisfied", 8]
      ])
      made.satisfaction.push(toRow(satisfaction, { report, day: addDays(dueOn, 1), street, channel, answer }))
    }
  })
  return made
}
