/**
 * 集中整治、专项整治 — a campaign from its plan to the checks whether it lasted.
 *
 * Planned, approved by somebody else, begun, one day of action after another on each street, extended, ended, summed up;
 * afterwards each street is looked at again. Refused is what was not approved: another street, another time, one's own
 * approval. What is told late by a street is taken. ADR 0096.
 */
import { accept, type Decider, forbidden, type Refusal, reject, type Step } from "../../decider/index.ts"
import { type Finding, forbids, type Regime } from "../../regulation/index.ts"
import { type CaseDeadline, lateness } from "../phases/phase.ts"
import {
  approvalFindings,
  correctionFindings,
  dayFindings,
  extensionFindings,
  frameOf,
  planFindings,
  relapseFindings,
  reviewOf
} from "./checks.ts"
import { followUps } from "./follow-up.ts"
import { cites, commandTags, itemRefusal, mayComeLate, outOfTurn } from "./order.ts"
import { evolve, initial, type State } from "./state.ts"
import { type Command, type Event, happened } from "./steps.ts"

/** The decider of campaigns, and the limits of one. */
export interface Campaigns extends Decider<Command, Event, State, Refusal> {
  readonly deadlines: (state: State) => ReadonlyArray<CaseDeadline>
}

const guard = (state: State, command: Command): ReadonlyArray<Finding> => {
  switch (command._tag) {
    case "PlanCampaign":
      return planFindings(command)
    case "ApproveCampaign":
      return approvalFindings(command, state)
    case "ExtendCampaign": {
      const frame = frameOf(state)
      return frame === undefined ? [] : extensionFindings(command, frame)
    }
    case "RecordDay":
      return dayFindings(command, state)
    case "CorrectDay":
      return correctionFindings(command)
    case "CheckRelapse":
      return relapseFindings(command, state)
    default:
      return []
  }
}

/** Campaigns under the law of the place. */
export const campaigns = (env: Regime): Campaigns => {
  const deadlines = (state: State) => followUps(env, state)
  return {
    initial,
    decide: (state, command) => {
      if (!mayComeLate(command._tag) && state.lastOn !== null && command.on < state.lastOn) {
        return reject({ _tag: "BeforeLastStep", lastOn: state.lastOn })
      }
      const refusal = outOfTurn(state, command._tag) ?? itemRefusal(state, command)
      if (refusal !== undefined) return reject(refusal)
      const finding = forbids(guard(state, command))
      return finding === undefined ? accept(happened(command)) : reject(forbidden(command._tag, finding))
    },
    record: (_, fact) => [happened(fact)],
    evolve,
    review: (state) => [...reviewOf(state), ...deadlines(state).flatMap((limit) => lateness(limit) ?? [])],
    next: (state, on): ReadonlyArray<Step<Command>> =>
      commandTags
        .filter((command) => mayComeLate(command) || state.lastOn === null || on >= state.lastOn)
        .filter((command) => outOfTurn(state, command) === undefined)
        .map((command) => ({ command, cite: cites[command] })),
    deadlines
  }
}
