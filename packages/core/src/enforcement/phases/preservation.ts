/**
 * 先行登记保存 — evidence that may be lost is kept where it is, for a short time, with the head's approval.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 56, 85; (2017修正) art. 37 para. 2. Not dealt with in time it lapses:
 * express in 《生态环境行政处罚办法》(2023) art. 33, here by analogy (ADR 0080).
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { accept, reject, type Step } from "../../decider/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import { type Finding, preservationLimit, type Regime } from "../../regulation/index.ts"
import { type ArticleOf, penaltyLaw } from "../rules/article.ts"
import { preservationApproved } from "../rules/preservation.ts"
import { limitFrom, type Phase, unlessForbidden } from "./phase.ts"

const kept = { on: PlainDate, id: Schema.NonEmptyString, approver: Schema.NullOr(PersonRef) }
const disposed = {
  on: PlainDate,
  id: Schema.NonEmptyString,
  disposal: Schema.Literals(["return", "sample", "appraise", "seize", "confiscate", "transfer"])
}

export const preservationCommands = { PreserveEvidence: kept, DisposePreserved: disposed }
const Command = Schema.TaggedUnion(preservationCommands)
export type PreservationCommand = typeof Command.Type

export const preservationEvents = { EvidencePreserved: kept, PreservedDisposed: disposed }
const Event = Schema.TaggedUnion(preservationEvents)
export type PreservationEvent = typeof Event.Type

/** One thing kept: what became of it is null while it is kept. */
export interface Preserved {
  readonly id: string
  readonly on: PlainDate
  readonly approver: PersonRef | null
  readonly disposed: { readonly on: PlainDate; readonly disposal: string } | null
}

export interface PreservationState {
  readonly items: ReadonlyArray<Preserved>
}

export interface PreservationContext {
  /** Whether there is a clue or a case at all. */
  readonly begun: boolean
}

const articles: Readonly<Record<PreservationCommand["_tag"], ArticleOf>> = {
  PreserveEvidence: {
    article: "第五十六条",
    before: "第三十七条第二款",
    gist: "证据可能灭失或者以后难以取得的，经负责人批准可以先行登记保存"
  },
  DisposePreserved: { article: "第五十六条", before: "第三十七条第二款", gist: "登记保存的证据应当按期作出处理决定" }
}

const record = (fact: PreservationCommand): ReadonlyArray<PreservationEvent> =>
  fact._tag === "PreserveEvidence" ? [{ ...fact, _tag: "EvidencePreserved" }] : [{ ...fact, _tag: "PreservedDisposed" }]

/** 先行登记保存 under one law and calendar. */
export const preservationPhase = (
  regime: Regime
): Phase<PreservationCommand, PreservationEvent, PreservationState, PreservationContext> => {
  const findings = ({ approver, id, on }: Pick<Preserved, "approver" | "id" | "on">): ReadonlyArray<Finding> =>
    preservationApproved.judge(regime, { on, id, approved: approver !== null })
  return {
    initial: { items: [] },
    decide: ({ items }, { begun }, command) => {
      const there = items.find(({ id }) => id === command.id)
      if (command._tag === "PreserveEvidence") {
        if (!begun) return reject({ _tag: "StepMissing", command: command._tag, step: "RegisterClue" })
        if (there !== undefined) return reject({ _tag: "StepTaken", command: command._tag, on: there.on })
        return unlessForbidden(command._tag, findings(command), () => record(command))
      }
      if (there === undefined) return reject({ _tag: "NoSuchItem", command: command._tag, id: command.id })
      if (there.disposed !== null) return reject({ _tag: "StepTaken", command: command._tag, on: there.disposed.on })
      return accept(...record(command))
    },
    record: (_, __, fact) => record(fact),
    evolve: ({ items }, event) => {
      if (event._tag === "EvidencePreserved") {
        const { approver, id, on } = event
        return { items: [...items.filter((item) => item.id !== id), { id, on, approver, disposed: null }] }
      }
      const { disposal, id, on } = event
      return { items: items.map((item) => (item.id === id ? { ...item, disposed: { on, disposal } } : item)) }
    },
    review: ({ items }) => items.flatMap(findings),
    deadlines: ({ items }) =>
      items.flatMap(({ disposed, id, on }) => {
        const limit = limitFrom(regime, preservationLimit, on, disposed?.on ?? null, id)
        return limit === undefined ? [] : [limit]
      }),
    next: ({ items }, { begun }, on) => {
      const step = (command: PreservationCommand["_tag"]): Step<PreservationCommand> => ({
        command,
        cite: penaltyLaw(on, articles[command])
      })
      return [
        ...(begun ? [step("PreserveEvidence")] : []),
        ...(items.some(({ disposed }) => disposed === null) ? [step("DisposePreserved")] : [])
      ]
    }
  }
}
