/**
 * 找表头 — where in the first rows of a file the headings stand, and which of several ledgers they are of. Titles above them are
 * passed over; a heading may take two rows, of which the first names groups of columns.
 */
import type { LedgerKind } from "@xiuhua/core/ledger"
import { Result } from "effect"
import { failure, type SpreadsheetFailure } from "./failure.ts"
import { cleanHeading, type HeadingKeys, headingKeys, splitUnit } from "./heading.ts"
import { type Heading, headingReader, type Layout, type Reading, type Target } from "./layout.ts"
import type { LedgerRecord } from "./record.ts"

/** So many records are looked at for headings. */
export const HEAD = 30

/** Where records come from, as far as headings are concerned. */
export interface HeadOf {
  /** For the failure's facts. */
  readonly path: string
  /** The first records, at least {@link HEAD} if there are so many. */
  readonly records: ReadonlyArray<LedgerRecord>
  /** What may hint at the ledger: the name of the sheet. */
  readonly title?: string
  readonly padded: boolean
  /** The first row of a heading in two rows, with what is said of several columns said of each. */
  readonly spread?: (record: LedgerRecord) => LedgerRecord
}

/** Headings that were found: how rows are read, and how many records to pass over before the first of them. */
export interface Headed {
  readonly layout: Layout
  readonly after: number
}

const oneRow = ({ cells, line }: LedgerRecord): Heading => ({
  line,
  columns: cells.map((cell) => [cleanHeading(cell)])
})

/** The ways to read a column below a group: both together, its own name, with the unit of the group, as its unit. */
const waysBelow = (group: string, own: string): Heading["columns"][number] => {
  if (own === "" || group === own) return [group]
  if (group === "") return [own]
  if (group.startsWith("#")) return [group]
  const parts = splitUnit(group)
  const joined = parts === undefined ? [] : [`${parts.name}${own}（${parts.unit}）`, `${own}（${parts.unit}）`]
  return [`${group} ${own}`, ...joined, own, `${group}（${own.replace(/^[（(]|[）)]$/gu, "")}）`]
}

const twoRows = (upper: LedgerRecord, lower: LedgerRecord): Heading => {
  const width = Math.max(upper.cells.length, lower.cells.length)
  let group = ""
  const columns = Array.from({ length: width }, (_, at) => {
    const own = cleanHeading(lower.cells[at] ?? "")
    const above = cleanHeading(upper.cells[at] ?? "")
    // A group that is not merged stands over its first column only.
    if (above !== "" || own === "") group = above
    return waysBelow(group, own)
  })
  return { line: upper.line, columns }
}

interface Candidate {
  readonly reading: Reading
  readonly after: number
}

/** A way to read a row as a heading, and how many records it takes with what stands above it. */
interface Possible {
  readonly heading: Heading
  readonly after: number
}

/** The ways to read each of the first records as a heading: together with the next one, and by itself. */
const possibleIn = ({ records, spread = (record) => record }: HeadOf): ReadonlyArray<ReadonlyArray<Possible>> =>
  records.slice(0, HEAD).map((upper, at) => {
    const lower = records[at + 1]
    const one = { heading: oneRow(upper), after: at + 1 }
    return lower === undefined ? [one] : [{ heading: twoRows(spread(upper), lower), after: at + 2 }, one]
  })

/** The heading of a target: the first row that is one, two rows before one; else what came nearest, one row before two. */
const best = (
  { padded, path }: HeadOf,
  target: Target,
  possible: ReadonlyArray<ReadonlyArray<Possible>>,
  keys: HeadingKeys
): Candidate => {
  const read = headingReader(path, target, padded, keys)
  let nearest: Candidate | undefined
  for (const ways of possible) {
    const candidates: Array<Candidate> = []
    for (const { after, heading } of ways) {
      const candidate = { reading: read(heading), after }
      if (Result.isSuccess(candidate.reading.layout)) return candidate
      candidates.unshift(candidate)
    }
    for (const candidate of candidates) {
      if (nearest === undefined || candidate.reading.found > nearest.reading.found) nearest = candidate
    }
  }
  return nearest ?? { reading: read({ line: 1, columns: [] }), after: 0 }
}

const ignoring = (text: string): string => text.replace(/\s/gu, "")

/** How well a ledger fits: the columns it knows, then how few it lacks, then whether a title names it. */
const fit = (
  { records, title = "" }: HeadOf,
  { kind }: Target,
  { after, reading }: Candidate
): ReadonlyArray<number> => {
  const said = ignoring([title, ...records.slice(0, Math.max(after - 1, 0)).flatMap(({ cells }) => cells)].join(" "))
  return [
    reading.found,
    -Object.keys(kind.fields).length,
    said.includes(ignoring(kind.label.zh)) || said.includes(kind.id) ? 1 : 0
  ]
}

const compare = (a: ReadonlyArray<number>, b: ReadonlyArray<number>): number => {
  for (const [at, value] of a.entries()) if (value !== b[at]) return value - (b[at] ?? 0)
  return 0
}

/** Why there is no heading: what is wrong with the likeliest row, and of how many fields it names the columns. */
export interface NoHead {
  readonly failure: SpreadsheetFailure
  readonly found: number
  /** Of how many fields there must be columns. */
  readonly needed: number
}

const neededOf = ({ kind, mapping }: Target): number =>
  mapping?.columns.length ?? Object.values(kind.fields).filter(({ optional }) => !optional).length

/** Finds the headings of one of the targets. When there are none, the first target says why. */
export const findHead = (
  head: HeadOf,
  targets: readonly [Target, ...ReadonlyArray<Target>]
): Result.Result<Headed, NoHead> => {
  const fits: Array<{ readonly kind: LedgerKind; readonly headed: Headed; readonly score: ReadonlyArray<number> }> = []
  const keys = headingKeys()
  const possible = possibleIn(head)
  let nearest: NoHead | undefined
  for (const target of targets) {
    const candidate = best(head, target, possible, keys)
    const { found, layout } = candidate.reading
    if (Result.isSuccess(layout)) {
      const headed = { layout: layout.success, after: candidate.after }
      fits.push({ kind: target.kind, headed, score: fit(head, target, candidate) })
    } else
      nearest ??= { failure: failure(layout.failure.problem, layout.failure.facts), found, needed: neededOf(target) }
  }
  const [first, second] = fits.sort((a, b) => compare(b.score, a.score))
  if (first === undefined) return Result.fail(nearest as NoHead)
  if (second === undefined || compare(first.score, second.score) !== 0) return Result.succeed(first.headed)
  const choices = fits.filter(({ score }) => compare(score, first.score) === 0).map(({ kind }) => kind.id)
  const { path } = head
  return Result.fail({ failure: failure("ambiguous-kind", { path, choices }), found: choices.length, needed: 0 })
}
