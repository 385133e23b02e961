/**
 * 执行依据 — the decision that is enforced: which duty, on whom, until when, and whether the agency may enforce it itself; and the
 * announcement that calls for an illegal building to be taken down.
 *
 * Source: 《中华人民共和国行政强制法》(2011) arts. 13, 34, 44.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { accept, reject, type Step } from "../../decider/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import type { Citation } from "../../regulation/index.ts"
import { handledBy } from "../phases/handled-by.ts"
import type { Phase, Refusal } from "../phases/phase.ts"
import { RespondentKind } from "../respondent.ts"
import { DutyKind } from "../rules/after-demand.ts"
import { coercionLaw } from "../rules/article.ts"
import { Power } from "../rules/enforcement-decided.ts"

const opened = {
  on: PlainDate,
  decision: Schema.Struct({
    number: Schema.NonEmptyString,
    /** The case that it was made in: the id of its stream, where there is one. */
    caseId: Schema.NullOr(Schema.NonEmptyString),
    decidedOn: PlainDate,
    /** Null where it was never served in a way that counts. */
    servedOn: Schema.NullOr(PlainDate),
    /** The last day that the decision leaves for performance. */
    performBy: PlainDate,
    remediesTold: Schema.Boolean,
    /** Made on the spot, so that reconsideration comes first. */
    onSpot: Schema.Boolean
  }),
  respondent: Schema.Struct({ ref: PersonRef, kind: RespondentKind }),
  /** Whether something of the respondent's was seized in that case. */
  goodsSeized: Schema.Boolean,
  duty: DutyKind,
  power: Power,
  /** 金钱给付义务; null for every other duty. */
  money: Schema.NullOr(
    Schema.Struct({
      /** Only a fine has the surcharge of the penalty law: of anything else it is not reckoned here. */
      kind: Schema.Literals(["fine", "other"]),
      principalFen: Schema.Int.check(Schema.isGreaterThan(0)),
      surchargeTold: Schema.Boolean,
      /** The first day for which a surcharge was imposed; null where none was. */
      surchargeSince: Schema.NullOr(PlainDate)
    })
  ),
  ...handledBy
}
const announced = {
  on: PlainDate,
  /** The last day for the respondent to take it down. */
  demolishBy: PlainDate
}

export const basisCommands = {
  /** 启动强制执行 */
  OpenEnforcement: opened,
  /** 限期自行拆除公告 */
  AnnounceDemolition: announced
}
const Command = Schema.TaggedUnion(basisCommands)
export type BasisCommand = typeof Command.Type

export const basisEvents = { EnforcementOpened: opened, DemolitionAnnounced: announced }
const Event = Schema.TaggedUnion(basisEvents)
export type BasisEvent = typeof Event.Type
export type Opened = Extract<BasisEvent, { readonly _tag: "EnforcementOpened" }>

export interface BasisState {
  readonly opened: Opened | null
  readonly announced: ReadonlyArray<{ readonly on: PlainDate; readonly demolishBy: PlainDate }>
}

const cites: Readonly<Record<BasisCommand["_tag"], Citation>> = {
  OpenEnforcement: coercionLaw("第三十四条", "在决定的期限内不履行义务的，依法强制执行"),
  AnnounceDemolition: coercionLaw("第四十四条", "需要强制拆除的，应当公告，限期当事人自行拆除")
}

const outOfTurn = ({ opened }: BasisState, command: BasisCommand["_tag"]): Refusal | undefined => {
  if (command === "OpenEnforcement") return opened === null ? undefined : { _tag: "StepTaken", command, on: opened.on }
  return opened?.duty === "demolition" ? undefined : { _tag: "StepMissing", command, step: "OpenEnforcement" }
}

const record = (fact: BasisCommand): ReadonlyArray<BasisEvent> => {
  switch (fact._tag) {
    case "OpenEnforcement":
      return [{ ...fact, _tag: "EnforcementOpened" }]
    case "AnnounceDemolition":
      return [{ ...fact, _tag: "DemolitionAnnounced" }]
  }
}

export const basisPhase: Phase<BasisCommand, BasisEvent, BasisState, null> = {
  initial: { opened: null, announced: [] },
  decide: (state, _, command) => {
    const refusal = outOfTurn(state, command._tag)
    return refusal === undefined ? accept(...record(command)) : reject(refusal)
  },
  record: (_, __, fact) => record(fact),
  evolve: (state, event) => {
    switch (event._tag) {
      case "EnforcementOpened":
        return { ...state, opened: event }
      case "DemolitionAnnounced":
        return { ...state, announced: [...state.announced, { on: event.on, demolishBy: event.demolishBy }] }
    }
  },
  review: () => [],
  deadlines: () => [],
  next: (state) =>
    (["OpenEnforcement", "AnnounceDemolition"] as const).flatMap(
      (command): ReadonlyArray<Step<BasisCommand>> =>
        outOfTurn(state, command) === undefined ? [{ command, cite: cites[command] }] : []
    )
}
