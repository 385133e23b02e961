/**
 * 职务名录、表态台账 — who holds which office from when to when, and what office holders said.
 *
 * A statement prints with the consent of who made it, under an office that the speaker held on that day, and as words by
 * hand: nothing is computed from it (row 128). Names are in the PersonStore; that of an office holder acting as such may be
 * published (PR16).
 */
import type { PlainDate } from "../../calendar/index.ts"
import { code, day, defineKind, personRef, type Row, reading, register, text } from "../../ledger/index.ts"
import type { Finding } from "../../regulation/index.ts"
import { yesNo } from "../codes.ts"
import { conventionOf } from "../convention.ts"

const office = text("职务", "office", { synonyms: ["岗位职务"] })

/** 职务名录 */
export const officeHolder = defineKind({
  id: "governance.office-holder",
  label: { zh: "职务名录", en: "Office holders" },
  fields: {
    office,
    person: personRef("人员代号", "person", { synonyms: ["任职人"] }),
    orgUnit: text("所属单位", "org unit", { synonyms: ["单位"] }),
    document: text("任免文号", "document", { optional: true, synonyms: ["文号"] }),
    validFrom: day("任职日期", "valid from", { synonyms: ["起始日期"] }),
    validUntil: day("免职日期", "valid until", { optional: true, synonyms: ["终止日期"] })
  },
  key: ["office", "person", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  orgUnit: "orgUnit",
  countKey: "person",
  retentionYears: 30
})

/** 表态台账 — quotations: who said what in which office, and whether it may be printed. */
export const statement = defineKind({
  id: "governance.statement",
  label: { zh: "负责人表态台账", en: "Statements of office holders" },
  fields: {
    statement: text("编号", "statement number"),
    day: day("日期", "day"),
    office,
    speaker: personRef("讲话人代号", "speaker", { synonyms: ["讲话人"] }),
    words: text("内容", "words", { maxLength: 1000, privacy: "internal", synonyms: ["讲话内容", "引语"] }),
    source: text("出处", "source", { optional: true, synonyms: ["来源"] }),
    consent: code("同意公布", "consent to publish", yesNo, { optional: true, synonyms: ["是否同意公布"] })
  },
  key: ["statement"],
  day: "day",
  grain: "day",
  countKey: "statement",
  retentionYears: 30
})

const read = reading(statement)
const holderOf = reading(officeHolder)

const heldOffice = (row: Row, holders: ReadonlyArray<Row>): boolean =>
  register(officeHolder, "office", holders)
    .on(read(row, "day") as PlainDate)
    .some((held) => held.subject === read(row, "office") && holderOf(held.row, "person") === read(row, "speaker"))

/** Statements that may be printed: with consent, made in office. */
export const printableStatements = (statements: ReadonlyArray<Row>, holders: ReadonlyArray<Row>): ReadonlyArray<Row> =>
  statements.filter((row) => read(row, "consent") === "yes" && heldOffice(row, holders))

/** Statements that somebody is to have made in an office that was not theirs that day. */
export const statementFindings = (
  statements: ReadonlyArray<Row>,
  holders: ReadonlyArray<Row>
): ReadonlyArray<Finding> =>
  statements
    .filter((row) => !heldOffice(row, holders))
    .map((row) => ({
      rule: "statement.not-in-office",
      severity: "warning",
      facts: {
        on: String(read(row, "day")),
        statement: String(read(row, "statement")),
        office: String(read(row, "office"))
      },
      cite: conventionOf("G3.2", "表态以讲话当日所任职务发布")
    }))
