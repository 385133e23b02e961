/**
 * The worked cases of Party organisation, meetings and votes, through the public API. What stands here only renames fields
 * and closed code values: no number, and no branch on a case.
 */
import { readFileSync } from "node:fs"
import { addDays, plainDate } from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import type { DutyOutcome, DutyRule } from "@xiuhua/core/duties"
import { format, type PersonRef, personRefOf, toRow } from "@xiuhua/core/ledger"
import {
  activityItem,
  type Ballot,
  type BallotKind,
  type BranchPower,
  countBallot,
  emptyRoll,
  firstTopics,
  homeStudyHours,
  type LeftOut,
  PartyBranch,
  pairOf,
  partyActivity,
  partyBody,
  partyBranch,
  partyMember,
  partyTalk,
  setUp,
  type TalkReading,
  talkCoverage,
  temporaryBranchRule
} from "@xiuhua/core/party"
import { verdictOf } from "@xiuhua/core/regulation"
import { describe, expect, it } from "vitest"
import {
  bodyRow,
  branchRow,
  dutyOf,
  env,
  figure,
  gatheringRow,
  itemRow,
  judged,
  ledgersOf,
  memberRow
} from "./fixture.ts"

// biome-ignore lint/suspicious/noExplicitAny: the cases are outside data, each with its own fields
type Json = any

const file = new URL("./organisation-scenarios.json", import.meta.url)
const { scenarios } = JSON.parse(readFileSync(file, "utf8")) as { readonly scenarios: ReadonlyArray<Json> }
const scenario = (id: string): Json => scenarios.find((one) => one.id === id)
const on = plainDate("2026-11-22")
/** Only what the case expects, of what there is to say. */
const asExpected = (expected: Json, found: Json): Json =>
  Object.fromEntries(Object.keys(expected).map((key) => [key, found[key]]))

describe("PTY-01 branch set-up thresholds", () => {
  const { expected, facts } = scenario("PTY-01")
  const flags: Readonly<Record<string, string>> = {
    "branch-work-regulation.branch-size": "over-50-generally",
    "branch-work-regulation.joint-units": "joint-over-5-units-generally"
  }

  it.each(facts.units as ReadonlyArray<Json>)("$id", ({ formal, id, jointBranchUnits, probationary }) => {
    const answer = setUp(env, {
      on,
      formal,
      probationary,
      units: jointBranchUnits ?? null,
      exists: false,
      project: null,
      groups: []
    })
    const { branch, committee, committeeSize, findings, secretaries } = answer
    expect(
      asExpected(expected[id], {
        branch,
        committee: committee ? "required" : "not-required",
        committeeSize: committeeSize === null ? null : [committeeSize.min, committeeSize.max],
        secretary: secretaries,
        flag: findings.map(({ rule }) => flags[rule]).join()
      })
    ).toEqual(expected[id])
    expect(verdictOf(findings)).not.toBe("unlawful")
  })
})

describe("PTY-02 temporary branch at the high-speed station", () => {
  const { expected, facts } = scenario("PTY-02")
  const [from, until] = [plainDate(facts.branch.bodyFrom), plainDate(facts.branch.bodyTo)]
  const power: Readonly<Record<string, BranchPower>> = {
    "officers-elected": "electOfficers",
    "officers-appointed-by-approver": "appointOfficers",
    "political-study": "study",
    "collect-dues": "collectDues",
    "educate-activist": "educateActivists",
    "admit-member-vote": "admitMembers",
    "elect-delegates": "electDelegates"
  }
  const verdicts = (facts.actions as ReadonlyArray<Json>).map(({ date, hours, id, kind }) => ({
    id,
    on: plainDate(date),
    hours,
    isRefused:
      verdictOf(
        temporaryBranchRule.judge(env, {
          on: plainDate(date),
          power: power[kind] as BranchPower,
          from,
          until,
          document: null
        })
      ) === "unlawful"
  }))

  it("allows and refuses", () => {
    expect(verdicts.filter(({ isRefused }) => !isRefused).map(({ id }) => id)).toEqual(expected.allowed)
    expect(verdicts.filter(({ isRefused }) => isRefused).map(({ id }) => id)).toEqual(expected.refused)
  })

  it("sends study hours home, and ends by itself with the body", () => {
    const studied = verdicts.filter(({ hours }) => hours !== undefined).map((one) => ({ ...one, confirmed: true }))
    expect(homeStudyHours({ from, until }, studied)).toBe(expected.homeStudyCreditHours)
    const branches = PartyBranch.partyBranches({ ...env, roll: emptyRoll })
    const told: ReadonlyArray<PartyBranch.Fact> = [
      {
        _tag: "RecordBranch",
        on: from,
        branch: facts.branch.name,
        type: "temporary",
        committee: false,
        superior: null,
        document: null,
        units: null,
        task: null,
        fixedDay: null,
        until: null
      },
      { _tag: "EndTask", on: until, until }
    ]
    const state = told.reduce((now, fact) => replay(branches, branches.record(now, fact), now), branches.initial)
    expect(PartyBranch.standingOn(state, addDays(until, 1))).toBe(expected["stateOn2022-12-11"])
    expect(PartyBranch.standingOn(state, until)).toBe("active")
  })

  it("the home branch's voting base is that of the members it has, wherever they are", () => {
    const { membersAwayInTemporaryBranch: away, votingMembers } = facts.homeBranch
    const { base } = countBallot(env, {
      kind: "branch",
      on: plainDate(facts.actions[0].date),
      members: votingMembers,
      withoutVote: 0,
      onLeave: away,
      leftOut: [],
      present: votingMembers - away,
      yes: null,
      writtenYes: 0,
      secret: true
    })
    expect(base).toBe(expected.homeVotingBase)
  })
})

describe("PTY-04 branch election", () => {
  const { expected, facts } = scenario("PTY-04")
  const leftOut = (count: number | undefined, document: string | null): ReadonlyArray<LeftOut> =>
    Array.from({ length: count ?? 0 }, () => ({
      ground: "noSelfCare",
      since: null,
      document,
      passed: document !== null
    }))
  const counted = ({ excludedApproved, excludedWithoutApproval, present, yes }: Json) =>
    countBallot(env, {
      kind: "election",
      on,
      members: facts.formal,
      withoutVote: facts.noVote,
      onLeave: 0,
      leftOut: [...leftOut(excludedApproved, "批复1号"), ...leftOut(excludedWithoutApproval, null)],
      present,
      yes: yes ?? null,
      writtenYes: 0,
      secret: true
    })

  it.each(Object.keys(facts.cases))("case %s", (name) => {
    const { base, passed, valid } = counted(facts.cases[name])
    expect(asExpected(expected[name], { base, valid, elected: passed })).toEqual(expected[name])
  })

  it("the base is all who ought to come with a vote", () => {
    expect(counted(facts.cases.a).base).toBe(expected.base)
  })
})

describe("PTY-05 three meetings and theme day", () => {
  const { config, expected, facts } = scenario("PTY-05")
  const branch = "第一党支部"
  const parts = (kind: Parameters<typeof itemRow>[1], days: ReadonlyArray<string>) =>
    days.map((day) => itemRow(branch, kind, day))
  const ledgers = ledgersOf(
    [partyBranch, [branchRow(branch, { committee: facts.hasCommittee ? "yes" : "no" })]],
    [
      activityItem,
      [
        ...parts("memberMeeting", facts.memberMeetings),
        ...parts("committeeMeeting", facts.committeeMeetings),
        ...parts("themeDay", facts.themeDays),
        ...parts("organisationalLife", facts.organisationalLifeMeetings),
        ...parts("appraisal", facts.appraisals)
      ]
    ]
  )
  /** Every period of the year, those still to come included. */
  const outcomes = (id: string) => {
    const rule = dutyOf(id)
    const year = {
      from: plainDate(`${config.asOf.slice(0, 4)}-01-01`),
      to: plainDate(`${config.asOf.slice(0, 4)}-12-31`)
    }
    return judged(rule, config.asOf, ledgers, { from: year.from, to: year.to })
  }
  const of = (id: string, status: string) =>
    outcomes(id)
      .filter((one) => one.status === status)
      .map(({ period }) => period.id)

  it("member meetings by quarter", () => {
    expect(
      Object.fromEntries(outcomes("party.member-meeting").map((one) => [one.period.id.slice(-2), one.status]))
    ).toEqual(expected.memberMeeting)
  })

  it("committee meetings and theme days by month", () => {
    expect({
      deviation: of("party.committee-meeting", "deviation"),
      notYetDue: of("party.committee-meeting", "not-yet-due"),
      met: of("party.committee-meeting", "met")
    }).toEqual(expected.committee)
    expect({
      missed: of("party.theme-day", "missed"),
      notYetDue: of("party.theme-day", "not-yet-due")
    }).toEqual(expected.themeDay)
  })

  it("what is due once a year is still open", () => {
    expect(outcomes("party.organisational-life").map(({ status }) => status)).toEqual([
      expected.organisationalLifeMeeting
    ])
    expect(outcomes("party.appraisal").map(({ status }) => status)).toEqual([expected.appraisal])
  })
})

describe("PTY-09 talks", () => {
  const { config, expected, facts } = scenario("PTY-09")
  const branch = "第一党支部"
  const refOf = (name: string): PersonRef => personRefOf(new Uint8Array(16).fill(name.charCodeAt(0)))
  const isOfficer = (name: string) => facts.committee.includes(name)
  const readingOf = (a: string, b: string): TalkReading =>
    isOfficer(a) && isOfficer(b) ? "committeePair" : isOfficer(a) || isOfficer(b) ? "withCommittee" : "amongMembers"
  const ledgers = ledgersOf(
    [
      partyMember,
      [...facts.committee, ...facts.members].map((name: string) =>
        memberRow(refOf(name), branch, { role: isOfficer(name) ? "committeeMember" : "member" })
      )
    ],
    [
      partyTalk,
      (facts.talks as ReadonlyArray<readonly [string, string]>).map(([a, b]) =>
        toRow(partyTalk, {
          talk: a + b,
          day: config.asOf,
          branch,
          kind: readingOf(a, b),
          first: refOf(a),
          second: refOf(b)
        })
      )
    ]
  )
  // The year is over on the day after its last one.
  const judgedOn = addDays(plainDate(config.asOf), 1)
  const pairs = (id: string) => {
    const rule = dutyOf(id)
    const year = { from: plainDate(`${config.asOf.slice(0, 4)}-01-01`), to: plainDate(config.asOf) }
    return judged(rule, judgedOn, ledgers, year).map((outcome): readonly [DutyRule, DutyOutcome] => [rule, outcome])
  }
  const found = {
    committeePairs: pairs("party.talk-between-officers"),
    memberWithCommittee: pairs("party.talk-with-officer"),
    memberWithMember: pairs("party.talk-among-members")
  }
  const missing = (outcomes: ReadonlyArray<readonly [DutyRule, DutyOutcome]>) =>
    outcomes.filter(([, { status }]) => status !== "met").map(([, { subject }]) => subject)
  const subjectOf = (name: string | readonly [string, string]): string =>
    typeof name === "string" ? refOf(name) : pairOf(refOf(name[0]), refOf(name[1]))

  it.each(Object.entries(found))("%s", (name, outcomes) => {
    expect({
      met: outcomes.filter(([, { status }]) => status === "met").length,
      due: outcomes.length,
      missing: missing(outcomes)
    }).toEqual({ ...expected[name], missing: expected[name].missing.map(subjectOf) })
  })

  it("coverage, and what a missing talk is", () => {
    const all = Object.values(found).flat()
    const [value] = figure(talkCoverage, { from: `${config.asOf.slice(0, 4)}-01-01`, to: config.asOf }, all)
    expect(value?.value && format(value.value)).toBe(String(expected.coverage.value))
    expect(value?.display).toBe(expected.coverage.display)
    const statuses = all.map(([, { status }]) => status).filter((status) => status !== "met")
    expect(new Set(statuses)).toEqual(new Set([expected.statusOfMissing]))
  })
})

describe("PTY-13 first topic, study group, quorum", () => {
  const { config, expected, facts } = scenario("PTY-13")
  const [group, study] = ["党组", "中心组"]

  it("first topic: an emergency with a recorded reason is not due, item 2 does not count", () => {
    const { emergencyWithRecordedReason, firstTopicAsItem1, firstTopicAsItem2, total } = facts.partyGroupMeetings
    const days = Array.from({ length: total }, (_, at) =>
      addDays(plainDate(`${config.asOf.slice(0, 4)}-01-05`), at * 7)
    )
    const orders = [
      ...Array.from({ length: firstTopicAsItem1 }, () => "1"),
      ...Array.from({ length: firstTopicAsItem2 }, () => "2"),
      ...Array.from({ length: emergencyWithRecordedReason }, () => null)
    ]
    const gatherings = days.map((day, at) =>
      gatheringRow(group, "leadingGroupMeeting", day, { emergencyReason: orders[at] === null ? "防汛" : null })
    )
    const items = days.flatMap((day, at) => {
      const order = orders[at] ?? null
      const activity = `${group}/leadingGroupMeeting/${day}`
      return order === null ? [] : [itemRow(group, "firstTopic", day, { activity, order, source: "讲话" })]
    })
    const ledgers = ledgersOf([partyActivity, gatherings], [activityItem, items])
    const rule = dutyOf("party.first-topic")
    const outcomes = judged(rule, config.asOf, ledgers)
    const [value] = figure(
      firstTopics,
      { from: `${config.asOf.slice(0, 4)}-01-01`, to: config.asOf },
      outcomes.map((outcome) => [rule, outcome]),
      ledgers
    )
    const { denominator, numerator } = expected.firstTopic
    expect([value?.numerator, value?.denominator].map((one) => Number(one && format(one)))).toEqual([
      numerator,
      denominator
    ])
    expect(value?.display).toBe(expected.firstTopic.display)
  })

  it("study group: a lecture alone is no discussion", () => {
    const form: Readonly<Record<string, "discussion" | "talk">> = { 集体学习研讨: "discussion", 专题讲座: "talk" }
    const items = (facts.studyGroup as ReadonlyArray<Json>).map((session) =>
      itemRow(study, "studyGroup", session.date, { form: form[session.form] as "discussion" })
    )
    const ledgers = ledgersOf([partyBody, [bodyRow(study, "studyGroup")]], [activityItem, items])
    const outcomes = judged(dutyOf("party.study-group"), config.asOf, ledgers)
    expect(Object.fromEntries(outcomes.map(({ period, status }) => [period.id.slice(-2), status]))).toEqual(
      expected.studyGroup
    )
  })

  const kinds: Readonly<Record<string, BallotKind>> = { ordinary: "leadingGroup", appointment: "appointment" }
  it.each(Object.keys(facts.votes).filter((name) => name in expected))("vote %s", (name) => {
    const { item, present, yes } = facts.votes[name]
    const vote: Ballot = {
      kind: kinds[item] as BallotKind,
      on,
      members: facts.votes.members,
      withoutVote: 0,
      onLeave: 0,
      leftOut: [],
      present,
      yes: yes ?? null,
      writtenYes: 0,
      secret: false
    }
    const { passed, valid } = countBallot(env, vote)
    expect(asExpected(expected[name], { quorum: valid, pass: passed })).toEqual(expected[name])
  })
})

it("every case of the file is asked", () => {
  expect(scenarios.map(({ id }) => id)).toEqual(["PTY-01", "PTY-02", "PTY-04", "PTY-05", "PTY-09", "PTY-13"])
})
