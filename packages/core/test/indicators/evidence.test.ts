import { describe, expect, it } from "vitest"
import { stallCount, threebaoSigned } from "../../src/enforcement/index.ts"
import { counted, evidenceOf, plan } from "../../src/indicators/index.ts"
import { aggregate, fieldIndex, matcher, type Row, selects } from "../../src/ledger/index.ts"
import { load, netShare, source, tonnes, trucks, year } from "./fixture.ts"

describe("evidence", () => {
  it("the numerator is the sum over exactly the entries that count", () => {
    const { below, row } = source(13)
    const reached = { entries: 0, left: 0, sums: 0 }
    for (let run = 0; run < 60; run++) {
      const rows = Array.from({ length: below(40) }, row)
      for (const indicator of [netShare, trucks, tonnes]) {
        const { numerator } = indicator
        const asked = plan(indicator, year, [])
        const numeratorOf = (of: ReadonlyArray<Row>) =>
          asked.read(asked.questions.map((question) => aggregate(question, of)))[0]?.measures[0] ?? null
        const inPeriod = selects({ kind: load, ...year, select: numerator.select })
        const counts = matcher(load, counted(numerator))
        const entries = rows.filter((each) => inPeriod(each) && counts(each))
        const values =
          numerator.of.op === "count" ? [] : numerator.of.op === "sum" ? numerator.of.fields : [numerator.of.field]
        const found = entries.flatMap((each) => values.map((name) => each[fieldIndex(load, name)] ?? null))
        const known = found.filter((value) => value !== null)
        const sum = known.reduce((total: bigint, value) => total + BigInt(Number.isInteger(value) ? value : 0), 0n)
        const whole = numeratorOf(rows)
        if (numerator.of.op === "distinct") expect(whole?.digits ?? 0n).toBe(BigInt(new Set(known).size))
        else expect(whole?.digits ?? null).toBe(known.length === 0 ? null : sum)
        expect(entries.every((each) => values.some((name) => each[fieldIndex(load, name)] !== null))).toBe(true)
        const scans = evidenceOf(indicator).map(({ where }) => matcher(load, where))
        expect(entries.every((each) => scans.some((scan) => scan(each)))).toBe(true)
        reached.entries += entries.length
        reached.left += rows.length - entries.length
        if ((whole?.digits ?? 0n) > 2n ** 53n) reached.sums++
      }
    }
    expect(Math.min(reached.entries, reached.left)).toBeGreaterThan(400)
    expect(reached.sums).toBeGreaterThan(30)
  })

  it("is one scan for each ledger and selection", () => {
    expect(evidenceOf(netShare).map(({ kind, select }) => [kind.id, select])).toEqual([["test.load", "occurred"]])
    expect(evidenceOf(threebaoSigned)[0]?.select).toBe("valid")
    const both = { ...stallCount, denominator: { ...stallCount.numerator, select: "valid" } } as const
    expect(evidenceOf(both).map(({ select }) => select)).toEqual(["occurred", "valid"])
  })
})
