/**
 * A case of ten events: decide and evolve against a reducer that somebody would write by hand for this one case.
 *
 *     node --conditions=@xiuhua/source bench/decide.ts
 *
 * Both are pure and immutable, refuse the same commands and compute the same deadlines with the same calendar; the
 * reducer knows the law by heart. Both must end in the same state before any is timed.
 */
import { strictEqual } from "node:assert/strict"
import { chinaWorkCalendar, deadline, type PlainDate, plainDate, type TimeLimit } from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import { SampleCase } from "@xiuhua/testkit"
import { Result } from "effect"
import { compare, formatRatio, markdown, ratio, sink } from "./lib/compare.ts"
import { peer } from "./lib/peer.ts"

const fine = 1_000_000
const calendar = chinaWorkCalendar
const decider = SampleCase.sampleDecider({ law: SampleCase.sampleLaw, calendar })

/** Filed, eight notices (each starts the time again), decided. */
const commands: ReadonlyArray<SampleCase.Command> = [
  { _tag: "FileCase", on: plainDate("2022-03-01") },
  ...Array.from({ length: 8 }, (_, n) => ({
    _tag: "GiveNotice" as const,
    on: plainDate(`2022-03-${String(n + 2).padStart(2, "0")}`),
    fine
  })),
  { _tag: "DecidePenalty", on: plainDate("2022-03-18"), fine }
]

type Case =
  | { readonly stage: "New" }
  | { readonly stage: "Filed"; readonly filedOn: PlainDate }
  | { readonly stage: "Notified"; readonly filedOn: PlainDate; readonly noticeOn: PlainDate; readonly by: PlainDate }
  | {
      readonly stage: "Decided"
      readonly filedOn: PlainDate
      readonly noticeOn: PlainDate
      readonly by: PlainDate
      readonly decidedOn: PlainDate
    }

const fiveWorkdays: TimeLimit = { count: 5, unit: "workdays", owner: "respondent" }
const threeDays: TimeLimit = { count: 3, unit: "calendarDays", owner: "respondent" }

/** The next state, or the reason why not. */
const reduce = (state: Case, command: SampleCase.Command): Case | string => {
  switch (command._tag) {
    case "FileCase":
      return state.stage === "New" ? { stage: "Filed", filedOn: command.on } : "out of order"
    case "GiveNotice": {
      if (state.stage !== "Filed" && state.stage !== "Notified") return "out of order"
      if (command.on < (state.stage === "Notified" ? state.noticeOn : state.filedOn)) return "before the last step"
      const by = deadline(command.on >= "2021-07-15" ? fiveWorkdays : threeDays, command.on, calendar)
      if (by.provisional) return "calendar not published"
      return { stage: "Notified", filedOn: state.filedOn, noticeOn: command.on, by: by.due }
    }
    case "DecidePenalty":
      if (state.stage !== "Notified") return "out of order"
      if (command.on < state.noticeOn) return "before the last step"
      return command.on > state.by ? { ...state, stage: "Decided", decidedOn: command.on } : "hearing window open"
  }
}

const byHand = (): Case => {
  let state: Case = { stage: "New" }
  for (const command of commands) {
    const next = reduce(state, command)
    if (typeof next !== "string") state = next
  }
  return state
}

const byDecider = (): SampleCase.State => {
  let state = decider.initial
  for (const command of commands) {
    const decision = decider.decide(state, command)
    if (Result.isSuccess(decision)) state = replay(decider, decision.success, state)
  }
  return state
}

const ours = byDecider()
const hand = byHand()
strictEqual(hand.stage, "Decided")
strictEqual(ours.decidedOn, hand.stage === "Decided" ? hand.decidedOn : null)
strictEqual(ours.notice?.hearingRequestBy, hand.stage === "Decided" ? hand.by : null)

const history: Array<SampleCase.Event> = []
for (const command of commands) {
  const decision = decider.decide(replay(decider, history), command)
  if (Result.isSuccess(decision)) history.push(...decision.success)
}
strictEqual(history.length, 10)

/** As much of xstate 5 as this needs. */
interface XState {
  readonly setup: (options: object) => { readonly createMachine: (machine: object) => object }
  readonly assign: (values: object) => unknown
  readonly initialTransition: (machine: object) => readonly [Snapshot, unknown]
  readonly transition: (machine: object, snapshot: Snapshot, event: object) => readonly [Snapshot, unknown]
}
interface Snapshot {
  readonly value: unknown
  readonly context: { readonly by?: PlainDate; readonly decidedOn?: PlainDate }
}
interface Step {
  readonly context: { readonly by: PlainDate }
  readonly event: { readonly on: PlainDate }
}

/** The same life as an xstate machine, by its pure `transition`; events are told apart by `type`. */
const xstate = peer<XState>("xstate")
const byXState = (() => {
  if (xstate === undefined) return undefined
  const { assign, initialTransition, setup, transition } = xstate
  const notified = {
    target: "Notified",
    actions: assign({
      by: ({ event }: Step) => deadline(event.on >= "2021-07-15" ? fiveWorkdays : threeDays, event.on, calendar).due
    })
  }
  const decide = {
    target: "Decided",
    guard: ({ context, event }: Step) => event.on > context.by,
    actions: assign({ decidedOn: ({ event }: Step) => event.on })
  }
  const filed = { target: "Filed", actions: assign({ filedOn: ({ event }: Step) => event.on }) }
  const machine = setup({}).createMachine({
    initial: "New",
    context: {},
    states: {
      New: { on: { FileCase: filed } },
      Filed: { on: { GiveNotice: notified } },
      Notified: { on: { GiveNotice: notified, DecidePenalty: decide } },
      Decided: {}
    }
  })
  const events = commands.map(({ _tag, ...rest }) => ({ type: _tag, ...rest }))
  return () => {
    let [state] = initialTransition(machine)
    for (const event of events) [state] = transition(machine, state, event)
    return state
  }
})()
if (byXState !== undefined && hand.stage === "Decided") {
  const { context, value } = byXState()
  strictEqual(value, "Decided")
  strictEqual(context.by, hand.by)
  strictEqual(context.decidedOn, hand.decidedOn)
}

const CASES = 100_000
const OURS = "decide and evolve, ten commands"
const HAND = "reducer by hand, ten commands"
const REPLAY = "replay alone, ten events"
const timings = await compare({
  [OURS]: () => {
    for (let n = 0; n < CASES; n++) sink.value += byDecider().decidedOn?.length ?? 0
    return CASES
  },
  [HAND]: () => {
    for (let n = 0; n < CASES; n++) sink.value += byHand().stage.length
    return CASES
  },
  [REPLAY]: () => {
    for (let n = 0; n < CASES; n++) sink.value += replay(decider, history).decidedOn?.length ?? 0
    return CASES
  },
  ...(byXState === undefined
    ? {}
    : {
        "xstate 5 transition, ten events": () => {
          for (let n = 0; n < CASES / 100; n++) sink.value += byXState().context.decidedOn?.length ?? 0
          return CASES / 100
        }
      })
})
console.log(`\n${markdown("A case of ten events", timings, HAND)}\n`)
const measured = ratio(timings, OURS, HAND)
console.log(
  `${OURS} takes × ${formatRatio(measured)} the time of the ${HAND}; target ≤ 3: ${measured.median <= 3 ? "reached" : "MISSED"}`
)
