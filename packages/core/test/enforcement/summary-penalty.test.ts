/** 当场处罚: one lawful case on the spot, every refusal with its article, and the same acts told as history. */
import { replay } from "@xiuhua/core/decider"
import { SummaryPenalty } from "@xiuhua/core/enforcement"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { d, env, people } from "./fixture.ts"

type Command = SummaryPenalty.Command
const { head, li, respondent, wang, zhao } = people
const cases = SummaryPenalty.summaryPenalties(env)

const walk = (commands: ReadonlyArray<Command>) =>
  commands.reduce((state, command) => {
    const decision = cases.decide(state, command)
    if (Result.isFailure(decision)) throw new Error(`${command._tag}: ${JSON.stringify(decision.failure)}`)
    return replay(cases, decision.success, state)
  }, cases.initial)
const told = (facts: ReadonlyArray<Command>) =>
  facts.reduce((state, fact) => replay(cases, cases.record(state, fact), state), cases.initial)

const decided = {
  _tag: "DecideOnSpot",
  on: d("2026-03-02"),
  number: "城管当罚字〔2026〕第1号",
  violation: "stall",
  act: { from: d("2026-03-02"), until: d("2026-03-02") },
  respondent: { ref: respondent, kind: "individual", age: "adult", capacity: "full" },
  officers: [li, wang],
  sanctions: [{ _tag: "Fine", fen: 10_000 }],
  measures: {},
  circumstances: { minor: false, correctedInTime: false, harm: "slight", firstOffence: true },
  lenient: false,
  factsConclusive: true,
  orderedToCorrect: true,
  refusedToCorrect: true,
  idShown: true,
  told: true,
  heard: true,
  handedOver: true,
  remediesTold: true,
  surchargeTold: true
} as const satisfies Command
const paid = {
  _tag: "RecordPayment",
  on: d("2026-03-02"),
  fen: 10_000,
  channel: "cash",
  hardToEnforceLater: false,
  remoteRequest: false,
  receipt: true
} as const satisfies Command
const filed: Command = { _tag: "FileWithAgency", on: d("2026-03-04") }
const closed: Command = { _tag: "CloseCase", on: d("2026-03-10"), ground: "performed", approver: head }
const whole: ReadonlyArray<Command> = [
  decided,
  paid,
  { _tag: "HandOverCash", on: d("2026-03-04") },
  filed,
  { _tag: "BankCash", on: d("2026-03-05") },
  closed,
  { _tag: "ArchiveCase", on: d("2026-03-12"), file: "2026-当-1" }
]

describe("a penalty on the spot", () => {
  it("goes from the street to the archive without a finding, every limit kept", () => {
    const state = walk(whole)
    expect(cases.review(state)).toEqual([])
    expect(cases.deadlines(state).map(({ deadline, doneOn, rule }) => [rule, deadline.due, doneOn])).toEqual([
      ["housing-construction-penalty-procedure.summary-filing-limit", "2026-03-05", "2026-03-04"],
      ["administrative-penalty-law.payment-limit", "2026-03-17", "2026-03-02"],
      ["administrative-penalty-law.cash-hand-over-limit", "2026-03-04", "2026-03-04"],
      ["administrative-penalty-law.cash-banking-limit", "2026-03-06", "2026-03-05"],
      ["housing-construction-penalty-procedure.closing-limit", "2026-03-23", "2026-03-10"]
    ])
  })

  it("is offered each of its steps before it is taken", () => {
    let done: ReadonlyArray<Command> = []
    for (const command of whole) {
      expect(cases.next(walk(done), command.on).map((step) => step.command)).toContain(command._tag)
      done = [...done, command]
    }
  })

  it("comes out the same whether decided here or recorded from elsewhere", () => {
    expect(told(whole)).toEqual(walk(whole))
  })

  it("art. 52: is late with its filing after three workdays", () => {
    const state = told([decided, { ...filed, on: d("2026-03-06") }])
    expect(cases.review(state).map(({ facts, rule }) => [rule, facts["due"]])).toEqual([
      ["housing-construction-penalty-procedure.summary-filing-limit", "2026-03-05"]
    ])
  })
})

const refused: ReadonlyArray<readonly [name: string, given: ReadonlyArray<Command>, when: Command, rule: string]> = [
  [
    "art. 51: over 200 yuan",
    [],
    { ...decided, sanctions: [{ _tag: "Fine", fen: 20_100 }] },
    "administrative-penalty-law.summary-procedure"
  ],
  [
    "art. 51: facts that are not conclusive",
    [],
    { ...decided, factsConclusive: false },
    "administrative-penalty-law.summary-procedure"
  ],
  [
    "art. 51: goods confiscated",
    [],
    { ...decided, sanctions: [{ _tag: "ConfiscateGoods", fen: 5_000 }] },
    "administrative-penalty-law.summary-procedure"
  ],
  ["art. 42: one officer", [], { ...decided, officers: [li] }, "administrative-penalty-law.minimum-officers"],
  [
    "art. 42: an officer without qualification",
    [],
    { ...decided, officers: [li, respondent] },
    "administrative-penalty-law.minimum-officers"
  ],
  ["art. 52: no identification", [], { ...decided, idShown: false }, "administrative-penalty-law.on-spot-conduct"],
  ["art. 44: nothing told", [], { ...decided, told: false }, "administrative-penalty-law.on-spot-conduct"],
  ["art. 45: not heard", [], { ...decided, heard: false }, "administrative-penalty-law.on-spot-conduct"],
  ["art. 52: not handed over", [], { ...decided, handedOver: false }, "administrative-penalty-law.on-spot-conduct"],
  [
    "art. 36: out of time",
    [],
    { ...decided, act: { from: d("2024-03-01"), until: d("2024-03-01") } },
    "administrative-penalty-law.limitation-period"
  ],
  [
    "art. 30: a child of thirteen",
    [],
    { ...decided, respondent: { ...decided.respondent, age: "under-14" } },
    "administrative-penalty-law.responsibility"
  ],
  [
    "art. 33: minor, corrected, without harm",
    [],
    { ...decided, circumstances: { minor: true, correctedInTime: true, harm: "none", firstOffence: true } },
    "administrative-penalty-law.exemption"
  ],
  [
    "the norm wants a refusal first",
    [],
    { ...decided, refusedToCorrect: false, orderedToCorrect: false },
    "administrative-penalty-law.order-to-correct"
  ],
  [
    "above the range of the norm",
    [],
    { ...decided, violation: "works", sanctions: [{ _tag: "Fine", fen: 20_000 }] },
    "administrative-penalty-law.fine-range"
  ],
  [
    "art. 68: 150 yuan in cash",
    [{ ...decided, sanctions: [{ _tag: "Fine", fen: 15_000 }] }],
    { ...paid, fen: 15_000 },
    "administrative-penalty-law.on-spot-cash-cap"
  ],
  [
    "art. 70: cash without the receipt",
    [decided],
    { ...paid, receipt: false },
    "administrative-penalty-law.on-spot-cash-cap"
  ],
  [
    "复议法 art. 23: to the court before reconsideration",
    [decided],
    { _tag: "StartRemedy", on: d("2026-03-20"), kind: "litigation", body: "城区人民法院" },
    "administrative-reconsideration-law.on-spot-first"
  ]
]

describe("what is refused", () => {
  it.each(refused)("%s", (_, given, when, rule) => {
    const decision = cases.decide(walk(given), when)
    expect(Result.isFailure(decision) ? decision.failure : "accepted").toMatchObject({
      _tag: "Forbidden",
      finding: { rule }
    })
    const findings = cases.review(told([...given, when])).filter(({ severity }) => severity === "violation")
    expect(findings.map((finding) => finding.rule)).toContain(rule)
  })

  it.each([
    ["a second decision", [decided], decided, "StepTaken"],
    ["a filing of nothing", [], filed, "StepMissing"],
    ["a second filing", [decided, filed], filed, "StepTaken"],
    ["a payment before the decision", [], paid, "StepMissing"],
    ["a step dated before the last one", [decided], { ...filed, on: d("2026-03-01") }, "BeforeLastStep"],
    [
      "anything but remedies and publicity once closed",
      whole.slice(0, 6),
      { ...filed, on: d("2026-03-11") },
      "StepTaken"
    ],
    ["publishing an archive anew", whole, { ...closed, on: d("2026-03-13") }, "StepTaken"]
  ] as ReadonlyArray<readonly [string, ReadonlyArray<Command>, Command, string]>)("%s", (_, given, when, tag) => {
    const decision = cases.decide(walk(given), when)
    expect(Result.isFailure(decision) ? decision.failure._tag : "accepted").toBe(tag)
  })
})

describe("the borders", () => {
  const before = { ...decided, on: d("2021-07-14"), act: { from: d("2021-07-14"), until: d("2021-07-14") } }
  const from = { ...before, on: d("2021-07-15"), act: { from: d("2021-07-15"), until: d("2021-07-15") } }
  const fine = (fen: number) => ({ sanctions: [{ _tag: "Fine", fen }] }) as const
  const outcome = (command: Command) => {
    const decision = cases.decide(cases.initial, command)
    return Result.isFailure(decision) ? decision.failure : "accepted"
  }

  it("2021-07-15: 50 yuan before, 200 yuan from then on", () => {
    expect(outcome({ ...before, ...fine(5_000) })).toBe("accepted")
    expect(outcome({ ...before, ...fine(5_100) })).toMatchObject({
      finding: { rule: "administrative-penalty-law.summary-procedure" }
    })
    expect(outcome({ ...from, ...fine(20_000) })).toBe("accepted")
  })

  it("2021-07-15: 20 yuan in cash before, 100 yuan from then on", () => {
    const cash = (command: typeof before, fen: number) =>
      cases.decide(walk([{ ...command, ...fine(fen) }]), { ...paid, on: command.on, fen })
    expect(Result.isFailure(cash(before, 5_000))).toBe(true)
    expect(Result.isSuccess(cash(from, 10_000))).toBe(true)
    expect(Result.isFailure(cash(from, 10_100))).toBe(true)
  })

  it("art. 42: an officer nobody knows of is a doubt, not a bar", () => {
    const command = { ...decided, officers: [li, zhao] } as const
    expect(outcome(command)).toBe("accepted")
    expect(cases.review(walk([command])).map(({ rule, severity }) => [rule, severity])).toEqual([
      ["administrative-penalty-law.minimum-officers", "warning"]
    ])
  })

  it("复议法 art. 23: reconsideration, then the court", () => {
    const state = walk([
      decided,
      { _tag: "StartRemedy", on: d("2026-03-20"), kind: "reconsideration", body: "城区人民政府" },
      { _tag: "EndRemedy", on: d("2026-05-08"), kind: "reconsideration", outcome: "upheld" },
      { _tag: "StartRemedy", on: d("2026-05-20"), kind: "litigation", body: "城区人民法院" }
    ])
    expect(cases.review(state).filter(({ severity }) => severity === "violation")).toEqual([])
  })
})
