/**
 * 责令停止建设、查封施工现场 — the order to stop, what is built on after it (顶风违建), and the sealing of the site.
 *
 * Source: 《中华人民共和国城乡规划法》(2019修正) arts. 64, 68. Building on after an order is no element of a violation: it makes a
 * fine heavier and is what the government is told of.
 */
import { Option, Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { type Finding, type Regime, wholeProcessRecord } from "../../regulation/index.ts"
import type { Phase, Refusal } from "../phases/phase.ts"
import { Service, servedOn, serviceFindings } from "../phases/service.ts"
import { chargeFindings } from "../rules/demolition-authority.ts"
import { missing, phaseOf, planning, taken } from "./told.ts"

const ordered = { on: PlainDate, service: Service, photographed: Schema.Boolean }
const continued = { on: PlainDate, photographed: Schema.Boolean }

export const stoppingCommands = {
  /** 责令停止建设 */
  OrderStop: ordered,
  /** 停工后继续建设 */
  NoteContinued: continued,
  /** 查封施工现场 */
  SealSite: { on: PlainDate },
  /** 解除查封 */
  LiftSeal: { on: PlainDate, reason: Schema.NonEmptyString }
}
const Command = Schema.TaggedUnion(stoppingCommands)
export type StoppingCommand = typeof Command.Type

export const stoppingEvents = {
  /** `servedOn` is null where the service does not count. */
  StopOrdered: { ...ordered, servedOn: Schema.NullOr(PlainDate) },
  BuildingContinued: continued,
  SiteSealed: { on: PlainDate },
  SealLifted: { on: PlainDate, reason: Schema.NonEmptyString }
}
const Event = Schema.TaggedUnion(stoppingEvents)
export type StoppingEvent = typeof Event.Type
type Of<Tag extends StoppingEvent["_tag"]> = Extract<StoppingEvent, { readonly _tag: Tag }>

export interface StoppingState {
  /** The last order; one that was not served may be given again. */
  readonly ordered: Of<"StopOrdered"> | null
  readonly continued: ReadonlyArray<Of<"BuildingContinued">>
  readonly sealed: Of<"SiteSealed"> | null
  readonly lifted: Of<"SealLifted"> | null
}

export interface StoppingContext {
  readonly foundOn: PlainDate | null
  readonly inProgress: boolean
  /** Since when the works are finished; null while they go on. */
  readonly completedOn: PlainDate | null
  /** 责成查封 */
  readonly chargedOn: PlainDate | null
}

/** The first day on which somebody built on after a served order; null where nobody did. */
export const builtOnSince = ({ continued, ordered }: StoppingState): PlainDate | null => {
  const served = ordered?.servedOn ?? null
  return served === null ? null : (continued.find(({ on }) => on >= served)?.on ?? null)
}

const outOfTurn = (
  state: StoppingState,
  context: StoppingContext,
  command: StoppingCommand["_tag"]
): Refusal | undefined => {
  const { lifted, ordered, sealed } = state
  if (context.foundOn === null) return missing(command, "FindSite")
  switch (command) {
    case "OrderStop": {
      const served = ordered?.servedOn ?? null
      return served === null ? undefined : taken(command, served)
    }
    case "NoteContinued":
      if (ordered === null || ordered.servedOn === null) return missing(command, "OrderStop")
      return context.inProgress ? undefined : taken(command, context.completedOn ?? context.foundOn)
    case "SealSite":
      if (builtOnSince(state) === null) return missing(command, "NoteContinued")
      return sealed === null || lifted !== null ? undefined : taken(command, sealed.on)
    case "LiftSeal":
      if (sealed === null) return missing(command, "SealSite")
      return lifted === null ? undefined : taken(command, lifted.on)
  }
}

/** 停止建设 under one law and calendar. */
export const stoppingPhase = (
  regime: Regime
): Phase<StoppingCommand, StoppingEvent, StoppingState, StoppingContext> => {
  const unphotographed = ({
    on,
    photographed
  }: {
    readonly on: PlainDate
    readonly photographed: boolean
  }): ReadonlyArray<Finding> => {
    const record = Option.getOrUndefined(regime.law.of(wholeProcessRecord, on))
    if (photographed || record?.value !== true) return []
    const facts = { on, recorded: "no" }
    return [{ rule: wholeProcessRecord.id, severity: "warning", facts, cite: record.dated.cite }]
  }
  const orderFindings = (act: Omit<Of<"StopOrdered">, "_tag" | "servedOn">): ReadonlyArray<Finding> => [
    ...serviceFindings(regime, act.on, act.service),
    ...unphotographed(act)
  ]
  return phaseOf<StoppingCommand, StoppingEvent, StoppingState, StoppingContext>({
    initial: { ordered: null, continued: [], sealed: null, lifted: null },
    cites: {
      OrderStop: planning("第六十四条", "责令停止建设"),
      NoteContinued: planning("第六十八条", "作出责令停止建设的决定后当事人不停止建设"),
      SealSite: planning("第六十八条", "政府责成有关部门查封施工现场"),
      LiftSeal: planning("第六十八条", "查封的原因消除后解除")
    },
    outOfTurn,
    ready: (_, { chargedOn }, command, on) =>
      command !== "SealSite" || chargeFindings(regime, on, chargedOn).length === 0,
    findings: (_, { chargedOn }, act) => {
      switch (act._tag) {
        case "OrderStop":
          return orderFindings(act)
        case "NoteContinued":
          return unphotographed(act)
        case "SealSite":
          return chargeFindings(regime, act.on, chargedOn)
        case "LiftSeal":
          return []
      }
    },
    events: (fact) => {
      switch (fact._tag) {
        case "OrderStop":
          return [{ ...fact, _tag: "StopOrdered", servedOn: servedOn(regime, fact.on, fact.service) }]
        case "NoteContinued":
          return [{ ...fact, _tag: "BuildingContinued" }]
        case "SealSite":
          return [{ ...fact, _tag: "SiteSealed" }]
        case "LiftSeal":
          return [{ ...fact, _tag: "SealLifted" }]
      }
    },
    evolve: (state, event) => {
      switch (event._tag) {
        case "StopOrdered":
          return { ...state, ordered: event }
        case "BuildingContinued":
          return { ...state, continued: [...state.continued, event] }
        case "SiteSealed":
          return { ...state, sealed: event, lifted: null }
        case "SealLifted":
          return { ...state, lifted: event }
      }
    },
    review: ({ continued, ordered, sealed }, { chargedOn }) => [
      ...(ordered === null ? [] : orderFindings(ordered)),
      ...continued.flatMap(unphotographed),
      ...(sealed === null ? [] : chargeFindings(regime, sealed.on, chargedOn))
    ]
  })
}
