/** 党支部: lawful ways, what is refused and reported, limits, and the rows of the registers. */
import { replay } from "@xiuhua/core/decider"
import { eventCodec } from "@xiuhua/core/handle"
import { checkRow, fieldNames, type LedgerKind, type Row } from "@xiuhua/core/ledger"
import { branchTerm, headcount, homeStudyHours, PartyBranch, partyBranch, setUp } from "@xiuhua/core/party"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { ballot, branchRow, d, env, person } from "./fixture.ts"
import { home, members, roll, station } from "./roll.ts"

type Command = PartyBranch.Command
const branches = PartyBranch.partyBranches({ ...env, roll })
type Officers = [PartyBranch.Officer, ...Array<PartyBranch.Officer>]
const officer = (at: number, role: PartyBranch.Officer["role"]): PartyBranch.Officer => ({
  person: members[at] as PartyBranch.Officer["person"],
  role
})
const officers = (...roles: ReadonlyArray<PartyBranch.Officer["role"]>) =>
  roles.map((role, at) => officer(at, role)) as Officers

const apply: Command = {
  _tag: "ApplyForBranch",
  on: d("2019-11-20"),
  branch: home,
  type: "ordinary",
  superior: "机关党委",
  formal: 8,
  probationary: 1,
  units: null,
  task: null,
  project: null
}
const approve: Command = {
  _tag: "ApproveBranch",
  on: d("2019-12-10"),
  approver: "机关党委",
  document: "机党〔2019〕3号",
  from: d("2020-01-01"),
  committee: true
}
const vote = (kind: "election" | "committee" = "election", yes = 7) =>
  kind === "election"
    ? ballot({ kind, members: 8, present: 7, yes })
    : ballot({ kind, members: 3, present: 3, yes: Math.min(yes, 3) })
const elect = (on: string, more: object = {}): Command =>
  ({
    _tag: "ElectOfficers",
    on: d(on),
    committee: true,
    officers: officers("secretary", "organisation", "discipline"),
    votes: [vote("committee"), vote(), vote()],
    document: "机党复〔2020〕1号",
    ...more
  }) as Command
const shift = (on: string, to: string): Command => ({
  _tag: "ShiftElection",
  on: d(on),
  to: d(to),
  approver: "机关党委",
  document: "机党〔2023〕8号"
})
const abolish: Command = { _tag: "AbolishBranch", on: d("2027-03-01"), document: "机党〔2027〕2号", reason: "合并" }
const decline: Command = { _tag: "DeclineBranch", on: d("2019-12-01"), approver: "机关党委", reason: "人数不足" }

const applyTemporary: Command = {
  ...apply,
  on: d("2022-03-18"),
  branch: station,
  type: "temporary",
  formal: 4,
  probationary: 0,
  task: "高铁站防疫"
}
const approveTemporary: Command = { ...approve, on: d("2022-03-20"), from: d("2022-03-20"), committee: false }
const appoint: Command = {
  _tag: "AppointOfficers",
  on: d("2022-03-20"),
  approver: "机关党委",
  document: "机党〔2022〕5号",
  committee: false,
  officers: officers("secretary")
}
const end: Command = { _tag: "EndTask", on: d("2022-12-05"), until: d("2022-12-10") }
const handOver: Command = { _tag: "HandOverActivist", on: d("2022-12-12"), person: person(20), to: home }

const ways: Readonly<Record<string, ReadonlyArray<Command>>> = {
  ordinary: [apply, approve, elect("2020-07-20"), elect("2023-07-10"), abolish],
  filedLater: [
    apply,
    approve,
    elect("2020-07-20", { document: null }),
    { _tag: "FileElection", on: d("2020-07-25"), document: "机党复〔2020〕1号" }
  ],
  postponed: [apply, approve, elect("2020-07-20"), shift("2023-05-10", "2024-03-01"), elect("2024-02-20")],
  declined: [apply, decline],
  temporary: [applyTemporary, approveTemporary, appoint, end, handOver]
}

const walk = (commands: ReadonlyArray<Command>) =>
  commands.reduce((state, command) => {
    const decision = branches.decide(state, command)
    if (Result.isFailure(decision)) throw new Error(`${command._tag}: ${JSON.stringify(decision.failure)}`)
    return replay(branches, decision.success, state)
  }, branches.initial)
const told = (facts: ReadonlyArray<PartyBranch.Fact>) =>
  facts.reduce((state, fact) => replay(branches, branches.record(state, fact), state), branches.initial)
const findings = (facts: ReadonlyArray<PartyBranch.Fact>) =>
  branches.review(told(facts)).map(({ rule, severity }) => `${rule} ${severity}`)

describe("lawful ways", () => {
  it.each(Object.entries(ways))("%s: each step is offered before it is taken, and told alike", (_, commands) => {
    let state = branches.initial
    for (const command of commands) {
      expect(branches.next(state, command.on).map((step) => step.command)).toContain(command._tag)
      state = replay(branches, branches.record(state, command), state)
    }
    expect(walk(commands)).toEqual(state)
    expect(branches.review(state)).toEqual([])
  })

  it("take every command there is", () => {
    const taken = new Set(Object.values(ways).flatMap((way) => way.map(({ _tag }) => _tag)))
    expect(Object.keys(PartyBranch.Command.cases).filter((tag) => !taken.has(tag as Command["_tag"]))).toEqual([])
  })

  it("PR3.4 an election is never offered to a temporary branch", () => {
    const state = told([applyTemporary, approveTemporary])
    expect(branches.next(state, d("2022-04-01")).map(({ command }) => command)).not.toContain("ElectOfficers")
  })
})

describe("refused as a new act, reported as an old one", () => {
  const founded = [apply, approve]
  it.each([
    [
      "PR2.1 a branch of two formal members",
      [{ ...apply, formal: 2, probationary: 3 }],
      approve,
      "branch-work-regulation.branch-threshold"
    ],
    [
      "PR3.4 elected officers of a temporary branch",
      [applyTemporary, approveTemporary],
      elect("2022-03-20", { committee: false, officers: officers("secretary"), votes: [vote()] }),
      "party-branch.temporary-officers"
    ],
    [
      "PR5.3 an election without four fifths",
      founded,
      elect("2020-07-20", {
        votes: [vote("committee"), ballot({ kind: "election", members: 8, withoutVote: 1, present: 5 }), vote()]
      }),
      "basic-election-regulation.quorum"
    ],
    [
      "PR5.8 elected by half of those present",
      founded,
      elect("2020-07-20", {
        votes: [vote("committee"), ballot({ kind: "election", members: 8, present: 8, yes: 4 }), vote()]
      }),
      "party-vote.declared"
    ],
    [
      "PR2.13 a committee member elected by the committee",
      founded,
      elect("2020-07-20", { votes: [vote("committee"), vote("committee"), vote()] }),
      "party-branch.elected-by"
    ],
    [
      "PR2.13 an officer without a vote",
      founded,
      elect("2020-07-20", { votes: [vote("committee"), vote()] }),
      "party-branch.elected-by"
    ],
    [
      "PR5.9 an officer on probation",
      founded,
      elect("2020-07-20", {
        officers: [officer(0, "secretary"), officer(1, "organisation"), officer(8, "discipline")]
      }),
      "party-branch.officer-formal"
    ],
    [
      "PR5.10 an election whose base leaves out who is away",
      founded,
      elect("2020-07-20", {
        votes: [vote("committee"), ballot({ kind: "election", members: 6, present: 6, yes: 5 }), vote()]
      }),
      "party-vote.roll"
    ],
    [
      "PR2.11 an election moved by more than a year",
      [...founded, elect("2020-07-20")],
      shift("2023-05-10", "2024-07-21"),
      "basic-election-regulation.term-shift"
    ]
  ] as ReadonlyArray<readonly [string, ReadonlyArray<Command>, Command, string]>)("%s", (_, given, when, rule) => {
    const decision = branches.decide(told(given), when)
    expect(Result.isFailure(decision) ? decision.failure : "accepted").toMatchObject({
      _tag: "Forbidden",
      command: when._tag,
      finding: { rule, severity: "violation" }
    })
    expect(findings([...given, when])).toContain(`${rule} violation`)
  })

  it.each([
    ["approved before anybody applied", [], approve, { _tag: "StepMissing", step: "ApplyForBranch" }],
    ["applied for twice", [apply], apply, { _tag: "StepTaken" }],
    ["approved twice", [apply, approve], { ...approve, on: d("2020-02-01") }, { _tag: "StepTaken" }],
    ["approved after it was declined", ways["declined"], approve, { _tag: "StepTaken" }],
    ["elected before it was approved", [apply], elect("2019-12-01"), { _tag: "StepMissing", step: "ApproveBranch" }],
    [
      "a term moved that never began",
      [apply, approve],
      shift("2020-02-01", "2020-03-01"),
      { _tag: "StepMissing", step: "ElectOfficers" }
    ],
    [
      "an election filed that was",
      [apply, approve, elect("2020-07-20")],
      { _tag: "FileElection", on: d("2020-07-21"), document: "1号" },
      { _tag: "StepMissing", step: "ElectOfficers" }
    ],
    [
      "an ordinary branch has no task that ends",
      [apply, approve],
      { ...end, on: d("2022-12-05") },
      { _tag: "NoSuchItem" }
    ],
    ["nor activists to hand over", [apply, approve], handOver, { _tag: "NoSuchItem" }],
    [
      "activists of a branch that never was",
      [applyTemporary],
      handOver,
      { _tag: "StepMissing", step: "ApproveBranch" }
    ],
    [
      "PR3.5 anything after the end",
      ways["temporary"],
      { ...appoint, on: d("2022-12-15") },
      { _tag: "StepTaken", on: "2022-12-10" }
    ],
    [
      "dated before the last step",
      ways["ordinary"],
      elect("2026-01-01"),
      { _tag: "BeforeLastStep", lastOn: "2027-03-01" }
    ]
  ] as ReadonlyArray<readonly [string, ReadonlyArray<Command>, Command, object]>)("%s", (_, given, when, refusal) => {
    const decision = branches.decide(walk(given), when)
    expect(Result.isFailure(decision) ? decision.failure : "accepted").toMatchObject(refusal)
  })

  it("a step after the end that was taken elsewhere is reported", () => {
    expect(branches.review(told([...(ways["temporary"] ?? []), { ...appoint, on: d("2022-12-15") }]))).toMatchObject([
      {
        rule: "party-branch.temporary-ended",
        severity: "violation",
        facts: { on: "2022-12-15", from: "2022-03-20", until: "2022-12-10" }
      }
    ])
  })

  it("PR3.6 study counts at home from the first day to the last, once confirmed", () => {
    const life = { from: d("2022-03-20"), until: d("2022-12-10") }
    const hours = (day: string, confirmed = true, until = life.until as typeof life.until | null) =>
      homeStudyHours({ ...life, until }, [{ on: d(day), hours: 4, confirmed }])
    expect(["2022-03-19", "2022-03-20", "2022-12-10", "2022-12-11"].map((day) => hours(day))).toEqual([0, 4, 4, 0])
    expect([hours("2022-05-01", false), hours("2023-01-01", true, null)]).toEqual([0, 4])
  })
})

describe("doubts that bar nothing", () => {
  it.each([
    [
      "PR2.6 no committee though eight are formal",
      [elect("2020-07-20", { committee: false, officers: officers("secretary"), votes: [vote()] })],
      "branch-work-regulation.committee-threshold"
    ],
    [
      "PR2.7 a committee of two",
      [elect("2020-07-20", { officers: officers("secretary", "organisation"), votes: [vote("committee"), vote()] })],
      "branch-work-regulation.committee-size"
    ],
    [
      "PR2.7 a committee of eight",
      [
        elect("2020-07-20", {
          officers: officers(
            "secretary",
            "deputySecretary",
            ...Array.from({ length: 6 }, () => "committeeMember" as const)
          ),
          votes: [vote("committee"), vote("committee"), vote(), vote(), vote(), vote(), vote(), vote()]
        })
      ],
      "branch-work-regulation.committee-size-cap"
    ],
    [
      "PR2.9 committee posts without a committee",
      [
        elect("2020-07-20", {
          committee: false,
          officers: officers("secretary", "organisation"),
          votes: [vote(), vote()]
        })
      ],
      "party-branch.posts"
    ],
    [
      "PR2.12 a secretary of less than a year's standing",
      [
        elect("2026-09-01", {
          officers: [officer(6, "secretary"), officer(1, "organisation"), officer(2, "discipline")]
        })
      ],
      "branch-work-regulation.secretary-standing"
    ],
    [
      "PR2.11 elected a year early without approval",
      [elect("2020-07-20"), elect("2022-07-20")],
      "basic-election-regulation.term-shift"
    ],
    ["PR2.13 a result that is not filed", [elect("2020-07-20", { document: null })], "party-branch.filed"],
    [
      "PR2.8 an officer whom the roster does not have as one",
      [
        elect("2020-07-20", {
          officers: [officer(0, "secretary"), officer(1, "organisation"), officer(4, "discipline")]
        })
      ],
      "party-branch.roster"
    ],
    ["PR2.2 more than fifty, generally", [], "branch-work-regulation.branch-size"]
  ] as ReadonlyArray<readonly [string, ReadonlyArray<Command>, string]>)("%s", (_, then, rule) => {
    const first = rule.endsWith("branch-size") ? { ...apply, formal: 46, probationary: 7 } : apply
    const way = [first, approve, ...then]
    expect(walk(way)).toEqual(told(way))
    expect(findings(way)).toContain(`${rule} warning`)
  })

  it("PR3 a temporary branch of two formal members: the text fixes no number", () => {
    expect(findings([{ ...applyTemporary, formal: 2 }, approveTemporary])).toEqual([
      "branch-work-regulation.branch-threshold warning"
    ])
  })

  it("PR2.16 a branch that fell below three is reported, PR2.14 a small group noted, PR2.4 a long project told", () => {
    const of = (more: object) =>
      setUp(env, {
        on: d("2026-01-01"),
        formal: 2,
        probationary: 0,
        units: null,
        exists: true,
        project: null,
        groups: [],
        ...more
      }).findings.map(({ rule, severity }) => `${rule} ${severity}`)
    expect(of({})).toEqual(["party-branch.review-set-up warning"])
    expect(of({ formal: 9, groups: [3, 2] })).toEqual(["party-convention.group-minimum note"])
    const project = (until: string) => ({
      formal: 3,
      exists: false,
      project: { from: d("2026-01-01"), until: d(until) }
    })
    expect(of(project("2026-06-30"))).toEqual(["branch-work-regulation.project-duration note"])
    expect(of(project("2026-06-29"))).toEqual([])
  })

  it("before the regulation nothing is required", () => {
    const facts = { formal: 9, probationary: 0, units: null, exists: false, project: null, groups: [] }
    expect(setUp(env, { ...facts, on: d("2018-10-27") })).toMatchObject({ branch: "none-in-force", committee: false })
    expect(setUp(env, { ...facts, on: d("2018-10-28") })).toMatchObject({ branch: "required", committee: true })
  })
})

describe("limits", () => {
  const dues = (facts: ReadonlyArray<PartyBranch.Fact>) =>
    branches
      .deadlines(told(facts))
      .map(({ doneOn, dueOn, rule }) => [rule.replace("branch-work-regulation.", ""), dueOn, doneOn])

  it("PR2.5 reply, PR2.10 term, PR2.11 reminder", () => {
    expect(dues([apply, approve, elect("2020-07-20")])).toEqual([
      ["reply-limit", "2019-12-20", "2019-12-10"],
      ["term", "2023-07-20", null],
      ["term-reminder", "2023-01-20", null]
    ])
    expect(dues(ways["postponed"] ?? [])).toEqual([
      ["reply-limit", "2019-12-20", "2019-12-10"],
      ["term", "2024-03-01", "2024-02-20"],
      ["term", "2027-02-20", null],
      ["term-reminder", "2026-08-20", null]
    ])
  })

  it("a shift is of the term in which it was approved", () => {
    const due = (way: ReadonlyArray<Command>) =>
      dues(way)
        .filter(([rule]) => rule === "term")
        .map(([, day]) => day)
    const [first, second] = [elect("2020-07-20"), elect("2023-07-10")]
    expect(due([apply, approve, first, second, shift("2026-05-10", "2027-01-31")])).toEqual([
      "2023-07-20",
      "2027-01-31"
    ])
    expect(due([apply, approve, first, shift("2023-07-10", "2023-12-31"), second])).toEqual([
      "2023-12-31",
      "2026-07-10"
    ])
    expect(due([apply, approve, first, shift("2023-05-10", "2023-06-30"), shift("2023-06-20", "2024-06-30")])).toEqual([
      "2024-06-30"
    ])
  })

  it("a late election without approval is a violation, a late reply a doubt: both stand", () => {
    const late = [apply, { ...approve, on: d("2019-12-25") }, elect("2020-07-20"), elect("2023-07-21")]
    expect(walk(late)).toEqual(told(late))
    expect(findings(late)).toEqual([
      "branch-work-regulation.reply-limit warning",
      "branch-work-regulation.term violation"
    ])
  })

  it("before the regulation none runs", () => {
    expect(branches.deadlines(told([{ ...apply, on: d("2018-10-27") }]))).toEqual([])
    expect(branches.deadlines(told([{ ...apply, on: d("2018-10-28") }]))).toHaveLength(1)
  })

  it.each([
    ["2019-12-10", "2019-12-31", "met"],
    ["2019-12-20", "2019-12-31", "met"],
    ["2019-12-21", "2019-12-31", "deviation"],
    ["2019-12-21", "2019-12-21", "deviation"],
    [null, "2019-12-20", "not-yet-due"],
    [null, "2019-12-21", "deviation"]
  ])("PR2.5 a reply on %s is on %s %s: 一般, so never missed", (approvedOn, on, status) => {
    const facts = approvedOn === null ? [apply] : [apply, { ...approve, on: d(approvedOn) } as Command]
    const limits = branches.deadlines(told(facts))
    expect(PartyBranch.branchCaseDuties(home, limits, d(on))).toMatchObject([
      { rule: "branch-work-regulation.reply-limit", subject: home, dueOn: "2019-12-20", status }
    ])
    expect(PartyBranch.branchCaseDuties(home, limits, d("2019-11-19"))).toEqual([])
  })

  it("terms are a duty rule and no duty of the case as well", () => {
    const limits = branches.deadlines(told([apply, approve, elect("2020-01-05")]))
    expect(limits.map(({ rule }) => rule)).toContain("branch-work-regulation.term")
    expect(PartyBranch.branchCaseDuties(home, limits, d("2024-01-01"))).toHaveLength(1)
  })
})

describe("rows of the registers", () => {
  const rows = (facts: ReadonlyArray<PartyBranch.Fact>) =>
    PartyBranch.rowsOf(env, home, told(facts)).map(({ kind, row }) => {
      expect(checkRow(kind, row)).toEqual([])
      return [kind.id, Object.fromEntries(fieldNames(kind).map((name, at) => [name, row[at]]))]
    })

  it("a branch, its terms, its end", () => {
    expect(rows(ways["ordinary"] ?? [])).toMatchObject([
      ["party.branch", { branch: home, committee: "yes", validFrom: "2020-01-01", validUntil: "2027-03-01" }],
      ["party.branch-term", { electedOn: "2020-07-20", succeededOn: "2023-07-10", dueOn: "2023-07-20" }],
      ["party.branch-term", { electedOn: "2023-07-10", succeededOn: null, dueOn: "2026-07-10" }]
    ])
  })

  it("a committee that comes later begins a new row", () => {
    const without = elect("2020-07-20", { committee: false, officers: officers("secretary"), votes: [vote()] })
    expect(rows([apply, { ...approve, committee: false }, without, elect("2023-07-10")])).toMatchObject([
      ["party.branch", { committee: "no", validFrom: "2020-01-01", validUntil: "2023-07-09" }],
      ["party.branch", { committee: "yes", validFrom: "2023-07-10", validUntil: null }],
      ["party.branch-term", {}],
      ["party.branch-term", {}]
    ])
  })

  it("a postponed election releases from the old day", () => {
    expect(rows(ways["postponed"] ?? []).filter(([kind]) => kind === "governance.duty-exemption")).toMatchObject([
      ["governance.duty-exemption", { rule: "party.term-election", until: "2024-03-01", document: "机党〔2023〕8号" }]
    ])
  })

  it("an election moved to its own last day, or to an earlier one, releases from nothing", () => {
    for (const to of ["2023-07-20", "2023-06-01"]) {
      const found = rows([apply, approve, elect("2020-07-20"), shift("2023-05-10", to)])
      expect(found.map(([kind]) => kind)).toEqual(["party.branch", "party.branch-term"])
    }
  })

  it("officers are those who came in last on the day", () => {
    const second = elect("2023-07-10", {
      officers: [officer(0, "secretary"), officer(1, "organisation"), officer(4, "discipline")]
    })
    const state = told([apply, approve, elect("2020-07-20"), second])
    const third = (day: string) => PartyBranch.officersOn(state, d(day))[2]?.person
    expect([third("2020-07-19"), third("2023-07-09"), third("2023-07-10")]).toEqual([undefined, members[2], members[4]])
  })

  it("nothing before it was approved", () => {
    expect(rows([apply])).toEqual([])
  })

  it.each([
    [
      partyBranch,
      branchRow("第二党支部", { type: "joint", unitsCovered: "3", superior: "机关党委", fixedDay: "每月15日" })
    ],
    [
      partyBranch,
      branchRow("第二党支部", { type: "temporary", task: "防疫", document: "1号", validUntil: "2022-12-10" })
    ],
    [branchTerm, ["第二党支部/2021", "第二党支部", "2021-03-15", null, null]],
    [branchTerm, ["第二党支部/2021", "第二党支部", "2021-03-15", "2024-03-10", "2024-03-15"]]
  ] as ReadonlyArray<readonly [LedgerKind, Row]>)("%o comes out as it went in", (kind, row) => {
    expect(checkRow(kind, row)).toEqual([])
    const recorded = PartyBranch.recordedRow({ kind, row })
    expect(recorded?.id).toBe("第二党支部")
    expect(PartyBranch.rowsOf(env, "第二党支部", told(recorded === undefined ? [] : [recorded.fact]))).toEqual([
      { kind, row }
    ])
  })

  it("what is no row of a branch is not recorded as one", () => {
    expect(PartyBranch.recordedRow({ kind: { ...partyBranch, id: "party.other" }, row: [] })).toBeUndefined()
  })

  it("a recorded branch goes on: elected, its old term succeeded, abolished", () => {
    const old = PartyBranch.recordedRow({ kind: partyBranch, row: branchRow(home) })
    const term = PartyBranch.recordedRow({ kind: branchTerm, row: ["旧任期", home, "2020-07-20", null, null] })
    const history = [old, term].flatMap((one) => (one === undefined ? [] : [one.fact]))
    const going = [elect("2023-07-10"), abolish].reduce((state, command) => {
      const decision = branches.decide(state, command)
      return Result.isSuccess(decision) ? replay(branches, decision.success, state) : state
    }, told(history))
    expect(PartyBranch.officersOn(going, d("2024-01-01"))).toHaveLength(3)
    expect(PartyBranch.officersOn(going, d("2027-03-02"))).toEqual([])
    expect(PartyBranch.rowsOf(env, home, going).map(({ row }) => row)).toMatchObject([
      branchRow(home, { validUntil: "2027-03-01" }),
      ["旧任期", home, "2020-07-20", "2023-07-10", null],
      [`${home}/2023-07-10`, home, "2023-07-10", null, "2026-07-10"]
    ])
  })
})

describe("the roll", () => {
  it("PR2.15, PR5.9 counts formal members, those on probation, and those without a vote", () => {
    expect(headcount(roll, home, d("2026-06-01"))).toEqual({ formal: 8, probationary: 1, withoutVote: 1, voting: 7 })
    expect(headcount(roll, home, d("2027-01-01"))).toEqual({ formal: 8, probationary: 1, withoutVote: 0, voting: 8 })
    expect(headcount(roll, home, d("2019-12-31"))).toEqual({ formal: 0, probationary: 0, withoutVote: 0, voting: 0 })
  })

  it("PR3.6 members attached to a temporary branch stay in the base at home", () => {
    expect(roll.attachedOn(station, d("2022-06-15"))).toHaveLength(2)
    expect(roll.attachedOn(station, d("2022-12-11"))).toEqual([])
    expect(headcount(roll, home, d("2022-06-15")).voting).toBe(8)
  })

  it("knows a branch after its end as it last stood", () => {
    expect(roll.branchOn(station, d("2023-01-01"))).toMatchObject({ type: "temporary", until: "2022-12-10" })
    expect(roll.branchOn(station, d("2022-03-19"))).toBeUndefined()
  })
})

describe("any order", () => {
  it("replay is total, stored events decode to themselves, an election never passes without its numbers", () => {
    const pool = [
      ...Object.values(ways).flat(),
      elect("2020-07-20", { votes: [vote("committee"), vote("election", 3), vote()] })
    ]
    const { decode, encode } = eventCodec({ event: PartyBranch.Event, schemaVersion: 1, upcasts: {} })
    let seed = 11
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
      return (seed >> 8) % below
    }
    const reached = { accepted: 0, refused: 0, elected: 0 }
    for (let run = 0; run < 200; run++) {
      let state = branches.initial
      let history = branches.initial
      for (let n = 0; n < 12; n++) {
        const command = pool[random(pool.length)] as Command
        history = replay(branches, branches.record(history, command), history)
        const decision = branches.decide(state, command)
        if (Result.isFailure(decision)) {
          reached.refused++
          continue
        }
        reached.accepted++
        expect(decision.success.map((event) => decode({ id: "1", ...encode(event) }))).toEqual(decision.success)
        state = replay(branches, decision.success, state)
        for (const term of state.terms)
          if (term._tag === "OfficersElected") {
            reached.elected++
            for (const { kind, present, yes } of term.votes)
              expect(kind === "committee" || 2 * (yes ?? 0) > present).toBe(true)
            expect(PartyBranch.typeOf(state)).not.toBe("temporary")
          }
      }
      expect(() => [
        branches.review(history),
        branches.deadlines(history),
        branches.next(history, d("2026-01-01")),
        PartyBranch.rowsOf(env, home, history)
      ]).not.toThrow()
    }
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(50)
  })
})
