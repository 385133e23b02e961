import { Result, Schema } from "effect"
import { describe, expect, it } from "vitest"
import { Access, Person, PersonKind, personFields, personKinds } from "../../src/ports/index.ts"

const asPerson = Schema.decodeUnknownResult(Person, { onExcessProperty: "error" })
const asAccess = Schema.decodeUnknownResult(Access)

const someone = {
  kind: "natural",
  name: "甲某",
  identityNumber: "441502190001010000",
  phone: "10000000000",
  address: "新港街道一号",
  keepUntil: "2030-12-31"
}
const nothing = { identityNumber: null, phone: null, address: null }

describe("a person", () => {
  it.each([
    ["with everything", someone, true],
    ["with a name only", { ...someone, ...nothing, keepUntil: null }, true],
    ["of the staff with a name only", { ...someone, ...nothing, kind: "staff" }, true],
    ["of the staff with an identity number", { ...someone, ...nothing, kind: "staff", identityNumber: "1" }, false],
    ["of the staff with a phone", { ...someone, ...nothing, kind: "staff", phone: "1" }, false],
    ["of the staff with an address", { ...someone, ...nothing, kind: "staff", address: "x" }, false],
    ["without a name", { ...someone, name: "" }, false],
    ["with a blank phone instead of none", { ...someone, phone: "" }, false],
    ["kept until a day that does not exist", { ...someone, keepUntil: "2030-02-30" }, false],
    ["with anything else", { ...someone, religion: "x" }, false]
  ])("%s", (_, value, ok) => expect(Result.isSuccess(asPerson(value))).toBe(ok))

  it("has a label for every kind, and a privacy above internal for every field that says who it is", () => {
    expect(Object.keys(personKinds)).toEqual([...PersonKind.literals])
    const { keepUntil, kind, ...identifying } = someone
    expect(Object.keys(personFields)).toEqual(Object.keys(identifying))
    for (const { privacy } of Object.values(personFields)) expect(privacy).toMatch(/^(personal|sensitive)$/u)
  })
})

describe("the purpose of an access", () => {
  it.each([
    ["penalty-case.service", true],
    ["retention", true],
    ["给甲某送达", false],
    ["call 13800000000", false],
    ["13800000000", false],
    ["", false],
    ["x".repeat(65), false]
  ])("%j", (purpose, ok) => expect(Result.isSuccess(asAccess({ actor: "officer-7", purpose }))).toBe(ok))
})
