/**
 * 发展党员台账 — where each applicant stands and since when, as a register; filled by {@link PartyDevelopments} or imported.
 * The stage of a person is sensitive: it is no dimension of any figure.
 */
import { addDays, type PlainDate } from "../../calendar/index.ts"
import { code, day, defineKind, personRef, text, toRow, type ViewRow } from "../../ledger/index.ts"
import { type Stage, type State, stages } from "./state.ts"

export const development = defineKind({
  id: "party.development",
  label: { zh: "发展党员台账", en: "Development of members" },
  fields: {
    applicant: personRef("人员代号", "applicant", { synonyms: ["申请人"] }),
    branch: text("党支部", "branch", { synonyms: ["所在党支部"] }),
    stage: code("阶段", "stage", stages, { privacy: "sensitive", synonyms: ["发展阶段"] }),
    validFrom: day("起始日期", "valid from", { synonyms: ["日期"] }),
    validUntil: day("终止日期", "valid until", { optional: true })
  },
  key: ["applicant", "stage"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  orgUnit: "branch",
  countKey: "applicant",
  retentionYears: 30
})

/** The stages that were reached, each until the day before the next; probation and membership run from the branch meeting. */
export const rowsOf = (state: State): ReadonlyArray<ViewRow> => {
  const { activist, admission, applied, approved, branch, candidate, conversion, converted, ended } = state
  if (applied === null) return []
  const reached: ReadonlyArray<readonly [Stage, PlainDate | undefined]> = [
    ["applicant", applied.on],
    ["activist", activist?.on],
    ["candidate", candidate?.on],
    ["probationary", approved === null ? undefined : admission?.on],
    ["member", converted === null ? undefined : conversion?.on],
    ["ended", ended?.on]
  ]
  const stands = reached.filter((one): one is readonly [Stage, PlainDate] => one[1] !== undefined)
  return stands.flatMap(([stage, validFrom], index) => {
    const next = stands[index + 1]?.[1]
    const validUntil = next === undefined ? undefined : addDays(next, -1)
    // Reached and left on one day: valid on no day.
    if (validUntil !== undefined && validUntil < validFrom) return []
    const row = toRow(development, {
      applicant: applied.applicant,
      branch: branch ?? applied.branch,
      stage,
      validFrom,
      ...(validUntil !== undefined && { validUntil })
    })
    return [{ kind: development, row }]
  })
}
