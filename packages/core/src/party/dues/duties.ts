/**
 * 交纳党费义务 — OB-15: each member pays what he owes within the month, or within the quarter where the branch agreed to that.
 *
 * Source: 《中国共产党党员教育管理工作条例》(2019) art. 16 (dues on time); 《关于中国共产党党费收缴、使用和管理的规定》(2008).
 */
import { plainDate } from "../../calendar/index.ts"
import { type DutyCitation, type DutyRule, defineDuty } from "../../duties/index.ts"
import { and, eq, range } from "../../ledger/index.ts"
import { duesPayment, duesStanding } from "./ledger.ts"

const cites: readonly [DutyCitation, ...ReadonlyArray<DutyCitation>] = [
  {
    from: plainDate("2008-04-01"),
    cite: {
      source: "《关于中国共产党党费收缴、使用和管理的规定》(2008)",
      article: "党费收缴部分",
      gist: "党员应当按月交纳党费，特殊情况经支部同意可以按季交纳"
    },
    confidence: "secondary"
  },
  {
    from: plainDate("2019-05-06"),
    cite: {
      source: "《中国共产党党员教育管理工作条例》(2019)",
      article: "第十六条",
      gist: "党员应当按期交纳党费"
    },
    confidence: "verified"
  }
]

const duesDuty = (schedule: "monthly" | "quarterly", rule: Pick<DutyRule, "id" | "label" | "period">): DutyRule =>
  defineDuty({
    ...rule,
    field: "party",
    strength: "must",
    cites,
    // Who owes nothing (0 after a hardship) has no duty to pay it.
    subjects: { kind: duesStanding, subject: "member", where: and(eq("schedule", schedule), range("due", 1)) },
    satisfiedBy: [
      {
        kind: duesPayment,
        subject: "member",
        about: "month",
        amount: "amount",
        where: eq("purpose", "dues")
      }
    ],
    needs: { of: "owed", measure: "due" },
    exemptions: "by-document"
  })

/** 按月交纳党费 */
export const monthlyDues = duesDuty("monthly", {
  id: "party.dues",
  label: { zh: "按月交纳党费", en: "Dues every month" },
  period: { unit: "month" }
})

/** 按季交纳党费 */
export const quarterlyDues = duesDuty("quarterly", {
  id: "party.dues-quarterly",
  label: { zh: "按季交纳党费", en: "Dues every quarter" },
  period: { unit: "quarter" }
})
