import { plainDate } from "@xiuhua/core/calendar"
import { checkParameter, inForce, lawOf } from "@xiuhua/core/regulation"
import { Option } from "effect"
import { describe, expect, it } from "vitest"
import { shanwei } from "../src/index.ts"

describe("汕尾市城区", () => {
  const on = (day: string) =>
    Object.entries(shanwei.targets).map(([indicator, parameter]) => {
      const dated = Option.getOrNull(inForce(parameter, plainDate(day)))
      return [indicator, dated && [dated.value.op, dated.value.ratio, dated.confidence]]
    })

  it("has the three targets it has stated, and says that they are its own", () => {
    expect(on("2022-12-31")).toEqual([
      ["san.sweep.execution", ["atLeast", "0.98", "article"]],
      ["san.waste.harmless", ["equal", "1", "article"]],
      ["san.waste.removal", ["equal", "1", "article"]]
    ])
  })

  it("has none before the year in which it stated them", () => {
    expect(on("2021-12-31").every(([, dated]) => dated === null)).toBe(true)
  })

  it("has sound parameters, which are a layer of its law", () => {
    const targets = Object.values(shanwei.targets)
    expect(targets.flatMap(checkParameter)).toEqual([])
    const layers = targets.map((target) => Option.getOrThrow(lawOf(shanwei).of(target, plainDate("2022-12-31"))))
    expect(layers.map(({ clash, layer, level }) => [layer, level, clash.length])).toEqual(
      targets.map(() => ["shanwei", "bureau", 0])
    )
  })
})
