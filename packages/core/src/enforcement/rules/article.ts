/** Articles of the Administrative Penalty Law by the day they are asked about, in the text of 2017 or 2021, and of the Coercion Law. */
import { type PlainDate, plainDate } from "../../calendar/index.ts"
import type { Citation } from "../../regulation/index.ts"

const REVISED = plainDate("2021-07-15")
const TEXT_2017 = "《中华人民共和国行政处罚法》(2017修正)"
const TEXT_2021 = "《中华人民共和国行政处罚法》(2021修订)"

/** Article and gist of a rule; `before` where the earlier text had it elsewhere, null where it had no such rule. */
export interface ArticleOf {
  readonly article: string
  readonly gist: string
  /** Where the text of 2017 has it; null where it has not. */
  readonly before: string | null
}

/** True from the day on which the revision of 2021 holds. */
export const isRevised = (on: PlainDate): boolean => on >= REVISED

/** The citation that holds on a day. A rule that the earlier text had not is cited from the text of 2021 all the same. */
export const penaltyLaw = (on: PlainDate, { article, before, gist }: ArticleOf): Citation =>
  on >= REVISED || before === null ? { source: TEXT_2021, article, gist } : { source: TEXT_2017, article: before, gist }

/** A citation of the Administrative Coercion Law, whose text has not changed since it came into force. */
export const coercionLaw = (article: string, gist: string): Citation => ({
  source: "《中华人民共和国行政强制法》(2011)",
  article,
  gist
})
