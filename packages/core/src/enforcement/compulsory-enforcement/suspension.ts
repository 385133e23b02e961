/**
 * 中止执行、恢复执行 — and after three years of inability no return.
 *
 * Source: 《中华人民共和国行政强制法》(2011) art. 39.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { reject, type Step } from "../../decider/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import { type Citation, type Finding, forbids, inabilityLimit, type Regime } from "../../regulation/index.ts"
import { type CaseDeadline, limitFrom, type Phase, type Refusal, unlessForbidden } from "../phases/phase.ts"
import { coercionLaw } from "../rules/article.ts"
import { enforcementSuspended, inability, SuspensionGround } from "../rules/enforcement-end.ts"

const suspended = {
  on: PlainDate,
  ground: SuspensionGround,
  /** 中止执行损害公共利益 */
  harmsPublicInterest: Schema.Boolean,
  /** 明显社会危害: then three years of inability end nothing. */
  socialHarm: Schema.Boolean,
  approver: PersonRef
}
const resumed = { on: PlainDate }

export const suspensionCommands = {
  /** 中止执行 */
  SuspendEnforcement: suspended,
  /** 恢复执行 */
  ResumeEnforcement: resumed
}
const Command = Schema.TaggedUnion(suspensionCommands)
export type SuspensionCommand = typeof Command.Type

export const suspensionEvents = { EnforcementSuspended: suspended, EnforcementResumed: resumed }
const Event = Schema.TaggedUnion(suspensionEvents)
export type SuspensionEvent = typeof Event.Type
type Suspended = Extract<SuspensionEvent, { readonly _tag: "EnforcementSuspended" }>

/** A suspension and its end; null while it lasts. */
export interface Suspension {
  readonly began: Suspended
  readonly resumedOn: PlainDate | null
}

export interface SuspensionState {
  readonly suspensions: ReadonlyArray<Suspension>
}

export interface SuspensionContext {
  readonly opened: boolean
  readonly fulfilledOn: PlainDate | null
  readonly endedOn: PlainDate | null
}

/** The suspension that lasts now. */
export const suspensionNow = ({ suspensions }: SuspensionState): Suspension | undefined => {
  const last = suspensions.at(-1)
  return last?.resumedOn === null ? last : undefined
}

/** Since when it stands still for inability, and whether that harms society; null where it does not. */
export const inabilityOf = ({
  began
}: Suspension): { readonly suspendedOn: PlainDate | null; readonly socialHarm: boolean } => ({
  suspendedOn: began.ground === "inability" ? began.on : null,
  socialHarm: began.socialHarm
})

const cites: Readonly<Record<SuspensionCommand["_tag"], Citation>> = {
  SuspendEnforcement: coercionLaw("第三十九条第一款", "确有困难、第三人有理由主张权利、损失难以弥补等情形，中止执行"),
  ResumeEnforcement: coercionLaw("第三十九条第二款", "中止的情形消失后应当恢复执行")
}

const outOfTurn = (
  state: SuspensionState,
  { fulfilledOn, opened }: SuspensionContext,
  command: SuspensionCommand["_tag"]
): Refusal | undefined => {
  if (!opened) return { _tag: "StepMissing", command, step: "OpenEnforcement" }
  const now = suspensionNow(state)
  if (command === "ResumeEnforcement") {
    return now === undefined ? { _tag: "StepMissing", command, step: "SuspendEnforcement" } : undefined
  }
  if (now !== undefined) return { _tag: "StepTaken", command, on: now.began.on }
  return fulfilledOn === null ? undefined : { _tag: "StepTaken", command, on: fulfilledOn }
}

const record = (fact: SuspensionCommand): ReadonlyArray<SuspensionEvent> => {
  switch (fact._tag) {
    case "SuspendEnforcement":
      return [{ ...fact, _tag: "EnforcementSuspended" }]
    case "ResumeEnforcement":
      return [{ ...fact, _tag: "EnforcementResumed" }]
  }
}

/** 中止执行 under one law and calendar. */
export const suspensionPhase = (
  regime: Regime
): Phase<SuspensionCommand, SuspensionEvent, SuspensionState, SuspensionContext> => {
  const resumption = (suspension: Suspension | undefined, on: PlainDate): ReadonlyArray<Finding> =>
    suspension === undefined ? [] : inability.judge(regime, { on, step: "resume", ...inabilityOf(suspension) })
  return {
    initial: { suspensions: [] },
    decide: (state, context, command) => {
      const refusal = outOfTurn(state, context, command._tag)
      if (refusal !== undefined) return reject(refusal)
      const found =
        command._tag === "SuspendEnforcement"
          ? enforcementSuspended.judge(regime, command)
          : resumption(suspensionNow(state), command.on)
      return unlessForbidden(command._tag, found, () => record(command))
    },
    record: (_, __, fact) => record(fact),
    evolve: ({ suspensions }, event) => {
      const last = suspensions.at(-1)
      switch (event._tag) {
        case "EnforcementSuspended":
          return { suspensions: [...suspensions, { began: event, resumedOn: null }] }
        case "EnforcementResumed":
          return last === undefined
            ? { suspensions }
            : { suspensions: suspensions.with(-1, { ...last, resumedOn: last.resumedOn ?? event.on }) }
      }
    },
    review: ({ suspensions }) =>
      suspensions.flatMap((suspension) => [
        ...enforcementSuspended.judge(regime, suspension.began),
        ...(suspension.resumedOn === null ? [] : resumption(suspension, suspension.resumedOn))
      ]),
    // Nobody has to do anything by then: from that day on it may only be given up.
    deadlines: ({ suspensions }, { endedOn }) =>
      suspensions.flatMap(({ began, resumedOn }): ReadonlyArray<CaseDeadline> => {
        if (began.ground !== "inability" || began.socialHarm) return []
        const limit = limitFrom(regime, inabilityLimit, began.on, resumedOn ?? endedOn)
        if (limit === undefined) return []
        const { raw } = limit.deadline
        return [{ ...limit, deadline: { ...limit.deadline, safe: raw, rolled: raw, due: raw } }]
      }),
    next: (state, context, on) =>
      (["SuspendEnforcement", "ResumeEnforcement"] as const).flatMap(
        (command): ReadonlyArray<Step<SuspensionCommand>> =>
          outOfTurn(state, context, command) === undefined &&
          (command === "SuspendEnforcement" || forbids(resumption(suspensionNow(state), on)) === undefined)
            ? [{ command, cite: cites[command] }]
            : []
      )
  }
}
