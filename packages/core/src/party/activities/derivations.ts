/**
 * 单项活动派生 — a gathering of which the ledgers tell no parts has one, which serves what the gathering is (PR1.7). It stands
 * under an order of its own, so that parts which come later take its place, from an import as from a step.
 */
import { and, type Derivation, defineDerivation, eq, fieldIndex, not } from "../../ledger/index.ts"
import type { Regime } from "../../regulation/index.ts"
import { cellsOf, quorateOf, rowFrom, shared } from "./cells.ts"
import { activityItem, partyActivity } from "./ledgers.ts"

/** 顺序 of the part that stands for the whole gathering. */
const WHOLE = "0"

const [activityAt, itemAt, orderAt] = [
  fieldIndex(partyActivity, "activity"),
  fieldIndex(activityItem, "activity"),
  fieldIndex(activityItem, "order")
]

/** Parts from gatherings under a law, which says how many must come to a democratic life meeting. */
export const partsFromGatherings = (regime: Regime): Derivation =>
  defineDerivation({
    id: "party.parts-from-gatherings",
    from: partyActivity,
    to: activityItem,
    group: { activity: "activity" },
    beside: [
      {
        kind: activityItem,
        of: ([row]) => and(eq("activity", String(row?.[activityAt])), not(eq("order", WHOLE))),
        touches: (row) => (row[orderAt] === WHOLE ? undefined : eq("activity", String(row[itemAt])))
      }
    ],
    derive: ([row = []], [told = []]) => {
      if (told.length > 0) return []
      const gathering = cellsOf(partyActivity, row)
      const serves = gathering["kind"] ?? null
      const part = {
        ...shared(gathering),
        order: WHOLE,
        serves,
        topic: gathering["theme"] ?? null,
        named: "yes",
        quorate: quorateOf(regime, serves, gathering)
      }
      return [rowFrom(activityItem, part)]
    }
  })
