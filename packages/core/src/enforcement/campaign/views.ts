/**
 * 集中整治台账视图 — a campaign as the ledgers that figures are made from: one row a street and day, one a check for relapse;
 * and the way back, from a row that was imported to the fact that it tells.
 */
import type { PlainDate } from "../../calendar/index.ts"
import { fieldNames, format, type LedgerKind, type Row, toRow, type ViewRow } from "../../ledger/index.ts"
import { campaignDay } from "../street/campaign.ts"
import { relapseCheck } from "../street/source-measure.ts"
import type { State } from "./state.ts"
import type { Command } from "./steps.ts"

/** Every row of a campaign, under the name of its plan; without a plan the id is the name. */
export const rowsOf = (id: string, { checks, days, plan }: State): ReadonlyArray<ViewRow> => {
  const campaign = plan?.name ?? id
  const planned =
    plan === null ? {} : { topic: plan.topic, joint: plan.partners.length > 0 ? ("yes" as const) : ("no" as const) }
  return [
    ...days.map(({ figures, joint, on, street, topic }) => {
      const { demolished, matters, officers, scope, sites, towed, vehicles } = figures
      const row = toRow(campaignDay, {
        campaign,
        day: on,
        street,
        scope,
        officers,
        vehicles,
        matters,
        sites,
        towed,
        demolished: demolished === null ? null : format({ digits: BigInt(demolished), scale: 2 }),
        topic,
        joint,
        ...planned
      })
      return { kind: campaignDay, row }
    }),
    ...checks.map(({ check, on, place, point, relapsed, street }) => ({
      kind: relapseCheck,
      row: toRow(relapseCheck, { check, day: on, street, place, point, campaign, relapsed: relapsed ? "yes" : "no" })
    }))
  ]
}

/** The campaign that a row of one of its ledgers belongs to, and what the row tells of it. */
export interface RecordedRow {
  readonly id: string
  readonly fact: Command
}

/**
 * What an imported row tells: recorded for a campaign of which nothing else is known, the fact gives that very row as its
 * view. Undefined for a check that names no campaign, and for rows of other ledgers.
 */
export const recordedRow = (kind: LedgerKind, row: Row): RecordedRow | undefined => {
  const value = Object.fromEntries(fieldNames(kind).map((name, at) => [name, row[at] ?? null]))
  const text = (name: string) => String(value[name])
  const number = (name: string) => value[name] as number | null
  /** A field that is absent where the row has none. */
  const given = <Name extends string>(name: Name) =>
    (value[name] === null ? {} : { [name]: value[name] }) as Readonly<Partial<Record<Name, string>>>
  if (kind.id === campaignDay.id) {
    return {
      id: text("campaign"),
      fact: {
        _tag: "RecordDay",
        on: text("day") as PlainDate,
        street: text("street"),
        figures: {
          ...given("scope"),
          officers: number("officers") ?? 0,
          vehicles: number("vehicles"),
          matters: number("matters"),
          sites: number("sites"),
          towed: number("towed"),
          demolished: number("demolished")
        },
        by: null,
        ...given("topic"),
        ...(given("joint") as { readonly joint?: "yes" | "no" })
      }
    }
  }
  if (kind.id !== relapseCheck.id || value["campaign"] === null) return undefined
  return {
    id: text("campaign"),
    fact: {
      _tag: "CheckRelapse",
      on: text("day") as PlainDate,
      check: text("check"),
      street: text("street"),
      place: text("place"),
      ...given("point"),
      relapsed: value["relapsed"] === "yes",
      by: null
    }
  }
}
