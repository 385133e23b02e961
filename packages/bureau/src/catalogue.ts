/** 规则目录 — everything the bureau knows, put together under the law of one place. */
import { chinaWorkCalendar, localTime } from "@xiuhua/core/calendar"
import { type DutyRule, dutyKinds, type EntryDuties, type OutcomeLedger, outcomeLedger } from "@xiuhua/core/duties"
import {
  enforcementIndicators,
  enforcementKinds,
  makeCatalogue,
  nationalViolations,
  type PublicReport,
  type Catalogue as Violations
} from "@xiuhua/core/enforcement"
import {
  governanceDerivations,
  governanceDuties,
  governanceEntryDuties,
  governanceIndicators,
  governanceKinds
} from "@xiuhua/core/governance"
import type { Indicator } from "@xiuhua/core/indicators"
import type { Derivation, LedgerKind, LedgerReview } from "@xiuhua/core/ledger"
import { partyDerivations, partyDuties, partyIndicators, partyKinds } from "@xiuhua/core/party"
import { type Locality, lawOf, type Regime } from "@xiuhua/core/regulation"
import {
  type Problem,
  sanitationDerivations,
  sanitationDuties,
  sanitationEntryDuties,
  sanitationIndicators,
  sanitationKinds,
  sanitationOutcomeLedgers,
  sanitationReviews
} from "@xiuhua/core/sanitation"
import { type Access, accessWith } from "./access/national.ts"
import type { AccessRow } from "./access/table/row.ts"
import type { OwnAggregate } from "./aggregates/own.ts"

/** What this bureau knows: ledger kinds, indicators, duties, violations, and the locality that overlays them. */
export interface Catalogue {
  readonly kinds: ReadonlyArray<LedgerKind>
  /** What a store of this bureau is opened with, so that summaries follow their sources. */
  readonly derivations: ReadonlyArray<Derivation>
  /** Who must do what by when, under the law of the place. */
  readonly duties: ReadonlyArray<DutyRule>
  /** Duties whose last day an entry says itself. */
  readonly entryDuties: ReadonlyArray<EntryDuties>
  /** The ledgers that outcomes of duties come to. */
  readonly outcomeLedgers: ReadonlyArray<OutcomeLedger>
  readonly indicators: ReadonlyArray<Indicator>
  /** What can be found in several ledgers side by side. */
  readonly reviews: ReadonlyArray<LedgerReview>
  readonly locality: Locality
  /** What may not be done there, and what it costs. */
  readonly violations: Violations
  /** How long each stage of a report may take there. */
  readonly reportLimits: PublicReport.ReportLimits
  /** How long the rectification of a problem may take there. */
  readonly problemProfile: Problem.ProblemProfile
  /** Aggregates of the place's own, beside the national ones. */
  readonly aggregates: ReadonlyArray<OwnAggregate>
  /** Who may do what. */
  readonly access: Access
}

/** Every ledger kind of the national rules; a store is opened with these. */
export const nationalKinds: ReadonlyArray<LedgerKind> = [
  ...sanitationKinds,
  ...enforcementKinds,
  ...partyKinds,
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
  /** What the place has beside the national rules. */
  readonly own?: Own
}

/** 地方自有 — ledgers, duties, figures and aggregates of a place's own, and who may do what with them. */
export interface Own
  extends Partial<
    Pick<
      Catalogue,
      "kinds" | "derivations" | "duties" | "entryDuties" | "outcomeLedgers" | "indicators" | "reviews" | "aggregates"
    >
  > {
  /** Lines of the access table about them; those of an aggregate come with it. */
  readonly access?: ReadonlyArray<AccessRow>
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
  own = {},
  problemProfile = { windows: officeHours, limits: [] },
  reportLimits = noLimits,
  violations = makeCatalogue(nationalViolations)
}: Place): Catalogue => {
  const regime: Regime = { law: lawOf(locality), calendar: chinaWorkCalendar }
  const duties: ReadonlyArray<DutyRule> = [
    ...sanitationDuties(regime),
    ...partyDuties(regime),
    ...governanceDuties,
    ...(own.duties ?? [])
  ]
  const outcomeLedgers: ReadonlyArray<OutcomeLedger> = [
    outcomeLedger(duties),
    ...sanitationOutcomeLedgers(duties),
    ...(own.outcomeLedgers ?? [])
  ]
  return {
    kinds: [...nationalKinds, ...(own.kinds ?? [])],
    derivations: [
      ...sanitationDerivations(regime),
      ...partyDerivations(regime),
      ...governanceDerivations,
      ...(own.derivations ?? [])
    ],
    indicators: [
      ...sanitationIndicators,
      ...enforcementIndicators,
      ...partyIndicators,
      ...governanceIndicators,
      ...(own.indicators ?? [])
    ],
    reviews: [...sanitationReviews(regime), ...(own.reviews ?? [])],
    duties,
    entryDuties: [...sanitationEntryDuties, ...governanceEntryDuties, ...(own.entryDuties ?? [])],
    outcomeLedgers,
    aggregates: own.aggregates ?? [],
    locality,
    violations,
    reportLimits,
    problemProfile,
    access: accessWith(own.aggregates ?? [], own.access ?? [])
  }
}
