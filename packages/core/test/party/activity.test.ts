/** 党建活动: lawful ways, what is refused and reported. */
import { replay } from "@xiuhua/core/decider"
import { eventCodec } from "@xiuhua/core/handle"
import { PartyActivity, rollOf } from "@xiuhua/core/party"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { branchRow, d, env, person } from "./fixture.ts"
import {
  activities,
  agenda,
  announce,
  type Command,
  closeFollowUp,
  file,
  findings,
  hold,
  host,
  item,
  minutes,
  plain,
  signIn,
  told,
  vote,
  walk,
  ways
} from "./gatherings.ts"
import { members, station } from "./roll.ts"

describe("lawful ways", () => {
  it.each(Object.entries(ways))("%s: each step is offered before it is taken, and told alike", (name, commands) => {
    let state = activities.initial
    for (const command of commands) {
      expect(activities.next(state, command.on).map((step) => step.command)).toContain(command._tag)
      state = replay(activities, activities.record(state, command), state)
    }
    expect(walk(commands)).toEqual(state)
    const open = activities.review(state).filter(({ rule }) => rule !== "party-activity.evidence")
    expect(open).toEqual([])
    if (name === "whole") expect(activities.review(state)).toEqual([])
  })

  it("take every command there is", () => {
    const taken = new Set(Object.values(ways).flatMap((way) => way.map(({ _tag }) => _tag)))
    expect(Object.keys(PartyActivity.Command.cases).filter((tag) => !taken.has(tag as Command["_tag"]))).toEqual([])
  })
})

describe("refused as a new act, reported as an old one", () => {
  const met = [announce("memberMeeting"), hold(), signIn()]
  const atStation = [
    announce("memberMeeting", station, "2022-06-01"),
    hold("2022-06-15", { host: person(30) }),
    signIn({}, "2022-06-15")
  ]
  const there = { on: d("2022-06-15") }
  it.each([
    [
      "PR3.5 a meeting after the end of a temporary branch",
      [announce("study", station, "2022-12-01")],
      hold("2022-12-15"),
      "party-branch.temporary-ended"
    ],
    [
      "PR3.3 a temporary branch admits",
      atStation,
      vote("admission", { kind: "admission", members: 20, withoutVote: 0 }, there),
      "party-branch.temporary-power"
    ],
    [
      "PR3.3 it elects delegates",
      atStation,
      vote("delegates", { kind: "election", present: 7, yes: 6, onLeave: 0 }, there),
      "party-branch.temporary-power"
    ],
    [
      "PR3.3 it holds a term election",
      atStation,
      vote("election", { kind: "election", present: 7, yes: 6, onLeave: 0 }, there),
      "party-branch.temporary-power"
    ],
    ["PR3.3 it disposes of a member", atStation, vote("disposition", {}, there), "party-branch.temporary-power"],
    [
      "PR3.3 it plans to take dues",
      [announce("themeDay", station, "2022-06-01")],
      { ...agenda(item(1, "themeDay", { form: "dues" })), on: d("2022-06-02") },
      "party-branch.temporary-power"
    ],
    ["PR1.8 a sign-in that does not add up", met.slice(0, 2), signIn({ absent: 1 }), "party-activity.sign-in"],
    [
      "PR1.8 names that do not agree with the counts",
      met.slice(0, 2),
      signIn({ persons: [{ person: host, attendance: "present", reason: null }] }),
      "party-activity.sign-in"
    ],
    [
      "PR1.8 one person twice",
      met.slice(0, 2),
      signIn({
        due: 2,
        present: 2,
        leave: 0,
        persons: [host, host].map((one) => ({ person: one, attendance: "present", reason: null }))
      }),
      "party-activity.sign-in"
    ],
    [
      "PR8.5 two items of one order",
      met,
      minutes([item(1, "memberMeeting"), item(1, "lecture")]),
      "party-activity.order"
    ],
    [
      "PR4.11 a member admitted by the committee",
      ways["committee"]?.slice(0, 3),
      vote("admission", { kind: "committee", members: 3, withoutVote: 0, onLeave: 0, present: 3, yes: 3 }),
      "party-vote.body"
    ],
    ["PR5 an election on the base of a vote", met, vote("election"), "party-vote.kind"],
    ["PR5 a vote on the base of an election", met, vote("important", { kind: "election" }), "party-vote.kind"],
    ["PR5.1 passed by too few", met, vote("important", { yes: 3 }), "party-vote.declared"],
    ["PR5.10 leave taken off the base", met, vote("important", { members: 6, onLeave: 0 }), "party-vote.roll"],
    [
      "PR5.5 of the seats of the leading group too few",
      ways["appointment"]?.slice(0, 3),
      vote("appointment", { kind: "appointment", members: 5, withoutVote: 0, present: 5, yes: 4, onLeave: 0 }),
      "party-vote.roll"
    ],
    [
      "more voted than signed in",
      met,
      vote("important", { present: 8, onLeave: 0, withoutVote: 0 }),
      "party-vote.count"
    ]
  ] as ReadonlyArray<readonly [string, ReadonlyArray<Command>, Command, string]>)("%s", (_, given, when, rule) => {
    const decision = activities.decide(told(given), when)
    const refused = Result.isFailure(decision) ? decision.failure : "accepted"
    expect(refused).toMatchObject({ _tag: "Forbidden", command: when._tag, finding: { severity: "violation" } })
    // Minutes tell what an agenda only planned.
    const facts =
      when._tag === "SetAgenda" ? [...given, hold("2022-06-03"), minutes(when.items, "2022-06-03")] : [...given, when]
    expect(findings(facts)).toContain(`${rule} violation`)
  })

  it.each([
    ["agenda before the notice", [], agenda(...plain), { _tag: "StepMissing", step: "AnnounceActivity" }],
    [
      "announced twice",
      ways["whole"]?.slice(0, 1),
      { ...announce("lecture"), on: d("2026-03-05") },
      { _tag: "StepTaken" }
    ],
    [
      "minutes before it was held",
      ways["whole"]?.slice(0, 2),
      minutes(plain),
      { _tag: "StepMissing", step: "HoldActivity" }
    ],
    [
      "a vote before anybody signed in",
      ways["whole"]?.slice(0, 3),
      vote("important"),
      { _tag: "StepMissing", step: "SignIn" }
    ],
    ["filed without a sign-in", ways["whole"]?.slice(0, 3), file, { _tag: "StepMissing", step: "SignIn" }],
    ["PR1.8 filed without minutes", ways["whole"]?.slice(0, 4), file, { _tag: "StepMissing", step: "RecordMinutes" }],
    ["held after it was cancelled", ways["cancelled"], hold(), { _tag: "StepTaken" }],
    [
      "a follow-up closed that nobody set",
      ways["whole"]?.slice(0, 4),
      closeFollowUp,
      { _tag: "StepMissing", step: "SetFollowUp" }
    ],
    [
      "another follow-up closed",
      ways["whole"]?.slice(0, 6),
      { ...closeFollowUp, id: "落实2" },
      { _tag: "NoSuchItem", id: "落实2" }
    ],
    ["changed once filed", ways["whole"], { ...minutes(plain), on: d("2026-03-21") }, { _tag: "StepTaken" }],
    [
      "dated before the last step",
      ways["whole"]?.slice(0, 3),
      signIn({}, "2026-03-09"),
      { _tag: "BeforeLastStep", lastOn: "2026-03-10" }
    ]
  ] as ReadonlyArray<readonly [string, ReadonlyArray<Command>, Command, object]>)("%s", (_, given, when, refusal) => {
    const decision = activities.decide(walk(given), when)
    expect(Result.isFailure(decision) ? decision.failure : "accepted").toMatchObject(refusal)
  })

  it("PR3.3 with the document of who approved it a temporary branch may: it is a doubt", () => {
    const allowed = [...atStation, vote("disposition", {}, { ...there, document: "机党〔2022〕9号" })]
    expect(Result.isSuccess(activities.decide(told(atStation), allowed.at(-1) as Command))).toBe(true)
    expect(findings(allowed)).toContain("party-branch.temporary-power warning")
  })
})

describe("doubts that bar nothing", () => {
  const met = [announce("memberMeeting"), hold(), signIn()]
  it.each([
    [
      "PR4.9 chaired by a member",
      [announce("memberMeeting"), hold("2026-03-10", { host: members[4] })],
      "party-activity.chair"
    ],
    ["PR4.9 a group meeting not chaired by its leader", [announce("groupMeeting"), hold()], "party-activity.chair"],
    [
      "PR1.7 two obligations, and the minutes name one",
      [...met, minutes([item(1, "memberMeeting"), item(2, "themeDay", { content: null })])],
      "party-activity.items-apart"
    ],
    [
      "PR1.7 two obligations with one content",
      [...met, minutes([item(1, "memberMeeting"), item(2, "themeDay", { content: "第1页" })])],
      "party-activity.items-apart"
    ],
    [
      "PR7.5 more hours than there were",
      [...met, minutes([item(1, "memberMeeting", { hourTenths: 15 }), item(2, null, { hourTenths: 11 })])],
      "party-activity.hours"
    ],
    [
      "PR4.10 an important matter that the committee did not have first",
      [...met, vote("important", {}, { prepared: null })],
      "party-vote.prepared"
    ],
    ["a base larger than the registers'", [...met, vote("important", { members: 9 })], "party-vote.roll"],
    ["PR1.8 evidence that is missing", met.slice(0, 2), "party-activity.evidence"]
  ] as ReadonlyArray<readonly [string, ReadonlyArray<Command>, string]>)("%s", (_, way, rule) => {
    expect(walk(way)).toEqual(told(way))
    expect(findings(way)).toContain(`${rule} warning`)
  })

  it("PR4.9 a group meeting chaired by its leader, any other by whom it may be", () => {
    const chairs = [
      [announce("groupMeeting"), hold("2026-03-10", { host: members[3] })],
      [announce("themeDay"), hold("2026-03-10", { host: members[4] })],
      [announce("committeeMeeting"), hold("2026-03-10", { host: members[1] })]
    ]
    for (const way of chairs) expect(findings(way)).toEqual(["party-activity.evidence warning"])
  })

  it("PR3.3 a temporary branch plans a theme day without dues", () => {
    const planned = { ...agenda(item(1, "themeDay", { form: "oath" })), on: d("2022-06-02") } as Command
    const given = told([announce("themeDay", station, "2022-06-01")])
    expect(Result.isSuccess(activities.decide(given, planned))).toBe(true)
  })

  it("hours are not held against times that nobody told", () => {
    const untimed = [announce("memberMeeting"), hold("2026-03-10", { endedAt: null }), signIn()]
    expect(findings([...untimed, minutes([item(1, "memberMeeting", { hourTenths: 90 })])])).toEqual([])
    expect(
      findings([announce("memberMeeting"), signIn(), minutes([item(1, "memberMeeting", { hourTenths: 90 })])])
    ).toEqual([])
  })

  it("hours that fit are no doubt", () => {
    expect(findings([...met, minutes([item(1, "memberMeeting", { hourTenths: 25 })])])).toEqual([])
  })
})

describe("a branch that has ended", () => {
  it("PR3.5 holds nothing, and what it held is reported", () => {
    const over = rollOf({
      branches: [branchRow("旧支部", { validUntil: "2025-12-31" })],
      members: [],
      attachments: [],
      suspensions: [],
      seats: []
    })
    const late = PartyActivity.partyActivities({ ...env, roll: over })
    const announced = told([announce("themeDay", "旧支部")])
    const decision = late.decide(announced, hold())
    expect(Result.isFailure(decision) ? decision.failure : "accepted").toMatchObject({
      _tag: "Forbidden",
      finding: { rule: "party-activity.organiser-ended" }
    })
    expect(late.review(told([announce("themeDay", "旧支部"), hold()])).map(({ rule }) => rule)).toContain(
      "party-activity.organiser-ended"
    )
  })
})

describe("any order", () => {
  it("replay is total, stored events decode to themselves, nothing is filed without its evidence", () => {
    const pool = Object.values(ways).flat()
    const { decode, encode } = eventCodec({ event: PartyActivity.Event, schemaVersion: 1, upcasts: {} })
    let seed = 5
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
      return (seed >> 8) % below
    }
    const reached = { accepted: 0, refused: 0, filed: 0 }
    for (let run = 0; run < 200; run++) {
      let state = activities.initial
      let history = activities.initial
      for (let n = 0; n < 25; n++) {
        const possible = activities.next(state, d("2026-03-10")).map((step) => step.command)
        const offered = n % 2 === 0 ? pool.filter(({ _tag }) => possible.includes(_tag)) : []
        const choices = offered.length > 0 ? offered : pool
        const command = { ...(choices[random(choices.length)] as Command), on: d("2026-03-10") }
        history = replay(activities, activities.record(history, command), history)
        const decision = activities.decide(state, command)
        if (Result.isFailure(decision)) {
          reached.refused++
          continue
        }
        reached.accepted++
        expect(decision.success.map((event) => decode({ id: "1", ...encode(event) }))).toEqual(decision.success)
        state = replay(activities, decision.success, state)
        if (PartyActivity.stageOf(state) === "filed") {
          reached.filed++
          expect(PartyActivity.missingEvidence(state)).toEqual([])
        }
      }
      expect(() => [
        activities.review(history),
        activities.next(history, d("2026-03-11")),
        PartyActivity.rowsOf(env, "x", history)
      ]).not.toThrow()
    }
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(50)
  })
})
