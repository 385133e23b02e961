/**
 * 罚缴分离、当场收缴 — who decides a fine does not take the money, with few exceptions.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 67 to 70; (2017修正) arts. 46 to 49. Cash on the spot: up to the cap, or when
 * it would be hard to collect later, both after a decision on the spot; in remote places at the respondent's own request.
 */
import { Option, Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { type Law, onSpotCashCap, type Rule } from "../../regulation/index.ts"
import { penaltyLaw } from "./article.ts"

const Facts = Schema.Struct({
  on: PlainDate,
  fineFen: Schema.Int,
  channel: Schema.Literals(["bank", "electronic", "cash"]),
  /** Whether the decision was made on the spot. */
  onSpot: Schema.Boolean,
  /** 不当场收缴事后难以执行 */
  hardToEnforceLater: Schema.Boolean,
  /** 边远、水上、交通不便，当事人提出 */
  remoteRequest: Schema.Boolean,
  /** 财政部门统一制发的专用票据 */
  receipt: Schema.Boolean
})

/** The highest fine that may be taken in cash on the spot on a day, fen; undefined before any text. */
export const onSpotCashCapOn = (law: Law, on: PlainDate): number | undefined =>
  Option.getOrUndefined(law.of(onSpotCashCap, on))?.value

/** Whether officers may take a fine of an on-the-spot decision in cash. */
export const cashAllowed = (law: Law, on: PlainDate, fineFen: number, hardToEnforceLater: boolean): boolean =>
  hardToEnforceLater || Option.exists(law.of(onSpotCashCap, on), ({ value }) => fineFen <= value)

/** Cash that may not be taken, and cash without the official receipt. */
export const collection: Rule<typeof Facts.Type> = {
  id: onSpotCashCap.id,
  label: { zh: "罚缴分离与当场收缴", en: "Collection of fines" },
  facts: Facts,
  judge: ({ law }, { channel, fineFen, hardToEnforceLater, on, onSpot, receipt, remoteRequest }) => {
    if (channel !== "cash") return []
    const allowed = remoteRequest || (onSpot && cashAllowed(law, on, fineFen, hardToEnforceLater))
    const cap = Option.getOrUndefined(law.of(onSpotCashCap, on))
    return [
      ...(allowed
        ? []
        : [
            {
              rule: collection.id,
              severity: "violation" as const,
              facts: { on, fineFen, ...(onSpot && cap !== undefined && { capFen: cap.value }) },
              cite:
                onSpot && cap !== undefined
                  ? cap.dated.cite
                  : penaltyLaw(on, {
                      article: "第六十七条",
                      before: "第四十六条",
                      gist: "作出罚款决定的机关与收缴机构分离，执法人员不得自行收缴"
                    })
            }
          ]),
      ...(receipt
        ? []
        : [
            {
              rule: collection.id,
              severity: "violation" as const,
              facts: { on, receipt: "no" },
              cite: penaltyLaw(on, {
                article: "第七十条",
                before: "第四十九条",
                gist: "当场收缴须出具财政部门统一制发的专用票据，否则当事人可以拒缴"
              })
            }
          ])
    ]
  }
}
