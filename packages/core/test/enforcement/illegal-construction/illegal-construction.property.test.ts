/** Whatever order steps come in: areas are never counted twice, nothing throws, and a row of the ledger comes back as it was. */
import { addDays, localTime, type PlainDate } from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import { demolitionSite, IllegalConstruction, PenaltyCase } from "@xiuhua/core/enforcement"
import { eventCodec } from "@xiuhua/core/handle"
import { checkRow, fieldNames, type Row } from "@xiuhua/core/ledger"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { type Command, d, type Fact, siteCompleted, sites, told, walk, ways } from "./fixture.ts"

const paths: ReadonlyArray<ReadonlyArray<Command>> = [...Object.values(ways), siteCompleted]
const pool = paths.flat()

/** mulberry32: the same numbers for the same seed. */
const randomOf = (seed: number) => {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  return (below: number) => Math.floor(next() * below)
}
type Random = ReturnType<typeof randomOf>

/** A step on another day, its areas drawn anew. */
const varied = (random: Random, fact: Command, on: PlainDate): Command => {
  const area = [1, 50, 30_00, 100_00, 125_50, 125_51][random(6)] as number
  switch (fact._tag) {
    case "MeasureSite":
    case "CorrectMeasurement":
    case "NoteSelfDemolition":
    case "TreatArea":
      return { ...fact, on, area }
    case "CorrectOutcome":
      return { ...fact, on, demolished: area, treated: random(2) * area }
    case "DemolishSite":
      return { ...fact, on, from: on, area, fromAt: localTime(random(8) === 0 ? "05:00" : "09:00") }
    default:
      return { ...fact, on }
  }
}

const numberOf = (row: Row, field: "demolished" | "treated") => Number(row[fieldNames(demolitionSite).indexOf(field)])

describe("steps in any order", () => {
  it("decided, never deal with more than was measured, and give one row a site with exactly what was dealt with", () => {
    const reached = { accepted: 0, refused: 0, demolished: 0, treated: 0, corrected: 0, rows: 0, closed: 0 }
    for (let seed = 1; seed <= 400; seed++) {
      const random = randomOf(seed)
      const path = paths[random(paths.length)] as ReadonlyArray<Command>
      let state = walk(path.slice(0, random(path.length + 1)))
      let on = state.lastOn ?? d("2022-03-01")
      let [demolished, treated] = [state.outcome.demolished, state.outcome.treated]
      let corrected = path.some(({ _tag }) => _tag === "CorrectOutcome" || _tag === "CorrectMeasurement")
      for (let step = 0; step < 40; step++) {
        on = addDays(on, random(12))
        const command = varied(random, pool[random(pool.length)] as Command, on)
        const decision = sites.decide(state, command)
        if (Result.isFailure(decision)) {
          reached.refused++
          continue
        }
        reached.accepted++
        state = replay(sites, decision.success, state)
        switch (command._tag) {
          case "DemolishSite":
          case "NoteSelfDemolition":
            demolished += command.area
            reached.demolished++
            break
          case "TreatArea":
            treated += command.area
            reached.treated++
            break
          case "CorrectOutcome":
            ;[demolished, treated] = [command.demolished, command.treated]
            corrected = true
            reached.corrected++
            break
          case "CorrectMeasurement":
            corrected = true
            break
          case "CloseSite":
            reached.closed++
        }
        const measured = IllegalConstruction.measuredArea(state.site) ?? 0
        expect(demolished + treated).toBeLessThanOrEqual(measured)
        const rows = IllegalConstruction.rowsOf("点", state)
        expect(rows.length).toBeLessThanOrEqual(1)
        for (const { kind, row } of rows) {
          reached.rows++
          expect(checkRow(kind, row)).toEqual([])
          expect([numberOf(row, "demolished"), numberOf(row, "treated")]).toEqual([demolished, treated])
        }
      }
      // What was only ever decided has no breach in it but a government's lateness, and a closing that a later correction
      // belies.
      const breaches = sites
        .review(state)
        .filter(({ facts, severity }) => severity === "violation" && !("doneOn" in facts))
        .map(({ rule }) => rule)
        .filter((rule) => rule !== "illegal-construction.closing" || !corrected)
      expect([seed, breaches]).toEqual([seed, []])
    }
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(20)
  })

  it("recorded, replay, are reviewed, list limits and steps without a throw, and survive being stored", () => {
    const { decode, encode } = eventCodec({ event: IllegalConstruction.Event, schemaVersion: 1, upcasts: {} })
    const seen = new Set<string>()
    let found = 0
    for (let seed = 1; seed <= 150; seed++) {
      const random = randomOf(seed * 104_729)
      let state = sites.initial
      for (let step = 0; step < 40; step++) {
        const on = addDays(d("2007-01-01"), random(7_500))
        const fact: Fact =
          random(20) === 0
            ? { _tag: "RecordSite", on, street: "某街道", village: null, demolished: random(2) * 100, treated: null }
            : varied(random, pool[random(pool.length)] as Command, on)
        for (const event of sites.record(state, fact)) {
          seen.add(event._tag)
          const { data, type } = encode(event)
          expect(decode({ id: type, schemaVersion: 1, data })).toEqual(event)
          state = sites.evolve(state, event)
        }
      }
      found += sites.review(state).length
      expect(sites.next(state, d("2027-06-30")).map(({ command }) => command)).not.toContain("RecordSite")
      expect(IllegalConstruction.rowsOf("点", state).flatMap(({ kind, row }) => checkRow(kind, row))).toEqual([])
      PenaltyCase.caseDuties("点", sites.deadlines(state), d("2026-11-22"))
      IllegalConstruction.stageOf(state)
    }
    expect(Object.keys(IllegalConstruction.Event.cases).filter((tag) => !seen.has(tag))).toEqual([])
    expect(found).toBeGreaterThan(500)
  })
})

describe("rows of the ledger that was kept elsewhere", () => {
  it("are facts whose view is that very row", () => {
    const random = randomOf(20)
    const reached = { demolished: 0, treated: 0, both: 0, neither: 0, village: 0 }
    for (let n = 0; n < 300; n++) {
      const [demolished, treated] = [random(3), random(3)].map((some) =>
        some === 0 ? null : (some - 1) * random(9_999_999)
      )
      const village = random(2) === 0 ? null : `某村${random(9)}`
      const row: Row = fieldNames(demolitionSite).map(
        (name) =>
          ({
            site: `拆-${n}`,
            day: addDays(d("2020-01-01"), random(2_000)),
            street: "某街道",
            village,
            demolished,
            treated
          })[name as string] ?? null
      )
      expect(checkRow(demolitionSite, row)).toEqual([])
      const { fact, id } = IllegalConstruction.recordedRow(row)
      expect(IllegalConstruction.rowsOf(id, told([fact]))).toEqual([{ kind: demolitionSite, row }])
      expect(sites.review(told([fact]))).toEqual([])
      if (demolished !== null && treated !== null) reached.both++
      else if (demolished === null && treated === null) reached.neither++
      else reached[demolished === null ? "treated" : "demolished"]++
      if (village !== null) reached.village++
    }
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(20)
  })
})
