import {
  type Anchor,
  annualBulletin,
  annualIndicators,
  type Bulletin,
  chartIndicators,
  type Disclosure,
  type Evidence,
  isAboutPersons,
  type PublishedFigure,
  personTable,
  publish,
  ranges
} from "@xiuhua/core/bulletin"
import { formatInstant, type Instant, plainDate } from "@xiuhua/core/calendar"
import { hasYearBefore, type IndicatorValue, type Period, yearBefore } from "@xiuhua/core/indicators"
import type { LedgerKind } from "@xiuhua/core/ledger"
import type { Store, StoreFailure } from "@xiuhua/core/ports"
import { type Law, lawOf } from "@xiuhua/core/regulation"
import { Effect, Stream } from "effect"
import type { Catalogue } from "../catalogue.ts"
import { type EvidenceLedger, type Ledgers, ledgersAt } from "../figures.ts"
import { indicators } from "../indicators.ts"
import { asOfOf } from "../moment.ts"
import type { ProofCrypto } from "../proof/node-crypto.ts"
import { RecordBroken } from "../proof/proofs.ts"
import { verify } from "../proof/verify.ts"
import { type BulletinQuery, InvalidRequest, NotFound } from "../requests.ts"

type Service = Store["Service"]

/** A ledger with personal data never shows its entry ids in a document. */
const isPersonal = ({ fields }: LedgerKind): boolean =>
  Object.values(fields).some(({ privacy }) => privacy === "personal" || privacy === "sensitive")

/** The ledgers behind a value, with the numbers of their entries. */
const evidenceFor = (ledgers: Ledgers, { indicator, period }: IndicatorValue) =>
  Effect.map(
    Effect.flatMap(ledgers.evidence(indicator, period), (found) => Effect.forEach(found, numbersOf)),
    (found) => found.filter(({ entries }) => entries > 0)
  )

/** A ledger and the numbers of its entries behind a figure. */
const numbersOf = ({ entries, kind }: EvidenceLedger): Effect.Effect<Evidence, StoreFailure> =>
  Effect.map(Stream.runCollect(Stream.map(entries, ({ entry }) => entry)), (numbers) => ({
    kind: kind.id,
    label: kind.label,
    entries: numbers.length,
    ids: isPersonal(kind) ? null : ranges(numbers)
  }))

/** Figures about persons as they may be printed after everything in a log, and what has to be added to it. */
const publications = (law: Law, values: ReadonlyArray<IndicatorValue>, log: ReadonlyArray<Disclosure>) => {
  const figures: Array<PublishedFigure> = []
  const said: Array<Disclosure> = []
  for (const value of values) {
    const table = personTable(value)
    if (table === undefined) continue
    const { disclosure, figure } = publish(law, [...log, ...said], table)
    figures.push(figure)
    said.push(disclosure)
  }
  return { figures, disclosures: said }
}

/** What is printed of a checkpoint, if one is to be printed; never of one that the record does not bear out. */
const anchorOf = Effect.fnUntraced(function* (
  store: Service,
  crypto: () => ProofCrypto,
  { checkpoint, publicKey, tenant }: Omit<BulletinQuery, "year" | "asOf">,
  asOf: Instant
) {
  if (checkpoint === undefined) return undefined
  const { algorithm, at, key, position, root } = checkpoint.head
  if (at > asOf) return yield* new InvalidRequest({ rule: "checkpoint" })
  const asked = { tenant, checkpoint, ...(publicKey === undefined ? {} : { publicKey }) }
  // No case is named, so none can be ambiguous.
  const { firstBreak } = yield* Effect.catchTag(verify(store, crypto)(asked), "AmbiguousCase", Effect.die)
  if (firstBreak !== null) return yield* new RecordBroken(firstBreak)
  return { position, at: formatInstant(at), algorithm, root, key: key ?? "" } satisfies Anchor
})

/** What a bulletin would print now, and what has to be noted of it once it is printed. */
export interface Composed {
  readonly bulletin: Bulletin
  readonly asOf: Instant
  /** What would be told of persons. */
  readonly disclosures: ReadonlyArray<Disclosure>
}

/** Quarters of a year, something done in each, that make its ledgers kept all through it. */
const QUARTERS = 4

/** Makes the bulletin of a year, held against everything that was printed before. */
export const compose = (store: Service, catalogue: Catalogue, crypto: () => ProofCrypto) => {
  const ask = indicators(store, catalogue)
  const law = lawOf(catalogue.locality)
  const ids = new Set(catalogue.indicators.map(({ id }) => id))
  const wanted = annualIndicators.filter((id) => ids.has(id))
  const impersonal = wanted.filter((id) => !isAboutPersons(id))
  /** A register that was taken over this year knows of last year only what has lasted: no snapshot of it is compared. */
  const lasting = impersonal.filter((id) =>
    catalogue.indicators.some((one) => one.id === id && one.numerator.select === "occurred")
  )
  /** The figures of the year before with something in each quarter: a few rows of last December are no year, nor is what was only owed. */
  const earlierOf = Effect.fnUntraced(function* (
    scope: { readonly tenant: string; readonly asOf: Instant },
    period: Period
  ) {
    if (!hasYearBefore(period)) return []
    const before = { ...scope, ...yearBefore(period) }
    const quarters = (yield* ask({ ...before, ids: lasting, by: ["quarter"] })).filter(
      ({ numerator, value }) => value !== null && (numerator?.digits ?? 0n) > 0n
    )
    const kept = lasting.filter((id) => quarters.filter(({ indicator }) => indicator.id === id).length === QUARTERS)
    return kept.length === 0 ? [] : yield* ask({ ...before, ids: kept })
  })
  return Effect.fn("Bureau.bulletin")(function* ({ year, ...query }: BulletinQuery, log: ReadonlyArray<Disclosure>) {
    const { tenant } = query
    if (!Number.isInteger(year) || year < 1900 || year > 2199) return yield* new InvalidRequest({ rule: "period" })
    const { reliabilities } = yield* store.state(tenant)
    if (reliabilities.length === 0) return yield* new NotFound({ what: "data", id: tenant, known: [] })
    const asOf = yield* asOfOf(store, query)
    const anchor = yield* anchorOf(store, crypto, query, asOf)
    const period = { from: plainDate(`${year}-01-01`), to: plainDate(`${year}-12-31`) }
    const scope = { tenant, asOf }
    const asked = yield* ask({ ...scope, ...period, ids: wanted })
    const values = asked.filter(({ indicator }) => !isAboutPersons(indicator.id))
    const { disclosures, figures } = publications(
      law,
      asked.filter(({ indicator }) => isAboutPersons(indicator.id)),
      log
    )
    const evidence = new Map<string, ReadonlyArray<Evidence>>()
    const ledgers = yield* ledgersAt(store, catalogue, { ...scope, ...period })
    for (const value of values) {
      if (value.value !== null) evidence.set(value.indicator.id, yield* evidenceFor(ledgers, value))
    }
    const bulletin = annualBulletin({
      locality: catalogue.locality,
      period,
      asOf,
      synthetic: reliabilities.includes("synthetic"),
      values,
      published: figures,
      earlier: yield* earlierOf(scope, period),
      series: yield* ask({ ...scope, ...period, ids: chartIndicators.filter((id) => ids.has(id)), by: ["month"] }),
      ...(anchor === undefined ? {} : { anchor }),
      evidence: ({ indicator }) => evidence.get(indicator.id) ?? []
    })
    return { bulletin, asOf, disclosures } satisfies Composed
  })
}
