import { formatInstant } from "@xiuhua/core/calendar"
import { formatDocumentNumber, type NumberLine } from "@xiuhua/core/ports"

/** 文号 — one number and what became of it. */
export const numberRecord = (line: NumberLine) => ({
  number: formatDocumentNumber(line),
  state: line.state,
  key: line.key,
  document: line.used?.document ?? null,
  reason: line.voided?.reason ?? null,
  reservedAt: formatInstant(line.reserved.at),
  reservedBy: line.reserved.actor
})
