/**
 * The worked case of a rooftop addition (P09), through the public API, and what Guangdong and Shanwei say of building, written
 * down a second time. What stands here of the case only renames fields and closed code values.
 */
import { readFileSync } from "node:fs"
import {
  addDays,
  chinaWorkCalendar as calendar,
  plainDate as day,
  localTime,
  type PlainDate
} from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import {
  beyondCorrection,
  extraSanctions,
  type Feature,
  IllegalConstruction,
  normsOn,
  type PenaltyEnv,
  penaltyRules,
  planningLimits,
  type Violation,
  violationAnswers
} from "@xiuhua/core/enforcement"
import { personRefOf } from "@xiuhua/core/ledger"
import { lawOf, makeLaw, nationalParameters, verdictOf } from "@xiuhua/core/regulation"
import { shanwei, shanweiCatalogue } from "@xiuhua/locality-shanwei"
import { Option, Result } from "effect"
import { describe, expect, it } from "vitest"

// biome-ignore lint/suspicious/noExplicitAny: the case is outside data
type Json = any
type Command = IllegalConstruction.Command

const file = new URL("./enforcement-scenarios.json", import.meta.url)
const { expected, facts }: Json = JSON.parse(readFileSync(file, "utf8")).scenarios.find(
  ({ id }: { readonly id: string }) => id === "P09"
)

const law = lawOf(shanwei)
const regime = { law, calendar }
const penaltyEnv: PenaltyEnv = {
  ...regime,
  officers: { qualified: () => true },
  violations: violationAnswers(regime, shanweiCatalogue)
}
const sites = IllegalConstruction.illegalConstructions({ ...regime, executionTime: () => [] })
const person = personRefOf(new Uint8Array(16))
const told = (commands: ReadonlyArray<Command>) =>
  commands.reduce((state, fact) => replay(sites, sites.record(state, fact), state), sites.initial)
const ask = (id: string, given: unknown) => {
  const rule = penaltyRules.find((each) => each.id === id)
  if (rule === undefined) throw new RangeError(`no rule ${id}`)
  return Result.getOrThrow(rule.ask(penaltyEnv, given))
}

/** Closed code values of the case in the words of the library. */
const zones: Readonly<Record<string, "town">> = { "city-planning-area": "town" }
const features: Readonly<Record<string, Feature>> = { "rooftop-addition": "rooftop" }
const measures: Readonly<Record<string, "demolish">> = { "demolish-within-limit": "demolish" }
const enforcers: Readonly<Record<string, string>> = {
  "urban-and-rural-planning-law.charge-by-government": "department charged by the people's government (责成)"
}

const sanction = (kind: string) => facts.proposedSanctions.find((each: Json) => each.kind === kind)
const measure =
  measures[facts.proposedSanctions.map((each: Json) => each.kind).find((kind: string) => kind in measures)]
const served = day(facts.decisionServedDate)
const reported = day(facts.reportedToGovernment)

const decided: ReadonlyArray<Command> = [
  {
    _tag: "FindSite",
    on: served,
    place: "某栋楼顶",
    street: "某街道",
    village: null,
    zone: zones[facts.location] ?? "village",
    permit: facts.permit ?? "none",
    approval: null,
    progress: facts.status,
    features: [features[facts.feature] as Feature],
    builder: { ref: person, kind: facts.partyType },
    report: null
  },
  { _tag: "MeasureSite", on: served, area: 1, by: [person] },
  {
    _tag: "RecordDecision",
    on: served,
    number: "某号",
    measure: measure ?? "correct",
    fineFen: 0,
    until: served,
    service: { _tag: "HandedOver", refusedToSign: false },
    remediesTold: facts.remediesTold,
    heard: true
  }
]
const announced: Command = { _tag: "AnnounceDemolition", on: served, until: addDays(served, 1) }
const report: Command = { _tag: "ReportToGovernment", on: reported, matter: "demolition" }
const charged: Command = {
  _tag: "ChargeDepartments",
  on: reported,
  matter: "demolition",
  departments: ["某局"],
  inWriting: true
}
const execution = (demandedOn: PlainDate | null): Command => ({
  _tag: "DecideExecution",
  on: reported,
  number: "某号",
  enforcement: "某件",
  demandedOn,
  heard: true
})
const demolition: Command = {
  _tag: "DemolishSite",
  on: reported,
  from: reported,
  fromAt: localTime("09:00"),
  untilAt: localTime("10:00"),
  urgent: false,
  ground: "decision",
  area: 1,
  filmed: true,
  inventoried: true
}
/** The rule for which a step is refused; `accepted` where it is not. */
const refusal = (given: ReadonlyArray<Command>, when: Command): string => {
  const decision = sites.decide(told(given), when)
  if (Result.isSuccess(decision)) return "accepted"
  return decision.failure._tag === "Forbidden" ? decision.failure.finding.rule : decision.failure._tag
}
const firstDay = (holds: (on: PlainDate) => boolean): PlainDate => {
  let on = served
  while (!holds(on)) on = addDays(on, 1)
  return on
}

describe("P09 城规 arts. 64, 68; 粤规 arts. 80, 87; 强制法 arts. 35, 37, 44; 法释〔2013〕5号: a finished rooftop addition", () => {
  it("the way to a demolition by force", () => {
    const limits = sites.deadlines(told([...decided, announced, report]))
    const due = (rule: string) => limits.find((limit) => limit.rule === rule)?.deadline.due
    const remediesEndOn = [
      due("administrative-reconsideration-law.application-limit"),
      due("administrative-litigation-law.suing-limit")
    ].toSorted()[1]
    const [norm] = normsOn(shanweiCatalogue.find(facts.violation) as Violation, served)
    const whole = [...decided, announced, report, charged, execution(served)]
    expect(refusal(whole, demolition)).toBe("accepted")
    expect({
      correctable: beyondCorrection(law, [features[facts.feature] as Feature], served) === undefined,
      measures: (norm?.extra ?? []).map(({ kind }) => extraSanctions[kind].zh),
      fineLawful:
        verdictOf(
          ask("urban-and-rural-planning-law.measure", {
            on: served,
            zone: zones[facts.location],
            features: [features[facts.feature]],
            opinion: null,
            measure,
            correctBy: null,
            // Yuan times per cent is fen.
            fineFen: facts.projectCost * sanction("fine").percentOfCost,
            heard: true,
            handedOver: false
          })
        ) !== "unlawful",
      announcementRequired:
        refusal(
          whole.filter((each) => each !== announced),
          demolition
        ) === "administrative-coercion-law.demolition-announcement",
      reminderRequired:
        refusal([...decided, announced, report, charged], execution(null)) ===
        "administrative-coercion-law.demolition-authority",
      reconsiderationEnds: due("administrative-reconsideration-law.application-limit"),
      litigationEnds: due("administrative-litigation-law.suing-limit"),
      earliestForcedDemolition: firstDay(
        (on) =>
          ask("administrative-coercion-law.demolition-after-remedies", {
            on,
            step: "demolition",
            servedOn: served,
            remediesEndOn: facts.remedySought ? null : remediesEndOn,
            announcedOn: served,
            announcedUntil: addDays(served, 1)
          }).length === 0
      ),
      enforcedBy: enforcers[refusal([...decided, announced, report], execution(served))],
      governmentMustChargeBy: due(planningLimits.chargeDemolition),
      courtApplicationAccepted:
        refusal(whole, { _tag: "ApplyToCourt", on: reported, court: "某人民法院" }) === "accepted"
    }).toEqual(expected)
  })
})

/** What the two regulations say, from their texts: the day before each value, its first day, and the article. */
const written: Readonly<Record<keyof typeof planningLimits, readonly [from: string, value: unknown, article: string]>> =
  {
    chargeSealing: ["2013-05-01", { count: 5, unit: "workdays", owner: "agency" }, "第八十七条第一款"],
    chargeDemolition: ["2013-05-01", { count: 15, unit: "workdays", owner: "agency" }, "第八十七条第二款"],
    unknownBuilderNotice: ["2013-05-01", { count: 30, unit: "calendarDays", owner: "agency" }, "第八十六条"],
    dangerousDemolition: ["2013-05-01", true, "第八十六条"],
    temporaryTerm: ["2013-05-01", { count: 2, unit: "years", owner: "respondent" }, "第四十八条"],
    temporaryExtension: ["2013-05-01", { count: 1, unit: "years", owner: "respondent" }, "第四十八条"],
    beyondCorrection: [
      "2013-05-01",
      [
        "over-permitted-size",
        "against-mandatory-plan",
        "on-public-ground",
        "in-heritage-area",
        "rooftop",
        "terrace",
        "ground-floor-yard",
        "parking-ground",
        "in-accepted-site"
      ],
      "第八十条第二款"
    ],
    streetOfficeActs: ["2023-01-01", true, "第四十九条第三款"]
  }

describe("building in Guangdong and Shanwei", () => {
  it.each(Object.entries(written))("%s", (name, [from, value, article]) => {
    const id = planningLimits[name as keyof typeof planningLimits]
    expect(Option.isNone(law.value(id, addDays(day(from), -1)))).toBe(true)
    const found = Option.getOrThrow(law.value(id, day(from)))
    expect([found.value, found.dated.cite.article, found.dated.confidence]).toEqual([value, article, "verified"])
    expect(found.level).toBe(name === "streetOfficeActs" ? "city" : "province")
  })

  it("says nothing where only the nation has spoken", () => {
    const national = makeLaw({ national: nationalParameters, layers: [] })
    expect(Object.values(planningLimits).filter((id) => Option.isSome(national.value(id, day("2026-11-22"))))).toEqual(
      []
    )
  })
})
