/**
 * 演示年度数据 — one year of a district's daily work, made up from a seed: nothing in it is a real person, shop, plate or
 * event. The nine figures of the year come out of the rows exactly, whatever the seed; `plan.ts` and `sweep-plan.ts` say
 * what is planted where.
 */
import {
  campaignDay,
  demolitionSite,
  outdoorCheck,
  parkingCorrection,
  relapseCheck,
  reportDispatch,
  reportDisposal,
  reportDue,
  reportIntake,
  satisfaction,
  sourceMeasure,
  stallMatter,
  threebaoCheck,
  threebaoPremises,
  threebaoShop,
  threebaoVisit,
  truckCheck
} from "@xiuhua/core/enforcement"
import { personCount } from "@xiuhua/core/governance"
import type { LedgerKind, Row } from "@xiuhua/core/ledger"
import type { Provenance } from "@xiuhua/core/ports"
import { streamTonnage, sweepDay, wasteTonnage } from "@xiuhua/core/sanitation"
import { type Random, randomFrom } from "../random.ts"
import { demolitionSiteRows } from "./demolition-site.ts"
import { type ExpectedFigures, expectedFigures } from "./expected.ts"
import { type PlantedFault, plantedFaults } from "./faults.ts"
import { parkingCorrectionRows } from "./parking-correction.ts"
import { personCountRows } from "./person-count.ts"
import { reportYear } from "./report-year.ts"
import { stallMatterRows } from "./stall-matter.ts"
import { streamTonnageRows } from "./stream-tonnage.ts"
import {
  campaignRows,
  outdoorCheckRows,
  relapseCheckRows,
  sourceMeasureRows,
  threebaoCheckRows,
  threebaoShopRows,
  threebaoVisitRows
} from "./street-year.ts"
import { sweepDayRows } from "./sweep-day.ts"
import { threebaoPremisesRows } from "./threebao-premises.ts"
import { truckCheckRows } from "./truck-check.ts"
import { wasteYear } from "./waste-tonnage.ts"

/** The entries of one kind: all valid, natural keys all different. */
export interface GeneratedLedger {
  readonly kind: LedgerKind
  readonly rows: ReadonlyArray<Row>
}

export interface DistrictYear {
  readonly year: number
  readonly seed: number
  /** How these data have to be marked wherever they are put. */
  readonly provenance: Provenance
  readonly ledgers: ReadonlyArray<GeneratedLedger>
  readonly faults: ReadonlyArray<PlantedFault>
  /** The nine figures over the whole year, as seen after its end. The same for every seed. */
  readonly expected: ExpectedFigures
}

/** Which year to make, 1901 to 2197, and from which whole number. */
export interface DistrictYearOptions {
  readonly year: number
  readonly seed: number
}

/**
 * Makes the year: about 46,000 rows. The same options give the same rows, byte for byte; another seed gives other rows
 * with the same figures. Record numbers name the year, premises and plates do not: two years are for two tenants.
 */
export const districtYear = ({ year, seed }: DistrictYearOptions): DistrictYear => {
  const random = (purpose: string) => randomFrom(seed, purpose)
  const waste = wasteYear(random(wasteTonnage.id), year)
  const ledger = (kind: LedgerKind, rows: (random: Random, year: number) => ReadonlyArray<Row>): GeneratedLedger => ({
    kind,
    rows: rows(random(kind.id), year)
  })
  const commitments = ledger(threebaoPremises, threebaoPremisesRows)
  const reported = reportYear(random(reportIntake.id), year)
  const ledgers = [
    ledger(sweepDay, sweepDayRows),
    ledger(wasteTonnage, () => waste.rows),
    ledger(streamTonnage, (own) => streamTonnageRows(own, year, waste.ownByMonth)),
    commitments,
    ledger(stallMatter, stallMatterRows),
    ledger(truckCheck, truckCheckRows),
    ledger(parkingCorrection, parkingCorrectionRows),
    ledger(demolitionSite, demolitionSiteRows),
    ledger(personCount, personCountRows),
    ledger(threebaoShop, (own) => threebaoShopRows(own, year, commitments.rows)),
    ledger(threebaoCheck, threebaoCheckRows),
    ledger(threebaoVisit, threebaoVisitRows),
    ledger(outdoorCheck, outdoorCheckRows),
    ledger(campaignDay, campaignRows),
    ledger(sourceMeasure, sourceMeasureRows),
    ledger(relapseCheck, relapseCheckRows),
    { kind: reportIntake, rows: reported.intake },
    { kind: reportDue, rows: reported.due },
    { kind: reportDispatch, rows: reported.dispatch },
    { kind: reportDisposal, rows: reported.disposal },
    { kind: satisfaction, rows: reported.satisfaction }
  ]
  const rowsOf = (kind: LedgerKind) => ledgers.find((made) => made.kind === kind)?.rows ?? []
  return {
    year,
    seed,
    provenance: { source: `演示年度数据${year}(种子${seed})`, reliability: "synthetic" },
    ledgers,
    faults: plantedFaults(random("faults"), year, rowsOf),
    expected: expectedFigures(year)
  }
}
