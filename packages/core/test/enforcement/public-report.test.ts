/** 数字城管案件: the lawful ways, what is refused and reported, limits, and what figures and the public see of it. */
import { chinaWorkCalendar, formatInstant } from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import { PublicReport } from "@xiuhua/core/enforcement"
import { eventCodec } from "@xiuhua/core/handle"
import { fieldNames } from "@xiuhua/core/ledger"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import {
  begin,
  type Command,
  cite,
  clerk,
  close,
  d,
  dispose,
  head,
  inspector,
  limits,
  reporter,
  reports,
  step,
  submit,
  t,
  told,
  verify,
  walk,
  ways,
  worker
} from "./report-fixture.ts"

const { deferred, merged, reopened, returned, reworked } = ways

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

  it("survive return: the dispatch must be made again in time, the closing is due when it was", () => {
    expect(dues(returned)).toEqual([
      ["accept", "2026-03-02T09:30", "2026-03-02T09:00"],
      ["register", "2026-03-02T10:00", "2026-03-02T09:30"],
      ["dispatch", "2026-03-02T10:30", "2026-03-02T10:00"],
      ["dispatch", "2026-03-02T11:30", "2026-03-02T11:00"],
      ["dispose", "2026-03-02T16:30", "2026-03-02T10:30"],
      ["dispose", "2026-03-02T17:30", "2026-03-02T15:00"],
      ["verify", "2026-03-03T10:00", "2026-03-02T16:00"],
      ["close", "2026-03-04T23:59", "2026-03-02T16:30"]
    ])
    expect(dues(returned.slice(0, 5))[3]).toEqual(["dispatch", "2026-03-02T11:30", null])
  })

  it("survive reopening: what was met stays met, the dispatch runs anew, the closing is open as of old", () => {
    const again = dues(reopened.slice(0, 12))
    expect(again.filter(([stage]) => stage === "dispose" || stage === "dispatch")).toEqual([
      ["dispatch", "2026-03-02T10:30", "2026-03-02T10:00"],
      ["dispatch", "2026-03-03T10:00", null],
      ["dispose", "2026-03-02T16:30", "2026-03-02T11:00"]
    ])
    expect(again.at(-1)).toEqual(["close", "2026-03-04T23:59", null])
  })

  it("of a refusal that was taken back run from that day", () => {
    const back = [
      submit,
      step("DeclineReport", "2026-03-02", "09:00", { by: clerk, ground: "not-real" }),
      step("ReopenReport", "2026-03-05", "09:00", { by: clerk, reason: "复核属实" })
    ]
    expect(dues(back)).toEqual([["accept", "2026-03-05T10:00", null]])
    expect(walk(back)).toEqual(told(back))
  })

  it("a deferral ends with its last day, with the work or with its resumption, whichever is first", () => {
    const until = (more: ReadonlyArray<Command>) => {
      const short = step("DeferReport", "2026-03-02", "10:30", {
        approver: head,
        reason: "台风",
        until: d("2026-03-03")
      })
      return dues([...begin, short, ...more]).find(([stage]) => stage === "dispose")?.[1]
    }
    // Three and a half hours left at 10:30 on Monday; Wednesday is the first day after the deferral.
    expect(until([])).toBe("2026-03-04T12:00")
    expect(until([step("ResumeReport", "2026-03-09", "09:00", { by: clerk })])).toBe("2026-03-04T12:00")
    expect(until([step("ResumeReport", "2026-03-03", "08:30", { by: clerk })])).toBe("2026-03-03T12:00")
    expect(until([dispose("2026-03-03", "08:30")])).toBe("2026-03-03T12:00")
  })

  it("a deferral that never ends is counted for ten years, so that every report has a due day", () => {
    const never = step("DeferReport", "2026-03-02", "10:30", { approver: head, reason: "停工", until: d("2199-12-31") })
    expect(
      dues([...begin, never])
        .find(([stage]) => stage === "close")?.[1]
        ?.slice(0, 7)
    ).toBe("2036-03")
  })

  it("R12.8 are not lengthened by what came too late or was granted to oneself", () => {
    const dispose = (more: Command) => dues([...begin, more]).find(([stage]) => stage === "dispose")?.[1]
    const extend = (at: string, askedBy = worker) =>
      step("ExtendLimit", "2026-03-02", at, { askedBy, approver: head, minutes: 60 })
    expect(dispose(extend("16:30"))).toBe("2026-03-02T17:30")
    expect(dispose(extend("16:31"))).toBe("2026-03-02T16:30")
    expect(dispose(extend("11:00", head))).toBe("2026-03-02T16:30")
    const own = { askedBy: head, approver: head, reason: "台风", until: d("2026-03-03") }
    expect(dispose(step("DeferReport", "2026-03-02", "11:00", own))).toBe("2026-03-02T16:30")
  })

  it("a later table holds for what begins under it, never for what ran before", () => {
    const stricter = { category: "rubbish", stage: "dispose", count: 2, unit: "workHours", cite } as const
    const changed = PublicReport.publicReports({
      calendar: chinaWorkCalendar,
      limits: {
        ...limits,
        lines: [{ ...stricter, from: d("2026-03-03"), confidence: "local" }, ...limits.lines]
      }
    })
    const ends = (facts: ReadonlyArray<Command>) =>
      changed
        .deadlines(told(facts))
        .filter(({ stage }) => stage === "dispose")
        .map(({ due }) => formatInstant(due).slice(0, 16))
    expect(ends(reopened)).toEqual(["2026-03-02T16:30", "2026-03-03T11:30"])
  })

  it("are duties, of the department where it is its own, met or missed by the minute", () => {
    const on = (facts: ReadonlyArray<Command>, day: string) =>
      PublicReport.reportDuties("R-7", reports.deadlines(told(facts)), d(day)).map(
        ({ dueOn, orgUnit, place, rule, status }) => [rule, dueOn, orgUnit, place, status]
      )
    expect(on([...begin, dispose("2026-03-02", "16:31")], "2026-03-02")).toEqual([
      ["report.accept-limit", "2026-03-02", null, "香洲街道", "met"],
      ["report.register-limit", "2026-03-02", null, "香洲街道", "met"],
      ["report.dispatch-limit", "2026-03-02", null, "香洲街道", "met"],
      ["report.dispose-limit", "2026-03-02", "环卫站", "香洲街道", "missed"],
      ["report.verify-limit", "2026-03-03", null, "香洲街道", "not-yet-due"],
      ["report.close-limit", "2026-03-04", null, "香洲街道", "not-yet-due"]
    ])
    expect(on(begin, "2026-03-02").at(-2)).toEqual([
      "report.dispose-limit",
      "2026-03-02",
      "环卫站",
      "香洲街道",
      "not-yet-due"
    ])
    expect(on(begin, "2026-03-03").at(-2)?.at(-1)).toBe("missed")
    expect(on(begin, "2026-03-01")).toEqual([])
    // What is done later than the day of judgement is not yet done on it.
    expect(on(reworked, "2026-03-02").at(-1)?.at(-1)).toBe("not-yet-due")
    const periods = PublicReport.reportDuties("R-7", reports.deadlines(told(returned)), d("2026-03-09"))
    expect(new Set(periods.map(({ period, rule }) => `${rule} ${period.id}`)).size).toBe(periods.length)
    // 2030 has no published arrangement: nobody can say that it was missed.
    const later = told([{ ...submit, on: d("2030-03-04") }])
    expect(PublicReport.reportDuties("R-7", reports.deadlines(later), d("2030-03-06"))[0]?.status).toBe("needs-review")
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
    expect(rows(returned.slice(0, 5))).toMatchObject([
      ["report", {}],
      ["report-due", { orgUnit: null, outcome: "open" }],
      ["report-dispatch", { correct: "no" }]
    ])
    expect(rows(returned)).toMatchObject([
      ["report", {}],
      ["report-due", { orgUnit: "市政所", outcome: "inTime" }],
      ["report-dispatch", { turn: "1", orgUnit: "环卫站", correct: "no", centre: null }],
      ["report-dispatch", { turn: "2", orgUnit: "市政所", correct: "yes", centre: "区指挥中心" }],
      ["report-disposal", { turn: "1", orgUnit: "市政所", check: "passed" }]
    ])
  })

  const due = (commands: ReadonlyArray<Command>) =>
    rows(commands).find(([kind]) => kind === "report-due")?.[1] as object | undefined

  it("a deferred report is due later, and says that it was deferred", () => {
    expect(due(deferred)).toMatchObject({ dueOn: "2026-03-12", outcome: "inTime", deferred: "yes", extended: "yes" })
  })

  it("a reopened report is open again in the period that it belongs to, and late if it is closed after that", () => {
    const closedFirst = due(reopened.slice(0, 10))
    expect(closedFirst).toMatchObject({ dueOn: "2026-03-04", outcome: "inTime" })
    expect(due(reopened.slice(0, 12))).toEqual({ ...closedFirst, outcome: "open" })
    expect(due(reopened)).toEqual(closedFirst)
    const after = reopened
      .slice(0, 12)
      .concat(
        step("DispatchReport", "2026-03-09", "09:30", { by: clerk, department: "环卫站" }),
        dispose("2026-03-09", "10:00"),
        verify("2026-03-09", "11:00", true),
        close("2026-03-09", "11:30")
      )
    expect(due(after)).toEqual({ ...closedFirst, outcome: "late" })
  })

  it("上报 ≥ 受理 ≥ 立案: what was registered elsewhere was accepted", () => {
    const [, , register] = begin
    expect(rows([submit, register as Command])[0]?.[1]).toMatchObject({ accepted: "yes", registered: "yes" })
  })

  it("a duplicate is a report and nothing is due for it; what was never submitted has no row", () => {
    expect(rows(merged)).toMatchObject([
      ["report", { registered: "no", duplicateOf: "R-1" }],
      ["satisfaction", { answer: "satisfied" }]
    ])
    const late = [...begin, step("MergeDuplicate", "2026-03-02", "11:00", { by: clerk, into: "R-1" })]
    expect(due(begin)).toMatchObject({ outcome: "open" })
    expect(due(late)).toMatchObject({ outcome: "merged" })
    const back = step("ReopenReport", "2026-03-02", "15:00", { by: clerk, reason: "并非同一事项" })
    expect(due([...late, back])).toEqual(due(begin))
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
    expect(PublicReport.publicView(told(merged))).toMatchObject({
      stage: "merged",
      mergedInto: "R-1",
      closing: { ground: "solved" }
    })
    expect(PublicReport.publicView(told(deferred.slice(0, 6)))?.deferredUntil).toBe("2026-03-31")
    expect(PublicReport.publicView(told(deferred))?.deferredUntil).toBeNull()
    const again = PublicReport.publicView(told(reopened.slice(0, 12)))
    expect(again).toMatchObject({ stage: "registered", department: null, closing: null })
    expect(again?.history.slice(-2).map(({ stage }) => stage)).toEqual(["closed", "registered"])
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
    let counted = 0
    for (let run = 0; run < 400; run++) {
      let state = reports.initial
      let history = reports.initial
      let closedOnce = false
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
        closedOnce ||= command._tag === "CloseReport"
        const rows = PublicReport.rowsOf("x", state, reports.deadlines(state))
        const value = (kind: string, field: string) => {
          const found = rows.find((row) => row.kind.id === kind)
          return found?.row[fieldNames(found.kind).indexOf(field)]
        }
        // Nothing counts as closed before somebody closed it, nor once that was taken back.
        const outcome = value("enforcement.report-due", "outcome")
        if (outcome === "inTime" || outcome === "late") {
          counted++
          expect(state.closed).not.toBeNull()
          expect(closedOnce).toBe(true)
        }
        // 上报 ≥ 受理 ≥ 立案.
        expect([value("enforcement.report", "accepted"), value("enforcement.report", "registered")]).not.toEqual([
          "no",
          "yes"
        ])
        expect(reports.next(reports.initial, command.on).length).toBe(1)
        if (state.closed?.ground === "solved") {
          solved++
          const turn = state.turns.at(-1)
          const last = turn?.disposals.at(-1)
          expect([turn?.undone, last?.verified?.passed]).toEqual([null, true])
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
    expect(counted).toBeGreaterThan(100)
    expect(refused).toBeGreaterThan(5_000)
  })
})
