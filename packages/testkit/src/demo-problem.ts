/**
 * 演示整改问题 — a synthetic problem that an inspection found: mended badly, sent back, mended on the very minute of its
 * deadline, closed, scored and named. Facts of a made-up year.
 */
import { localTime, plainDate } from "@xiuhua/core/calendar"
import type { PersonRef } from "@xiuhua/core/ledger"
import type { Problem } from "@xiuhua/core/sanitation"
import { peopleOf } from "./demo-people.ts"

const person = peopleOf(59, 19)
const [inspector, clerk, handler, worker, verifier] = [1, 2, 3, 4, 5].map(person) as [
  PersonRef,
  PersonRef,
  PersonRef,
  PersonRef,
  PersonRef
]
const at = (on: string, time: string) => ({ on: plainDate(on), at: localTime(time) })
const photo = (device: string, on: string, time: string, position: string): Problem.Photo => ({
  evidence: `照片-${device}-${on}-${time}`,
  device,
  takenOn: plainDate(on),
  takenAt: localTime(time),
  position
})
const STATION = "演示环卫二站"

/** 乱堆乱放, 24 hours by the table of the place. */
export const rectifiedProblem: ReadonlyArray<Problem.Command> = [
  {
    _tag: "FindProblem",
    ...at("2022-03-02", "08:00"),
    by: inspector,
    origin: "inspection",
    source: "督查-2022-03-02-1",
    category: "乱堆乱放",
    street: "香洲街道",
    section: "路段-11",
    place: "演示路口-07",
    station: STATION,
    photo: photo("督查-01", "2022-03-02", "07:58", "演示位置-甲")
  },
  { _tag: "AssignProblem", ...at("2022-03-02", "09:00"), by: clerk, station: STATION, handler, deadline: null },
  {
    _tag: "ReplyProblem",
    ...at("2022-03-02", "11:00"),
    by: worker,
    photo: photo("环卫-11", "2022-03-02", "10:56", "演示位置-乙")
  },
  {
    _tag: "VerifyProblem",
    ...at("2022-03-02", "15:00"),
    by: verifier,
    passed: false,
    photo: photo("复核-02", "2022-03-02", "14:50", "演示位置-丙")
  },
  {
    _tag: "ReplyProblem",
    ...at("2022-03-03", "09:00"),
    by: worker,
    photo: photo("环卫-11", "2022-03-03", "08:57", "演示位置-丁")
  },
  {
    _tag: "VerifyProblem",
    ...at("2022-03-03", "10:00"),
    by: verifier,
    passed: true,
    photo: photo("复核-02", "2022-03-03", "09:52", "演示位置-戊")
  },
  { _tag: "CloseProblem", ...at("2022-03-03", "10:30"), by: clerk },
  { _tag: "DeductPoints", ...at("2022-03-04", "09:00"), by: clerk, tenths: 5, reason: "返工" },
  { _tag: "IssueNotice", ...at("2022-03-05", "09:00"), by: clerk, document: "演示环督〔2022〕003号" }
]
