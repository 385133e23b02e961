import { Schema } from "effect"
import { Instant, PlainDate } from "../../calendar/index.ts"
import { Anchor, Bulletin, Figure } from "../bulletin.ts"

const { Array: List, Int, NullOr, String: Text, Struct } = Schema

/** A figure that was printed, and what it is now; null where there is no figure any more. */
export const FigureChange = Struct({ before: Figure, after: NullOr(Figure) })
export type FigureChange = typeof FigureChange.Type

/** A sentence that was printed, and what it says now; `text.after` null where nothing can be said any more. */
export const SentenceChange = Struct({
  id: Text,
  text: Struct({ before: Text, after: NullOr(Text) }),
  figures: List(FigureChange)
})
export type SentenceChange = typeof SentenceChange.Type

const drafted = { on: PlainDate, asOf: Instant, digest: Text, anchor: NullOr(Anchor) }
const published = { on: PlainDate, asOf: Instant, digest: Text, bulletin: Bulletin }
const corrected = {
  on: PlainDate,
  asOf: Instant,
  reason: Schema.NonEmptyString,
  changes: List(SentenceChange)
}

/**
 * What is done with the bulletin of a year. A draft names the records it is made from and the digest of what they give; what is
 * published must have that digest.
 */
export const Command = Schema.TaggedUnion({
  DraftBulletin: drafted,
  PublishBulletin: published,
  IssueErratum: corrected
})
export type Command = typeof Command.Type

export const Event = Schema.TaggedUnion({
  BulletinDrafted: drafted,
  /** The text as it was printed. */
  BulletinPublished: published,
  /** `number` counts from 1. */
  ErratumIssued: { ...corrected, number: Int }
})
export type Event = typeof Event.Type
export type Of<Tag extends Event["_tag"]> = Extract<Event, { readonly _tag: Tag }>
