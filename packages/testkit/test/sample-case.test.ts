import { chinaWorkCalendar, type PlainDate, plainDate } from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import { decisionLimit, hearingRequestLimit, makeLaw } from "@xiuhua/core/regulation"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { randomFrom, runScenario, SampleCase, type Scenario, scenarios, wholeBetween } from "../src/index.ts"

type Row = Scenario<SampleCase.Command, SampleCase.Event, SampleCase.Rejection>

const { sampleLaw: law } = SampleCase
const decider = SampleCase.sampleDecider({ law, calendar: chinaWorkCalendar })
const fine = 1_000_000
const filed = (on: string): SampleCase.Event => ({ _tag: "CaseFiled", on: plainDate(on) })
const decided = (on: string): SampleCase.Event => ({ _tag: "PenaltyDecided", on: plainDate(on), fine })
const noticed = (on: string, by: string | null): SampleCase.Event => ({
  _tag: "NoticeGiven",
  on: plainDate(on),
  fine,
  hearingRequestBy: by === null ? null : plainDate(by)
})
const file = (on: string): SampleCase.Command => ({ _tag: "FileCase", on: plainDate(on) })
const notify = (on: string): SampleCase.Command => ({ _tag: "GiveNotice", on: plainDate(on), fine })
const rule = (on: string): SampleCase.Command => ({ _tag: "DecidePenalty", on: plainDate(on), fine })

const table: ReadonlyArray<Row> = [
  { name: "a case is filed (art. 54)", given: [], when: { command: file("2022-03-01") }, then: [filed("2022-03-01")] },
  {
    name: "a case is filed once",
    given: [filed("2022-03-01")],
    when: { command: file("2022-03-02") },
    then: { rejected: { _tag: "OutOfOrder", command: "FileCase", stage: "Filed" } }
  },
  {
    name: "a notice gives five workdays to ask for a hearing, National Day not counted (arts. 64, 85)",
    given: [filed("2022-09-01")],
    when: { command: notify("2022-09-29") },
    then: [noticed("2022-09-29", "2022-10-11")]
  },
  {
    name: "the last notice before 2021-07-15 gave three days (2017, art. 42)",
    given: [filed("2021-06-01")],
    when: { command: notify("2021-07-14") },
    then: [noticed("2021-07-14", "2021-07-19")]
  },
  {
    name: "three days that end on a workday end there",
    given: [filed("2021-06-01")],
    when: { command: notify("2021-06-01") },
    then: [noticed("2021-06-01", "2021-06-04")]
  },
  {
    name: "the first notice from 2021-07-15 gave five workdays",
    given: [filed("2021-06-01")],
    when: { command: notify("2021-07-15") },
    then: [noticed("2021-07-15", "2021-07-22")]
  },
  {
    name: "a second notice starts the time again (art. 44)",
    given: [filed("2022-03-01"), noticed("2022-03-02", "2022-03-09")],
    when: { command: notify("2022-03-08") },
    then: [noticed("2022-03-08", "2022-03-15")]
  },
  {
    name: "no notice without a case",
    given: [],
    when: { command: notify("2022-03-08") },
    then: { rejected: { _tag: "OutOfOrder", command: "GiveNotice", stage: "New" } }
  },
  {
    name: "no limit before there was a law",
    given: [filed("1996-09-01")],
    when: { command: notify("1996-09-30") },
    then: {
      rejected: { _tag: "NoLawInForce", parameter: hearingRequestLimit.id, on: plainDate("1996-09-30") }
    }
  },
  {
    name: "no limit that runs into a year without a published calendar",
    given: [filed("2026-12-01")],
    when: { command: notify("2026-12-28") },
    then: { rejected: { _tag: "CalendarNotPublished", on: plainDate("2026-12-28") } }
  },
  {
    name: "no decision without notice (art. 62)",
    given: [filed("2022-03-01")],
    when: { command: rule("2022-03-20") },
    then: { rejected: { _tag: "OutOfOrder", command: "DecidePenalty", stage: "Filed" } }
  },
  {
    name: "no decision while a hearing may still be asked for (art. 64)",
    given: [filed("2022-03-01"), noticed("2022-03-02", "2022-03-09")],
    when: { command: rule("2022-03-09") },
    then: { rejected: { _tag: "HearingWindowOpen", until: plainDate("2022-03-09") } }
  },
  {
    name: "a decision the day after",
    given: [filed("2022-03-01"), noticed("2022-03-02", "2022-03-09")],
    when: { command: rule("2022-03-10") },
    then: [decided("2022-03-10")]
  },
  {
    name: "no step before the one it follows",
    given: [filed("2022-03-01")],
    when: { command: notify("2022-02-28") },
    then: { rejected: { _tag: "BeforeLastStep", lastOn: plainDate("2022-03-01") } }
  },
  {
    name: "a decision on the ninetieth day is in time (art. 60)",
    given: [filed("2022-03-01"), noticed("2022-03-02", "2022-03-09")],
    when: { command: rule("2022-05-30") },
    then: [decided("2022-05-30")]
  },
  {
    name: "a later one stands and is reported",
    given: [filed("2022-03-01"), noticed("2022-03-02", "2022-03-09")],
    when: { command: rule("2022-05-31") },
    then: [decided("2022-05-31")],
    findings: [decisionLimit.id]
  },
  {
    name: "from elsewhere, a late decision without notice is recorded and reported twice (arts. 60, 62)",
    given: [filed("2022-03-01")],
    when: { fact: rule("2022-06-30") },
    then: [decided("2022-06-30")],
    findings: ["administrative-penalty-law.notice-before-decision", decisionLimit.id]
  },
  {
    name: "from elsewhere, a decision in the time for asking for a hearing (art. 64)",
    given: [filed("2022-03-01"), noticed("2022-03-02", "2022-03-09")],
    when: { fact: rule("2022-03-09") },
    then: [decided("2022-03-09")],
    findings: [hearingRequestLimit.id]
  },
  {
    name: "from elsewhere, a notice after the decision is no notice",
    given: [decided("2022-03-09")],
    when: { fact: notify("2022-03-10") },
    then: [noticed("2022-03-10", "2022-03-17")],
    findings: ["administrative-penalty-law.notice-before-decision"]
  },
  {
    name: "from elsewhere, a filing that is recorded last",
    given: [noticed("2022-03-02", "2022-03-09"), decided("2022-07-01")],
    when: { fact: file("2022-03-01") },
    then: [filed("2022-03-01")],
    findings: [decisionLimit.id]
  },
  {
    name: "from elsewhere, a notice of a time without a law",
    given: [],
    when: { fact: notify("1996-09-30") },
    then: [noticed("1996-09-30", null)]
  }
]

describe("the sample case", () => scenarios(it, decider, table))

it("a scenario fails where the decider differs in events, rejection or findings", () => {
  const row = (name: string) => table.find((other) => other.name === name) as Row
  const late = row("a later one stands and is reported")
  const twice = row("a case is filed once")
  for (const wrong of [
    { ...late, findings: [] },
    { ...late, then: [] },
    { ...twice, then: [filed("2022-03-02")] },
    { ...twice, given: [] }
  ]) {
    expect(() => runScenario(decider, wrong)).toThrow()
  }
})

describe("any history", () => {
  const random = randomFrom(3, "sample-case")
  const days = ["2022-02-28", "2022-03-01", "2022-03-09", "2022-03-10", "2022-09-29"].map(plainDate)
  const day = () => days[wholeBetween(random, 0, days.length - 1)] as PlainDate
  const act = () => [file, notify, rule][wholeBetween(random, 0, 2)]?.(day()) as SampleCase.Command

  it("leads somewhere: evolve and review are total, and next lists exactly what decide accepts", () => {
    const reached = { decided: 0, listed: new Set<string>(), refused: new Set<string>(), found: new Set<string>() }
    for (let run = 0; run < 300; run++) {
      let state = decider.initial
      for (let step = 0; step < 6; step++) {
        const command = act()
        const possible = decider.next(state, command.on).map((step) => step.command)
        const decision = decider.decide(state, command)
        expect(possible.includes(command._tag)).toBe(Result.isSuccess(decision))
        for (const name of possible) reached.listed.add(name)
        if (Result.isSuccess(decision)) reached.decided++
        else reached.refused.add(decision.failure._tag)
        // Half of what the law forbids was done all the same, elsewhere.
        const elsewhere = random() < 0.5 ? decider.record(state, command) : []
        state = replay(decider, Result.isSuccess(decision) ? decision.success : elsewhere, state)
        for (const finding of decider.review(state)) reached.found.add(finding.rule)
      }
    }
    expect(reached.decided).toBeGreaterThan(200)
    expect([...reached.listed].sort()).toEqual(["DecidePenalty", "FileCase", "GiveNotice"])
    expect([...reached.refused].sort()).toEqual(["BeforeLastStep", "HearingWindowOpen", "OutOfOrder"])
    expect(reached.found.size).toBe(3)
  })
})

it("changing any parameter changes a scenario", () => {
  const parameters = [hearingRequestLimit, decisionLimit]
  for (const parameter of parameters) {
    for (const [at, dated] of parameter.values.entries()) {
      const changed = { ...dated, value: { ...dated.value, count: dated.value.count + 1 } }
      const values = parameter.values.with(at, changed) as unknown as typeof parameter.values
      const national = parameters.map((one) => (one === parameter ? { ...one, values } : one))
      const other = SampleCase.sampleDecider({ law: makeLaw({ national, layers: [] }), calendar: chinaWorkCalendar })
      const failing = table.filter((row) => {
        try {
          runScenario(other, row)
          return false
        } catch {
          return true
        }
      })
      expect(failing.length).toBeGreaterThan(0)
    }
  }
})
