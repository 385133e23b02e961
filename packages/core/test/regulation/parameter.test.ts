import { plainDate } from "@xiuhua/core/calendar"
import {
  checkParameter,
  decisionLimit,
  explain,
  hearingRequestLimit,
  nationalParameters,
  type Parameter,
  ruleVersion
} from "@xiuhua/core/regulation"
import { describe, expect, it } from "vitest"
import { timeSweep } from "../time-sweep.ts"
import { litterFine, parameter, snowLimit } from "./nowhere.ts"

const faulty = (...values: ReadonlyArray<Partial<Parameter<number>["values"][0]>>): Parameter<number> => {
  const [sound] = parameter("a.b", { "2020-01-01": 1 }).values
  const [first, ...rest] = values.map((value) => ({ ...sound, ...value }))
  if (first === undefined) throw new RangeError("a value is needed")
  return { ...parameter("a.b", { "2020-01-01": 1 }), values: [first, ...rest] }
}
const from = (day: string) => ({ from: plainDate(day) })
const until = (day: string) => ({ until: plainDate(day) })

describe("units", () => {
  it("every parameter of plain numbers says its unit, no other has one", () => {
    const plain = nationalParameters.filter(({ values }) => typeof values[0].value === "number")
    expect(plain.length).toBeGreaterThan(10)
    expect(plain.filter(({ unit }) => unit === undefined).map(({ id }) => id)).toEqual([])
    expect(nationalParameters.filter((one) => one.unit !== undefined && !plain.includes(one))).toEqual([])
  })
})

describe("checkParameter", () => {
  it.each([
    ["order", faulty(from("2021-01-01"), from("2020-01-01"))],
    ["order", faulty(from("2021-01-01"), from("2021-01-01"))],
    ["until-before-from", faulty({ ...from("2021-01-01"), ...until("2020-12-31") })],
    ["overlap", faulty({ ...from("2020-01-01"), ...until("2021-01-01") }, from("2021-01-01"))],
    ["gap", faulty({ ...from("2020-01-01"), ...until("2020-12-30") }, from("2021-01-01"))],
    ["empty-cite", faulty({ cite: { source: "s", article: " ", gist: "g" } })],
    ["doubt-without-note", faulty({ confidence: "doubtful" })],
    ["no-range", { ...faulty({}), overlay: "within" as const }]
  ])("finds %s", (fault, wrong) => {
    const last = wrong.values.at(-1)?.from
    expect(checkParameter(wrong)).toEqual([{ parameter: "a.b", fault, from: last }])
  })

  it("passes a value that ends on the day before the next, a doubt that says so, and a range", () => {
    const sound = faulty(
      { ...from("2020-01-01"), ...until("2020-12-31") },
      { ...from("2021-01-01"), ...until("2021-01-01"), confidence: "doubtful", note: "why" }
    )
    expect([sound, litterFine].flatMap(checkParameter)).toEqual([])
  })

  it("agrees with the sweep on gaps and overlaps", () => {
    const gap = faulty({ ...from("2020-01-01"), ...until("2020-12-30") }, from("2021-01-01"))
    const overlap = faulty({ ...from("2020-01-01"), ...until("2021-01-01") }, from("2021-01-01"))
    expect(timeSweep([gap]).problems).toEqual(["a.b has a gap on 2020-12-31"])
    expect(timeSweep([overlap]).problems).toEqual(["a.b has 2 values on 2021-01-01"])
    expect(timeSweep([snowLimit]).problems).toEqual([])
  })
})

describe("explain", () => {
  const counts = (of: Parameter<{ readonly count: number }>, day: string) => {
    const { after, before, inForce, weak } = explain(of, plainDate(day))
    return [before, inForce, after].map((dated) => dated?.value.count ?? null).concat(weak ? [1] : [])
  }

  it.each([
    ["1996-09-30", [null, null, 3]],
    ["2021-07-14", [null, 3, 5, 1]],
    ["2021-07-15", [3, 5, null]]
  ])("the hearing limit on %s: before, in force, after, 1 where weak: %j", (day, expected) => {
    expect(counts(hearingRequestLimit, day)).toEqual(expected)
  })

  it("after a repeal the value repealed is the one before", () => {
    expect(counts(snowLimit, "2025-12-31")).toEqual([null, 2, null])
    expect(counts(snowLimit, "2026-01-01")).toEqual([2, null, null])
  })

  it("gives the records themselves, with what is known about them", () => {
    const found = explain(hearingRequestLimit, plainDate("2020-01-01"))
    expect(found.inForce).toBe(hearingRequestLimit.values[0])
    expect(found).toMatchObject({
      id: hearingRequestLimit.id,
      label: hearingRequestLimit.label,
      day: "2020-01-01",
      reviewed: "2026-11-22"
    })
    expect(found.inForce?.note).toMatch(/ADR 0020/u)
  })
})

describe("ruleVersion", () => {
  const [limit] = decisionLimit.values
  it("names the same rule by the same name, and any other by another", () => {
    const base = ruleVersion({ id: "x" }, limit, "nowhere")
    expect(base).toMatch(/^[0-9a-f]{16}$/u)
    expect(ruleVersion({ id: "x" }, { ...limit }, "nowhere")).toBe(base)
    const others = [
      ruleVersion({ id: "y" }, limit, "nowhere"),
      ruleVersion({ id: "x" }, { ...limit, value: { ...limit.value, count: 91 } }, "nowhere"),
      ruleVersion({ id: "x" }, limit, "elsewhere"),
      ruleVersion({ id: "x" }, null, "nowhere"),
      ruleVersion({ id: "x", more: new Set([1]) }, limit, "nowhere"),
      ruleVersion({ id: "x", more: new Set([2]) }, limit, "nowhere"),
      ruleVersion({ id: "x", more: 1n }, limit, "nowhere")
    ]
    expect(new Set([base, ...others]).size).toBe(others.length + 1)
  })

  it("takes a ledger kind by its id, and refuses a function instead of not seeing it", () => {
    const kind = (label: string) => ruleVersion({ kind: { id: "san.sweep-day", label } })
    expect(kind("a")).toBe(kind("b"))
    expect(ruleVersion({ kind: { id: "other" } })).not.toBe(kind("a"))
    expect(() => ruleVersion({ satisfiedBy: () => true })).toThrow(TypeError)
  })
})
