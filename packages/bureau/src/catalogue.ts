/** 规则目录 — everything the bureau knows, put together under the law of one place. */
import { chinaWorkCalendar, localTime } from "@xiuhua/core/calendar"
import { type DutyRule, dutyKinds, type OutcomeLedger, outcomeLedger } from "@xiuhua/core/duties"
import {
  enforcementIndicators,
  enforcementKinds,
  makeCatalogue,
  nationalViolations,
  type PublicReport,
  type Catalogue as Violations
} from "@xiuhua/core/enforcement"
import { governanceIndicators, governanceKinds } from "@xiuhua/core/governance"
import type { LedgerKind } from "@xiuhua/core/ledger"
import { type Locality, lawOf, type Regime } from "@xiuhua/core/regulation"
import {
  roadDerivations,
  roadDuties,
  sanitationIndicators,
  sanitationKinds,
  sweepDayLedger
} from "@xiuhua/core/sanitation"
import type { Catalogue } from "./bureau.ts"

/** Every ledger kind of the national rules; a store is opened with these. */
export const nationalKinds: ReadonlyArray<LedgerKind> = [
  ...sanitationKinds,
  ...enforcementKinds,
  ...governanceKinds,
  ...dutyKinds
]

/** What a place brings: its law and targets, and the tables that it lays down for itself. */
export interface Place {
  readonly locality: Locality
  /** By default the national violations. */
  readonly violations?: Violations
  /** By default no stage of a report has a limit. */
  readonly reportLimits?: PublicReport.ReportLimits
}

/** No line: no stage of a report has a limit until the place lays one down. */
const noLimits: PublicReport.ReportLimits = {
  windows: [{ from: localTime("09:00"), until: localTime("17:00") }],
  lines: []
}

/** The national rules under the law of one place. */
export const catalogueOf = ({
  locality,
  reportLimits = noLimits,
  violations = makeCatalogue(nationalViolations)
}: Place): Catalogue => {
  const regime: Regime = { law: lawOf(locality), calendar: chinaWorkCalendar }
  const duties: ReadonlyArray<DutyRule> = roadDuties(regime)
  const outcomeLedgers: ReadonlyArray<OutcomeLedger> = [outcomeLedger(duties), sweepDayLedger(duties)]
  return {
    kinds: nationalKinds,
    derivations: roadDerivations(regime),
    indicators: [...sanitationIndicators, ...enforcementIndicators, ...governanceIndicators],
    duties,
    outcomeLedgers,
    locality,
    violations,
    reportLimits
  }
}
