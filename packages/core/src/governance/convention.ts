/** Citations of the project's own conventions of governance (docs/reference/conventions.md, G numbers). */
import { plainDate } from "../calendar/index.ts"
import type { DatedCitation } from "../indicators/index.ts"
import type { Citation } from "../regulation/index.ts"

/** A rule with its number, with its gist in our own words. */
export const conventionOf = (article: string, gist: string): Citation => ({ source: "绣花治理指标约定", article, gist })

/** The same as the basis of an indicator or a duty: it holds for every day. */
export const convention = (article: string, gist: string): readonly [DatedCitation] => [
  { from: plainDate("1990-01-01"), cite: conventionOf(article, gist), confidence: "local" }
]
