/** 党建活动台账: the rows of a gathering, and old rows that come out as they went in. */
import { checkRow, fieldNames, type LedgerKind, type Row, toRow } from "@xiuhua/core/ledger"
import {
  activityFollowUp,
  activityItem,
  PartyActivity,
  partyActivity,
  partyAttendance,
  partyBranch,
  partyResolution
} from "@xiuhua/core/party"
import { describe, expect, it } from "vitest"
import { d, env, gatheringRow, itemRow, ledgersOf, person } from "./fixture.ts"
import {
  activities,
  agenda,
  announce,
  type Command,
  hold,
  host,
  item,
  minutes,
  setFollowUp,
  signIn,
  told,
  ways
} from "./gatherings.ts"
import { home, leading } from "./roll.ts"

describe("ledgers", () => {
  const rows = (facts: ReadonlyArray<PartyActivity.Fact>) =>
    PartyActivity.rowsOf(env, "A-1", told(facts)).map(({ kind, row }) => {
      expect(checkRow(kind, row)).toEqual([])
      return [kind.id, Object.fromEntries(fieldNames(kind).map((name, at) => [name, row[at]]))] as const
    })
  const items = (facts: ReadonlyArray<PartyActivity.Fact>) =>
    rows(facts).flatMap(([id, cells]) => (id === activityItem.id ? [cells] : []))

  it("one gathering is one row, three parts, one resolution and one follow-up", () => {
    const persons = [
      ...[1, 2, 3, 4, 5, 6, 9].map((n) => ({ person: person(n), attendance: "present" as const, reason: null })),
      { person: person(7), attendance: "leave" as const, reason: "temporaryBranchDuty" as const },
      { person: person(8), attendance: "leave" as const, reason: "illness" as const }
    ]
    const way = (ways["whole"] ?? []).map((command) => (command._tag === "SignIn" ? { ...command, persons } : command))
    const found = rows(way)
    expect(found.map(([id]) => id)).toEqual([
      "party.activity",
      ...Array.from({ length: 3 }, () => "party.activity-item"),
      ...Array.from({ length: 9 }, () => "party.attendance"),
      "party.resolution",
      "party.follow-up"
    ])
    expect(found[0]?.[1]).toMatchObject({
      activity: "A-1",
      day: "2026-03-10",
      organiser: home,
      kind: "memberMeeting",
      required: "yes",
      due: 9,
      present: 7,
      minutes: "记录〔2026〕3号",
      noticedOn: "2026-03-02"
    })
    expect(items(way)).toMatchObject([
      { order: "1", serves: "memberMeeting", named: "yes", host, present: 7 },
      { order: "2", serves: "themeDay", form: "oath", named: "yes" },
      { order: "3", serves: "lecture", hours: 15, named: "yes" }
    ])
    expect(found.at(-2)?.[1]).toMatchObject({ entitled: 7, present: 6, yes: 5, result: "passed" })
    expect(found.at(-1)?.[1]).toMatchObject({ dueOn: "2026-03-31", closedOn: "2026-03-20", closed: "yes" })
  })

  it("PR5.13 a resolution holds totals: no person stands in it", () => {
    const [resolution] = rows(ways["whole"] ?? []).filter(([id]) => id === "party.resolution")
    expect(JSON.stringify(resolution)).not.toMatch(/p-[b-v]{32}/u)
  })

  it("a follow-up that is set again takes the place of the first; others stay", () => {
    const again = { ...setFollowUp, task: "更新公示栏和网站" } as Command
    const other = { ...setFollowUp, id: "落实2", task: "慰问" } as Command
    const found = rows([...(ways["whole"] ?? []).slice(0, 6), other, again]).filter(([id]) => id === "party.follow-up")
    expect(found.map(([, { closed, followUp, task }]) => [followUp, task, closed])).toEqual([
      ["落实2", "慰问", "no"],
      ["落实1", "更新公示栏和网站", "no"]
    ])
  })

  it("PR1.7 a part that the minutes do not name shows nothing", () => {
    const way = [
      announce("memberMeeting"),
      hold(),
      signIn(),
      minutes([item(1, "memberMeeting"), item(2, "themeDay", { content: null })])
    ]
    expect(items(way).map(({ named }) => named)).toEqual(["yes", null])
  })

  const partsOf = (facts: ReadonlyArray<PartyActivity.Fact>) => {
    const rows = PartyActivity.rowsOf(env, "A-1", told(facts))
    const of = (kind: LedgerKind) => rows.flatMap(({ kind: { id }, row }) => (id === kind.id ? [row] : []))
    return (
      ledgersOf([partyActivity, of(partyActivity)], [activityItem, of(activityItem)]).get(activityItem.id) ?? []
    ).map((row) => Object.fromEntries(fieldNames(activityItem).map((name, at) => [name, row[at]])))
  }

  it("without minutes no part is named; without parts there is one, which is what the gathering is", () => {
    expect(items([announce("themeDay"), agenda(item(1, "themeDay")), hold()]).map(({ named }) => named)).toEqual([null])
    expect(partsOf([announce("themeDay"), agenda(item(1, "themeDay")), hold()])).toMatchObject([{ order: "1" }])
    expect(partsOf([announce("themeDay"), hold(), signIn()])).toMatchObject([
      { order: "0", serves: "themeDay", minutes: null, named: "yes" }
    ])
  })

  it.each([
    [6, 4, "yes"],
    [6, 3, "no"]
  ])("PR5.7 a democratic life meeting of %i due with %i present is quorate: %s", (due, present, quorate) => {
    const way = [announce("democraticLife", leading), hold(), signIn({ due, present, leave: due - present })]
    expect(partsOf(way)).toMatchObject([{ quorate }])
  })

  it("nothing before it was held, nothing of a cancelled one", () => {
    expect(rows([announce("lecture"), agenda(item(1, "lecture"))])).toEqual([])
    expect(rows(ways["cancelled"] ?? [])).toEqual([])
  })

  const attendance = toRow(partyAttendance, {
    activity: "A-1",
    day: "2026-03-10",
    organiser: home,
    person: person(7),
    attendance: "leave",
    reason: "duty"
  })
  const resolution = toRow(partyResolution, {
    activity: "A-1",
    resolution: "1",
    day: "2026-03-10",
    organiser: home,
    matter: "admission",
    entitled: "7",
    present: "6",
    yes: "5",
    result: "passed"
  })
  const followUp = toRow(activityFollowUp, {
    activity: "A-1",
    followUp: "1",
    day: "2026-03-10",
    organiser: home,
    closed: "no"
  })
  const gathering = gatheringRow(home, "memberMeeting", "2026-03-10", {
    activity: "A-1",
    due: "9",
    present: "7",
    theme: "大会"
  })
  const part = itemRow(home, "memberMeeting", "2026-03-10", { activity: "A-1" })
  const factOf = (kind: LedgerKind, row: Row) => PartyActivity.recordedRow({ kind, row })?.fact as PartyActivity.Fact

  it.each([
    [partyAttendance, attendance],
    [partyResolution, resolution],
    [activityFollowUp, followUp],
    [activityItem, part]
  ] as ReadonlyArray<readonly [LedgerKind, Row]>)("%o of an old ledger comes out as it went in", (kind, row) => {
    expect(PartyActivity.recordedRow({ kind, row })?.id).toBe("A-1")
    expect(PartyActivity.rowsOf(env, "A-1", told([factOf(kind, row)]))).toEqual([{ kind, row }])
  })

  it("a gathering of an old ledger has one part until its parts are told, in whatever order they come", () => {
    const alone = [factOf(partyActivity, gathering)]
    expect(PartyActivity.rowsOf(env, "A-1", told(alone))).toEqual([{ kind: partyActivity, row: gathering }])
    expect(partsOf(alone)).toMatchObject([
      {
        order: "0",
        serves: "memberMeeting",
        day: "2026-03-10",
        organiser: home,
        topic: "大会",
        present: 7,
        minutes: null
      }
    ])
    expect(partsOf([...alone, factOf(activityItem, part)])).toMatchObject([{ order: "1" }])
    const both = [factOf(partyActivity, gathering), factOf(activityItem, part), factOf(partyAttendance, attendance)]
    const expected = [
      { kind: partyActivity, row: gathering },
      { kind: activityItem, row: part },
      { kind: partyAttendance, row: attendance }
    ]
    expect(PartyActivity.rowsOf(env, "A-1", told(both))).toEqual(expected)
    expect(PartyActivity.rowsOf(env, "A-1", told(both.toReversed()))).toEqual(expected)
  })

  it("a gathering of an old ledger goes on: minutes, resolutions and follow-ups stand over what was told", () => {
    const old = [factOf(partyActivity, gathering), factOf(activityItem, part), factOf(activityFollowUp, followUp)]
    const state = told(old)
    expect(PartyActivity.stageOf(state)).toBe("held")
    expect(activities.next(state, d("2026-03-11")).map(({ command }) => command)).toContain("RecordMinutes")
    const found = rows([
      ...old,
      minutes([item(1, "memberMeeting"), item(2, "lecture")]),
      { ...setFollowUp, id: "1" } as Command
    ])
    expect(found.map(([id, cells]) => [id, cells["minutes"] ?? cells["task"]])).toEqual([
      ["party.activity", "记录〔2026〕3号"],
      ["party.activity-item", "记录〔2026〕3号"],
      ["party.activity-item", "记录〔2026〕3号"],
      ["party.follow-up", "更新公示栏"]
    ])
  })

  it("what is no row of a gathering is not recorded as one", () => {
    expect(PartyActivity.recordedRow({ kind: partyBranch, row: [] })).toBeUndefined()
  })
})
