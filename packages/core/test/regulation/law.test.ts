import { plainDate } from "@xiuhua/core/calendar"
import {
  decisionLimit,
  hearingRequestLimit,
  type Law,
  type Layer,
  lawOf,
  makeLaw,
  nationalParameters,
  type Parameter
} from "@xiuhua/core/regulation"
import { Option } from "effect"
import { describe, expect, it } from "vitest"
import { layers, litterFine, nowhere, nowhereTarget, parameter, snowLimit } from "./nowhere.ts"

const law = lawOf(nowhere, [...nationalParameters, litterFine])
const answer = (of: Law, key: Parameter<unknown>, day: string) =>
  Option.getOrNull(
    Option.map(of.of(key, plainDate(day)), ({ clash, layer, value }) => ({
      layer,
      value,
      clash: clash.map((other) => [other.layer, other.dated.value])
    }))
  )
const limit = (count: number) => ({ count, unit: "calendarDays", owner: "agency" })

describe("the law of a place", () => {
  it("where nothing local is laid down, is the national one", () => {
    const national = makeLaw({ national: nationalParameters, layers: [] })
    expect(answer(national, decisionLimit, "2026-01-05")).toEqual({ layer: "national", value: limit(90), clash: [] })
    expect(answer(national, decisionLimit, "2021-07-14")).toBeNull()
  })

  it.each<readonly [string, readonly [string, number] | null, string]>([
    ["2019-12-31", null, "no level says anything yet"],
    ["2020-01-01", ["some-city", 60], "only the city does: it supplements"],
    ["2021-07-15", ["some-city", 60], "the nation does, and leaves it open (处罚法 60)"],
    ["2023-01-01", ["some-bureau", 45], "so does the city, which says nothing else"]
  ])("free: on %s %j, because %s", (day, expected) => {
    const found = answer(law, decisionLimit, day)
    expect(found && [found.layer, found.value]).toEqual(expected && [expected[0], limit(expected[1] as number)])
    expect(found?.clash ?? []).toEqual([])
  })

  it("none: the higher law prevails, and both answers are reported (立法法 99)", () => {
    const province = ["some-province", { ...limit(7), owner: "respondent" }]
    expect(answer(law, hearingRequestLimit, "2018-12-31")?.clash).toEqual([])
    expect(answer(law, hearingRequestLimit, "2020-05-01")).toEqual({
      layer: "national",
      value: { count: 3, unit: "calendarDays", owner: "respondent" },
      clash: [province]
    })
    expect(answer(law, hearingRequestLimit, "2021-07-15")).toEqual({
      layer: "national",
      value: { count: 5, unit: "workdays", owner: "respondent" },
      clash: [province]
    })
  })

  it.each([
    ["2018-06-01", "national", [50, 200], []],
    ["2019-01-01", "some-province", [50, 100], []],
    ["2020-01-01", "some-province", [50, 100], [["some-city", { min: 20, max: 100 }]]],
    [
      "2024-01-01",
      "national",
      [100, 500],
      [
        ["some-province", { min: 50, max: 100 }],
        ["some-city", { min: 20, max: 100 }]
      ]
    ],
    ["2024-06-01", "some-province", [100, 300], [["some-city", { min: 20, max: 100 }]]],
    ["2025-01-01", "some-city", [200, 300], []]
  ])("within: on %s %s says %j (处罚法 12)", (day, layer, [min, max], clash) => {
    expect(answer(law, litterFine, day)).toEqual({ layer, value: { min, max }, clash })
  })

  it("within: a value that is no range is never within", () => {
    const higher = parameter("a.b", { "2020-01-01": 3 }, { overlay: "within" })
    const city: Layer = { level: "city", id: "c", parameters: [parameter("a.b", { "2020-01-01": 2 })] }
    expect(answer(makeLaw({ national: [higher], layers: [city] }), higher, "2020-01-01")).toEqual({
      layer: "national",
      value: 3,
      clash: [["c", 2]]
    })
  })

  it("to say the same again is no clash; a province cannot open what the nation bounds", () => {
    const national = parameter("a.b", { "2020-01-01": { min: 1, max: 9 } }, { overlay: "within" })
    const open = parameter("a.b", { "2020-01-01": { min: 2, max: 8 } }, { overlay: "free" })
    const city = (min: number, max: number): Layer => ({
      level: "city",
      id: "c",
      parameters: [parameter("a.b", { "2020-01-01": { min, max } })]
    })
    const of = (layer: Layer) =>
      answer(
        makeLaw({ national: [national], layers: [{ level: "province", id: "p", parameters: [open] }, layer] }),
        national,
        "2020-01-01"
      )
    expect(of(city(3, 30))).toMatchObject({ layer: "p", clash: [["c", { min: 3, max: 30 }]] })
    expect(of(city(3, 7))).toMatchObject({ layer: "c", clash: [] })
    const closed = parameter("a.c", { "2020-01-01": { min: 1, max: 9 } })
    const same: Layer = { level: "city", id: "c", parameters: [closed] }
    expect(answer(makeLaw({ national: [closed], layers: [same] }), closed, "2020-01-01")).toEqual({
      layer: "national",
      value: { min: 1, max: 9 },
      clash: []
    })
  })

  it("what only the place lays down is law there, until it ends, and so are its targets", () => {
    expect(answer(law, snowLimit, "2025-12-31")).toEqual({ layer: "some-province", value: limit(2), clash: [] })
    expect(answer(law, snowLimit, "2026-01-01")).toBeNull()
    expect(answer(law, nowhereTarget, "2022-01-01")?.layer).toBe("nowhere")
  })

  it("lists what it knows and answers by id; a key it was made without is a mistake", () => {
    expect(law.ids).toEqual([...nationalParameters, litterFine, snowLimit, nowhereTarget].map(({ id }) => id))
    const day = plainDate("2026-01-05")
    expect(law.value(litterFine.id, day)).toEqual(law.of(litterFine, day))
    expect(Option.isNone(law.value("nowhere.nothing", day))).toBe(true)
    const { dated, parameter: from } = Option.getOrThrow(law.of(decisionLimit, day))
    expect(from.values).toContain(dated)
    expect(() => makeLaw({ national: [], layers: [] }).of(litterFine, day)).toThrow(RangeError)
  })

  it("asks the law, not the object in hand: the key is the id", () => {
    const changed = { ...decisionLimit, values: [{ ...decisionLimit.values[0], value: limit(120) }] } as const
    expect(answer(makeLaw({ national: [changed], layers: [] }), decisionLimit, "2026-01-05")?.value).toEqual(limit(120))
  })

  it("refuses layers out of order and an id twice in one layer", () => {
    const twice: Layer = { level: "city", id: "c", parameters: [snowLimit, snowLimit] }
    expect(() => makeLaw({ national: [], layers: layers.toReversed() })).toThrow(RangeError)
    expect(() => makeLaw({ national: [], layers: [twice] })).toThrow(RangeError)
    const city = (id: string, value: number): Layer => ({
      level: "city",
      id,
      parameters: [parameter("x.y", { "2020-01-01": value })]
    })
    const key = parameter("x.y", { "2020-01-01": 0 })
    expect(
      answer(makeLaw({ national: [], layers: [city("regulation", 1), city("rule", 2)] }), key, "2020-01-01")
    ).toEqual({ layer: "regulation", value: 1, clash: [["rule", 2]] })
  })
})
