/** 党费指标 — how many paid in time, and what came in; by branch, never by member. */
import { plainDate } from "../../calendar/index.ts"
import { dutyOutcome, fellDue } from "../../duties/index.ts"
import { defineIndicator, type Measure } from "../../indicators/index.ts"
import { and, eq, oneOf, type Predicate } from "../../ledger/index.ts"
import { byConvention } from "../obligations/cites.ts"
import { monthlyDues, quarterlyDues } from "./duties.ts"
import { duesPayment } from "./ledger.ts"

const owed = oneOf("rule", [monthlyDues.id, quarterlyDues.id])
const outcomes = (...where: ReadonlyArray<Predicate>): Measure => ({
  kind: dutyOutcome,
  select: "occurred",
  of: { op: "count" },
  where: and(owed, ...where)
})

/** 党费按期交纳率 — of a month: members who paid in it over members who owed. */
export const duesOnTime = defineIndicator({
  id: "pty.dues.ontime",
  label: { zh: "党费按期交纳率", en: "Dues on time" },
  unit: "%",
  better: "up",
  numerator: outcomes(fellDue, eq("status", "met")),
  denominator: outcomes(fellDue),
  exclusions: [{ id: "exempt", label: { zh: "减免", en: "exempt" }, measure: outcomes(eq("status", "exempt")) }],
  cites: [
    {
      from: plainDate("2019-05-06"),
      cite: {
        source: "《中国共产党党员教育管理工作条例》(2019)",
        article: "第十六条",
        gist: "党员应当按期交纳党费；本指标为当期足额交纳的人期数除以应交人期数"
      },
      confidence: "verified"
    }
  ]
})

/** 党费收缴总额 — what members of a branch paid, voluntary payments as a part. */
export const duesCollected = defineIndicator({
  id: "pty.dues.collected",
  label: { zh: "党费收缴总额", en: "Dues collected" },
  unit: "元",
  better: "info",
  decimals: 2,
  numerator: { kind: duesPayment, select: "occurred", of: { op: "sum", fields: ["amount"] } },
  parts: [
    {
      id: "members",
      label: { zh: "交纳人数", en: "members who paid" },
      measure: { kind: duesPayment, select: "occurred", of: { op: "distinct", field: "member" } }
    }
  ],
  cites: byConvention("PR16", "按缴纳日期累计，只公布总额")
})
