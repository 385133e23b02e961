/** 义务 — who must have done what by when, as a list and as a calendar. */
import { dutyFields, dutyStatuses } from "@xiuhua/core/duties"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Day, DecimalText, GivenDay, Id, Moment, pageOf, paging } from "./common.ts"
import { readProblems } from "./problem.ts"

const DutyField = Schema.Literals(Object.keys(dutyFields) as ReadonlyArray<keyof typeof dutyFields>)
const DutyStatus = Schema.Literals(Object.keys(dutyStatuses) as ReadonlyArray<keyof typeof dutyStatuses>)

/** One duty as it stood on a day. Where it is a person's, nobody is named. */
export const Duty = Schema.Struct({
  rule: Schema.String,
  field: DutyField,
  strength: Schema.String,
  subject: Schema.String,
  orgUnit: Schema.NullOr(Schema.String),
  place: Schema.NullOr(Schema.String),
  period: Schema.String,
  dueOn: Day,
  /** True if the last day depends on a year whose work calendar is not published. */
  provisional: Schema.Boolean,
  status: DutyStatus,
  weight: DecimalText,
  metWeight: DecimalText,
  cite: Schema.Struct({ source: Schema.String, article: Schema.String }),
  exemption: Schema.NullOr(Schema.String),
  evidence: Schema.Array(Schema.Struct({ id: Schema.String, doneOn: Schema.NullOr(Day), standing: Schema.String }))
}).annotate({ identifier: "Duty" })

const query = {
  /** The day of judgment; today in China Standard Time unless given. */
  on: Schema.optionalKey(GivenDay),
  asOf: Schema.optionalKey(Moment),
  field: Schema.optionalKey(Schema.Array(DutyField)),
  status: Schema.optionalKey(Schema.Array(DutyStatus)),
  rule: Schema.optionalKey(Schema.Array(Id)),
  orgUnit: Schema.optionalKey(Schema.Array(Id)),
  from: Schema.optionalKey(GivenDay),
  to: Schema.optionalKey(GivenDay)
}

const Calendar = Schema.Struct({
  on: Day,
  to: Day,
  /** What fell due before `on` and is not in order, the longest overdue first. */
  overdue: Schema.Array(Duty),
  upcoming: Schema.Array(Schema.Struct({ day: Day, duties: Schema.Array(Duty) }))
}).annotate({ identifier: "Calendar" })

export const dutiesGroup = HttpApiGroup.make("duties")
  .annotate(OpenApi.Description, "义务与日历")
  .add(
    HttpApiEndpoint.get("list", "/duties", {
      query: { ...query, ...paging },
      success: pageOf(Duty),
      error: readProblems
    }).annotate(OpenApi.Summary, "Every duty as it stood on a day: of rules, of entries, and the limits of cases"),
    HttpApiEndpoint.get("upcoming", "/duties/calendar", {
      query: {
        on: query.on,
        asOf: query.asOf,
        field: query.field,
        /** The last day that is looked at; thirty days after `on` unless given. */
        to: Schema.optionalKey(GivenDay)
      },
      success: Calendar,
      error: readProblems
    }).annotate(OpenApi.Summary, "What is overdue, and what falls due on each of the days ahead"),
    HttpApiEndpoint.get("calendar", "/duties.ics", {
      query,
      success: Schema.String.pipe(HttpApiSchema.asText({ contentType: "text/calendar; charset=utf-8" })),
      error: readProblems
    }).annotate(OpenApi.Summary, "The same as an iCalendar feed that a calendar program subscribes to")
  )
