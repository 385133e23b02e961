import { formatInstant } from "@xiuhua/core/calendar"
import { type Field, fieldNames, format, type LedgerKind, type Value } from "@xiuhua/core/ledger"
import type { QuarantinedRow } from "@xiuhua/core/ports"
import type { Catalogue } from "../catalogue.ts"

/** A value as a person writes it; what is personal is hidden. */
const written = (field: Field, value: Value): string => {
  if (value === null) return ""
  if (field.privacy === "personal" || field.privacy === "sensitive") return "***"
  if (field.type === "measure") return format({ digits: BigInt(value), scale: field.scale })
  return field.type === "code" ? (field.codes[value]?.zh ?? String(value)) : String(value)
}

const valuesOf = (
  { kind, row }: QuarantinedRow,
  kinds: ReadonlyArray<LedgerKind>
): Readonly<Record<string, string>> => {
  const found = kinds.find(({ id }) => id === kind)
  if (found === undefined) return {}
  return Object.fromEntries(
    fieldNames(found).map((name, at) => [name, written(found.fields[name] as Field, row[at] ?? null)])
  )
}

/** 待核行 — a row that waits for somebody, its values in words. */
export const quarantineRecord = (row: QuarantinedRow, { kinds }: Pick<Catalogue, "kinds">) => ({
  number: row.number,
  entry: `${row.kind}/${row.entry}`,
  reason: row.reason,
  recordedAt: formatInstant(row.recordedAt),
  values: valuesOf(row, kinds)
})
