/**
 * 处置结果 — what became of the area: demolished or otherwise treated, kept apart and never above what was measured; and the
 * closing, which cannot say more than that.
 *
 * No text of a law: conventions R9.10 and R14.2 of this project. A row of the ledger that was kept elsewhere is recorded as it
 * stands.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import type { Finding, Regime } from "../../regulation/index.ts"
import type { Phase, Refusal } from "../phases/phase.ts"
import { type Measure, planningMeasure } from "../rules/planning-measure.ts"
import { Area, siteArea } from "../rules/site-area.ts"
import { convention, missing, phaseOf, planning, taken } from "./told.ts"

const Text = Schema.NonEmptyString
const Positive = Area.check(Schema.isGreaterThan(0))

const treatment = {
  on: PlainDate,
  area: Positive,
  /** 改正、没收、复绿、其他整治 */
  as: Schema.Literals(["corrected", "confiscated", "greened", "other"])
}
const corrected = { on: PlainDate, demolished: Area, treated: Area, reason: Text, approver: PersonRef }
const closed = {
  on: PlainDate,
  ground: Schema.Literals(["dealt-with", "handed-over", "no-violation", "ended"]),
  /** Why, where not everything is dealt with. */
  explanation: Schema.NullOr(Text),
  approver: PersonRef
}
const reopened = { on: PlainDate, reason: Text, approver: PersonRef }
const recorded = {
  on: PlainDate,
  street: Text,
  village: Schema.NullOr(Text),
  demolished: Schema.NullOr(Area),
  treated: Schema.NullOr(Area)
}

export const outcomeCommands = {
  /** 自行拆除 */
  NoteSelfDemolition: { on: PlainDate, area: Positive },
  /** 整治 other than by demolition. */
  TreatArea: treatment,
  /** 更正处置面积: the totals as they should read. */
  CorrectOutcome: corrected,
  /** 销号 */
  CloseSite: closed,
  /** 重新处置 of a closed site: something is left after all. */
  ReopenSite: reopened
}
/** 台账导入: history only, never a new act. */
export const outcomeFacts = { ...outcomeCommands, RecordSite: recorded }
const Fact = Schema.TaggedUnion(outcomeFacts)
export type OutcomeFact = typeof Fact.Type

export const outcomeEvents = {
  SelfDemolished: { on: PlainDate, area: Positive },
  AreaTreated: treatment,
  OutcomeCorrected: corrected,
  SiteClosed: closed,
  SiteReopened: reopened,
  SiteRecorded: recorded
}
const Event = Schema.TaggedUnion(outcomeEvents)
export type OutcomeEvent = typeof Event.Type
type Of<Tag extends OutcomeEvent["_tag"]> = Extract<OutcomeEvent, { readonly _tag: Tag }>

export interface OutcomeState {
  /** Totals, by force or by the builder, and otherwise treated. */
  readonly demolished: Area
  readonly treated: Area
  /** The day of the last outcome; null while there is none. */
  readonly lastDone: PlainDate | null
  readonly treatments: ReadonlyArray<Of<"AreaTreated">>
  readonly closed: Of<"SiteClosed"> | null
  /** Rows of the ledger that were kept elsewhere; the last one stands. */
  readonly recorded: ReadonlyArray<Of<"SiteRecorded">>
}

export interface OutcomeContext {
  readonly foundOn: PlainDate | null
  readonly measured: Area | null
  /** What the decision that stood on a day ordered; null where none did. */
  readonly measureOn: (on: PlainDate) => Measure | null
  readonly handedOn: PlainDate | null
}

/** The totals with an area more of what was demolished, by whomever. */
export const withDemolished = (
  state: OutcomeState,
  { area, on }: { readonly area: Area; readonly on: PlainDate }
): OutcomeState => ({ ...state, demolished: state.demolished + area, lastDone: later(state.lastDone, on) })

const later = (day: PlainDate | null, on: PlainDate): PlainDate => (day === null || on > day ? on : day)

/** The day on which the last of the measured area was dealt with; null while some is left or nothing was measured. */
export const doneOn = ({ demolished, lastDone, treated }: OutcomeState, measured: Area | null): PlainDate | null =>
  measured !== null && demolished + treated >= measured ? lastDone : null

const outOfTurn = (
  state: OutcomeState,
  { foundOn, measured }: OutcomeContext,
  command: OutcomeFact["_tag"]
): Refusal | undefined => {
  // What was entered elsewhere is only ever recorded.
  if (foundOn === null || command === "RecordSite") return missing(command, "FindSite")
  switch (command) {
    case "NoteSelfDemolition":
    case "TreatArea": {
      if (measured === null) return missing(command, "MeasureSite")
      const done = doneOn(state, measured)
      return done === null ? undefined : taken(command, done)
    }
    case "CorrectOutcome":
      return state.lastDone === null ? missing(command, "TreatArea") : undefined
    case "CloseSite":
      return state.closed === null ? undefined : taken(command, state.closed.on)
    case "ReopenSite":
      return state.closed === null ? missing(command, "CloseSite") : undefined
  }
}

const events = (fact: OutcomeFact): readonly [OutcomeEvent] => {
  switch (fact._tag) {
    case "NoteSelfDemolition":
      return [{ ...fact, _tag: "SelfDemolished" }]
    case "TreatArea":
      return [{ ...fact, _tag: "AreaTreated" }]
    case "CorrectOutcome":
      return [{ ...fact, _tag: "OutcomeCorrected" }]
    case "CloseSite":
      return [{ ...fact, _tag: "SiteClosed" }]
    case "ReopenSite":
      return [{ ...fact, _tag: "SiteReopened" }]
    case "RecordSite":
      return [{ ...fact, _tag: "SiteRecorded" }]
  }
}

const evolve = (state: OutcomeState, event: OutcomeEvent): OutcomeState => {
  switch (event._tag) {
    case "SelfDemolished":
      return withDemolished(state, event)
    case "AreaTreated":
      return {
        ...state,
        treated: state.treated + event.area,
        lastDone: later(state.lastDone, event.on),
        treatments: [...state.treatments, event]
      }
    case "OutcomeCorrected":
      // A correction says what was done, not when: the day stays.
      return { ...state, demolished: event.demolished, treated: event.treated }
    case "SiteClosed":
      return { ...state, closed: event }
    case "SiteReopened":
      return { ...state, closed: null }
    case "SiteRecorded":
      return { ...state, recorded: [...state.recorded, event] }
  }
}

/** 处置与销号 under one law and calendar. */
export const outcomePhase = (regime: Regime): Phase<OutcomeFact, OutcomeEvent, OutcomeState, OutcomeContext> => {
  const treatmentFindings = (
    { measureOn }: OutcomeContext,
    { as, on }: Omit<Of<"AreaTreated">, "_tag">
  ): ReadonlyArray<Finding> =>
    as === "confiscated" && measureOn(on) !== "confiscate"
      ? [
          {
            rule: planningMeasure.id,
            severity: "violation",
            facts: { on, measure: measureOn(on) ?? "none", treatment: as },
            cite: planning("第六十四条", "不能拆除的，作出决定后没收实物或者违法收入")
          }
        ]
      : []
  const closingFindings = (
    { demolished, treated }: OutcomeState,
    { handedOn, measured }: OutcomeContext,
    { explanation, ground, on }: Omit<Of<"SiteClosed">, "_tag">
  ): ReadonlyArray<Finding> => {
    const finding = (facts: Finding["facts"]): ReadonlyArray<Finding> => [
      {
        rule: "illegal-construction.closing",
        severity: "violation",
        facts: { on, ground, ...facts },
        cite: convention("R9.10", "面积全部处置的方可按处置完毕销号；其他情形须说明理由")
      }
    ]
    switch (ground) {
      case "dealt-with":
        return measured !== null && demolished + treated === measured ? [] : finding({ open: "area" })
      case "handed-over":
        return handedOn === null ? finding({ handedOver: "no" }) : []
      case "no-violation":
      case "ended":
        return explanation === null ? finding({ explained: "no" }) : []
    }
  }
  /** One key, one account: a row from elsewhere beside a history of the site's own, or two rows that differ. */
  const doubleFindings = ({ recorded }: OutcomeState, { foundOn }: OutcomeContext): ReadonlyArray<Finding> => {
    const last = recorded.at(-1)
    if (last === undefined) return []
    const differ = recorded.some(
      ({ demolished, treated }) => demolished !== last.demolished || treated !== last.treated
    )
    return foundOn === null && !differ
      ? []
      : [
          {
            rule: "illegal-construction.measured-once",
            severity: "violation",
            facts: { on: last.on, again: foundOn === null ? "ledger" : "case" },
            cite: convention("R9.10", "每一点位面积只计一次")
          }
        ]
  }
  return phaseOf<OutcomeFact, OutcomeEvent, OutcomeState, OutcomeContext>({
    initial: { demolished: 0, treated: 0, lastDone: null, treatments: [], closed: null, recorded: [] },
    cites: {
      NoteSelfDemolition: planning("第六十四条", "限期拆除"),
      TreatArea: planning("第六十四条", "限期改正、没收等处理"),
      CorrectOutcome: convention("R9.10", "处置面积的更正须说明理由并经批准"),
      CloseSite: convention("R9.10", "处置完毕的销号"),
      ReopenSite: convention("R9.10", "销号后发现未处置完毕的，重新处置"),
      RecordSite: convention("R9.10", "每一点位面积只计一次")
    },
    outOfTurn,
    findings: (state, context, act) => {
      switch (act._tag) {
        case "NoteSelfDemolition": {
          const { area, on } = act
          const { demolished, treated } = withDemolished(state, { area, on })
          return siteArea.judge(regime, { on, measured: context.measured, demolished, treated })
        }
        case "TreatArea": {
          const { area, on } = act
          const { demolished, treated } = state
          return [
            ...treatmentFindings(context, act),
            ...siteArea.judge(regime, { on, measured: context.measured, demolished, treated: treated + area })
          ]
        }
        case "CorrectOutcome": {
          const { demolished, on, treated } = act
          return siteArea.judge(regime, { on, measured: context.measured, demolished, treated })
        }
        case "CloseSite":
          return closingFindings(state, context, act)
        case "ReopenSite":
        case "RecordSite":
          return []
      }
    },
    events,
    evolve,
    review: (state, context) => {
      const { closed, demolished, lastDone, treated, treatments } = state
      const { measured } = context
      return [
        ...treatments.flatMap((treatment) => treatmentFindings(context, treatment)),
        ...(lastDone === null ? [] : siteArea.judge(regime, { on: lastDone, measured, demolished, treated })),
        ...(closed === null ? [] : closingFindings(state, context, closed)),
        ...doubleFindings(state, context)
      ]
    }
  })
}
