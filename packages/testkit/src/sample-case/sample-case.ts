/**
 * 行政处罚案件（样例） — a penalty case cut down to three phases, to try deciders, stores and interfaces on.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 44, 54, 57, 60, 62, 64. Money: whole fen (分). It shows how phases make
 * one decider; it is not the penalty case of a bureau.
 */
import { type Decider, reject } from "@xiuhua/core/decider"
import type { Aggregate, Stored } from "@xiuhua/core/handle"
import { beforeLastStep, type Command, Event, type Rejection, type State } from "./case.ts"
import * as Decision from "./decision.ts"
import * as Filing from "./filing.ts"
import type { Environment } from "./law.ts"
import * as Notice from "./notice.ts"

/** The sample case under one law and calendar. */
export const sampleDecider = (env: Environment): Decider<Command, Event, State, Rejection> => ({
  initial: { filedOn: null, notice: null, decidedOn: null },
  decide: (state, command) => {
    const early = beforeLastStep(state, command.on)
    if (early !== undefined) return reject(early)
    switch (command._tag) {
      case "FileCase":
        return Filing.decide(state, command)
      case "GiveNotice":
        return Notice.decide(env, state, command)
      case "DecidePenalty":
        return Decision.decide(state, command)
    }
  },
  record: (_, fact) => {
    switch (fact._tag) {
      case "FileCase":
        return Filing.record(fact)
      case "GiveNotice":
        return Notice.record(env, fact)
      case "DecidePenalty":
        return Decision.record(fact)
    }
  },
  evolve: (state, event) => {
    switch (event._tag) {
      case "CaseFiled":
        return Filing.evolve(state, event)
      case "NoticeGiven":
        return Notice.evolve(state, event)
      case "PenaltyDecided":
        return Decision.evolve(state, event)
    }
  },
  review: (state) => [...Notice.review(env, state), ...Decision.review(env, state)],
  next: (state, on) =>
    beforeLastStep(state, on) === undefined
      ? [...Filing.next(state), ...Notice.next(state), ...Decision.next(state, on)]
      : []
})

/** Version 1 wrote fines in yuan, under another name. */
const yuanToFen = ({ fineYuan, ...data }: Stored): Stored =>
  typeof fineYuan === "number" ? { ...data, fine: fineYuan * 100 } : data

/** The sample case ready to be stored, in its second event format. */
export const sampleCase = (env: Environment): Aggregate<Command, Event, State, Rejection> => ({
  name: "sample-case",
  event: Event,
  schemaVersion: 2,
  upcasts: { 1: yuanToFen },
  decider: sampleDecider(env)
})
