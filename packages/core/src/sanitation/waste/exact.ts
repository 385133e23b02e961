/**
 * Exact masses and conventions: a mass is a whole number of kilograms, as the ledgers keep it, a share a decimal. What a
 * place has laid down is asked through its law.
 */
import { Option } from "effect"
import { type PlainDate, plainDate } from "../../calendar/index.ts"
import { type Decimal, decimal, divideHalfUp, type Row, tenTo, type Value } from "../../ledger/index.ts"
import type { Citation, Parameter, Regime, Resolved } from "../../regulation/index.ts"

/** Three decimals of a tonne: kilograms. */
export const mass = { unit: "t", scale: 3 } as const

const FIRST = plainDate("1990-01-01")

/** What the place has agreed on, of one parameter. Days before the first convention are judged by it. */
const agreed = <A>({ law }: Pick<Regime, "law">, parameter: Parameter<A>, day: PlainDate): Resolved<A> =>
  Option.getOrThrow(law.of(parameter, day < FIRST ? FIRST : day))

/** The value of a convention on a day. */
export const agreedOn = <A>(regime: Pick<Regime, "law">, parameter: Parameter<A>, day: PlainDate): A =>
  agreed(regime, parameter, day).value

/** Who says so. */
export const agreedCite = (regime: Pick<Regime, "law">, parameter: Parameter<unknown>, day: PlainDate): Citation =>
  agreed(regime, parameter, day).dated.cite

/** Decimal tonnes as kilograms; a finer figure is rounded half up. */
export const kilograms = (tonnes: string): number => Number(divideHalfUp(decimal(tonnes), ONE, mass.scale).digits)

const ONE: Decimal = { digits: 1n, scale: 0 }

/** Whether `part` is more than `ratio` of `whole`. */
export const exceeds = (part: number, whole: number, ratio: string): boolean => {
  const { digits, scale } = decimal(ratio)
  return BigInt(part) * tenTo(scale) > digits * BigInt(whole)
}

/** `ratio` of `whole`, to a kilogram, half up. For showing; comparisons use {@link exceeds}. */
export const shareOf = (whole: number, ratio: string): number => {
  const { digits, scale } = decimal(ratio)
  return Number(divideHalfUp({ digits: digits * BigInt(whole), scale }, ONE, 0).digits)
}

/** Adds what is known; null when nothing is. */
export const sumOf = (values: ReadonlyArray<Value | undefined>): number | null => {
  const known = values.filter((value) => typeof value === "number")
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

/** The codes of a closed list, without the index signature that every list has. */
type Codes<C> = keyof { readonly [N in keyof C as string extends N ? never : N]: C[N] } & string

/** Rows by the fields of their kind, typed as the fields are. */
export type Read<K> = K extends { readonly fields: infer F }
  ? {
      readonly [N in keyof F]:
        | (F[N] extends { readonly type: "measure" }
            ? number
            : F[N] extends { readonly type: "day" | "month" }
              ? PlainDate
              : F[N] extends { readonly codes: infer C }
                ? Codes<C>
                : string)
        | (F[N] extends { readonly optional: true } ? null : never)
    }
  : never

/** A row as a record. Trusts that the row was checked. */
export const recordOf = <K extends { readonly fields: Readonly<Record<string, unknown>> }>(kind: K) => {
  const names = Object.keys(kind.fields)
  return (row: Row): Read<K> => Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])) as Read<K>
}

/** The row of a record whose measures stand in their smallest unit. */
export const rowOf =
  <K extends { readonly fields: Readonly<Record<string, unknown>> }>(kind: K) =>
  (record: Read<K>): Row =>
    Object.keys(kind.fields).map((name) => (record as Readonly<Record<string, Value>>)[name] ?? null)
