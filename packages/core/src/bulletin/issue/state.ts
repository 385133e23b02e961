import type { PlainDate } from "../../calendar/index.ts"
import type { Event, Of } from "./steps.ts"

/** The bulletin of a year: its last draft, what was published, and every erratum. */
export interface State {
  readonly drafted: Of<"BulletinDrafted"> | null
  readonly published: Of<"BulletinPublished"> | null
  readonly errata: ReadonlyArray<Of<"ErratumIssued">>
  readonly lastOn: PlainDate | null
}

export const initial: State = { drafted: null, published: null, errata: [], lastOn: null }

export type Stage = "none" | "drafted" | "published" | "corrected"

export const stageOf = ({ drafted, errata, published }: State): Stage =>
  errata.length > 0 ? "corrected" : published !== null ? "published" : drafted !== null ? "drafted" : "none"

/** Total: what was published first stays what was published. */
export const evolve = (state: State, event: Event): State => {
  const lastOn = state.lastOn === null || event.on > state.lastOn ? event.on : state.lastOn
  switch (event._tag) {
    case "BulletinDrafted":
      return { ...state, lastOn, drafted: event }
    case "BulletinPublished":
      return { ...state, lastOn, published: state.published ?? event }
    case "ErratumIssued":
      return { ...state, lastOn, errata: [...state.errata, event] }
  }
}
