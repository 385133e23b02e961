/**
 * 环卫细账 — the finer ledgers behind the synthetic year: registers, single runs, emptyings, tickets, checks, inspections, and
 * what is wrong in them. Made up from the same seed; the nine figures of the year stay what they are.
 */

import { dutyExemption } from "@xiuhua/core/duties"
import type { LedgerKind, Row } from "@xiuhua/core/ledger"
import {
  accuracySample,
  awarenessSurvey,
  bulkyBooking,
  bulkyDismantling,
  checklistItem,
  checklistResult,
  cleaningRun,
  clearanceDelay,
  collectionPoint,
  emptying,
  facilityStage,
  inspection,
  inspectionGroup,
  inspectionMember,
  leachate,
  outreachEvent,
  participationRound,
  patrolDay,
  patrolShift,
  qualitySample,
  resourceUse,
  roadSection,
  scale,
  sectionWork,
  sortingArea,
  sortingPoint,
  sortingVehicle,
  stationCheck,
  stationStock,
  sweepDay,
  sweeperRoute,
  sweeperRun,
  ticketDecision,
  transferStation,
  treatmentPlant,
  wasteVehicle,
  weatherForecast,
  weighTicket,
  workerDay
} from "@xiuhua/core/sanitation"
import type { DistrictYearOptions, GeneratedLedger } from "../district-year/district-year.ts"
import type { PlantedFault } from "../district-year/faults.ts"
import { makeSections, sweepDayRows } from "../district-year/sweep-day.ts"
import { randomFrom } from "../random.ts"
import { bookingRows, dismantlingRows, stageRows } from "./bulky.ts"
import { ticketFaults } from "./faults.ts"
import { checklistItemRows, checklistResultRows, groupRows, inspectionRows, memberRows } from "./inspections.ts"
import { type LateWork, lateWork } from "./late.ts"
import { delayRows, emptyingRows, pointRows } from "./points.ts"
import { problemLedgers } from "./problems.ts"
import { qualitySampleRows, workerDayRows } from "./quality.ts"
import { cleaningRunRows, patrolDayRows, patrolShiftRows, sectionWorkRows } from "./road-work.ts"
import { routeRows, sectionRows } from "./sections.ts"
import {
  accuracyRows,
  areaRows,
  awarenessRows,
  outreachRows,
  participationRows,
  resourceRows,
  sortingPointRows,
  sortingVehicleRows
} from "./sorting.ts"
import { type DaySpan, spansOf } from "./span.ts"
import { stationCheckRows, stationRows, stationStockRows } from "./stations.ts"
import { sweeperRunRows } from "./sweepers.ts"
import { plantRows, scaleRows, ticketed, vehicleRows } from "./tickets.ts"
import { weatherOf } from "./weather.ts"

/** What a ledger is about. */
export type Topic = "register" | "roads" | "waste" | "sorting" | "inspection"

export interface TopicLedger extends GeneratedLedger {
  readonly topic: Topic
}

export interface SanitationYear {
  /** Registers and decisions before what they bear on, so that what is derived is derived once. */
  readonly ledgers: ReadonlyArray<TopicLedger>
  readonly faults: ReadonlyArray<PlantedFault>
  /** Days whose sweep-days follow from single runs, to the square metre: whoever keeps the runs does not import them. */
  readonly sweptBy: DaySpan
  /** What is reported late and what is corrected, once the figures have been made. */
  readonly late: LateWork
}

/** The finer ledgers of `districtYear` of the same options: about 63,000 rows. */
export const sanitationYear = ({ seed, year }: DistrictYearOptions): SanitationYear => {
  const random = (purpose: string) => randomFrom(seed, purpose)
  const own = ({ id }: LedgerKind) => random(id)
  const spans = spansOf(year)
  // The sections are the first that the sweep-days draw.
  const sections = makeSections(own(sweepDay))
  const sweepDays = sweepDayRows(own(sweepDay), year)
  const [register, routes] = [sectionRows(sections, spans), routeRows(sections, spans)]
  const weather = weatherOf(own(weatherForecast), spans, { sections, register, routes, sweepDays })
  const runs = cleaningRunRows(own(cleaningRun), spans, sections, weather)
  const { decisions, leachates, stocks, tickets } = ticketed(own(weighTicket), spans)
  const ledger = (kind: LedgerKind, rows: ReadonlyArray<Row>): GeneratedLedger => ({ kind, rows })
  const about = (topic: Topic, ledgers: ReadonlyArray<GeneratedLedger>): ReadonlyArray<TopicLedger> =>
    ledgers.map((one) => ({ ...one, topic }))
  const accuracy = accuracyRows(own(accuracySample), year)
  return {
    ledgers: [
      ...about("register", [
        ledger(roadSection, register),
        ledger(sweeperRoute, routes),
        ledger(collectionPoint, pointRows(year)),
        ledger(transferStation, stationRows(year)),
        ledger(treatmentPlant, plantRows(year)),
        ledger(scale, scaleRows(year)),
        ledger(wasteVehicle, vehicleRows(year)),
        ledger(sortingArea, areaRows(own(sortingArea), year)),
        ledger(sortingPoint, sortingPointRows(own(sortingPoint), year)),
        ledger(sortingVehicle, sortingVehicleRows(year)),
        ledger(inspectionGroup, groupRows(year)),
        ledger(inspectionMember, memberRows(year)),
        ledger(checklistItem, checklistItemRows(year)),
        ledger(facilityStage, stageRows(year))
      ]),
      ...about("roads", [
        ledger(weatherForecast, weather.forecasts),
        ledger(dutyExemption, weather.exemptions),
        ledger(sectionWork, sectionWorkRows(own(sectionWork), spans, { sections, sweepDays, weather })),
        ledger(cleaningRun, runs),
        ledger(patrolDay, patrolDayRows(own(patrolDay), spans, sections, weather)),
        ledger(patrolShift, patrolShiftRows(spans, sections)),
        ledger(sweeperRun, sweeperRunRows(own(sweeperRun), spans, weather)),
        ledger(qualitySample, qualitySampleRows(own(qualitySample), spans, sections, { runs, weather })),
        ledger(workerDay, workerDayRows(spans))
      ]),
      ...about("waste", [
        ledger(emptying, emptyingRows(own(emptying), year)),
        ledger(clearanceDelay, delayRows(year)),
        ledger(stationCheck, stationCheckRows(own(stationCheck), year)),
        ledger(ticketDecision, decisions),
        ledger(weighTicket, tickets),
        ledger(leachate, leachates),
        ledger(stationStock, stationStockRows(own(stationStock), year, stocks))
      ]),
      ...about("sorting", [
        ledger(accuracySample, accuracy),
        ledger(participationRound, participationRows(own(participationRound), year)),
        ledger(awarenessSurvey, awarenessRows(own(awarenessSurvey), year)),
        ledger(outreachEvent, outreachRows(own(outreachEvent), year)),
        ledger(resourceUse, resourceRows(own(resourceUse), year)),
        ledger(bulkyBooking, bookingRows(own(bulkyBooking), year)),
        ledger(bulkyDismantling, dismantlingRows(own(bulkyDismantling), year))
      ]),
      ...about("inspection", [
        ledger(inspection, inspectionRows(own(inspection), year)),
        ...problemLedgers(random("sanitation.problems"), year),
        ledger(checklistResult, checklistResultRows(own(checklistResult), year))
      ])
    ],
    faults: ticketFaults(tickets),
    sweptBy: spans.runs,
    late: lateWork(random("sanitation.late"), year, accuracy)
  }
}
