/**
 * 当场处罚 — the decision on the spot and its filing with the agency.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 42, 51, 52; (2017修正) arts. 33, 34; 《住房和城乡建设行政处罚程序规定》(2022), from
 * memory, for the days of the filing.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { accept, reject, type Step } from "../../decider/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import { type Finding, summaryFiling } from "../../regulation/index.ts"
import { Measures, type PenaltyEnv } from "../penalty-env.ts"
import { penaltyLaw } from "../rules/article.ts"
import { Circumstances, exemptionRule } from "../rules/exemption.ts"
import { fineRangeRule } from "../rules/fine-range.ts"
import { limitation } from "../rules/limitation.ts"
import { twoOfficers } from "../rules/officers.ts"
import { onSpotConduct } from "../rules/on-spot-conduct.ts"
import { orderToCorrect } from "../rules/order-to-correct.ts"
import { responsibility } from "../rules/responsibility.ts"
import { summaryProcedure } from "../rules/summary-procedure.ts"
import { fineOf, Sanction } from "../sanction.ts"
import { Respondent } from "./filing.ts"
import { handledBy } from "./handled-by.ts"
import { limitFrom, type Phase, unlessForbidden } from "./phase.ts"

const decided = {
  on: PlainDate,
  /** Number of the pre-printed decision. */
  number: Schema.NonEmptyString,
  violation: Schema.NonEmptyString,
  act: Schema.Struct({ from: PlainDate, until: PlainDate }),
  respondent: Respondent,
  officers: Schema.NonEmptyArray(PersonRef),
  sanctions: Schema.NonEmptyArray(Sanction),
  measures: Measures,
  circumstances: Schema.NullOr(Circumstances),
  /** 从轻、减轻, on a ground of arts. 30 or 32. */
  lenient: Schema.Boolean,
  factsConclusive: Schema.Boolean,
  /** 责令改正, and whether it was refused. */
  orderedToCorrect: Schema.Boolean,
  refusedToCorrect: Schema.Boolean,
  idShown: Schema.Boolean,
  told: Schema.Boolean,
  heard: Schema.Boolean,
  handedOver: Schema.Boolean,
  remediesTold: Schema.Boolean,
  surchargeTold: Schema.Boolean,
  ...handledBy
}

export const onSpotCommands = {
  DecideOnSpot: decided,
  /** 报所属机关备案 */
  FileWithAgency: { on: PlainDate }
}
const Command = Schema.TaggedUnion(onSpotCommands)
export type OnSpotCommand = typeof Command.Type

export const onSpotEvents = {
  /** `qualified` as the roll of officers said of each; null where it did not know. */
  DecidedOnSpot: { ...decided, qualified: Schema.Array(Schema.NullOr(Schema.Boolean)) },
  FiledWithAgency: { on: PlainDate }
}
const Event = Schema.TaggedUnion(onSpotEvents)
export type OnSpotEvent = typeof Event.Type
export type DecidedOnSpot = Extract<OnSpotEvent, { readonly _tag: "DecidedOnSpot" }>

export interface OnSpotState {
  readonly decided: DecidedOnSpot | null
  readonly filedOn: PlainDate | null
}

/** Everything irregular in a decision on the spot. */
const findingsOf = (env: PenaltyEnv, it: DecidedOnSpot): ReadonlyArray<Finding> => {
  const { act, circumstances, lenient, measures, on, respondent, sanctions, violation } = it
  const { age, capacity, kind } = respondent
  const norm = env.violations({ violation, kind, act, decidedOn: on, measures })
  const fineFen = fineOf(sanctions)
  return [
    ...limitation.judge(env, {
      act,
      harm: { lifeHealthFinance: false, environmental: false },
      mode: "completed",
      discoveredOn: on
    }),
    ...summaryProcedure.judge(env, { on, respondent: kind, sanctions, factsConclusive: it.factsConclusive }),
    ...twoOfficers.judge(env, {
      on,
      officers: it.officers.map((ref, at) => ({ ref, qualified: it.qualified[at] ?? null }))
    }),
    ...onSpotConduct.judge(env, it),
    ...responsibility.judge(env, { on, age, capacity, decided: "penalty", lenient }),
    ...(circumstances === null ? [] : exemptionRule.judge(env, { on, circumstances, decided: "penalty" })),
    ...(norm === undefined
      ? []
      : orderToCorrect.judge(env, {
          on,
          fined: fineFen > 0,
          order: norm.order,
          orderedOn: it.orderedToCorrect ? on : null,
          corrected: it.refusedToCorrect ? false : null,
          norm: norm.cite
        })),
    ...fineRangeRule.judge(env, {
      violation,
      respondent: kind,
      act,
      decidedOn: on,
      fineFen,
      measures,
      mitigated: lenient
    })
  ]
}

/** 当场处罚 under one environment. */
export const onSpotPhase = (env: PenaltyEnv): Phase<OnSpotCommand, OnSpotEvent, OnSpotState, null> => {
  const record = (fact: OnSpotCommand): readonly [OnSpotEvent] => {
    if (fact._tag === "FileWithAgency") return [{ _tag: "FiledWithAgency", on: fact.on }]
    const qualified = fact.officers.map((ref) => env.officers.qualified(ref, fact.on, "enforcement") ?? null)
    return [{ ...fact, _tag: "DecidedOnSpot", qualified }]
  }
  return {
    initial: { decided: null, filedOn: null },
    decide: ({ decided, filedOn }, _, command) => {
      const events = record(command)
      const [event] = events
      if (event._tag === "DecidedOnSpot") {
        if (decided !== null) return reject({ _tag: "StepTaken", command: command._tag, on: decided.on })
        return unlessForbidden(command._tag, findingsOf(env, event), () => events)
      }
      if (decided === null) return reject({ _tag: "StepMissing", command: command._tag, step: "DecideOnSpot" })
      return filedOn === null ? accept(...events) : reject({ _tag: "StepTaken", command: command._tag, on: filedOn })
    },
    record: (_, __, fact) => record(fact),
    evolve: (state, event) =>
      event._tag === "DecidedOnSpot" ? { ...state, decided: event } : { ...state, filedOn: event.on },
    review: ({ decided }) => (decided === null ? [] : findingsOf(env, decided)),
    deadlines: ({ decided, filedOn }) => {
      const limit = decided === null ? undefined : limitFrom(env, summaryFiling, decided.on, filedOn)
      return limit === undefined ? [] : [limit]
    },
    next: ({ decided, filedOn }, _, on): ReadonlyArray<Step<OnSpotCommand>> => {
      if (decided === null) {
        const cite = penaltyLaw(on, {
          article: "第五十一条",
          before: "第三十三条",
          gist: "限额以下罚款或者警告可以当场决定"
        })
        return [{ command: "DecideOnSpot", cite }]
      }
      if (filedOn !== null) return []
      const cite = penaltyLaw(on, {
        article: "第五十二条第三款",
        before: "第三十四条第三款",
        gist: "当场决定必须报所属机关备案"
      })
      return [{ command: "FileWithAgency", cite }]
    }
  }
}
