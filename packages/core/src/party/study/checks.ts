/** 学习核查 — what of the records was not counted and why, leave that was too long, and who has no norm. */
import { Option } from "effect"
import type { PlainDate } from "../../calendar/index.ts"
import type { DutyOutcome, DutyStatus } from "../../duties/index.ts"
import { fieldIndex, matcher, present, type Row } from "../../ledger/index.ts"
import { type Finding, type Law, leaveShare } from "../../regulation/index.ts"
import { convention } from "../regime.ts"
import type { StaffKind } from "./codes.ts"
import { creditsOf } from "./credit.ts"
import { newStaff, study } from "./ledgers.ts"

const [recordAt, personAt, fromAt, hoursAt, leaveAt] = (["record", "person", "from", "hours", "leave"] as const).map(
  (name) => fieldIndex(study, name)
) as [number, number, number, number, number]
const hasLeave = matcher(study, present("leave"))

/** Leave of more than a part of the hours: whoever took it did not complete the course (PR9.4). */
const leaveFinding = (law: Law, row: Row): ReadonlyArray<Finding> => {
  const on = row[fromAt] as PlainDate
  const [hours, leave] = [Number(row[hoursAt] ?? 0), Number(row[leaveAt] ?? 0)]
  const share = Option.getOrUndefined(law.of(leaveShare, on))
  if (!hasLeave(row) || share === undefined || leave * share.value <= hours) return []
  return [
    {
      rule: leaveShare.id,
      severity: "violation",
      facts: { record: String(row[recordAt]), on },
      cite: share.dated.cite
    }
  ]
}

/** What is irregular in the records of study of any number of people, by person. */
export const studyFindings = (law: Law, rows: Iterable<Row>): ReadonlyArray<Finding> => {
  const byPerson = new Map<string, Array<Row>>()
  for (const row of rows) byPerson.set(String(row[personAt]), [...(byPerson.get(String(row[personAt])) ?? []), row])
  return [...byPerson.values()].flatMap((own) => {
    const { credits, uncounted } = creditsOf(law, own)
    return [
      ...uncounted.map(
        ({ because, record }): Finding => ({
          rule: `party-study.${because}`,
          severity: because === "unconfirmed" ? "note" : "warning",
          facts: { record },
          cite: because === "unconfirmed" ? convention("PR3.6", "临时党支部的学时经原支部认定后计入") : LENGTH
        })
      ),
      ...credits
        .filter(({ alreadyCounted }) => alreadyCounted > 0)
        .map(
          ({ day, record }): Finding => ({
            rule: "party-study.counted-once",
            severity: "note",
            facts: { record, on: day },
            cite: convention("PR7.5", "同一时段的学习只计一次")
          })
        ),
      ...own.flatMap((row) => leaveFinding(law, row))
    ]
  })
}

const LENGTH = convention("PR7.3", "学习记录应写明天数、学时或者起止时间")

/** 岗前培训情况 — one new member of staff: the outcome of the duty, or that the place has no norm for this kind. */
export interface InductionStanding {
  readonly person: string
  readonly staffKind: StaffKind
  readonly hiredOn: PlainDate
  readonly status: DutyStatus | "no-norm"
}

/** Every row of new staff with what became of it: who has no norm is listed and counted nowhere. */
export const inductionStandings = (
  staff: Iterable<Row>,
  outcomes: ReadonlyArray<DutyOutcome>
): ReadonlyArray<InductionStanding> => {
  const [person, kind, hired] = (["person", "staffKind", "hiredOn"] as const).map((name) =>
    fieldIndex(newStaff, name)
  ) as [number, number, number]
  return [...staff].map((row) => {
    const [subject, hiredOn] = [String(row[person]), row[hired] as PlainDate]
    const outcome = outcomes.find((one) => one.subject === subject && one.period.from === hiredOn)
    return { person: subject, staffKind: row[kind] as StaffKind, hiredOn, status: outcome?.status ?? "no-norm" }
  })
}
