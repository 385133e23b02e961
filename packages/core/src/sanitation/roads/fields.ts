/** Reading rows of the roads by field name, and decimals of parameters in the units of the ledgers. */
import {
  type Decimal,
  decimal,
  type Fields,
  type LedgerKind,
  type Row,
  reading,
  rescale,
  tenTo
} from "../../ledger/index.ts"

/** Values of a row by name; null where missing. A measure stands in its smallest unit. */
export const reader = <F extends Fields>(kind: LedgerKind<F>) => {
  const value = reading(kind)
  return {
    text: (row: Row, name: keyof F & string) => value(row, name) as string | null,
    number: (row: Row, name: keyof F & string) => value(row, name) as number | null
  }
}

/** The least whole number of 10^-`scale` that is not below a decimal: what must be reached to reach the decimal. */
export const leastWhole = (written: string, scale: number): number => {
  const value = rescale(decimal(written), scale)
  const unit = tenTo(value.scale - scale)
  return Number((value.digits + unit - 1n) / unit)
}

/** A stored measure as a decimal. */
export const stored = (value: number, scale: number): Decimal => ({ digits: BigInt(value), scale })
