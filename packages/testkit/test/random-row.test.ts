import { lastOfMonth, type PlainDate } from "@xiuhua/core/calendar"
import { enforcementKinds } from "@xiuhua/core/enforcement"
import { governanceKinds } from "@xiuhua/core/governance"
import { checkRow, type Field, fieldNames, isPersonRef, keyOf, type LedgerKind } from "@xiuhua/core/ledger"
import { partyKinds } from "@xiuhua/core/party"
import { sanitationKinds } from "@xiuhua/core/sanitation"
import { describe, expect, it } from "vitest"
import { randomFrom, randomRows, sample, unchecked } from "../src/index.ts"

const kinds: ReadonlyArray<LedgerKind> = [
  ...sanitationKinds,
  ...enforcementKinds,
  ...partyKinds,
  ...governanceKinds,
  sample
]
const rowsOf = (kind: LedgerKind) => randomRows(kind, 800, randomFrom(7, kind.id))

/** The edges that a field has, each as a test of one value. */
const edges = (field: Field): ReadonlyArray<readonly [string, (value: unknown) => boolean]> => {
  const missing = field.optional ? [["missing", (value: unknown) => value === null] as const] : []
  switch (field.type) {
    case "text":
      return field.holds === "person-ref"
        ? [...missing, ["reference", (value) => typeof value === "string" && isPersonRef(value)]]
        : [
            ...missing,
            ["longest", (value) => String(value).length === field.maxLength],
            ["line end", (value) => /[\r\n]/u.test(String(value))],
            ["quote", (value) => String(value).includes('"')],
            ["beyond 16 bits", (value) => String(value).includes("𠀀")]
          ]
    case "code":
      return [
        ...missing,
        ...Object.keys(field.codes).map((code) => [code, (value: unknown) => value === code] as const)
      ]
    case "day":
      return [
        ...missing,
        ["month end", (value) => typeof value === "string" && value === lastOfMonth(value as PlainDate)],
        ["first or last day of all", (value) => value === "1900-01-01" || value === "2149-12-31"]
      ]
    case "month":
      return [...missing, ["month", (value) => String(value).endsWith("-01")]]
    case "measure":
      return [...missing, ["zero", (value) => value === 0], ["largest", (value) => value === Number.MAX_SAFE_INTEGER]]
  }
}

describe.each(kinds.map((kind) => [kind.id, kind] as const))("random rows of %s", (_, kind) => {
  const rows = rowsOf(kind)

  it("may all be stored, each under a key of its own, and are the same every time", () => {
    expect(rows.flatMap((row) => checkRow(unchecked(kind), row))).toEqual([])
    expect(new Set(rows.map(keyOf(kind))).size).toBe(800)
    expect(rowsOf(kind)).toEqual(rows)
  })

  it("reach every edge of every field", () => {
    const missed = fieldNames(kind).flatMap((name, at) =>
      edges(kind.fields[name] as Field)
        .filter(([, is]) => !rows.some((row) => is(row[at])))
        .map(([edge]) => `${name}: ${edge}`)
    )
    expect(missed).toEqual([])
  })

  it("hold whole characters and no white space around them", () => {
    for (const value of rows.flat()) {
      if (typeof value !== "string") continue
      expect(value.isWellFormed()).toBe(true)
      expect(value.trim()).toBe(value)
    }
  })
})
