import { readFileSync } from "node:fs"
import { join } from "node:path"
import { nationalKinds } from "@xiuhua/bureau"
import { streamTonnage } from "@xiuhua/core/sanitation"
import { Effect, Result } from "effect"
import { expect, describe as group, test } from "vitest"
import { describe, parseMapping, readMapping } from "../src/index.ts"
import { decoded, folder, refused, write } from "./support.ts"

const example = join(import.meta.dirname, "../../../../examples/dsny-tonnage.mapping.json")
const mapping = Result.getOrThrow(parseMapping(readFileSync(example, "utf8"), nationalKinds))

const headings =
  "MONTH,BOROUGH,COMMUNITYDISTRICT,REFUSETONSCOLLECTED,PAPERTONSCOLLECTED,MGPTONSCOLLECTED,RESORGANICSTONS," +
  "SCHOOLORGANICTONS,LEAVESORGANICTONS,XMASTREETONS,BOROUGH_ID"

/** Short tons with one decimal in whole 10^-9 t, computed apart: 2000 lb of 0.45359237 kg. */
const tonnes = (tenths: bigint) => Number((tenths * 2000n * 45359237n) / 1000n)

group("a file as New York's sanitation department publishes it (made-up numbers)", () => {
  test("blank stays missing, short tons are exact, a blank borough id is fine", async () => {
    const path = write(
      `${headings}\n1990 / 08,Isle,03,3258.3,,,,,,,1\n2021 / 01,Isle,03,812.5,10.0,0.1,,0,,7.7,\n1990 / 13,Isle,03,1.0,,,,,,,1\n`
    )
    const { problems, rows } = await decoded(path, { mapping })
    expect(rows).toEqual([
      ["1990-08-01", "Isle", "03", tonnes(32583n), null, null, null, null, null, null, "1", null, null, null],
      [
        ...["2021-01-01", "Isle", "03", tonnes(8125n), tonnes(100n), tonnes(1n), null, 0, null, tonnes(77n), null],
        ...[null, null, null]
      ]
    ])
    expect(rows[0]?.[3]).toBe(2955880038342)
    expect(problems).toEqual([{ problem: "not-a-month", line: 4, column: "MONTH", value: "1990 / 13", facts: {} }])
  })

  test("only mapped headings count: others are unknown, labels of the kind too", async () => {
    expect(await refused(write(`${headings},NOTE\n`), { mapping })).toMatchObject({
      problem: "unknown-columns",
      facts: { unknown: ["NOTE"] }
    })
    expect(await refused(write(`${headings.replace("MONTH", "月份")}\n`), { mapping })).toMatchObject({
      problem: "missing-columns",
      facts: { missing: ["MONTH"], unknown: ["月份"] }
    })
    expect(await refused(write(`${headings.replace(",BOROUGH_ID", "")}\n`), { mapping })).toMatchObject({
      problem: "missing-columns",
      facts: { missing: ["BOROUGH_ID"] }
    })
  })

  test("ignored columns are left out", async () => {
    const text = JSON.stringify({
      kind: streamTonnage.id,
      columns: { month: "M", borough: "B", district: "D" },
      ignore: ["Note", "Weather"]
    })
    const ignoring = Result.getOrThrow(parseMapping(text, nationalKinds))
    const path = write("note,M,B,NOTE,D\nx,2022-03,A,y,1\n")
    expect((await decoded(path, { mapping: ignoring })).rows[0]?.slice(0, 3)).toEqual(["2022-03-01", "A", "1"])
  })
})

group("a mapping file that is wrong names each place", () => {
  const problems = (file: unknown) => {
    const result = parseMapping(typeof file === "string" ? file : JSON.stringify(file), nationalKinds, "m.json")
    if (Result.isSuccess(result)) return []
    expect(result.failure.problem).toBe("mapping")
    expect(describe(result.failure)).toContain("m.json")
    expect(describe(result.failure)).not.toContain("undefined")
    return (result.failure.facts.mapping ?? []).map(({ path, problem }) => [path, problem])
  }
  const columns = { month: "M", borough: "B", district: "D" }
  test.each([
    ["{", [["", "not-json"]]],
    ["[]", [["", "invalid"]]],
    [{ columns }, [["kind", "missing-key"]]],
    [{ kind: streamTonnage.id, columns, ignored: [] }, [["ignored", "unexpected-key"]]],
    [
      { kind: 1, columns: [], ignore: "x" },
      [
        ["kind", "invalid"],
        ["columns", "invalid"],
        ["ignore", "invalid"]
      ]
    ],
    [{ kind: "sanitation.nothing", columns }, [["kind", "unknown-kind"]]],
    [
      { kind: streamTonnage.id, columns: { ...columns, mouth: "X", constructor: "Y" } },
      [
        ["columns.mouth", "unknown-field"],
        ["columns.constructor", "unknown-field"]
      ]
    ],
    [
      { kind: streamTonnage.id, columns: { ...columns, refuse: { column: "R", unit: "stone" } } },
      [["columns.refuse.unit", "unknown-unit"]]
    ],
    [
      { kind: streamTonnage.id, columns: { ...columns, boroughId: { column: "I", unit: "kg" } } },
      [["columns.boroughId.unit", "unknown-unit"]]
    ],
    [
      { kind: streamTonnage.id, columns: { ...columns, refuse: " m " }, ignore: ["B", "x", "X"] },
      [
        ["columns.refuse", "heading-twice"],
        ["ignore.0", "heading-twice"],
        ["ignore.2", "heading-twice"]
      ]
    ]
  ])("%j", (file, expected) => expect(problems(file)).toEqual(expected))

  test("an object with a wrong key, an empty heading, a number for a column", () => {
    const kind = streamTonnage.id
    expect(
      problems({ kind, columns: { ...columns, refuse: { column: "R", units: "kg" } } }).map(([path]) => path)
    ).toEqual(["columns.refuse.units"])
    expect(problems({ kind, columns: { ...columns, refuse: "" } }).map(([path]) => path)).toContain("columns.refuse")
    expect(problems({ kind, columns: { ...columns, refuse: 5 } }).map(([path]) => path)).toContain("columns.refuse")
  })

  test("no such file", async () => {
    const failed = await Effect.runPromise(Effect.flip(readMapping(join(folder, "no.json"), nationalKinds)))
    expect(failed.problem).toBe("missing-file")
    expect((await Effect.runPromise(readMapping(example, nationalKinds))).columns).toHaveLength(11)
  })
})
