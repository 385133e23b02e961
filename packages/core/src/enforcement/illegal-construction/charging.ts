/**
 * 报告、责成 — the planning body reports to the government, and the government charges departments: to seal a site on which
 * somebody builds on, or to demolish what nobody demolished.
 *
 * Source: 《中华人民共和国城乡规划法》(2019修正) art. 68. The days of the government are the province's (`planningLimits`); where
 * it has laid down none, no limit runs. 城区 is a district: whether its government or the city's is meant is open (ADR 0094).
 */
import { Option, Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { reject } from "../../decider/index.ts"
import { type Finding, type Regime, reportOnSameDay } from "../../regulation/index.ts"
import type { CaseDeadline, Phase, Refusal } from "../phases/phase.ts"
import { localDeadline, planningLimits } from "../rules/planning-limits.ts"
import { type DemolitionStanding, waitFindings } from "./standing.ts"
import { missing, phaseOf, planning, taken } from "./told.ts"

/** 查封施工现场、强制拆除 */
const Matter = Schema.Literals(["sealing", "demolition"])
type Matter = typeof Matter.Type

const reported = { on: PlainDate, matter: Matter }
const charged = {
  on: PlainDate,
  matter: Matter,
  departments: Schema.NonEmptyArray(Schema.NonEmptyString),
  /** 书面责成 */
  inWriting: Schema.Boolean
}

export const chargingCommands = {
  /** 报告本级政府 */
  ReportToGovernment: reported,
  /** 责成有关部门 */
  ChargeDepartments: charged
}
const Command = Schema.TaggedUnion(chargingCommands)
export type ChargingCommand = typeof Command.Type

export const chargingEvents = { ReportedToGovernment: reported, DepartmentsCharged: charged }
const Event = Schema.TaggedUnion(chargingEvents)
export type ChargingEvent = typeof Event.Type
type Of<Tag extends ChargingEvent["_tag"]> = Extract<ChargingEvent, { readonly _tag: Tag }>

export interface ChargingState {
  readonly reports: Readonly<Record<Matter, Of<"ReportedToGovernment"> | null>>
  readonly charges: Readonly<Record<Matter, Of<"DepartmentsCharged"> | null>>
}

export interface ChargingContext extends DemolitionStanding {
  readonly handedOn: PlainDate | null
  readonly isVillage: boolean
  /** The first day on which somebody built on after the order. */
  readonly builtOnSince: PlainDate | null
}

const nothing = { sealing: null, demolition: null }

/** What was reported and charged in one matter. */
export const inMatter = ({ charges, reports }: ChargingState, matter: Matter): ChargingState => ({
  reports: { ...nothing, [matter]: reports[matter] },
  charges: { ...nothing, [matter]: charges[matter] }
})

/** Whether there is anything to report in a matter. */
const occasion = (context: ChargingContext, matter: Matter, command: string): Refusal | undefined => {
  // A township acts by its own power: nobody is charged.
  if (context.isVillage) {
    return context.handedOn === null ? missing(command, "HandToTownship") : taken(command, context.handedOn)
  }
  if (matter === "sealing") return context.builtOnSince === null ? missing(command, "NoteContinued") : undefined
  return context.toDemolish ? undefined : missing(command, "RecordDecision")
}

const turn = (
  { charges, reports }: ChargingState,
  context: ChargingContext,
  command: ChargingCommand["_tag"],
  matter: Matter
): Refusal | undefined => {
  const refusal = occasion(context, matter, command)
  if (refusal !== undefined) return refusal
  const done = command === "ReportToGovernment" ? reports[matter] : charges[matter]
  if (done !== null) return taken(command, done.on)
  return command === "ChargeDepartments" && reports[matter] === null
    ? missing(command, "ReportToGovernment")
    : undefined
}

const matters = ["sealing", "demolition"] as const
const limitOf: Readonly<Record<Matter, string>> = {
  sealing: planningLimits.chargeSealing,
  demolition: planningLimits.chargeDemolition
}

/** 报告、责成 under one law and calendar. */
export const chargingPhase = (
  regime: Regime
): Phase<ChargingCommand, ChargingEvent, ChargingState, ChargingContext> => {
  const reportFindings = (context: ChargingContext, { matter, on }: Omit<Of<"ReportedToGovernment">, "_tag">) => {
    if (matter === "demolition") return waitFindings(regime, context, on, "report")
    const promptly = Option.getOrUndefined(regime.law.of(reportOnSameDay, on))
    const since = context.builtOnSince
    if (promptly?.value !== true || since === null || on <= since) return []
    const finding: Finding = {
      rule: reportOnSameDay.id,
      severity: "warning",
      facts: { from: since, on },
      cite: promptly.dated.cite
    }
    return [finding]
  }
  const chargeFindings = ({
    inWriting,
    matter,
    on
  }: Omit<Of<"DepartmentsCharged">, "_tag">): ReadonlyArray<Finding> => {
    const limit = localDeadline(regime, limitOf[matter], on, null)
    // Only the place asks for writing.
    if (inWriting || limit === undefined) return []
    return [{ rule: limit.rule, severity: "warning", facts: { on, inWriting: "no" }, cite: limit.cite }]
  }
  const phase = phaseOf<ChargingCommand, ChargingEvent, ChargingState, ChargingContext>({
    initial: { reports: nothing, charges: nothing },
    cites: {
      ReportToGovernment: planning("第六十八条", "不停止建设或者逾期不拆除的，由政府责成；规划主管部门先行报告"),
      ChargeDepartments: planning("第六十八条", "县级以上地方政府可以责成有关部门查封施工现场、强制拆除")
    },
    outOfTurn: (state, context, command) => {
      const refusals = matters.map((matter) => turn(state, context, command, matter))
      return refusals.includes(undefined) ? undefined : refusals.find((refusal) => refusal !== undefined)
    },
    ready: (state, context, command, on) =>
      matters.some(
        (matter) =>
          turn(state, context, command, matter) === undefined &&
          (matter === "sealing" ||
            command === "ChargeDepartments" ||
            reportFindings(context, { matter, on }).length === 0)
      ),
    findings: (_, context, act) =>
      act._tag === "ReportToGovernment" ? reportFindings(context, act) : chargeFindings(act),
    events: (fact) =>
      fact._tag === "ReportToGovernment"
        ? [{ ...fact, _tag: "ReportedToGovernment" }]
        : [{ ...fact, _tag: "DepartmentsCharged" }],
    evolve: (state, event) =>
      event._tag === "ReportedToGovernment"
        ? { ...state, reports: { ...state.reports, [event.matter]: event } }
        : { ...state, charges: { ...state.charges, [event.matter]: event } },
    review: ({ charges, reports }, context) =>
      matters.flatMap((matter) => {
        const [report, charge] = [reports[matter], charges[matter]]
        return [
          ...(report === null ? [] : reportFindings(context, report)),
          ...(charge === null ? [] : chargeFindings(charge))
        ]
      }),
    deadlines: ({ charges, reports }): ReadonlyArray<CaseDeadline> =>
      matters.flatMap((matter) => {
        const report = reports[matter]
        const limit =
          report === null ? undefined : localDeadline(regime, limitOf[matter], report.on, charges[matter]?.on ?? null)
        return limit === undefined ? [] : [limit]
      })
  })
  return {
    ...phase,
    decide: (state, context, command) => {
      const refusal = turn(state, context, command._tag, command.matter)
      return refusal === undefined ? phase.decide(state, context, command) : reject(refusal)
    }
  }
}
