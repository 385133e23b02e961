/** What carries the rows of the first user's article: whether it is there, and whether the synthetic year has data for it. */
import { type CaseOrder, catalogueOf } from "@xiuhua/bureau"
import { annualSentences } from "@xiuhua/core/bulletin"
import { dutyOutcome } from "@xiuhua/core/duties"
import type { Predicate } from "@xiuhua/core/ledger"
import { nationalParameters } from "@xiuhua/core/regulation"
import { shanwei } from "@xiuhua/locality-shanwei"
import {
  clearedSpill,
  development,
  districtYear,
  governanceYear,
  hardCaseTask,
  ordinaryCase,
  partyYear,
  rectifiedProblem,
  reworkedReport,
  type SeedHome,
  sanitationYear,
  seedRows,
  shedCampaign,
  siteCompleted,
  stationStudy,
  summaryCase,
  temporaryBranch
} from "@xiuhua/testkit"

const { derivations, duties, entryDuties, indicators, kinds } = catalogueOf({ locality: shanwei })

/** Every aggregate of the bureau, with the steps of the demo's cases of it. The compiler holds the list complete. */
const aggregates: Readonly<Record<CaseOrder["aggregate"], ReadonlyArray<unknown>>> = {
  "penalty-case": ordinaryCase,
  "summary-penalty": summaryCase,
  report: reworkedReport,
  campaign: shedCampaign,
  "compulsory-enforcement": clearedSpill,
  "illegal-construction": siteCompleted,
  problem: rectifiedProblem,
  "party-branch": temporaryBranch,
  "party-activity": stationStudy(4),
  "member-development": development,
  task: hardCaseTask
}

/** Duties that tasks and problems owe themselves, beside those that a parameter fixes. */
const caseDuties = ["governance.task", "sanitation.problem-rectification"]

const ids: Readonly<Record<Exclude<SeedHome["of"], "narrative">, ReadonlySet<string>>> = {
  kind: new Set(kinds.map(({ id }) => id)),
  aggregate: new Set(Object.keys(aggregates)),
  duty: new Set([
    ...duties.map(({ id }) => id),
    ...entryDuties.map(({ id }) => id),
    ...nationalParameters.map(({ id }) => id),
    ...caseDuties
  ]),
  indicator: new Set(indicators.map(({ id }) => id)),
  sentence: new Set(annualSentences)
}

const isThere = (home: SeedHome): boolean => home.of === "narrative" || ids[home.of].has(home.id)

/** Homes that name nothing that exists, as `row: home`. */
export const homeless = (): ReadonlyArray<string> =>
  seedRows.flatMap(({ homes, number }) =>
    homes.filter((home) => !isThere(home)).map(({ id, of }) => `${number}: ${of} ${id}`)
  )

const options = { year: 2022, seed: 1 }

/** Kinds of which the synthetic year has rows, and those that follow from them. */
const kindsWithRows = (): ReadonlySet<string> => {
  const ledgers = [
    ...districtYear(options).ledgers,
    ...sanitationYear(options).ledgers,
    ...partyYear(options),
    ...governanceYear(options)
  ]
  const found = new Set(ledgers.filter(({ rows }) => rows.length > 0).map(({ kind }) => kind.id))
  for (const { from, to } of derivations) if (found.has(from.id)) found.add(to.id)
  return found
}

/** The duties whose outcomes a condition lets through. */
const rulesIn = (where: Predicate): ReadonlyArray<string> => {
  switch (where.op) {
    case "eq":
      return where.field === "rule" ? [String(where.value)] : []
    case "in":
      return where.field === "rule" ? where.values.map(String) : []
    case "and":
      return where.all.flatMap(rulesIn)
    default:
      return []
  }
}

/** Whether the year has data for what a home names: rows, duties that somebody owes, a case that was walked. */
const dataFor = (): ((home: SeedHome) => boolean) => {
  const found = kindsWithRows()
  const owed = new Set([
    ...duties.filter(({ subjects }) => found.has(subjects.kind.id)).map(({ id }) => id),
    ...entryDuties.filter(({ kind }) => found.has(kind.id)).map(({ id }) => id),
    ...caseDuties
  ])
  const measured = new Set(
    indicators
      .filter((indicator) => {
        const { kind, where } = indicator.numerator
        return kind === dutyOutcome
          ? rulesIn(where ?? { op: "and", all: [] }).some((id) => owed.has(id))
          : found.has(kind.id)
      })
      .map(({ id }) => id)
  )
  return ({ id, of }) => {
    switch (of) {
      case "narrative":
        return true
      case "kind":
        return found.has(id)
      case "aggregate":
        return Object.hasOwn(aggregates, id) && aggregates[id as keyof typeof aggregates].length > 0
      case "duty":
        return owed.has(id)
      case "indicator":
        return measured.has(id)
      case "sentence":
        return annualSentences.includes(id)
    }
  }
}

/** Rows of which the year has no data at all. */
export const rowsWithoutData = (): ReadonlyArray<number> => {
  const has = dataFor()
  return seedRows.filter(({ homes }) => !homes.some(has)).map(({ number }) => number)
}

/** Homes that exist and have no data in the year, as `row: home`. */
export const homesWithoutData = (): ReadonlyArray<string> => {
  const has = dataFor()
  return seedRows.flatMap(({ homes, number }) =>
    homes.filter((home) => isThere(home) && !has(home)).map(({ id, of }) => `${number}: ${of} ${id}`)
  )
}

/** How a home is shown. */
export const homeText = ({ id, of }: SeedHome): string => (of === "narrative" ? `narrative: ${id}` : `${of} \`${id}\``)
