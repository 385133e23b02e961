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
  type Problem,
  sanitationDerivations,
  sanitationDuties,
  sanitationEntryDuties,
  sanitationIndicators,
  sanitationKinds,
  sanitationOutcomeLedgers
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
  /** By default a problem has only the deadline that its assignment names. */
  readonly problemProfile?: Problem.ProblemProfile
}

/** The hours of an office where a place has not said its own. */
const officeHours = [{ from: localTime("09:00"), until: localTime("17:00") }] as const

/** No line: no stage of a report has a limit until the place lays one down. */
const noLimits: PublicReport.ReportLimits = {
  windows: officeHours,
  lines: []
}

/** The national rules under the law of one place. */
export const catalogueOf = ({
  locality,
  problemProfile = { windows: officeHours, limits: [] },
  reportLimits = noLimits,
  violations = makeCatalogue(nationalViolations)
}: Place): Catalogue => {
  const regime: Regime = { law: lawOf(locality), calendar: chinaWorkCalendar }
  const duties: ReadonlyArray<DutyRule> = sanitationDuties(regime)
  const outcomeLedgers: ReadonlyArray<OutcomeLedger> = [outcomeLedger(duties), ...sanitationOutcomeLedgers(duties)]
  return {
    kinds: nationalKinds,
    derivations: sanitationDerivations(regime),
    indicators: [...sanitationIndicators, ...enforcementIndicators, ...governanceIndicators],
    duties,
    entryDuties: sanitationEntryDuties,
    outcomeLedgers,
    locality,
    violations,
    reportLimits,
    problemProfile
  }
}
