/** Partials and reports as JSON: whole numbers of any size as decimal text, so that no reader rounds them. */
import { Schema } from "effect"
import { Instant, PlainDate } from "../calendar/index.ts"

const Day: Schema.Codec<PlainDate, string> = PlainDate

const Known = Schema.NullOr(Schema.BigIntFromString)

const Tally = Schema.TaggedUnion({
  Total: { total: Known },
  Distinct: { values: Schema.Array(Schema.Union([Schema.String, Schema.Int])) }
})

/** A `PartialFigure` as it is kept or sent inside one tenant: it names what it counted. */
export const PartialJson = Schema.Struct({
  by: Schema.Array(Schema.String),
  cells: Schema.Array(Schema.Struct({ entries: Schema.Int, days: Schema.Array(Day), tallies: Schema.Array(Tally) }))
})

/** A `TenantReport` as it is sent up: numbers only. */
export const TenantReportJson = Schema.Struct({
  tenants: Schema.Array(Schema.String),
  indicator: Schema.String,
  definition: Schema.String,
  period: Schema.Struct({ from: Day, to: Day }),
  asOf: Instant,
  by: Schema.Array(Schema.String),
  cells: Schema.Array(
    Schema.NullOr(
      Schema.Struct({
        by: Schema.Array(Schema.String),
        entries: Schema.Int,
        days: Schema.Int,
        lastDay: Day,
        tallies: Schema.Array(Known)
      })
    )
  )
})
