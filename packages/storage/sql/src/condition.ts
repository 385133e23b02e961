import { type Aggregation, dayBounds, type Predicate, type Tally, type timeDimensions } from "@xiuhua/core/ledger"
import { type RawBuilder, sql } from "kysely"
import type { Flavour } from "./flavour.ts"
import { columnOf } from "./table.ts"

const column = (field: string): RawBuilder<unknown> => sql`${sql.ref(columnOf(field))}`

/** A predicate as SQL, two-valued as in core: never null, whatever is missing. */
export const condition = (predicate: Predicate): RawBuilder<boolean> => {
  switch (predicate.op) {
    case "eq":
      return sql<boolean>`(${column(predicate.field)} is not null and ${column(predicate.field)} = ${predicate.value})`
    case "in":
      return predicate.values.length === 0
        ? sql<boolean>`(1 = 0)`
        : sql<boolean>`(${column(predicate.field)} is not null and ${column(predicate.field)} in (${sql.join(predicate.values)}))`
    case "range": {
      const { field, from, to } = predicate
      const bounds = [sql<boolean>`${column(field)} is not null`]
      if (from !== undefined) bounds.push(sql<boolean>`${column(field)} >= ${from}`)
      if (to !== undefined) bounds.push(sql<boolean>`${column(field)} <= ${to}`)
      return sql<boolean>`(${sql.join(bounds, sql` and `)})`
    }
    case "present":
      return sql<boolean>`(${column(predicate.field)} is not null)`
    case "and":
      return predicate.all.length === 0
        ? sql<boolean>`(1 = 1)`
        : sql<boolean>`(${sql.join(predicate.all.map(condition), sql` and `)})`
    case "or":
      return predicate.any.length === 0
        ? sql<boolean>`(1 = 0)`
        : sql<boolean>`(${sql.join(predicate.any.map(condition), sql` or `)})`
    case "not":
      return sql<boolean>`(not ${condition(predicate.of)})`
  }
}

/** Which entries a question is about: the tenant's, of the period, as recorded at `asOf`. */
export const selection = (
  question: Pick<Aggregation, "kind" | "from" | "to" | "select"> & { readonly tenant: string; readonly asOf: number }
): RawBuilder<boolean> => {
  const { asOf, kind, select, tenant } = question
  const [from, to] = dayBounds(question)
  const day = column(kind.day)
  const recorded = sql`tenant = ${tenant} and recorded_at <= ${asOf} and (superseded_at is null or superseded_at > ${asOf})`
  if (select === "occurred") return sql<boolean>`${recorded} and ${day} >= ${from} and ${day} <= ${to}`
  if (kind.until === undefined) return sql<boolean>`${recorded} and ${day} <= ${to}`
  const until = column(kind.until)
  return sql<boolean>`${recorded} and ${day} <= ${to} and (${until} is null or ${until} >= ${to})`
}

/** The key of a group along one dimension, as text; the empty text for a missing value. */
export const groupKey = (kind: Aggregation["kind"], dimension: string): RawBuilder<string> => {
  const day = column(kind.day)
  switch (dimension as (typeof timeDimensions)[number]) {
    case "year":
      return sql<string>`substr(${day}, 1, 4)`
    case "quarter":
      return sql<string>`concat(substr(${day}, 1, 4), case when substr(${day}, 6, 2) <= '03' then '-Q1'
        when substr(${day}, 6, 2) <= '06' then '-Q2' when substr(${day}, 6, 2) <= '09' then '-Q3' else '-Q4' end)`
    case "month":
      return sql<string>`substr(${day}, 1, 7)`
    case "day":
      return sql<string>`${day}`
    default:
      return sql<string>`coalesce(${column(dimension)}, '')`
  }
}

/** One tally as a column, in text so that no driver rounds it; null for a sum over nothing but missing values. */
export const tallyColumn = ({ asText }: Pick<Flavour, "asText">, tally: Tally): RawBuilder<string | null> => {
  const value = tally.op === "count" ? sql`1` : column(tally.field)
  const counted = tally.where === undefined ? value : sql`case when ${condition(tally.where)} then ${value} end`
  switch (tally.op) {
    case "count":
      return asText(sql`count(${counted})`)
    case "sum":
      return asText(sql`sum(${counted})`)
    case "distinct":
      return asText(sql`count(distinct ${counted})`)
  }
}
