/** 环节的写法 — a phase whose events hold what its commands said: turn, findings and events given once, the rest follows. */
import type { PlainDate } from "../../calendar/index.ts"
import { reject, type Step, type Tagged } from "../../decider/index.ts"
import type { Citation, Finding } from "../../regulation/index.ts"
import { type CaseDeadline, type Phase, type Refusal, unlessForbidden } from "../phases/phase.ts"

/** What makes such a phase. */
export interface Told<Command extends Tagged, Event extends Tagged, State, Context> {
  readonly initial: State
  /** Every command with the article that provides for it, in the order of the procedure. */
  readonly cites: Readonly<Record<Command["_tag"], Citation>>
  /** Why a step is not possible where the site stands; undefined where it is. */
  readonly outOfTurn: (state: State, context: Context, command: Command["_tag"]) => Refusal | undefined
  /** Everything irregular in an act, before it is taken. */
  readonly findings: (state: State, context: Context, act: Command) => ReadonlyArray<Finding>
  readonly events: (fact: Command) => readonly [Event]
  readonly evolve: (state: State, event: Event) => State
  /** The same findings about what stands. */
  readonly review: (state: State, context: Context) => ReadonlyArray<Finding>
  readonly deadlines?: (state: State, context: Context) => ReadonlyArray<CaseDeadline>
  /** Whether a step in its turn is possible on a day; absent where its turn is all that matters. */
  readonly ready?: (state: State, context: Context, command: Command["_tag"], on: PlainDate) => boolean
}

/** The phase. */
export const phaseOf = <Command extends Tagged, Event extends Tagged, State, Context>({
  cites,
  deadlines = () => [],
  events,
  evolve,
  findings,
  initial,
  outOfTurn,
  ready = () => true,
  review
}: Told<Command, Event, State, Context>): Phase<Command, Event, State, Context> => ({
  initial,
  decide: (state, context, command) => {
    const refusal = outOfTurn(state, context, command._tag)
    if (refusal !== undefined) return reject(refusal)
    return unlessForbidden(command._tag, findings(state, context, command), () => events(command))
  },
  record: (_, __, fact) => events(fact),
  evolve,
  review,
  deadlines,
  next: (state, context, on): ReadonlyArray<Step<Command>> =>
    (Object.keys(cites) as ReadonlyArray<Command["_tag"]>)
      .filter((command) => outOfTurn(state, context, command) === undefined && ready(state, context, command, on))
      .map((command) => ({ command, cite: cites[command] }))
})

/** A step that must come first. */
export const missing = (command: string, step: string): Refusal => ({ _tag: "StepMissing", command, step })
/** A step that was taken, or became pointless, on a day. */
export const taken = (command: string, on: PlainDate): Refusal => ({ _tag: "StepTaken", command, on })

/** 《中华人民共和国城乡规划法》 */
export const planning = (article: string, gist: string): Citation => ({
  source: "《中华人民共和国城乡规划法》(2019修正)",
  article,
  gist
})
/** 《中华人民共和国行政强制法》 */
export const coercion = (article: string, gist: string): Citation => ({
  source: "《中华人民共和国行政强制法》(2011)",
  article,
  gist
})
/** What this project agreed on, where no text says it. */
export const convention = (article: string, gist: string): Citation => ({ source: "绣花执法指标约定", article, gist })
