/** What a penalty case refuses, by rule and article; and that the same act, told as history, is reported under that rule. */
import type { PenaltyCase } from "@xiuhua/core/enforcement"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { cases, d, people } from "./fixture.ts"
import { ordinaryCase } from "./ordinary-case.ts"
import { decidedCase, longCase, notifiedCase } from "./other-cases.ts"
import { told, walk } from "./walk.ts"

type Command = PenaltyCase.Command
const { head, lawyer, li, respondent, wang, zhao } = people

/** The case up to a step of its own, that step left out. */
const before = (commands: ReadonlyArray<Command>, tag: Command["_tag"]): ReadonlyArray<Command> =>
  commands.slice(
    0,
    commands.findIndex(({ _tag }) => _tag === tag)
  )
const stepOf = <Tag extends Command["_tag"]>(commands: ReadonlyArray<Command>, tag: Tag) =>
  commands.find(({ _tag }) => _tag === tag) as Extract<Command, { readonly _tag: Tag }>
const ordinary = <Tag extends Command["_tag"]>(tag: Tag) => stepOf(ordinaryCase, tag)
const long = <Tag extends Command["_tag"]>(tag: Tag) => stepOf(longCase, tag)
const decision = ordinary("DecidePenalty")
const direct = (on: string) => ({ _tag: "Direct", receivedOn: d(on), recipient: "respondent" }) as const
const fine = (fen: number) => [{ _tag: "Fine", fen }] as const
const without = (commands: ReadonlyArray<Command>, ...tags: ReadonlyArray<Command["_tag"]>) =>
  commands.filter(({ _tag }) => !tags.includes(_tag))

const law = "administrative-penalty-law"
const forbidden: ReadonlyArray<readonly [name: string, given: ReadonlyArray<Command>, when: Command, rule: string]> = [
  [
    "art. 36: filed after two years",
    [],
    { ...ordinary("FileCase"), act: { from: d("2024-03-03"), until: d("2024-03-03") } },
    `${law}.limitation-period`
  ],
  [
    "art. 42: one officer",
    before(ordinaryCase, "AssignOfficers"),
    { ...ordinary("AssignOfficers"), officers: [li, li] },
    `${law}.minimum-officers`
  ],
  [
    "art. 42: an officer without qualification",
    before(ordinaryCase, "AssignOfficers"),
    { ...ordinary("AssignOfficers"), officers: [li, respondent] },
    `${law}.minimum-officers`
  ],
  [
    "art. 43: an officer who was recused",
    [
      ...before(ordinaryCase, "CollectEvidence"),
      { _tag: "RequestRecusal", on: d("2026-03-02"), officer: li, requestedBy: "officer", ground: "interest" },
      { _tag: "DecideRecusal", on: d("2026-03-02"), officer: li, granted: true, decidedBy: head }
    ],
    ordinary("CollectEvidence"),
    `${law}.recusal`
  ],
  [
    "art. 41: a camera that nobody reviewed",
    before(ordinaryCase, "CollectEvidence"),
    { ...ordinary("CollectEvidence"), device: { reviewed: false, published: true } },
    `${law}.evidence`
  ],
  [
    "art. 40: nothing to rest a penalty on",
    without(before(ordinaryCase, "CompleteInvestigation"), "CollectEvidence"),
    ordinary("CompleteInvestigation"),
    `${law}.facts-established`
  ],
  [
    "art. 40: all evidence excluded after the investigation",
    [
      ...before(ordinaryCase, "DecidePenalty"),
      { _tag: "ExcludeEvidence", on: d("2026-04-08"), id: "scene", ground: "unlawful" }
    ],
    decision,
    `${law}.facts-established`
  ],
  [
    "art. 56: preserved without approval",
    before(ordinaryCase, "PreserveEvidence"),
    { ...ordinary("PreserveEvidence"), approver: null },
    `${law}.preservation-approval`
  ],
  [
    "强制法 art. 10: seized under a rule",
    before(longCase, "Seize"),
    { ...long("Seize"), basis: "rule" },
    "administrative-coercion-law.seizure"
  ],
  [
    "强制法 art. 18: seized without approval, not urgent",
    before(longCase, "Seize"),
    { ...long("Seize"), urgent: false },
    "administrative-coercion-law.seizure"
  ],
  [
    "强制法 art. 23: daily necessities",
    before(longCase, "Seize"),
    { ...long("Seize"), dailyNecessities: true },
    "administrative-coercion-law.seizure"
  ],
  [
    "强制法 art. 25: an extension of 31 days",
    before(longCase, "ExtendSeizure"),
    { ...long("ExtendSeizure"), days: 31 },
    "administrative-coercion-law.seizure-extension"
  ],
  [
    "强制法 art. 25: an extension after the end",
    before(longCase, "ExtendSeizure"),
    { ...long("ExtendSeizure"), on: d("2026-04-15") },
    "administrative-coercion-law.seizure-extension"
  ],
  [
    "order 55: the head extends by 31 days",
    before(longCase, "ExtendCase"),
    { ...long("ExtendCase"), days: 31 },
    "housing-construction-penalty-procedure.decision-extension"
  ],
  [
    "order 55: time excluded that ends before it begins",
    before(longCase, "ExcludeTime"),
    { ...long("ExcludeTime"), until: d("2026-05-10") },
    "housing-construction-penalty-procedure.excluded-time"
  ],
  [
    "art. 63: a large fine without telling of the hearing",
    before(ordinaryCase, "GiveNotice"),
    { ...ordinary("GiveNotice"), hearingTold: false },
    `${law}.hearing-right`
  ],
  [
    "民诉法 art. 90: sent by e-mail without consent",
    before(ordinaryCase, "GiveNotice"),
    {
      ...ordinary("GiveNotice"),
      service: { _tag: "Electronic", arrivedOn: d("2026-03-16"), consented: false }
    },
    "civil-procedure-law.service"
  ],
  [
    "art. 64: a hearing asked for on the sixth workday",
    without(before(ordinaryCase, "RequestHearing"), "MakeStatement"),
    { _tag: "RequestHearing", on: d("2026-03-24") },
    `${law}.hearing-request-limit`
  ],
  [
    "art. 63: a hearing over 200 yuan",
    notifiedCase,
    { _tag: "RequestHearing", on: d("2026-03-09") },
    `${law}.hearing-right`
  ],
  [
    "art. 64: a hearing on the sixth workday after its notice",
    before(ordinaryCase, "ScheduleHearing"),
    { ...ordinary("ScheduleHearing"), hearingOn: d("2026-03-30") },
    `${law}.hearing-notice-lead`
  ],
  [
    "art. 64: a chair who investigated",
    before(ordinaryCase, "ScheduleHearing"),
    { ...ordinary("ScheduleHearing"), chair: wang },
    `${law}.hearing-chair`
  ],
  [
    "art. 58: a reviewer without qualification",
    before(ordinaryCase, "ReviewLegally"),
    { ...ordinary("ReviewLegally"), reviewer: head },
    `${law}.legal-reviewer`
  ],
  [
    "arts. 44, 62: no notice",
    without(
      before(ordinaryCase, "DecidePenalty"),
      "GiveNotice",
      "MakeStatement",
      "RequestHearing",
      "ReviewStatement",
      "ScheduleHearing",
      "HoldHearing"
    ),
    decision,
    `${law}.notice-before-decision`
  ],
  [
    "art. 45: a statement nobody looked into",
    without(before(ordinaryCase, "DecidePenalty"), "ReviewStatement"),
    decision,
    `${law}.statement-reviewed`
  ],
  [
    "art. 64: while a hearing may be asked for",
    without(before(ordinaryCase, "RequestHearing"), "MakeStatement"),
    { ...decision, on: d("2026-03-23") },
    `${law}.hearing-request-limit`
  ],
  [
    "art. 65: before the hearing that was asked for",
    without(before(ordinaryCase, "DecidePenalty"), "HoldHearing"),
    decision,
    `${law}.hearing-before-decision`
  ],
  [
    "art. 45: heavier after a statement",
    before(ordinaryCase, "DecidePenalty"),
    { ...decision, sanctions: fine(700_000) },
    `${law}.no-heavier-penalty`
  ],
  [
    "art. 58: no legal review after a hearing",
    without(before(ordinaryCase, "DecidePenalty"), "ReviewLegally"),
    decision,
    `${law}.legal-review`
  ],
  [
    "art. 57: a grave case nobody discussed",
    without(before(ordinaryCase, "DecidePenalty"), "DiscussCollectively"),
    decision,
    `${law}.collective-discussion`
  ],
  [
    "art. 57: decided by who investigated",
    before(ordinaryCase, "DecidePenalty"),
    { ...decision, decidedBy: li },
    `${law}.decider-apart`
  ],
  [
    "art. 30: a child of thirteen",
    before(ordinaryCase, "DecidePenalty").map((step) =>
      step._tag === "FileCase" ? { ...step, respondent: { ...step.respondent, age: "under-14" as const } } : step
    ),
    decision,
    `${law}.responsibility`
  ],
  [
    "art. 31: somebody who could not know",
    before(ordinaryCase, "DecidePenalty").map((step) =>
      step._tag === "FileCase" ? { ...step, respondent: { ...step.respondent, capacity: "none" as const } } : step
    ),
    decision,
    `${law}.responsibility`
  ],
  [
    "art. 33: minor, corrected, without harm",
    before(ordinaryCase, "DecidePenalty").map((step) =>
      step._tag === "ClassifyCase"
        ? { ...step, circumstances: { minor: true, correctedInTime: true, harm: "none" as const, firstOffence: true } }
        : step
    ),
    decision,
    `${law}.exemption`
  ],
  [
    "the norm: a fine without a refusal to correct",
    without(notifiedCase, "CheckCorrection"),
    { ...stepOf(decidedCase, "DecidePenalty") },
    `${law}.order-to-correct`
  ],
  [
    "art. 4: below the least",
    before(ordinaryCase, "DecidePenalty"),
    { ...decision, sanctions: fine(499_999) },
    `${law}.fine-range`
  ],
  [
    "art. 33: let off without a ground",
    before(ordinaryCase, "DecidePenalty"),
    { _tag: "DecideNoPenalty", on: d("2026-04-08"), decidedBy: head, ground: "exempt", educated: true },
    `${law}.exemption`
  ],
  [
    "民诉法 art. 89: left without a witness or a picture",
    before(ordinaryCase, "ServeDecision"),
    { ...ordinary("ServeDecision"), service: { _tag: "Left", witnessed: false, filmed: false } },
    "civil-procedure-law.service"
  ],
  [
    "art. 67: cash for a decision of the ordinary procedure",
    before(ordinaryCase, "RecordPayment"),
    { ...ordinary("RecordPayment"), channel: "cash" },
    `${law}.on-spot-cash-cap`
  ],
  [
    "art. 66: instalments that are not the fine",
    before(longCase, "GrantInstalments"),
    { ...long("GrantInstalments"), parts: [{ by: d("2026-07-31"), fen: 1 }] },
    `${law}.instalments`
  ],
  [
    "强制法 art. 53: to the court before the remedies are over",
    decidedCase,
    { _tag: "ApplyToCourt", on: d("2026-04-16") },
    "administrative-coercion-law.court-application-limit"
  ],
  [
    "强制法 art. 54: to the court without a demand",
    decidedCase,
    { _tag: "ApplyToCourt", on: d("2026-09-17") },
    "administrative-coercion-law.demand-before-court"
  ],
  [
    "closing as performed while money is owed",
    decidedCase,
    { _tag: "CloseCase", on: d("2026-03-17"), ground: "performed", approver: head },
    "housing-construction-penalty-procedure.closing"
  ]
]

describe("forbidden by law", () => {
  it.each(forbidden)("%s", (_, given, when, rule) => {
    const state = told(given)
    const decision = cases.decide(state, when)
    expect(Result.isFailure(decision) && decision.failure).toMatchObject({
      _tag: "Forbidden",
      command: when._tag,
      finding: { rule, severity: "violation" }
    })
  })

  // A request or a payment that is refused leaves no trace; what an agency did against the law is reported.
  const reported = forbidden.filter(([, , when]) => when._tag !== "RequestHearing" && when._tag !== "ExcludeTime")
  it.each(reported)("told as history: %s", (_, given, when, rule) => {
    const found = cases.review(told([...given, when])).filter((finding) => finding.rule === rule)
    expect(found.map(({ severity }) => severity)).toContain("violation")
    for (const { cite } of found) expect(cite.article).toMatch(/第|条号待核/u)
  })
})

const misplaced: ReadonlyArray<readonly [name: string, given: ReadonlyArray<Command>, when: Command, refusal: object]> =
  [
    [
      "a notice before the investigation is over",
      before(ordinaryCase, "CompleteInvestigation"),
      { ...ordinary("GiveNotice") },
      { _tag: "StepMissing", step: "CompleteInvestigation" }
    ],
    [
      "a decision without a file",
      before(ordinaryCase, "FileCase"),
      decision,
      { _tag: "StepMissing", step: "FileCase" }
    ],
    [
      "filing twice",
      before(ordinaryCase, "PreserveEvidence"),
      { ...ordinary("FileCase"), on: d("2026-03-05") },
      { _tag: "StepTaken", on: "2026-03-04" }
    ],
    [
      "a second decision",
      before(ordinaryCase, "ServeDecision"),
      { ...decision, on: d("2026-04-09") },
      { _tag: "StepTaken", on: "2026-04-08" }
    ],
    [
      "a step dated before the last",
      before(ordinaryCase, "GiveNotice"),
      { ...ordinary("GiveNotice"), on: d("2026-03-11") },
      { _tag: "BeforeLastStep", lastOn: "2026-03-12" }
    ],
    [
      "excluding evidence that is not there",
      before(ordinaryCase, "OrderCorrection"),
      { _tag: "ExcludeEvidence", on: d("2026-03-02"), id: "nothing", ground: "untrue" },
      { _tag: "NoSuchItem", id: "nothing" }
    ],
    [
      "ending a seizure that is not there",
      before(longCase, "Seize"),
      { ...long("EndSeizure"), on: d("2026-03-05") },
      { _tag: "NoSuchItem", id: "cart" }
    ],
    [
      "a decision while the case is suspended",
      [...notifiedCase, { _tag: "SuspendCase", on: d("2026-03-13"), ground: "other", approver: head }],
      { ...decision, on: d("2026-03-16") },
      { _tag: "StepMissing", step: "ResumeCase" }
    ],
    [
      "investigating a closed case",
      before(ordinaryCase, "ArchiveCase"),
      { ...ordinary("OrderCorrection"), on: d("2026-05-06"), until: d("2026-05-07") },
      { _tag: "StepTaken", on: "2026-04-28" }
    ],
    [
      "closing an archived case",
      ordinaryCase,
      { ...ordinary("CloseCase"), on: d("2026-06-01") },
      { _tag: "StepTaken", on: "2026-05-08" }
    ],
    [
      "a hearing asked for in a year without published holidays",
      [
        ...before(ordinaryCase, "GiveNotice"),
        { ...ordinary("GiveNotice"), on: d("2026-12-30"), service: direct("2026-12-30") }
      ],
      { _tag: "RequestHearing", on: d("2026-12-31") },
      { _tag: "CalendarNotPublished" }
    ],
    [
      "ending a remedy that nobody started",
      before(ordinaryCase, "PublishDecision"),
      { _tag: "EndRemedy", on: d("2026-04-14"), kind: "litigation", outcome: "upheld" },
      { _tag: "StepMissing", step: "StartRemedy" }
    ]
  ]

describe("out of order", () => {
  it.each(misplaced)("%s", (_, given, when, refusal) => {
    const decision = cases.decide(told(given), when)
    expect(Result.isFailure(decision) && decision.failure).toMatchObject(refusal)
  })
})

describe("history from elsewhere", () => {
  it("a decision out of nothing is accepted, and everything it lacks is reported with its article", () => {
    const findings = cases.review(told([decision]))
    const rules = new Set(findings.map(({ rule }) => rule))
    expect([...rules]).toEqual([
      `${law}.facts-established`,
      `${law}.notice-before-decision`,
      `${law}.order-of-steps`,
      `${law}.minimum-officers`
    ])
  })

  it("what nobody knows of an officer is a doubt, no breach", () => {
    const state = walk([
      ...before(ordinaryCase, "AssignOfficers"),
      { ...ordinary("AssignOfficers"), officers: [li, zhao] }
    ])
    expect(cases.review(state)).toMatchObject([{ rule: `${law}.minimum-officers`, severity: "warning" }])
  })

  it("competing norms need a legal review (处罚法 art. 58)", () => {
    const given = notifiedCase.map((step) => (step._tag === "FileCase" ? { ...step, violation: "contested" } : step))
    const decide = stepOf(decidedCase, "DecidePenalty")
    const refused = cases.decide(told(given), decide)
    expect(Result.isFailure(refused) && refused.failure).toMatchObject({ finding: { rule: `${law}.legal-review` } })
    const reviewed: Command = { _tag: "ReviewLegally", on: d("2026-03-13"), reviewer: lawyer, passed: true }
    expect(Result.isSuccess(cases.decide(told([...given, reviewed]), decide))).toBe(true)
  })

  it("a decision on the last day of the limit by one reading only is a warning (处罚法 art. 60)", () => {
    // 90 days from 2026-01-05 end on Sunday 5 April, within Qingming; the next workday is the 7th.
    const filed = (on: string) => [
      { ...ordinary("FileCase"), on: d(on) },
      { ...decision, on: d("2026-04-07") }
    ]
    const late = (on: string) =>
      cases
        .review(told(filed(on)))
        .filter(({ rule }) => rule === `${law}.decision-limit`)
        .map(({ severity }) => severity)
    expect([late("2026-01-05"), late("2026-01-02"), late("2026-01-08")]).toEqual([["warning"], ["violation"], []])
  })

  it("a revoked decision is withdrawn with the reasons, and the reopened case is decided again", () => {
    const revoked = told([
      ...before(ordinaryCase, "CloseCase"),
      { _tag: "StartRemedy", on: d("2026-05-06"), kind: "reconsideration", body: "government" },
      { _tag: "EndRemedy", on: d("2026-06-15"), kind: "reconsideration", outcome: "revoked" },
      { _tag: "WithdrawPublication", on: d("2026-06-26"), explained: false },
      { _tag: "CloseCase", on: d("2026-06-26"), ground: "other", approver: head },
      { _tag: "ReopenCase", on: d("2026-06-29"), reason: "to decide again", approver: head }
    ])
    expect(revoked.decision.decision).toBeNull()
    const withdrawn = told([
      ...before(ordinaryCase, "CloseCase"),
      { _tag: "StartRemedy", on: d("2026-05-06"), kind: "reconsideration", body: "government" },
      { _tag: "EndRemedy", on: d("2026-06-15"), kind: "reconsideration", outcome: "revoked" },
      { _tag: "WithdrawPublication", on: d("2026-06-26"), explained: false }
    ])
    const found = cases.review(withdrawn).filter(({ rule }) => rule === `${law}.publication-withdrawal-limit`)
    // Three workdays after 15 June end on the 18th: not explained, and late.
    expect(found.map(({ facts }) => facts)).toEqual([
      { withdrawnOn: "2026-06-26", explained: "no" },
      { due: "2026-06-18", doneOn: "2026-06-26" }
    ])
  })
})
