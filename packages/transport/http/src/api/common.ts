/** 通用字段 — what several routes have in common: days, moments, paging, headers, labels, citations. */
import { formatInstant, Instant, lastGivenDay, PlainDate, parseInstant } from "@xiuhua/core/calendar"
import { Citation as CoreCitation, Finding as CoreFinding } from "@xiuhua/core/regulation"
import { Effect, Schema, SchemaGetter, SchemaIssue } from "effect"

/** `2026-11-22T09:30:00.000+08:00`; a moment may also be given as a bare day, which means its end. */
export const Moment = Schema.String.check(
  Schema.isPattern(
    /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?$/u,
    { expected: "an ISO 8601 instant with a zone, or a day" }
  )
)
  .annotate({ identifier: "Moment" })
  .pipe(
    Schema.decodeTo(Schema.toType(Instant), {
      decode: SchemaGetter.transformEffect((text: string) => {
        const instant = parseInstant(text)
        return instant === undefined
          ? Effect.fail(new SchemaIssue.InvalidValue({ message: "a moment that exists" }))
          : Effect.succeed(instant)
      }),
      encode: SchemaGetter.transform(formatInstant)
    })
  )

/** A civil day in China Standard Time. */
export const Day = PlainDate

/** A day that somebody asks about or acts on: it leaves room in the calendar for the limits that begin on it. */
export const GivenDay = Schema.String.check(
  Schema.isPattern(/^(?:(?:19|20)\d{2}|21[0-4]\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u, {
    expected: `a day written YYYY-MM-DD, 1900-01-01 to ${lastGivenDay}`
  })
)
  .annotate({ identifier: "GivenDay" })
  .pipe(Schema.decodeTo(PlainDate))

/** Both languages of the project. */
export const Label = Schema.Struct({ zh: Schema.String, en: Schema.String }).annotate({ identifier: "Label" })

/** A pinpoint in a law, standard or plan, with what it says in our own words. */
export const Citation = CoreCitation.annotate({ identifier: "Citation" })

/** Something irregular that a rule noticed in facts that stand. */
export const Finding = CoreFinding.annotate({ identifier: "Finding" })

/** An exact decimal written out: `12.5`, never a binary fraction. */
export const DecimalText = Schema.String.check(Schema.isPattern(/^-?\d+(?:\.\d+)?$/u)).annotate({
  identifier: "DecimalText"
})

/** An id as callers choose it: 1 to 200 characters. */
export const Id = Schema.String.check(Schema.isPattern(/^[^\p{Cc}\p{Cs}]{1,200}$/u)).annotate({ identifier: "Id" })

/** A sentence that somebody writes: reason, approver. */
export const Sentence = Schema.String.check(Schema.isPattern(/^[^\s\p{Cc}\p{Cs}][^\p{Cc}\p{Cs}]{0,499}$/u)).annotate({
  identifier: "Sentence"
})

/** Given once for one write; the same key again returns the first answer and writes nothing. */
export const IdempotencyKey = Schema.String.check(Schema.isPattern(/^[\x21-\x7e]{1,100}$/u)).annotate({
  identifier: "IdempotencyKey"
})

/** The headers that every write needs. */
export const writeHeaders = { "idempotency-key": IdempotencyKey }

/** What data are read for, as a code: `member-development.review`. It stands in the log of readings, and holds no name. */
export const Purpose = Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9.-]{0,63}$/u)).annotate({
  identifier: "Purpose"
})

/** Of a route that may show personal data: a reading for an unstated purpose is logged as one. */
export const purposeHeader = { "x-purpose": Schema.optionalKey(Purpose) }

/** How many of a list at most; 50 unless said. */
const PageSize = Schema.NumberFromString.check(Schema.isInt(), Schema.isBetween({ minimum: 1, maximum: 200 }))

/** Where a list goes on: what the page before gave as `next`. Its text means nothing to callers. */
const Cursor = Schema.StringFromBase64Url.pipe(Schema.decodeTo(Schema.String.check(Schema.isMaxLength(1000))))

/** The query of a list. */
export const paging = { cursor: Schema.optionalKey(Cursor), limit: Schema.optionalKey(PageSize) }

/** One page of a list. */
export const pageOf = <Item extends Schema.Top>(item: Item) =>
  Schema.Struct({ items: Schema.Array(item), next: Schema.NullOr(Cursor) })
