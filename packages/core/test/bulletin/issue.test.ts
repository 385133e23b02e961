/** 通报刊发: from draft to erratum, and what an erratum says. */
import { type Bulletin, type Figure, Issue, type Sentence } from "@xiuhua/core/bulletin"
import { plainDate } from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import { Result, Schema } from "effect"
import { describe, expect, it } from "vitest"

const period = { from: plainDate("2022-01-01"), to: plainDate("2022-12-31") }
const figure = (indicator: string, text: string, value: string | null, more: Partial<Figure> = {}): Figure => ({
  number: 1,
  text,
  indicator,
  label: { zh: indicator, en: indicator },
  unit: value === null ? null : "宗",
  value,
  display: value === null ? text : `${value}宗`,
  period,
  asOf: "2023-01-05T08:00:00.000+08:00",
  ruleVersion: "v1",
  status: "final",
  flags: [],
  target: null,
  targetResult: "none",
  parts: value === null ? {} : { numerator: value, denominator: null },
  exclusions: {},
  completeness: null,
  cite: null,
  evidence: [],
  of: "whole",
  yearBefore: null,
  ...more
})
const sentence = (id: string, text: string, ...figures: ReadonlyArray<Figure>): Sentence => ({
  id,
  text,
  figures,
  part: "一",
  segments: [text]
})
const bulletin = (...sentences: ReadonlyArray<Sentence>): Bulletin => ({
  title: "某区城管局2022年工作通报",
  locality: "nowhere",
  period,
  asOf: "2023-01-05T08:00:00.000+08:00",
  dataUntil: period.to,
  synthetic: false,
  sections: [{ heading: "一、", sentences, charts: [] }],
  omissions: [],
  issuer: "某区城管局"
})
const stalls = (text: string, value: string, more: Partial<Figure> = {}) =>
  sentence("stall-count", `查处${text}。`, figure("enf.stall.count", text, value, more))
const persons = (text: string) => sentence("staff", `在册队伍${text}。`, figure("gov.staff.count", text, null))

const on = (day: string) => plainDate(day)
const first = bulletin(stalls("7100多宗", "7112"), persons("12人"))
const drafted: Issue.Command = { _tag: "DraftBulletin", on: on("2023-01-09"), asOf: 1, digest: "d1", anchor: null }
const published: Issue.Command = {
  _tag: "PublishBulletin",
  on: on("2023-01-10"),
  asOf: 1,
  digest: "d1",
  bulletin: first
}
const correcting = (now: Bulletin, state: Issue.State, day = "2023-02-01"): Issue.Command => ({
  _tag: "IssueErratum",
  on: on(day),
  asOf: 2,
  reason: "补录十二月台账",
  changes: Issue.changesSince(state, now)
})

const after = (...commands: ReadonlyArray<Issue.Command>): Issue.State =>
  commands.reduce<Issue.State>(
    (state, command) => replay(Issue.decider, Result.getOrThrow(Issue.decider.decide(state, command)), state),
    Issue.decider.initial
  )
const refusal = (state: Issue.State, command: Issue.Command) =>
  Result.getOrThrow(Result.flip(Issue.decider.decide(state, command)))

describe("the life of a bulletin", () => {
  it("is drafted as often as needed, published once, corrected as often as needed", () => {
    const again = { ...drafted, digest: "d2" } as const
    const state = after(drafted, again, { ...published, digest: "d2" } as Issue.Command)
    expect(Issue.stageOf(state)).toBe("published")
    expect(refusal(state, drafted)).toMatchObject({ _tag: "StepTaken", on: "2023-01-10" })
    expect(refusal(state, published)).toMatchObject({ _tag: "StepTaken" })
    const corrected = replay(
      Issue.decider,
      Result.getOrThrow(Issue.decider.decide(state, correcting(bulletin(stalls("7200多宗", "7201")), state))),
      state
    )
    expect([Issue.stageOf(corrected), corrected.errata.map(({ number }) => number)]).toEqual(["corrected", [1]])
    expect(corrected.published).toEqual(state.published)
  })

  it.each<readonly [string, Issue.State, Issue.Command, object]>([
    ["B1 nothing is published without a draft", after(), published, { _tag: "StepMissing", step: "DraftBulletin" }],
    [
      "B1 what is published is what was drafted",
      after(drafted),
      { ...published, digest: "other" } as Issue.Command,
      { _tag: "Forbidden", finding: { rule: "bulletin.changed-since-draft" } }
    ],
    [
      "no step goes back in time",
      after(drafted),
      { ...published, on: on("2023-01-08") } as Issue.Command,
      { _tag: "BeforeLastStep", lastOn: "2023-01-09" }
    ],
    [
      "B2 only what was published is corrected",
      after(drafted),
      correcting(first, after(drafted)),
      { _tag: "StepMissing", step: "PublishBulletin" }
    ],
    [
      "B2 where everything holds there is no erratum",
      after(drafted, published),
      correcting(first, after(drafted, published)),
      { _tag: "Forbidden", finding: { rule: "bulletin.nothing-changed" } }
    ]
  ])("%s", (_, state, command, expected) => expect(refusal(state, command)).toMatchObject(expected))

  it("offers what may be done next", () => {
    const next = (state: Issue.State) => Issue.decider.next(state, on("2023-03-01")).map(({ command }) => command)
    expect([next(after()), next(after(drafted)), next(after(drafted, published))]).toEqual([
      ["DraftBulletin"],
      ["DraftBulletin", "PublishBulletin"],
      ["IssueErratum"]
    ])
  })

  it("any event may follow any other; what was published first stays", () => {
    const events = [drafted, published, published, correcting(first, after())].flatMap((fact) =>
      Issue.decider.record(Issue.decider.initial, fact)
    )
    for (const one of events) for (const two of events) expect(replay(Issue.decider, [one, two])).toBeDefined()
  })

  it("its events come back from what is stored", () => {
    const codec = Schema.fromJsonString(Issue.Event)
    const events = Issue.decider.record(Issue.decider.initial, published)
    for (const event of events) expect(Schema.decodeUnknownSync(codec)(Schema.encodeSync(codec)(event))).toEqual(event)
  })
})

describe("what an erratum says", () => {
  const state = after(drafted, published)
  const changes = (now: Bulletin) => Issue.changesSince(state, now)

  it("a figure that moved, with the sentence as it was and as it is", () => {
    const [change, ...others] = changes(bulletin(stalls("7200多宗", "7201"), persons("12人")))
    expect(others).toEqual([])
    expect(change).toMatchObject({ id: "stall-count", text: { before: "查处7100多宗。", after: "查处7200多宗。" } })
  })

  it("also where the words stay the same; not where only its evidence or the moment is another", () => {
    const [change] = changes(bulletin(stalls("7100多宗", "7113"), persons("12人")))
    expect(change?.figures[0]?.after?.value).toBe("7113")
    const later = { asOf: "2024-01-01T00:00:00.000+08:00", number: 9 }
    expect(changes(bulletin(stalls("7100多宗", "7112", later), persons("12人")))).toEqual([])
  })

  it("another rule makes a new figure, which corrects nothing", () => {
    expect(changes(bulletin(stalls("100宗", "100", { ruleVersion: "v2" }), persons("12人")))).toEqual([])
  })

  it("a figure that has no data any more is withdrawn; one about persons that may not be printed is not mentioned", () => {
    expect(changes(bulletin()).map(({ id, text }) => [id, text.after])).toEqual([["stall-count", null]])
  })

  it("a figure about persons is corrected where it may be", () => {
    expect(changes(bulletin(stalls("7100多宗", "7112"), persons("24人"))).map(({ text }) => text)).toEqual([
      { before: "在册队伍12人。", after: "在册队伍24人。" }
    ])
  })

  it("in words", () => {
    const now = bulletin(stalls("7200多宗", "7201"), persons("24人"))
    const [erratum] = Issue.decider.record(state, correcting(now, state))
    if (erratum?._tag !== "ErratumIssued") throw new Error("no erratum")
    expect(Issue.erratumText(first, erratum)).toEqual({
      title: "某区城管局2022年工作通报更正（第1号）",
      lines: [
        "《某区城管局2022年工作通报》刊发后，补录十二月台账。现更正如下：",
        "一、“查处7100多宗。”更正为“查处7200多宗。”：enf.stall.count由7112宗更正为7201宗。",
        "二、“在册队伍12人。”更正为“在册队伍24人。”：gov.staff.count由12人更正为24人。"
      ],
      issuer: "某区城管局",
      on: "2023-02-01"
    })
    const text = Issue.erratumText(first, erratum)
    expect(Issue.erratumMarkdown(text)).toMatch(
      /^# 某区城管局2022年工作通报更正（第1号）\n\n[\s\S]+\n\n2023年2月1日\n$/u
    )
    const page = Issue.erratumHtml({ ...text, lines: ["<b>"] })
    expect(page).toContain("<p>&lt;b&gt;</p>")
    expect(page).toContain('<p class="signature">2023年2月1日</p>')
  })
})
