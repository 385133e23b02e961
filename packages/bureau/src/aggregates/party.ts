/** 党建事项 — branches, gatherings and developments: who is in a branch is what the registers say at that moment. */
import type { ViewImport } from "@xiuhua/core/handle"
import type { LedgerKind } from "@xiuhua/core/ledger"
import {
  activityFollowUp,
  activityItem,
  activityKinds,
  branchTerm,
  Development,
  PartyActivity,
  PartyBranch,
  type PartyEnv,
  partyActivity,
  partyAttendance,
  partyBranch,
  partyResolution
} from "@xiuhua/core/party"
import type { Regime } from "@xiuhua/core/regulation"
import { whose } from "../access/competence.ts"
import type { CaseLimit } from "../case.ts"
import { named, untitled } from "../lists/listed.ts"
import { type Handling, nothingElse } from "./serve.ts"

const agencyLimit = (
  limit: Pick<CaseLimit, "rule" | "item" | "cite"> & { readonly dueOn: string; readonly doneOn: string | null }
): CaseLimit => {
  const { cite, doneOn: done, dueOn: due, item, rule } = limit
  const late = done !== null && done > due
  return { rule, item, owner: "agency", due, done, late, provisional: false, deadline: null, cite }
}

/** 党支部 */
export const partyBranches = (
  env: PartyEnv
): Handling<PartyBranch.Command, PartyBranch.Event, PartyBranch.State, PartyBranch.Fact> => {
  const decider = PartyBranch.partyBranches(env)
  return {
    ...nothingElse,
    aggregate: {
      name: "party-branch",
      event: PartyBranch.Event,
      schemaVersion: 1,
      upcasts: {},
      decider,
      views: (id, state) => PartyBranch.rowsOf(env, id, state)
    },
    stage: PartyBranch.standingOn,
    listed: (state) => {
      const branch = PartyBranch.branchOf(state)
      return {
        title: branch === null ? null : named(branch),
        number: null,
        details: { type: PartyBranch.typeOf(state), foundedOn: PartyBranch.foundedOn(state) },
        words: [],
        publicView: "never"
      }
    },
    whose: (state) => whose([PartyBranch.branchOf(state)]),
    limits: (state) => decider.deadlines(state).map((limit) => agencyLimit({ ...limit, item: null })),
    duties: (id, state, on) => PartyBranch.branchCaseDuties(id, decider.deadlines(state), on)
  }
}

/** 党建活动 */
export const partyActivities = (
  env: PartyEnv
): Handling<PartyActivity.Command, PartyActivity.Event, PartyActivity.State, PartyActivity.Fact> => ({
  ...nothingElse,
  aggregate: {
    name: "party-activity",
    event: PartyActivity.Event,
    schemaVersion: 1,
    upcasts: {},
    decider: PartyActivity.partyActivities(env),
    views: (id, state) => PartyActivity.rowsOf(env, id, state)
  },
  stage: PartyActivity.stageOf,
  listed: (state) => {
    const about = PartyActivity.aboutOf(state)
    return {
      title: about === null ? null : activityKinds[about.kind],
      number: null,
      details: {
        kind: about?.kind ?? null,
        required: about?.required ?? null,
        theme: state.announced?.theme ?? null,
        plannedOn: PartyActivity.plannedOn(state),
        heldOn: PartyActivity.heldOn(state)
      },
      words: [state.announced?.theme, state.announced?.place].filter((word) => word !== null && word !== undefined),
      publicView: "never"
    }
  },
  whose: (state) => whose([PartyActivity.aboutOf(state)?.organiser]),
  limits: ({ followUps }) =>
    followUps.flatMap(({ closed, set }) =>
      set.dueOn === null
        ? []
        : [
            agencyLimit({
              rule: "party-activity.follow-up",
              item: set.id,
              dueOn: set.dueOn,
              doneOn: closed?.on ?? null,
              cite: PartyActivity.followUpCite
            })
          ]
    ),
  duties: () => []
})

/** 发展党员 */
export const memberDevelopments = (
  regime: Regime
): Handling<Development.Command, Development.Event, Development.State> => {
  const decider = Development.partyDevelopments(regime)
  return {
    ...nothingElse,
    aggregate: {
      name: "member-development",
      event: Development.Event,
      schemaVersion: 1,
      upcasts: {},
      decider,
      views: (_, state) => Development.rowsOf(state)
    },
    stage: Development.stageOf,
    // How far somebody has come is sensitive; a list says no more than that there is a file, and its stage.
    listed: () => untitled,
    whose: ({ branch }) => whose([branch]),
    limits: (state, on) =>
      decider.deadlines(state, on).map(({ due, item = null, ...limit }) => agencyLimit({ ...limit, dueOn: due, item })),
    duties: (id, state, on) =>
      Development.developmentDuties(id, state.branch ?? state.applied?.branch ?? null, decider.deadlines(state, on), on)
  }
}

const importsOf = <Fact>(
  kinds: ReadonlyArray<LedgerKind>,
  recordedRow: (view: {
    readonly kind: LedgerKind
    readonly row: Parameters<ViewImport<Fact>["recorded"]>[0]
  }) => { readonly id: string; readonly fact: Fact } | undefined
): ReadonlyArray<ViewImport<Fact>> => kinds.map((kind) => ({ kind, recorded: (row) => recordedRow({ kind, row }) }))

/** The registers of branches and terms, which a bureau hands in for what was before. */
export const branchImports = importsOf<PartyBranch.Fact>([partyBranch, branchTerm], PartyBranch.recordedRow)

/** The five ledgers of gatherings. */
export const activityImports = importsOf<PartyActivity.Fact>(
  [partyActivity, activityItem, partyAttendance, partyResolution, activityFollowUp],
  PartyActivity.recordedRow
)
