/** 大件垃圾 — bookings, batches taken apart, and the stages in which a facility is built. */
import { addDays, plainDate } from "@xiuhua/core/calendar"
import { type Row, toRow } from "@xiuhua/core/ledger"
import { bulkyBooking, bulkyDismantling, facilityStage } from "@xiuhua/core/sanitation"
import { apportion, decimalText } from "../district-year/apportion.ts"
import { drawDays, yearDays } from "../district-year/days.ts"
import { pickStreet } from "../district-year/names.ts"
import { pickWeighted, type Random, wholeBetween } from "../random.ts"

/** Bookings of a year up to its last week; a few late, cancelled in time, or never collected. */
export const bookingRows = (random: Random, year: number): ReadonlyArray<Row> =>
  drawDays(random, yearDays(year).slice(0, -7), 140).map(({ date }, at) => {
    const course = pickWeighted(random, [
      ["onTime", 90],
      ["late", 5],
      ["cancelled", 3],
      ["open", 2]
    ])
    const dueOn = addDays(date, 3)
    return toRow(bulkyBooking, {
      booking: `大件-${String(at + 1).padStart(4, "0")}`,
      askedOn: date,
      street: pickStreet(random),
      items: pickWeighted(random, [
        ["沙发", 4],
        ["床垫", 3],
        ["衣柜", 3]
      ]),
      count: wholeBetween(random, 1, 4),
      dueOn,
      collectedOn:
        course === "onTime" ? addDays(date, wholeBetween(random, 1, 3)) : course === "late" ? addDays(dueOn, 2) : null,
      cancelledOn: course === "cancelled" ? addDays(date, 1) : null,
      orgUnit: "演示保洁公司"
    })
  })

/** One batch a month; out of the one of September came more than went in. */
export const dismantlingRows = (random: Random, year: number): ReadonlyArray<Row> =>
  Array.from({ length: 12 }, (_, month) => {
    const input = wholeBetween(random, 6_000, 11_000)
    const [recycled = 0, incinerated = 0, hazardous = 0] = apportion(
      month === 8 ? input + 350 : input - 60,
      [62, 36, 2]
    )
    return toRow(bulkyDismantling, {
      batch: `拆解-${String(month + 1).padStart(2, "0")}`,
      day: plainDate(`${year}-${String(month + 1).padStart(2, "0")}-25`),
      facility: "演示拆解点",
      input: decimalText(input, 3),
      recycled: decimalText(recycled, 3),
      incinerated: decimalText(incinerated, 3),
      hazardous: decimalText(hazardous, 3)
    })
  })

/** Five stages: three done, one of them late; one overdue, one for next year. */
export const stageRows = (year: number): ReadonlyArray<Row> =>
  (
    [
      ["立项", `${year}-03-31`, `${year}-03-18`],
      ["用地与环评", `${year}-06-30`, `${year}-07-12`],
      ["施工招标", `${year}-09-30`, `${year}-09-22`],
      ["设备到场", `${year}-12-15`, null],
      ["竣工验收", `${year + 1}-04-30`, null]
    ] as const
  ).map(([stage, plannedOn, doneOn]) =>
    toRow(facilityStage, {
      project: "演示大件垃圾拆解中心",
      stage,
      facility: "bulky",
      listedOn: plainDate(`${year}-01-10`),
      plannedOn,
      doneOn,
      orgUnit: "演示环卫所"
    })
  )
