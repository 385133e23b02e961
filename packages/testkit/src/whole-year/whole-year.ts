/** 演示年度 — the whole synthetic year of one district: its fields, and the workbooks in which its offices hand them in. */
import { type DistrictYearOptions, districtYear } from "../district-year/district-year.ts"
import { partyYear } from "../district-year/party-year.ts"
import { governanceYear } from "../governance-year/governance-year.ts"
import { sanitationYear } from "../sanitation-year/sanitation-year.ts"
import { type YearKey, yearKey } from "./key.ts"
import { type FieldYears, type YearWorkbook, yearWorkbooks } from "./workbooks.ts"

export interface WholeYear extends FieldYears {
  readonly key: YearKey
  readonly workbooks: ReadonlyArray<YearWorkbook>
}

/** Makes the year. The same options give the same rows. */
export const wholeYear = (options: DistrictYearOptions): WholeYear => {
  const fields: FieldYears = {
    district: districtYear(options),
    sanitation: sanitationYear(options),
    governance: governanceYear(options),
    party: partyYear(options)
  }
  return { ...fields, key: yearKey(options.year, fields), workbooks: yearWorkbooks(fields) }
}
