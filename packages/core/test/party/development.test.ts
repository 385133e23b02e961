/** 发展党员: the lawful way, each refusal, both texts, limits and what is reported of history. */
import { chinaWorkCalendar, plainDate, stateCouncilArrangements, workCalendar } from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import { eventCodec } from "@xiuhua/core/handle"
import { Development } from "@xiuhua/core/party"
import { admissionSecret, developmentText } from "@xiuhua/core/regulation"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { law, lawWith, local, personOf } from "./study-fixture.ts"
import scenarios from "./study-scenarios.json" with { type: "json" }

type Command = Development.Command
type Tag = Command["_tag"]
const d = plainDate

/** A made-up arrangement: 2027 without a holiday, so that working days of that year can be counted. */
const calendar = workCalendar([...stateCouncilArrangements, { year: 2027, notices: [], rest: [], work: [] }])
const env = { law, calendar }
const developments = Development.partyDevelopments(env)

const step = <T extends Tag>(
  _tag: T,
  on: string,
  ...[rest]: Omit<Extract<Command, { readonly _tag: T }>, "_tag" | "on"> extends Record<string, never>
    ? []
    : [Omit<Extract<Command, { readonly _tag: T }>, "_tag" | "on">]
): Command => ({ _tag, on: d(on), ...rest }) as unknown as Command

const [applicant, first, second] = ["applicant", "first", "second"].map(personOf) as [
  ReturnType<typeof personOf>,
  ReturnType<typeof personOf>,
  ReturnType<typeof personOf>
]
const ballot = (on: string, yes: number, present = 12, secret = true) => ({
  kind: "admission" as const,
  on: d(on),
  members: 15,
  withoutVote: 0,
  onLeave: 15 - present,
  leftOut: [],
  present,
  yes,
  writtenYes: 0,
  secret
})
const vote = (
  tag: "VoteOnAdmission" | "VoteOnConversion",
  on: string,
  {
    declared = "passed",
    present = 12,
    secret = true,
    temporary = false,
    yes = 12
  }: {
    readonly declared?: "passed" | "failed"
    readonly present?: number
    readonly secret?: boolean
    readonly temporary?: boolean
    readonly yes?: number
  } = {}
): Command =>
  step(tag, on, {
    branch: "一支部",
    ballot: ballot(on, yes, present, secret),
    declared,
    temporary,
    document: null
  })

const apply = (on: string, age = 30) => step("Apply", on, { applicant, branch: "一支部", age })
const review = (on: string, passed = true) => step("ReviewActivist", on, { passed })
const publicity = (on: string, until: string) => step("PublicizeCandidate", on, { until: d(until) })
const course = (on: string, days: number, hours: number) => step("TrainCandidate", on, { days, hours })

const way: ReadonlyArray<Command> = [
  apply("2026-06-10"),
  step("HoldTalk", "2026-07-10", { by: first }),
  step("NameActivist", "2026-07-20", { recommended: "by-members" }),
  step("FileActivist", "2026-07-25"),
  step("AssignContacts", "2026-07-26", { contacts: [first] }),
  review("2027-01-20"),
  step("HandOverActivist", "2027-03-01", { to: "二支部" }),
  review("2027-07-20"),
  step("HearOpinions", "2027-07-22"),
  publicity("2027-07-26", "2027-07-30"),
  step("NameCandidate", "2027-08-02"),
  step("FileCandidate", "2027-08-03"),
  step("NameIntroducers", "2027-08-04", { introducers: [first, second] }),
  step("ReviewPolitically", "2027-08-10", { passed: true }),
  course("2027-08-15", 3, 22),
  step("CheckMaterials", "2027-08-20", { passed: true }),
  step("PassPreReview", "2027-08-31", { document: "预审1号" }),
  step("IssueForm", "2027-09-01", { number: "Z-1" }),
  vote("VoteOnAdmission", "2027-09-28"),
  step("TalkBeforeApproval", "2027-10-20", { by: second }),
  step("ApproveAdmission", "2027-11-10", { document: "批1号", reason: null }),
  step("AssignGroup", "2027-11-12", { group: null }),
  step("TakeOath", "2027-12-01"),
  step("ExtendProbation", "2028-09-20", { months: 6 }),
  step("RequestConversion", "2029-03-20"),
  vote("VoteOnConversion", "2029-04-02"),
  step("ApproveConversion", "2029-05-10", { document: "转正1号" }),
  step("FileDossier", "2029-05-20")
]
const ended: ReadonlyArray<Command> = [
  ...way.slice(0, 3),
  step("EndDevelopment", "2026-08-01", { ground: "withdrawn" })
]

const told = (facts: ReadonlyArray<Command>, by = developments) =>
  facts.reduce((state, fact) => replay(by, by.record(state, fact), state), by.initial)
const upTo = (tag: Tag) =>
  way.slice(
    0,
    way.findIndex(({ _tag }) => _tag === tag)
  )
const rules = (facts: ReadonlyArray<Command>, by = developments) =>
  by.review(told(facts, by)).map(({ rule, severity }) => `${severity} ${rule}`)
const refused = (before: ReadonlyArray<Command>, command: Command, by = developments) => {
  const decision = by.decide(told(before, by), command)
  if (Result.isSuccess(decision)) return "accepted"
  const refusal = decision.failure
  switch (refusal._tag) {
    case "Forbidden":
      return refusal.finding.rule
    case "StepMissing":
      return `missing ${refusal.step}`
    case "StepTaken":
      return `taken ${refusal.on}`
    default:
      return refusal._tag
  }
}
const without = (facts: ReadonlyArray<Command>, ...tags: ReadonlyArray<Tag>) =>
  facts.filter(({ _tag }) => !tags.includes(_tag))
const replaced = (facts: ReadonlyArray<Command>, command: Command) =>
  facts.map((one) => (one._tag === command._tag ? command : one))

describe("the lawful way", () => {
  it.each([
    ["to full membership", way],
    ["out of it", ended]
  ])("%s is offered each step before it is taken, accepted and told alike", (_, commands) => {
    let state = developments.initial
    for (const command of commands) {
      expect(developments.next(state, command.on).map((one) => one.command)).toContain(command._tag)
      const decision = developments.decide(state, command)
      if (Result.isFailure(decision)) throw new Error(`${command._tag}: ${JSON.stringify(decision.failure)}`)
      expect(developments.record(state, command)).toEqual(decision.success)
      state = replay(developments, decision.success, state)
    }
    expect(developments.review(state)).toEqual([])
  })

  it("takes every command there is, and every event is stored and read alike", () => {
    const taken = new Set([...way, ...ended].map(({ _tag }) => _tag))
    expect(Object.keys(Development.Command.cases).filter((tag) => !taken.has(tag as Tag))).toEqual([])
    const codec = eventCodec({ event: Development.Event, schemaVersion: 1, upcasts: {} })
    const events = way.flatMap((command) => developments.record(developments.initial, command))
    for (const event of events) {
      const stored = codec.encode(event)
      expect(codec.decode({ id: "1", schemaVersion: 1, data: stored.data })).toEqual(event)
      expect(stored.data).not.toMatch(/\d{17}[\dX]|1[3-9]\d{9}/u)
    }
  })

  it("the register has each stage until the next; probation and membership run from the branch meeting (PR10.4)", () => {
    const rows = Development.rowsOf(told(way)).map(({ row }) => row.slice(1))
    expect(rows).toEqual([
      ["二支部", "applicant", "2026-06-10", "2026-07-19"],
      ["二支部", "activist", "2026-07-20", "2027-08-01"],
      ["二支部", "candidate", "2027-08-02", "2027-09-27"],
      ["二支部", "probationary", "2027-09-28", "2029-04-01"],
      ["二支部", "member", "2029-04-02", null]
    ])
    expect(Development.rowsOf(developments.initial)).toEqual([])
    expect(Development.rowsOf(told(ended)).map(({ row }) => row[2])).toEqual(["applicant", "activist", "ended"])
  })
})

describe("PTY-12", () => {
  const { expected, facts } = scenarios.find(({ id }) => id === "PTY-12") as unknown as {
    readonly facts: {
      readonly application: string
      readonly talk: ReadonlyArray<string>
      readonly activist: string
      readonly publicityStart: string
      readonly developmentObject: string
      readonly training: { readonly days: number; readonly hours: number }
      readonly preReviewPassed: string
      readonly branchMeeting: string
      readonly approval: string
    }
    readonly expected: Readonly<Record<string, string>> & { readonly halfYearReviews: ReadonlyArray<string> }
  }
  const told12 = (talk: string): ReadonlyArray<Command> => [
    apply(facts.application),
    step("HoldTalk", talk, { by: first }),
    step("NameActivist", facts.activist, { recommended: "by-members" }),
    step("AssignContacts", facts.activist, { contacts: [first] }),
    step("HearOpinions", facts.publicityStart),
    publicity(facts.publicityStart, expected["publicityEnd"] as string),
    step("NameCandidate", facts.developmentObject),
    step("NameIntroducers", facts.developmentObject, { introducers: [first, second] }),
    step("ReviewPolitically", facts.developmentObject, { passed: true }),
    course(facts.developmentObject, facts.training.days, facts.training.hours),
    step("CheckMaterials", facts.developmentObject, { passed: true }),
    step("PassPreReview", facts.preReviewPassed, { document: null }),
    step("IssueForm", facts.preReviewPassed, { number: "Z-1" }),
    vote("VoteOnAdmission", facts.branchMeeting),
    step("ApproveAdmission", facts.approval, { document: null, reason: null })
  ]
  const id = (name: string) => `party-member-development.${name}`
  const [onTime, late] = facts.talk as [string, string]
  const state = told(told12(onTime))
  const limits = developments.deadlines(state, d(facts.approval))
  const due = (name: string) => limits.find(({ rule }) => rule === id(name))?.due
  const kept = (name: string) => {
    const limit = limits.find(({ rule }) => rule === id(name))
    return limit?.doneOn !== null && limit !== undefined && limit.doneOn <= limit.due ? "on-time" : "late"
  }

  it("every limit of the way under the 2026 text", () => {
    expect(due("talk-limit")).toBe(expected["talkDeadline"])
    expect(kept("talk-limit")).toBe(expected[`talk${onTime}`])
    const lateRules = developments.review(told(told12(late))).map(({ rule }) => rule)
    expect(lateRules.includes(id("talk-limit")) ? "late" : "on-time").toBe(expected[`talk${late}`])
    expect(limits.filter(({ rule }) => rule === id("review-interval")).map((one) => one.due)).toEqual(
      expected.halfYearReviews
    )
    expect(Development.publicityEnds(env, d(facts.publicityStart))).toEqual({
      on: expected["publicityEnd"],
      provisional: false
    })
    expect(due("admission-meeting-limit")).toBe(expected["branchMeetingDeadline"])
    expect(kept("admission-meeting-limit")).toBe(expected["branchMeeting"])
    expect(due("admission-approval-limit")).toBe(expected["approvalNormalBy"])
    expect(due("admission-approval-longest")).toBe(expected["approvalMaxBy"])
    expect(due("oath-limit")).toBe(expected["oathGenerallyBy"])
    expect(developments.probationEnds(state)).toBe(expected["probationEnds"])
  })

  it("the candidate, the course and the approval", () => {
    const before = (tag: Tag) => {
      const facts12 = told12(onTime)
      return facts12.slice(
        0,
        facts12.findIndex(({ _tag }) => _tag === tag)
      )
    }
    expect(refused(before("NameCandidate"), step("NameCandidate", facts.developmentObject))).toBe("accepted")
    expect(expected["developmentObject"]).toBe("ok")
    const earliest = expected["earliestDevelopmentObject"] as string
    const facts12 = replaced(before("NameCandidate"), publicity("2027-07-01", "2027-07-08"))
    const nextDay = step("NameCandidate", earliest)
    const dayBefore = step("NameCandidate", "2027-07-19")
    const early = without(facts12, "HearOpinions").flatMap((one) =>
      one._tag === "PublicizeCandidate" ? [step("HearOpinions", "2027-07-01"), one] : [one]
    )
    expect(refused(early, dayBefore)).toBe(id("cultivation-period"))
    expect(refused(early, nextDay)).toBe("accepted")
    expect(refused(before("CheckMaterials"), step("CheckMaterials", facts.developmentObject, { passed: true }))).toBe(
      "accepted"
    )
    expect(expected["training"]).toBe("ok-by-days")
    const approval = developments.review(state).find(({ rule }) => rule === id("admission-approval-limit"))
    expect(approval?.severity === "warning" ? `extended-needs-${approval.facts["lacking"]}` : "").toBe(
      expected["approval"]
    )
  })
})

describe("what is refused", () => {
  const id = (name: string) => `party-member-development.${name}`

  it.each<[string, ReadonlyArray<Command>, Command, string]>([
    ["applicants under 18", [], apply("2026-06-10", 17), id("applicant-age")],
    ["an activist without a talk", way.slice(0, 1), way[2] as Command, "missing HoldTalk"],
    ["no contact", upTo("AssignContacts"), step("AssignContacts", "2026-07-26", { contacts: [] }), id("contacts")],
    [
      "a review before contacts",
      without(upTo("ReviewActivist"), "AssignContacts"),
      review("2027-01-20"),
      "missing AssignContacts"
    ],
    [
      "opinions before contacts",
      without(upTo("HearOpinions"), "AssignContacts"),
      step("HearOpinions", "2027-07-22"),
      "missing AssignContacts"
    ],
    [
      "a notice before opinions",
      without(upTo("PublicizeCandidate"), "HearOpinions"),
      publicity("2027-07-26", "2027-07-30"),
      "missing HearOpinions"
    ],
    [
      "a candidate without a notice (2026 text)",
      without(upTo("NameCandidate"), "PublicizeCandidate"),
      step("NameCandidate", "2027-08-02"),
      id("candidate-publicity")
    ],
    [
      "a notice of four working days",
      replaced(upTo("NameCandidate"), publicity("2027-07-26", "2027-07-29")),
      step("NameCandidate", "2027-08-02"),
      id("candidate-publicity")
    ],
    [
      "a candidate while the notice stands",
      upTo("NameCandidate"),
      step("NameCandidate", "2027-07-30"),
      id("candidate-publicity")
    ],
    [
      "a candidate whose last review failed",
      [...upTo("HearOpinions"), review("2027-07-21", false), ...way.slice(8, 10)],
      step("NameCandidate", "2027-08-02"),
      id("review-passed")
    ],
    [
      "materials without introducers",
      without(upTo("CheckMaterials"), "NameIntroducers"),
      step("CheckMaterials", "2027-08-20", { passed: true }),
      "missing NameIntroducers"
    ],
    [
      "materials without a political review",
      without(upTo("CheckMaterials"), "ReviewPolitically"),
      step("CheckMaterials", "2027-08-20", { passed: true }),
      "missing ReviewPolitically"
    ],
    [
      "a political review that failed",
      replaced(upTo("CheckMaterials"), step("ReviewPolitically", "2027-08-10", { passed: false })),
      step("CheckMaterials", "2027-08-20", { passed: true }),
      id("political-review")
    ],
    [
      "two days and 23 hours of course",
      replaced(upTo("CheckMaterials"), course("2027-08-15", 2, 23)),
      step("CheckMaterials", "2027-08-20", { passed: true }),
      id("course-days")
    ],
    [
      "materials that were not in order",
      replaced(upTo("PassPreReview"), step("CheckMaterials", "2027-08-20", { passed: false })),
      step("PassPreReview", "2027-08-31", { document: null }),
      id("materials-check")
    ],
    [
      "a pre-review without the committee's check",
      without(upTo("PassPreReview"), "CheckMaterials"),
      step("PassPreReview", "2027-08-31", { document: null }),
      "missing CheckMaterials"
    ],
    [
      "a vote before the form",
      without(upTo("VoteOnAdmission"), "IssueForm"),
      vote("VoteOnAdmission", "2027-09-28"),
      "missing IssueForm"
    ],
    [
      "a vote before the pre-review",
      upTo("PassPreReview"),
      vote("VoteOnAdmission", "2027-09-28"),
      "missing PassPreReview"
    ],
    [
      "seven of fifteen who came",
      upTo("VoteOnAdmission"),
      vote("VoteOnAdmission", "2027-09-28", { present: 7, yes: 7 }),
      "branch-work-regulation.vote-quorum"
    ],
    [
      "a pass with seven of fifteen",
      upTo("VoteOnAdmission"),
      vote("VoteOnAdmission", "2027-09-28", { yes: 7 }),
      "party-vote.declared"
    ],
    [
      "PR10.5, mistake 8: a temporary branch",
      upTo("VoteOnAdmission"),
      vote("VoteOnAdmission", "2027-09-28", { temporary: true }),
      "party-branch.temporary-power"
    ],
    [
      "an open ballot",
      upTo("VoteOnAdmission"),
      vote("VoteOnAdmission", "2027-09-28", { secret: false }),
      admissionSecret.id
    ],
    [
      "a ballot of another kind",
      upTo("VoteOnAdmission"),
      { ...vote("VoteOnAdmission", "2027-09-28"), ballot: { ...ballot("2027-09-28", 12), kind: "branch" } } as Command,
      id("ballot")
    ],
    [
      "approval before the talk",
      without(upTo("ApproveAdmission"), "TalkBeforeApproval"),
      step("ApproveAdmission", "2027-11-10", { document: null, reason: null }),
      "missing TalkBeforeApproval"
    ],
    [
      "approval of what failed",
      replaced(upTo("TalkBeforeApproval"), vote("VoteOnAdmission", "2027-09-28", { declared: "failed", yes: 3 })),
      step("TalkBeforeApproval", "2027-10-20", { by: second }),
      "missing VoteOnAdmission"
    ],
    [
      "a conversion without a request",
      without(upTo("VoteOnConversion"), "RequestConversion"),
      vote("VoteOnConversion", "2029-04-02"),
      "missing RequestConversion"
    ],
    [
      "a conversion before the probation is over",
      without(upTo("VoteOnConversion"), "ExtendProbation", "RequestConversion").concat(
        step("RequestConversion", "2028-09-01")
      ),
      vote("VoteOnConversion", "2028-09-27"),
      id("probation-period")
    ],
    [
      "approval of a conversion that nobody voted on",
      without(upTo("ApproveConversion"), "VoteOnConversion"),
      step("ApproveConversion", "2029-05-10", { document: null }),
      "missing VoteOnConversion"
    ],
    ["an oath twice", way.slice(0, 23), step("TakeOath", "2027-12-02"), "taken 2027-12-01"],
    ["a step of the past", way.slice(0, 3), step("FileActivist", "2026-07-19"), "BeforeLastStep"],
    ["a second application", way.slice(0, 3), apply("2026-08-01"), "taken 2026-07-20"],
    ["anything after the end", ended, step("FileActivist", "2026-08-02"), "taken 2026-08-01"],
    [
      "cancelling a probation that is none",
      way.slice(0, 3),
      step("EndDevelopment", "2026-08-01", { ground: "probation-cancelled" }),
      id("ending-ground")
    ],
    [
      "ending a probation otherwise",
      upTo("AssignGroup"),
      step("EndDevelopment", "2027-12-01", { ground: "not-suitable" }),
      id("ending-ground")
    ]
  ])("%s", (_, before, command, why) => {
    expect(refused(before, command)).toBe(why)
  })

  it("24 hours are as good as three days; several courses add up", () => {
    const hours = replaced(upTo("CheckMaterials"), course("2027-08-15", 1, 14))
    const check = step("CheckMaterials", "2027-08-20", { passed: true })
    expect(refused(hours, check)).toBe(id("course-days"))
    expect(refused([...hours, course("2027-08-16", 1, 10)], check)).toBe("accepted")
  })

  it("a vote that failed may be held again", () => {
    const before = [...upTo("VoteOnAdmission"), vote("VoteOnAdmission", "2027-09-20", { declared: "failed", yes: 3 })]
    expect(refused(before, vote("VoteOnAdmission", "2027-09-28"))).toBe("accepted")
  })

  it("PR10.2 a notice whose end lies in a year without a calendar holds nobody to it yet", () => {
    const by = Development.partyDevelopments({ law, calendar: chinaWorkCalendar })
    expect(refused(upTo("NameCandidate"), step("NameCandidate", "2027-08-02"), by)).toBe("CalendarNotPublished")
    const short = replaced(way, publicity("2027-07-26", "2027-07-29"))
    expect(rules(short, by)).toContain(`warning ${id("candidate-publicity")}`)
  })
})

describe("what is reported", () => {
  const id = (name: string) => `party-member-development.${name}`

  it("a second extension, one too short and one too long: warned of, since the text is known from memory", () => {
    const extend = (on: string, months: number) => step("ExtendProbation", on, { months })
    const probationary = upTo("ExtendProbation")
    expect(rules([...probationary, extend("2028-09-20", 6), extend("2029-03-20", 6)])).toEqual([
      `warning ${id("extended-once")}`
    ])
    expect(rules([...probationary, extend("2028-09-20", 5)])).toEqual([`warning ${id("probation-extension-least")}`])
    expect(rules([...probationary, extend("2028-09-20", 13)])).toEqual([`warning ${id("probation-extension-most")}`])
    expect(rules([...probationary, extend("2028-09-20", 12)])).toEqual([])
  })

  it("one introducer only, named twice", () => {
    expect(rules(replaced(way, step("NameIntroducers", "2027-08-04", { introducers: [first, first] })))).toEqual([
      `warning ${id("introducers")}`
    ])
  })

  it("PR1.4 a half-year without a review; two reviews in one do not pay for the next", () => {
    const facts = without(way, "ReviewActivist").flatMap((one) =>
      one._tag === "AssignContacts" ? [one, review("2026-12-01"), review("2027-01-20")] : [one]
    )
    expect(rules(facts)).toEqual([`violation ${id("review-interval")}`])
    expect(rules(without(way, "ReviewActivist"))).toHaveLength(2)
  })

  it("what was never filed above", () => {
    expect(rules(without(way, "FileActivist", "FileCandidate"))).toEqual([
      `warning ${id("activist-filed")}`,
      `warning ${id("candidate-filed")}`
    ])
  })

  it("an approval beyond three months needs a reason; beyond six none helps; a late oath is no breach", () => {
    const approved = (on: string, reason: string | null) => [
      ...way.slice(0, 20),
      step("ApproveAdmission", on, { document: null, reason })
    ]
    expect(rules(approved("2027-12-28", null))).toEqual([])
    expect(rules(approved("2027-12-29", null))).toEqual([`warning ${id("admission-approval-limit")}`])
    expect(rules(approved("2027-12-29", "材料补正"))).toEqual([`note ${id("admission-approval-limit")}`])
    expect(rules(approved("2028-03-29", "材料补正"))).toEqual([
      `note ${id("admission-approval-limit")}`,
      `violation ${id("admission-approval-longest")}`
    ])
    expect(rules([...approved("2027-11-10", null), step("TakeOath", "2027-12-11")])).toEqual([
      `warning ${id("oath-limit")}`
    ])
  })

  it("history out of order is taken in and judged", () => {
    const state = told([vote("VoteOnConversion", "2026-07-01"), step("NameCandidate", "2026-06-01")])
    expect(Development.stageOf(state)).toBe("candidate")
    expect(developments.review(state).map(({ rule }) => rule)).toContain(id("candidate-publicity"))
  })
})

describe("both texts (mistake 7)", () => {
  const facts = (year: number): ReadonlyArray<Command> => [
    apply(`${year}-01-10`),
    step("HoldTalk", `${year}-01-20`, { by: first }),
    step("NameActivist", `${year}-01-25`, { recommended: "by-members" }),
    step("AssignContacts", `${year}-01-26`, { contacts: [first] }),
    step("HearOpinions", `${year + 1}-02-10`)
  ]
  const name = (on: string) => step("NameCandidate", on)

  it("before the revision no notice is asked for, from it on there is one", () => {
    expect(refused(facts(2025), name("2026-05-08"))).toBe("accepted")
    expect(refused(facts(2025), name("2026-05-11"))).toBe("party-member-development.candidate-publicity")
  })

  it("a place that applies it from its publication says so", () => {
    const later = {
      ...local(developmentText.id, "2014"),
      values: [
        local(developmentText.id, "2014", "2014-05-28").values[0],
        local(developmentText.id, "2026", "2026-05-18").values[0]
      ] as const
    }
    const by = Development.partyDevelopments({ law: lawWith(later), calendar })
    expect(refused(facts(2025), name("2026-05-15"), by)).toBe("accepted")
    expect(refused(facts(2025), name("2026-05-18"), by)).toBe("party-member-development.candidate-publicity")
    const earlier = { ...later, values: [local(developmentText.id, "2026", "2014-05-28").values[0]] as const }
    const already = Development.partyDevelopments({ law: lawWith(earlier), calendar })
    expect(refused(facts(2025), name("2026-05-08"), already)).toBe("party-member-development.candidate-publicity")
  })
})

describe("limits as duties", () => {
  it("OB-20 a review is due at the end of its half-year, then missed; the oath only deviates", () => {
    const statuses = (commands: ReadonlyArray<Command>, on: string) =>
      Development.developmentDuties("dev-1", "一支部", developments.deadlines(told(commands), d(on)), d(on)).map(
        ({ period, rule, status }) => [rule.replace("party-member-development.", ""), period.id, status]
      )
    const activist = way.slice(0, 5)
    expect(statuses(activist, "2027-01-20")).toEqual([
      ["talk-limit", "2026-06-10", "met"],
      ["review-interval", "2026-07-20/1", "not-yet-due"],
      ["review-interval", "2027-01-20/2", "not-yet-due"]
    ])
    expect(statuses(activist, "2027-01-21").slice(1, 2)).toEqual([["review-interval", "2026-07-20/1", "missed"]])
    expect(statuses([...activist, review("2027-01-20")], "2027-01-21").slice(1, 2)).toEqual([
      ["review-interval", "2026-07-20/1", "met"]
    ])
    const approved = way.slice(0, 21)
    expect(statuses(approved, "2027-12-11").at(-1)).toEqual(["oath-limit", "2027-11-10", "deviation"])
  })
})
