/** 行动之后 — what a campaign still owes once it has ended: its summary, and a look at each street on which it acted. */
import type { PlainDate } from "../../calendar/index.ts"
import type { DutyOutcome } from "../../duties/index.ts"
import { campaignRelapseCheckLimit, campaignSummaryLimit, type Regime } from "../../regulation/index.ts"
import { caseDuties } from "../phases/case-duties.ts"
import { type CaseDeadline, limitFrom } from "../phases/phase.ts"
import type { State } from "./state.ts"

/** The first look at a street after the campaign was last on it; null while there is none. */
const checkedOn = ({ checks, days }: State, street: string): PlainDate | null => {
  const lastDay = days.filter((day) => day.street === street).reduce((last, { on }) => (on > last ? on : last), "")
  const after = checks.filter((check) => check.street === street && check.on > lastDay).map(({ on }) => on)
  return after.sort()[0] ?? null
}

/** The limits that run from the end of a campaign: one to sum it up, one for each street to look at it again. */
export const followUps = (env: Regime, state: State): ReadonlyArray<CaseDeadline> => {
  const { days, ended, summedUp } = state
  if (ended === null) return []
  const streets = [...new Set(days.map(({ street }) => street))]
  return [
    limitFrom(env, campaignSummaryLimit, ended.on, summedUp?.on ?? null),
    ...streets.map((street) => limitFrom(env, campaignRelapseCheckLimit, ended.on, checkedOn(state, street), street))
  ].filter((limit) => limit !== undefined)
}

/** What a campaign owes, judged on a day: by the unit that leads it, on the street that is to be looked at. */
export const campaignDuties = (
  campaign: string,
  { plan }: Pick<State, "plan">,
  limits: ReadonlyArray<CaseDeadline>,
  on: PlainDate
): ReadonlyArray<DutyOutcome> =>
  limits.flatMap((limit) =>
    caseDuties(campaign, [limit], on).map((outcome) => ({
      ...outcome,
      orgUnit: plan?.lead ?? null,
      place: limit.item ?? null
    }))
  )
