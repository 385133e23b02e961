/** 党费: bands on the whole base, who owes when, what was paid in time. */
import { chinaWorkCalendar, plainDate } from "@xiuhua/core/calendar"
import { dutyOutcome } from "@xiuhua/core/duties"
import { toRow } from "@xiuhua/core/ledger"
import { Dues } from "@xiuhua/core/party"
import { duesRounding } from "@xiuhua/core/regulation"
import { Option } from "effect"
import { describe, expect, it } from "vitest"
import { figureOf, judged, law, lawWith, local, outcomeRows, personOf } from "./study-fixture.ts"
import scenarios from "./study-scenarios.json" with { type: "json" }

const d = plainDate
const on = d("2026-04-01")
const fen = (yuan: number): number => Math.round(yuan * 100)
const due = (question: Dues.DuesQuestion, under = law, day = on) =>
  Option.getOrUndefined(Dues.duesOf(under, day, question))?.dueFen

describe("what a member owes", () => {
  const scenario = scenarios.find(({ id }) => id === "PTY-10") as unknown as {
    readonly facts: {
      readonly monthlyPay: ReadonlyArray<number>
      readonly retired: ReadonlyArray<number>
      readonly probationary: { readonly branchMeetingPassed: string; readonly approvedAbove: string }
    }
    readonly expected: {
      readonly due: ReadonlyArray<number>
      readonly retiredDue: ReadonlyArray<number>
      readonly studentDue: number
      readonly probationaryFirstMonth: string
      readonly marginalBracketResultFor8200IsWrong: number
    }
  }

  it("PTY-10 the rate is that of the whole base; dues begin in the month of the branch meeting", () => {
    const { expected, facts } = scenario
    const paid = facts.monthlyPay.map((pay) => due({ category: "paid", baseFen: fen(pay) }))
    expect(paid).toEqual(expected.due.map(fen))
    expect(paid).not.toContain(fen(expected.marginalBracketResultFor8200IsWrong))
    expect(facts.retired.map((pay) => due({ category: "retired", baseFen: fen(pay) }))).toEqual(
      expected.retiredDue.map(fen)
    )
    expect(due({ category: "fixed" })).toBe(fen(expected.studentDue))
    const { approvedAbove, branchMeetingPassed } = facts.probationary
    expect(Dues.firstDuesMonth(d(branchMeetingPassed)).slice(0, 7)).toBe(expected.probationaryFirstMonth)
    expect(Dues.firstDuesMonth(d(branchMeetingPassed)) < d(approvedAbove)).toBe(true)
  })

  it("halves of a fen are rounded up, and a place may round to 0.1 yuan", () => {
    // 3001.50 yuan at 1% are 30.015 yuan.
    expect(due({ category: "paid", baseFen: 300_150 })).toBe(3002)
    expect(due({ category: "paid", baseFen: 300_149 })).toBe(3001)
    expect(due({ category: "paid", baseFen: 300_150 }, lawWith(local(duesRounding.id, 10)))).toBe(3000)
    expect(due({ category: "paid", baseFen: 300_500 }, lawWith(local(duesRounding.id, 10)))).toBe(3010)
  })

  it("is none for what no rule allows: a farmer outside the limits, a base that is no fen, a day before the rules", () => {
    expect(due({ category: "farmer", agreedFen: 100 })).toBe(100)
    expect(due({ category: "farmer", agreedFen: 20 })).toBe(20)
    expect(due({ category: "farmer", agreedFen: 19 })).toBeUndefined()
    expect(due({ category: "farmer", agreedFen: 101 })).toBeUndefined()
    expect(due({ category: "paid", baseFen: -1 })).toBeUndefined()
    expect(due({ category: "paid", baseFen: 1.5 })).toBeUndefined()
    expect(due({ category: "paid", baseFen: 100 }, law, d("2008-03-31"))).toBeUndefined()
    expect(due({ category: "hardship", approvedFen: 0 })).toBe(0)
  })

  it("an amount that is less is found, with the band and what is due", () => {
    const env = { law, calendar: chinaWorkCalendar }
    const judge = (baseFen: number, amountFen: number, day = on) =>
      Dues.duesRule.judge(env, { on: day, category: "paid", baseFen, amountFen })
    expect(judge(820_000, 12_300)).toEqual([])
    const [finding] = judge(820_000, 8_300)
    expect([finding?.rule, finding?.severity, finding?.facts]).toEqual([
      "party-dues.amount",
      "violation",
      { on, band: "third", dueFen: 12_300, amountFen: 8_300 }
    ])
    expect(judge(-1, 0).map(({ rule }) => rule)).toEqual(["party-dues.no-band"])
    expect(judge(820_000, 0, d("2008-03-31")).map(({ rule }) => rule)).toEqual(["party-dues.no-band"])
    expect(Dues.duesRule.judge(env, { on, category: "fixed", baseFen: 0, amountFen: 20 })).toEqual([])
  })

  it("PR11.3 a new pay counts from its month", () => {
    expect(Dues.newBaseMonth(d("2026-05-20"))).toEqual({ from: "2026-05-01", oldUntil: "2026-04-30" })
  })
})

const standing = (id: string, owed: string, more: { readonly schedule?: "monthly" | "quarterly" } = {}) =>
  toRow(Dues.duesStanding, {
    member: personOf(id),
    branch: "一支部",
    band: "second",
    due: owed,
    schedule: more.schedule ?? "monthly",
    validFrom: "2026-01-01"
  })
let receipts = 0
const payment = (
  id: string,
  month: string,
  paidOn: string,
  amount: string,
  more: { readonly branch?: string; readonly purpose?: "dues" | "voluntary" } = {}
) =>
  toRow(Dues.duesPayment, {
    receipt: `R${++receipts}`,
    member: personOf(id),
    branch: more.branch ?? "一支部",
    purpose: more.purpose ?? "dues",
    month,
    paidOn,
    amount
  })

describe("dues as duties", () => {
  const standings = [standing("A", "50.00"), standing("B", "30.00"), standing("C", "0.00"), standing("D", "20.00")]
  const payments = [
    payment("A", "2026-01-01", "2026-01-05", "20.00"),
    payment("A", "2026-01-01", "2026-01-31", "30.00"),
    payment("A", "2026-02-01", "2026-02-10", "49.99"),
    payment("B", "2026-01-01", "2026-02-01", "30.00"),
    payment("B", "2026-02-01", "2026-01-15", "30.00"),
    payment("D", "2026-01-01", "2026-01-08", "20.00", { purpose: "voluntary" })
  ]
  const outcomes = judged(Dues.monthlyDues, "2026-02-15", [
    [Dues.duesStanding, standings],
    [Dues.duesPayment, payments]
  ])
  const statusOf = (id: string, period: string) =>
    outcomes.find((one) => one.subject === personOf(id) && one.period.id === period)?.status

  it("OB-15 parts add up, a fen short or a day late is missed, who owes nothing has no duty", () => {
    expect([statusOf("A", "2026-01"), statusOf("A", "2026-02")]).toEqual(["met", "not-yet-due"])
    expect([statusOf("B", "2026-01"), statusOf("B", "2026-02")]).toEqual(["missed", "met"])
    expect(statusOf("C", "2026-01")).toBeUndefined()
    expect(statusOf("D", "2026-01")).toBe("missed")
  })

  it("pty.dues.ontime is members who paid in the month over members who owed", () => {
    const rows = outcomeRows(Dues.monthlyDues, outcomes)
    const [january] = figureOf(Dues.duesOnTime, [[dutyOutcome, rows]], "2026-01-01", "2026-01-31")
    expect([january?.display, january?.numerator?.digits, january?.denominator?.digits]).toEqual(["33.33%", 1n, 3n])
    const [collected] = figureOf(Dues.duesCollected, [[Dues.duesPayment, payments]], "2026-01-01", "2026-01-31")
    expect(collected?.display).toBe("100元")
  })

  it("PR11.6 with the branch's consent a quarter is paid at once", () => {
    const quarterly = judged(Dues.quarterlyDues, "2026-04-10", [
      [Dues.duesStanding, [standing("Q", "90.00", { schedule: "quarterly" }), standing("A", "50.00")]],
      [Dues.duesPayment, [payment("Q", "2026-01-01", "2026-03-31", "90.00")]]
    ])
    expect(quarterly.map(({ period, status }) => [period.id, status])).toEqual([
      ["2026-Q1", "met"],
      ["2026-Q2", "not-yet-due"]
    ])
  })
})

describe("what is irregular", () => {
  const rules = (...payments: ReadonlyArray<ReturnType<typeof payment>>) =>
    Dues.duesFindings(law, [standing("A", "50.00")], payments).map(({ rule, severity }) => `${severity} ${rule}`)

  it("PR11.6 a payment more than six months late", () => {
    expect(rules(payment("A", "2026-01-01", "2026-07-31", "50.00"))).toEqual([])
    expect(rules(payment("A", "2026-01-01", "2026-08-01", "50.00"))).toEqual(["warning party-dues.back-payment-limit"])
  })

  it("PR11.7 a voluntary payment that goes up to the centre", () => {
    expect(rules(payment("A", "2026-01-01", "2026-01-05", "999.99", { purpose: "voluntary" }))).toEqual([])
    expect(rules(payment("A", "2026-01-01", "2026-01-05", "1000.00", { purpose: "voluntary" }))).toEqual([
      "note party-dues.large-payment"
    ])
  })

  it("mistake 8: dues paid to the temporary branch", () => {
    expect(rules(payment("A", "2026-01-01", "2026-01-05", "50.00", { branch: "应急队临时党支部" }))).toEqual([
      "violation party-dues.home-branch"
    ])
  })

  it("PR7.12 six months in a row are flagged, five are not, and a payment breaks the row", () => {
    const runs = (until: string, ...paid: ReadonlyArray<ReturnType<typeof payment>>) =>
      Dues.unpaidRuns(
        law,
        judged(Dues.monthlyDues, until, [
          [Dues.duesStanding, [standing("A", "50.00")]],
          [Dues.duesPayment, paid]
        ])
      ).map(({ from, to }) => [from, to])
    expect(runs("2026-06-30")).toEqual([])
    expect(runs("2026-07-01")).toEqual([["2026-01-01", "2026-06-30"]])
    expect(runs("2026-07-01", payment("A", "2026-03-01", "2026-03-05", "50.00"))).toEqual([])
  })
})
