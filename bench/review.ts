/**
 * Ten rules over the facts of a case, with explanations, as `review` asks them, against a function that somebody would
 * write by hand for these ten and this place.
 *
 *     node --conditions=@xiuhua/source bench/review.ts
 *
 * Both build the same findings: rule, severity, facts, article and gist. The function by hand knows the numbers and the
 * articles of both texts by heart and shares nothing with ours but the calendar. Both must agree on every case before any
 * is timed. Reported beside them: json-rules-engine and @gorules/zen-engine on the same ten rules, which answer which
 * rules fire and explain nothing.
 */
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict"
import {
  addDays,
  chinaWorkCalendar as calendar,
  deadline,
  type PlainDate,
  plainDate,
  type TimeLimit,
  toEpochDay
} from "@xiuhua/core/calendar"
import { type PenaltyEnv, PenaltyRule, type RespondentKind, type Sanction } from "@xiuhua/core/enforcement"
import { type Finding, lawOf } from "@xiuhua/core/regulation"
import { shanwei } from "@xiuhua/locality-shanwei"
import { compare, formatRatio, markdown, ratio, sink } from "./lib/compare.ts"
import { type Fire, type FlatFacts, jsonRulesEngine, zenEngine } from "./lib/review-peers.ts"

const env: PenaltyEnv = {
  law: lawOf(shanwei),
  calendar,
  officers: { qualified: () => undefined },
  violations: () => undefined
}

/** Everything that the ten rules ask about one case. */
interface Facts {
  readonly on: PlainDate
  readonly actUntil: PlainDate
  readonly discoveredOn: PlainDate
  readonly respondent: RespondentKind
  readonly age: "under-14" | "14-to-17" | "adult"
  readonly officers: ReadonlyArray<{ readonly ref: string; readonly qualified: boolean | null }>
  readonly evidence: string
  readonly recorded: boolean
  readonly device: { readonly reviewed: boolean; readonly published: boolean } | null
  readonly sanctions: ReadonlyArray<Sanction>
  readonly told: ReadonlyArray<Sanction>
  readonly spokeUp: boolean
  readonly factsConclusive: boolean
  readonly hearingTold: boolean
  readonly noticedOn: PlainDate
  readonly hearingOn: PlainDate
  readonly decidedBy: string
  readonly investigators: ReadonlyArray<string>
  readonly minor: boolean
  readonly correctedInTime: boolean
  readonly harm: "none" | "slight" | "serious"
  readonly firstOffence: boolean
  readonly lenient: boolean
}

const noHarm = { lifeHealthFinance: false, environmental: false }

/** The ten rules, each asked about what it needs of the case. */
const questions: ReadonlyArray<(it: Facts) => ReadonlyArray<Finding>> = [
  ({ actUntil, discoveredOn }) =>
    PenaltyRule.limitation.judge(env, {
      act: { from: actUntil, until: actUntil },
      harm: noHarm,
      mode: "completed",
      discoveredOn
    }),
  (it) => PenaltyRule.twoOfficers.judge(env, it),
  ({ device, evidence, on, recorded }) => PenaltyRule.evidenceTaken.judge(env, { on, id: evidence, recorded, device }),
  (it) => PenaltyRule.summaryProcedure.judge(env, it),
  ({ hearingTold, on, respondent, told }) =>
    PenaltyRule.hearingRightRule.judge(env, { on, respondent, sanctions: told, told: hearingTold }),
  (it) => PenaltyRule.hearingNotice.judge(env, it),
  ({ on, sanctions, spokeUp, told }) =>
    PenaltyRule.noHeavierPenalty.judge(env, { on, told, decided: sanctions, spokeUp }),
  (it) => PenaltyRule.deciderApart.judge(env, it),
  (it) => PenaltyRule.exemptionRule.judge(env, { on: it.on, circumstances: it, decided: "penalty" }),
  ({ age, lenient, on }) =>
    PenaltyRule.responsibility.judge(env, { on, age, capacity: "full", decided: "penalty", lenient })
]

const byRules = (it: Facts): ReadonlyArray<Finding> => {
  const findings: Array<Finding> = []
  for (const question of questions) for (const finding of question(it)) findings.push(finding)
  return findings
}

const LAW = "administrative-penalty-law"
const REVISED = "2021-07-15"
const of2017 = (article: string, gist: string) => ({ source: "《中华人民共和国行政处罚法》(2017修正)", article, gist })
const of2021 = (article: string, gist: string) => ({ source: "《中华人民共和国行政处罚法》(2021修订)", article, gist })
/** The two texts of one rule that says the same in both. */
const both = (before: string, article: string, gist: string) => [of2017(before, gist), of2021(article, gist)] as const

const texts = {
  limitation: [
    of2017("第二十九条", "违法行为二年内未被发现的不再处罚"),
    of2021("第三十六条第一款", "违法行为二年内未被发现的不再处罚，法律另有规定的除外")
  ],
  officers: [
    of2017("第三十七条第一款", "调查或者检查时执法人员不得少于两人"),
    of2021("第四十二条第一款", "处罚由具有执法资格的人员实施，不得少于两人")
  ],
  device: of2021("第四十一条", "电子监控设备应经法制和技术审核，设置地点应当公布；未经审核的记录不得作为证据"),
  recorded: of2021("第四十七条", "以文字、音像等形式对执法全过程记录并归档"),
  summaryIndividual: [
    of2017("第三十三条", "对公民五十元以下的罚款或者警告可以当场决定"),
    of2021("第五十一条", "对公民二百元以下的罚款或者警告可以当场决定")
  ],
  summaryOrganisation: [
    of2017("第三十三条", "对法人或者其他组织一千元以下的罚款或者警告可以当场决定"),
    of2021("第五十一条", "对法人或者其他组织三千元以下的罚款或者警告可以当场决定")
  ],
  hearing: both("第四十二条第一款", "第六十三条", "拟作出较大数额罚款等较重处罚的，应当告知当事人有要求听证的权利"),
  hearingNotice: [
    of2017("第四十二条第一款第（二）项", "听证七日前通知时间、地点"),
    of2021("第六十四条第（二）项、第八十五条", "听证七日前通知时间、地点；七日指工作日")
  ],
  heavierSpoke: both("第三十二条第二款", "第四十五条第二款", "不得因当事人陈述、申辩而给予更重的处罚"),
  heavier: both("第三十一条", "第四十四条", "拟作出的处罚内容应当事先告知；更重的处罚须重新告知"),
  decider: both("第三十八条第一款", "第五十七条第一款", "调查终结后由行政机关负责人对调查结果进行审查并作出决定"),
  exemption: both(
    "第二十七条第二款",
    "第三十三条",
    "轻微并及时改正且无危害后果的不予处罚；初次违法可以不罚；无主观过错不罚；不罚的应当教育"
  ),
  child: both("第二十五条", "第三十条", "不满十四周岁的不予处罚，责令监护人管教"),
  minor: both("第二十五条", "第三十条", "已满十四周岁不满十八周岁的应当从轻或者减轻处罚")
} as const

const twoYears: TimeLimit = { count: 2, unit: "years", owner: "agency" }
const lead = [
  { count: 7, unit: "calendarDays", owner: "agency" },
  { count: 7, unit: "workdays", owner: "agency" }
] as const
const clearLead = [
  { count: 8, unit: "calendarDays", owner: "agency" },
  { count: 8, unit: "workdays", owner: "agency" }
] as const

const money = (sanctions: ReadonlyArray<Sanction>): { readonly fine: number; readonly taken: number } => {
  let fine = 0
  let taken = 0
  for (const sanction of sanctions) {
    if (sanction._tag === "Fine") fine += sanction.fen
    else if (sanction._tag === "ConfiscateIncome" || sanction._tag === "ConfiscateGoods") taken += sanction.fen
  }
  return { fine, taken }
}

/** The same ten by hand. */
const byHand = (it: Facts): ReadonlyArray<Finding> => {
  const findings: Array<Finding> = []
  const { on } = it
  const text = on >= REVISED ? 1 : 0

  const lastDay = deadline(twoYears, it.actUntil, calendar).raw
  if (it.discoveredOn > lastDay)
    findings.push({
      rule: `${LAW}.limitation-period`,
      severity: "violation",
      facts: { actUntil: it.actUntil, lastDay, discoveredOn: it.discoveredOn },
      cite: texts.limitation[it.actUntil >= REVISED ? 1 : 0]
    })

  const different = new Set<string>()
  for (const { ref } of it.officers) different.add(ref)
  if (different.size < 2)
    findings.push({
      rule: `${LAW}.minimum-officers`,
      severity: "violation",
      facts: { on, officers: different.size, least: 2 },
      cite: texts.officers[text]
    })
  for (const { qualified, ref } of it.officers)
    if (qualified !== true)
      findings.push({
        rule: `${LAW}.minimum-officers`,
        severity: qualified === false ? "violation" : "warning",
        facts: { on, officer: ref, qualified: qualified === false ? "no" : "unknown" },
        cite: texts.officers[text]
      })

  if (it.device !== null && !(it.device.reviewed && it.device.published))
    findings.push({
      rule: `${LAW}.evidence`,
      severity: on >= REVISED ? "violation" : "warning",
      facts: {
        on,
        evidence: it.evidence,
        reviewed: it.device.reviewed ? "yes" : "no",
        published: it.device.published ? "yes" : "no"
      },
      cite: texts.device
    })
  if (!it.recorded)
    findings.push({
      rule: `${LAW}.evidence`,
      severity: "warning",
      facts: { on, evidence: it.evidence, recorded: "no" },
      cite: texts.recorded
    })

  const decided = money(it.sanctions)
  const organisation = it.respondent === "organisation"
  const cap = organisation ? (text === 1 ? 300_000 : 100_000) : text === 1 ? 20_000 : 5_000
  const capCite = organisation ? texts.summaryOrganisation[text] : texts.summaryIndividual[text]
  const light = it.sanctions.every(({ _tag }) => _tag === "Fine" || _tag === "Warning" || _tag === "Order")
  const summary = `${LAW}.summary-procedure`
  const { respondent } = it
  if (!light || decided.fine > cap)
    findings.push({
      rule: summary,
      severity: "violation",
      facts: { on, respondent, fineFen: decided.fine, capFen: cap },
      cite: capCite
    })
  if (!it.factsConclusive)
    findings.push({
      rule: summary,
      severity: "violation",
      facts: { on, respondent, factsConclusive: "no" },
      cite: capCite
    })
  if (respondent === "individual-business")
    findings.push({ rule: summary, severity: "note", facts: { on, respondent, assumed: "individual" }, cite: capCite })

  const told = money(it.told)
  if (!it.hearingTold) {
    const amount = text === 1 ? Math.max(told.fine, told.taken) : told.fine
    // Guangdong's amounts are known from 2021-07-15 on.
    const threshold = text === 0 ? undefined : organisation ? 10_000_000 : 500_000
    const always = it.told.some(
      ({ _tag }) =>
        _tag === "SuspendBusiness" ||
        _tag === "RevokeLicence" ||
        (text === 1 && (_tag === "LowerQualification" || _tag === "CloseBusiness" || _tag === "RestrictOccupation"))
    )
    const right = always
      ? "yes"
      : amount === 0
        ? "no"
        : threshold === undefined
          ? "unknown"
          : amount >= threshold
            ? "yes"
            : "no"
    if (right !== "no")
      findings.push({
        rule: `${LAW}.hearing-right`,
        severity: right === "yes" ? "violation" : "warning",
        facts: threshold === undefined ? { fineFen: told.fine } : { fineFen: told.fine, thresholdFen: threshold },
        cite: texts.hearing[text]
      })
  }

  const era = it.noticedOn >= REVISED ? 1 : 0
  const minimal = deadline(lead[era], it.noticedOn, calendar)
  const clear = deadline(clearLead[era], it.noticedOn, calendar)
  if (it.hearingOn < clear.raw)
    findings.push({
      rule: `${LAW}.hearing-notice-lead`,
      severity:
        it.hearingOn < minimal.raw && !minimal.provisional && !clear.provisional && era === 1 ? "violation" : "warning",
      facts: { noticedOn: it.noticedOn, hearingOn: it.hearingOn, minimal: minimal.raw, clearDays: clear.raw },
      cite: texts.hearingNotice[era]
    })

  if (decided.fine > told.fine || decided.taken > told.taken || gravest(it.sanctions) > gravest(it.told))
    findings.push({
      rule: `${LAW}.no-heavier-penalty`,
      severity: "violation",
      facts: {
        toldFen: told.fine + told.taken,
        decidedFen: decided.fine + decided.taken,
        spokeUp: it.spokeUp ? "yes" : "no"
      },
      cite: it.spokeUp ? texts.heavierSpoke[text] : texts.heavier[text]
    })

  if (it.investigators.includes(it.decidedBy))
    findings.push({
      rule: `${LAW}.decider-apart`,
      severity: "violation",
      facts: { decidedBy: it.decidedBy, on },
      cite: texts.decider[text]
    })

  const must = it.minor && it.correctedInTime && it.harm === "none"
  const may = text === 1 && it.firstOffence && it.harm !== "serious" && it.correctedInTime
  if (must || may)
    findings.push({
      rule: `${LAW}.exemption`,
      severity: must ? "violation" : "note",
      facts: { exemption: must ? "must-exempt" : "may-exempt", decided: "penalty" },
      cite: texts.exemption[text]
    })

  if (it.age === "under-14")
    findings.push({
      rule: `${LAW}.responsibility`,
      severity: "violation",
      facts: { age: it.age },
      cite: texts.child[text]
    })
  else if (it.age === "14-to-17" && !it.lenient)
    findings.push({
      rule: `${LAW}.responsibility`,
      severity: "violation",
      facts: { age: it.age, lenient: "no" },
      cite: texts.minor[text]
    })
  return findings
}

const weights: Readonly<Partial<Record<Sanction["_tag"], number>>> = {
  Warning: 1,
  Fine: 3,
  ConfiscateGoods: 3,
  SuspendBusiness: 5
}
const gravest = (sanctions: ReadonlyArray<Sanction>): number => {
  let most = 0
  for (const { _tag } of sanctions) most = Math.max(most, weights[_tag] ?? 0)
  return most
}

/** A generator of numbers from a seed (Mulberry32), the same on every machine. */
const generator = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const random = generator(20_261_123)
const chance = (share: number): boolean => random() < share
const below = (count: number): number => Math.floor(random() * count)
const pick = <A>(choices: readonly [A, ...ReadonlyArray<A>]): A => choices[below(choices.length)] ?? choices[0]

/** One case in eight or so is irregular under each rule. */
const facts = (n: number): Facts => {
  const on = addDays(plainDate("2019-01-01"), below(365 * 7))
  const fen = pick([5_000, 10_000, 20_000, 60_000, 300_000, 600_000])
  const told: ReadonlyArray<Sanction> = [
    { _tag: "Fine", fen },
    ...(chance(0.1) ? [{ _tag: "ConfiscateGoods", fen: 40_000 } as const] : []),
    ...(chance(0.05) ? [{ _tag: "SuspendBusiness" } as const] : []),
    { _tag: "Order", order: "correct" }
  ]
  const noticedOn = addDays(on, -below(60))
  return {
    on,
    actUntil: addDays(on, -below(chance(0.12) ? 1100 : 700)),
    discoveredOn: on,
    respondent: pick(["individual", "individual", "organisation", "individual-business"]),
    age: chance(0.88) ? "adult" : pick(["under-14", "14-to-17"]),
    officers: [
      { ref: `officer-${n % 50}`, qualified: chance(0.94) ? true : pick([false, null]) },
      { ref: `officer-${chance(0.95) ? (n % 50) + 1 : n % 50}`, qualified: true }
    ],
    evidence: `evidence-${n}`,
    recorded: chance(0.9),
    device: chance(0.3) ? { reviewed: chance(0.8), published: chance(0.9) } : null,
    sanctions: chance(0.9) ? told : [{ _tag: "Fine", fen: fen + 5_000 }],
    told,
    spokeUp: chance(0.4),
    factsConclusive: chance(0.9),
    hearingTold: chance(0.85),
    noticedOn,
    hearingOn: addDays(noticedOn, (chance(0.85) ? 14 : 7) + below(6)),
    decidedBy: chance(0.9) ? "head" : `officer-${n % 50}`,
    investigators: [`officer-${n % 50}`, `officer-${(n % 50) + 1}`],
    minor: chance(0.2),
    correctedInTime: chance(0.4),
    harm: pick(["none", "slight", "serious"]),
    firstOffence: chance(0.5),
    lenient: chance(0.5)
  }
}

const CASES = 20_000
const cases = Array.from({ length: CASES }, (_, n) => facts(n))
const found = new Map<string, number>()
let clean = 0
for (const it of cases) {
  const ours = byRules(it)
  deepStrictEqual(ours, byHand(it))
  if (ours.length === 0) clean++
  for (const { rule } of ours) found.set(rule, (found.get(rule) ?? 0) + 1)
}
strictEqual(found.size, 10)
ok(clean > 0)
const total = [...found.values()].reduce((sum, count) => sum + count, 0)
console.log(
  `${CASES} cases, ${total} findings, ${clean} cases without one; ours and the function by hand agree on each.\n${[...found].map(([rule, count]) => `- ${rule}: ${count}`).join("\n")}`
)

/** What the engines need to be told, since they know neither days nor texts. */
const flat = (it: Facts): FlatFacts => {
  const { device, on, respondent } = it
  const revised = on >= REVISED
  const organisation = respondent === "organisation"
  const [decided, told] = [money(it.sanctions), money(it.told)]
  const thresholdFen = revised ? (organisation ? 10_000_000 : 500_000) : -1
  return {
    discoveredOn: toEpochDay(it.discoveredOn),
    lastDay: toEpochDay(deadline(twoYears, it.actUntil, calendar).raw),
    officers: new Set(it.officers.map(({ ref }) => ref)).size,
    unqualified: it.officers.some(({ qualified }) => qualified !== true),
    deviceBad: device !== null && !(device.reviewed && device.published),
    recorded: it.recorded,
    light: it.sanctions.every(({ _tag }) => _tag === "Fine" || _tag === "Warning" || _tag === "Order"),
    fineFen: decided.fine,
    capFen: organisation ? (revised ? 300_000 : 100_000) : revised ? 20_000 : 5_000,
    factsConclusive: it.factsConclusive,
    individualBusiness: respondent === "individual-business",
    hearingTold: it.hearingTold,
    alwaysHeard: it.told.some(({ _tag }) => _tag === "SuspendBusiness"),
    amountFen: revised ? Math.max(told.fine, told.taken) : told.fine,
    thresholdFen,
    hearingOn: toEpochDay(it.hearingOn),
    clearDays: toEpochDay(deadline(clearLead[it.noticedOn >= REVISED ? 1 : 0], it.noticedOn, calendar).raw),
    toldFen: told.fine,
    takenFen: decided.taken,
    toldTakenFen: told.taken,
    gravity: gravest(it.sanctions),
    toldGravity: gravest(it.told),
    deciderInvestigated: it.investigators.includes(it.decidedBy),
    minor: it.minor,
    correctedInTime: it.correctedInTime,
    harm: it.harm,
    revised,
    firstOffence: it.firstOffence,
    age: it.age,
    lenient: it.lenient
  }
}

const engines: ReadonlyArray<readonly [name: string, fire: Fire]> = [
  ["json-rules-engine, which rules fire", jsonRulesEngine()] as const,
  ["@gorules/zen-engine, which rules fire", zenEngine()] as const
].flatMap(([name, fire]) => (fire === undefined ? [] : [[name, fire] as const]))
const few = cases.slice(0, 1_000)
for (const [, fire] of engines) {
  for (const it of few) {
    const rules = [...new Set(byHand(it).map(({ rule }) => rule.slice(LAW.length + 1)))].sort()
    deepStrictEqual([...(await fire(flat(it)))].sort(), rules)
  }
}

const each = (review: (it: Facts) => ReadonlyArray<Finding>) => () => {
  for (const it of cases) sink.value += review(it).length
  return CASES
}

const OURS = "ten rules, findings with facts and article"
const HAND = "the same by hand"
const timings = await compare(
  {
    [OURS]: each(byRules),
    [HAND]: each(byHand),
    ...Object.fromEntries(
      engines.map(([name, fire]) => [
        name,
        async () => {
          for (const it of few) sink.value += (await fire(flat(it))).length
          return few.length
        }
      ])
    )
  },
  { rounds: 15, warmUp: 5 }
)
console.log(`\n${markdown("Review of one case under ten rules", timings, HAND)}\n`)
const measured = ratio(timings, OURS, HAND)
console.log(
  `${OURS} takes × ${formatRatio(measured)} the time of ${HAND}; target ≤ 2: ${measured.median <= 2 ? "reached" : "MISSED"}`
)
