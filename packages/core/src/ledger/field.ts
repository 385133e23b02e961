import type { Label } from "../regulation/index.ts"
import type { Unit } from "./unit.ts"

/** Who may see a field: `public` anybody, `internal` the bureau, `personal` and `sensitive` by role and with audit. */
export type Privacy = "public" | "internal" | "personal" | "sensitive"

/** What every field has, whatever its type. */
export interface Described<Optional extends boolean> {
  readonly label: Label
  /** A blank cell is a missing value, never 0 and never "". */
  readonly optional: Optional
  readonly privacy: Privacy
  /** Other headings under which spreadsheets write this field. */
  readonly synonyms: ReadonlyArray<string>
}

export type TextField<O extends boolean = boolean> = Described<O> & {
  readonly type: "text"
  readonly maxLength: number
  /** The text is a reference of this form and nothing else. */
  readonly holds?: "person-ref"
}
export type CodeField<O extends boolean = boolean> = Described<O> & {
  readonly type: "code"
  /** Closed list: stored code → label. */
  readonly codes: Readonly<Record<string, Label>>
}
export type DayField<O extends boolean = boolean> = Described<O> & { readonly type: "day" }
export type MonthField<O extends boolean = boolean> = Described<O> & { readonly type: "month" }
export type MeasureField<O extends boolean = boolean> = Described<O> & {
  readonly type: "measure"
  readonly unit: Unit
  /** Decimals kept: the value is stored as a whole number of 10^-scale units. Measures are never negative. */
  readonly scale: number
}

/** One field of a ledger kind. Day and month values are `YYYY-MM-DD` (a month by its first day). */
export type Field = TextField | CodeField | DayField | MonthField | MeasureField

interface Options {
  readonly optional?: boolean
  readonly privacy?: Privacy
  readonly synonyms?: ReadonlyArray<string>
}

type IsOptional<O extends Options> = O extends { readonly optional: true } ? true : false

const described = <O extends Options>(zh: string, en: string, options?: O): Described<IsOptional<O>> => ({
  label: { zh, en },
  optional: (options?.optional ?? false) as IsOptional<O>,
  privacy: options?.privacy ?? "public",
  synonyms: options?.synonyms ?? []
})

/** Free text of at most `maxLength` characters (200 unless told). */
export const text = <const O extends Options & { readonly maxLength?: number }>(
  zh: string,
  en: string,
  options?: O
): TextField<IsOptional<O>> => ({ type: "text", maxLength: options?.maxLength ?? 200, ...described(zh, en, options) })

/** A {@link PersonRef}: who it was, without saying who. Personal data all the same, since the bureau can look it up. */
export const personRef = <const O extends Omit<Options, "privacy">>(
  zh: string,
  en: string,
  options?: O
): TextField<IsOptional<O>> => ({
  type: "text",
  maxLength: 34,
  holds: "person-ref",
  ...described(zh, en, options),
  privacy: "personal"
})

/** One of a closed list; a spreadsheet may write the code or its Chinese label. */
export const code = <const C extends Readonly<Record<string, Label>>, const O extends Options>(
  zh: string,
  en: string,
  codes: C,
  options?: O
): CodeField<IsOptional<O>> & { readonly codes: C } => ({ type: "code", codes, ...described(zh, en, options) })

export const day = <const O extends Options>(zh: string, en: string, options?: O): DayField<IsOptional<O>> => ({
  type: "day",
  ...described(zh, en, options)
})

export const month = <const O extends Options>(zh: string, en: string, options?: O): MonthField<IsOptional<O>> => ({
  type: "month",
  ...described(zh, en, options)
})

/** A number with a unit, never negative, kept exactly to `scale` decimals. */
export const measure = <const O extends Options>(
  zh: string,
  en: string,
  of: { readonly unit: Unit; readonly scale: number },
  options?: O
): MeasureField<IsOptional<O>> => ({ type: "measure", ...of, ...described(zh, en, options) })
