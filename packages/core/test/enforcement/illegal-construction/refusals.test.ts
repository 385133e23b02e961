/** What a site refuses, by rule and article; that the same act, told as history, is reported; and doubts, which bar nothing. */
import { planningLimits } from "@xiuhua/core/enforcement"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import {
  announce,
  byNotice,
  type Command,
  charge,
  close,
  coercion,
  d,
  decide,
  decided,
  demolish,
  execute,
  find,
  findings,
  hand,
  inAugust,
  inVillage,
  measure,
  nobody,
  notice,
  opinion,
  ordered,
  planning,
  ready,
  report,
  sealable,
  siteCompleted,
  siteInProgress,
  sites,
  told,
  treat,
  undecided,
  until,
  walk,
  ways,
  without,
  works
} from "./fixture.ts"

describe("what is forbidden, and reported when it was done elsewhere", () => {
  it.each([
    [
      "城乡规划法 art. 64: a fine with an order to demolish",
      undecided,
      decide("2021-12-20", { fineFen: 1 }),
      `${planning}.measure`
    ],
    [
      "art. 64 and the province: corrected though on a rooftop",
      undecided,
      decide("2021-12-20", { measure: "correct", fineFen: 100_000 }),
      `${planning}.measure`
    ],
    [
      "处罚法 art. 54: fined without a penalty case",
      [find("2022-03-01"), measure("2022-03-01", 40_00)],
      decide("2022-03-14", { measure: "correct", fineFen: 100_000 }),
      "illegal-construction.penalty-case"
    ],
    [
      "处罚法 art. 54: confiscated without a penalty case",
      [find("2022-03-01"), measure("2022-03-01", 40_00)],
      decide("2022-03-14", { measure: "confiscate" }),
      "illegal-construction.penalty-case"
    ],
    [
      "处罚法 arts. 44, 62: confiscated unheard",
      undecided,
      decide("2021-12-20", { measure: "confiscate", heard: false }),
      `${planning}.measure`
    ],
    ["art. 65: the bureau decides in a village", inVillage, decide("2022-04-08"), `${planning}.measure`],
    [
      "art. 65: demolished in a village without an order to correct",
      [...inVillage, hand("2022-03-03")],
      decide("2022-04-08"),
      `${planning}.measure`
    ],
    ["art. 65: decided on the last day to correct", ordered, decide("2022-04-08"), `${planning}.measure`],
    ["art. 65: a fine in a village", ordered, decide("2022-04-09", { fineFen: 1 }), `${planning}.measure`],
    [
      "art. 65: a confiscation in a village",
      [...inVillage, hand("2022-03-03")],
      decide("2022-04-08", { measure: "confiscate" }),
      `${planning}.measure`
    ],
    [
      "art. 66: temporary works to be corrected",
      works,
      decide("2022-04-08", { measure: "correct" }),
      `${planning}.measure`
    ],
    [
      "art. 66(3): temporary works found before their end",
      [],
      find("2022-02-28", {
        zone: "temporary",
        permit: "expired",
        approval: { from: d("2020-02-28"), until: d("2022-02-28"), extendedUntil: null }
      }),
      `${planning}.temporary-term`
    ],
    ["art. 65: handed over in a town", [find("2022-03-01")], hand("2022-03-03"), `${planning}.township`],
    [
      "art. 64: confiscated without a decision",
      decided,
      treat("2022-01-05", 1_00, "confiscated"),
      `${planning}.measure`
    ],
    [
      "the province's art. on unknown builders: no notice",
      nobody,
      decide("2022-05-09"),
      planningLimits.unknownBuilderNotice
    ],
    [
      "the same: a notice of 29 days",
      [...nobody, notice("2022-03-02", "2022-03-31")],
      decide("2022-05-09"),
      planningLimits.unknownBuilderNotice
    ],
    [
      "the same: decided on the last day of the notice",
      [...nobody, notice("2022-03-02", "2022-04-01")],
      decide("2022-04-01", { service: byNotice }),
      planningLimits.unknownBuilderNotice
    ],
    [
      "the same: not put up at the site",
      [...nobody, { ...notice("2022-03-02", "2022-04-01"), atSite: false } as Command],
      decide("2022-05-09"),
      planningLimits.unknownBuilderNotice
    ],
    [
      "民诉法 art. 89: the order to stop left without a witness",
      [find("2022-03-01")],
      {
        _tag: "OrderStop",
        on: d("2022-03-01"),
        service: { _tag: "Left", witnessed: false, filmed: false },
        photographed: true
      },
      "civil-procedure-law.service"
    ],
    [
      "art. 68: sealed before anybody was charged",
      without(sealable, "ChargeDepartments"),
      { _tag: "SealSite", on: d("2022-03-15") },
      `${planning}.charge-by-government`
    ],
    [
      "强制法 art. 44: no day left to demolish oneself",
      decided,
      announce("2022-01-11", "2022-01-11"),
      `${coercion}.demolition-announcement`
    ],
    [
      "强制法 art. 44: demolished without an announcement",
      without(ready, "AnnounceDemolition"),
      inAugust,
      `${coercion}.demolition-announcement`
    ],
    [
      "强制法 art. 44: demolished on the last day of the remedies",
      [
        ...decided,
        announce("2022-01-11", "2022-01-26"),
        report("2022-06-01", "demolition"),
        charge("2022-06-02", "demolition"),
        execute("2022-06-20")
      ],
      demolish("2022-06-22", 100_00),
      `${coercion}.demolition-after-remedies`
    ],
    [
      "强制法 art. 44: demolished on the last day that the decision gave, though the announcement gave less",
      ready.map((command) => (command._tag === "RecordDecision" ? { ...command, until: d("2022-08-10") } : command)),
      inAugust,
      `${coercion}.demolition-announcement`
    ],
    [
      "强制法 art. 44: demolished while a suit runs",
      [...ready, { _tag: "StartRemedy", on: d("2022-08-02"), kind: "litigation", body: "某人民法院" }],
      inAugust,
      `${coercion}.demolition-after-remedies`
    ],
    [
      "行诉法 art. 45: demolished within fifteen days of the reconsideration",
      [
        ...ways.contested.slice(0, 6),
        { _tag: "EndRemedy", on: d("2022-09-20"), kind: "reconsideration", outcome: "upheld" },
        report("2022-09-21", "demolition"),
        charge("2022-09-22", "demolition"),
        execute("2022-09-23")
      ],
      // Fifteen days end on 5 October, in the holidays: the last day is the 8th.
      demolish("2022-10-08", 100_00),
      `${coercion}.demolition-after-remedies`
    ],
    [
      "art. 68: executed before anybody was charged",
      without(until(siteCompleted, "DecideExecution"), "ChargeDepartments"),
      execute("2022-08-01"),
      `${planning}.charge-by-government`
    ],
    [
      "强制法 art. 35: executed without a demand",
      until(siteCompleted, "DecideExecution"),
      execute("2022-08-01", { demandedOn: null }),
      `${coercion}.demolition-authority`
    ],
    [
      "强制法 art. 36: executed against nobody heard",
      until(siteCompleted, "DecideExecution"),
      execute("2022-08-01", { heard: false }),
      `${coercion}.demolition-authority`
    ],
    [
      "强制法 art. 37: demolished without a decision to execute",
      until(siteCompleted, "DecideExecution"),
      inAugust,
      `${coercion}.demolition-authority`
    ],
    [
      "强制法 art. 43: demolished at night, as the rule of executions says",
      ready,
      { ...inAugust, untilAt: "22:30" } as Command,
      "nowhere.night"
    ],
    [
      "the province's art. on dangerous buildings: the builder is known",
      [find("2022-03-01"), measure("2022-03-01", 12_00), decide("2022-03-02")],
      demolish("2022-03-03", 12_00, { ground: "danger" }),
      planningLimits.dangerousDemolition
    ],
    [
      "法释〔2013〕5号: a court asked to demolish",
      ready,
      { _tag: "ApplyToCourt", on: d("2022-08-02"), court: "某人民法院" },
      "illegal-building-reply.no-court-application"
    ],
    ["R9.10: measured twice", [...undecided], measure("2021-12-07", 126_00), "illegal-construction.measured-once"],
    ["R14.2: more demolished than measured", ready, demolish("2022-08-10", 125_51), "illegal-construction.area"],
    ["R14.2: more treated than measured", decided, treat("2022-01-05", 125_51), "illegal-construction.area"],
    [
      "R14.2: more demolished by the builder than measured",
      decided,
      { _tag: "NoteSelfDemolition", on: d("2022-01-05"), area: 125_51 },
      "illegal-construction.area"
    ],
    [
      "R14.2: an outcome corrected above the measured area",
      ways.confiscated.slice(0, 7),
      { ...ways.confiscated[7], treated: 82_01 } as Command,
      "illegal-construction.area"
    ],
    [
      "R14.2: a measurement corrected below what is dealt with",
      ways.confiscated.slice(0, 6),
      { ...ways.confiscated[6], area: 79_99 } as Command,
      "illegal-construction.area"
    ],
    ["R9.10: closed as dealt with while area is left", decided, close("2022-01-05"), "illegal-construction.closing"],
    [
      "R9.10: closed as handed over, but kept",
      decided,
      close("2022-01-05", "handed-over"),
      "illegal-construction.closing"
    ],
    ["R9.10: ended without a word", decided, close("2022-01-05", "ended"), "illegal-construction.closing"]
  ] as ReadonlyArray<readonly [string, ReadonlyArray<Command>, Command, string]>)("%s", (_, given, when, rule) => {
    const decision = sites.decide(told(given), when)
    expect(Result.isFailure(decision) ? decision.failure : "accepted").toMatchObject({
      _tag: "Forbidden",
      finding: { rule }
    })
    expect(findings([...given, when])).toContainEqual([rule, "violation"])
    expect(findings(given)).not.toContainEqual([rule, "violation"])
  })

  it.each([
    ["found twice", [find("2022-03-01")], find("2022-03-02"), "StepTaken"],
    ["measured before it was found", [], measure("2022-03-01", 1), "StepMissing"],
    ["a correction of no measurement", [find("2022-03-01")], ways.confiscated[6], "StepMissing"],
    ["the builder is known", [find("2022-03-01")], ways.unknown[5], "StepTaken"],
    ["finished works are finished again", [find("2022-03-01")], ways.village[2], "StepTaken"],
    ["a case of a village's own", inVillage, siteCompleted[3], "StepMissing"],
    ["a second case", decided, siteCompleted[3], "StepTaken"],
    ["handed over twice", [...inVillage, hand("2022-03-03")], hand("2022-03-04"), "StepTaken"],
    ["ordered to stop twice", until(siteInProgress, "NoteContinued"), siteInProgress[2], "StepTaken"],
    ["built on without an order", siteInProgress.slice(0, 2), siteInProgress[3], "StepMissing"],
    ["built on though finished", decided, siteInProgress[3], "StepTaken"],
    ["sealed though nobody built on", until(siteInProgress, "NoteContinued"), siteInProgress[7], "StepMissing"],
    ["sealed twice", [...sealable, siteInProgress[7]], siteInProgress[7], "StepTaken"],
    ["a seal lifted that is not there", sealable, siteInProgress[11], "StepMissing"],
    ["a seal lifted twice", siteInProgress.slice(0, 12), siteInProgress[11], "StepTaken"],
    ["a notice to a known builder", decided.slice(0, 3), notice("2022-01-05", "2022-03-05"), "StepTaken"],
    ["decided before it was measured", [find("2022-03-01")], decide("2022-03-14"), "StepMissing"],
    ["decided twice", decided, decide("2021-12-30"), "StepTaken"],
    ["a remedy against nothing", undecided, ways.contested[5], "StepMissing"],
    ["reported though nobody built on", decided, report("2022-01-05", "sealing"), "StepMissing"],
    ["reported though nothing is to go", undecided, report("2022-01-05", "demolition"), "StepMissing"],
    ["a township's demolition reported", ways.village.slice(0, 6), report("2022-10-11", "demolition"), "StepTaken"],
    ["a village's demolition reported", inVillage, report("2022-10-11", "demolition"), "StepMissing"],
    ["charged without a report", decided, charge("2022-01-05", "demolition"), "StepMissing"],
    ["charged twice", until(siteCompleted, "DecideExecution"), charge("2022-07-21", "demolition"), "StepTaken"],
    ["announced though nothing is to go", undecided, announce("2022-01-11", "2022-01-26"), "StepMissing"],
    ["announced twice", ready, announce("2022-08-02", "2022-08-26"), "StepTaken"],
    ["executed twice", ready, execute("2022-08-02"), "StepTaken"],
    ["demolished before it was measured", [find("2022-03-01")], demolish("2022-03-03", 1), "StepMissing"],
    ["demolished without a decision", undecided, demolish("2022-03-03", 1), "StepMissing"],
    ["demolished from a later day on", ready, demolish("2022-08-10", 1, { from: d("2022-08-11") }), "BeforeLastStep"],
    ["evidence kept of a known builder's", [find("2022-03-01")], ways.dangerous[2], "StepTaken"],
    ["treated before it was measured", [find("2022-03-01")], treat("2022-03-03", 1), "StepMissing"],
    ["treated when nothing is left", siteCompleted.slice(0, 12), treat("2022-08-13", 1), "StepTaken"],
    ["an outcome corrected that is not there", decided, ways.confiscated[7], "StepMissing"],
    ["closed twice", siteCompleted, close("2022-08-16"), "StepTaken"],
    ["reopened though open", decided, ways.confiscated[9], "StepMissing"],
    ["worked on once closed", siteCompleted, announce("2022-08-20", "2022-09-20"), "StepTaken"],
    ["dated before the last step", decided, treat("2021-12-19", 1), "BeforeLastStep"]
  ] as ReadonlyArray<readonly [string, ReadonlyArray<Command>, Command, string]>)("%s", (_, given, when, tag) => {
    const on = given.at(-1)?.on ?? when.on
    const command = tag !== "BeforeLastStep" && when.on < on ? { ...when, on } : when
    const decision = sites.decide(walk(given), command as Command)
    expect(Result.isFailure(decision) ? decision.failure._tag : "accepted").toBe(tag)
  })

  it("names the decision that a remedy needs", () => {
    const decision = sites.decide(walk(undecided), ways.contested[5] as Command)
    expect(Result.isFailure(decision) && decision.failure).toMatchObject({ step: "RecordDecision" })
  })
})

describe("doubts, which bar nothing", () => {
  it.each([
    ["art. 64: corrected without a fine", "correctable", { measure: "correct" }, { fineFen: 0 }],
    ["art. 64: against the opinion", "correctable", {}, { opinion: "correctable" }],
    ["处罚法 art. 62: an order to demolish, unheard", "not-correctable", { heard: false }, { heard: "no" }]
  ] as const)("%s", (_, of, rest, facts) => {
    const commands = [
      find("2022-03-01"),
      measure("2022-03-01", 40_00),
      opinion("2022-03-07", of),
      decide("2022-03-14", rest)
    ]
    expect(sites.review(walk(commands))).toMatchObject([{ rule: `${planning}.measure`, severity: "warning", facts }])
  })

  it("decided without asking the planning body", () => {
    const commands = [find("2022-03-01"), measure("2022-03-01", 40_00), decide("2022-03-14")]
    expect(sites.review(walk(commands))).toMatchObject([{ severity: "warning", facts: { opinion: "none" } }])
  })

  it("art. 87 of the province: reported two days late, charged by word of mouth", () => {
    const commands = [
      ...siteInProgress.slice(0, 4),
      report("2022-03-11", "sealing"),
      charge("2022-03-14", "sealing", false)
    ]
    expect(findings(commands)).toEqual([
      [`${planning}.report-on-same-day`, "warning"],
      [planningLimits.chargeSealing, "warning"]
    ])
    expect(walk(commands)).toEqual(told(commands))
  })

  it("a report before the remedies are over, and one before the announced day", () => {
    const early = [...decided, announce("2022-01-11", "2022-01-26"), report("2022-01-20", "demolition")]
    expect(walk(early)).toEqual(told(early))
    expect(findings(early)).toEqual([
      [`${coercion}.demolition-announcement`, "warning"],
      [`${coercion}.demolition-after-remedies`, "warning"]
    ])
  })

  it("a stop order without a photograph, a demolition without a film or a list", () => {
    const record = "urban-management-enforcement-measures.whole-process-record"
    const plain = [find("2022-03-01"), { ...siteInProgress[2], on: d("2022-03-01"), photographed: false } as Command]
    expect(findings(plain)).toEqual([[record, "warning"]])
    const blind = [...ready, { ...inAugust, filmed: false } as Command]
    const listless = [...ready, { ...inAugust, inventoried: false } as Command]
    expect(findings(blind)).toContainEqual([record, "warning"])
    expect(findings(listless)).toContainEqual([record, "warning"])
  })

  it("an approval of temporary works longer than the province allows", () => {
    const approval = { from: d("2018-01-01"), until: d("2020-01-02"), extendedUntil: d("2021-01-03") }
    const commands = [find("2022-03-01", { zone: "temporary", permit: "expired", approval })]
    expect(sites.review(walk(commands)).map(({ facts, severity }) => [severity, facts])).toEqual([
      ["warning", { on: "2022-03-01", from: "2018-01-01", until: "2020-01-02", last: "2020-01-01" }],
      ["warning", { on: "2022-03-01", from: "2020-01-02", until: "2021-01-03", last: "2021-01-02" }]
    ])
  })
})
