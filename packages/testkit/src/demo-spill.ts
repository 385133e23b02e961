/**
 * 演示渣土遗洒 — a synthetic spill on a road in the night before National Day: cleared at once, the haulier told on the first
 * workday after, the cost charged. Facts of a made-up year.
 */
import { localTime, plainDate } from "@xiuhua/core/calendar"
import type { CompulsoryEnforcement } from "@xiuhua/core/enforcement"
import type { PersonRef } from "@xiuhua/core/ledger"
import { peopleOf } from "./demo-people.ts"

const person = peopleOf(37, 11)

const [li, wang, head, haulier] = [1, 2, 3, 9].map(person) as [PersonRef, PersonRef, PersonRef, PersonRef]

/** 立即代履行: lawful at night and on a holiday, because waiting would be dangerous. */
export const clearedSpill: ReadonlyArray<CompulsoryEnforcement.Command> = [
  {
    _tag: "ClearAtOnce",
    on: plainDate("2022-09-30"),
    fromTime: localTime("23:30"),
    untilOn: plainDate("2022-10-01"),
    untilTime: localTime("02:00"),
    place: "road",
    matter: "spill",
    pressing: true,
    respondentAble: false,
    respondent: haulier,
    respondentPresent: false,
    officers: [li, wang]
  },
  {
    _tag: "NotifyClearing",
    on: plainDate("2022-10-08"),
    service: { _tag: "Direct", receivedOn: plainDate("2022-10-08"), recipient: "respondent" }
  },
  { _tag: "ChargeCost", on: plainDate("2022-10-09"), costFen: 120_000, atCost: true },
  { _tag: "EndEnforcement", on: plainDate("2022-10-12"), ground: "performed", approver: head }
]
