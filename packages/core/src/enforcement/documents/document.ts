/** 执法文书 — a document that the procedure wants: what it is called, whom it goes to, and which steps need it. */
import type { Citation, Confidence, Label } from "../../regulation/index.ts"
import type { Event as CompulsoryEnforcementEvent } from "../compulsory-enforcement/index.ts"
import type { Event as IllegalConstructionEvent } from "../illegal-construction/index.ts"
import type { Event as PenaltyCaseEvent } from "../penalty-case/index.ts"
import type { Event as SummaryPenaltyEvent } from "../summary-penalty/index.ts"

/** An event of any case of enforcement. */
export type CaseEvent = PenaltyCaseEvent | SummaryPenaltyEvent | CompulsoryEnforcementEvent | IllegalConstructionEvent
type StepTag = CaseEvent["_tag"]
type Of<Tag extends StepTag> = Extract<CaseEvent, { readonly _tag: Tag }>

/** 文书去向 — `file` stays in the file; the others are served, sent or put up. */
export type Addressee = "file" | "respondent" | "court" | "agency" | "public"

/** A step that needs a document, and in which of its forms. */
export interface NeedingStep {
  readonly event: StepTag
  /** In words, where not every such step needs it. */
  readonly when: Label | null
  readonly needs: (event: CaseEvent) => boolean
}

/** One document of the catalogue. */
export interface StatutoryDocument {
  /** Permanent: `penalty-decision`. */
  readonly id: string
  readonly label: Label
  readonly to: Addressee
  /** True where it bears a document number (机关代字〔年〕第n号) from the Sequence port. */
  readonly numbered: boolean
  readonly cite: Citation
  /** `memory` where the usual forms have it and no article that we read asks for it. */
  readonly confidence: Confidence
  readonly steps: ReadonlyArray<NeedingStep>
}

/** A step that needs a document, always or in the form that `when` names. */
export const step = <Tag extends StepTag>(
  event: Tag,
  when?: Label & { readonly holds: (event: Of<Tag>) => boolean }
): NeedingStep => ({
  event,
  when: when === undefined ? null : { zh: when.zh, en: when.en },
  needs: (happened) => happened._tag === event && (when === undefined || when.holds(happened as Of<Tag>))
})

/** What asks for a paper: an article, or custom. */
interface Basis {
  readonly cite: Citation
  readonly confidence: Confidence
}

/** 惯例 — for a paper that no article we read asks for: 《城市管理执法办法》 art. 32 wants uniform forms and lists none. */
export const usual = (gist: string): Basis => ({
  cite: {
    source: "《城市管理执法办法》（住建部令第34号）",
    article: "第三十二条",
    gist: `文书格式统一，未列名目；惯例：${gist}`
  },
  confidence: "memory"
})

/** A paper of the agency: numbered where it leaves the file. */
export const paper = (
  id: string,
  [zh, en]: readonly [zh: string, en: string],
  to: Addressee,
  basis: Basis,
  ...steps: ReadonlyArray<NeedingStep>
): StatutoryDocument => ({ id, label: { zh, en }, to, numbered: to !== "file", ...basis, steps })
