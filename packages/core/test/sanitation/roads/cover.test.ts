import { coveredBy, type Pass, passOf, stretchOn, timesCovered, WHOLE, wholePass } from "@xiuhua/core/sanitation"
import { describe, expect, it } from "vitest"
import { random } from "../../calendar/random.ts"

const CELLS = 100
const CELL = WHOLE / CELLS

/** Placed passes by counting cells, as a child would. */
const depthOf = (passes: ReadonlyArray<Pass>, cell: number): number =>
  passes.filter((pass) => pass._tag === "Placed" && pass.from <= cell * CELL && pass.to >= (cell + 1) * CELL).length

const placed = (from: number, to: number): Pass => ({ _tag: "Placed", from: from * CELL, to: to * CELL })
const unplaced = (share: number): Pass => ({ _tag: "Unplaced", share: share * CELL })

describe("the pass of a record", () => {
  const stated = (start: number | null, end: number | null, covered: number | null = null) =>
    passOf({
      start: start === null ? null : start * CELL,
      end: end === null ? null : end * CELL,
      covered: covered === null ? null : covered * CELL
    })

  it.each<readonly [string, Pass | undefined, Pass | undefined]>([
    ["a stretch", stated(10, 30), placed(10, 30)],
    ["a stretch driven backwards", stated(30, 10), placed(10, 30)],
    ["a stretch beyond the end", stated(90, 130), placed(90, 100)],
    ["a share", stated(null, null, 40), unplaced(40)],
    ["a share above all of it", stated(null, null, 140), unplaced(100)],
    ["a stretch of which less was covered", stated(10, 60, 40), unplaced(40)],
    ["a stretch that was covered", stated(10, 60, 50), placed(10, 60)],
    ["one end alone", stated(10, null), undefined],
    ["one end and a share", stated(null, 10, 50), undefined],
    ["nothing", stated(null, null), undefined]
  ])("%s", (_, found, expected) => {
    expect(found).toEqual(expected)
  })
})

describe("positions in metres", () => {
  it("become shares that say no more than the metres do", () => {
    expect(stretchOn(1000, 250, 500)).toEqual({ start: 250_000, end: 500_000 })
    expect(stretchOn(3, 1, 2)).toEqual({ start: 333_334, end: 666_666 })
    expect(stretchOn(10, 5, 12)).toEqual({ start: 500_000, end: WHOLE })
  })
})

describe("what passes cover together", () => {
  it("counts the same stretch once, and adds nothing that may lie on what is known", () => {
    expect(coveredBy([])).toBe(0)
    expect(coveredBy([placed(0, 60), placed(40, 80)])).toBe(80 * CELL)
    expect(coveredBy([placed(0, 50), unplaced(50)])).toBe(50 * CELL)
    expect(coveredBy([placed(0, 10), unplaced(50), unplaced(40)])).toBe(50 * CELL)
    expect(coveredBy([placed(20, 20)])).toBe(0)
  })

  it("is covered twice by two passes that are each enough, or by four halves, not by what may be one place", () => {
    const least = 95 * CELL
    expect(timesCovered([wholePass, unplaced(96)], least)).toBe(2)
    expect(timesCovered([placed(0, 50), placed(50, 100)], least)).toBe(1)
    expect(timesCovered([placed(0, 50), placed(50, 100), placed(0, 40), placed(40, 100)], least)).toBe(2)
    expect(timesCovered([unplaced(50), unplaced(50)], least)).toBe(0)
    expect(timesCovered([unplaced(95)], least)).toBe(1)
  })

  it("never passes the whole, does not depend on order or repetition, and is what counting cells gives", () => {
    const next = random(7)
    const below = (n: number) => Math.floor(next() * n)
    const reached = { gaps: 0, whole: 0, twice: 0, unplacedWins: 0 }
    for (let round = 0; round < 500; round++) {
      const passes = Array.from({ length: 1 + below(6) }, () =>
        below(4) === 0 ? unplaced(below(101)) : placed(10 * below(7), 40 + 10 * below(7))
      )
      const upright = passes.filter((pass) => pass._tag === "Unplaced" || pass.from <= pass.to)
      const cells = Array.from({ length: CELLS }, (_, cell) => depthOf(upright, cell))
      const union = cells.filter((depth) => depth > 0).length * CELL
      const largest = Math.max(0, ...upright.map((pass) => (pass._tag === "Unplaced" ? pass.share : 0)))
      const covered = coveredBy(upright)
      expect(covered).toBe(Math.max(union, largest))
      expect(covered).toBeLessThanOrEqual(WHOLE)
      expect(coveredBy(upright.toReversed())).toBe(covered)
      expect(coveredBy([...upright, ...upright])).toBe(covered)
      const least = below(100) * CELL + CELL
      expect(timesCovered(upright.toReversed(), least)).toBe(timesCovered(upright, least))
      if (covered < WHOLE) reached.gaps++
      else reached.whole++
      if (timesCovered(upright, least) > 1) reached.twice++
      if (largest > union) reached.unplacedWins++
    }
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(20)
  })
})
