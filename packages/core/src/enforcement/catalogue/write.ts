/** Short forms in which catalogues are written: a violation reads as a few lines. */
import { plainDate } from "../../calendar/index.ts"
import type { Citation } from "../../regulation/index.ts"
import type { Fine, FineOrNot, Norm, NormLevel } from "./violation.ts"

const FEN = 100

/** A range in yuan. */
export const yuan = (min: number, max: number): Fine => ({ unit: "fen", min: min * FEN, max: max * FEN })

/** The same fine for everybody. */
export const both = (fine: FineOrNot): Norm["fine"] => ({ individual: fine, organisation: fine })

/** Different ones. */
export const each = (individual: FineOrNot, organisation: FineOrNot): Norm["fine"] => ({ individual, organisation })

/** A text that norms are taken from. */
export interface Text {
  readonly source: string
  readonly level: NormLevel
  readonly from: string
  readonly until?: string
}

/** An article of a text, with what it says in our own words. */
export const article = ({ source }: Text, article: string, gist: string): Citation => ({ source, article, gist })

/** A norm: what is not said is a fine that shall be imposed, together with the order to correct, as read in the text. */
export const norm = (
  text: Text,
  cite: readonly [article: string, gist: string],
  fine: Norm["fine"],
  rest: Partial<Pick<Norm, "mode" | "order" | "extra" | "confidence" | "note">> & {
    readonly from?: string
    readonly until?: string
  } = {}
): Norm => {
  const { from = text.from, until = text.until, ...said } = rest
  return {
    level: text.level,
    from: plainDate(from),
    ...(until !== undefined && { until: plainDate(until) }),
    cite: article(text, cite[0], cite[1]),
    fine,
    mode: "shall",
    order: "concurrent",
    extra: [],
    confidence: "verified",
    ...said
  }
}
