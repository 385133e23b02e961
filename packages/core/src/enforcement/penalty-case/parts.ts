/** The phases of a penalty case, in the order of the procedure: their commands, their events, and how each is made. */
import { Schema } from "effect"
import type { PenaltyEnv } from "../penalty-env.ts"
import { closingCommands, closingEvents, closingPhase } from "../phases/closing.ts"
import { decisionCommands, decisionEvents, decisionPhase } from "../phases/decision.ts"
import { evidenceCommands, evidenceEvents, evidencePhase } from "../phases/evidence.ts"
import { examinationCommands, examinationEvents, examinationPhase } from "../phases/examination.ts"
import { filingCommands, filingEvents, filingPhase } from "../phases/filing.ts"
import { handingOverCommands, handingOverEvents, handingOverPhase } from "../phases/handing-over.ts"
import { hearingCommands, hearingEvents, hearingPhase } from "../phases/hearing.ts"
import { noticeCommands, noticeEvents, noticePhase } from "../phases/notice.ts"
import { officerCommands, officerEvents, officerPhase } from "../phases/officers.ts"
import { paymentCommands, paymentEvents, paymentPhase } from "../phases/payment.ts"
import { preservationCommands, preservationEvents, preservationPhase } from "../phases/preservation.ts"
import { publicityCommands, publicityEvents, publicityPhase } from "../phases/publicity.ts"
import { remedyCommands, remedyEvents, remedyPhase } from "../phases/remedies.ts"
import { seizureCommands, seizureEvents, seizurePhase } from "../phases/seizure.ts"
import { timeCommands, timeEvents, timePhase } from "../phases/time.ts"

/** What an officer asks for. */
export const Command = Schema.TaggedUnion({
  ...filingCommands,
  ...officerCommands,
  ...evidenceCommands,
  ...preservationCommands,
  ...seizureCommands,
  ...timeCommands,
  ...examinationCommands,
  ...noticeCommands,
  ...hearingCommands,
  ...decisionCommands,
  ...handingOverCommands,
  ...paymentCommands,
  ...remedyCommands,
  ...publicityCommands,
  ...closingCommands
})
export type Command = typeof Command.Type

/** What happened, as stored. Fields may be added when they are optional; none is ever renamed or removed. */
export const Event = Schema.TaggedUnion({
  ...filingEvents,
  ...officerEvents,
  ...evidenceEvents,
  ...preservationEvents,
  ...seizureEvents,
  ...timeEvents,
  ...examinationEvents,
  ...noticeEvents,
  ...hearingEvents,
  ...decisionEvents,
  ...handingOverEvents,
  ...paymentEvents,
  ...remedyEvents,
  ...publicityEvents,
  ...closingEvents
})
export type Event = typeof Event.Type

/** Every phase under one environment. */
export const phasesOf = (env: PenaltyEnv) => ({
  filing: filingPhase(env),
  officers: officerPhase(env),
  evidence: evidencePhase(env),
  preservation: preservationPhase(env),
  seizure: seizurePhase(env),
  time: timePhase(env),
  examination: examinationPhase(env),
  notice: noticePhase(env),
  hearing: hearingPhase(env),
  decision: decisionPhase(env),
  handingOver: handingOverPhase(env),
  payment: paymentPhase(env),
  remedies: remedyPhase(env),
  publicity: publicityPhase(env),
  closing: closingPhase(env)
})
export type Phases = ReturnType<typeof phasesOf>
export type PhaseName = keyof Phases

/** The names in the order of the procedure. */
export const phaseNames: ReadonlyArray<PhaseName> = [
  "filing",
  "officers",
  "evidence",
  "preservation",
  "seizure",
  "time",
  "examination",
  "notice",
  "hearing",
  "decision",
  "handingOver",
  "payment",
  "remedies",
  "publicity",
  "closing"
]

const commands: Readonly<Record<PhaseName, object>> = {
  filing: filingCommands,
  officers: officerCommands,
  evidence: evidenceCommands,
  preservation: preservationCommands,
  seizure: seizureCommands,
  time: timeCommands,
  examination: examinationCommands,
  notice: noticeCommands,
  hearing: hearingCommands,
  decision: decisionCommands,
  handingOver: handingOverCommands,
  payment: paymentCommands,
  remedies: remedyCommands,
  publicity: publicityCommands,
  closing: closingCommands
}

const events: Readonly<Record<PhaseName, object>> = {
  filing: filingEvents,
  officers: officerEvents,
  evidence: evidenceEvents,
  preservation: preservationEvents,
  seizure: seizureEvents,
  time: timeEvents,
  examination: examinationEvents,
  notice: noticeEvents,
  hearing: hearingEvents,
  decision: decisionEvents,
  handingOver: handingOverEvents,
  payment: paymentEvents,
  remedies: remedyEvents,
  publicity: publicityEvents,
  closing: closingEvents
}

const ownerOf = (records: Readonly<Record<PhaseName, object>>): ReadonlyMap<string, PhaseName> =>
  new Map(phaseNames.flatMap((name) => Object.keys(records[name]).map((tag) => [tag, name] as const)))

const commandOwners = ownerOf(commands)
const eventOwners = ownerOf(events)

/** Whose command it is. */
export const phaseOfCommand = (tag: Command["_tag"]): PhaseName => commandOwners.get(tag) as PhaseName

/** Whose event it is. */
export const phaseOfEvent = (tag: Event["_tag"]): PhaseName => eventOwners.get(tag) as PhaseName
