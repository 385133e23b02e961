/** 环节次序 — in which stages of its life an aggregate takes each command, as one table that `decide` and `next` read. */
import type { PlainDate } from "../calendar/index.ts"
import type { Refusal } from "./refusal.ts"

/** The way of an aggregate through its stages. */
export interface Turns<Command extends string, Stage extends string> {
  /** In which stages each command may come. */
  readonly takes: Readonly<Record<Command, ReadonlyArray<Stage>>>
  /** The command that leads to each stage; to the first one the command that begins the way. */
  readonly leadsTo: Readonly<Record<Stage, Command>>
  /** The stages in the order of the way. */
  readonly order: readonly [Stage, ...ReadonlyArray<Stage>]
  /** Stages that nothing leads on from, whatever stands behind them in the order. */
  readonly ends: ReadonlyArray<Stage>
}

/** The refusal for a step that was taken, or became pointless, on the day of the last one. */
export const stepTaken = <Command extends string, Stage extends string>(
  { leadsTo, order: [first] }: Turns<Command, Stage>,
  lastOn: PlainDate | null,
  command: Command
): Refusal =>
  lastOn === null ? { _tag: "StepMissing", command, step: leadsTo[first] } : { _tag: "StepTaken", command, on: lastOn }

/** Why a command may not come in a stage: what must come first, or that it is past; undefined where it may. */
export const outOfTurn = <Command extends string, Stage extends string>(
  turns: Turns<Command, Stage>,
  stage: Stage,
  lastOn: PlainDate | null,
  command: Command
): Refusal | undefined => {
  const { ends, leadsTo, order, takes } = turns
  if (takes[command].includes(stage)) return undefined
  const ahead = takes[command].find((needed) => order.indexOf(needed) > order.indexOf(stage))
  return ahead === undefined || ends.includes(stage)
    ? stepTaken(turns, lastOn, command)
    : { _tag: "StepMissing", command, step: leadsTo[ahead] }
}
