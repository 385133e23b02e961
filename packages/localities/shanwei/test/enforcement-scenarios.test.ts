/**
 * The worked cases of the penalty laws, through the public API. What stands here only renames fields and closed code
 * values: no number, and no branch on a case.
 */
import { readFileSync } from "node:fs"
import {
  chinaWorkCalendar as calendar,
  deadline,
  type PlainDate,
  plainDate,
  type TimeLimit
} from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import {
  applicableNorm,
  caseWithinLimit,
  cashAllowed,
  exemptionOf,
  extraSanctions,
  hearingRight,
  limitationOf,
  mustEducate,
  normsOn,
  onSpotCashCapOn,
  owedOn,
  PenaltyCase,
  type PenaltyEnv,
  payBy,
  penaltyRules,
  type RespondentKind,
  remedyPeriods,
  type Sanction,
  SummaryPenalty,
  seizureDeadline,
  summaryAllowed,
  summaryCap,
  type Violation,
  violationAnswers
} from "@xiuhua/core/enforcement"
import { personRefOf } from "@xiuhua/core/ledger"
import {
  decisionLimit,
  enforcementPublication,
  hearingRequestLimit,
  lawOf,
  type Parameter,
  penaltyPublication,
  preservationLimit,
  publicationWithdrawalLimit,
  type Span,
  verdictOf
} from "@xiuhua/core/regulation"
import { shanwei, shanweiCatalogue } from "@xiuhua/locality-shanwei"
import { Option, Result } from "effect"
import { describe, expect, it } from "vitest"

// biome-ignore lint/suspicious/noExplicitAny: the cases are outside data, each with its own fields
type Json = any

const file = new URL("./enforcement-scenarios.json", import.meta.url)
const scenarios: ReadonlyArray<Json> = JSON.parse(readFileSync(file, "utf8")).scenarios
const scenario = (id: string): { readonly facts: Json; readonly expected: Json } => {
  const found = scenarios.find((each) => each.id === id)
  if (found === undefined) throw new RangeError(`no scenario ${id}`)
  return found
}

const law = lawOf(shanwei)
const regime = { law, calendar }
const env: PenaltyEnv = {
  ...regime,
  officers: { qualified: () => true },
  violations: violationAnswers(regime, shanweiCatalogue)
}
const FEN = 100
const fine = (yuan: number): ReadonlyArray<Sanction> => [{ _tag: "Fine", fen: yuan * FEN }]
const day = plainDate
const due = (parameter: Parameter<TimeLimit>, from: string) =>
  deadline(Option.getOrThrow(law.of(parameter, day(from))).value, day(from), calendar)
const rangeInYuan = (violation: string, kind: RespondentKind, on: PlainDate, projectCost?: number) => {
  const measures = projectCost === undefined ? {} : { projectCostFen: projectCost * FEN }
  const norm = env.violations({ violation, kind, act: { from: on, until: on }, decidedOn: on, measures })
  return norm?.fine === null || norm === undefined ? null : { min: norm.fine.minFen / FEN, max: norm.fine.maxFen / FEN }
}
const within = (range: { min: number; max: number } | null, yuan: number): boolean =>
  range !== null && yuan >= range.min && yuan <= range.max
const ask = (id: string, facts: unknown) => {
  const rule = penaltyRules.find((each) => each.id === id)
  if (rule === undefined) throw new RangeError(`no rule ${id}`)
  return Result.getOrThrow(rule.ask(env, facts))
}

/** Verdict over everything that a decision on the spot is held to. */
const onSpotLawful = (facts: Json): boolean => {
  const on = facts.decisionDate
  const sanctions = fine(facts.proposedSanction.amount)
  const act = { from: facts.actDate, until: facts.actDate }
  const common = { on, respondent: facts.partyType }
  const findings = [
    ...ask("administrative-penalty-law.summary-procedure", {
      ...common,
      sanctions,
      factsConclusive: facts.factsConclusive
    }),
    ...ask("administrative-penalty-law.minimum-officers", {
      on,
      officers: Array.from({ length: facts.officers }, (_, n) => ({ ref: `officer ${n}`, qualified: true }))
    }),
    ...ask("administrative-penalty-law.fine-range", {
      violation: facts.violation,
      respondent: facts.partyType,
      act,
      decidedOn: on,
      fineFen: facts.proposedSanction.amount * FEN,
      measures: {},
      mitigated: false
    }),
    ...Option.match(
      Option.fromNullishOr(
        env.violations({
          violation: facts.violation,
          kind: facts.partyType,
          act: { from: day(facts.actDate), until: day(facts.actDate) },
          decidedOn: day(on),
          measures: {}
        })
      ),
      {
        onNone: () => [],
        onSome: ({ cite, order }) =>
          ask("administrative-penalty-law.order-to-correct", {
            on,
            fined: true,
            order,
            orderedOn: facts.orderedToCorrect === true ? on : null,
            corrected: facts.refusedToCorrect === true ? false : null,
            norm: cite
          })
      }
    )
  ]
  return verdictOf(findings) !== "unlawful"
}

const cases = PenaltyCase.penaltyCases(env)
const summaryCases = SummaryPenalty.summaryPenalties(env)
const person = personRefOf(new Uint8Array(16))
const told = (facts: ReadonlyArray<PenaltyCase.Command>): PenaltyCase.State =>
  facts.reduce((state, fact) => replay(cases, cases.record(state, fact), state), cases.initial)
const respondent = (kind: RespondentKind) => ({ ref: person, kind, age: "adult", capacity: "full" }) as const

/** A case filed on a day. */
const filing = (on: string): ReadonlyArray<PenaltyCase.Command> => [
  {
    _tag: "FileCase",
    on: day(on),
    violation: "SW-A01",
    act: { from: day(on), until: day(on) },
    respondent: respondent("individual"),
    harm: { lifeHealthFinance: false, environmental: false },
    mode: "completed",
    approver: person
  }
]

/** A case decided on the spot. */
const decidedOnSpot = (facts: Json): SummaryPenalty.State => {
  const on = day(facts.decisionDate)
  const events = summaryCases.record(summaryCases.initial, {
    _tag: "DecideOnSpot",
    on,
    number: "1",
    violation: facts.violation,
    act: { from: day(facts.actDate), until: day(facts.actDate) },
    respondent: respondent(facts.partyType),
    officers: [person, person],
    sanctions: [{ _tag: "Fine", fen: facts.proposedSanction.amount * FEN }],
    measures: {},
    circumstances: null,
    lenient: false,
    factsConclusive: facts.factsConclusive,
    orderedToCorrect: facts.orderedToCorrect,
    refusedToCorrect: facts.refusedToCorrect,
    idShown: facts.credentialsShown,
    told: true,
    heard: true,
    handedOver: true,
    remediesTold: true,
    surchargeTold: true
  })
  return replay(summaryCases, events)
}

describe("worked cases of the penalty laws", () => {
  it("P01 处罚法 arts. 51, 67, 68; 复议法 art. 23: 200 yuan on the spot", () => {
    const { expected, facts } = scenario("P01")
    const on = day(facts.decisionDate)
    const range = rangeInYuan(facts.violation, facts.partyType, on)
    const { amount } = facts.proposedSanction
    const remedies = remedyPeriods(regime, {
      servedOn: day(facts.servedDate),
      told: true,
      onSpot: facts.procedure === "simple"
    })
    expect({
      fineRange: range,
      fineWithinRange: within(range, amount),
      simpleProcedureAllowed: summaryAllowed(law, on, facts.partyType, fine(amount)),
      onSpotCollectionAllowed: cashAllowed(law, on, amount * FEN, facts.hardToEnforceLater),
      payBy: payBy(regime, day(facts.servedDate))?.due,
      reconsiderationRequiredBeforeLitigation: remedies.reconsiderationFirst,
      hearingTriggered: hearingRight(law, on, facts.partyType, fine(amount)) === "yes",
      filingWithAgencyRequired: summaryCases
        .next(decidedOnSpot(facts), on)
        .some(({ command }) => command === "FileWithAgency"),
      lawful: onSpotLawful(facts)
    }).toEqual(expected)
  })

  it("P02 处罚法 arts. 51, 54: 201 yuan needs the ordinary procedure", () => {
    const { expected, facts } = scenario("P02")
    const on = day(facts.decisionDate)
    const range = rangeInYuan(facts.violation, facts.partyType, on)
    const { amount } = facts.proposedSanction
    const allowed = summaryAllowed(law, on, facts.partyType, fine(amount))
    expect({
      fineRange: range,
      fineWithinRange: within(range, amount),
      simpleProcedureAllowed: allowed,
      requiredProcedure: allowed ? "simple" : "ordinary",
      lawful: onSpotLawful(facts),
      maxSimpleAmount: Option.getOrThrow(summaryCap(law, facts.partyType, on)).value / FEN
    }).toEqual(expected)
  })

  it("P03 处罚法 2017 art. 33, 2021 art. 51: the caps change on 2021-07-15", () => {
    const { expected, facts } = scenario("P03")
    const version = (on: string) => {
      const { source } = Option.getOrThrow(summaryCap(law, "individual", day(on))).dated.cite
      return /\((\d{4})/u.exec(source)?.[1]
    }
    expect({
      simpleProcedureAllowed: facts.cases.map((each: Json) =>
        summaryAllowed(law, day(each.decisionDate), each.partyType, fine(each.amount))
      ),
      appliedVersion: facts.cases.map((each: Json) => version(each.decisionDate)),
      onSpotCollectionCap: Object.fromEntries(
        facts.cases.map((each: Json) => [
          version(each.decisionDate),
          (onSpotCashCapOn(law, day(each.decisionDate)) ?? 0) / FEN
        ])
      )
    }).toEqual(expected)
  })

  it("P04 处罚法 arts. 64, 85: request for a hearing over National Day", () => {
    const { expected, facts } = scenario("P04")
    const limit = Option.getOrThrow(law.of(hearingRequestLimit, day(facts.hearingNoticeServedDate))).value
    const end = due(hearingRequestLimit, facts.hearingNoticeServedDate).due
    expect({
      requestDeadline: end,
      requestTimely: facts.requestDates.map((on: string) => on <= end),
      unit: unitNames[limit.unit],
      workingDaysCounted: Array.from(
        { length: limit.count },
        (_, n) => deadline({ ...limit, count: n + 1 }, day(facts.hearingNoticeServedDate), calendar).raw
      )
    }).toEqual(expected)
  })

  it("P05 处罚法 art. 60: ninety days that end in Qingming, and an extension", () => {
    const { expected, facts } = scenario("P05")
    const filed = day(facts.filedDate)
    const plain = due(decisionLimit, facts.filedDate)
    const approved = day(facts.extension.approvedDate)
    const cite = { source: "s", article: "a", gist: "g" }
    const limit: TimeLimit = { count: facts.extension.days, unit: "calendarDays", owner: "agency" }
    const spans: ReadonlyArray<Span> = [{ kind: "extension", ground: "head", from: approved, limit, cite }]
    const extended = caseWithinLimit(regime, filed, spans, approved)
    expect({
      rawDeadline: plain.raw,
      safeDeadline: plain.safe,
      rolledDeadline: plain.rolled,
      withinLimitWithoutExtension: facts.decisionDates.map(
        (on: string) => caseWithinLimit(regime, filed, [], day(on)).within
      ),
      rawDeadlineWithExtension: extended.deadline?.raw,
      extensionNeedsHigherLevel: Result.isFailure(
        cases.decide(told(filing(facts.filedDate)), {
          _tag: "ExtendCase",
          on: approved,
          days: facts.extension.days,
          level: "head",
          approver: person
        })
      )
    }).toEqual(expected)
  })

  it.each(["P06", "P07"])("%s 处罚法 arts. 67, 72, 强制法 art. 45: the surcharge", (id) => {
    const { expected, facts } = scenario(id)
    const pay = payBy(regime, day(facts.servedDate))
    if (pay === undefined) throw new Error("no limit for payment")
    const owed = owedOn(
      regime,
      {
        parts: [{ by: pay.due, fen: facts.fine * FEN }],
        payments: [{ on: day(facts.paidDate), fen: facts.fine * FEN }],
        pauses: [],
        told: facts.decisionAnnouncesSurcharge
      },
      day(facts.paidDate)
    )
    const answers: Json = {
      rawPayBy: pay.raw,
      payBy: pay.due,
      overdueDays: owed.overdueDays,
      dailySurcharge: owed.dailyFen / FEN,
      uncappedSurcharge: owed.uncappedFen / FEN,
      surcharge: owed.surchargeFen / FEN,
      totalDue: owed.totalFen / FEN,
      capReached: owed.capReached,
      capReachedOn: owed.capReachedOn
    }
    expect(answers).toMatchObject(expected)
  })

  it("P08 处罚法 art. 36: two years, discovered a day late", () => {
    const { expected, facts } = scenario("P08")
    const act = day(facts.actDate)
    const harm = { lifeHealthFinance: facts.lifeSafetyOrFinancialSafetyWithHarm, environmental: false }
    const found = limitationOf(regime, act, harm)
    expect({
      limitationYears: found?.limit.value.count,
      lastDay: found?.lastDay,
      penaltyBarred: facts.discoveryDates.map(
        (discoveredOn: string) =>
          verdictOf(
            ask("administrative-penalty-law.limitation-period", {
              act: { from: facts.actDate, until: facts.actDate },
              harm,
              mode: facts.continuing ? "continuing" : "completed",
              discoveredOn
            })
          ) === "unlawful"
      )
    }).toEqual(expected)
  })

  it("P10 城乡规划法 art. 64, 处罚法 art. 63: five to ten per cent, and who may ask for a hearing", () => {
    const { expected, facts } = scenario("P10")
    const on = day("2026-01-05")
    const range = rangeInYuan(facts.violation, "individual", on, facts.projectCost)
    const [norm] = normsOn(shanweiCatalogue.find(facts.violation) as Violation, on)
    expect({
      fineRange: range,
      fineWithinRange: facts.cases.map((each: Json) => within(range, each.fine)),
      hearingTriggeredByAmount: facts.cases.map(
        (each: Json) => hearingRight(law, on, each.partyType, fine(each.fine)) === "yes"
      ),
      simpleProcedureAllowed: facts.cases.map((each: Json) => summaryAllowed(law, on, each.partyType, fine(each.fine))),
      measures: [...(norm?.extra ?? []).map(({ kind }) => extraSanctions[kind].zh), ...(range === null ? [] : ["罚款"])]
    }).toEqual(expected)
  })

  it("P11 法典 art. 1169(1), 处罚法 art. 29, 立法法 art. 99: a haulier dumps under the Code", () => {
    const { expected, facts } = scenario("P11")
    const act = { from: day(facts.actDate), until: day(facts.actDate) }
    const decidedOn = day(facts.decisionDate)
    const { applies, notApplied, range } = applicableNorm(
      { ...regime, catalogue: shanweiCatalogue },
      {
        act,
        decidedOn,
        kind: facts.partyType,
        measures: {},
        candidates: facts.candidateBases
      }
    )
    const imposes = applies?.norm.extra.map(({ kind }) => kind)
    const least = range === null ? 0 : range.minFen / FEN
    const lower = notApplied.filter(({ reason }) => reason === "lower-law").map(({ norm }) => norm.cite.source)
    expect({
      applicableBasis: applies?.code,
      fineRange: range === null ? null : { min: least, max: range.maxFen / FEN },
      hearingTriggered: hearingRight(law, decidedOn, facts.partyType, fine(least)) === "yes",
      simpleProcedureAllowed: summaryAllowed(law, decidedOn, facts.partyType, fine(least)),
      confiscateIllegalIncome: imposes?.includes("confiscate-income"),
      remediationOrder: imposes?.includes("substitute-treatment"),
      article: sourceNames.find(
        ([, name]) => name === `${applies?.norm.cite.source}${applies?.norm.cite.article}`
      )?.[0],
      lowerLawNotApplied: lower.map((source) => sourceNames.find(([, name]) => source.includes(name))?.[0]).sort()
    }).toEqual({ ...expected, lowerLawNotApplied: [...expected.lowerLawNotApplied].sort() })
  })

  it("P12 处罚法 art. 33: must not, need not, and is to be penalised", () => {
    const { expected, facts } = scenario("P12")
    const outcomes = facts.cases.map((each: Json) => exemptionOf(law, day("2026-03-10"), each))
    expect({ outcome: outcomes, educationRequired: outcomes.map(mustEducate) }).toEqual(expected)
  })

  it("P13 处罚法 arts. 56, 85: evidence kept over the May holiday", () => {
    const { expected, facts } = scenario("P13")
    const limit = Option.getOrThrow(law.of(preservationLimit, day(facts.preservedDate))).value
    const end = due(preservationLimit, facts.preservedDate).due
    expect({
      disposeBy: end,
      unit: unitNames[limit.unit],
      timely: facts.disposalDates.map((on: string) => on <= end)
    }).toEqual(expected)
  })

  it("P14 强制法 arts. 25, 69: a seizure and its extension in natural days", () => {
    const { expected, facts } = scenario("P14")
    const from = day(facts.seizedDate)
    const plain = seizureDeadline(regime, from, [])
    const approved = day(facts.extension.approvedDate)
    const limit: TimeLimit = { count: facts.extension.days, unit: "calendarDays", owner: "agency" }
    const cite = { source: "s", article: "a", gist: "g" }
    const extended = seizureDeadline(regime, from, [
      { kind: "extension", ground: "approved", from: approved, limit, cite }
    ])
    const late = ask("administrative-coercion-law.seizure-extension", {
      on: "2026-02-20",
      id: "goods",
      days: facts.extension.days,
      earlier: 0,
      toldInWriting: facts.extension.partyToldInWriting,
      due: plain?.deadline.due
    })
    expect({
      expiresWithoutExtension: plain?.deadline.due,
      expiresWithExtension: extended?.deadline.due,
      unit: unitNames[plain?.limit.value.unit ?? "years"],
      rollsOver: plain?.deadline.due !== plain?.deadline.raw,
      daysCountable: (plain?.limit.value.count ?? 0) + facts.extension.days,
      lateExtensionValid: verdictOf(late) !== "unlawful"
    }).toEqual(expected)
  })

  it("P15 处罚法 art. 48, 三项制度: publication and withdrawal", () => {
    const { expected, facts } = scenario("P15")
    const withdrawn = (explained: boolean) =>
      cases.review(told([{ _tag: "WithdrawPublication", on: day(facts.laterRevokedDate), explained }])).length
    expect({
      publishBy: due(penaltyPublication, facts.decisionDate).due,
      generalEnforcementPublishBy: due(enforcementPublication, facts.decisionDate).due,
      withdrawBy: due(publicationWithdrawalLimit, facts.laterRevokedDate).due,
      mustExplainWithdrawal: withdrawn(false) > 0 && withdrawn(true) === 0
    }).toEqual(expected)
  })
})

const unitNames = {
  workdays: "working-days",
  calendarDays: "natural-days",
  months: "months",
  years: "years"
} as const

/** The short names of the worked cases, and what the full names contain. */
const sourceNames: ReadonlyArray<readonly [string, string]> = [
  ["生态环境法典 art 1169(1)", "《中华人民共和国生态环境法典》第一千一百六十九条第一款"],
  ["汕尾市容条例 art 51(5)", "汕尾市城市市容和环境卫生管理条例"],
  ["139号令", "第139号"]
]
