/** 项目节点 — each stage owes itself by the day it is planned for; none that the plan has dropped. */
import type { PlainDate } from "../../calendar/index.ts"
import { dueOutcome, type EntryDuties, statusBy } from "../../duties/index.ts"
import { type Row, reading } from "../../ledger/index.ts"
import { conventionOf } from "../convention.ts"
import { projectStage } from "./ledgers.ts"

const read = reading(projectStage)
const dayOf = (row: Row, field: "listedOn" | "droppedOn" | "plannedOn" | "doneOn") =>
  read(row, field) as PlainDate | null

export const projectStages: EntryDuties = {
  id: "governance.project-stage",
  label: { zh: "项目节点按期完成", en: "Stages of projects done in time" },
  field: "governance",
  kind: projectStage,
  outcomes: (rows, on) =>
    rows.flatMap((row) => {
      const [listedOn, droppedOn, plannedOn] = [
        dayOf(row, "listedOn"),
        dayOf(row, "droppedOn"),
        dayOf(row, "plannedOn")
      ]
      if (listedOn === null || plannedOn === null || listedOn > on || (droppedOn !== null && droppedOn < on)) return []
      return [
        dueOutcome({
          rule: "governance.project-stage",
          field: "governance",
          cite: conventionOf("G4.1", "项目节点按计划日期完成"),
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
}
