/** 列表行 — what a list shows of a case: what the aggregate says of it, and what every case has. */
import type { PlainDate } from "@xiuhua/core/calendar"
import type { Label } from "@xiuhua/core/regulation"
import type { Schema } from "effect"
import type { Whose } from "../access/competence.ts"
import type { CaseLimit } from "../case-limit.ts"

/** Plain data that a list shows. Never a reference to a person: lists are read without asking for one. */
export type Details = Readonly<Record<string, string | number | boolean | null>>

/** What an aggregate says of itself in a list. */
export interface Listed {
  /** What it is about; null while nobody said. */
  readonly title: Label | null
  /** The number of its document or file. */
  readonly number: string | null
  readonly details: Details
  /** Words that it is found by, beside id, number and title. */
  readonly words: ReadonlyArray<string>
  /** 公众可见 — null for what the public does not see now, `never` for what it never does. */
  readonly publicView: { readonly [key: string]: Schema.Json } | null | "never"
}

/** One line of a list of cases, as it stood after its last event. */
export interface CaseSummary {
  readonly aggregate: string
  readonly id: string
  readonly title: Label | null
  readonly number: string | null
  readonly stage: string
  readonly version: number
  readonly openedOn: PlainDate
  /** The latest day of any event. */
  readonly lastOn: PlainDate
  readonly whose: Whose
  /** The limit that ends first among those that run. */
  readonly nextDue: Pick<CaseLimit, "rule" | "due"> | null
  readonly details: Details
}

/** Nothing to say but that it is there. */
export const untitled: Listed = { title: null, number: null, details: {}, words: [], publicView: null }

/** A title that is a name and stays what it is in every language. */
export const named = (name: string): Label => ({ zh: name, en: name })

/** The open limit that ends first. */
export const nextDueOf = (limits: ReadonlyArray<CaseLimit>): CaseSummary["nextDue"] => {
  const [first] = limits
    .filter(({ done }) => done === null)
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  return first === undefined ? null : { rule: first.rule, due: first.due }
}
