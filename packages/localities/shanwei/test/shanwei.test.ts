import { plainDate } from "@xiuhua/core/calendar"
import { enforcementIndicators } from "@xiuhua/core/enforcement"
import { checkParameter, inForce, lawOf } from "@xiuhua/core/regulation"
import { sanitationIndicators } from "@xiuhua/core/sanitation"
import { Option } from "effect"
import { describe, expect, it } from "vitest"
import { shanwei } from "../src/index.ts"

describe("汕尾市城区", () => {
  const on = (day: string) =>
    Object.entries(shanwei.targets).map(([indicator, parameter]) => {
      const dated = Option.getOrNull(inForce(parameter, plainDate(day)))
      return [indicator, dated && [dated.value.op, dated.value.ratio, dated.confidence]]
    })

  it("has the targets it has stated, those of other places and of its draft, each with how sure it is", () => {
    expect(on("2022-12-31").map(([indicator, dated]) => [indicator, ...(dated ?? ["none"])].join(" "))).toEqual([
      "san.sweep.execution atLeast 0.98 article",
      "san.sweep.coverage atLeast 0.95 secondary",
      "san.sweep.quality atLeast 0.95 local",
      "san.sweep.mech atLeast 0.8 memory",
      "san.road.wash equal 1 article",
      "san.road.water equal 1 article",
      "san.sweeper.window equal 1 article",
      "san.sweeper.both equal 1 article",
      "san.waste.harmless equal 1 article",
      "san.waste.removal equal 1 article",
      "san.waste.sameday equal 1 article",
      "san.station.check equal 1 article",
      "san.sort.community atLeast 1 local",
      "san.sort.recycling atLeast 0.35 secondary",
      // An aim for the end of 2025.
      "san.sort.resource none",
      "san.insp.daily equal 1 article",
      "san.insp.close equal 1 local",
      "san.insp.ontime atLeast 0.95 local",
      "san.insp.rework atMost 0.05 local",
      "enf.case.close atLeast 0.95 secondary",
      "enf.case.ontime atLeast 0.9 secondary",
      "enf.case.rework atMost 0.01 local",
      "enf.case.dispatch atLeast 0.95 secondary",
      "enf.complaint.ontime equal 1 local",
      "enf.complaint.satisfied atLeast 0.9 local",
      "enf.threebao.coverage equal 1 secondary"
    ])
  })

  it("are about rates that exist", () => {
    const known = new Map([...sanitationIndicators, ...enforcementIndicators].map((one) => [one.id, one.unit]))
    expect(Object.keys(shanwei.targets).map((id) => known.get(id))).toEqual(Object.keys(shanwei.targets).map(() => "%"))
  })

  it("has none of its own before the year in which it stated them", () => {
    const own = on("2021-12-31").filter(
      ([, dated], at) => dated !== null && Object.values(shanwei.targets)[at]?.id.startsWith("shanwei")
    )
    expect(own).toEqual([])
  })

  it("has sound parameters, which are a layer of its law", () => {
    const targets = Object.values(shanwei.targets)
    expect(targets.flatMap(checkParameter)).toEqual([])
    const layers = targets.map((target) => Option.getOrThrow(lawOf(shanwei).of(target, plainDate("2025-12-31"))))
    expect(layers.map(({ clash, layer, level }) => [layer, level, clash.length])).toEqual(
      targets.map(() => ["shanwei", "bureau", 0])
    )
  })
})
