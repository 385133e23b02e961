/** What figures of Party work rest on where no regulation defines them: conventions of this project. */
import { plainDate } from "../calendar/index.ts"
import type { DatedCitation } from "../indicators/index.ts"
import type { Citation } from "../regulation/index.ts"

/** A convention by its number. */
export const partyConvention = (article: string, gist: string): Citation => ({ source: "绣花党建约定", article, gist })

/** The same as the citation of a figure. */
export const byConvention = (article: string, gist: string): readonly [DatedCitation] => [
  { from: plainDate("1990-01-01"), cite: partyConvention(article, gist), confidence: "local" }
]
