/** Sites of illegal building: the lawful ways, what is refused and reported, the limits, and the row of the ledger. */
import { IllegalConstruction, PenaltyRule, penaltyRules, planningLimits } from "@xiuhua/core/enforcement"
import { fieldNames } from "@xiuhua/core/ledger"
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
  demolish,
  execute,
  type Fact,
  find,
  findings,
  hand,
  inAugust,
  inVillage,
  measure,
  nobody,
  planning,
  ready,
  report,
  silentSites,
  siteCompleted,
  siteInProgress,
  sites,
  told,
  undecided,
  until,
  walk,
  ways
} from "./fixture.ts"

describe("lawful ways", () => {
  it.each(Object.entries({ ...ways, siteCompleted }))(
    "%s is offered each step before it is taken, and told alike",
    (_, commands) => {
      let state = sites.initial
      for (const command of commands) {
        expect(sites.next(state, command.on).map((step) => step.command)).toContain(command._tag)
        state = told(commands.slice(0, commands.indexOf(command) + 1))
      }
      expect(walk(commands)).toEqual(state)
    }
  )

  it.each(Object.entries(ways))("%s has nothing irregular in it", (_, commands) => {
    expect(sites.review(told(commands))).toEqual([])
  })

  it("take every command there is", () => {
    const taken = new Set(
      Object.values({ ...ways, siteCompleted })
        .flat()
        .map(({ _tag }) => _tag)
    )
    expect(Object.keys(IllegalConstruction.Command.cases).filter((tag) => !taken.has(tag as Command["_tag"]))).toEqual(
      []
    )
  })

  it("pass the stages in their order", () => {
    const stages = (commands: ReadonlyArray<Command>) => [
      ...new Set(commands.map((_, at) => IllegalConstruction.stageOf(walk(commands.slice(0, at + 1)))))
    ]
    expect(stages(siteCompleted)).toEqual([
      "found",
      "stop-ordered",
      "decided",
      "announced",
      "charged",
      "executing",
      "dealt-with",
      "closed"
    ])
    expect(stages(ways.village)).toContain("handed-over")
    expect(IllegalConstruction.stageOf(sites.initial)).toBe("none")
  })

  it("tell the penalty case that somebody built on after the order", () => {
    expect(IllegalConstruction.factorsOf(walk(siteInProgress))).toEqual(["built-on-after-stop-order"])
    expect(IllegalConstruction.factorsOf(walk(siteCompleted))).toEqual([])
  })
})

describe("what comes later", () => {
  const late = (kind: "litigation" | "reconsideration"): Command => ({
    _tag: "StartRemedy",
    on: d("2022-08-20"),
    kind,
    body: "某机关"
  })

  it("makes no earlier demolition unlawful", () => {
    const done = siteCompleted.slice(0, 12)
    expect(findings([...done, late("litigation")])).toEqual([
      ["administrative-litigation-law.suing-limit", "warning"],
      ...findings(done)
    ])
  })

  it("a charge after the decision to execute does not heal it, and a missing demand is reported once", () => {
    const hasty = siteCompleted.map((command) =>
      command._tag === "ChargeDepartments" ? { ...command, on: d("2022-08-02") } : command
    )
    expect(findings(hasty)).toContainEqual([`${planning}.charge-by-government`, "violation"])
    const unasked = siteCompleted.map((command) =>
      command._tag === "DecideExecution" ? { ...command, demandedOn: null } : command
    )
    expect(findings(unasked).filter(([rule]) => rule === `${coercion}.demolition-authority`)).toHaveLength(1)
  })

  it("a correction that leaves area open belies the closing, until the site is reopened", () => {
    const corrected = [...siteCompleted, { ...ways.confiscated[6], on: d("2022-09-01"), area: 126_00 } as Command]
    expect(findings(corrected)).toContainEqual(["illegal-construction.closing", "violation"])
    const reopened = [...corrected, { ...ways.confiscated[9], on: d("2022-09-02") } as Command]
    expect(findings(reopened)).toEqual(findings(siteCompleted))
    expect(sites.next(walk(reopened), d("2022-09-02")).map(({ command }) => command)).toContain("TreatArea")
  })

  it("is judged under the decision under which it was done", () => {
    const fallen: ReadonlyArray<Command> = [
      ...ready,
      { ...inAugust, area: 20_00, on: d("2022-08-10") } as Command,
      late("litigation"),
      { _tag: "EndRemedy", on: d("2022-12-01"), kind: "litigation", outcome: "revoked" }
    ]
    const again = [...fallen, decide("2022-12-12", { until: d("2022-12-31") })]
    const outcome = told(again)
    expect(IllegalConstruction.standingDecision(told(fallen))).toBeNull()
    expect(IllegalConstruction.standingDecision(outcome)).toMatchObject({ on: "2022-12-12" })
    expect(findings(again).filter(([rule = ""]) => rule.startsWith(coercion))).toEqual([])
    // Demolished a day before its time under the first decision: the second one does not heal it.
    const hasty = again.map((command) =>
      command._tag === "DemolishSite" ? { ...command, from: d("2022-06-22") } : command
    )
    expect(findings(hasty)).toContainEqual([`${coercion}.demolition-after-remedies`, "violation"])
    // So is the charge that came late.
    expect(findings(again)).toContainEqual([planningLimits.chargeDemolition, "violation"])
    expect(sites.deadlines(outcome).map(({ from }) => from)).toEqual([
      "2021-12-22",
      "2021-12-22",
      "2022-06-23",
      "2022-12-12",
      "2022-12-12"
    ])
    // Nothing of the first decision carries the second one.
    const decision = sites.decide(outcome, execute("2022-12-20"))
    expect(Result.isFailure(decision) && decision.failure).toMatchObject({
      finding: { rule: `${planning}.charge-by-government` }
    })
  })
})

describe("limits", () => {
  const dues = (commands: ReadonlyArray<Command>, by = sites) =>
    by.deadlines(told(commands, by)).map(({ deadline, doneOn, owner, rule }) => [rule, owner, deadline.due, doneOn])

  it("the remedies run for the builder, the charge for the government", () => {
    expect(dues(siteCompleted)).toEqual([
      ["administrative-reconsideration-law.application-limit", "respondent", "2022-02-21", null],
      ["administrative-litigation-law.suing-limit", "respondent", "2022-06-22", null],
      [planningLimits.chargeDemolition, "agency", "2022-07-14", "2022-07-20"]
    ])
    expect(dues(siteInProgress)).toContainEqual([planningLimits.chargeSealing, "agency", "2022-03-16", "2022-03-14"])
    expect(
      dues(ways.contested)
        .slice(0, 2)
        .map(([, , , doneOn]) => doneOn)
    ).toEqual(["2022-04-20", "2022-07-01"])
  })

  it("are longer where nobody was told of the remedies, and the law of the day had longer ones", () => {
    const before = [...undecided, decide("2021-12-20", { remediesTold: false })]
    expect(dues(before).map(([rule, , due]) => [rule, due])).toEqual([
      ["administrative-reconsideration-law.application-limit", "2022-02-18"],
      ["administrative-litigation-law.suing-limit-untold", "2022-12-20"]
    ])
    const untold = [...undecided, decide("2024-03-14", { remediesTold: false })]
    expect(dues(untold).map(([rule, , due]) => [rule, due])).toEqual([
      ["administrative-reconsideration-law.application-limit-untold", "2025-03-14"],
      ["administrative-litigation-law.suing-limit-untold", "2025-03-14"]
    ])
  })

  it("a charge six days late is reported, not refused", () => {
    expect(sites.review(walk(siteCompleted))).toMatchObject([
      {
        rule: planningLimits.chargeDemolition,
        severity: "violation",
        facts: { due: "2022-07-14", doneOn: "2022-07-20" }
      }
    ])
  })

  it("make a demolition possible on the day after the last one, and not before", () => {
    const offered = (on: string) => sites.next(told(until(siteCompleted, "ReportToGovernment")), d(on))
    const commands = (on: string) => offered(on).map(({ command }) => command)
    expect(commands("2022-06-22")).not.toContain("ReportToGovernment")
    expect(commands("2022-06-23")).toContain("ReportToGovernment")
    expect(sites.next(walk(ready), d("2022-08-02")).map(({ command }) => command)).toContain("DemolishSite")
    expect(commands("2022-06-23")).not.toContain("ApplyToCourt")
  })

  it("nobody demolishes while the end of the remedies lies in a year without published holidays", () => {
    const late = [
      find("2026-06-01"),
      measure("2026-06-01", 100_00),
      decide("2026-07-09", { until: d("2026-08-01") }),
      announce("2026-08-03", "2026-08-31"),
      report("2027-01-12", "demolition"),
      charge("2027-01-13", "demolition"),
      execute("2027-01-14")
    ]
    const decision = sites.decide(told(late), demolish("2027-01-18", 100_00))
    expect(Result.isFailure(decision) && decision.failure).toEqual({ _tag: "CalendarNotPublished", on: "2027-01-18" })
    expect(sites.next(told(late), d("2027-01-18")).map(({ command }) => command)).not.toContain("DemolishSite")
  })
})

describe("a place that has laid down nothing", () => {
  it("has no limit for the charge, no notice, no list and no demolition at once", () => {
    expect(silentSites.deadlines(told(siteInProgress, silentSites)).map(({ rule }) => rule)).not.toContain(
      planningLimits.chargeSealing
    )
    expect(findings(siteCompleted, silentSites)).toEqual([])
    expect(findings([...nobody, decide("2022-05-09", { service: byNotice })], silentSites)).toEqual([
      [planningLimits.unknownBuilderNotice, "warning"],
      [`${planning}.measure`, "warning"]
    ])
    const corrected = [...undecided, decide("2021-12-20", { measure: "correct", fineFen: 100_000 })]
    expect(findings(corrected, silentSites)).toEqual([[`${planning}.measure`, "warning"]])
    expect(findings(ways.dangerous, silentSites)).toEqual([[planningLimits.dangerousDemolition, "violation"]])
    expect(findings(ways.temporary, silentSites)).toEqual([])
    const toStreet = [...inVillage, hand("2022-03-03", "street-office")]
    expect(findings(toStreet, silentSites)).toEqual([[`${planning}.township`, "violation"]])
    expect(findings(toStreet)).toEqual([])
  })
})

describe("rules by name", () => {
  it("are all there to be asked with facts from outside", () => {
    const ids = (rules: ReadonlyArray<{ readonly id: string }>) => rules.map(({ id }) => id).toSorted()
    expect(ids(penaltyRules)).toEqual(ids(Object.values(PenaltyRule)))
  })
})

describe("the row of the ledger", () => {
  const rows = (commands: ReadonlyArray<Fact>) =>
    IllegalConstruction.rowsOf("点-1", told(commands)).map(({ kind, row }) =>
      Object.fromEntries(fieldNames(kind).map((name, at) => [name, row[at]]))
    )

  it("stands once everything is dealt with, on the day of the last outcome, its two areas kept apart", () => {
    expect(rows(siteCompleted.slice(0, 11))).toEqual([])
    const row = {
      site: "点-1",
      day: "2022-08-12",
      street: "新港街道",
      village: "某社区",
      demolished: 120_00,
      treated: 5_50
    }
    expect(rows(siteCompleted.slice(0, 12))).toEqual([row])
    expect(rows(siteCompleted)).toEqual([row])
  })

  it("a site closed with a part of it counts that part; a closed one without outcome has no row", () => {
    expect(rows(ways.temporary.slice(0, -1))).toEqual([])
    expect(rows(ways.temporary)).toMatchObject([{ day: "2022-03-28", demolished: 30_00, treated: null }])
    expect(rows([find("2022-03-01"), close("2022-03-02", "no-violation", "已有许可")])).toEqual([])
  })

  it("corrections change the area and not the day", () => {
    expect(rows(ways.confiscated)).toMatchObject([{ day: "2022-05-09", demolished: null, treated: 82_00 }])
  })

  it("a row beside a history, or two rows that differ, is reported", () => {
    const fact: Fact = {
      _tag: "RecordSite",
      on: d("2022-01-05"),
      street: "香洲街道",
      village: null,
      demolished: 1_00,
      treated: null
    }
    const once = "illegal-construction.measured-once"
    expect(findings([fact, fact])).toEqual([])
    expect(findings([fact, { ...fact, demolished: 2_00 }])).toEqual([[once, "violation"]])
    expect(findings([find("2022-01-01"), fact])).toEqual([[once, "violation"]])
    expect(rows([...siteCompleted, fact])).toMatchObject([{ demolished: 120_00 }])
    const again = sites.decide(told([fact]), find("2022-03-01"))
    expect(Result.isFailure(again) && again.failure).toMatchObject({ _tag: "StepTaken", on: "2022-01-05" })
    expect(IllegalConstruction.stageOf(told([fact]))).toBe("recorded")
  })
})
