/** 违法行为 — a violation: what must be shown, what forbids it, and the provisions that punish it. */
import type { PlainDate } from "../../calendar/index.ts"
import type { Citation, Label } from "../../regulation/index.ts"
import type { Competence } from "./competence.ts"
import { holdsOn, type Norm } from "./norm.ts"

/** 构成要件 — one thing that must be shown; `id` is permanent, so that facts can say which are. */
export interface Element {
  readonly id: string
  readonly label: Label
  /** Where it is needed for one kind of respondent only. */
  readonly kind?: "individual" | "organisation"
}

/** 竞合 — another violation that the same act may be, where it is open which provision is the special one. */
export interface Competitor {
  readonly code: string
  readonly kind: "individual" | "organisation"
  readonly from: PlainDate
  readonly note: string
}

/** One item of the catalogue. */
export interface Violation {
  /** Permanent: `SW-A01`. */
  readonly code: string
  readonly label: Label
  readonly elements: ReadonlyArray<Element>
  /** What forbids the act. */
  readonly prohibitions: ReadonlyArray<Citation>
  readonly norms: ReadonlyArray<Norm>
  /** Who may punish it, as far as the law or the place says so. */
  readonly competence: Competence
  /** Codes under which the act stands since its own provisions ended: what is no longer here is not yet lawful. */
  readonly succeededBy?: ReadonlyArray<string>
  readonly competitors?: ReadonlyArray<Competitor>
  readonly note?: string
}

/** The provisions of a violation that hold on a day; none before the first and after the last. */
export const normsOn = ({ norms }: Violation, day: PlainDate): ReadonlyArray<Norm> =>
  norms.filter((norm) => holdsOn(norm, day))
