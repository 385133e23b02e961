/** 督查整改问题: the lawful ways, deadlines, what is refused and reported, duties and ledger rows. */
import { formatMinute } from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import { fieldIndex, fieldNames } from "@xiuhua/core/ledger"
import { rectificationClock } from "@xiuhua/core/regulation"
import { Problem } from "@xiuhua/core/sanitation"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { d, lawWith } from "./fixture.ts"
import {
  assign,
  begin,
  type Command,
  cite,
  clerk,
  close,
  extend,
  extended,
  find,
  handler,
  head,
  photo,
  problems,
  problemsUnder,
  profile,
  reopen,
  reply,
  reworked,
  rowsOf,
  step,
  told,
  verifier,
  verify,
  walk,
  ways,
  withdrawn,
  worker
} from "./problem-fixture.ts"

const rules = (facts: ReadonlyArray<Command>) => problems.review(told(facts)).map(({ rule }) => rule)
const moment = (instant: number | undefined | null) => (typeof instant === "number" ? formatMinute(instant) : instant)
const dueOf = (facts: ReadonlyArray<Command>, decider = problems) => moment(decider.deadline(told(facts, decider))?.due)
const doneOf = (facts: ReadonlyArray<Command>) => moment(problems.deadline(told(facts))?.doneAt)

describe("lawful ways", () => {
  it.each(Object.entries(ways))("%s: each step is offered before it is taken, and told alike", (_, commands) => {
    let state = problems.initial
    for (const command of commands) {
      expect(problems.next(state, command.on).map((offered) => offered.command)).toContain(command._tag)
      state = replay(problems, problems.record(state, command), state)
    }
    expect(walk(commands)).toEqual(state)
    expect(problems.review(state)).toEqual([])
  })

  it("take every command there is", () => {
    const taken: ReadonlySet<string> = new Set(Object.values(ways).flatMap((way) => way.map(({ _tag }) => _tag)))
    expect(Object.keys(Problem.Command.cases).filter((tag) => !taken.has(tag))).toEqual([])
  })

  it("pass through the stages, and a failed check goes back to assigned", () => {
    expect(reworked.map((_, n) => Problem.stageOf(told(reworked.slice(0, n + 1))))).toEqual([
      "found",
      "assigned",
      "replied",
      "assigned",
      "replied",
      "verified",
      "closed",
      "closed",
      "closed"
    ])
    expect(Problem.stageOf(told(extended))).toBe("assigned")
    expect(Problem.stageOf(told(withdrawn))).toBe("withdrawn")
    expect(Problem.stageOf(problems.initial)).toBe("none")
    expect(problems.next(told(begin), d("2026-03-01"))).toEqual([])
  })
})

describe("R7.4 the clock", () => {
  const friday = (category: string) => [find("2026-03-06", "15:00", category), assign("2026-03-06", "16:00")]

  it("is natural hours by the line of the category: nights and weekends run", () => {
    expect(dueOf(friday("litter"))).toBe("2026-03-07 16:00")
    expect(dueOf(friday("overflowing-bin"))).toBe("2026-03-06 20:00")
  })

  it("[L] is working hours where the place says so", () => {
    const working = problemsUnder(lawWith(rectificationClock, "work"))
    // An hour and a half on Friday, two and a half on Monday morning.
    expect(dueOf(friday("overflowing-bin"), working)).toBe("2026-03-09 11:00")
    expect(working.deadline(told(friday("litter"), working))?.provisional).toBe(false)
    const nextYear = [find("2027-12-30", "15:00"), assign("2027-12-30", "16:00")]
    expect(working.deadline(told(nextYear, working))?.provisional).toBe(true)
  })

  it("a deadline that was set for the one problem goes first", () => {
    expect(dueOf([...begin.slice(0, 1), assign("2026-03-02", "09:00", { on: "2026-03-02", at: "18:00" })])).toBe(
      "2026-03-02 18:00"
    )
  })

  it("or hours of its own, by the same clock; an extension by hours runs on from the deadline in force", () => {
    const hours = (n: number) => [
      find("2026-03-06", "15:00"),
      step("AssignProblem", "2026-03-06", "16:00", { by: clerk, station: "一站", handler, deadline: { hours: n } })
    ]
    const more = (n: number) =>
      step("ExtendDeadline", "2026-03-06", "17:00", {
        askedBy: handler,
        approver: head,
        until: { hours: n },
        reason: "缺车"
      })
    expect(dueOf(hours(48))).toBe("2026-03-08 16:00")
    expect(dueOf([...hours(48), more(3)])).toBe("2026-03-08 19:00")
    expect(walk([...hours(48), more(3)])).toEqual(told([...hours(48), more(3)]))
    const working = problemsUnder(lawWith(rectificationClock, "work"))
    // An hour and a half on Friday, half an hour on Monday; two hours more.
    expect(dueOf(hours(2), working)).toBe("2026-03-09 09:00")
    expect(dueOf([...hours(2), more(2)], working)).toBe("2026-03-09 11:00")
  })

  it("exists only while the problem is assigned and stands", () => {
    expect(dueOf(begin.slice(0, 1))).toBeUndefined()
    expect(dueOf(withdrawn)).toBeUndefined()
  })
})

describe("R7.5 on time", () => {
  const mendedAt = (at: string) => [
    ...begin,
    reply("2026-03-03", at),
    verify("2026-03-04", "10:00"),
    close("2026-03-04", "11:00")
  ]
  const outcome = (facts: ReadonlyArray<Command>) =>
    rowsOf({ P: facts })
      .filter(({ kind }) => kind.id === "sanitation.problem-due")
      .map(({ kind, row }) => row[fieldIndex(kind, "outcome")])

  it("at the very deadline is on time, a minute later is late; the day of check and closing plays no part", () => {
    expect(outcome(mendedAt("09:00"))).toEqual(["inTime"])
    expect(outcome(mendedAt("09:01"))).toEqual(["late"])
    expect(problems.review(told(mendedAt("09:01")))).toEqual([
      {
        rule: "rectification.deadline",
        severity: "violation",
        facts: { due: "2026-03-03 09:00", doneOn: "2026-03-03 09:01" },
        cite
      }
    ])
  })

  it("is judged by the reply that finally passed, never by one that failed", () => {
    const late = [
      ...begin,
      reply("2026-03-02", "11:00"),
      verify("2026-03-02", "15:00", false),
      reply("2026-03-04", "09:00"),
      verify("2026-03-04", "10:00"),
      close("2026-03-04", "10:30")
    ]
    expect([doneOf(late), outcome(late)]).toEqual(["2026-03-04 09:00", ["late"]])
    expect([doneOf(late.slice(0, 5)), outcome(late.slice(0, 5))]).toEqual([null, ["open"]])
    expect(outcome(reworked)).toEqual(["inTime"])
  })

  it("an extension counts only if it was approved before the deadline that it replaces", () => {
    const longer = { on: "2026-03-05", at: "09:00" }
    expect(dueOf([...begin, extend("2026-03-03", "08:59", longer)])).toBe("2026-03-05 09:00")
    expect(dueOf([...begin, extend("2026-03-03", "09:00", longer)])).toBe("2026-03-03 09:00")
    expect(dueOf([...begin, extend("2026-03-02", "10:00", longer, handler)])).toBe("2026-03-03 09:00")
    expect(dueOf([...begin, extend("2026-03-02", "10:00", { on: "2026-03-02", at: "12:00" })])).toBe("2026-03-03 09:00")
    const twice = [
      ...begin,
      extend("2026-03-03", "08:00", longer),
      extend("2026-03-04", "09:00", { on: "2026-03-06", at: "09:00" })
    ]
    expect(dueOf(twice)).toBe("2026-03-06 09:00")
    expect(moment(problems.deadline(told(twice))?.original)).toBe("2026-03-03 09:00")
  })

  it("a problem that is opened again is open in the period in which it was due, and what was mended then is no excuse", () => {
    expect(outcome(extended.slice(0, -1))).toEqual(["inTime"])
    expect(outcome(extended)).toEqual(["open"])
    const again = [
      ...extended,
      reply("2026-03-10", "09:00"),
      verify("2026-03-10", "10:00"),
      close("2026-03-10", "11:00")
    ]
    expect(walk(again)).toEqual(told(again))
    expect(outcome(again)).toEqual(["late"])
  })
})

describe("what is refused, and reported when it was done elsewhere", () => {
  const replied = [...begin, reply("2026-03-02", "11:00")]
  const longer = { on: "2026-03-05", at: "09:00" }

  it.each([
    [
      "R7.2 checked by who replied",
      replied,
      verify("2026-03-02", "12:00", true, worker),
      "rectification.independent-check"
    ],
    [
      "R7.2 checked by who was charged with it",
      replied,
      verify("2026-03-02", "12:00", true, handler),
      "rectification.independent-check"
    ],
    [
      "R7.2 checked by who was charged with it before it was handed on",
      [...extended.slice(0, 3), reply("2026-03-02", "11:00")],
      verify("2026-03-02", "12:00", true, handler),
      "rectification.independent-check"
    ],
    [
      "R7.2 failed by who had replied before",
      [
        ...begin,
        reply("2026-03-02", "10:00", verifier),
        verify("2026-03-02", "11:00", false, clerk),
        reply("2026-03-02", "12:00")
      ],
      verify("2026-03-02", "13:00", false),
      "rectification.independent-check"
    ],
    [
      "R7.5 an extension by who asked for it",
      begin,
      extend("2026-03-02", "10:00", longer, handler),
      "rectification.own-extension"
    ],
    [
      "R7.5 an extension at the end itself",
      begin,
      extend("2026-03-03", "09:00", longer),
      "rectification.late-extension"
    ],
    [
      "R7.5 an extension that gives no more time",
      begin,
      extend("2026-03-02", "10:00", { on: "2026-03-03", at: "09:00" }),
      "rectification.shorter-extension"
    ],
    [
      "R7.3 assigned with a deadline that is over",
      begin.slice(0, 1),
      assign("2026-03-02", "09:00", { on: "2026-03-02", at: "09:00" }),
      "rectification.deadline-before-assignment"
    ],
    [
      "R7.2 withdrawn by who asked for it",
      begin,
      step("WithdrawProblem", "2026-03-02", "10:00", {
        askedBy: handler,
        approver: handler,
        ground: "not-real",
        explanation: "已清"
      }),
      "rectification.own-withdrawal"
    ]
  ] as ReadonlyArray<readonly [string, ReadonlyArray<Command>, Command, string]>)("%s", (_, given, when, rule) => {
    const decision = problems.decide(walk(given), when)
    expect(Result.isFailure(decision) ? decision.failure : "accepted").toMatchObject({
      _tag: "Forbidden",
      finding: { rule }
    })
    expect(rules([...given, when])).toContain(rule)
  })

  it("R7.3 assigned without any deadline, where the place has laid down none", () => {
    const silent = problemsUnder(lawWith(rectificationClock, "natural"), { ...profile, limits: [] })
    const decision = silent.decide(told(begin.slice(0, 1), silent), begin[1] as Command)
    expect(Result.isFailure(decision) ? decision.failure : "accepted").toMatchObject({
      finding: { rule: "rectification.no-deadline" }
    })
    expect(silent.review(told(begin, silent)).map(({ rule }) => rule)).toEqual(["rectification.no-deadline"])
    expect(silent.deadline(told(begin, silent))).toBeUndefined()
  })

  it.each([
    ["found twice", begin, find("2026-03-02", "10:00"), "StepTaken"],
    ["assigned twice", begin, assign("2026-03-02", "10:00"), "StepTaken"],
    ["assigned before it was found", [], assign("2026-03-02", "10:00"), "StepMissing"],
    ["replied before it was assigned", begin.slice(0, 1), reply("2026-03-02", "10:00"), "StepMissing"],
    ["checked before anybody replied", begin, verify("2026-03-02", "10:00"), "StepMissing"],
    ["closed without a check", replied, close("2026-03-02", "12:00"), "StepMissing"],
    [
      "closed after a failed check",
      [...replied, verify("2026-03-02", "12:00", false)],
      close("2026-03-02", "13:00"),
      "StepMissing"
    ],
    ["opened again before it was closed", replied, reopen("2026-03-02", "12:00"), "StepMissing"],
    [
      "scored before it was closed",
      replied,
      { ...(reworked[7] as Command), on: d("2026-03-02"), at: "12:00" } as Command,
      "StepMissing"
    ],
    [
      "withdrawn once it was checked",
      reworked.slice(0, 6),
      { ...(withdrawn[2] as Command), on: d("2026-03-03"), at: "12:00" } as Command,
      "StepTaken"
    ],
    ["mended after it was withdrawn", withdrawn, reply("2026-03-02", "11:00"), "StepTaken"],
    [
      "extended after it was closed",
      reworked,
      extend("2026-03-06", "09:00", { on: "2026-03-07", at: "09:00" }),
      "StepTaken"
    ],
    ["a minute before the last step", begin, reply("2026-03-02", "08:59"), "BeforeLastStep"]
  ] as ReadonlyArray<readonly [string, ReadonlyArray<Command>, Command, string]>)("%s", (_, given, when, tag) => {
    const decision = problems.decide(walk(given), when)
    expect(Result.isFailure(decision) ? decision.failure._tag : "accepted").toBe(tag)
  })

  it("told from elsewhere: a check of nothing, a closing without a check, points before any closing", () => {
    expect(rules([...begin, verify("2026-03-02", "10:00")])).toEqual(["rectification.check-of-nothing"])
    expect(rules([...begin, close("2026-03-02", "10:00")])).toEqual(["rectification.closed-unchecked"])
    expect(rules([...begin, reworked[7] as Command, reworked[8] as Command])).toEqual([
      "rectification.before-closing",
      "rectification.before-closing"
    ])
  })

  it.each([
    [
      "the same device",
      photo("worker-phone", "2026-03-02", "11:30"),
      { sameDevice: "yes", sameMinute: "no", samePlace: "no" }
    ],
    ["the same minute", photo("pda", "2026-03-02", "11:00"), { sameDevice: "no", sameMinute: "yes", samePlace: "no" }],
    [
      "the same reading of the position",
      photo("pda", "2026-03-02", "11:30", "22.78,115.36"),
      { sameDevice: "no", sameMinute: "no", samePlace: "yes" }
    ]
  ])("a check with %s as the reply is a doubt, not a bar", (_, own, facts) => {
    const staged = [
      ...replied,
      step("VerifyProblem", "2026-03-02", "12:00", { by: verifier, passed: true, photo: own })
    ]
    expect(walk(staged)).toEqual(told(staged))
    expect(problems.review(told(staged))).toMatchObject([
      { rule: "rectification.staged-check", severity: "warning", facts }
    ])
  })

  it("R7.3 a finding, a reply and a check without a photo are doubtful; two without a position are not the same place", () => {
    const bare = [
      { ...(begin[0] as Extract<Command, { readonly _tag: "FindProblem" }>), photo: null },
      begin[1] as Command,
      step("ReplyProblem", "2026-03-02", "11:00", { by: worker, photo: null }),
      step("VerifyProblem", "2026-03-02", "12:00", { by: verifier, passed: true, photo: null })
    ]
    expect(walk(bare)).toEqual(told(bare))
    expect(rules(bare)).toEqual([
      "rectification.found-without-photo",
      "rectification.reply-without-photo",
      "rectification.check-without-photo"
    ])
    const nowhere = [
      ...begin,
      step("ReplyProblem", "2026-03-02", "11:00", { by: worker, photo: photo("a", "2026-03-02", "11:00") }),
      step("VerifyProblem", "2026-03-02", "12:00", {
        by: verifier,
        passed: true,
        photo: photo("b", "2026-03-02", "11:50")
      })
    ]
    expect(rules(nowhere)).toEqual([])
  })

  it("who checked first may mend later: only what he had done until then counts against him", () => {
    const turned = [
      ...replied,
      verify("2026-03-02", "12:00", false),
      reply("2026-03-02", "13:00", verifier),
      verify("2026-03-02", "14:00", true, clerk)
    ]
    expect(walk(turned)).toEqual(told(turned))
    expect(rules(turned)).toEqual([])
  })
})

describe("duties", () => {
  const statusOn = (facts: ReadonlyArray<Command>, on: string) =>
    Problem.problemDuties("P-1", problems.deadline(told(facts)), d(on)).map(({ status }) => status)
  const waiting = [...begin, reply("2026-03-03", "08:00")]
  const passed = [...waiting, verify("2026-03-04", "08:00")]

  it("are the station's, from the day of the assignment", () => {
    expect(Problem.problemDuties("P-1", problems.deadline(told(extended.slice(0, 4))), d("2026-03-02"))).toMatchObject([
      {
        rule: "sanitation.problem-rectification",
        field: "sanitation",
        subject: "P-1",
        orgUnit: "二站",
        place: "香洲街道",
        period: { id: "2026-03-02/..", from: "2026-03-02", to: "2026-03-05" },
        dueOn: "2026-03-05",
        status: "not-yet-due"
      }
    ])
    expect(statusOn(begin, "2026-03-01")).toEqual([])
    expect(statusOn(withdrawn, "2026-03-09")).toEqual([])
  })

  it("open, missed, waiting for a check, met or late", () => {
    expect([statusOn(begin, "2026-03-03"), statusOn(begin, "2026-03-04")].flat()).toEqual(["not-yet-due", "missed"])
    expect([statusOn(waiting, "2026-03-03"), statusOn(waiting, "2026-03-04")].flat()).toEqual([
      "not-yet-due",
      "evidence-incomplete"
    ])
    expect(statusOn(passed, "2026-03-04")).toEqual(["met"])
    expect(statusOn([...begin, reply("2026-03-03", "09:01"), verify("2026-03-03", "10:00")], "2026-03-03")).toEqual([
      "missed"
    ])
    expect(statusOn([...begin, reply("2026-03-05", "09:00")], "2026-03-05")).toEqual(["missed"])
  })

  it("a working clock that ran into a year without a calendar is to be looked at, not missed", () => {
    const working = problemsUnder(lawWith(rectificationClock, "work"))
    const facts = [find("2027-12-30", "15:00"), assign("2027-12-30", "16:00")]
    const [outcome] = Problem.problemDuties("P", working.deadline(told(facts, working)), d("2028-02-01"))
    expect(outcome?.status).toBe("needs-review")
  })
})

describe("ledger rows", () => {
  const rows = (facts: ReadonlyArray<Command>) =>
    rowsOf({ "P-7": facts }).map(({ kind, row }) => [
      kind.id.replace("sanitation.", ""),
      Object.fromEntries(fieldNames(kind).map((name, at) => [name, row[at]]))
    ])

  it("a reworked problem is one found, one due, two checks, its points and its notice", () => {
    expect(rows(reworked)).toMatchObject([
      ["problem", { problem: "P-7", foundOn: "2026-03-02", station: "一站", origin: "inspection", stage: "closed" }],
      ["problem-due", { dueOn: "2026-03-03", outcome: "inTime", extended: "no", reopened: "no" }],
      ["problem-check", { turn: "1", day: "2026-03-02", result: "failed" }],
      ["problem-check", { turn: "2", day: "2026-03-03", result: "passed" }],
      ["problem-points", { day: "2026-03-04", points: 5, reason: "返工" }],
      ["problem-notice", { day: "2026-03-05", document: "环督通报〔2026〕3号" }]
    ])
  })

  it("an extended and reopened one belongs to the station that has it and to its new day", () => {
    expect(rows(extended)).toMatchObject([
      ["problem", { station: "二站", stage: "assigned" }],
      ["problem-due", { dueOn: "2026-03-05", outcome: "open", extended: "yes", reopened: "yes" }],
      ["problem-check", { result: "passed" }]
    ])
    const inVain = [...begin, extend("2026-03-03", "09:00", { on: "2026-03-05", at: "09:00" })]
    expect(rows(inVain)[1]).toMatchObject(["problem-due", { dueOn: "2026-03-03", extended: "no" }])
  })

  it("a withdrawn one is due no more; what nobody found has no row; a notice told twice is one", () => {
    expect(rows(withdrawn)).toMatchObject([["problem", { stage: "withdrawn" }]])
    expect(rows([])).toEqual([])
    expect(rows([reply("2026-03-02", "11:00")])).toEqual([])
    const twice = [
      ...reworked,
      step("IssueNotice", "2026-03-06", "09:00", { by: head, document: "环督通报〔2026〕3号" })
    ]
    expect(rows(twice).filter(([kind]) => kind === "problem-notice")).toHaveLength(1)
  })

  it("tenths of a point are kept exactly", () => {
    const much = [
      ...reworked.slice(0, 7),
      step("DeductPoints", "2026-03-04", "09:00", { by: clerk, tenths: 123, reason: "久拖" })
    ]
    expect(rows(much).at(-1)).toMatchObject(["problem-points", { points: 123 }])
  })
})
