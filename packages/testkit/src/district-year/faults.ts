/**
 * Input errors for the import door, as a clerk would write them: cell texts by field, with Chinese labels for codes. None
 * of them changes a figure: what is wrong is turned away, what is there already is a duplicate, what contradicts an
 * entry is kept aside.
 */
import { demolitionSite, parkingCorrection, stallMatter, threebaoPremises, truckCheck } from "@xiuhua/core/enforcement"
import {
  type Field,
  fieldIndex,
  fieldNames,
  format,
  type LedgerKind,
  type Problem,
  type Row
} from "@xiuhua/core/ledger"
import { sweepDay, wasteTonnage } from "@xiuhua/core/sanitation"
import { type Random, wholeBetween } from "../random.ts"

/** The cells of one line of a file, by field name; a blank cell is the empty text. */
export type Cells = Readonly<Record<string, string>>

/** One wrong line to append to a kind's file, after its good ones. */
export interface PlantedFault {
  readonly kind: LedgerKind
  readonly cells: Cells
  /** What the door must do with it. */
  readonly expect: "rejected" | "duplicate" | "quarantined"
  /** What is wrong with the one wrong cell; `duplicate` and `key-conflict` are about the whole line. */
  readonly reason: Problem | "duplicate" | "key-conflict"
  /** The field that is wrong; null for a duplicate. */
  readonly field: string | null
}

const cellOf = (field: Field, value: string | number): string => {
  switch (field.type) {
    case "code":
      return field.codes[value]?.zh ?? String(value)
    case "measure":
      return format({ digits: BigInt(value), scale: field.scale })
    default:
      return String(value)
  }
}

/** A row as cell texts: codes by their Chinese label, measures in the field's unit, missing values blank. */
export const cellsOf = (kind: LedgerKind, row: Row): Cells =>
  Object.fromEntries(
    fieldNames(kind).map((name, at) => {
      const value = row[at] ?? null
      return [name, value === null ? "" : cellOf(kind.fields[name] as Field, value)]
    })
  )

/** The rows of one kind. */
type RowsOf = (kind: LedgerKind) => ReadonlyArray<Row>

/** Some row, from the later half of a ledger: the first that fits, from a drawn place on. */
const pickRow = (random: Random, rows: ReadonlyArray<Row>, fits: (row: Row) => boolean): Row => {
  const from = wholeBetween(random, Math.floor(rows.length / 2), rows.length - 1)
  const row = rows.slice(from).find(fits) ?? rows.findLast(fits)
  if (row === undefined) throw new RangeError("no row fits")
  return row
}

/** Eight lines to reject, two duplicates and two conflicts, over seven kinds. */
export const plantedFaults = (random: Random, year: number, rowsOf: RowsOf): ReadonlyArray<PlantedFault> => {
  const some = (kind: LedgerKind, fits: (row: Row) => boolean = () => true): Cells =>
    cellsOf(kind, pickRow(random, rowsOf(kind), fits))
  const has = (kind: LedgerKind, name: string) => {
    const at = fieldIndex(kind, name)
    return (row: Row) => (row[at] ?? null) !== null
  }

  /** An existing line under a number of its own, with one wrong cell. */
  const rejected = (kind: LedgerKind, key: Cells, field: string, written: string, reason: Problem): PlantedFault => ({
    kind,
    cells: { ...some(kind), ...key, [field]: written },
    expect: "rejected",
    reason,
    field
  })
  const duplicate = (kind: LedgerKind): PlantedFault => ({
    kind,
    cells: some(kind),
    expect: "duplicate",
    reason: "duplicate",
    field: null
  })
  const conflict = (
    kind: LedgerKind,
    field: string,
    changed: (written: string) => string,
    fits: (row: Row) => boolean
  ): PlantedFault => {
    const cells = some(kind, fits)
    return {
      kind,
      cells: { ...cells, [field]: changed(cells[field] ?? "") },
      expect: "quarantined",
      reason: "key-conflict",
      field
    }
  }

  return [
    rejected(threebaoPremises, { premises: "演商-错01" }, "signedOn", `${year}-02-31`, "not-a-day"),
    rejected(stallMatter, { matter: `摊-${year}-错01` }, "outcome", "移交", "unknown-code"),
    rejected(parkingCorrection, { record: `非-${year}-错01` }, "times", "-3", "negative"),
    rejected(parkingCorrection, { record: `非-${year}-错02` }, "times", "2.5", "too-precise"),
    rejected(demolitionSite, { site: `拆-${year}-错01` }, "demolished", "312.456", "too-precise"),
    rejected(truckCheck, { check: `泥-${year}-错01` }, "plate", "", "missing"),
    rejected(wasteTonnage, { facility: "演示转运四站" }, "removed", "约30", "not-a-number"),
    rejected(sweepDay, { section: "路段-41" }, "areaDone", "", "missing"),
    duplicate(threebaoPremises),
    duplicate(parkingCorrection),
    conflict(stallMatter, "outcome", (written) => (written === "处罚" ? "教育" : "处罚"), has(stallMatter, "outcome")),
    conflict(demolitionSite, "demolished", (written) => `1${written}`, has(demolitionSite, "demolished"))
  ]
}
