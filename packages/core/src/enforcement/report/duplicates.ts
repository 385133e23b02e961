/**
 * 重复案件的联动 — what a step of one report means for others: a duplicate stays linked to the report under which it goes
 * on, and whoever reported it is told what became of that one, also when it is reopened.
 *
 * The answers are facts to be recorded in the other streams, under command ids made from the one that led to them.
 */
import type { State } from "./state.ts"
import type { Command, Event } from "./steps.ts"

/** A fact of another report. */
export interface Consequence {
  readonly report: string
  readonly fact: Command
}

/** What an event of `report` means for others; `before` is the state it came to. */
export const consequencesOf = (report: string, before: State, event: Event): ReadonlyArray<Consequence> => {
  const { at, on } = event
  const tell = (
    outcome: "closed" | "reopened",
    { explanation, ground }: Pick<Extract<Command, { readonly _tag: "TellOutcome" }>, "explanation" | "ground">,
    to: ReadonlyArray<string> = before.duplicates
  ): ReadonlyArray<Consequence> =>
    to.map((duplicate) => ({
      report: duplicate,
      fact: { _tag: "TellOutcome", on, at, of: report, outcome, ground, explanation }
    }))
  switch (event._tag) {
    case "DuplicateMerged":
      // Merged into itself it would go on telling itself for ever.
      return event.into === report ? [] : [{ report: event.into, fact: { _tag: "AttachDuplicate", on, at, report } }]
    case "DuplicateAttached":
      return before.closed === null ? [] : tell("closed", before.closed, [event.report])
    case "ReportClosed":
      return tell("closed", event)
    case "ReportReopened": {
      if (before.closed !== null) return tell("reopened", { ground: null, explanation: event.reason })
      const into = before.merged?.into
      return into === undefined ? [] : [{ report: into, fact: { _tag: "DetachDuplicate", on, at, report } }]
    }
    case "OutcomeTold":
      // A duplicate of a duplicate is told through the one between.
      return tell(event.outcome, event)
    default:
      return []
  }
}
