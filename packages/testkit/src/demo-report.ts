/**
 * 演示工单 — a synthetic report of the hotline that came back for rework: rubbish beside a road, cleared at the second try;
 * and a second report of the same rubbish. Facts of a made-up year.
 */
import { localTime, plainDate } from "@xiuhua/core/calendar"
import type { PublicReport } from "@xiuhua/core/enforcement"
import type { PersonRef } from "@xiuhua/core/ledger"
import { peopleOf } from "./demo-people.ts"

const person = peopleOf(53, 17)

const [clerk, worker, inspector] = [1, 2, 3].map(person) as [PersonRef, PersonRef, PersonRef]
const at = (on: string, time: string) => ({ on: plainDate(on), at: localTime(time) })
const proof = (device: string, on: string, time: string) => ({
  device,
  takenOn: plainDate(on),
  takenAt: localTime(time)
})

/** 暴露垃圾, by the hotline: dispatched, cleared badly, sent back, cleared, checked, closed in time, answered. */
export const reworkedReport: ReadonlyArray<PublicReport.Command> = [
  {
    _tag: "SubmitReport",
    ...at("2022-03-01", "09:00"),
    channel: "hotline",
    nature: "event",
    category: "暴露垃圾",
    street: "香洲街道",
    reporter: null
  },
  { _tag: "AcceptReport", ...at("2022-03-01", "09:20"), by: clerk },
  { _tag: "RegisterReport", ...at("2022-03-01", "09:40"), by: clerk },
  { _tag: "DispatchReport", ...at("2022-03-01", "10:00"), by: clerk, department: "香洲环卫站" },
  {
    _tag: "DisposeReport",
    ...at("2022-03-01", "11:00"),
    by: worker,
    proof: proof("环卫-07", "2022-03-01", "10:55")
  },
  {
    _tag: "VerifyReport",
    ...at("2022-03-01", "15:00"),
    by: inspector,
    passed: false,
    proof: proof("巡查-03", "2022-03-01", "14:50")
  },
  {
    _tag: "DisposeReport",
    ...at("2022-03-01", "16:00"),
    by: worker,
    proof: proof("环卫-07", "2022-03-01", "15:58")
  },
  {
    _tag: "VerifyReport",
    ...at("2022-03-02", "09:00"),
    by: inspector,
    passed: true,
    proof: proof("巡查-03", "2022-03-02", "08:50")
  },
  { _tag: "CloseReport", ...at("2022-03-02", "09:30"), by: clerk, ground: "solved", explanation: null },
  { _tag: "RateReport", ...at("2022-03-03", "10:00"), answer: "satisfied" }
]

/** The same rubbish, by a resident who saw it before it was gone: goes on under the report `into`, and is told its end. */
export const duplicateReport = (into: string): ReadonlyArray<PublicReport.Command> => [
  {
    _tag: "SubmitReport",
    ...at("2022-03-02", "08:40"),
    channel: "resident",
    nature: "event",
    category: "暴露垃圾",
    street: "香洲街道",
    reporter: null
  },
  { _tag: "MergeDuplicate", ...at("2022-03-02", "09:35"), by: clerk, into }
]
