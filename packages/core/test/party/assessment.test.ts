/** 模范机关考评: sheets as they were filled in, and where they disagree with themselves. */
import { toRow } from "@xiuhua/core/ledger"
import { Assessment } from "@xiuhua/core/party"
import { describe, expect, it } from "vitest"

const criteria = [
  ["1", "理论学习", "30"],
  ["2", "支部建设", "70"]
].map(([item, name, maximum]) =>
  toRow(Assessment.criterion, {
    set: "2026版",
    issuer: "某区直机关工委",
    item: item as string,
    name: name as string,
    maximum: maximum as string,
    validFrom: "2026-01-01"
  })
)
const old = toRow(Assessment.criterion, {
  set: "2025版",
  issuer: "某区直机关工委",
  item: "9",
  name: "旧条目",
  maximum: "5",
  validFrom: "2025-01-01"
})
const sheetRow = (selfTotal?: string, checkTotal?: string) =>
  toRow(Assessment.assessmentSheet, {
    sheet: "S1",
    organ: "某区城管局",
    set: "2026版",
    assessedOn: "2026-11-01",
    ...(selfTotal !== undefined && { selfTotal }),
    ...(checkTotal !== undefined && { checkTotal }),
    level: "良好"
  })
const score = (item: string, points: string, evidence?: string, by: "self" | "check" = "self", sheet = "S1") =>
  toRow(Assessment.assessmentScore, {
    sheet,
    item,
    assessedOn: "2026-11-01",
    by,
    score: points,
    ...(evidence !== undefined && { evidence })
  })
const records = { kinds: new Set(["party.activity"]), indicators: new Set(["pty.themeday"]) }
const sound = [
  score("1", "28.5", "party.activity/12"),
  score("2", "60", "pty.themeday@2026"),
  score("1", "27", "party.activity/12", "check")
]
const sheetOf = (row: ReturnType<typeof sheetRow>, scores: ReadonlyArray<ReturnType<typeof score>>) =>
  Assessment.sheetOf(row, scores, [...criteria, old])
const rules = (row: ReturnType<typeof sheetRow>, scores: ReadonlyArray<ReturnType<typeof score>>) =>
  Assessment.sheetFindings(sheetOf(row, scores), records).map(({ rule }) => rule)

describe("a sheet", () => {
  it("PR14.2 is put together from its own rows; totals and level are its own", () => {
    const sheet = sheetOf(sheetRow("99", "27"), [...sound, score("1", "1", undefined, "self", "another")])
    expect(sheet.items.map(({ check, item, maximum, self }) => [item, maximum, self, check])).toEqual([
      ["1", 3000, 2850, 2700],
      ["2", 7000, 6000, null]
    ])
    // 28.5 and 60 are not 99: the sheet says 99 and that is its total.
    expect([sheet.selfTotal, sheet.checkTotal, sheet.level]).toEqual([9900, 2700, "良好"])
  })

  it.each<[string, ReadonlyArray<ReturnType<typeof score>>, string | undefined, ReadonlyArray<string>]>([
    ["agrees with itself", sound, "88.5", []],
    ["a total that is not the sum", sound, "99", ["model-organ.total"]],
    ["no total stated", sound, undefined, []],
    [
      "an item scored above its maximum",
      [score("1", "30.01", "party.activity/1"), score("2", "0")],
      undefined,
      ["model-organ.over-maximum"]
    ],
    ["an item that was left out", [score("1", "30", "party.activity/1")], undefined, ["model-organ.missing-item"]],
    [
      "an item of another version",
      [...sound, score("9", "1", "party.activity/1")],
      undefined,
      ["model-organ.unknown-item"]
    ],
    ["points without evidence", [score("1", "1"), score("2", "0")], undefined, ["model-organ.no-evidence"]],
    [
      "PR14.3 free text as evidence",
      [score("1", "1", "详见附件"), score("2", "0")],
      undefined,
      ["model-organ.evidence"]
    ],
    [
      "a record of no ledger",
      [score("1", "1", "party.nothing/1"), score("2", "0")],
      undefined,
      ["model-organ.evidence"]
    ]
  ])("%s", (_, scores, total, expected) => {
    expect(rules(sheetRow(total), scores)).toEqual(expected)
  })

  it("names entries and figures of periods, nothing else", () => {
    const named = (text: string) => Assessment.namesRecord(records, text)
    expect(["party.activity/1", "pty.themeday@2026", "pty.themeday@2026-Q4", "pty.themeday@2026-11"].every(named)).toBe(
      true
    )
    expect(["party.activity/0", "party.activity", "pty.themeday", "pty.themeday@昨天", "san.x@2026"].some(named)).toBe(
      false
    )
  })
})
