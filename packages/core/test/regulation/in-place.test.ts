import { plainDate } from "@xiuhua/core/calendar"
import { checkParameter, decisionLimit, inForce, lawOf, makeLaw, nationalParameters } from "@xiuhua/core/regulation"
import { Option } from "effect"
import { describe, expect, it } from "vitest"
import { timeSweep } from "../time-sweep.ts"
import { layers, litterFine, nowhere, parameter, snowLimit } from "./nowhere.ts"

const law = lawOf(nowhere, [...nationalParameters, litterFine])
const all = [...nationalParameters, litterFine, snowLimit]

describe("a parameter as it holds in a place", () => {
  it("answers every day as the law does, through every level", () => {
    const days = ["2019-06-01", "2020-01-01", "2021-07-15", "2022-12-31", "2023-01-01", "2025-12-31", "2026-01-01"]
    let local = 0
    for (const one of all)
      for (const day of days.map(plainDate)) {
        const asked = Option.getOrNull(Option.map(law.of(one, day), ({ layer, value }) => ({ layer, value })))
        const found = Option.getOrNull(inForce(law.inPlace(one), day))
        expect([one.id, day, found?.value ?? null]).toEqual([one.id, day, asked?.value ?? null])
        if (asked !== null && asked.layer !== "national") local++
      }
    expect(local).toBeGreaterThan(8)
  })

  it("is a sound parameter: no gap, no overlap, and an end where the last value ends", () => {
    const here = all.map((one) => law.inPlace(one))
    expect(here.flatMap(checkParameter)).toEqual([])
    expect(timeSweep(here).problems).toEqual([])
    expect(law.inPlace(snowLimit).values.at(-1)?.until).toBe("2025-12-31")
    expect(law.inPlace(decisionLimit).values.at(-1)?.until).toBeUndefined()
  })

  it("falls back on the higher level when the lower one ends", () => {
    const national = parameter("a.b", { "2000-01-01": 1 }, { overlay: "free" })
    const bureau = parameter("a.b", { "2010-01-01": 2 }, { until: "2010-12-31" })
    const here = makeLaw({ national: [national], layers: [{ level: "bureau", id: "x", parameters: [bureau] }] })
    expect(here.inPlace(national).values.map(({ from, until, value }) => [from, until, value])).toEqual([
      ["2000-01-01", undefined, 1],
      ["2010-01-01", undefined, 2],
      ["2011-01-01", undefined, 1]
    ])
  })

  it("throws for what the law was made without", () => {
    const without = makeLaw({ national: [], layers })
    expect(() => without.inPlace(parameter("un.known", { "2020-01-01": 1 }))).toThrow("without un.known")
  })
})
