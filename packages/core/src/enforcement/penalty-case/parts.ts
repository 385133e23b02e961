/** The phases of a penalty case, in the order of the procedure: their commands, their events, and how each is made. */
import { Schema } from "effect"
import type { PenaltyEnv } from "../penalty-env.ts"
import { closingCommands, closingEvents, closingPhase } from "../phases/closing.ts"
import { type Part, part } from "../phases/compose.ts"
import { courtCommands, courtEvents, courtPhase } from "../phases/court.ts"
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
import { contextsOf } from "./contexts.ts"
import type { State } from "./state.ts"

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
  ...courtCommands,
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
  ...courtEvents,
  ...remedyEvents,
  ...publicityEvents,
  ...closingEvents
})
export type Event = typeof Event.Type

/** The phases under one environment, in the order of the procedure, each with what it must know of the others. */
export const partsOf = (env: PenaltyEnv): ReadonlyArray<Part<State>> => {
  const context = contextsOf(env)
  return [
    part("filing", filingCommands, filingEvents, filingPhase(env), context.filing),
    part("officers", officerCommands, officerEvents, officerPhase(env), context.officers),
    part("evidence", evidenceCommands, evidenceEvents, evidencePhase(env), context.evidence),
    part("preservation", preservationCommands, preservationEvents, preservationPhase(env), context.preservation),
    part("seizure", seizureCommands, seizureEvents, seizurePhase(env), context.seizure),
    part("time", timeCommands, timeEvents, timePhase(env), context.time),
    part("examination", examinationCommands, examinationEvents, examinationPhase(env), context.examination),
    part("notice", noticeCommands, noticeEvents, noticePhase(env), context.notice),
    part("hearing", hearingCommands, hearingEvents, hearingPhase(env), context.hearing),
    part("decision", decisionCommands, decisionEvents, decisionPhase(env), context.decision),
    part("handingOver", handingOverCommands, handingOverEvents, handingOverPhase(env), context.handingOver),
    part("payment", paymentCommands, paymentEvents, paymentPhase(env), context.payment),
    part("court", courtCommands, courtEvents, courtPhase(env), context.court),
    part("remedies", remedyCommands, remedyEvents, remedyPhase(env), context.remedies),
    part("publicity", publicityCommands, publicityEvents, publicityPhase(env), context.publicity),
    part("closing", closingCommands, closingEvents, closingPhase(env), context.closing)
  ]
}
