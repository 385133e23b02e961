/**
 * 环卫设施建设节点名录 — the stages of a construction project, each with the day it is planned for and the day it was done.
 *
 * How far a project is follows from the stages that are done and is never typed in. A register: a stage that the plan
 * drops ends; the new day of a stage that is put off is a new row.
 */
import type { PlainDate } from "../../calendar/index.ts"
import { type DutyOutcome, dueOutcome, type EntryDuties, statusBy } from "../../duties/index.ts"
import { code, day, defineDerivation, defineKind, type Row, reading, text, toRow } from "../../ledger/index.ts"
import { conventionOf } from "../convention.ts"

const project = text("项目", "project", { synonyms: ["项目名称"] })
const stage = text("节点", "stage", { maxLength: 100, synonyms: ["建设节点", "阶段"] })
const facility = code(
  "设施类别",
  "facility",
  {
    bulky: { zh: "大件垃圾处理设施", en: "bulky-waste facility" },
    transfer: { zh: "转运站", en: "transfer station" },
    kitchen: { zh: "厨余垃圾处理设施", en: "kitchen-waste facility" },
    other: { zh: "其他", en: "other" }
  },
  { synonyms: ["类别"] }
)

export const facilityStage = defineKind({
  id: "sanitation.facility-stage",
  label: { zh: "环卫设施建设节点名录", en: "Stages of facility projects" },
  fields: {
    project,
    stage,
    facility,
    listedOn: day("列入日期", "listed on", { synonyms: ["起"] }),
    droppedOn: day("调整日期", "dropped on", { optional: true, synonyms: ["止"] }),
    plannedOn: day("计划完成日期", "planned for", { synonyms: ["计划日期"] }),
    doneOn: day("实际完成日期", "done on", { optional: true, synonyms: ["完成日期"] }),
    orgUnit: text("责任单位", "unit", { optional: true })
  },
  key: ["project", "stage", "listedOn"],
  day: "listedOn",
  grain: "day",
  until: "droppedOn",
  orgUnit: "orgUnit",
  retentionYears: 30
})

/** 环卫设施建设节点完成 — a stage that is done, from that day on. */
export const facilityStageDone = defineKind({
  id: "sanitation.facility-stage-done",
  label: { zh: "环卫设施建设节点完成", en: "Stages done" },
  fields: {
    project,
    stage,
    facility,
    doneOn: day("实际完成日期", "done on"),
    droppedOn: day("调整日期", "dropped on", { optional: true })
  },
  key: ["project", "stage"],
  day: "doneOn",
  grain: "day",
  until: "droppedOn",
  retentionYears: 30
})

const read = reading(facilityStage)
const dayOf = (row: Row, field: "listedOn" | "droppedOn" | "plannedOn" | "doneOn") =>
  read(row, field) as PlainDate | null

/** The row of a stage that holds: the one listed last. */
const latest = (rows: ReadonlyArray<Row>): Row | undefined =>
  rows.toSorted((a, b) => (String(dayOf(a, "listedOn")) < String(dayOf(b, "listedOn")) ? -1 : 1)).at(-1)

/** 节点完成由节点名录生成 */
export const stagesDoneFromStages = defineDerivation({
  id: "sanitation.facility-stage-done-from-stages",
  from: facilityStage,
  to: facilityStageDone,
  group: { project: "project", stage: "stage" },
  derive: (rows) => {
    const row = latest(rows)
    const doneOn = row === undefined ? null : dayOf(row, "doneOn")
    if (row === undefined || doneOn === null) return []
    return [
      toRow(facilityStageDone, {
        project: read(row, "project") as string,
        stage: read(row, "stage") as string,
        facility: read(row, "facility") as "bulky",
        doneOn,
        droppedOn: dayOf(row, "droppedOn")
      })
    ]
  }
})

/** 设施建设节点 */
export const facilityStages: EntryDuties = {
  id: "sanitation.facility-stage",
  label: { zh: "处理设施建设节点", en: "Stages of a facility" },
  field: "sanitation",
  kind: facilityStage,
  outcomes: (rows, on) => stageDuties(rows, on)
}

/** Each stage as a duty with the day it is planned for, judged on a day; none for one that the plan has dropped. */
export const stageDuties = (stages: ReadonlyArray<Row>, on: PlainDate): ReadonlyArray<DutyOutcome> =>
  stages.flatMap((row) => {
    const [listedOn, droppedOn, plannedOn] = [dayOf(row, "listedOn"), dayOf(row, "droppedOn"), dayOf(row, "plannedOn")]
    if (listedOn === null || plannedOn === null || listedOn > on || (droppedOn !== null && droppedOn < on)) return []
    return [
      dueOutcome({
        rule: "sanitation.facility-stage",
        field: "sanitation",
        cite: conventionOf("R4.7b", "设施建设节点按计划日期完成"),
        subject: `${read(row, "project")}/${read(row, "stage")}`,
        orgUnit: read(row, "orgUnit") as string | null,
        place: null,
        from: listedOn,
        dueOn: plannedOn,
        provisional: false,
        status: statusBy(plannedOn, dayOf(row, "doneOn"), on)
      })
    ]
  })
