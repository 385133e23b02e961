/** 数字城管案件: what is refused, and what is reported of acts that were done elsewhere. */
import type { PublicReport } from "@xiuhua/core/enforcement"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import {
  begin,
  type Command,
  clerk,
  close,
  d,
  dispose,
  head,
  inspector,
  photo,
  reporter,
  reports,
  rules,
  step,
  submit,
  t,
  told,
  verify,
  walk,
  ways,
  worker
} from "./report-fixture.ts"

const { declined, deferred, merged, reopened, reworked } = ways

describe("what is refused, and reported when it was done elsewhere", () => {
  const done = [...begin, dispose("2026-03-02", "11:00")]
  const checked = (by: typeof worker) => step("VerifyReport", "2026-03-02", "12:00", { by, passed: true, proof: null })
  const extend = (on: string, askedBy = worker) =>
    step("ExtendLimit", on, "11:00", { askedBy, approver: head, minutes: 60 })
  const defer = (on: string, until: string, askedBy = worker) =>
    step("DeferReport", on, "11:00", { askedBy, approver: head, reason: "施工", until: d(until) })

  it.each([
    ["R12.5 checked by who did the work", done, checked(worker), "report.independent-check"],
    [
      "R12.5 checked by who replied that it was done",
      [...begin, { ...dispose("2026-03-02", "11:00"), repliedBy: head }],
      checked(head),
      "report.independent-check"
    ],
    [
      "R12.5 checked by who had worked on it the first time",
      [
        ...done,
        verify("2026-03-02", "11:30", false),
        step("DisposeReport", "2026-03-02", "11:40", { by: head, proof: null })
      ],
      checked(worker),
      "report.independent-check"
    ],
    ["R12.5 checked by the resident who reported it", done, checked(reporter), "report.independent-check"],
    [
      "R12.5 closed by who did the work",
      done,
      step("CloseReport", "2026-03-02", "12:30", { by: worker, ground: "not-found", explanation: "已清" }),
      "report.independent-closing"
    ],
    ["R12.7 closed as solved without a check", begin, close("2026-03-02", "11:00"), "report.closed-unchecked"],
    [
      "R12.7 closed as solved by the check of a closing that was taken back",
      reopened.slice(0, 12),
      close("2026-03-03", "09:10"),
      "report.closed-unchecked"
    ],
    [
      "R12.7 closed unsolved without a word",
      begin,
      step("CloseReport", "2026-03-02", "11:00", { by: clerk, ground: "cannot-be-solved", explanation: null }),
      "report.closed-unexplained"
    ],
    [
      "R12.7 refused for another reason without a word",
      [submit],
      step("DeclineReport", "2026-03-02", "09:00", { by: clerk, ground: "other" }),
      "report.declined-unexplained"
    ],
    ["R12.8 an extension approved by who asked for it", begin, extend("2026-03-02", head), "report.own-extension"],
    ["R12.8 an extension after the end of the disposal", begin, extend("2026-03-03"), "report.late-extension"],
    [
      "R12.8 an extension after the end of the closing",
      begin.slice(0, 3),
      extend("2026-03-05"),
      "report.late-extension"
    ],
    [
      "R12.8 a deferral approved by who asked for it",
      begin,
      defer("2026-03-02", "2026-03-05", head),
      "report.own-deferral"
    ],
    ["R12.8 a deferral after the end", begin, defer("2026-03-03", "2026-03-05"), "report.late-deferral"],
    ["R12.8 a deferral up to the day before", begin, defer("2026-03-02", "2026-03-01"), "report.deferral-backwards"]
  ] as ReadonlyArray<readonly [string, ReadonlyArray<Command>, Command, string]>)("%s", (_, given, when, rule) => {
    // The order of steps comes first: a check that is undone leaves nothing to close.
    const isOutOfTurn = !reports.next(told(given), when.on).some(({ command }) => command === when._tag)
    const decision = reports.decide(told(given), when)
    const refused = Result.isFailure(decision) ? decision.failure : "accepted"
    expect(refused).toMatchObject(isOutOfTurn ? { _tag: "StepMissing" } : { _tag: "Forbidden", finding: { rule } })
    expect(rules(given)).not.toContain(rule)
    expect(rules([...given, when])).toContain(rule)
  })

  it.each([
    ["twice submitted", [submit], { ...submit, at: t("08:40") }, "StepTaken"],
    ["dispatched before it was registered", begin.slice(0, 2), begin[3], "StepMissing"],
    ["checked before anything was done", begin, verify("2026-03-02", "11:00", true), "StepMissing"],
    ["closed while the check is still to come", done, close("2026-03-02", "12:00"), "StepMissing"],
    ["resumed though nothing was deferred", begin, deferred[6], "StepMissing"],
    [
      "resumed after the deferral had ended by itself",
      [...begin, defer("2026-03-02", "2026-03-03")],
      step("ResumeReport", "2026-03-04", "09:00", { by: clerk }),
      "StepMissing"
    ],
    ["deferred twice", deferred.slice(0, 6), { ...deferred[5], at: t("09:30") } as Command, "StepTaken"],
    ["extended once it was done", done, extend("2026-03-02"), "StepTaken"],
    ["accepted after it was declined", declined, { ...begin[1], at: t("10:00") } as Command, "StepTaken"],
    [
      "dispatched after it was merged",
      merged,
      step("DispatchReport", "2026-03-04", "10:00", { by: clerk, department: "环卫站" }),
      "StepTaken"
    ],
    ["rated before a duplicate was told anything", merged.slice(0, 3), merged[4], "StepMissing"],
    [
      "told of a report that it was not merged into",
      merged.slice(0, 3),
      { ...(merged[3] as Extract<Command, { _tag: "TellOutcome" }>), of: "R-2" },
      "NoSuchItem"
    ],
    ["told an outcome that was no duplicate", begin, merged[3], "StepMissing"],
    [
      "a duplicate taken out that was never in",
      reopened.slice(0, 5),
      step("DetachDuplicate", "2026-03-02", "10:30", { report: "R-7" }),
      "NoSuchItem"
    ],
    ["a duplicate taken out where there is none", begin, reopened[6], "StepMissing"],
    ["a step a minute before the last one", begin, dispose("2026-03-02", "09:59"), "BeforeLastStep"],
    ["worked on once closed", reworked, dispose("2026-03-05", "09:00"), "StepTaken"]
  ] as ReadonlyArray<readonly [string, ReadonlyArray<Command>, Command, string]>)("%s", (_, given, when, tag) => {
    const decision = reports.decide(walk(given), when)
    expect(Result.isFailure(decision) ? decision.failure._tag : "accepted").toBe(tag)
  })

  const spot = { longitude: 115_375_001, latitude: 22_786_002 }
  const withPhotos = (after: PublicReport.Proof, check: PublicReport.Proof | null, first: Command = submit) => [
    first,
    ...begin.slice(1),
    { ...dispose("2026-03-02", "11:00"), proof: after },
    step("VerifyReport", "2026-03-02", "11:30", { by: inspector, passed: true, proof: check }),
    close("2026-03-02", "11:40")
  ]
  const after = photo("phone", "2026-03-02", "10:55", spot)
  const own = photo("pda", "2026-03-02", "11:20", { ...spot, latitude: 22_786_003 })
  const byDevice: Command = { ...submit, device: "pda" }
  it.each([
    ["with a photo of its own it is none", withPhotos(after, own), []],
    ["the device of the disposal", withPhotos(photo("pda", "2026-03-02", "10:55"), own), ["sameDevice"]],
    ["the device of the resident who reported it", withPhotos(after, own, byDevice), ["sameDevice"]],
    [
      "the device of the inspector who reported it is that of his office",
      withPhotos(after, own, { ...byDevice, channel: "inspector" }),
      []
    ],
    ["the same minute", withPhotos(photo("phone", "2026-03-02", "11:20"), own), ["sameMinute"]],
    ["the very same spot", withPhotos(after, { ...own, spot }), ["samePlace"]],
    ["a photo older than the work", withPhotos(after, photo("pda", "2026-03-02", "10:58")), ["tooOld"]]
  ] as ReadonlyArray<readonly [string, ReadonlyArray<Command>, ReadonlyArray<string>]>)(
    "R12.6 a check that looks staged is a doubt, not a bar: %s",
    (_, facts, signs) => {
      expect(walk(facts)).toEqual(told(facts))
      const found = reports.review(told(facts))
      expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(
        signs.length === 0 ? [] : ["report.staged-check warning"]
      )
      const shown = Object.entries(found[0]?.facts ?? {}).filter(([, value]) => value === "yes")
      expect(shown.map(([name]) => name)).toEqual(signs)
    }
  )

  it("R12.6 a check that passed without a photo of its own is a doubt", () => {
    expect(rules(withPhotos(after, null))).toEqual(["report.check-unproved"])
  })

  it("R12.7 a reporter who says after the closing that it is not solved waits for an answer", () => {
    const said = reopened.slice(0, 11)
    expect(walk(said)).toEqual(told(said))
    expect(rules(said)).toEqual(["report.not-solved-unanswered"])
    expect(rules(reopened.slice(0, 12))).toEqual([])
    // What he said before it does not count any more.
    const before = step("UrgeReport", "2026-03-02", "15:00", { says: "not-solved" })
    expect(rules([...reworked.slice(0, 6), before, ...reworked.slice(6)])).toEqual([])
  })

  it("a first closing that was wrong stays in the review when the second one is right", () => {
    const wrong = [...begin, close("2026-03-02", "11:00"), ...reopened.slice(11)]
    expect(rules(wrong)).toContain("report.closed-unchecked")
  })

  it("who works on it later was free to check before", () => {
    const turned = [
      ...begin,
      dispose("2026-03-02", "11:00"),
      verify("2026-03-02", "11:30", false),
      step("DisposeReport", "2026-03-02", "15:00", { by: inspector, proof: null })
    ]
    expect(walk(turned)).toEqual(told(turned))
    expect(rules(turned)).toEqual([])
  })

  it("a check of nothing, told from elsewhere, is reported", () => {
    expect(rules([...begin, verify("2026-03-02", "11:00", true)])).toContain("report.check-of-nothing")
  })
})
