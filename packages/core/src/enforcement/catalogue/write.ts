/** Short forms in which a catalogue is written, by core and by localities: an item reads as a few lines. */
import { plainDate } from "../../calendar/index.ts"
import type { Citation, Label } from "../../regulation/index.ts"
import type { Amount, ExtraSanction, Fines, Norm, NormLevel } from "./norm.ts"
import type { Element, Violation } from "./violation.ts"

/** A range in yuan; 以下 without a minimum has 0. */
export const yuan = (min: number, max: number): Amount => ({ unit: "yuan", minFen: min * 100, maxFen: max * 100 })
/** One amount in yuan. */
export const fixedYuan = (amount: number): Amount => ({ unit: "fixed", fen: amount * 100 })
/** Per cent of the project cost. */
export const ofProjectCost = (min: number, max: number): Amount => ({ unit: "percent", base: "project-cost", min, max })

/** The same fine for everybody. */
export const everybody = (amount: Amount): Fines => ({ individual: amount, organisation: amount })
/** A fine for organisations only. */
export const organisations = (organisation: Amount): Fines => ({ individual: null, organisation })
/** A fine for individuals only. */
export const individuals = (individual: Amount): Fines => ({ individual, organisation: null })
/** No fine for anybody. */
export const noFine: Fines = { individual: null, organisation: null }

/** An element of a violation. */
export const element = (id: string, zh: string, en: string): Element => ({ id, label: { zh, en } })

/** Elements that many violations share. */
export const refusedCorrection = element("refused-correction", "责令改正后拒不改正", "refused to correct when ordered")
export const overdueCorrection = element(
  "overdue-correction",
  "责令限期改正后逾期未改正",
  "not corrected within the limit"
)
export const withoutApproval = element("without-approval", "未经批准", "without approval")
export const seriousCircumstances = element("serious-circumstances", "情节严重", "serious circumstances")

/** Everything of a norm that has a usual value: a fine shall be imposed, with the order, and the text was read. */
export interface NormOptions extends Partial<Omit<Norm, "from" | "until" | "level" | "cite" | "fine">> {
  readonly until?: string
}

/** Provisions of one text: its level, then start day, citation and fines. */
export const normsOf =
  (level: NormLevel, defaults: Partial<Pick<Norm, "confidence" | "note">> = {}) =>
  (from: string, cite: Citation, fine: Fines, { until, ...options }: NormOptions = {}): Norm => ({
    imposition: "shall",
    order: "concurrent",
    extra: [],
    confidence: "verified",
    ...defaults,
    ...options,
    from: plainDate(from),
    ...(until !== undefined && { until: plainDate(until) }),
    level,
    cite,
    fine
  })

/** Something beside the fine; `when` says which circumstance it needs. */
export const extra = (kind: ExtraSanction["kind"], when?: ExtraSanction["when"]): ExtraSanction => ({
  kind,
  ...(when !== undefined && { when })
})

/** A violation that the bureau punishes unless `more` says otherwise. */
export const violation = (
  code: string,
  label: Label,
  parts: Pick<Violation, "elements" | "prohibitions" | "norms">,
  more: Partial<Omit<Violation, "code" | "label" | "elements" | "prohibitions" | "norms">> = {}
): Violation => ({ competence: { holder: "bureau" }, ...more, code, label, ...parts })

/** Citations of one text: article and gist in our own words. */
export const citing =
  (source: string) =>
  (article: string, gist: string): Citation => ({ source, article, gist })
