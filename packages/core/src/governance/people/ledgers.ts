/**
 * 队伍名册、借调抽调名录、荣誉台账 — who works here in which kind of employment, who is lent to whom, and what was honoured.
 *
 * People are references; published are counts. Who is a member of the Party is known to the registers of the Party alone.
 * An honour names somebody only with that person's consent (PR16.4): {@link namedHonours}.
 */
import {
  code,
  day,
  defineKind,
  type LedgerKind,
  personRef,
  type Row,
  type RowFault,
  reading,
  text
} from "../../ledger/index.ts"
import { levels, yesNo } from "../codes.ts"

/** 人员类别 */
export const staffKinds = {
  civilServant: { zh: "公务员", en: "civil servant" },
  publicInstitution: { zh: "事业编制人员", en: "staff of a public institution" },
  auxiliary: { zh: "协管员", en: "auxiliary" },
  contract: { zh: "合同制人员", en: "contract staff" },
  dispatched: { zh: "劳务派遣人员", en: "dispatched worker" }
} as const

const person = personRef("人员代号", "person", { synonyms: ["人员"] })
const validity = {
  validFrom: day("起始日期", "valid from", { synonyms: ["到岗日期", "起"] }),
  validUntil: day("终止日期", "valid until", { optional: true, synonyms: ["离岗日期", "止"] })
}

/** 队伍名册 */
export const staff = defineKind({
  id: "governance.staff",
  label: { zh: "队伍名册", en: "Staff roster" },
  fields: {
    person,
    employment: code("人员类别", "employment", staffKinds, { synonyms: ["编制类别"] }),
    orgUnit: text("所属单位", "org unit", { synonyms: ["单位", "部门"] }),
    /** 新入职: whose first post it is; induction training follows. */
    fresh: code("是否新入职", "newly hired", yesNo, { optional: true, synonyms: ["新入职"] }),
    ...validity
  },
  key: ["person", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  orgUnit: "orgUnit",
  countKey: "person",
  retentionYears: 30
})

/** 借调、抽调名录 */
export const secondment = defineKind({
  id: "governance.secondment",
  label: { zh: "借调抽调名录", en: "Secondments" },
  fields: {
    person,
    orgUnit: text("派出单位", "sending unit", { synonyms: ["原单位"] }),
    to: text("借调去向", "seconded to", { synonyms: ["抽调至", "专班"] }),
    ground: text("事由", "ground", { optional: true, synonyms: ["任务"] }),
    document: text("批准文号", "document", { optional: true, synonyms: ["文号"] }),
    ...validity
  },
  key: ["person", "to", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  orgUnit: "orgUnit",
  countKey: "person",
  retentionYears: 10
})

const honourFields = {
  honour: text("荣誉编号", "honour number", { synonyms: ["编号", "证书编号"] }),
  grantedOn: day("授予日期", "granted on", { synonyms: ["日期", "获奖日期"] }),
  title: text("荣誉称号", "title", { synonyms: ["荣誉名称"] }),
  level: code("授予层级", "level", levels, { synonyms: ["层级"] }),
  recipient: code("获得者类别", "recipient", {
    person: { zh: "个人", en: "person" },
    unit: { zh: "集体", en: "unit" }
  }),
  person: personRef("人员代号", "person", { optional: true, synonyms: ["获奖人"] }),
  orgUnit: text("所属单位", "org unit", { optional: true, synonyms: ["单位", "获奖单位"] }),
  /** Blank is not asked: nothing is published. */
  consent: code("同意公布", "consent to publish", yesNo, { optional: true, synonyms: ["是否同意公布"] }),
  consentOn: day("同意日期", "consented on", { optional: true })
}
const honourNames = Object.keys(honourFields)

/** A person's honour says whose it is, a unit's which; a consent has its day. */
const honourFaults: NonNullable<LedgerKind["check"]> = (row) => {
  const value = (name: string) => row[honourNames.indexOf(name)] ?? null
  const missing = (field: string): RowFault => ({ field, problem: "missing" })
  return [
    ...(value("recipient") === "person" && value("person") === null ? [missing("person")] : []),
    ...(value("recipient") === "unit" && value("orgUnit") === null ? [missing("orgUnit")] : []),
    ...(value("recipient") === "unit" && value("person") !== null
      ? [{ field: "person", problem: "contradicts" } as const]
      : []),
    ...(value("consent") === "yes" && value("consentOn") === null ? [missing("consentOn")] : [])
  ]
}

/** 荣誉台账 */
export const honour = defineKind({
  id: "governance.honour",
  label: { zh: "荣誉台账", en: "Honours" },
  fields: honourFields,
  key: ["honour"],
  day: "grantedOn",
  grain: "day",
  orgUnit: "orgUnit",
  countKey: "honour",
  retentionYears: 30,
  check: honourFaults
})

const read = reading(honour)

/** Honours whose recipient may be named on a day: those of units, and those of people who had consented by then. */
export const namedHonours = (honours: ReadonlyArray<Row>, on: string): ReadonlyArray<Row> =>
  honours.filter((row) => {
    if (read(row, "recipient") === "unit") return true
    const consentOn = read(row, "consentOn")
    return read(row, "consent") === "yes" && consentOn !== null && consentOn <= on
  })
