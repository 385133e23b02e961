/** What all phases of the sample case share: its commands, events, rejections and state. */
import { PlainDate } from "@xiuhua/core/calendar"
import { Schema } from "effect"

const Fen = Schema.Int.check(Schema.isGreaterThan(0))

export const Command = Schema.TaggedUnion({
  FileCase: { on: PlainDate },
  GiveNotice: { on: PlainDate, fine: Fen },
  DecidePenalty: { on: PlainDate, fine: Fen }
})
export type Command = typeof Command.Type

export const Event = Schema.TaggedUnion({
  CaseFiled: { on: PlainDate },
  /** `hearingRequestBy` is null where no law gave a limit, or the calendar of the year is not known. */
  NoticeGiven: { on: PlainDate, fine: Fen, hearingRequestBy: Schema.NullOr(PlainDate) },
  PenaltyDecided: { on: PlainDate, fine: Fen }
})
export type Event = typeof Event.Type

export type Rejection =
  | { readonly _tag: "OutOfOrder"; readonly command: Command["_tag"]; readonly stage: Stage }
  | { readonly _tag: "BeforeLastStep"; readonly lastOn: PlainDate }
  | { readonly _tag: "HearingWindowOpen"; readonly until: PlainDate }
  | { readonly _tag: "NoLawInForce"; readonly parameter: string; readonly on: PlainDate }
  | { readonly _tag: "CalendarNotPublished"; readonly on: PlainDate }

/** What is known of the case: whatever order it came in, each step says for itself whether it was taken. */
export interface State {
  readonly filedOn: PlainDate | null
  readonly notice: { readonly on: PlainDate; readonly hearingRequestBy: PlainDate | null } | null
  readonly decidedOn: PlainDate | null
}

export type Stage = "New" | "Filed" | "Notified" | "Decided"

export const stageOf = ({ decidedOn, filedOn, notice }: State): Stage =>
  decidedOn !== null ? "Decided" : notice !== null ? "Notified" : filedOn !== null ? "Filed" : "New"

export const outOfOrder = (state: State, command: Command["_tag"]): Rejection => ({
  _tag: "OutOfOrder",
  command,
  stage: stageOf(state)
})

/** Why no step may be dated `on`: it would lie before the step it follows. */
export const beforeLastStep = ({ decidedOn, filedOn, notice }: State, on: PlainDate): Rejection | undefined => {
  const lastOn = decidedOn ?? notice?.on ?? filedOn
  return lastOn !== null && on < lastOn ? { _tag: "BeforeLastStep", lastOn } : undefined
}
