/**
 * Rows of any ledger kind, made from its descriptor: each field valid, mostly ordinary, and at every edge often enough. What a
 * kind checks over the whole row they know nothing of: they are rows of {@link unchecked} kinds.
 */
import {
  firstOfMonth,
  fromEpochDay,
  lastGivenDay,
  lastOfMonth,
  type PlainDate,
  plainDate,
  toEpochDay
} from "@xiuhua/core/calendar"
import { type Field, fieldNames, keyOf, type LedgerKind, personRefOf, type Row, type Value } from "@xiuhua/core/ledger"
import { chance, type Random, wholeBetween } from "./random.ts"

const firstDay = toEpochDay(plainDate("1900-01-01"))
const lastDay = toEpochDay(lastGivenDay)

/** What files and databases get wrong: quotes, separators, line ends, wildcards, formula signs, and beyond 16 bits. */
const characters = [..."ab1 中路，,\"'\n\r\t=+-@＝.#；%_\\", "𠀀", "é", "\u200b"]

const pick = <A>(random: Random, values: ReadonlyArray<A>): A => values[wholeBetween(random, 0, values.length - 1)] as A

/** No white space around it, and never half a character. */
const textFor = (random: Random, maxLength: number): string => {
  const wanted = chance(random, 0.05) ? maxLength : wholeBetween(random, 1, Math.min(maxLength, 12))
  let text = ""
  for (let next = pick(random, characters); text.length + next.length <= wanted; next = pick(random, characters)) {
    text = (text + next).trimStart()
  }
  const trimmed = text.trimEnd()
  if (wanted === maxLength) return trimmed.padEnd(maxLength, "长")
  return trimmed === "" ? "x" : trimmed
}

const dayFor = (random: Random): PlainDate => {
  const day = fromEpochDay(wholeBetween(random, firstDay, lastDay))
  if (chance(random, 0.02)) return fromEpochDay(pick(random, [firstDay, lastDay]))
  if (chance(random, 0.1)) return lastOfMonth(day)
  return chance(random, 0.1) ? firstOfMonth(day) : day
}

const measureFor = (random: Random): number => {
  if (chance(random, 0.2)) return wholeBetween(random, 0, 2)
  if (chance(random, 0.05)) return Number.MAX_SAFE_INTEGER
  return Math.floor(random() * 2 ** wholeBetween(random, 1, 53))
}

const valueFor = (random: Random, field: Field): Value => {
  if (field.optional && chance(random, 0.3)) return null
  switch (field.type) {
    case "text":
      return field.holds === "person-ref"
        ? personRefOf(Uint8Array.from({ length: 16 }, () => wholeBetween(random, 0, 255)))
        : textFor(random, field.maxLength)
    case "code":
      return pick(random, Object.keys(field.codes))
    case "day":
      return dayFor(random)
    case "month":
      return firstOfMonth(dayFor(random))
    case "measure":
      return measureFor(random)
  }
}

/** One row that may be stored: the same seed gives the same row. */
export const randomRow = (kind: LedgerKind, random: Random): Row =>
  fieldNames(kind).map((name) => valueFor(random, kind.fields[name] as Field))

/** As many rows, each with a key of its own. Not for kinds with fewer possible keys than that. */
export const randomRows = (kind: LedgerKind, count: number, random: Random): ReadonlyArray<Row> => {
  const rows = new Map<string, Row>()
  const key = keyOf(kind)
  while (rows.size < count) {
    const row = randomRow(kind, random)
    rows.set(key(row), row)
  }
  return [...rows.values()]
}

/** A kind without its check over the whole row. */
export const unchecked = ({ check: _, ...kind }: LedgerKind): LedgerKind => kind
