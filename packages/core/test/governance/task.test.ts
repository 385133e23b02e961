/** 承办事项: the lawful ways, last days, what is refused and reported, duties, ledger rows. */
import { replay } from "@xiuhua/core/decider"
import { Task } from "@xiuhua/core/governance"
import { fieldNames } from "@xiuhua/core/ledger"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import {
  accept,
  analyse,
  assign,
  type Command,
  claim,
  d,
  extend,
  giveBack,
  look,
  open,
  other,
  owner,
  posted,
  reopen,
  report,
  start,
  step,
  tasks,
  told,
  villager,
  walk,
  ways,
  withdraw
} from "./task-fixture.ts"

const rules = (facts: ReadonlyArray<Command>) => tasks.review(told(facts)).map(({ rule }) => rule)
const begun = [open(), assign(), start, analyse] as const
const done = [...begun, report("2026-03-20")] as const
const accepted = [...done, accept("2026-03-25")] as const

describe("lawful ways", () => {
  it.each(Object.entries(ways))("%s: each step is offered before it is taken, and told alike", (name, commands) => {
    let state = tasks.initial
    for (const command of commands) {
      expect(tasks.next(state, command.on).map((offered) => offered.command)).toContain(command._tag)
      state = replay(tasks, tasks.record(state, command), state)
    }
    expect(walk(commands)).toEqual(state)
    // Accepted again after the last day that the extension gave: the reopening counts for the old period.
    expect(rules(commands)).toEqual(name === "hardCase" ? ["governance.task"] : [])
  })

  it("take every command there is", () => {
    const taken: ReadonlySet<string> = new Set(Object.values(ways).flatMap((way) => way.map(({ _tag }) => _tag)))
    expect(Object.keys(Task.Command.cases).filter((tag) => !taken.has(tag))).toEqual([])
  })

  it("pass through the stages of PR12.4", () => {
    const stages = (way: ReadonlyArray<Command>) => way.map((_, n) => Task.stageOf(told(way.slice(0, n + 1))))
    expect(stages(ways.claimed)).toEqual(["posted", "claimed", "claimed", "doing", "done", "accepted"])
    expect(stages(ways.hardCase).slice(4)).toEqual([
      "doing",
      "done",
      "returned",
      "done",
      "accepted",
      "accepted",
      "doing",
      "done",
      "accepted",
      "accepted"
    ])
    expect(stages(ways.withdrawn)).toEqual(["posted", "claimed", "withdrawn"])
    expect(Task.stageOf(tasks.initial)).toBe("none")
  })

  it("a posted item is offered to be claimed, another task to be assigned; nothing is offered before the last step", () => {
    const offered = (facts: ReadonlyArray<Command>, on = "2026-03-03") =>
      tasks.next(told(facts), d(on)).map(({ command }) => command)
    expect(offered([posted])).toEqual(["ClaimTask", "WithdrawTask"])
    expect(offered([open()])).toEqual(["AssignTask", "WithdrawTask"])
    expect(offered([open()], "2026-03-01")).toEqual([])
  })
})

const lacking = { issuer: null, level: null }
interface Told {
  readonly _tag?: string
  readonly rule?: string
  readonly step?: string
  readonly lastOn?: string
}
const refused: ReadonlyArray<readonly [string, ReadonlyArray<Command>, Command, Told]> = [
  [
    "G1.1 a decision from above names who decided",
    [],
    open({ type: "directive", ...lacking, issuer: "区政府" }),
    { rule: "task.no-issuer" }
  ],
  [
    "G1.1 and at which level",
    [],
    open({ type: "directive", level: "district", issuer: null }),
    { rule: "task.no-issuer" }
  ],
  ["G1.4 a posted item names who posted it", [], open({ type: "posted", ...lacking }), { rule: "task.no-issuer" }],
  ["G1.4 a deed names who asked for it", [], open({ type: "deed", ...lacking }), { rule: "task.no-issuer" }],
  ["G1.4 a posted item is not assigned", [posted], assign(), { rule: "task.claim-or-assign" }],
  ["G1.4 nothing else is claimed", [open()], claim(), { rule: "task.claim-or-assign" }],
  ["G1.1 no assignment without a last day", [open({ dueOn: null })], assign(), { rule: "task.no-deadline" }],
  [
    "G1.1 nor with one that is past",
    [open()],
    assign("2026-03-05", { dueOn: d("2026-03-04") }),
    { rule: "task.deadline-before-assignment" }
  ],
  ["G1.3 no extension of one's own", begun, extend("2026-03-10", "2026-04-15", owner), { rule: "task.own-extension" }],
  ["G1.3 nor after the last day", begun, extend("2026-04-01", "2026-04-15"), { rule: "task.late-extension" }],
  ["G1.3 nor one that gives no time", begun, extend("2026-03-10", "2026-03-31"), { rule: "task.shorter-extension" }],
  ["G1.2 no acceptance by the owner", done, accept("2026-03-25", owner), { rule: "task.own-acceptance" }],
  [
    "G1.2 nor by who reported it",
    [...begun, report("2026-03-20", other)],
    accept("2026-03-25", other),
    { rule: "task.own-acceptance" }
  ],
  ["G1.2 nor a return by the owner", done, giveBack("2026-03-25", owner), { rule: "task.own-acceptance" }],
  [
    "G1.4 no acceptance for another body than that which posted",
    ways.claimed.slice(0, 5),
    accept("2026-03-25", villager, "他村"),
    { rule: "task.accepted-for-another" }
  ],
  ["G1.7 no withdrawal of one's own", begun, withdraw("2026-03-10", owner), { rule: "task.own-withdrawal" }],
  ["G1.6 no look by who did it", accepted, look("2026-04-01", false, owner), { rule: "task.own-relapse-check" }],
  [
    "order: no report before the beginning",
    [open(), assign()],
    report("2026-03-20"),
    { _tag: "StepMissing", step: "StartTask" }
  ],
  [
    "order: an unclaimed item is claimed first",
    [posted],
    step("StartTask", "2026-03-04", { by: owner }),
    { _tag: "StepMissing", step: "ClaimTask" }
  ],
  ["order: no acceptance before a report", begun, accept("2026-03-25"), { _tag: "StepMissing", step: "ReportTask" }],
  ["order: no look before the acceptance", done, look("2026-03-25"), { _tag: "StepMissing", step: "AcceptTask" }],
  ["order: nothing twice", [open()], open(), { _tag: "StepTaken" }],
  ["order: nothing after a withdrawal", ways.withdrawn, assign("2026-03-11"), { _tag: "StepTaken" }],
  ["order: nothing back in time", begun, report("2026-03-04"), { _tag: "BeforeLastStep", lastOn: "2026-03-05" }]
]

describe("refused", () => {
  it.each(refused)("%s", (_, before, command, expected) => {
    const decision = tasks.decide(told(before), command)
    const failure = Result.isFailure(decision) ? decision.failure : undefined
    expect(failure?._tag === "Forbidden" ? failure.finding : failure).toMatchObject(expected)
  })

  it.each(refused.filter(([, , , { rule }]) => rule !== undefined))(
    "%s; told from elsewhere it is a finding",
    (_, before, command, expected) => {
      expect(tasks.review(told([...before, command]))).toContainEqual(expect.objectContaining(expected))
    }
  )
})

describe("reported", () => {
  it("G1.6 a hard case without a cause, as a doubt and no bar", () => {
    const way = [open(), assign(), start, report("2026-03-20")]
    expect(walk(way)).toEqual(told(way))
    expect(tasks.review(told(way))).toMatchObject([{ rule: "task.cause-unknown", severity: "warning" }])
    expect(rules([open({ type: "livelihood" }), assign(), start, report("2026-03-20")])).toEqual([])
  })

  it("what somebody becomes later does no harm to what was looked at before, nor heals what was not analysed", () => {
    const handedOn = step("ReassignTask", "2026-05-22", {
      by: villager,
      orgUnit: "二中队",
      owner: other,
      reason: "片区调整"
    })
    const looked = [...accepted, look("2026-04-20", true, other), reopen("2026-05-21"), handedOn]
    expect(rules(looked)).toEqual([])
    expect(
      rules([
        open(),
        assign(),
        start,
        report("2026-03-20"),
        giveBack("2026-03-21"),
        { ...analyse, on: d("2026-03-22") }
      ])
    ).toEqual(["task.cause-unknown"])
  })

  it("answers to nothing, and looks at what was never accepted", () => {
    expect(rules([...begun, accept("2026-03-25")])).toEqual(["task.answer-to-nothing"])
    expect(rules([...accepted, giveBack("2026-03-26")])).toEqual(["task.answer-to-nothing"])
    expect(rules([...done, look("2026-03-25")])).toEqual(["task.relapse-check-before-acceptance"])
  })

  it("G1.6 a relapse that nobody took up", () => {
    expect(rules([...accepted, look("2026-04-20", true)])).toEqual(["task.relapsed"])
    expect(rules([...accepted, look("2026-04-20", true), look("2026-05-20")])).toEqual([])
  })

  it("late reports, answers and looks, each by its own limit", () => {
    const late = [...begun, report("2026-04-01"), accept("2026-04-20"), look("2026-08-01")]
    expect(tasks.review(told(late)).map(({ facts, rule }) => [rule, facts["due"], facts["doneOn"]])).toEqual([
      ["governance.task", "2026-03-31", "2026-04-01"],
      ["task-conventions.acceptance-limit", "2026-04-16", "2026-04-20"],
      ["task-conventions.relapse-check-limit", "2026-07-19", "2026-08-01"]
    ])
  })
})

describe("last days", () => {
  const limit = (facts: ReadonlyArray<Command>) =>
    tasks.limits(told(facts)).find(({ rule }) => rule === "governance.task")

  it("the day of the assignment goes before that of the opening; an approved extension replaces it", () => {
    expect(limit([open(), assign("2026-03-03", { dueOn: d("2026-03-20") })])?.due).toBe("2026-03-20")
    expect(limit([open()])).toBeUndefined()
    expect(limit([...begun, extend("2026-03-31", "2026-04-15"), extend("2026-04-15", "2026-04-30")])?.due).toBe(
      "2026-04-30"
    )
    // Told from elsewhere, granted to oneself: moves nothing.
    expect(limit([...begun, extend("2026-03-10", "2026-04-15", owner)])?.due).toBe("2026-03-31")
  })

  it("in time is the report that was accepted, on the last day too; a returned one is no end", () => {
    expect(limit([...begun, report("2026-03-31"), accept("2026-04-10")])?.doneOn).toBe("2026-03-31")
    expect(limit([...begun, report("2026-03-20"), giveBack("2026-03-21")])?.doneOn).toBeNull()
    expect(limit([...accepted, reopen("2026-04-01")])?.doneOn).toBeNull()
    expect(limit(ways.withdrawn)).toBeUndefined()
  })
})

describe("duties", () => {
  const outcomes = (facts: ReadonlyArray<Command>, on: string) => {
    const state = told(facts)
    return Task.taskDuties("T-1", state, tasks.limits(state), d(on)).map(({ dueOn, rule, status }) => [
      rule,
      dueOn,
      status
    ])
  }
  const own = "governance.task"
  const answer = "task-conventions.acceptance-limit"
  const again = "task-conventions.relapse-check-limit"

  it("are open until the last day, then missed, or wait for an answer", () => {
    expect(outcomes(begun, "2026-03-31")).toEqual([[own, "2026-03-31", "not-yet-due"]])
    expect(outcomes(begun, "2026-04-01")).toEqual([[own, "2026-03-31", "missed"]])
    expect(outcomes(begun, "2026-03-02")).toEqual([])
    expect(outcomes(done, "2026-04-01")).toEqual([
      [own, "2026-03-31", "evidence-incomplete"],
      [answer, "2026-04-03", "not-yet-due"]
    ])
    expect(outcomes([...begun, report("2026-04-02")], "2026-04-05")[0]).toEqual([own, "2026-03-31", "missed"])
  })

  it("end with the acceptance, and a hard case is looked at again within ninety days", () => {
    expect(outcomes(accepted, "2026-04-01")).toEqual([
      [own, "2026-03-31", "met"],
      [answer, "2026-04-03", "met"],
      [again, "2026-06-23", "not-yet-due"]
    ])
    expect(outcomes([...accepted, look("2026-06-23")], "2026-06-24")[2]).toEqual([again, "2026-06-23", "met"])
    expect(outcomes(accepted, "2026-06-24")[2]).toEqual([again, "2026-06-23", "missed"])
    expect(outcomes(ways.claimed, "2027-01-01").map(([rule]) => rule)).toEqual([own, answer])
  })

  it("belong to the unit that has the task now", () => {
    const state = told(ways.claimed)
    const duties = Task.taskDuties("T-1", state, tasks.limits(state), d("2026-04-01"))
    expect(duties[0]).toMatchObject({
      field: "governance",
      orgUnit: "二中队",
      place: "香洲街道",
      subject: "T-1",
      period: { id: "2026-03-03/.." }
    })
    expect(duties[1]?.period.id).toBe("2026-03-20/1")
  })

  it("where the calendar is not published a limit may still move", () => {
    const facts = [open(), assign(), start, report("2027-12-20")]
    expect(outcomes(facts, "2028-02-01")[1]?.[2]).toBe("needs-review")
  })
})

describe("ledger rows", () => {
  const rowsOf = (facts: ReadonlyArray<Command>) =>
    Task.rowsOf("T-1", told(facts)).map(({ kind }) => kind.id.replace("governance.task", ""))
  const values = (facts: ReadonlyArray<Command>, id: string, field: string) =>
    Task.rowsOf("T-1", told(facts))
      .filter(({ kind }) => kind.id === id)
      .map(({ kind, row }) => row[fieldNames(kind).indexOf(field)])

  it("none before it was opened; one on its day, one on its last day, one an answer, one a look", () => {
    expect(rowsOf([])).toEqual([])
    expect(rowsOf([open()]).length).toBe(1)
    expect(rowsOf(ways.hardCase)).toEqual(["", "-due", "-answer", "-answer", "-answer", "-relapse", "-relapse"])
  })

  it("an acceptance that was followed by a reopening is undone, and the task open until it is accepted again", () => {
    const upTo = (n: number) => ways.hardCase.slice(0, n)
    expect(values(upTo(9), "governance.task-due", "outcome")).toEqual(["inTime"])
    expect(values(upTo(11), "governance.task-due", "outcome")).toEqual(["open"])
    expect(values(ways.hardCase, "governance.task-due", "outcome")).toEqual(["late"])
    expect(values(ways.hardCase, "governance.task-answer", "result")).toEqual(["returned", "undone", "accepted"])
    expect(values(ways.hardCase, "governance.task-due", "extended")).toEqual(["yes"])
    expect(values(ways.hardCase, "governance.task-relapse", "relapsed")).toEqual(["yes", "no"])
  })

  it("a withdrawn task falls due in no period", () => {
    expect(values(ways.withdrawn, "governance.task-due", "outcome")).toEqual([])
    expect(values(ways.withdrawn, "governance.task", "stage")).toEqual(["withdrawn"])
  })
})
