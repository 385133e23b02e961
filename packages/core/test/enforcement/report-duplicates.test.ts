/** 重复案件: they stay linked to the report under which they go on, and are told what became of it. */
import { replay } from "@xiuhua/core/decider"
import { PublicReport } from "@xiuhua/core/enforcement"
import { describe, expect, it } from "vitest"
import { begin, type Command, clerk, d, reports, step, submit, ways } from "./report-fixture.ts"

const { reopened, reworked } = ways

describe("duplicates", () => {
  /** A city of reports: each fact is recorded, and what it means for others with it. */
  const city = () => {
    const states = new Map<string, PublicReport.State>()
    const of = (report: string) => states.get(report) ?? reports.initial
    const tell = (report: string, fact: Command): void => {
      const before = of(report)
      for (const event of reports.record(before, fact)) {
        states.set(report, replay(reports, [event], of(report)))
        for (const next of PublicReport.consequencesOf(report, before, event)) tell(next.report, next.fact)
      }
    }
    return { of, tell, view: (report: string) => PublicReport.publicView(of(report)) }
  }
  const mergeInto = (into: string): Command => step("MergeDuplicate", "2026-03-02", "10:30", { by: clerk, into })
  const undo: Command = step("ReopenReport", "2026-03-03", "09:00", { by: clerk, reason: "并未解决" })

  it("stay linked, and are told when the other is closed and when it is reopened", () => {
    const { of, tell, view } = city()
    for (const fact of begin) tell("R-1", fact)
    for (const report of ["R-2", "R-3"]) {
      tell(report, submit)
      tell(report, mergeInto(report === "R-2" ? "R-1" : "R-2"))
    }
    expect(of("R-1").duplicates).toEqual(["R-2"])
    for (const fact of reopened.slice(7, 10)) tell("R-1", fact)
    // R-3 was merged into a duplicate: it is told through that one.
    expect([view("R-2"), view("R-3")]).toMatchObject([
      { stage: "merged", mergedInto: "R-1", closing: { ground: "solved" } },
      { stage: "merged", mergedInto: "R-2", closing: { ground: "solved" } }
    ])
    tell("R-1", undo)
    expect([view("R-2")?.closing, view("R-3")?.closing]).toEqual([null, null])
  })

  it("one that comes after the closing is told at once; one merged by mistake is on its own again", () => {
    const { of, tell, view } = city()
    for (const fact of reworked) tell("R-1", fact)
    tell("R-2", submit)
    tell("R-2", { ...mergeInto("R-1"), on: d("2026-03-05") })
    expect(view("R-2")?.closing).toEqual({ ground: "solved", explanation: null })
    tell("R-2", { ...undo, on: d("2026-03-06") })
    expect(view("R-2")).toMatchObject({ stage: "submitted", mergedInto: null, closing: null })
    expect(of("R-1").duplicates).toEqual([])
  })

  it("a report merged into itself does not tell itself for ever", () => {
    const { of, tell } = city()
    tell("R-1", submit)
    tell("R-1", mergeInto("R-1"))
    expect(of("R-1")).toMatchObject({ duplicates: [] })
  })
})
