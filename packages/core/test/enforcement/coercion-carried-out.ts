/** What is refused in carrying out and afterwards: acts, clearing, agreements, suspension, the court, the end. */
import { courtWay, demand, demolitionCase, hours, substituteCase } from "./coercion-cases.ts"
import {
  agree,
  apply,
  before,
  beforeExecution,
  beforePerformance,
  clear,
  demandedForCourt,
  demandedMoney,
  end,
  execute,
  law,
  openedMoney,
  perform,
  type Row,
  stepOf,
  substitute,
  sued,
  suspend
} from "./coercion-steps.ts"
import { d } from "./fixture.ts"

export const carriedOut: ReadonlyArray<Row> = [
  [
    "arts. 37, 38: carried out before it was served",
    before(demolitionCase, "ServeEnforcementDecision"),
    { ...execute, ...hours("2026-01-05") },
    `${law}.execution`,
    "第三十七条、第三十八条",
    { missing: "ServeEnforcementDecision" }
  ],
  [
    "art. 37 para. 2 (3): before the day that the decision names",
    beforeExecution,
    { ...execute, ...hours("2025-12-31") },
    `${law}.execution`,
    "第三十七条第二款第（三）项",
    { waitUntil: "2026-01-05" }
  ],
  [
    "art. 39: carried out while suspended",
    [...beforeExecution, { ...suspend, on: d("2026-01-02"), ground: "other" }],
    execute,
    `${law}.execution`,
    "第三十九条",
    { halted: "suspended" }
  ],
  [
    "art. 42: carried out while an agreement holds",
    [...beforeExecution, { ...agree, on: d("2026-01-02"), waivedFen: 0, stages: [{ by: d("2026-02-28"), fen: null }] }],
    execute,
    `${law}.execution`,
    "第四十二条",
    { halted: "agreed" }
  ],
  [
    "行诉法 art. 56: carried out while stayed",
    [...beforeExecution, ...sued],
    execute,
    `${law}.execution`,
    "第四十二条；第五十六条",
    { halted: "stayed" }
  ],
  [
    "art. 43 para. 1: begun at 05:59",
    beforeExecution,
    { ...execute, ...hours("2026-01-05", "05:59", "12:00") },
    `${law}.enforcement-time`,
    "第四十三条第一款",
    { night: "22:00-06:00", confidence: "doubtful" }
  ],
  [
    "art. 43 para. 1: ended at 22:01",
    beforeExecution,
    { ...execute, ...hours("2026-01-05", "14:00", "22:01") },
    `${law}.enforcement-time`,
    "第四十三条第一款",
    { night: "22:00-06:00" }
  ],
  [
    "art. 43 para. 1: on the second day of Labour Day",
    beforeExecution,
    { ...execute, ...hours("2026-05-02") },
    `${law}.enforcement-time`,
    "第四十三条第一款",
    { day: "2026-05-02", holiday: "labour-day" }
  ],
  [
    "art. 43 para. 1: over the night into Qingming",
    beforeExecution,
    { ...execute, ...hours("2026-04-04", "09:00", "12:00", "2026-04-05"), urgent: null },
    `${law}.enforcement-time`,
    "第四十三条第一款",
    { night: "22:00-06:00" }
  ],
  [
    "art. 43: hours that run backwards",
    beforeExecution,
    { ...execute, ...hours("2026-01-05", "17:00", "09:00") },
    `${law}.enforcement-time`,
    "第四十三条第一款",
    { order: "reversed" }
  ],
  [
    "art. 43 para. 2: cutting off the water",
    beforeExecution,
    { ...execute, residentsCutOff: "water" },
    `${law}.execution`,
    "第四十三条第二款",
    { residentsCutOff: "water" }
  ],
  [
    "art. 50: money is nothing that others can perform",
    demandedMoney,
    { ...substitute, on: d("2026-03-18") },
    `${law}.substitute-decision`,
    "第五十条",
    { duty: "money" }
  ],
  [
    "art. 50: no danger to traffic, environment or resources",
    before(substituteCase, "DecideSubstitute"),
    { ...substitute, harm: [] },
    `${law}.substitute-decision`,
    "第五十条",
    { harm: "none" }
  ],
  [
    "art. 50: a third party with an interest",
    before(substituteCase, "DecideSubstitute"),
    { ...substitute, interested: true },
    `${law}.substitute-decision`,
    "第五十条",
    { interested: "yes" }
  ],
  [
    "art. 50: without a demand",
    substituteCase.slice(0, 1),
    substitute,
    `${law}.substitute-decision`,
    "第三十五条",
    { missing: "DemandPerformance" }
  ],
  [
    "art. 51 (1): no budget",
    before(substituteCase, "DecideSubstitute"),
    { ...substitute, budgetFen: null },
    `${law}.substitute-decision`,
    "第五十一条第一款第（一）项",
    { missing: "budget" }
  ],
  [
    "art. 51 (1): the object is not stated",
    before(substituteCase, "DecideSubstitute"),
    { ...substitute, objectStated: false },
    `${law}.substitute-decision`,
    "第五十一条第一款第（一）项",
    { missing: "object" }
  ],
  [
    "art. 51 (2): no second demand",
    beforePerformance.slice(0, -1),
    perform,
    `${law}.substitute-demand-limit`,
    "第五十一条第一款第（二）项、第六十九条",
    { missing: "DemandPerformance" }
  ],
  [
    "art. 51 (2): two workdays after the second demand",
    before(substituteCase, "PerformSubstitute").map((command) =>
      command._tag === "DecideSubstitute" ? { ...command, executeFrom: d("2026-03-30") } : command
    ),
    { ...perform, ...hours("2026-03-30") },
    `${law}.substitute-demand-limit`,
    "第五十一条第一款第（二）项、第六十九条",
    { minimal: "2026-03-31" }
  ],
  [
    "art. 51 (3): nobody of the agency there",
    beforePerformance,
    { ...perform, supervised: false },
    `${law}.substitute-performance`,
    "第五十一条第一款第（三）项",
    { missing: "supervisor" }
  ],
  [
    "art. 51 (4): neither respondent nor witness signed",
    beforePerformance,
    { ...perform, signedBy: ["supervisor", "performer"] },
    `${law}.substitute-performance`,
    "第五十一条第一款第（四）项",
    { missing: "respondent-or-witness-signature" }
  ],
  [
    "art. 51 para. 3: with force",
    beforePerformance,
    { ...perform, force: true },
    `${law}.substitute-performance`,
    "第五十一条第三款",
    { force: "yes" }
  ],
  [
    "art. 51 para. 2: more than it cost",
    before(substituteCase, "ChargeCost"),
    { ...stepOf(substituteCase, "ChargeCost"), atCost: false },
    `${law}.substitute-cost`,
    "第五十一条第二款",
    { atCost: "no" }
  ],
  [
    "art. 52: in a private yard",
    [],
    { ...clear, place: "other" },
    `${law}.clearing-at-once`,
    "第五十二条",
    { place: "other" }
  ],
  [
    "art. 52: no spill, obstacle or pollutant",
    [],
    { ...clear, matter: "other" },
    `${law}.clearing-at-once`,
    "第五十二条",
    { matter: "other" }
  ],
  [
    "art. 52: it could wait",
    [],
    { ...clear, pressing: false },
    `${law}.clearing-at-once`,
    "第五十二条",
    { pressing: "no" }
  ],
  [
    "art. 52: the respondent can clear it",
    [],
    { ...clear, respondentAble: true },
    `${law}.clearing-at-once`,
    "第五十二条",
    { respondentAble: "yes" }
  ],
  [
    "art. 52: hours that run backwards",
    [],
    { ...clear, untilOn: d("2026-09-30") },
    `${law}.enforcement-time`,
    "第四十三条第一款",
    { order: "reversed" }
  ],
  [
    "art. 39 (3): suspended to the harm of the public",
    openedMoney,
    { ...suspend, ground: "irreparable", harmsPublicInterest: true },
    `${law}.suspension`,
    "第三十九条第一款第（三）项",
    { ground: "irreparable" }
  ],
  [
    "art. 39 para. 2: taken up again after three years of inability",
    [...openedMoney, suspend],
    { _tag: "ResumeEnforcement", on: d("2029-03-05") },
    `${law}.inability-limit`,
    "第三十九条第二款",
    { step: "resume" }
  ],
  [
    "art. 39 para. 2: given up a day before the three years",
    [...openedMoney, suspend],
    end("2029-03-04", "inability"),
    `${law}.inability-limit`,
    "第三十九条第二款",
    { last: "2029-03-05" }
  ],
  [
    "art. 39 para. 2: given up although it harms society",
    [...openedMoney, { ...suspend, socialHarm: true }],
    end("2030-03-05", "inability"),
    `${law}.inability-limit`,
    "第三十九条第二款",
    { socialHarm: "yes" }
  ],
  [
    "art. 37: ended as performed with everything open",
    demandedMoney,
    end("2026-03-20", "performed"),
    `${law}.ending`,
    "第三十七条",
    { open: "performance" }
  ],
  [
    "art. 40 (2): a citizen is no organisation that ended",
    openedMoney,
    end("2026-03-20", "no-assets"),
    `${law}.ending`,
    "第四十条第（二）项",
    { respondent: "individual" }
  ],
  [
    "art. 40 (1): an organisation does not die",
    openedMoney.map((command) =>
      command._tag === "OpenEnforcement"
        ? { ...command, respondent: { ...command.respondent, kind: "organisation" } }
        : command
    ),
    end("2026-03-20", "no-estate"),
    `${law}.ending`,
    "第四十条第（一）项",
    { respondent: "organisation" }
  ],
  [
    "art. 42: an agreement that harms others",
    demandedMoney,
    { ...agree, harmsOthers: true },
    `${law}.agreement`,
    "第四十二条第一款",
    { harmsOthers: "yes" }
  ],
  [
    "art. 42: less surcharge for nothing made good",
    demandedMoney,
    { ...agree, remedied: false },
    `${law}.agreement`,
    "第四十二条第一款",
    { remedied: "no" }
  ],
  [
    "art. 42: part of the fine itself is given up",
    demandedMoney,
    { ...agree, waivedFen: 1_000_001 },
    `${law}.agreement`,
    "第四十二条第一款",
    { surchargeFen: 1_000_000 }
  ],
  [
    "art. 42: a stage that is over already",
    demandedMoney,
    { ...agree, stages: [{ by: d("2026-03-09"), fen: 500_000 }] },
    `${law}.agreement`,
    "第四十二条第一款",
    { firstBy: "2026-03-09" }
  ],
  [
    "art. 53: to the court on the last day of the remedies",
    [...courtWay.slice(0, 1), demand("2025-11-03", "2025-11-17", 1_000_000)],
    { ...apply, on: d("2025-12-10") },
    `${law}.court-application-limit`,
    "第五十三条",
    { remediesEndOn: "2025-12-10" }
  ],
  [
    "art. 53: to the court after three months",
    demandedForCourt,
    { ...apply, on: d("2026-03-11") },
    `${law}.court-application-limit`,
    "第五十三条",
    { last: "2026-03-10" }
  ],
  [
    "art. 53: to the court while a suit runs",
    [...demandedForCourt, { _tag: "StartRemedy", on: d("2025-12-15"), kind: "litigation", body: "court" }],
    apply,
    `${law}.court-application-limit`,
    "第五十三条",
    { remediesEndOn: "unknown" }
  ],
  [
    "art. 54: to the court on the tenth workday after the demand",
    demandedForCourt,
    { ...apply, on: d("2025-12-25") },
    `${law}.demand-before-court`,
    "第五十四条、第六十九条",
    { waitUntil: "2025-12-25" }
  ],
  [
    "art. 55: without what the respondent said",
    demandedForCourt,
    { ...apply, materials: ["application", "decision", "object"] },
    `${law}.court-materials`,
    "第五十五条",
    { missing: "opinion-and-demand" }
  ],
  [
    "art. 58: to the higher court on the sixteenth day",
    [...before(courtWay, "RecordCourtRuling"), stepOf(courtWay, "RecordCourtRuling")],
    { _tag: "AskHigherCourt", on: d("2026-02-15") },
    `${law}.higher-court-limit`,
    "第五十六条第二款、第五十八条第三款",
    { due: "2026-02-14" }
  ]
]
