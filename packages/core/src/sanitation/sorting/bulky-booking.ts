/**
 * 大件垃圾预约台账 — one booking: what, asked for and due when, collected when; and what it came to on its last day.
 *
 * Source: R4.7b. A booking that its owner cancelled by the last day is not due; one cancelled after it was not kept.
 */
import type { PlainDate } from "../../calendar/index.ts"
import { type DutyOutcome, dueOutcome, type EntryDuties, statusBy } from "../../duties/index.ts"
import { code, day, defineDerivation, defineKind, measure, type Row, reading, text, toRow } from "../../ledger/index.ts"
import { conventionOf } from "../convention.ts"

const booking = text("预约编号", "booking", { synonyms: ["编号", "预约号"] })
const street = text("街道", "street", { synonyms: ["镇街"] })
const orgUnit = text("收运单位", "unit", { optional: true, synonyms: ["承办单位"] })

export const bulkyBooking = defineKind({
  id: "sanitation.bulky-booking",
  label: { zh: "大件垃圾预约台账", en: "Bulky-waste bookings" },
  fields: {
    booking,
    askedOn: day("预约日期", "asked on", { synonyms: ["日期"] }),
    street,
    place: text("地点", "place", { optional: true, privacy: "personal", synonyms: ["地址"] }),
    items: text("物品种类", "items", { synonyms: ["种类"] }),
    count: measure("件数", "pieces", { unit: "件", scale: 0 }, { synonyms: ["数量"] }),
    askedFor: day("希望收运日期", "asked for", { optional: true }),
    dueOn: day("应收运日期", "due on", { synonyms: ["约定日期"] }),
    collectedOn: day("收运日期", "collected on", { optional: true, synonyms: ["完成日期"] }),
    cancelledOn: day("取消日期", "cancelled on", { optional: true }),
    orgUnit
  },
  key: ["booking"],
  day: "askedOn",
  grain: "day",
  place: "street",
  orgUnit: "orgUnit",
  retentionYears: 3
})

/** 大件垃圾应收运台账 — one booking on its last day. */
export const bulkyDue = defineKind({
  id: "sanitation.bulky-due",
  label: { zh: "大件垃圾应收运台账", en: "Bookings due" },
  fields: {
    booking,
    dueOn: day("应收运日期", "due on"),
    street,
    orgUnit,
    outcome: code("收运情况", "outcome", {
      onTime: { zh: "按期收运", en: "collected on time" },
      late: { zh: "超期收运", en: "collected late" },
      open: { zh: "未收运", en: "open" }
    })
  },
  key: ["booking"],
  day: "dueOn",
  grain: "day",
  dueDay: true,
  place: "street",
  orgUnit: "orgUnit",
  retentionYears: 3
})

const read = reading(bulkyBooking)

interface Booking {
  readonly booking: string
  readonly street: string
  readonly orgUnit: string | null
  readonly askedOn: PlainDate
  readonly dueOn: PlainDate
  readonly collectedOn: PlainDate | null
}

/** A booking that is due; undefined for one that was cancelled in time. */
const dueBooking = (row: Row): Booking | undefined => {
  const dueOn = read(row, "dueOn") as PlainDate
  const collectedOn = read(row, "collectedOn") as PlainDate | null
  const cancelledOn = read(row, "cancelledOn") as PlainDate | null
  if (collectedOn === null && cancelledOn !== null && cancelledOn <= dueOn) return undefined
  return {
    booking: read(row, "booking") as string,
    street: read(row, "street") as string,
    orgUnit: read(row, "orgUnit") as string | null,
    askedOn: read(row, "askedOn") as PlainDate,
    dueOn,
    collectedOn
  }
}

/** 应收运由预约生成 */
export const bulkyDueFromBookings = defineDerivation({
  id: "sanitation.bulky-due-from-bookings",
  from: bulkyBooking,
  to: bulkyDue,
  group: { booking: "booking" },
  derive: (rows) =>
    rows.flatMap((row) => {
      const due = dueBooking(row)
      if (due === undefined) return []
      const { booking, collectedOn, dueOn, orgUnit, street } = due
      const outcome = collectedOn === null ? "open" : collectedOn <= dueOn ? "onTime" : "late"
      return [toRow(bulkyDue, { booking, dueOn, street, orgUnit, outcome })]
    })
})

/** 大件垃圾收运 */
export const bulkyCollection: EntryDuties = {
  id: "sanitation.bulky-collection",
  label: { zh: "大件垃圾预约收运", en: "Bulky waste collected as agreed" },
  field: "sanitation",
  kind: bulkyBooking,
  outcomes: (rows, on) => bulkyDuties(rows, on)
}

/** The collection of each booking as a duty, judged on a day; none for a booking made later or cancelled in time. */
export const bulkyDuties = (bookings: ReadonlyArray<Row>, on: PlainDate): ReadonlyArray<DutyOutcome> =>
  bookings.flatMap((row) => {
    const due = dueBooking(row)
    if (due === undefined || due.askedOn > on) return []
    return [
      dueOutcome({
        rule: "sanitation.bulky-collection",
        field: "sanitation",
        cite: conventionOf("R4.7b", "预约的大件垃圾在约定日期前收运"),
        subject: due.booking,
        orgUnit: due.orgUnit,
        place: due.street,
        from: due.askedOn,
        dueOn: due.dueOn,
        provisional: false,
        status: statusBy(due.dueOn, due.collectedOn, on)
      })
    ]
  })
