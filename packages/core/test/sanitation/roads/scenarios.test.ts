/** SAN-01, -02, -07, -10 and -12: facts and answers as the scenarios write them; adapters rename and convert units. */
import { dateAt, parseInstant, plainDate } from "@xiuhua/core/calendar"
import { dutyExemption, dutyOutcome } from "@xiuhua/core/duties"
import { compare, conversion, decimal, format, type Row, toRow } from "@xiuhua/core/ledger"
import { gradeOneLimits, gradeTwoLimits, type LitterKind, type Target } from "@xiuhua/core/regulation"
import {
  cleaningRun,
  litterFound,
  machineArea,
  machineUnion,
  roadDutyIds,
  roadSection,
  sectionOn,
  sensoryMark,
  sensoryResult,
  sweepDay,
  sweepDayRow,
  sweepExecution,
  sweeperBoth,
  sweeperRoute,
  sweeperRun,
  sweeperWindow,
  sweeperWindowsMet,
  sweepMechanisable,
  sweepMechanised
} from "@xiuhua/core/sanitation"
import { describe, expect, it } from "vitest"
import {
  derived,
  exemption,
  figure,
  ledgers,
  lines,
  outcomes,
  overlay,
  regimeOf,
  route,
  rowsOf,
  section
} from "./fixture.ts"
import scenarios from "./scenarios.json" with { type: "json" }

const targetOf = ({ value }: { value: number }): Target => ({ op: "atLeast", ratio: String(value) })

/** A ratio as the ledgers keep shares, by the conversion of units that imports use. */
const percent = (ratio: number): string => {
  const [value, factor] = [decimal(String(ratio)), conversion("ratio", "%") ?? decimal("0")]
  return format({ digits: value.digits * factor.digits, scale: value.scale + factor.scale })
}

describe("SAN-01 清扫保洁率", () => {
  const { config, expected, facts } = scenarios["SAN-01"]
  const period = facts.period as [string, string]
  const sections: ReadonlyArray<Row> = facts.sections.map((one: { id: string; areaM2: number }) =>
    section(one.id, String(one.areaM2))
  )
  const runs = facts.workRecords.map((one: { section: string; at: string }, at: number) =>
    toRow(cleaningRun, {
      run: String(at),
      day: dateAt(parseInstant(one.at) ?? Number.NaN),
      section: one.section,
      method: "manual",
      from: one.at.slice(11, 16)
    })
  )
  const exempt = facts.exemptions.map((one: { section: string; date: string; document: string }) =>
    exemption(roadDutyIds.sweep, one.section, one.date, one.document)
  )
  const found = outcomes(
    roadDutyIds.sweep,
    ledgers([roadSection, sections], [cleaningRun, runs], [dutyExemption, exempt]),
    period
  )
  const rows = found.flatMap((outcome) => {
    const register = sectionOn(sections)(outcome.subject, outcome.period.to)
    const row = register === undefined ? undefined : sweepDayRow(outcome, register)
    return row === undefined ? [] : [row]
  })

  it("R4.1b: area-days done over area-days due, two passes count once, the closed road is not due", () => {
    const value = figure(sweepExecution, ledgers([sweepDay, rows]), period, targetOf(config.target))
    expect(value.denominator && format(value.denominator)).toBe(String(expected.dueAreaDays))
    expect(value.numerator && format(value.numerator)).toBe(String(expected.doneAreaDays))
    expect(value.value && format(value.value)).toBe(String(expected.value))
    expect(value.display).toBe(expected.display)
    expect(value.targetResult).toBe(expected.targetMet ? "met" : "missed")
    expect(value.exclusions.map(({ value }) => value?.digits)).toEqual([1n])
  })

  it("names what is missing", () => {
    const missing = expected.missing.map(
      (one: { section: string; date: string }) => `${one.section} ${one.date} missed`
    )
    expect(lines(found).filter((line) => line.endsWith("missed"))).toEqual(missing)
  })

  it("R1.3, R1.4: compared before rounding, shown with as many decimals as that takes", () => {
    const { secondCase } = facts
    const row = toRow(sweepDay, {
      day: "2026-11-01",
      section: "all",
      station: "一站",
      grade: "1",
      areaDue: String(secondCase.dueAreaDays),
      areaDone: String(secondCase.doneAreaDays)
    })
    const value = figure(sweepExecution, ledgers([sweepDay, [row]]), period, targetOf(config.target))
    expect(value.value && format(value.value)).toBe(String(expected.secondCase.value))
    expect([value.display, value.targetResult]).toEqual([expected.secondCase.display, "missed"])
  })
})

describe("SAN-02 质量限值与感观评分", () => {
  const { config, expected, facts } = scenarios["SAN-02"]
  const names: Readonly<Record<LitterKind, string>> = {
    peel: "果皮",
    paper: "纸屑塑膜",
    butt: "烟蒂",
    spit: "痰迹",
    sewage: "污水",
    other: "其他"
  }
  const renamed = (of: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(names).map(([kind, zh]) => [kind, String(of[zh])])) as Record<LitterKind, string>

  const found = (grade: "1" | "2", comparison: "inclusive" | "exclusive") =>
    litterFound(
      regimeOf(
        overlay(gradeOneLimits, { comparison, ...renamed(config.limitProfile.grade1) }),
        overlay(gradeTwoLimits, { comparison, ...renamed(config.limitProfile.grade2) })
      ),
      { on: plainDate("2026-10-15"), grade, area: String(facts.sampleAreaM2), counts: renamed(facts.counts) }
    ) ?? []

  it.each([
    ["1", "inclusive", expected.grade1Inclusive],
    ["1", "exclusive", expected.grade1Exclusive],
    ["2", "inclusive", expected.grade2Inclusive]
  ] as const)("R5.9, R5.10: grade %s, %s", (grade, comparison, answer) => {
    const result = found(grade, comparison)
    const failing = result.filter(({ kept }) => !kept).map(({ kind }) => names[kind])
    expect({ pass: failing.length === 0, failing }).toEqual(answer)
    expect(Object.fromEntries(result.map(({ density, kind }) => [names[kind], Number(density)]))).toEqual(
      expected.density
    )
  })

  it("R5.11: the sensory score", () => {
    const refs = [`p-${"b".repeat(32)}`, `p-${"c".repeat(32)}`]
    const marks = (["sideA", "sideB"] as const).flatMap((side) =>
      refs.map((inspector, at) => {
        const mark = (marks: ReadonlyArray<number>) => String(marks[at])
        return toRow(sensoryMark, {
          assessment: "1",
          day: "2026-10-15",
          section: "A",
          side: side === "sideA" ? "a" : "b",
          inspector,
          c1: mark(facts.sensoryMarks.C1[side]),
          c2: mark(facts.sensoryMarks.C2[side]),
          c3: mark(facts.sensoryMarks.C3[side]),
          c4: mark(facts.sensoryMarks.C4[side])
        })
      })
    )
    const [row = []] = derived(ledgers([sensoryMark, marks])).get(sensoryResult) ?? []
    expect(row).toEqual(["1", "2026-10-15", "A", expected.sensoryScore * 10])
  })
})

describe("SAN-07 机械化清扫率", () => {
  const { config, expected, facts } = scenarios["SAN-07"]
  const period = ["2026-10-01", "2026-10-31"] as const
  const rowWith = (machine: number | null) =>
    toRow(machineArea, {
      day: "2026-10-15",
      section: "all",
      station: "一站",
      cleaned: String(facts.cleanedM2),
      machine: String(machine),
      mechanisable: String(facts.mechanisableM2)
    })
  const union = machineUnion(facts.machineSweptM2, facts.machineWashedM2, facts.bothM2)
  const given = ledgers([machineArea, [rowWith(union)]])

  it("R4.2a: each square metre once, over all that was cleaned", () => {
    const value = figure(sweepMechanised, given, period, targetOf(config.target))
    expect(union).toBe(expected.machineUnionM2)
    expect(value.value && compare(value.value, decimal(String(expected.value)))).toBe(0)
    // The library writes an exact percentage without decimals.
    expect(value.display).toBe(expected.display.replace(".00", ""))
    expect(value.targetResult).toBe(expected.targetMet ? "met" : "missed")
  })

  it("R1.5: a plain sum would pass 100 % and say so", () => {
    const naive = ledgers([machineArea, [rowWith(facts.machineSweptM2 + facts.machineWashedM2)]])
    const value = figure(sweepMechanised, naive, period)
    expect(value.value && format(value.value)).toBe(String(expected.naiveSum.value))
    expect(value.flags).toContain(expected.naiveSum.flag)
  })

  it("R4.2b: over the mechanisable area it is another indicator with another name", () => {
    const value = figure(sweepMechanisable, given, period)
    expect(value.value && format(value.value)).toBe(String(expected.otherIndicator.value))
    expect(value.display).toBe(expected.otherIndicator.display)
    expect(value.indicator.label.zh === sweepMechanised.label.zh).toBe(expected.otherIndicator.mayBeCalled机械化清扫率)
  })

  it("a part that is more than the whole makes no union", () => {
    expect([machineUnion(5, 3, 4), machineUnion(3, 5, 4)]).toEqual([null, null])
  })
})

describe("SAN-10 缺日与发布状态", () => {
  const { expected, facts } = scenarios["SAN-10"]
  const month = ["2026-09-01", "2026-09-30"] as const

  it.each([
    ["caseA", facts.caseA.daysReported, expected.caseA.status],
    ["caseB", facts.caseB.daysReported, expected.caseB.status],
    ["caseC", facts.caseC.daysReported, expected.caseC.status]
  ])("R9.7 %s: %i days reported: %s", (_, days, status) => {
    const rows = Array.from({ length: days }, (__, at) =>
      toRow(sweepDay, {
        day: `2026-09-${String(at + 1).padStart(2, "0")}`,
        section: "A",
        station: "一站",
        grade: "1",
        areaDue: "100",
        areaDone: at === 0 ? "0" : "100"
      })
    )
    const value = figure(sweepExecution, ledgers([sweepDay, rows]), month)
    expect([value.status, value.completeness]).toEqual([status, { due: facts.daysDue, reported: days }])
    // An explicit zero is a report, and nothing is filled up.
    expect(value.numerator && format(value.numerator)).toBe(String(100 * (days - 1)))
  })
})

describe("SAN-12 机扫两时段", () => {
  const { expected, facts } = scenarios["SAN-12"]
  type Run = {
    window?: number
    coverageInWindow?: number
    from?: string
    to?: string
    coverageTotal?: number
    coverageBefore0400?: number
  }
  const day = [facts.date, facts.date] as const
  const runs = facts.routes.flatMap(({ id, runs: given }: { id: string; runs: ReadonlyArray<Run> }) =>
    given.map((run, at) =>
      toRow(sweeperRun, {
        run: `${id}/${at}`,
        day: facts.date,
        route: id,
        window: run.window === undefined ? null : run.window === 1 ? "first" : "second",
        from: run.from ?? null,
        until: run.to ?? null,
        covered: percent(run.coverageInWindow ?? run.coverageTotal ?? 0),
        outside: run.coverageBefore0400 === undefined ? null : percent(run.coverageBefore0400)
      })
    )
  )
  const routes = facts.routes.map(({ id }: { id: string }) => route(id))
  const given = ledgers([sweeperRoute, routes], [sweeperRun, runs])
  const ids = [roadDutyIds.firstWindow, roadDutyIds.secondWindow, roadDutyIds.bothWindows]
  const found = ids.map((id) => outcomes(id, given, day))
  const rows = ledgers([dutyOutcome, ids.flatMap((id, at) => rowsOf(id, found[at] ?? []))])

  it("R5.6: only what lies in the window counts", () => {
    const [first = [], second = []] = found
    const met = Object.fromEntries(
      routes.map(([id]: Row) => [
        id,
        [...first, ...second].filter(({ status, subject }) => subject === id && status === "met").length
      ])
    )
    expect(met).toEqual(expected.windowsMet)
    const inside = derived(given)
      .get(sweeperWindow)
      ?.filter(([, id]) => id === "R3")
    expect(inside).toEqual([[facts.date, "R3", "first", expected.R3Window1Coverage * 1_000_000, "short"]])
  })

  it("R5.7: windows met and route-days with both are two figures", () => {
    const windows = figure(sweeperWindowsMet, rows, day)
    expect(windows.denominator?.digits).toBe(BigInt(expected.windowsDue))
    expect(windows.value && Number(format(windows.value))).toBe(expected.windowRate)
    const both = figure(sweeperBoth, rows, day)
    expect(both.value && format(both.value)).toBe(String(expected.bothRate))
  })
})
