/** Quorums and majorities: the edges of each base, who is left out, what is irregular. */
import { type Ballot, ballotRule, countBallot, neededOf } from "@xiuhua/core/party"
import { describe, expect, it } from "vitest"
import { ballot, d, env } from "./fixture.ts"

const rules = (vote: Ballot, declared: "passed" | "failed" | null = null) =>
  ballotRule.judge(env, { ballot: vote, declared }).map(({ rule, severity }) => `${rule} ${severity}`)

describe("the least number that reaches a share", () => {
  it.each([
    ["PR5.8 以上 includes the number", "at-least", 1, 2, 20, 10],
    ["an odd number is rounded up", "at-least", 1, 2, 21, 11],
    ["PR5.8 超过 does not include it", "more-than", 1, 2, 20, 11],
    ["nor for an odd number", "more-than", 1, 2, 21, 11],
    ["four fifths of 24", "at-least", 4, 5, 24, 20],
    ["two thirds of 7", "at-least", 2, 3, 7, 5],
    ["of nobody", "at-least", 4, 5, 0, 0]
  ] as const)("%s", (_, reach, numerator, denominator, people, needed) => {
    expect(neededOf({ reach, numerator, denominator, of: "entitled" }, people)).toBe(needed)
  })
})

describe("quorum and majority by kind of vote", () => {
  it.each([
    ["PR5.1 branch: half of 15 must come, more than half of 15 agree", "branch", 15, 8, 8, true, true],
    ["PR5.1 branch: 7 of 15 are too few", "branch", 15, 7, 7, false, false],
    ["PR5.1 branch: all of 10 who came are not enough of 20", "branch", 20, 10, 10, true, false],
    ["PR5.2 committee: 3 of 5", "committee", 5, 3, 3, true, true],
    ["PR5.2 committee: 2 of 5 are too few", "committee", 5, 2, 2, false, false],
    ["PR5.3 election: 11 of 20 present, 25 due", "election", 25, 20, 11, true, true],
    ["PR5.4 admission: of those due, not of those present", "admission", 20, 16, 10, true, false],
    ["PR5.4 admission: 11 of 20 due", "admission", 20, 16, 11, true, true],
    ["PR5.5 appointment: two thirds of 6 are 4", "appointment", 6, 4, 4, true, true],
    ["PR5.5 appointment: 3 of 6 agree, half is not more than half", "appointment", 6, 4, 3, true, false],
    ["PR5.6 leading group: half of 8", "leadingGroup", 8, 4, 4, true, false],
    ["PR5.6 leading group: 5 of 8", "leadingGroup", 8, 5, 5, true, true]
  ] as const)("%s", (_, kind, members, present, yes, valid, passed) => {
    expect(countBallot(env, ballot({ kind, members, present, yes }))).toMatchObject({ base: members, valid, passed })
  })

  it("PR5.7 a democratic life meeting needs two thirds, and decides nothing", () => {
    const of = (present: number) => countBallot(env, ballot({ kind: "democraticLife", members: 6, present, yes: null }))
    expect(of(4)).toMatchObject({ valid: true, passed: null, majority: undefined })
    expect(of(3)).toMatchObject({ valid: false, passed: null })
  })

  it("each share is told with its base, its needed number and its article", () => {
    const { majority, quorum } = countBallot(
      env,
      ballot({ kind: "election", members: 26, withoutVote: 1, present: 20 })
    )
    expect(quorum).toMatchObject({ of: "entitled", base: 25, needed: 20, cite: { article: "条号待核" } })
    expect(majority).toMatchObject({ of: "present", base: 20, needed: 11, rule: "basic-election-regulation.majority" })
  })

  it("where nothing was put to the vote nothing passes or fails", () => {
    for (const kind of ["branch", "election", "admission", "appointment"] as const)
      expect(countBallot(env, ballot({ kind, members: 10, present: 9, yes: null }))).toMatchObject({
        valid: true,
        passed: null,
        majority: undefined
      })
  })

  it("before a text was in force nothing is judged, and it is said", () => {
    const early = ballot({ kind: "election", members: 20, present: 20, on: d("2020-07-12") })
    expect(countBallot(env, early)).toMatchObject({ valid: null, passed: null, quorum: undefined })
    expect(rules(early, "passed")).toEqual(["party-vote.no-rule warning"])
  })
})

describe("who is left out of the base", () => {
  const leftOut = { ground: "noWill", since: null, document: "批复1号", passed: true } as const
  const base = (kind: Ballot["kind"], ...out: Ballot["leftOut"]) => {
    const { base: found, findings } = countBallot(env, ballot({ kind, members: 20, present: 18, leftOut: out }))
    return [found, ...findings.map(({ facts, severity }) => `${facts["lacking"] ?? facts["confidence"]} ${severity}`)]
  }

  it.each([
    ["PR5.11 with ground, approval and the meeting's pass", ["election", leftOut], [19]],
    ["PR5.11 without approval above", ["election", { ...leftOut, document: null }], [20, "approval violation"]],
    ["PR5.11 without the meeting's pass", ["election", { ...leftOut, passed: false }], [20, "meeting violation"]],
    [
      "PR5.11 abroad for less than half a year",
      ["election", { ...leftOut, ground: "abroad", since: d("2026-05-06") }],
      [20, "absence violation"]
    ],
    ["PR5.11 abroad for half a year", ["election", { ...leftOut, ground: "abroad", since: d("2026-05-05") }], [19]],
    ["PR5.11 away, since when nobody says", ["election", { ...leftOut, ground: "away" }], [20, "absence violation"]],
    [
      "PR5.11 retired to the home place: one source",
      ["election", { ...leftOut, ground: "retiredHome" }],
      [19, "doubtful warning"]
    ],
    ["PR5.10 no vote but an election leaves anybody out", ["branch", leftOut], [20, "election violation"]],
    ["PR5.10 nor an admission", ["admission", leftOut], [20, "election violation"]]
  ] as ReadonlyArray<readonly [string, readonly [Ballot["kind"], Ballot["leftOut"][number]], ReadonlyArray<unknown>]>)(
    "%s",
    (_, [kind, one], expected) => {
      expect(base(kind, one)).toEqual(expected)
    }
  )

  it("PR5.9, PR5.10 those without a vote leave the base, those on leave do not", () => {
    expect(
      countBallot(env, ballot({ kind: "branch", members: 20, withoutVote: 2, onLeave: 6, present: 12 })).base
    ).toBe(18)
  })
})

describe("what is irregular", () => {
  it.each([
    [
      "PR5.1 a quorum that was missed",
      ballot({ kind: "branch", members: 20, present: 9 }),
      null,
      ["branch-work-regulation.vote-quorum violation"]
    ],
    [
      "PR5.6 one that is known from memory only",
      ballot({ kind: "leadingGroup", members: 9, present: 4 }),
      null,
      ["leading-group-regulation.quorum warning"]
    ],
    [
      "declared passed against the numbers",
      ballot({ kind: "branch", members: 20, present: 15, yes: 10 }),
      "passed",
      ["party-vote.declared violation"]
    ],
    [
      "declared failed against the numbers",
      ballot({ kind: "branch", members: 20, present: 15, yes: 11 }),
      "failed",
      ["party-vote.declared violation"]
    ],
    [
      "more came than ought to",
      ballot({ kind: "branch", members: 10, withoutVote: 1, present: 10, yes: 6 }),
      null,
      ["party-vote.count violation"]
    ],
    [
      "more came and were on leave than there are",
      ballot({ kind: "branch", members: 10, onLeave: 3, present: 8, yes: 6 }),
      null,
      ["party-vote.count violation"]
    ],
    [
      "more agreed than came",
      ballot({ kind: "branch", members: 10, present: 8, yes: 9 }),
      null,
      ["party-vote.count violation"]
    ],
    [
      "more without a vote than members",
      ballot({ kind: "branch", members: 1, withoutVote: 2, present: 0 }),
      null,
      ["party-vote.count violation"]
    ],
    [
      "PR5.4 an open vote on admission",
      ballot({ kind: "admission", members: 10, present: 8, secret: false }),
      "passed",
      ["member-development-rules.secret-ballot violation"]
    ],
    [
      "an open election, from memory",
      ballot({ kind: "election", members: 10, present: 8, secret: false }),
      "passed",
      ["basic-election-regulation.secret-ballot warning"]
    ],
    [
      "an open vote on anything else is none",
      ballot({ kind: "branch", members: 10, present: 8, secret: false }),
      "passed",
      []
    ],
    ["a lawful vote", ballot({ kind: "election", members: 10, present: 8 }), "passed", []],
    [
      "PR5.8 declared failed by a half is right",
      ballot({ kind: "branch", members: 20, present: 20, yes: 10 }),
      "failed",
      []
    ]
  ] as const)("%s", (_, vote, declared, expected) => {
    expect(rules(vote, declared)).toEqual(expected)
  })

  it("a finding says what was compared", () => {
    const facts = (vote: Ballot, declared: "passed" | null) =>
      ballotRule.judge(env, { ballot: vote, declared }).map((finding) => finding.facts)
    const on = d("2026-11-05")
    expect(facts(ballot({ kind: "branch", members: 20, present: 15, yes: 10 }), "passed")).toEqual([
      { on, declared: "passed", entitled: 20, present: 15, needed: 11, yes: 10 }
    ])
    expect(facts(ballot({ kind: "leadingGroup", members: 9, onLeave: 2, present: 4 }), null)).toEqual([
      { on, entitled: 9, needed: 5, present: 4, onLeave: 2, confidence: "memory" }
    ])
  })

  it("PR5.12 a written opinion is a vote on admission, and on nothing else", () => {
    const written = { members: 20, present: 12, yes: 9, writtenYes: 2 }
    expect(countBallot(env, ballot({ kind: "admission", ...written })).passed).toBe(true)
    expect(countBallot(env, ballot({ kind: "branch", ...written })).passed).toBe(false)
    expect(rules(ballot({ kind: "admission", ...written, writtenYes: 9 }))).toEqual(["party-vote.count violation"])
  })

  it("for every count of people a vote passes by the definition of its share, and never without its quorum", () => {
    let passed = 0
    let failed = 0
    for (let members = 1; members <= 30; members++)
      for (let present = 0; present <= members; present++)
        for (let yes = 0; yes <= present; yes++) {
          const vote = countBallot(env, ballot({ kind: "branch", members, present, yes }))
          const election = countBallot(env, ballot({ kind: "election", members, present, yes }))
          expect(vote.passed).toBe(2 * present >= members && 2 * yes > members)
          expect(election.passed).toBe(5 * present >= 4 * members && 2 * yes > present)
          if (vote.passed || election.passed) passed++
          else failed++
        }
    expect(passed).toBeGreaterThan(1_000)
    expect(failed).toBeGreaterThan(1_000)
  })
})
