/** Sites to try things on: a place with its own days, a place that has laid down none, and one way for each path. */
import { chinaWorkCalendar, localTime, type PlainDate, plainDate, type TimeLimit } from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import { IllegalConstruction, planningLimits } from "@xiuhua/core/enforcement"
import { type Finding, type Layer, makeLaw, nationalParameters, type Parameter } from "@xiuhua/core/regulation"
import { Result } from "effect"
import { people } from "../fixture.ts"
import { siteCompleted, siteInProgress } from "./worked-sites.ts"

export type Command = IllegalConstruction.Command
export type Fact = IllegalConstruction.Fact
export const d = (day: string): PlainDate => plainDate(day)
const { head, li, respondent, wang } = people

const local = <A>(id: string, value: A): Parameter<A> => ({
  id,
  label: { zh: id, en: id },
  reviewed: d("2026-11-22"),
  values: [
    {
      from: d("2013-05-01"),
      value,
      cite: { source: "某省规划条例", article: "第八十条", gist: "本省期限" },
      confidence: "local"
    }
  ]
})
const limit = (count: number, unit: TimeLimit["unit"]): TimeLimit => ({ count, unit, owner: "agency" })

const province: Layer = {
  level: "province",
  id: "some-province",
  parameters: [
    local(planningLimits.chargeSealing, limit(5, "workdays")),
    local(planningLimits.chargeDemolition, limit(15, "workdays")),
    local(planningLimits.unknownBuilderNotice, limit(30, "calendarDays")),
    local(planningLimits.dangerousDemolition, true),
    local(planningLimits.temporaryTerm, limit(2, "years")),
    local(planningLimits.temporaryExtension, limit(1, "years")),
    local(planningLimits.beyondCorrection, ["rooftop", "on-public-ground"]),
    local(planningLimits.streetOfficeActs, true)
  ]
}

/** Stands in for the rule of compulsory enforcement: nobody demolishes at night unless it is urgent. */
const executionTime = ({
  fromAt,
  from,
  untilAt,
  urgent
}: IllegalConstruction.DemolitionTime): ReadonlyArray<Finding> =>
  urgent || (fromAt >= "06:00" && untilAt <= "22:00")
    ? []
    : [
        {
          rule: "nowhere.night",
          severity: "violation",
          facts: { on: from },
          cite: { source: "《中华人民共和国行政强制法》(2011)", article: "第四十三条", gist: "不得在夜间实施" }
        }
      ]

const envOf = (layers: ReadonlyArray<Layer>): IllegalConstruction.ConstructionEnv => ({
  law: makeLaw({ national: nationalParameters, layers }),
  calendar: chinaWorkCalendar,
  executionTime
})
const env = envOf([province])
export const sites = IllegalConstruction.illegalConstructions(env)
/** Where neither province nor city has laid down anything. */
export const silentSites = IllegalConstruction.illegalConstructions(envOf([]))

type Step<Tag extends Command["_tag"]> = Extract<Command, { readonly _tag: Tag }>
const open = (on: string): Command => ({ _tag: "OpenCase", on: d(on), penaltyCase: "案-1" })
const handedOver = { _tag: "HandedOver", refusedToSign: false } as const
export const byNotice = { _tag: "PublicNotice", reasonsOnFile: true } as const

export const find = (on: string, rest: Partial<Step<"FindSite">> = {}): Command => ({
  _tag: "FindSite",
  on: d(on),
  place: "某路1号旁",
  street: "香洲街道",
  village: null,
  zone: "town",
  permit: "none",
  approval: null,
  progress: "completed",
  features: [],
  builder: { ref: respondent, kind: "individual" },
  report: null,
  ...rest
})
export const measure = (on: string, area: number): Command => ({ _tag: "MeasureSite", on: d(on), area, by: [li, wang] })
export const decide = (on: string, rest: Partial<Step<"RecordDecision">> = {}): Command => ({
  _tag: "RecordDecision",
  on: d(on),
  number: "限拆〔2022〕1号",
  measure: "demolish",
  fineFen: 0,
  until: d("2022-05-31"),
  service: handedOver,
  remediesTold: true,
  heard: true,
  ...rest
})
export const opinion = (on: string, of: Step<"RecordOpinion">["opinion"]): Command => ({
  _tag: "RecordOpinion",
  on: d(on),
  body: "自然资源局",
  number: null,
  opinion: of
})
export const execute = (on: string, rest: Partial<Step<"DecideExecution">> = {}): Command => ({
  _tag: "DecideExecution",
  on: d(on),
  number: "强执〔2022〕1号",
  enforcement: "强-1",
  demandedOn: d(on),
  heard: true,
  ...rest
})
export const demolish = (on: string, area: number, rest: Partial<Step<"DemolishSite">> = {}): Command => ({
  _tag: "DemolishSite",
  on: d(on),
  from: d(on),
  fromAt: localTime("09:00"),
  untilAt: localTime("16:00"),
  urgent: false,
  ground: "decision",
  area,
  filmed: true,
  inventoried: true,
  ...rest
})
export const report = (on: string, matter: "sealing" | "demolition"): Command => ({
  _tag: "ReportToGovernment",
  on: d(on),
  matter
})
export const charge = (on: string, matter: "sealing" | "demolition", inWriting = true): Command => ({
  _tag: "ChargeDepartments",
  on: d(on),
  matter,
  departments: ["城管局"],
  inWriting
})
export const announce = (on: string, until: string): Command => ({
  _tag: "AnnounceDemolition",
  on: d(on),
  until: d(until)
})
export const treat = (on: string, area: number, as: Step<"TreatArea">["as"] = "other"): Command => ({
  _tag: "TreatArea",
  on: d(on),
  area,
  as
})
export const close = (
  on: string,
  ground: Step<"CloseSite">["ground"] = "dealt-with",
  explanation: string | null = null
): Command => ({ _tag: "CloseSite", on: d(on), ground, explanation, approver: head })
export const hand = (on: string, to: "township" | "street-office" = "township"): Command => ({
  _tag: "HandToTownship",
  on: d(on),
  to,
  name: "某镇人民政府"
})
export const notice = (on: string, until: string): Command => ({
  _tag: "NotifyUnknownBuilder",
  on: d(on),
  until: d(until),
  media: true,
  atSite: true
})
const remedy = (on: string, kind: "reconsideration" | "litigation"): Command => ({
  _tag: "StartRemedy",
  on: d(on),
  kind,
  body: "某机关"
})
const ended = (on: string, kind: "reconsideration" | "litigation", outcome: Step<"EndRemedy">["outcome"]): Command => ({
  _tag: "EndRemedy",
  on: d(on),
  kind,
  outcome
})

/** Decided on 2022-03-14, two remedies sought in vain, then by force. */
const contested: ReadonlyArray<Command> = [
  find("2022-03-01"),
  measure("2022-03-01", 100_00),
  opinion("2022-03-07", "not-correctable"),
  decide("2022-03-14", { until: d("2022-03-31") }),
  announce("2022-04-01", "2022-04-15"),
  remedy("2022-04-20", "reconsideration"),
  { _tag: "StayExecution", on: d("2022-04-25"), by: "reviewing-body" },
  ended("2022-06-20", "reconsideration", "upheld"),
  remedy("2022-07-01", "litigation"),
  ended("2022-11-15", "litigation", "upheld"),
  report("2022-11-16", "demolition"),
  charge("2022-11-18", "demolition"),
  execute("2022-11-25"),
  demolish("2022-12-05", 100_00),
  close("2022-12-06")
]
/** It cannot be demolished: confiscated, with a fine; measurement and outcome corrected. */
const confiscated: ReadonlyArray<Command> = [
  find("2022-03-01", { permit: "against" }),
  measure("2022-03-01", 80_00),
  open("2022-03-02"),
  opinion("2022-03-07", "cannot-be-demolished"),
  decide("2022-03-14", { measure: "confiscate", fineFen: 100_000, until: null }),
  treat("2022-05-09", 80_00, "confiscated"),
  {
    _tag: "CorrectMeasurement",
    on: d("2022-05-10"),
    area: 82_00,
    by: [wang],
    reason: "漏量阳台",
    approver: head
  },
  {
    _tag: "CorrectOutcome",
    on: d("2022-05-11"),
    demolished: 0,
    treated: 82_00,
    reason: "漏量阳台",
    approver: head
  },
  close("2022-05-12"),
  { _tag: "ReopenSite", on: d("2022-06-01"), reason: "复查发现遗漏", approver: head }
]
/** In a village the township orders to correct, in vain, then demolishes; nobody is charged. */
const village: ReadonlyArray<Command> = [
  find("2022-03-01", { zone: "village", village: "某村", progress: "in-progress" }),
  measure("2022-03-01", 60_00),
  { _tag: "NoteCompletion", on: d("2022-03-02") },
  hand("2022-03-03"),
  decide("2022-03-10", { measure: "correct", until: d("2022-03-31") }),
  decide("2022-04-08"),
  announce("2022-06-01", "2022-06-15"),
  execute("2022-10-10"),
  demolish("2022-10-20", 60_00),
  close("2022-10-21", "handed-over")
]
/** Nobody knows the builder: noticed for a month, served by public notice. */
const unknown: ReadonlyArray<Command> = [
  find("2022-03-01", { builder: null }),
  measure("2022-03-01", 30_00),
  notice("2022-03-02", "2022-04-01"),
  opinion("2022-03-20", "not-correctable"),
  decide("2022-04-02", { service: byNotice, heard: false }),
  { _tag: "IdentifyBuilder", on: d("2022-06-06"), builder: { ref: respondent, kind: "individual" } },
  { _tag: "NoteSelfDemolition", on: d("2022-06-20"), area: 30_00 },
  close("2022-06-21")
]
/** 危险: nobody knows the builder and it may fall on the road. */
const dangerous: ReadonlyArray<Command> = [
  find("2022-03-01", { builder: null }),
  measure("2022-03-01", 12_00),
  { _tag: "NotariseEvidence", on: d("2022-03-02"), number: "粤汕公证〔2022〕1号" },
  demolish("2022-03-03", 12_00, { ground: "danger" }),
  close("2022-03-04")
]
/** 临时建设 past its end, demolished by its builder, with a fine; closed with an explanation. */
const temporary: ReadonlyArray<Command> = [
  find("2022-03-01", {
    zone: "temporary",
    permit: "expired",
    approval: { from: d("2019-02-28"), until: d("2021-02-28"), extendedUntil: d("2022-02-28") }
  }),
  measure("2022-03-01", 40_00),
  open("2022-03-02"),
  decide("2022-03-14", { fineFen: 50_000 }),
  { _tag: "NoteSelfDemolition", on: d("2022-03-28"), area: 30_00 },
  close("2022-06-30", "ended", "其余部分纳入旧改统一拆除")
]
/** Before the supreme court's reply: a court was asked. */
const beforeReply: ReadonlyArray<Command> = [
  find("2012-03-01"),
  measure("2012-03-01", 40_00),
  opinion("2012-03-07", "not-correctable"),
  decide("2012-03-14"),
  { _tag: "ApplyToCourt", on: d("2012-10-08"), court: "某人民法院" }
]
/** A reconsideration takes the decision away; decided anew. */
const decidedAnew: ReadonlyArray<Command> = [
  ...contested.slice(0, 6),
  ended("2022-06-20", "reconsideration", "revoked"),
  decide("2022-07-04", { measure: "demolish", until: d("2022-07-31") }),
  announce("2022-08-01", "2022-08-15"),
  { _tag: "NoteSelfDemolition", on: d("2022-08-10"), area: 100_00 },
  close("2022-08-11")
]

/** To be corrected, with a fine; not corrected, so to be demolished. */
const inVain: ReadonlyArray<Command> = [
  find("2022-03-01"),
  measure("2022-03-01", 40_00),
  open("2022-03-02"),
  opinion("2022-03-07", "correctable"),
  decide("2022-03-14", { measure: "correct", fineFen: 100_000, until: d("2022-03-31") }),
  decide("2022-04-01", { until: d("2022-04-30") }),
  { _tag: "NoteSelfDemolition", on: d("2022-04-20"), area: 40_00 },
  close("2022-04-21")
]

/** Every path, each lawful. */
export const ways = {
  siteInProgress,
  contested,
  confiscated,
  village,
  unknown,
  dangerous,
  temporary,
  beforeReply,
  decidedAnew,
  inVain
}
export { siteCompleted, siteInProgress }

/** Decides every command in turn; throws on the first refusal and names it. */
export const walk = (commands: ReadonlyArray<Command>): IllegalConstruction.State =>
  commands.reduce((state, command) => {
    const decision = sites.decide(state, command)
    if (Result.isFailure(decision)) throw new Error(`${command._tag}: ${JSON.stringify(decision.failure)}`)
    return replay(sites, decision.success, state)
  }, sites.initial)

/** Records every act in turn, lawful or not. */
export const told = (facts: ReadonlyArray<Fact>, by = sites): IllegalConstruction.State =>
  facts.reduce((state, fact) => replay(by, by.record(state, fact), state), by.initial)

/** What is irregular in a history, by rule. */
export const findings = (facts: ReadonlyArray<Fact>, by = sites) =>
  by.review(told(facts, by)).map(({ rule, severity }) => [rule, severity])
/** The steps before one of them. */
export const until = (commands: ReadonlyArray<Command>, tag: Command["_tag"]) =>
  commands.slice(
    0,
    commands.findIndex(({ _tag }) => _tag === tag)
  )

/** Laws by which rules are named. */
export const planning = "urban-and-rural-planning-law"
export const coercion = "administrative-coercion-law"

/** Histories to go on from. */
export const ready = until(siteCompleted, "DemolishSite")
export const decided = until(siteCompleted, "AnnounceDemolition")
export const sealable = until(siteInProgress, "SealSite")
export const undecided = until(siteCompleted, "RecordDecision")
export const nobody = [find("2022-03-01", { builder: null }), measure("2022-03-01", 30_00)]
export const inVillage = [find("2022-03-01", { zone: "village" }), measure("2022-03-01", 60_00)]
export const ordered = [
  ...inVillage,
  hand("2022-03-03"),
  decide("2022-03-10", { measure: "correct", until: d("2022-04-08") })
]
export const works = [
  find("2022-03-01", {
    zone: "temporary",
    permit: "expired",
    approval: { from: d("2019-02-28"), until: d("2021-02-28"), extendedUntil: null }
  }),
  measure("2022-03-01", 40_00)
]
/** A history with steps left out. */
export const without = (commands: ReadonlyArray<Command>, ...tags: ReadonlyArray<Command["_tag"]>) =>
  commands.filter(({ _tag }) => !tags.includes(_tag))
/** A demolition of most of the finished rooftop, on a working day. */
export const inAugust = demolish("2022-08-10", 100_00)
