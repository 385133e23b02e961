/**
 * 发现、测量、立案、移交 — the site as it was found, its one measurement, the penalty case that decides on the merits, and the
 * handing over of what is a township's.
 *
 * Source: 《中华人民共和国城乡规划法》(2019修正) arts. 40, 41, 44, 53, 65. The builder is a reference, the name is in the PersonStore.
 */
import { Option, Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import type { Finding, Regime } from "../../regulation/index.ts"
import type { Phase, Refusal } from "../phases/phase.ts"
import { RespondentKind } from "../respondent.ts"
import { Feature, localYes, planningLimits } from "../rules/planning-limits.ts"
import { Zone } from "../rules/planning-measure.ts"
import { Area, measuredTwice, siteArea } from "../rules/site-area.ts"
import { Approval, temporaryTerm } from "../rules/temporary-term.ts"
import { convention, missing, phaseOf, planning, taken } from "./told.ts"

const Text = Schema.NonEmptyString
const Builder = Schema.Struct({ ref: PersonRef, kind: RespondentKind })

const found = {
  on: PlainDate,
  /** Where: an address, never a person. */
  place: Text,
  street: Text,
  village: Schema.NullOr(Text),
  zone: Zone,
  /** 未取得许可、违反许可、超过批准期限 */
  permit: Schema.Literals(["none", "against", "expired"]),
  /** Of temporary works, where they were approved. */
  approval: Schema.NullOr(Approval),
  progress: Schema.Literals(["in-progress", "completed"]),
  features: Schema.Array(Feature),
  /** Null while nobody knows. */
  builder: Schema.NullOr(Builder),
  /** The report it came from; null where it was found on patrol. */
  report: Schema.NullOr(Text)
}
const measured = { on: PlainDate, area: Area.check(Schema.isGreaterThan(0)), by: Schema.NonEmptyArray(PersonRef) }
const corrected = { ...measured, reason: Text, approver: PersonRef }
const handed = { on: PlainDate, to: Schema.Literals(["township", "street-office"]), name: Text }

export const siteCommands = {
  /** 发现违法建设 */
  FindSite: found,
  /** 查明建设单位或者个人 */
  IdentifyBuilder: { on: PlainDate, builder: Builder },
  /** 已建成 */
  NoteCompletion: { on: PlainDate },
  /** 测量, once. */
  MeasureSite: measured,
  /** 更正测量 */
  CorrectMeasurement: corrected,
  /** 立案, under the id of the penalty case. */
  OpenCase: { on: PlainDate, penaltyCase: Text },
  /** 移交乡镇 */
  HandToTownship: handed
}
const Command = Schema.TaggedUnion(siteCommands)
export type SiteCommand = typeof Command.Type

export const siteEvents = {
  SiteFound: found,
  BuilderIdentified: { on: PlainDate, builder: Builder },
  WorksCompleted: { on: PlainDate },
  SiteMeasured: measured,
  MeasurementCorrected: corrected,
  CaseOpened: { on: PlainDate, penaltyCase: Text },
  SiteHandedOver: handed
}
const Event = Schema.TaggedUnion(siteEvents)
export type SiteEvent = typeof Event.Type
type Of<Tag extends SiteEvent["_tag"]> = Extract<SiteEvent, { readonly _tag: Tag }>

export interface SiteState {
  readonly found: Of<"SiteFound"> | null
  readonly identified: Of<"BuilderIdentified"> | null
  readonly completedOn: PlainDate | null
  /** More than one only in history from elsewhere. */
  readonly measurements: ReadonlyArray<Of<"SiteMeasured">>
  readonly corrections: ReadonlyArray<Of<"MeasurementCorrected">>
  readonly opened: Of<"CaseOpened"> | null
  readonly handed: Of<"SiteHandedOver"> | null
}

export interface SiteContext {
  /** The day of a row of a ledger that already tells of the site; null where there is none. */
  readonly recordedOn: PlainDate | null
  readonly decidedOn: PlainDate | null
  /** What is dealt with, so that no correction falls below it. */
  readonly demolished: Area
  readonly treated: Area
}

/** The area of the site: as corrected last, else as measured first; null while nobody measured. */
export const measuredArea = ({ corrections, measurements }: SiteState): Area | null =>
  corrections.at(-1)?.area ?? measurements[0]?.area ?? null

/** Whether the works go on, as far as anybody noted. */
export const isInProgress = ({ completedOn, found }: SiteState): boolean =>
  found?.progress === "in-progress" && completedOn === null

/** Who builds; null while nobody knows. */
export const builderOf = ({ found, identified }: SiteState) => identified?.builder ?? found?.builder ?? null

const outOfTurn = (state: SiteState, context: SiteContext, command: SiteCommand["_tag"]): Refusal | undefined => {
  const { found, handed, measurements, opened } = state
  if (command === "FindSite") {
    const known = found?.on ?? context.recordedOn
    return known === null ? undefined : taken(command, known)
  }
  if (found === null) return missing(command, "FindSite")
  switch (command) {
    case "IdentifyBuilder": {
      const known = builderOf(state) === null ? null : (state.identified?.on ?? found.on)
      return known === null ? undefined : taken(command, known)
    }
    case "NoteCompletion":
      return isInProgress(state) ? undefined : taken(command, state.completedOn ?? found.on)
    case "MeasureSite":
      return undefined
    case "CorrectMeasurement":
      return measurements.length > 0 ? undefined : missing(command, "MeasureSite")
    case "OpenCase": {
      if (found.zone === "village" && handed === null) return missing(command, "HandToTownship")
      const over = opened?.on ?? handed?.on ?? context.decidedOn
      return over === null ? undefined : taken(command, over)
    }
    case "HandToTownship":
      return handed === null ? undefined : taken(command, handed.on)
  }
}

const village = planning("第六十五条", "乡、村庄规划区内的违法建设由乡镇政府责令停止、限期改正，逾期可以拆除")

const events = (fact: SiteCommand): readonly [SiteEvent] => {
  switch (fact._tag) {
    case "FindSite":
      return [{ ...fact, _tag: "SiteFound" }]
    case "IdentifyBuilder":
      return [{ ...fact, _tag: "BuilderIdentified" }]
    case "NoteCompletion":
      return [{ ...fact, _tag: "WorksCompleted" }]
    case "MeasureSite":
      return [{ ...fact, _tag: "SiteMeasured" }]
    case "CorrectMeasurement":
      return [{ ...fact, _tag: "MeasurementCorrected" }]
    case "OpenCase":
      return [{ ...fact, _tag: "CaseOpened" }]
    case "HandToTownship":
      return [{ ...fact, _tag: "SiteHandedOver" }]
  }
}

const evolve = (state: SiteState, event: SiteEvent): SiteState => {
  switch (event._tag) {
    case "SiteFound":
      return { ...state, found: event }
    case "BuilderIdentified":
      return { ...state, identified: event }
    case "WorksCompleted":
      return { ...state, completedOn: event.on }
    case "SiteMeasured":
      return { ...state, measurements: [...state.measurements, event] }
    case "MeasurementCorrected":
      return { ...state, corrections: [...state.corrections, event] }
    case "CaseOpened":
      return { ...state, opened: event }
    case "SiteHandedOver":
      return { ...state, handed: event }
  }
}

/** 发现到移交 under one law and calendar. */
export const sitePhase = (regime: Regime): Phase<SiteCommand, SiteEvent, SiteState, SiteContext> => {
  const termOf = ({ approval, on, permit, zone }: Omit<Of<"SiteFound">, "_tag">) =>
    zone === "temporary" ? temporaryTerm.judge(regime, { on, permit, approval }) : []
  const handingOver = (zone: Zone, { on, to }: Omit<Of<"SiteHandedOver">, "_tag">): ReadonlyArray<Finding> => {
    const finding = (facts: Finding["facts"]): ReadonlyArray<Finding> => [
      { rule: "urban-and-rural-planning-law.township", severity: "violation", facts: { on, ...facts }, cite: village }
    ]
    if (zone !== "village") return finding({ zone })
    const acts = Option.isSome(localYes(regime.law, planningLimits.streetOfficeActs, on))
    return to === "township" || acts ? [] : finding({ to })
  }
  return phaseOf<SiteCommand, SiteEvent, SiteState, SiteContext>({
    initial: {
      found: null,
      identified: null,
      completedOn: null,
      measurements: [],
      corrections: [],
      opened: null,
      handed: null
    },
    cites: {
      FindSite: planning("第五十三条第一款", "规划主管部门有权进入施工现场勘测、检查"),
      IdentifyBuilder: planning("第五十三条第一款", "可以要求有关单位和人员说明情况"),
      NoteCompletion: planning("第五十三条第一款", "可以进入施工现场勘测"),
      MeasureSite: planning("第五十三条第一款", "可以进入施工现场勘测"),
      CorrectMeasurement: convention("R9.10", "面积只测量一次，更正须说明理由并经批准"),
      OpenCase: planning("第六十四条、第六十六条", "违法建设应当查处"),
      HandToTownship: village
    },
    outOfTurn,
    ready: ({ found, measurements }, _, command) => {
      if (command === "MeasureSite") return measurements.length === 0
      return command !== "HandToTownship" || found?.zone === "village"
    },
    findings: (state, { demolished, treated }, act) => {
      switch (act._tag) {
        case "FindSite":
          return termOf(act)
        case "MeasureSite":
          return measuredTwice(act.on, measuredArea(state), act.area)
        case "CorrectMeasurement":
          return siteArea.judge(regime, { on: act.on, measured: act.area, demolished, treated })
        case "HandToTownship":
          return handingOver(state.found?.zone ?? "village", act)
        default:
          return []
      }
    },
    events,
    evolve,
    review: ({ found, handed, measurements }) => {
      const [first, ...again] = measurements
      return [
        ...(found === null ? [] : termOf(found)),
        ...again.flatMap(({ area, on }) => measuredTwice(on, first?.area ?? null, area)),
        ...(handed === null || found === null ? [] : handingOver(found.zone, handed))
      ]
    }
  })
}
