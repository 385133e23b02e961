/**
 * 通报刊发 — the bulletin of a year from its draft to its errata. Once published it is never changed: what turns out otherwise is
 * said in an erratum.
 */
import { accept, type Decider, forbidden, type Refusal, reject, type Step } from "../../decider/index.ts"
import type { Citation, Finding } from "../../regulation/index.ts"
import { evolve, initial, type State } from "./state.ts"
import type { Command, Event } from "./steps.ts"

const convention = (article: string, gist: string): Citation => ({ source: "绣花通报约定", article, gist })

const asDrafted = convention("B1", "刊发的须与拟稿的逐字一致，有变化的重新拟稿")
const unchanging = convention("B2", "刊发后不再改动，已刊发的数字有出入的方可另发更正")

const refused = (command: Command["_tag"], rule: string, facts: Finding["facts"], cite: Citation): Refusal =>
  forbidden(command, { rule, severity: "violation", facts, cite })

const happened = (state: State, command: Command): Event => {
  switch (command._tag) {
    case "DraftBulletin":
      return { ...command, _tag: "BulletinDrafted" }
    case "PublishBulletin":
      return { ...command, _tag: "BulletinPublished" }
    case "IssueErratum":
      return { ...command, _tag: "ErratumIssued", number: state.errata.length + 1 }
  }
}

/** Why a command may not come now. */
const outOfTurn = ({ drafted, published }: State, command: Command["_tag"]): Refusal | undefined => {
  switch (command) {
    case "DraftBulletin":
      return published === null ? undefined : { _tag: "StepTaken", command, on: published.on }
    case "PublishBulletin":
      if (published !== null) return { _tag: "StepTaken", command, on: published.on }
      return drafted === null ? { _tag: "StepMissing", command, step: "DraftBulletin" } : undefined
    case "IssueErratum":
      return published === null ? { _tag: "StepMissing", command, step: "PublishBulletin" } : undefined
  }
}

const refusalOf = (state: State, command: Command): Refusal | undefined => {
  const turn = outOfTurn(state, command._tag)
  if (turn !== undefined) return turn
  if (state.lastOn !== null && command.on < state.lastOn) return { _tag: "BeforeLastStep", lastOn: state.lastOn }
  if (command._tag === "PublishBulletin" && command.digest !== state.drafted?.digest)
    return refused(command._tag, "bulletin.changed-since-draft", { draftedOn: state.drafted?.on ?? "" }, asDrafted)
  if (command._tag === "IssueErratum" && command.changes.length === 0)
    return refused(command._tag, "bulletin.nothing-changed", { publishedOn: state.published?.on ?? "" }, unchanging)
  return undefined
}

export const decider: Decider<Command, Event, State, Refusal> = {
  initial,
  decide: (state, command) => {
    const refusal = refusalOf(state, command)
    return refusal === undefined ? accept(happened(state, command)) : reject(refusal)
  },
  record: (state, fact) => [happened(state, fact)],
  evolve,
  review: () => [],
  next: (state): ReadonlyArray<Step<Command>> =>
    (["DraftBulletin", "PublishBulletin", "IssueErratum"] as const)
      .filter((command) => outOfTurn(state, command) === undefined)
      .map((command) => ({ command, cite: command === "IssueErratum" ? unchanging : asDrafted }))
}
