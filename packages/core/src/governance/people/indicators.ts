/** 队伍指标 — people on the roster, lent out, honoured. Fewer than five people are no figure (PR16.9). */
import { defineIndicator } from "../../indicators/index.ts"
import { eq } from "../../ledger/index.ts"
import { levels } from "../codes.ts"
import { convention } from "../convention.ts"
import { entries, partsBy, standing } from "../measures.ts"
import { honour, secondment, staff, staffKinds } from "./ledgers.ts"

/** Fewest people of which a number is published. */
const FEWEST = { of: "entries", atLeast: "5" } as const

/** 队伍人数 — on the last day, by kind of employment. */
export const headcount = defineIndicator({
  id: "gov.staff.count",
  label: { zh: "队伍人数", en: "Staff" },
  unit: "人",
  better: "info",
  numerator: standing(staff, "person"),
  parts: partsBy("employment", staffKinds, (where) => standing(staff, "person", where)),
  minimum: FEWEST,
  cites: convention("PR16.9", "期末在册人数，按人员类别分列，少于五人不公布")
})

/** 借调抽调人数 */
export const seconded = defineIndicator({
  id: "gov.secondment.count",
  label: { zh: "借调抽调人数", en: "People seconded" },
  unit: "人",
  better: "info",
  numerator: standing(secondment, "person"),
  minimum: FEWEST,
  cites: convention("PR16.9", "期末借调、抽调在外的人数，少于五人不公布")
})

/** 获评荣誉 — granted in the period. */
export const honours = defineIndicator({
  id: "gov.honour.count",
  label: { zh: "获评荣誉", en: "Honours" },
  unit: "个",
  better: "info",
  numerator: entries(honour),
  parts: [
    { id: "person", label: { zh: "个人", en: "people" }, measure: entries(honour, eq("recipient", "person")) },
    { id: "unit", label: { zh: "集体", en: "units" }, measure: entries(honour, eq("recipient", "unit")) },
    ...partsBy("level", levels, (where) => entries(honour, where))
  ],
  cites: convention("G3.1", "期内获得的荣誉个数，姓名经本人同意方公布")
})
