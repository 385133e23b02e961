/**
 * 党费核查 — what is irregular in payments that were made, and who has paid nothing for long.
 *
 * Nothing is refused: money that came in stands in the ledger. PR11.6, PR11.7, PR3.3, PR7.12.
 */
import { Option } from "effect"
import { addDays, addMonths, lastOfMonth, type PlainDate } from "../../calendar/index.ts"
import type { DutyOutcome } from "../../duties/index.ts"
import { fieldIndex, type Row, register } from "../../ledger/index.ts"
import { backPaymentLimit, type Finding, type Law, largePayment, leavingAfter } from "../../regulation/index.ts"
import { branchWork } from "../regime.ts"
import { duesPayment, duesStanding } from "./ledger.ts"

const at = (name: keyof (typeof duesPayment)["fields"]): number => fieldIndex(duesPayment, name)
const [receiptAt, memberAt, branchAt, purposeAt, monthAt, paidAt, amountAt] = [
  at("receipt"),
  at("member"),
  at("branch"),
  at("purpose"),
  at("month"),
  at("paidOn"),
  at("amount")
]
const standingBranchAt = fieldIndex(duesStanding, "branch")

/** Months of an agency limit after the month a payment is for. */
const lastDayFor = (month: PlainDate, months: number): PlainDate => lastOfMonth(addMonths(month, months))

const homeOnly = branchWork("条号待核", "临时党支部一般不收缴党费，党费交给组织关系所在的支部")

/** Everything irregular in payments, in their order. Amounts are not among the facts: they are nobody's but the member's. */
export const duesFindings = (law: Law, standings: Iterable<Row>, payments: Iterable<Row>): ReadonlyArray<Finding> => {
  const owed = register(duesStanding, "member", standings)
  const findings: Array<Finding> = []
  for (const row of payments) {
    const receipt = String(row[receiptAt])
    const [month, paidOn] = [row[monthAt] as PlainDate, row[paidAt] as PlainDate]
    if (row[purposeAt] === "voluntary") {
      const large = Option.getOrUndefined(law.of(largePayment, paidOn))
      if (large !== undefined && Number(row[amountAt]) >= large.value) {
        findings.push({
          rule: largePayment.id,
          severity: "note",
          facts: { receipt, on: paidOn },
          cite: large.dated.cite
        })
      }
      continue
    }
    const limit = Option.getOrUndefined(law.of(backPaymentLimit, paidOn))
    if (limit !== undefined) {
      const due = lastDayFor(month, limit.value.count)
      if (paidOn > due) {
        findings.push({
          rule: backPaymentLimit.id,
          severity: "warning",
          facts: { receipt, due, doneOn: paidOn },
          cite: limit.dated.cite
        })
      }
    }
    const standing = owed.of(String(row[memberAt])).findLast(({ from }) => from <= lastOfMonth(month))
    if (standing !== undefined && standing.row[standingBranchAt] !== row[branchAt]) {
      findings.push({
        rule: "party-dues.home-branch",
        severity: "violation",
        facts: { receipt, on: paidOn, branch: String(row[branchAt]), home: String(standing.row[standingBranchAt]) },
        cite: homeOnly
      })
    }
  }
  return findings
}

/** 连续六个月不交党费 — who, and which months: a flag for people to look at and nothing more (PR7.12). */
export interface UnpaidRun {
  readonly member: string
  readonly branch: string | null
  readonly from: PlainDate
  readonly to: PlainDate
}

/**
 * The latest run of missed dues of each member that is as long as the regulation says, or longer. A quarter missed is three
 * months. None where no rule was in force when the run began.
 */
export const unpaidRuns = (law: Law, outcomes: ReadonlyArray<DutyOutcome>): ReadonlyArray<UnpaidRun> => {
  const byMember = Map.groupBy(outcomes, ({ subject }) => subject)
  return [...byMember]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([member, all]) => {
      const due = all
        .filter(({ status }) => status !== "not-yet-due")
        .sort((a, b) => (a.period.from < b.period.from ? -1 : 1))
      const run = due.slice(due.findLastIndex(({ status }) => status !== "missed") + 1)
      const [first, last] = [run[0], run.at(-1)]
      if (first === undefined || last === undefined) return []
      const { from } = first.period
      const limit = Option.getOrUndefined(law.of(leavingAfter, from))
      const { to } = last.period
      if (limit === undefined || addMonths(from, limit.value.count) > addDays(to, 1)) return []
      return [{ member, branch: last.orgUnit, from, to }]
    })
}
