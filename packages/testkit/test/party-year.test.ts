/** The synthetic year of Party work: valid rows, distinct keys, the same plan whatever the seed. */
import { checkRow, fieldIndex, type LedgerKind, type Row } from "@xiuhua/core/ledger"
import { activityItem, partyActivity, partyKinds } from "@xiuhua/core/party"
import { partyYear } from "@xiuhua/testkit"
import { describe, expect, it } from "vitest"

describe.each([1, 2, 77])("the Party year of seed %i", (seed) => {
  const ledgers = partyYear({ year: 2022, seed })
  const rowsOf = ({ id }: LedgerKind): ReadonlyArray<Row> => ledgers.find(({ kind }) => kind.id === id)?.rows ?? []
  const at = (name: keyof (typeof partyActivity)["fields"]) => fieldIndex(partyActivity, name)

  it("has rows that may be stored, each key once, of kinds that are known", () => {
    const known = new Set([...partyKinds.map(({ id }) => id), "governance.duty-exemption"])
    for (const { kind, rows } of ledgers) {
      expect(known).toContain(kind.id)
      expect(rows.flatMap((row) => checkRow(kind, row))).toEqual([])
      const keys = rows.map((row) => kind.key.map((name) => row[fieldIndex(kind, name)]).join("\u001f"))
      expect(new Set(keys).size).toBe(rows.length)
      expect(rows.length).toBeGreaterThan(0)
    }
  })

  it("plants what the demo tells, whatever the seed", () => {
    const held = (kind: string, organiser: string) =>
      rowsOf(partyActivity)
        .filter((row) => row[at("kind")] === kind && row[at("organiser")] === organiser)
        .map((row) => Number(String(row[at("day")]).slice(5, 7)))
    expect(held("themeDay", "演示环卫一站党支部")).toEqual([1, 2, 4, 5, 6, 7, 9, 10, 11, 12])
    expect(held("committeeMeeting", "演示执法大队党支部")).toEqual([1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12])
    const unproved = rowsOf(partyActivity).filter((row) => row[at("minutes")] === null)
    expect(unproved.map((row) => [row[at("kind")], row[at("organiser")]])).toEqual([
      ["memberMeeting", "演示机关第一党支部"]
    ])
    const order = fieldIndex(activityItem, "order")
    const serves = fieldIndex(activityItem, "serves")
    const firstTopics = rowsOf(activityItem).filter((row) => row[serves] === "firstTopic")
    expect([firstTopics.length, firstTopics.filter((row) => row[order] === "1").length]).toEqual([11, 10])
  })

  it("counts as many people as came, in every gathering", () => {
    for (const row of rowsOf(partyActivity)) {
      const [due, present, leave, absent] = (["due", "present", "leave", "absent"] as const).map(
        (name) => row[at(name)]
      )
      if (due !== null) expect(Number(present) + Number(leave) + Number(absent)).toBe(due)
    }
  })
})

it("is the same for the same seed", () => {
  expect(partyYear({ year: 2022, seed: 5 })).toEqual(partyYear({ year: 2022, seed: 5 }))
})
