/** The governance ledgers of the synthetic year: sound rows, the same every time, with what is planted; the demo's two tasks. */
import { createHash } from "node:crypto"
import { chinaWorkCalendar, plainDate } from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import {
  body,
  dutyShift,
  governanceKinds,
  organisationFindings,
  serviceDue,
  Task,
  taskDue
} from "@xiuhua/core/governance"
import { checkRow, fieldIndex, keyOf, type LedgerKind } from "@xiuhua/core/ledger"
import { makeLaw, nationalParameters } from "@xiuhua/core/regulation"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { claimedTask, districtYear, governanceYear, hardCaseTask, partyYear } from "../src/index.ts"

const options = { year: 2022, seed: 1 }
const made = governanceYear(options)
const sha256 = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex")
const rowsOf = (kind: LedgerKind) => made.find((ledger) => ledger.kind === kind)?.rows ?? []
const valuesOf = (kind: LedgerKind, field: string) => rowsOf(kind).map((row) => row[fieldIndex(kind, field)])

describe("the governance ledgers of the year", () => {
  it("hold only rows that may be stored, each natural key once", () => {
    for (const { kind, rows } of made) {
      expect(rows.flatMap((row) => checkRow(kind, row))).toEqual([])
      expect(new Set(rows.map(keyOf(kind))).size, kind.id).toBe(rows.length)
      expect(rows.length, kind.id).toBeGreaterThan(0)
    }
  })

  it("are the same for the same seed, others for another, and sound in every year", () => {
    expect(sha256(governanceYear(options))).toBe(sha256(made))
    expect(sha256(governanceYear({ ...options, seed: 2 }))).not.toBe(sha256(made))
    const others = governanceYear({ year: 1999, seed: 3 })
    expect(others.flatMap(({ kind, rows }) => rows.flatMap((row) => checkRow(kind, row)))).toEqual([])
  })

  it("are every ledger of governance but the officers, the counts of the nine figures, and what is derived", () => {
    const kept = new Set([...made, ...districtYear(options).ledgers].map(({ kind }) => kind.id))
    const missing = governanceKinds.map(({ id }) => id).filter((id) => !kept.has(id))
    expect(missing).toEqual(["governance.officer", serviceDue.id])
  })

  it("have tasks of every outcome, a closed post without a place, and a body that outlived its team", () => {
    expect(new Set(valuesOf(taskDue, "outcome"))).toEqual(new Set(["inTime", "late", "open"]))
    const closed = rowsOf(dutyShift).filter((row) => row[fieldIndex(dutyShift, "openness")] === "closed")
    expect(closed.length).toBeGreaterThan(40)
    expect(closed.every((row) => row[fieldIndex(dutyShift, "place")] === null)).toBe(true)
    expect(organisationFindings(rowsOf(body), plainDate("2022-12-31")).map(({ facts }) => facts["body"])).toEqual([
      "演示应急值守点"
    ])
  })
})

describe("what it has of Party work", () => {
  it("is what the Party year has none of", () => {
    const party = new Set(partyYear(options).map(({ kind }) => kind.id))
    expect(made.filter(({ kind }) => party.has(kind.id))).toEqual([])
  })
})

describe("the tasks of the demo", () => {
  const tasks = Task.tasks({
    law: makeLaw({ national: nationalParameters, layers: [] }),
    calendar: chinaWorkCalendar
  })
  it.each([
    ["a hard case", hardCaseTask],
    ["a posted item", claimedTask]
  ] as const)("%s is walked without a refusal and without a finding, and all its duties are met", (_, commands) => {
    const state = commands.reduce((so, command) => {
      const decision = tasks.decide(so, command)
      if (Result.isFailure(decision)) throw new Error(`${command._tag}: ${JSON.stringify(decision.failure)}`)
      return replay(tasks, decision.success, so)
    }, tasks.initial)
    expect(Task.stageOf(state)).toBe("accepted")
    expect(tasks.review(state)).toEqual([])
    const duties = Task.taskDuties("demo", state, tasks.limits(state), plainDate("2022-12-31"))
    expect(new Set(duties.map(({ status }) => status))).toEqual(new Set(["met"]))
  })
})
