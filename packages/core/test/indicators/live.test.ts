import { describe, expect, it } from "vitest"
import { liveIndicator, type Numbers } from "../../src/indicators/index.ts"
import { aggregate, groupId, type Row } from "../../src/ledger/index.ts"
import { load, netShare, source, tonnes, trucks, year } from "./fixture.ts"

describe("an indicator that follows its ledger", () => {
  it("equals the batch after any sequence of additions, corrections and withdrawals", () => {
    const { below, next, row } = source(9)
    const reached = { added: 0, corrected: 0, withdrawn: 0, moved: 0, emptied: 0, lastDayBack: 0, checked: 0 }
    for (let run = 0; run < 12; run++) {
      for (const indicator of [netShare, trucks, tonnes]) {
        const live = liveIndicator(indicator, year, run % 3 === 0 ? [] : ["street", "quarter"])
        const rows: Array<Row> = []
        const seen = new Map<string, Numbers>()
        for (let step = 0; step < 60; step++) {
          const at = below(rows.length)
          const what = rows.length < 4 ? 0 : next()
          const before = what < 0.4 ? null : (rows[at] as Row)
          const after = what < 0.7 ? row() : null
          if (before === null) reached.added++
          else if (after === null) reached.withdrawn++
          else reached.corrected++
          const touched = live.change(load, before, after)
          if (touched.length === 2) reached.moved++
          if (before !== null) rows.splice(at, 1)
          if (after !== null) rows.push(after)
          const batch = new Map(
            live.plan
              .read(live.plan.questions.map((question) => aggregate(question, rows)))
              .map((numbers) => [groupId(numbers.by), numbers])
          )
          for (const key of touched) {
            const numbers = live.numbers(key)
            const earlier = seen.get(groupId(key))
            expect(numbers).toEqual(batch.get(groupId(key)) ?? null)
            reached.checked++
            if (numbers === null) reached.emptied++
            else if (earlier !== undefined && (earlier.lastDay ?? "") > (numbers.lastDay ?? "")) reached.lastDayBack++
            if (numbers === null) seen.delete(groupId(key))
            else seen.set(groupId(key), numbers)
          }
          expect(live.groups().map(groupId).sort()).toEqual([...batch.keys()].sort())
        }
        for (const key of live.groups()) expect(live.numbers(key)).not.toBeNull()
      }
    }
    expect(Math.min(reached.added, reached.corrected, reached.withdrawn)).toBeGreaterThan(400)
    expect(reached.checked).toBeGreaterThan(2_000)
    expect(Math.min(reached.moved, reached.emptied, reached.lastDayBack)).toBeGreaterThan(30)
  })

  it("keeps a truck while one of its two loads stands", () => {
    const live = liveIndicator(trucks, year, [])
    const [one, two] = ["T1", "T2"].map((ticket): Row => [ticket, "2022-03-01", "甲", "粤N1", 1, 1]) as [Row, Row]
    live.change(load, null, one)
    live.change(load, null, two)
    live.change(load, one, null)
    expect(live.numbers([])?.measures[0]?.digits).toBe(1n)
    live.change(load, two, null)
    expect(live.numbers([])).toBeNull()
  })

  it("passes over other periods and other ledgers, and takes away nothing that never was", () => {
    const live = liveIndicator(trucks, year, [])
    expect(live.change(load, null, ["T1", "2021-03-01", "甲", "粤N1", 1, 1])).toEqual([])
    expect(live.change({ ...load, id: "test.other" }, null, ["T1", "2022-03-01", "甲", "粤N1", 1, 1])).toEqual([])
    expect(() => live.change(load, ["T1", "2022-03-01", "甲", "粤N1", 1, 1], null)).toThrow(RangeError)
  })
})
