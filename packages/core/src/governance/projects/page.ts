/**
 * 项目页 — what was linked to a project beside each other: activities, brands, tasks, figures. Lists and nothing between them:
 * no field, ratio or order relates one to another, because nobody has shown that the one caused the other (PR12.6).
 */
import type { PlainDate } from "../../calendar/index.ts"
import type { IndicatorValue } from "../../indicators/index.ts"
import { type Row, reading, register } from "../../ledger/index.ts"
import { projectLink } from "./ledgers.ts"

export interface ProjectPage {
  readonly project: string
  readonly activities: ReadonlyArray<string>
  readonly brands: ReadonlyArray<string>
  readonly tasks: ReadonlyArray<string>
  /** In the order in which they were given. */
  readonly figures: ReadonlyArray<IndicatorValue>
}

const read = reading(projectLink)

/** The page of a project: what was linked to it on some day of the period, each once, in the order of the links. */
export const projectPage = (
  project: string,
  period: { readonly from: PlainDate; readonly to: PlainDate },
  links: Iterable<Row>,
  figures: ReadonlyArray<IndicatorValue>
): ProjectPage => {
  const linked = register(projectLink, "project", links)
    .within(period.from, period.to)
    .filter(({ subject }) => subject === project)
  const ids = (what: string) => [
    ...new Set(linked.filter(({ row }) => read(row, "what") === what).map(({ row }) => String(read(row, "id"))))
  ]
  const indicators = new Set(ids("indicator"))
  return {
    project,
    activities: ids("activity"),
    brands: ids("brand"),
    tasks: ids("task"),
    figures: figures.filter(({ indicator }) => indicators.has(indicator.id))
  }
}
