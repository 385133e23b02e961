/** The whole year as workbooks: every ledger and every planted line in exactly one of them, registers first. */
import { fieldIndex } from "@xiuhua/core/ledger"
import { sweepDay } from "@xiuhua/core/sanitation"
import { describe, expect, it } from "vitest"
import { wholeYear } from "../src/index.ts"

const made = wholeYear({ year: 2022, seed: 1 })
const sheets = made.workbooks.flatMap(({ name, sheets }) => sheets.map((sheet) => ({ name, ...sheet })))

describe("the workbooks of the year", () => {
  it("hold every ledger of the fields once, with its rows", () => {
    const { district, governance, party, sanitation } = made
    const ledgers = [...district.ledgers, ...sanitation.ledgers, ...governance, ...party]
    const names = (of: ReadonlyArray<{ kind: { id: string }; rows: ReadonlyArray<unknown> }>) =>
      of.map(({ kind, rows }) => `${kind.id} ${kind === sweepDay ? "" : rows.length}`).toSorted()
    expect(names(sheets)).toEqual(names(ledgers))
    expect(new Set(made.workbooks.map(({ name }) => name)).size).toBe(12)
    for (const { name, sheets } of made.workbooks) {
      expect(new Set(sheets.map(({ kind }) => kind.label.zh)).size, name).toBe(sheets.length)
    }
  })

  it("leave out the sweep-days that follow from single runs, and no others", () => {
    const { from, to } = made.sanitation.sweptBy
    const day = fieldIndex(sweepDay, "day")
    const kept = sheets.find(({ kind }) => kind === sweepDay)?.rows ?? []
    const all = made.district.ledgers.find(({ kind }) => kind === sweepDay)?.rows ?? []
    expect(kept).toEqual(all.filter((row) => !(from <= String(row[day]) && String(row[day]) <= to)))
    expect(kept.length).toBeLessThan(all.length)
  })

  it("hold every planted line behind the rows of its ledger", () => {
    const faults = [...made.district.faults, ...made.sanitation.faults]
    expect(sheets.flatMap(({ kind, typed }) => typed.map((cells) => [kind.id, cells]))).toEqual(
      expect.arrayContaining(faults.map(({ cells, kind }) => [kind.id, cells]))
    )
    expect(sheets.reduce((sum, { typed }) => sum + typed.length, 0)).toBe(faults.length)
  })
})
