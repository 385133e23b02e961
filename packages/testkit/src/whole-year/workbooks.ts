/**
 * 台账工作簿 — the year as the offices of a bureau keep it: a workbook each, a sheet a ledger, registers before what bears on
 * them. What is planted for the door stands behind the good rows of its sheet, as somebody typed it.
 */
import { personCount } from "@xiuhua/core/governance"
import { fieldIndex, type LedgerKind, type Row } from "@xiuhua/core/ledger"
import { sweepDay } from "@xiuhua/core/sanitation"
import type { DistrictYear, GeneratedLedger } from "../district-year/district-year.ts"
import type { Cells, PlantedFault } from "../district-year/faults.ts"
import type { SanitationYear, Topic } from "../sanitation-year/sanitation-year.ts"
import type { DaySpan } from "../sanitation-year/span.ts"

export interface YearSheet extends GeneratedLedger {
  /** Wrong lines behind the rows, by field. */
  readonly typed: ReadonlyArray<Cells>
}

export interface YearWorkbook {
  /** The name of its file, without the ending. */
  readonly name: string
  readonly sheets: ReadonlyArray<YearSheet>
}

/** The years of the fields, as they are made. */
export interface FieldYears {
  readonly district: DistrictYear
  readonly sanitation: SanitationYear
  readonly governance: ReadonlyArray<GeneratedLedger>
  readonly party: ReadonlyArray<GeneratedLedger>
}

/** Whose workbook a ledger of the district year stands in, by what its id begins with. */
const offices: ReadonlyArray<readonly [string, ReadonlyArray<string>]> = [
  ["环卫汇总台账", ["sanitation."]],
  ["门前三包台账", ["enforcement.threebao-"]],
  ["数字城管台账", ["enforcement.report", "enforcement.satisfaction"]],
  ["集中整治台账", ["enforcement.campaign-", "enforcement.source-", "enforcement.relapse-"]],
  ["市容执法台账", ["enforcement."]]
]

const topics: Readonly<Record<Topic, string>> = {
  register: "环卫名录",
  roads: "道路作业台账",
  waste: "收运过磅台账",
  sorting: "垃圾分类台账",
  inspection: "督查整改台账"
}

/** Sweep-days that follow from single runs are not handed in: for one day and section there is never both. */
const handedIn = ({ kind, rows }: GeneratedLedger, { from, to }: DaySpan): ReadonlyArray<Row> => {
  if (kind !== sweepDay) return rows
  const day = fieldIndex(kind, kind.day)
  return rows.filter((row) => String(row[day]) < from || String(row[day]) > to)
}

const typedOf = (kind: LedgerKind, faults: ReadonlyArray<PlantedFault>): ReadonlyArray<Cells> =>
  faults.filter((fault) => fault.kind === kind).map(({ cells }) => cells)

/** Every ledger of the year in one of the workbooks, each once, in an order in which they can be imported. */
export const yearWorkbooks = ({ district, governance, party, sanitation }: FieldYears): ReadonlyArray<YearWorkbook> => {
  const faults = [...district.faults, ...sanitation.faults]
  const book = (name: string, ledgers: ReadonlyArray<GeneratedLedger>): YearWorkbook => ({
    name,
    sheets: ledgers.map((ledger) => ({
      kind: ledger.kind,
      rows: handedIn(ledger, sanitation.sweptBy),
      typed: typedOf(ledger.kind, faults)
    }))
  })
  const counts = district.ledgers.filter(({ kind }) => kind === personCount)
  let left = district.ledgers.filter(({ kind }) => kind !== personCount)
  const street = offices.map(([name, prefixes]) => {
    const isTheirs = ({ kind }: GeneratedLedger) => prefixes.some((prefix) => kind.id.startsWith(prefix))
    const own = left.filter(isTheirs)
    left = left.filter((ledger) => !isTheirs(ledger))
    return book(name, own)
  })
  return [
    ...street,
    ...Object.entries(topics).map(([topic, name]) =>
      book(
        name,
        sanitation.ledgers.filter((ledger) => ledger.topic === topic)
      )
    ),
    book("组织任务台账", [...counts, ...governance]),
    book("党建台账", party)
  ]
}
