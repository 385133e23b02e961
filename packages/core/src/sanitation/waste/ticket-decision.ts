/**
 * 过磅单核实台账 — what a person decided about a doubted ticket: it counts, or it does not.
 *
 * The decision names the weights that were looked at: after a correction of the ticket it no longer holds, and the ticket
 * is doubted anew. Who decided, why and who approved is recorded with every commit as well (R9.11).
 */
import { code, day, defineKind, measure, text } from "../../ledger/index.ts"
import { mass, recordOf } from "./exact.ts"

const fields = {
  scale: text("衡器", "scale", { synonyms: ["磅号", "地磅"] }),
  ticket: text("票号", "ticket", { synonyms: ["磅单号", "过磅单号"] }),
  decidedOn: day("核实日期", "decided on"),
  decision: code("结论", "decision", {
    counts: { zh: "计入", en: "counts" },
    dismissed: { zh: "不计入", en: "does not count" }
  }),
  gross: measure("毛重", "gross", mass),
  tare: measure("皮重", "tare", mass),
  reason: text("理由", "reason"),
  approver: text("批准人岗位", "approver's office", { privacy: "internal" })
}
export const decisionOf = recordOf({ fields })

export const ticketDecision = defineKind({
  id: "sanitation.ticket-decision",
  label: { zh: "过磅单核实台账", en: "Decisions about tickets" },
  fields,
  key: ["scale", "ticket", "decidedOn"],
  day: "decidedOn",
  grain: "day",
  retentionYears: 10
})
