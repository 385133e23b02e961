/**
 * 答案 — what must be found in the synthetic year: what the door turns away or keeps aside, what the reviews find, which duties
 * come out undone. Put together from what each generator says it planted; neither a rule nor the engine takes part.
 */
import { type ExpectedFigures, expectedFigures } from "../district-year/expected.ts"
import type { PlantedFault } from "../district-year/faults.ts"
import { firstTopicDuties, gatheringDuties } from "../district-year/party-gatherings.ts"
import { sweepDuties } from "../district-year/sweep-day.ts"
import { inspectionDuties, inspectionFindings } from "../sanitation-year/inspections.ts"
import { pointDuties } from "../sanitation-year/points.ts"
import { qualityFindings, workerFindings } from "../sanitation-year/quality.ts"
import { sortingFindings } from "../sanitation-year/sorting.ts"
import { daysIn, spansOf } from "../sanitation-year/span.ts"
import { stationDuties } from "../sanitation-year/stations.ts"
import { ticketDuties, ticketFindings } from "../sanitation-year/tickets.ts"
import type { KeyedDuty, KeyedFinding } from "./key-entry.ts"
import type { FieldYears } from "./workbooks.ts"

export interface YearKey {
  readonly figures: ExpectedFigures
  /** Lines that the door turns away, knows already or keeps aside. */
  readonly door: ReadonlyArray<PlantedFault>
  /** Days whose summaries stand already, so that what follows from tickets is kept aside: two facilities a day. */
  readonly summaryDays: ReadonlyArray<string>
  /** Everything that the reviews of the ledgers find. */
  readonly findings: ReadonlyArray<KeyedFinding>
  /** Every undone duty of the rules that stand here. */
  readonly duties: ReadonlyArray<KeyedDuty>
  /** Rules whose undone duties are drawn by chance and are no planted faults: how many there are, the seed says. */
  readonly drawn: ReadonlyArray<string>
}

/** The key of a year. */
export const yearKey = (
  year: number,
  { district, sanitation }: Pick<FieldYears, "district" | "sanitation">
): YearKey => {
  const spans = spansOf(year)
  const sweeps = district.ledgers.find(({ kind }) => kind.id === "sanitation.sweep-day")?.rows ?? []
  return {
    figures: expectedFigures(year),
    door: [...district.faults, ...sanitation.faults],
    summaryDays: daysIn(spans.tickets),
    findings: [
      ...ticketFindings(year),
      ...qualityFindings(spans),
      ...workerFindings(spans),
      ...sortingFindings(year),
      ...inspectionFindings(year)
    ],
    duties: [
      ...sweepDuties(sweeps, spans.kept.from),
      ...pointDuties(year),
      ...stationDuties(year),
      ...ticketDuties(year),
      ...inspectionDuties(year),
      ...gatheringDuties(year),
      ...firstTopicDuties(year)
    ],
    drawn: [
      "sanitation.daily-sweep-street",
      "sanitation.daily-sweep-other",
      "sanitation.daily-wash",
      "sanitation.daily-water",
      "sanitation.patrol-main",
      "sanitation.patrol-lane",
      "sanitation.sweeper-first-window",
      "sanitation.sweeper-second-window",
      "sanitation.sweeper-both-windows",
      "sanitation.bulky-collection",
      "sanitation.facility-stage",
      "party.study-hours",
      "party.induction-civil-servant",
      "party.secretary-hours",
      "party.cadre-training",
      "party.talk-members",
      "party.dues",
      "governance.post-manned",
      "governance.service-request",
      "governance.project-stage"
    ]
  }
}
