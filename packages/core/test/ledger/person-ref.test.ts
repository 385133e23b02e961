import { describe, expect, it } from "vitest"
import { officer } from "../../src/governance/index.ts"
import {
  checkRow,
  day,
  defineKind,
  hasPersonalNumber,
  isPersonRef,
  personRef,
  personRefOf,
  toRow
} from "../../src/ledger/index.ts"

const ref = personRefOf(new Uint8Array(16).fill(0xa7))

describe("a reference to a person", () => {
  it("is its random bytes, letter by letter, and nothing else", () => {
    expect(ref).toBe(`p-${"pk".repeat(16)}`)
    expect(personRefOf(Uint8Array.from({ length: 16 }, (_, n) => n * 17))).toBe("p-bbccddffgghhjjkkmmnnppqqrrssttvv")
    const all = Array.from({ length: 256 }, (_, n) => personRefOf(new Uint8Array(16).fill(n)))
    expect(new Set(all).size).toBe(256)
    for (const one of all) {
      expect(isPersonRef(one)).toBe(true)
      expect(hasPersonalNumber(one)).toBe(false)
    }
  })

  it("takes exactly 16 bytes", () => {
    for (const length of [0, 15, 17, 32]) expect(() => personRefOf(new Uint8Array(length))).toThrow(RangeError)
  })

  it.each(["", "p-", "甲某", ref.toUpperCase(), `${ref}b`, ref.slice(0, -1), `${ref}\n`, ref.replace("k", "a")])(
    "%j is none",
    (written) => expect(isPersonRef(written)).toBe(false)
  )
})

describe("what looks like an identity or mobile number", () => {
  it.each([
    "441502190001010000",
    "44150219000101000X",
    "44150219000101000x",
    "441502000101000",
    "4415 0219 0001 0100 00",
    "４４１５０２１９０００１０１０００Ｘ",
    "身份证441502190001010000。",
    "13800000000",
    "138-0000-0000",
    "+86 138 0000 0000",
    "0086-13800000000",
    "甲某（１９９００００００００）"
  ])("%s does", (written) => expect(hasPersonalNumber(written)).toBe(true))

  it.each(["", "12345", "2022-03-01", "0660-3360000", "12000000000", "粤A12345", "4415021900010100001234", ref])(
    "%s does not",
    (written) => expect(hasPersonalNumber(written)).toBe(false)
  )
})

describe("a field that holds one", () => {
  const kind = defineKind({
    id: "test.visit",
    label: { zh: "走访", en: "Visits" },
    fields: {
      day: day("日期", "day"),
      by: personRef("经办人", "handler"),
      with: personRef("陪同", "with", { optional: true })
    },
    key: ["day", "by"],
    day: "day",
    grain: "day",
    retentionYears: 1
  })
  const problems = (by: unknown) => checkRow(kind, ["2022-03-01", by, null])

  it("is personal, and optional when told", () => {
    expect(kind.fields.by.privacy).toBe("personal")
    expect(toRow(kind, { day: "2022-03-01", by: ref })).toEqual(["2022-03-01", ref, null])
    expect(checkRow(kind, ["2022-03-01", ref, ref])).toEqual([])
  })

  it("takes nothing but a reference", () => {
    expect(problems("甲某")).toEqual([{ field: "by", problem: "not-a-person-ref", value: "甲某" }])
    expect(problems(null)[0]?.problem).toBe("missing")
    expect(problems("")[0]?.problem).toBe("missing")
    expect(problems(7)[0]?.problem).toBe("not-text")
  })

  it("refuses an identity or phone number by that name, and does not pass it on", () => {
    for (const by of ["441502190001010000", "138 0000 0000", `甲某 13800000000 ${"住".repeat(300)}`]) {
      expect(problems(by)).toEqual([{ field: "by", problem: "personal-number", value: "" }])
    }
  })
})

describe("the register of officers", () => {
  it("keeps one term a qualification, with no name", () => {
    const row = toRow(officer, {
      officer: ref,
      certificate: "粤N00000",
      qualification: "enforcement",
      orgUnit: "一中队",
      validFrom: "2020-01-01"
    })
    expect(row).toEqual([ref, "粤N00000", "enforcement", "一中队", "2020-01-01", null])
    expect(checkRow(officer, ["张三", ...row.slice(1)])).toEqual([
      { field: "officer", problem: "not-a-person-ref", value: "张三" }
    ])
  })
})
