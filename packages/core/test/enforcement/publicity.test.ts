/** 双公示: what of a decision is made public, of whom, and in which figures. */
import { plainDate } from "@xiuhua/core/calendar"
import { maskedName, penaltyPublicity, publicityRow, type Sanction } from "@xiuhua/core/enforcement"
import { checkRow, fieldIndex } from "@xiuhua/core/ledger"
import { describe, expect, it } from "vitest"

const decision = {
  number: "演示罚字〔2022〕1号",
  on: plainDate("2022-06-17"),
  violation: "擅自搭建",
  act: { from: plainDate("2022-05-01"), until: plainDate("2022-05-05") },
  cite: { source: "《演示条例》(2020)", article: "第七条", gist: "演示" }
}
const agency = { name: "演示执法局", code: "11441502MB2C00001X" }
const rowOf = (sanctions: ReadonlyArray<Sanction>, who: Parameters<typeof publicityRow>[1]) =>
  publicityRow({ ...decision, sanctions }, who, agency)
const at = (row: ReturnType<typeof rowOf>, name: string) => row[fieldIndex(penaltyPublicity, name)]
const firm = { kind: "organisation", name: "演示建设有限公司", number: "91441502MA4UXX1X09" } as const

describe("a decision that is made public", () => {
  it.each([
    ["陈演示", "陈**"],
    ["欧阳", "欧*"],
    ["李", "李*"],
    ["𠮷田", "𠮷*"]
  ])("masks %s as %s", (name, masked) => expect(maskedName(name)).toBe(masked))

  it("never has the number of a natural person, and has the credit code of an organisation", () => {
    const fine = [{ _tag: "Fine", fen: 20_000 }] as const
    const person = rowOf(fine, { kind: "individual", name: "陈演示", number: "441502199001011234" })
    expect([at(person, "respondent"), at(person, "creditCode")]).toEqual(["陈**", null])
    const own = rowOf(fine, firm)
    expect([at(own, "respondent"), at(own, "creditCode")]).toEqual([firm.name, firm.number])
    const business = rowOf(fine, { kind: "individual-business", name: "演示小吃店", number: "441502199001011234" })
    expect(at(business, "creditCode"), "an identity number is no credit code").toBeNull()
    const code = "92441502MA4TERT0AH"
    expect(at(rowOf(fine, { kind: "individual-business", name: "演示小吃店", number: code }), "creditCode")).toBe(code)
    const wrong = `${firm.number.slice(0, -1)}${firm.number.endsWith("0") ? "1" : "0"}`
    expect(at(rowOf(fine, { ...firm, number: wrong }), "creditCode"), "a code that does not check").toBeNull()
    for (const row of [person, own, business]) expect(checkRow(penaltyPublicity, row)).toEqual([])
  })

  it.each([1, 99, 20_000, 800_001, 123_456_789_012])("keeps %i fen to the fen", (fen) => {
    const row = rowOf(
      [
        { _tag: "Fine", fen },
        { _tag: "ConfiscateIncome", fen },
        { _tag: "ConfiscateGoods", fen: 1 }
      ],
      firm
    )
    expect([at(row, "fine"), at(row, "confiscated")]).toEqual([fen, fen + 1])
  })

  it("names the penalties and leaves orders to the content; no money is no figure", () => {
    const row = rowOf([{ _tag: "Warning" }, { _tag: "Order", order: "demolish-within-limit" }], firm)
    expect(["sanctions", "content", "fine", "confiscated"].map((name) => at(row, name))).toEqual([
      "警告",
      "警告；责令限期拆除",
      null,
      null
    ])
    expect(at(row, "facts")).toBe("2022-05-01至2022-05-05，擅自搭建")
  })
})
