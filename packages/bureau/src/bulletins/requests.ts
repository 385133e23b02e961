/** 通报请求 — what is asked of the bulletin of a year, and what comes back. */
import type { Bulletin, Issue } from "@xiuhua/core/bulletin"
import type { Instant, PlainDate } from "@xiuhua/core/calendar"
import type { Refusal } from "@xiuhua/core/decider"
import type { CommitConflict, StoreFailure } from "@xiuhua/core/ports"
import type { Effect } from "effect"
import type { RecordBroken } from "../proof/proofs.ts"
import type { BulletinQuery, InvalidRequest, NotFound, Request } from "../requests.ts"

/** Who does what to which year's bulletin, on which day. */
interface BulletinStep extends Request {
  readonly year: number
  readonly on: PlainDate
  /** Repeating it writes nothing. */
  readonly commandId: string
}

/** Fixes the records that the bulletin is made from; again and again until it is published. */
export interface DraftBulletin extends BulletinStep, Omit<BulletinQuery, "tenant" | "year"> {}
export type PublishBulletin = BulletinStep
export interface IssueErratum extends BulletinStep {
  readonly asOf?: Instant
  /** Why the figures changed, as it is printed: `补录十二月台账`. */
  readonly reason: string
}

/** One step of a bulletin, and who took it. */
export interface Signed<Event> {
  readonly event: Event
  readonly by: string
  readonly recordedAt: Instant
}

/** The bulletin of a year as it stands. */
export interface IssuedBulletin {
  readonly year: number
  readonly stage: Issue.Stage
  readonly drafted: Signed<Issue.Of<"BulletinDrafted">> | null
  /** With the text as it was printed. */
  readonly published: Signed<Issue.Of<"BulletinPublished">> | null
  readonly errata: ReadonlyArray<Signed<Issue.Of<"ErratumIssued">>>
}

/** A draft: the text that will be printed if it is published. */
export interface DraftedBulletin {
  readonly bulletin: Bulletin
  readonly digest: string
  readonly issued: IssuedBulletin
}

/** Whether who publishes may, seeing who drafted. */
export type AdmitPublisher<E> = (drafter: string) => Effect.Effect<void, E>

type Failure = Refusal | NotFound | InvalidRequest | RecordBroken | StoreFailure | CommitConflict

/** What can be done with bulletins. */
export interface Bulletins {
  /** The bulletin of a year as it would be printed now: a draft that nobody keeps. */
  readonly bulletin: (
    query: BulletinQuery
  ) => Effect.Effect<Bulletin, NotFound | InvalidRequest | RecordBroken | StoreFailure>
  readonly draftBulletin: (command: DraftBulletin) => Effect.Effect<DraftedBulletin, Failure>
  /** Prints what was drafted, to the last character, and notes what it says of persons. */
  readonly publishBulletin: <E = never>(
    command: PublishBulletin,
    admit?: AdmitPublisher<E>
  ) => Effect.Effect<IssuedBulletin, Failure | E>
  /** Says what of it is no longer so; refused where everything still holds. */
  readonly issueErratum: (command: IssueErratum) => Effect.Effect<IssuedBulletin, Failure>
  /** A published bulletin with its errata. */
  readonly issuedBulletin: (query: {
    readonly tenant: string
    readonly year: number
  }) => Effect.Effect<IssuedBulletin, NotFound | StoreFailure>
  /** Every year that has one, drafts too, the latest year first. */
  readonly issuedBulletins: (query: {
    readonly tenant: string
  }) => Effect.Effect<ReadonlyArray<IssuedBulletin>, StoreFailure>
}
