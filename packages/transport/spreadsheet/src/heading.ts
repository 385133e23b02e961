import { conversion, decimal, type Factor, type Unit, units } from "@xiuhua/core/ledger"
import { unguarded } from "./formula-guard.ts"

/** A heading as it is shown: without surrounding and doubled white space (a line break in a heading is a space). */
export const cleanHeading = (written: string): string => unguarded(written.trim()).replace(/\s+/gu, " ")

/** What two headings have in common when they are the same: width, case and white space do not matter. */
export const headingKey = (written: string): string =>
  cleanHeading(written.normalize("NFKC")).replaceAll(" ", "").toLowerCase()

const BRACKETED = /^(.*\S) ?[([【]([^()[\]【】]+)[)\]】]$/u

/** `清运量（公斤）` as its name and the unit in brackets; undefined without brackets at its end. */
export const splitUnit = (heading: string): { readonly name: string; readonly unit: string } | undefined => {
  const parts = BRACKETED.exec(cleanHeading(heading.normalize("NFKC")))
  return parts?.[1] === undefined || parts[2] === undefined ? undefined : { name: parts[1], unit: parts[2].trim() }
}

/** The two of them with a memory, for the first rows of a file, which are read as the headings of many ledgers. */
export interface HeadingKeys {
  readonly key: typeof headingKey
  readonly split: typeof splitUnit
}

export const headingKeys = (): HeadingKeys => ({ key: remembered(headingKey), split: remembered(splitUnit) })

const remembered = <A>(of: (text: string) => A): ((text: string) => A) => {
  const known = new Map<string, A>()
  return (text) => {
    if (known.has(text)) return known.get(text) as A
    const made = of(text)
    known.set(text, made)
    return made
  }
}

/** What one of the written unit is in `unit`; undefined when it is not known or does not measure the same thing. */
export const factorFor = (written: string, unit: Unit): Factor | undefined => {
  const name = headingKey(written)
  if (name === headingKey(unit) || name === headingKey(units[unit].zh) || name === headingKey(units[unit].en)) {
    return decimal("1")
  }
  return conversion(written, unit) ?? conversion(name, unit)
}
