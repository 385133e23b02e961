/** Steps of an enforcement out of their order, and steps on the very border of what is allowed. */
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import {
  type Command,
  courtWay,
  demand,
  demolitionCase,
  direct,
  enforcements,
  hours,
  moneyCase,
  spillCase
} from "./coercion-cases.ts"
import {
  agree,
  apply,
  before,
  beforeExecution,
  beforePerformance,
  clear,
  demandedForCourt,
  demandedMoney,
  demolish,
  end,
  execute,
  moneyDemand,
  opened,
  openedMoney,
  perform,
  stepOf,
  suspend,
  transfer
} from "./coercion-steps.ts"
import { tellEnforcement } from "./coercion-walk.ts"
import { d } from "./fixture.ts"

const misplaced: ReadonlyArray<
  readonly [name: string, given: ReadonlyArray<Command>, when: Command, refusal: Readonly<Record<string, unknown>>]
> = [
  ["a demand before anything was opened", [], moneyDemand, { _tag: "StepMissing", step: "OpenEnforcement" }],
  [
    "opening twice",
    openedMoney,
    { ...openedMoney[0], on: d("2026-03-03") } as Command,
    { _tag: "StepTaken", on: "2026-03-02" }
  ],
  [
    "announcing the demolition of a fine",
    openedMoney,
    { ...stepOf(demolitionCase, "AnnounceDemolition"), on: d("2026-03-03") },
    { _tag: "StepMissing", step: "OpenEnforcement" }
  ],
  [
    "an answer to no demand",
    openedMoney,
    { _tag: "AnswerDemand", on: d("2026-03-03") },
    { _tag: "StepMissing", step: "DemandPerformance" }
  ],
  [
    "a review of no answer",
    demandedMoney,
    { _tag: "ReviewAnswer", on: d("2026-03-09"), upheld: false },
    { _tag: "StepMissing", step: "AnswerDemand" }
  ],
  [
    "a second decision",
    before(demolitionCase, "ServeEnforcementDecision"),
    { ...demolish, on: d("2025-12-30") },
    { _tag: "StepTaken", on: "2025-12-29" }
  ],
  [
    "service of no decision",
    demandedMoney,
    { _tag: "ServeEnforcementDecision", on: d("2026-03-09"), service: direct("2026-03-09") },
    { _tag: "StepMissing", step: "DecideEnforcement" }
  ],
  [
    "service again",
    beforeExecution,
    { ...stepOf(demolitionCase, "ServeEnforcementDecision"), on: d("2026-01-04") },
    { _tag: "StepTaken", on: "2025-12-30" }
  ],
  [
    "enforcing what others were to perform",
    beforePerformance,
    { ...execute, ...hours("2026-04-02") },
    { _tag: "StepMissing", step: "DecideEnforcement" }
  ],
  [
    "performance by others of what was to be enforced",
    beforeExecution,
    { ...perform, ...hours("2026-01-05") },
    { _tag: "StepMissing", step: "DecideSubstitute" }
  ],
  [
    "a cost of nothing",
    beforePerformance,
    { _tag: "ChargeCost", on: d("2026-04-02"), costFen: 1, atCost: true },
    { _tag: "StepMissing", step: "PerformSubstitute" }
  ],
  [
    "enforcing what is done",
    before(demolitionCase, "EndEnforcement"),
    { ...execute, ...hours("2026-01-07") },
    { _tag: "StepTaken", on: "2026-01-06" }
  ],
  [
    "a notice of no clearing",
    [],
    { ...stepOf(spillCase, "NotifyClearing") },
    { _tag: "StepMissing", step: "ClearAtOnce" }
  ],
  [
    "clearing twice",
    [clear],
    { ...clear, on: d("2026-10-01"), untilOn: d("2026-10-02") },
    { _tag: "StepTaken", on: "2026-09-30" }
  ],
  [
    "breaking no agreement",
    demandedMoney,
    { _tag: "RecordAgreementBroken", on: d("2026-03-09") },
    { _tag: "StepMissing", step: "MakeAgreement" }
  ],
  [
    "a second agreement",
    [...demandedMoney, agree],
    { ...agree, on: d("2026-03-11") },
    { _tag: "StepTaken", on: "2026-03-10" }
  ],
  [
    "resuming what goes on",
    openedMoney,
    { _tag: "ResumeEnforcement", on: d("2026-03-09") },
    { _tag: "StepMissing", step: "SuspendEnforcement" }
  ],
  [
    "suspending what is suspended",
    [...openedMoney, suspend],
    { ...suspend, on: d("2026-03-09") },
    { _tag: "StepTaken", on: "2026-03-05" }
  ],
  [
    "the court's answer to nothing",
    demandedForCourt,
    { _tag: "RecordCourtAcceptance", on: d("2025-12-29"), accepted: true },
    { _tag: "StepMissing", step: "ApplyToCourt" }
  ],
  [
    "a ruling on what was not accepted",
    before(courtWay, "AskHigherCourt"),
    { ...stepOf(courtWay, "RecordCourtRuling") },
    { _tag: "StepMissing", step: "RecordCourtAcceptance" }
  ],
  [
    "asking the higher court about nothing",
    [...demandedForCourt, apply],
    { _tag: "AskHigherCourt", on: d("2025-12-30") },
    { _tag: "StepMissing", step: "RecordCourtAcceptance" }
  ],
  [
    "the court's enforcement of what it refused",
    courtWay.slice(0, 7),
    { _tag: "RecordCourtExecution", on: d("2026-02-02") },
    { _tag: "StepMissing", step: "RecordCourtRuling" }
  ],
  [
    "applying again while it is before the court",
    [...demandedForCourt, apply],
    { ...apply, on: d("2025-12-30") },
    { _tag: "StepTaken", on: "2025-12-29" }
  ],
  [
    "restoring what was never enforced",
    demandedMoney,
    { _tag: "RestoreEnforced", on: d("2026-03-09"), ground: "wrong-execution", way: "restored", fen: null },
    { _tag: "StepMissing", step: "ExecuteEnforcement" }
  ],
  ["ending nothing", [], end("2026-03-09", "other"), { _tag: "StepMissing", step: "OpenEnforcement" }],
  ["ending twice", demolitionCase, end("2026-01-09", "other"), { _tag: "StepTaken", on: "2026-01-08" }],
  [
    "a demand after the end",
    demolitionCase,
    demand("2026-01-09", "2026-01-30"),
    { _tag: "StepTaken", on: "2026-01-08" }
  ],
  [
    "a step before the last one",
    demandedMoney,
    demand("2026-03-02", "2026-03-30", 1),
    { _tag: "BeforeLastStep", lastOn: "2026-03-03" }
  ],
  [
    "enforcing in a year of unknown holidays",
    beforeExecution,
    { ...execute, ...hours("2031-03-03") },
    { _tag: "CalendarNotPublished", on: "2031-03-03" }
  ],
  [
    "ending a remedy that nobody started",
    openedMoney,
    { _tag: "EndRemedy", on: d("2026-03-09"), kind: "litigation", outcome: "upheld" },
    { _tag: "StepMissing", step: "StartRemedy" }
  ],
  [
    "seizing before anything was opened",
    [],
    { ...stepOf(moneyCase, "Seize") },
    { _tag: "StepMissing", step: "OpenEnforcement" }
  ]
]

describe("out of order", () => {
  it.each(misplaced)("%s", (_, given, when, refusal) => {
    const decision = enforcements.decide(tellEnforcement(given), when)
    expect(Result.isFailure(decision) && decision.failure).toMatchObject(refusal)
  })
})

describe("allowed on the border", () => {
  it.each([
    ["art. 43: from 06:00 until 22:00", beforeExecution, { ...execute, ...hours("2026-01-05", "06:00", "22:00") }],
    [
      "art. 43: urgent at night on a holiday",
      beforeExecution,
      { ...execute, ...hours("2026-05-01", "02:00", "04:00"), urgent: "collapse" }
    ],
    [
      "art. 43: until midnight before a holiday, urgent",
      beforeExecution,
      { ...execute, ...hours("2026-04-30", "20:00", "00:00", "2026-05-01"), urgent: "collapse" }
    ],
    ["art. 37: on the day after the demand's time", demandedMoney, transfer],
    [
      "arts. 36, 37: anew, after a demand whose answer held",
      [
        ...demandedMoney,
        { _tag: "AnswerDemand", on: d("2026-03-04") },
        { _tag: "ReviewAnswer", on: d("2026-03-05"), upheld: true },
        demand("2026-03-05", "2026-03-19", 1_000_000)
      ],
      { ...transfer, on: d("2026-03-20") }
    ],
    [
      "art. 37 para. 3: at once with evidence",
      demandedMoney,
      { ...transfer, on: d("2026-03-04"), immediate: true, movingEvidence: true }
    ],
    [
      "art. 46 para. 3: the auction of what was seized, without power",
      opened(demandedForCourt, { goodsSeized: true }),
      { ...transfer, on: d("2025-12-29"), means: "auction-seized" }
    ],
    [
      "art. 39: resumed on the last day of the three years",
      [...openedMoney, suspend],
      { _tag: "ResumeEnforcement", on: d("2029-03-04") }
    ],
    ["art. 39: given up when three years are full", [...openedMoney, suspend], end("2029-03-05", "inability")],
    ["art. 53: on the last day of the three months", demandedForCourt, { ...apply, on: d("2026-03-10") }],
    [
      "art. 53: after a reconsideration that was lost, from the end of the time to sue",
      [
        ...demandedForCourt,
        { _tag: "StartRemedy", on: d("2025-12-11"), kind: "reconsideration", body: "government" },
        { _tag: "EndRemedy", on: d("2026-01-05"), kind: "reconsideration", outcome: "upheld" }
      ],
      { ...apply, on: d("2026-04-20") }
    ],
    [
      "art. 56: applying again after it was not accepted",
      before(courtWay, "AskHigherCourt"),
      { ...apply, on: d("2026-01-05") }
    ],
    ["art. 42: the whole surcharge is given up", demandedMoney, { ...agree, waivedFen: 1_000_000 }]
  ] as ReadonlyArray<readonly [string, ReadonlyArray<Command>, Command]>)("%s", (_, given, when) => {
    const decision = enforcements.decide(tellEnforcement(given), when)
    expect(Result.isFailure(decision) ? decision.failure : "accepted").toBe("accepted")
  })
})
