/** 大件垃圾: bookings on their last day, the balance of dismantling, stages of a facility, and what is bulky at all. */
import { fieldIndex, type LedgerKind, type Row, toRow } from "@xiuhua/core/ledger"
import { bulkyLength, bulkyMass, bulkyVolume, dismantlingTolerance, type Law } from "@xiuhua/core/regulation"
import {
  bulkyBalance,
  bulkyBooking,
  bulkyDismantling,
  bulkyDone,
  bulkyDuties,
  bulkyFacilityProgress,
  bulkyGrounds,
  facilityStage,
  sanitationDerivations,
  stageDuties
} from "@xiuhua/core/sanitation"
import { describe, expect, it } from "vitest"
import { d, derived, figure, lawWith, nationalLaw, of, partsOf, shown } from "./fixture.ts"

const made = (id: string, rows: ReadonlyArray<Row>, law: Law = nationalLaw) => {
  const derivation = sanitationDerivations({ law }).find((one) => one.id === id)
  if (derivation === undefined) throw new RangeError(id)
  return derived(derivation, rows)
}
const column = (kind: LedgerKind, field: string, rows: ReadonlyArray<{ readonly row: Row }>) =>
  rows.map(({ row }) => row[fieldIndex(kind, field)])

describe("bookings", () => {
  const booking = (
    id: string,
    more: { readonly collectedOn?: string; readonly cancelledOn?: string; readonly dueOn?: string } = {}
  ) =>
    toRow(bulkyBooking, {
      booking: id,
      askedOn: "2025-06-02",
      street: "香洲街道",
      items: "沙发",
      count: 1,
      dueOn: "2025-06-05",
      orgUnit: "环卫站",
      ...more
    })
  const bookings = [
    booking("on its last day", { collectedOn: "2025-06-05" }),
    booking("a day late", { collectedOn: "2025-06-06" }),
    booking("never"),
    booking("cancelled in time", { cancelledOn: "2025-06-05" }),
    booking("cancelled too late", { cancelledOn: "2025-06-06" }),
    booking("cancelled and fetched all the same", { cancelledOn: "2025-06-03", collectedOn: "2025-06-04" }),
    booking("due in July", { dueOn: "2025-07-01" })
  ]

  it("R4.7 on time over due; cancelled in time is not due; due in the period in which the last day lies", () => {
    const rows = made("sanitation.bulky-due-from-bookings", bookings)
    const june = figure(bulkyDone, rows, "2025-06-01", "2025-06-30")
    expect(shown(june)).toEqual(["2", "5", "40%"])
    expect(partsOf(june)).toEqual({ late: "1" })
    expect(shown(figure(bulkyDone, rows, "2025-07-01", "2025-07-31"))).toEqual(["0", "1", "0%"])
  })

  it("are duties with a last day of their own", () => {
    const statuses = (on: string) => bulkyDuties(bookings, d(on)).map(({ status, subject }) => [subject, status])
    expect(statuses("2025-06-01")).toEqual([])
    expect(statuses("2025-06-05")).toEqual([
      ["on its last day", "met"],
      ["a day late", "not-yet-due"],
      ["never", "not-yet-due"],
      ["cancelled too late", "not-yet-due"],
      ["cancelled and fetched all the same", "met"],
      ["due in July", "not-yet-due"]
    ])
    expect(statuses("2025-06-06").slice(1, 3)).toEqual([
      ["a day late", "missed"],
      ["never", "missed"]
    ])
    const [first] = bulkyDuties(bookings, d("2025-06-06"))
    expect(first).toMatchObject({
      rule: "sanitation.bulky-collection",
      orgUnit: "环卫站",
      place: "香洲街道",
      dueOn: "2025-06-05"
    })
  })
})

describe("dismantling", () => {
  const batch = (id: string, input: string, recycled: string | null, hazardous: string | null = null) =>
    toRow(bulkyDismantling, { batch: id, day: "2025-06-02", facility: "拆解场", input, recycled, hazardous })
  const balances = (rows: ReadonlyArray<Row>, law?: Law) =>
    column(bulkyBalance, "balance", made("sanitation.bulky-balance-from-dismantling", rows, law))

  it("R4.7b outputs agree with the input within the tolerance, and never are more", () => {
    const rows = [
      batch("all", "10", "9", "1"),
      batch("at the tolerance", "10", "9.8"),
      batch("a kilogram beyond", "10", "9.799"),
      batch("a kilogram too much", "10", "10.001"),
      batch("nothing written down", "10", null),
      batch("nothing at all", "0", null)
    ]
    expect(balances(rows)).toEqual(["ok", "ok", "deficit", "impossible", "deficit", "ok"])
    expect(column(bulkyBalance, "output", made("sanitation.bulky-balance-from-dismantling", rows.slice(0, 1)))).toEqual(
      [10_000]
    )
  })

  it("[L] a place with a tolerance of its own", () => {
    const rows = [batch("1", "10", "9.8"), batch("2", "10", "9.95")]
    expect(balances(rows, lawWith(dismantlingTolerance, "0.5"))).toEqual(["deficit", "ok"])
  })
})

describe("stages of a facility", () => {
  const stage = (
    name: string,
    plannedOn: string,
    more: {
      readonly doneOn?: string
      readonly droppedOn?: string
      readonly listedOn?: string
      readonly facility?: "bulky" | "other"
    } = {}
  ) =>
    toRow(facilityStage, {
      project: "大件处理场",
      stage: name,
      facility: "bulky",
      listedOn: "2025-01-01",
      plannedOn,
      ...more
    })
  const plan = [
    stage("选址", "2025-02-28", { doneOn: "2025-02-20" }),
    stage("立项", "2025-04-30", { doneOn: "2025-05-10" }),
    stage("施工", "2025-09-30", { droppedOn: "2025-09-30" }),
    stage("施工", "2025-12-31", { listedOn: "2025-10-01", doneOn: "2025-12-01" }),
    stage("验收", "2026-03-31"),
    stage("厨余", "2025-03-31", { facility: "other", doneOn: "2025-03-01" })
  ]
  const progress = (to: string) =>
    shown(
      figure(
        bulkyFacilityProgress,
        [...of(facilityStage, ...plan), ...made("sanitation.facility-stage-done-from-stages", plan)],
        "2025-01-01",
        to
      )
    )

  it("progress is stages done over stages planned on the day, never typed in", () => {
    expect(progress("2025-01-31")).toEqual([null, "4", "—"])
    expect(progress("2025-03-31")).toEqual(["1", "4", "25%"])
    expect(progress("2025-10-31")).toEqual(["2", "4", "50%"])
    expect(progress("2025-12-31")).toEqual(["3", "4", "75%"])
  })

  it("are duties with the day they are planned for; a stage put off is the new one", () => {
    const statuses = (on: string) => stageDuties(plan, d(on)).map(({ status, subject }) => `${subject} ${status}`)
    expect(statuses("2025-05-05")).toEqual([
      "大件处理场/选址 met",
      "大件处理场/立项 missed",
      "大件处理场/施工 not-yet-due",
      "大件处理场/验收 not-yet-due",
      "大件处理场/厨余 met"
    ])
    expect(statuses("2025-12-31")[2]).toBe("大件处理场/施工 met")
    expect(statuses("2024-12-31")).toEqual([])
  })
})

describe("R4.7a what is bulky", () => {
  const nothing = { mass: null, volume: null, length: null }
  const grounds = (item: object, law = nationalLaw, on = "2025-06-01") =>
    bulkyGrounds({ law }, { ...nothing, ...item }, d(on))

  it("is over five kilograms, over 0.2 m³ or over a metre long; the number itself is not over", () => {
    expect(grounds({ mass: "5", volume: "0.2", length: "1" })).toEqual([])
    expect(grounds({ mass: "5.001", volume: "0.21", length: "1.01" })).toEqual(["mass", "volume", "length"])
    expect(grounds({})).toEqual([])
    expect(grounds({ mass: "50" }, nationalLaw, "2011-04-30")).toEqual([])
  })

  it.each([
    ["mass", bulkyMass, "10", { mass: "9" }],
    ["volume", bulkyVolume, "0.5", { volume: "0.4" }],
    ["length", bulkyLength, "1.5", { length: "1.2" }]
  ] as const)("[L] a place with another %s", (name, parameter, own, item) => {
    expect(grounds(item)).toEqual([name])
    expect(grounds(item, lawWith(parameter, own))).toEqual([])
  })
})
