/** 数字城管案件: the lawful ways, what is refused and reported, limits, and what figures and the public see of it. */
import { chinaWorkCalendar, formatInstant, localTime, plainDate } from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import { PublicReport } from "@xiuhua/core/enforcement"
import { eventCodec } from "@xiuhua/core/handle"
import { fieldNames, personRefOf } from "@xiuhua/core/ledger"
import { Result } from "effect"
import { describe, expect, it } from "vitest"

type Command = PublicReport.Command
const person = (n: number) => personRefOf(new Uint8Array(16).fill(n))
const [reporter, clerk, worker, inspector, head] = [1, 2, 3, 4, 5].map(person) as [
  ReturnType<typeof person>,
  ReturnType<typeof person>,
  ReturnType<typeof person>,
  ReturnType<typeof person>,
  ReturnType<typeof person>
]
const d = plainDate
const t = localTime
const cite = { source: "某市时限表", article: "表一", gist: "时限" }
const line = (stage: PublicReport.LimitedStage, count: number, unit: "workHours" | "workdays", category = "*") => ({
  category,
  stage,
  count,
  unit,
  cite,
  confidence: "local" as const
})
const limits: PublicReport.ReportLimits = {
  windows: [
    { from: t("08:30"), until: t("12:00") },
    { from: t("14:30"), until: t("17:30") }
  ],
  lines: [
    line("accept", 1, "workHours"),
    line("register", 1, "workHours"),
    line("dispatch", 1, "workHours"),
    line("dispose", 3, "workdays"),
    line("dispose", 4, "workHours", "rubbish"),
    line("verify", 4, "workHours"),
    line("close", 5, "workdays"),
    line("close", 2, "workdays", "rubbish")
  ]
}
const reports = PublicReport.publicReports({ calendar: chinaWorkCalendar, limits })

const step = <Tag extends Command["_tag"]>(
  _tag: Tag,
  on: string,
  at: string,
  rest: Omit<Extract<Command, { readonly _tag: Tag }>, "_tag" | "on" | "at">
): Command => ({ _tag, on: d(on), at: t(at), ...rest }) as unknown as Command

const submit = step("SubmitReport", "2026-03-02", "08:30", {
  channel: "resident",
  nature: "event",
  category: "rubbish",
  street: "香洲街道",
  reporter
})
const begin: ReadonlyArray<Command> = [
  submit,
  step("AcceptReport", "2026-03-02", "09:00", { by: clerk }),
  step("RegisterReport", "2026-03-02", "09:30", { by: clerk }),
  step("DispatchReport", "2026-03-02", "10:00", { by: clerk, department: "环卫站" })
]
const dispose = (on: string, at: string, device = "worker-phone") =>
  step("DisposeReport", on, at, { by: worker, proof: { device, takenOn: d(on), takenAt: t(at) } })
const verify = (on: string, at: string, passed: boolean) =>
  step("VerifyReport", on, at, { by: inspector, passed, proof: { device: "pda", takenOn: d(on), takenAt: t(at) } })
const close = (on: string, at: string) =>
  step("CloseReport", on, at, { by: clerk, ground: "solved", explanation: null })

/** Solved at the second try: the first check sent it back. */
const reworked: ReadonlyArray<Command> = [
  ...begin,
  dispose("2026-03-02", "11:00"),
  verify("2026-03-02", "15:00", false),
  dispose("2026-03-02", "16:00"),
  verify("2026-03-03", "09:00", true),
  close("2026-03-03", "09:30"),
  step("RateReport", "2026-03-04", "09:00", { answer: "fair" })
]
const returned: ReadonlyArray<Command> = [
  ...begin,
  step("ReturnDispatch", "2026-03-02", "10:30", { by: worker, reason: "不属本站责任区" })
]
const deferred: ReadonlyArray<Command> = [
  ...begin,
  step("ExtendLimit", "2026-03-02", "11:00", { askedBy: worker, approver: head, minutes: 120 }),
  step("DeferReport", "2026-03-03", "09:00", { approver: head, reason: "道路施工", until: d("2026-03-31") }),
  step("ResumeReport", "2026-03-10", "09:00", { by: clerk }),
  dispose("2026-03-10", "09:20"),
  verify("2026-03-10", "11:00", true),
  step("LinkReport", "2026-03-10", "11:10", { to: "penalty-case", id: "case-1" }),
  close("2026-03-10", "11:30"),
  step("ReopenReport", "2026-03-12", "09:00", { by: clerk, reason: "回潮" })
]
const declined: ReadonlyArray<Command> = [
  submit,
  step("DeclineReport", "2026-03-02", "09:00", { by: clerk, ground: "out-of-scope" })
]
const merged: ReadonlyArray<Command> = [
  ...begin.slice(0, 2),
  step("MergeDuplicate", "2026-03-02", "09:10", { by: clerk, into: "R-1" })
]
const ways = { reworked, returned, deferred, declined, merged }

const walk = (commands: ReadonlyArray<Command>) =>
  commands.reduce((state, command) => {
    const decision = reports.decide(state, command)
    if (Result.isFailure(decision)) throw new Error(`${command._tag}: ${JSON.stringify(decision.failure)}`)
    return replay(reports, decision.success, state)
  }, reports.initial)
const told = (facts: ReadonlyArray<Command>) =>
  facts.reduce((state, fact) => replay(reports, reports.record(state, fact), state), reports.initial)
const rules = (facts: ReadonlyArray<Command>) => reports.review(told(facts)).map(({ rule }) => rule)

describe("lawful ways", () => {
  it.each(Object.entries(ways))("%s is offered each step before it is taken, and told alike", (_, commands) => {
    let state = reports.initial
    for (const command of commands) {
      expect(reports.next(state, command.on).map((step) => step.command)).toContain(command._tag)
      state = replay(reports, reports.record(state, command), state)
    }
    expect(walk(commands)).toEqual(state)
    expect(reports.review(state)).toEqual([])
  })

  it("take every command there is", () => {
    const taken = new Set(
      Object.values(ways)
        .flat()
        .map(({ _tag }) => _tag)
    )
    expect(Object.keys(PublicReport.Command.cases).filter((tag) => !taken.has(tag as Command["_tag"]))).toEqual([])
  })
})

describe("limits", () => {
  const dues = (commands: ReadonlyArray<Command>) =>
    reports
      .deadlines(told(commands))
      .map(({ doneAt, due, stage }) => [
        stage,
        formatInstant(due).slice(0, 16),
        doneAt === null ? null : formatInstant(doneAt).slice(0, 16)
      ])

  it("are counted stage by stage, in hours of work and in workdays", () => {
    expect(dues(begin)).toEqual([
      ["accept", "2026-03-02T09:30", "2026-03-02T09:00"],
      ["register", "2026-03-02T10:00", "2026-03-02T09:30"],
      ["dispatch", "2026-03-02T10:30", "2026-03-02T10:00"],
      ["dispose", "2026-03-02T16:30", null],
      ["close", "2026-03-04T23:59", null]
    ])
  })

  it("survive rework: the limit of the disposal is the one it had", () => {
    const back = reworked.slice(0, 6)
    expect(dues(back).find(([stage]) => stage === "dispose")).toEqual(["dispose", "2026-03-02T16:30", null])
    expect(dues(reworked).find(([stage]) => stage === "dispose")?.[2]).toBe("2026-03-02T16:00")
  })

  it("are lengthened by an extension, and stand still while nobody can do it", () => {
    // Two hours more: one today, one tomorrow. Deferred with half an hour left, for five days of work.
    expect(dues(deferred.slice(0, 5)).find(([stage]) => stage === "dispose")?.[1]).toBe("2026-03-03T09:30")
    expect(dues(deferred.slice(0, 7)).find(([stage]) => stage === "dispose")?.[1]).toBe("2026-03-10T09:30")
  })

  it("late is recorded and reported with the line of the table, never refused", () => {
    const late = [...begin, dispose("2026-03-02", "17:00")]
    expect(walk(late)).toEqual(told(late))
    expect(reports.review(told(late))).toEqual([
      {
        rule: "report.dispose-limit",
        severity: "violation",
        facts: { stage: "处置", due: "2026-03-02 16:30", doneOn: "2026-03-02 17:00" },
        cite
      }
    ])
  })

  it("of a place that has laid down none are none", () => {
    const silent = PublicReport.publicReports({ calendar: chinaWorkCalendar, limits: { ...limits, lines: [] } })
    expect(silent.deadlines(told(reworked))).toEqual([])
  })
})

describe("what is refused, and reported when it was done elsewhere", () => {
  it.each([
    [
      "R12.5 checked by who did the work",
      [...begin, dispose("2026-03-02", "11:00")],
      step("VerifyReport", "2026-03-02", "12:00", { by: worker, passed: true, proof: null }),
      "report.independent-check"
    ],
    ["R12.7 closed as solved without a check", begin, close("2026-03-02", "11:00"), "report.closed-unchecked"],
    [
      "R12.7 closed unsolved without a word",
      begin,
      step("CloseReport", "2026-03-02", "11:00", { by: clerk, ground: "cannot-be-solved", explanation: null }),
      "report.closed-unexplained"
    ],
    [
      "R12.8 an extension approved by who asked for it",
      begin,
      step("ExtendLimit", "2026-03-02", "11:00", { askedBy: worker, approver: worker, minutes: 60 }),
      "report.own-extension"
    ],
    [
      "R12.8 an extension after the end",
      begin,
      step("ExtendLimit", "2026-03-05", "09:00", { askedBy: worker, approver: head, minutes: 60 }),
      "report.late-extension"
    ]
  ] as const)("%s", (_, given, when, rule) => {
    const decision = reports.decide(told(given), when)
    expect(Result.isFailure(decision) ? decision.failure : "accepted").toMatchObject({
      _tag: "Forbidden",
      finding: { rule }
    })
    expect(rules([...given, when])).toContain(rule)
  })

  it.each([
    ["twice submitted", [submit], { ...submit, at: t("08:40") }, "StepTaken"],
    ["dispatched before it was registered", begin.slice(0, 2), begin[3], "StepMissing"],
    ["checked before anything was done", begin, verify("2026-03-02", "11:00", true), "StepMissing"],
    ["resumed though nothing was deferred", begin, deferred[6], "StepMissing"],
    ["deferred twice", deferred.slice(0, 6), { ...deferred[5], at: t("09:30") } as Command, "StepTaken"],
    ["accepted after it was declined", declined, { ...begin[1], at: t("10:00") } as Command, "StepTaken"],
    ["dispatched after it was merged", merged, begin[3], "StepTaken"],
    ["a step a minute before the last one", begin, dispose("2026-03-02", "09:59"), "BeforeLastStep"],
    ["worked on once closed", reworked, dispose("2026-03-05", "09:00"), "StepTaken"]
  ] as ReadonlyArray<readonly [string, ReadonlyArray<Command>, Command, string]>)("%s", (_, given, when, tag) => {
    const decision = reports.decide(walk(given), when)
    expect(Result.isFailure(decision) ? decision.failure._tag : "accepted").toBe(tag)
  })

  it("R12.6 a check with the same device or in the same minute is a doubt, not a bar", () => {
    const staged = [
      ...begin,
      dispose("2026-03-02", "11:00", "pda"),
      verify("2026-03-02", "11:30", true),
      close("2026-03-02", "11:40")
    ]
    expect(walk(staged)).toEqual(told(staged))
    expect(reports.review(told(staged)).map(({ rule, severity }) => [rule, severity])).toEqual([
      ["report.staged-check", "warning"]
    ])
  })

  it("a check of nothing, told from elsewhere, is reported", () => {
    expect(rules([...begin, verify("2026-03-02", "11:00", true)])).toContain("report.check-of-nothing")
  })
})

describe("ledgers", () => {
  const rows = (commands: ReadonlyArray<Command>) => {
    const state = told(commands)
    return PublicReport.rowsOf("R-7", state, reports.deadlines(state)).map(({ kind, row }) => [
      kind.id.replace("enforcement.", ""),
      Object.fromEntries(fieldNames(kind).map((name, at) => [name, row[at]]))
    ])
  }

  it("a report of rework is one due report closed in time, one dispatch, two disposals, one answer", () => {
    expect(rows(reworked)).toMatchObject([
      ["report", { report: "R-7", reportedOn: "2026-03-02", accepted: "yes", registered: "yes", duplicateOf: null }],
      ["report-due", { dueOn: "2026-03-04", orgUnit: "环卫站", outcome: "inTime", extended: "no", deferred: "no" }],
      ["report-dispatch", { turn: "1", day: "2026-03-02", correct: "yes" }],
      ["report-disposal", { turn: "1", day: "2026-03-02", check: "returned" }],
      ["report-disposal", { turn: "2", day: "2026-03-02", check: "passed" }],
      ["satisfaction", { day: "2026-03-04", answer: "fair" }]
    ])
  })

  it("a dispatch that came back was not correct; an open report is due all the same", () => {
    expect(rows(returned)).toMatchObject([
      ["report", {}],
      ["report-due", { orgUnit: null, outcome: "open" }],
      ["report-dispatch", { correct: "no" }]
    ])
  })

  it("a deferred report is due later, and a reopened one is open again", () => {
    const due = (commands: ReadonlyArray<Command>) => rows(commands).find(([kind]) => kind === "report-due")?.[1]
    expect(due(deferred.slice(0, -1))).toMatchObject({ dueOn: "2026-03-12", outcome: "inTime", deferred: "yes" })
    expect(due(deferred)).toMatchObject({ outcome: "open", extended: "yes" })
  })

  it("a duplicate is a report and nothing is due for it; what was never submitted has no row", () => {
    expect(rows(merged)).toMatchObject([["report", { registered: "no", duplicateOf: "R-1" }]])
    expect(rows([])).toEqual([])
  })
})

describe("what the public sees", () => {
  it("is the way of the report, and nobody in it", () => {
    const view = PublicReport.publicView(told(reworked))
    expect(view).toMatchObject({ stage: "closed", department: "环卫站", closing: { ground: "solved" } })
    expect(view?.history.map(({ stage }) => stage)).toEqual([
      "submitted",
      "accepted",
      "registered",
      "dispatched",
      "disposed",
      "dispatched",
      "disposed",
      "verified",
      "closed"
    ])
    const text = JSON.stringify(Object.values(ways).map((commands) => PublicReport.publicView(told(commands))))
    for (const somebody of [reporter, clerk, worker, inspector, head]) expect(text).not.toContain(somebody)
    expect(PublicReport.publicView(reports.initial)).toBeNull()
  })
})

describe("any order", () => {
  it("never closes as solved without a check by somebody else; replay is total", () => {
    const pool = Object.values(ways).flat()
    const { decode, encode } = eventCodec({ event: PublicReport.Event, schemaVersion: 1, upcasts: {} })
    let seed = 7
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
      return (seed >> 8) % below
    }
    let solved = 0
    let refused = 0
    for (let run = 0; run < 400; run++) {
      let state = reports.initial
      let history = reports.initial
      for (let n = 0; n < 40; n++) {
        // Half of them possible, half of them anything.
        const possible = reports.next(state, d("2026-03-02")).map((step) => step.command)
        const offered = n % 2 === 0 ? pool.filter(({ _tag }) => possible.includes(_tag)) : []
        const choices = offered.length > 0 ? offered : pool
        const chosen = choices[random(choices.length)] as Command
        const command = { ...chosen, on: d("2026-03-02"), at: t(`${String(8 + (n >> 3)).padStart(2, "0")}:00`) }
        history = replay(reports, reports.record(history, command), history)
        const decision = reports.decide(state, command)
        if (Result.isFailure(decision)) {
          refused++
          continue
        }
        const stored = decision.success.map((event) => decode({ id: "1", ...encode(event) }))
        expect(stored).toEqual(decision.success)
        state = replay(reports, decision.success, state)
        expect(reports.next(reports.initial, command.on).length).toBe(1)
        if (state.closed?.ground === "solved") {
          solved++
          const last = state.turns.at(-1)?.disposals.at(-1)
          expect(last?.verified?.passed).toBe(true)
          expect(last?.verified?.by).not.toBe(last?.disposed.by)
        }
      }
      expect(() => [
        reports.review(history),
        reports.deadlines(history),
        reports.next(history, d("2026-03-03")),
        PublicReport.rowsOf("x", history, reports.deadlines(history)),
        PublicReport.publicView(history)
      ]).not.toThrow()
    }
    expect(solved).toBeGreaterThan(20)
    expect(refused).toBeGreaterThan(5_000)
  })
})
