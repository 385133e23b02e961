/** 听证期间不得作出决定 — what a hearing that may still be asked for, or was asked for, does to a decision. Arts. 64, 65. */
import type { PlainDate } from "../../calendar/index.ts"
import { type Finding, hearingRequestLimit } from "../../regulation/index.ts"
import type { HearingWindow } from "../phases/hearing.ts"
import { penaltyLaw } from "./article.ts"

/** The finding for a decision of a day within such a window; none without one. */
export const hearingOpen = (window: HearingWindow | undefined, on: PlainDate): ReadonlyArray<Finding> => {
  switch (window?._tag) {
    case undefined:
      return []
    case "RequestPossible": {
      const { cite, deadline } = window.limit
      const facts = { hearingRequestBy: deadline.due, decidedOn: on }
      return [{ rule: hearingRequestLimit.id, severity: "violation", facts, cite }]
    }
    case "HearingPending":
      return [
        {
          rule: "administrative-penalty-law.hearing-before-decision",
          severity: "violation",
          facts: { requestedOn: window.requestedOn, decidedOn: on },
          cite: penaltyLaw(on, {
            article: "第六十二条、第六十五条",
            before: "第四十二条、第四十三条",
            gist: "当事人要求听证的，应当组织听证，并根据听证笔录作出决定"
          })
        }
      ]
  }
}
