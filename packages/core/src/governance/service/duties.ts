/** 服务申请办结 — each request owes itself an answer by the day that was promised; and the counter of what fell due. */
import type { PlainDate } from "../../calendar/index.ts"
import { dueOutcome, type EntryDuties, statusBy } from "../../duties/index.ts"
import { defineDerivation, type Row, reading, toRow } from "../../ledger/index.ts"
import { conventionOf } from "../convention.ts"
import { serviceDue, serviceRequest } from "./ledgers.ts"

const read = reading(serviceRequest)
const dayOf = (row: Row, field: "askedOn" | "dueOn" | "doneOn") => read(row, field) as PlainDate
const textOf = (row: Row, field: "item" | "orgUnit" | "request" | "street") => read(row, field) as string | null

const outcomeOf = (row: Row): "inTime" | "late" | "open" | "withdrawn" => {
  if (read(row, "result") === "withdrawn") return "withdrawn"
  const doneOn = read(row, "doneOn")
  if (doneOn === null) return "open"
  return doneOn <= dayOf(row, "dueOn") ? "inTime" : "late"
}

/** 应办结由服务申请生成 */
export const serviceDueFromRequests = defineDerivation({
  id: "governance.service-due-from-requests",
  from: serviceRequest,
  to: serviceDue,
  group: { request: "request" },
  derive: (rows) =>
    rows.map((row) =>
      toRow(serviceDue, {
        request: textOf(row, "request") ?? "",
        item: textOf(row, "item") ?? "",
        dueOn: dayOf(row, "dueOn"),
        orgUnit: textOf(row, "orgUnit"),
        street: textOf(row, "street"),
        outcome: outcomeOf(row)
      })
    )
})

/** 服务申请按期办结 — none for a request that the applicant took back. */
export const serviceRequests: EntryDuties = {
  id: "governance.service-request",
  label: { zh: "服务申请按期办结", en: "Service requests answered in time" },
  field: "governance",
  kind: serviceRequest,
  outcomes: (rows, on) =>
    rows
      .filter((row) => dayOf(row, "askedOn") <= on && read(row, "result") !== "withdrawn")
      .map((row) =>
        dueOutcome({
          rule: "governance.service-request",
          field: "governance",
          cite: conventionOf("G3.4", "服务申请在承诺期限内办结"),
          subject: textOf(row, "request") ?? "",
          orgUnit: textOf(row, "orgUnit"),
          place: textOf(row, "street"),
          from: dayOf(row, "askedOn"),
          dueOn: dayOf(row, "dueOn"),
          provisional: false,
          status: statusBy(dayOf(row, "dueOn"), read(row, "doneOn") as PlainDate | null, on)
        })
      )
}
