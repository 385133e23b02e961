import { dateAt } from "@xiuhua/core/calendar"
import { Clock, Effect } from "effect"

/** Today in China Standard Time. */
export const today = Effect.map(Clock.currentTimeMillis, dateAt)
