/**
 * 承办事项 — the tasks of a year, walked one by one through their procedure, and their rows: most done in time, some late,
 * returned, extended, open, withdrawn; hard cases looked at again, one of which came back.
 */
import { addDays, chinaWorkCalendar, type PlainDate, plainDate } from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import { Task, taskAnswer, taskDue, taskOpened, taskRelapse } from "@xiuhua/core/governance"
import { makeLaw, nationalParameters } from "@xiuhua/core/regulation"
import { drawDays, yearDays } from "../district-year/days.ts"
import type { GeneratedLedger } from "../district-year/district-year.ts"
import { documentNumber, pickStreet, streets, villageName } from "../district-year/names.ts"
import { type Random, wholeBetween } from "../random.ts"
import { personOf } from "../sanitation-year/person.ts"

type Type = Extract<Task.Command, { readonly _tag: "OpenTask" }>["type"]

/** How many of each; the posted ones are claimed by villages' numbers. */
const taskPlan: Readonly<Record<Type, number>> = {
  directive: 36,
  livelihood: 10,
  hardCase: 12,
  posted: 8,
  deed: 24,
  plan: 6,
  followUp: 9,
  correction: 2
}

const titles: Readonly<Record<Type, string>> = {
  directive: "落实部署",
  livelihood: "民生实事",
  hardCase: "疑难问题",
  posted: "揭榜事项",
  deed: "办实事",
  plan: "下一步计划",
  followUp: "学习成果转化",
  correction: "更正申请"
}

const directiveLevels = ["central", "province", "city", "district"] as const
const levelNames = { central: "中央", province: "省", city: "市", district: "区" } as const

const clerk = personOf("督办", 1)
const head = personOf("督办", 2)

/** What becomes of the n-th task: late, returned, extended, open and withdrawn ones are planted. */
const courseOf = (n: number) => {
  if (n % 29 === 11) return "withdrawn"
  if (n % 23 === 7) return "open"
  if (n % 17 === 5) return "late"
  if (n % 13 === 3) return "returned"
  return n % 11 === 2 ? "extended" : "plain"
}

interface Made {
  readonly n: number
  readonly type: Type
  readonly on: PlainDate
  readonly days: number
  readonly street: string
}

const bodyOf = ({ n, type, street }: Made): string | null => {
  if (type === "directive") return `演示${levelNames[directiveLevels[n % 4] ?? "district"]}级部署单位`
  return type === "posted" ? villageName((n % 8) + 1) : type === "deed" ? street : null
}

/** The steps of one task; an open one stops where it is being done. */
const stepsOf = (made: Made, year: number): ReadonlyArray<Task.Command> => {
  const { days, n, on, street, type } = made
  const due = addDays(on, days)
  const owner = personOf("承办", (n % 9) + 1)
  const issuer = bodyOf(made)
  const body = issuer ?? "演示督办股"
  const course = courseOf(n)
  const reported = course === "late" ? addDays(due, 4) : course === "extended" ? addDays(due, 8) : addDays(due, -2)
  const given = { by: clerk, orgUnit: `演示${(n % 4) + 1}中队`, owner, dueOn: null }
  const begun: ReadonlyArray<Task.Command> = [
    {
      _tag: "OpenTask",
      on,
      by: clerk,
      type,
      title: `演示${titles[type]}-${n}`,
      level: type === "directive" ? (directiveLevels[n % 4] ?? "district") : null,
      issuer,
      reference: type === "directive" ? documentNumber("演示部署", year, n) : null,
      street,
      dueOn: due
    },
    type === "posted"
      ? { _tag: "ClaimTask", on: addDays(on, 1), ...given }
      : { _tag: "AssignTask", on: addDays(on, 1), ...given },
    { _tag: "StartTask", on: addDays(on, 2), by: owner },
    ...(type === "hardCase"
      ? [{ _tag: "AnalyseTask", on: addDays(on, 3), by: owner, cause: "源头无疏导", measure: "设点疏导" } as const]
      : [])
  ]
  if (course === "open") return begun
  if (course === "withdrawn")
    return [
      ...begun,
      { _tag: "WithdrawTask", on: addDays(on, 5), askedBy: owner, approver: head, reason: "并入其他事项" }
    ]
  const report = (day: PlainDate): Task.Command => ({ _tag: "ReportTask", on: day, by: owner, result: "已办结" })
  const answeredOn = addDays(reported, 3)
  return [
    ...begun,
    ...(course === "extended"
      ? [
          {
            _tag: "ExtendTask",
            on: addDays(due, -1),
            askedBy: owner,
            approver: head,
            until: addDays(due, 10),
            reason: "场地未交付"
          } as const
        ]
      : []),
    ...(course === "returned"
      ? [
          report(addDays(reported, -2)),
          { _tag: "ReturnTask", on: addDays(reported, -1), by: head, body, reason: "现场仍有反弹" } as const
        ]
      : []),
    report(reported),
    { _tag: "AcceptTask", on: answeredOn, by: head, body },
    ...(type === "hardCase"
      ? [{ _tag: "CheckTaskRelapse", on: addDays(answeredOn, 40), by: head, relapsed: n % 6 === 1 } as const]
      : [])
  ]
}

const decider = Task.tasks({
  law: makeLaw({ national: nationalParameters, layers: [] }),
  calendar: chinaWorkCalendar
})

/** The tasks of a year in the four ledgers of tasks. Steps after the year are not told. */
export const taskLedgers = (random: Random, year: number): ReadonlyArray<GeneratedLedger> => {
  const types = (Object.keys(taskPlan) as ReadonlyArray<Type>).flatMap((type) =>
    Array.from({ length: taskPlan[type] }, () => type)
  )
  const days = drawDays(random, yearDays(year), types.length)
  const rows = types.flatMap((type, at) => {
    // Types take turns over the year, so that none has a season.
    const day = days[(at * 7) % days.length]
    if (day === undefined) return []
    const made = { n: at + 1, type, on: day.date, days: wholeBetween(random, 15, 60), street: pickStreet(random) }
    const facts = stepsOf(made, year).filter(({ on }) => on <= plainDate(`${year}-12-31`))
    const state = facts.reduce((so, fact) => replay(decider, decider.record(so, fact), so), decider.initial)
    return Task.rowsOf(`承-${year}-${String(at + 1).padStart(3, "0")}`, state)
  })
  return [taskOpened, taskDue, taskAnswer, taskRelapse].map((kind) => ({
    kind,
    rows: rows.filter((row) => row.kind === kind).map(({ row }) => row)
  }))
}

/** Every street of the district, for rows that need one each. */
export const streetNames: ReadonlyArray<string> = streets.map(([street]) => street)
