/** Gatherings to try things on: short ways to write each step, and lawful ways through them. */
import { localTime } from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import { type ActivityKind, type Ballot, type Matter, PartyActivity } from "@xiuhua/core/party"
import { Result } from "effect"
import { ballot, d, env, person } from "./fixture.ts"
import { home, leading, roll } from "./roll.ts"

export type Command = PartyActivity.Command
export type Item = PartyActivity.Item
export const activities = PartyActivity.partyActivities({ ...env, roll })
export const host = person(1)

export const announce = (kind: ActivityKind, organiser = home, on = "2026-03-02"): Command => ({
  _tag: "AnnounceActivity",
  on: d(on),
  organiser,
  group: null,
  kind,
  required: true,
  plannedOn: d("2026-03-10"),
  theme: "一季度党员大会",
  topicCode: null,
  brand: "党建+垃圾分类",
  place: "三楼会议室"
})
export const item = (order: number, serves: ActivityKind | null, more: Partial<Item> = {}): Item => ({
  order,
  serves,
  form: null,
  formName: null,
  topic: `议题${order}`,
  source: null,
  discussed: true,
  speaker: null,
  speakerPost: null,
  speakerBody: null,
  hourTenths: null,
  content: `第${order}页`,
  ...more
})
export const agenda = (...items: [Item, ...Array<Item>]): Command => ({ _tag: "SetAgenda", on: d("2026-03-03"), items })
export const hold = (on = "2026-03-10", more: object = {}): Command =>
  ({
    _tag: "HoldActivity",
    on: d(on),
    startedAt: localTime("09:00"),
    endedAt: localTime("11:30"),
    host,
    mode: "onSite",
    frontLine: false,
    emergencyReason: null,
    ...more
  }) as Command
export const signIn = (more: object = {}, on = "2026-03-10"): Command =>
  ({ _tag: "SignIn", on: d(on), due: 9, present: 7, leave: 2, absent: 0, persons: [], ...more }) as Command
export const minutes = (items: ReadonlyArray<Item>, on = "2026-03-11"): Command =>
  ({ _tag: "RecordMinutes", on: d(on), document: "记录〔2026〕3号", items }) as Command
export const vote = (matter: Matter, votes: Partial<Ballot> = {}, more: object = {}): Command =>
  ({
    _tag: "VoteResolution",
    on: d("2026-03-10"),
    id: "决议1",
    matter,
    ballot: ballot({ kind: "branch", members: 8, withoutVote: 1, onLeave: 1, present: 6, yes: 5, ...votes }),
    declared: "passed",
    prepared: "支委会/3月",
    document: null,
    ...more
  }) as Command
export const setFollowUp: Command = {
  _tag: "SetFollowUp",
  on: d("2026-03-10"),
  id: "落实1",
  task: "更新公示栏",
  dueOn: d("2026-03-31")
}
export const closeFollowUp: Command = { _tag: "CloseFollowUp", on: d("2026-03-20"), id: "落实1" }
export const file: Command = { _tag: "FileActivity", on: d("2026-03-12") }
/** An agenda of one part. */
export const plain: [Item] = [item(1, "memberMeeting")]

export const ways: Readonly<Record<string, ReadonlyArray<Command>>> = {
  whole: [
    announce("memberMeeting"),
    agenda(...plain),
    hold(),
    signIn(),
    vote("important"),
    setFollowUp,
    minutes([item(1, "memberMeeting"), item(2, "themeDay", { form: "oath" }), item(3, "lecture", { hourTenths: 15 })]),
    file,
    closeFollowUp
  ],
  moved: [
    announce("themeDay"),
    { _tag: "MoveActivity", on: d("2026-03-09"), to: d("2026-03-16"), reason: "台风" },
    hold("2026-03-16")
  ],
  cancelled: [announce("seminar"), { _tag: "CancelActivity", on: d("2026-03-09"), reason: "台风" }],
  election: [
    announce("memberMeeting"),
    hold(),
    signIn(),
    vote("election", { kind: "election", present: 7, yes: 6, onLeave: 0 })
  ],
  admission: [announce("memberMeeting"), hold(), signIn(), vote("admission", { kind: "admission" })],
  appointment: [
    announce("leadingGroupMeeting", leading),
    hold(),
    signIn({ due: 7, present: 6, leave: 1 }),
    vote("appointment", { kind: "appointment", members: 7, withoutVote: 0, present: 6, yes: 5 })
  ],
  committee: [
    announce("committeeMeeting"),
    hold(),
    signIn({ due: 3, present: 3, leave: 0 }),
    vote("important", { kind: "committee", members: 3, withoutVote: 0, onLeave: 0, present: 3, yes: 3 })
  ]
}

export const walk = (commands: ReadonlyArray<Command>) =>
  commands.reduce((state, command) => {
    const decision = activities.decide(state, command)
    if (Result.isFailure(decision)) throw new Error(`${command._tag}: ${JSON.stringify(decision.failure)}`)
    return replay(activities, decision.success, state)
  }, activities.initial)
export const told = (facts: ReadonlyArray<PartyActivity.Fact>) =>
  facts.reduce((state, fact) => replay(activities, activities.record(state, fact), state), activities.initial)
export const findings = (facts: ReadonlyArray<PartyActivity.Fact>) =>
  activities.review(told(facts)).map(({ rule, severity }) => `${rule} ${severity}`)
