import {
  type Anchor,
  annualBulletin,
  annualIndicators,
  type Evidence,
  type PublishedFigure,
  personTable,
  publish,
  publishImpersonal,
  ranges,
  subjects
} from "@xiuhua/core/bulletin"
import { type Instant, plainDate } from "@xiuhua/core/calendar"
import type { IndicatorValue } from "@xiuhua/core/indicators"
import type { LedgerKind } from "@xiuhua/core/ledger"
import type { Store, StoreFailure } from "@xiuhua/core/ports"
import { type Law, lawOf } from "@xiuhua/core/regulation"
import { Effect, Stream } from "effect"
import type { Catalogue } from "./catalogue.ts"
import { type EvidenceLedger, type Ledgers, ledgersAt } from "./figures.ts"
import { indicators } from "./indicators.ts"
import { asOfOf } from "./moment.ts"
import type { ProofCrypto } from "./proof/node-crypto.ts"
import { RecordBroken } from "./proof/proofs.ts"
import { verify } from "./proof/verify.ts"
import { type BulletinQuery, InvalidRequest, NotFound } from "./requests.ts"

type Service = Store["Service"]

/** A ledger with personal data never shows its entry ids in a document. */
const isPersonal = ({ fields }: LedgerKind): boolean =>
  Object.values(fields).some(({ privacy }) => privacy === "personal" || privacy === "sensitive")

/** The ledgers behind a value, with the numbers of their entries. */
const evidenceFor = (ledgers: Ledgers, { indicator, period }: IndicatorValue) =>
  Effect.flatMap(ledgers.evidence(indicator, period), (found) => Effect.forEach(found, numbersOf))

/** A ledger and the numbers of its entries behind a figure. */
const numbersOf = ({ entries, kind }: EvidenceLedger): Effect.Effect<Evidence, StoreFailure> =>
  Effect.map(Stream.runCollect(Stream.map(entries, ({ entry }) => entry)), (numbers) => ({
    kind: kind.id,
    label: kind.label,
    entries: numbers.length,
    ids: isPersonal(kind) ? null : ranges(numbers)
  }))

/** A figure of Party work as it may stand in a draft; whoever prints one holds it against the log of what was printed. */
const publishable = (law: Law, value: IndicatorValue): ReadonlyArray<PublishedFigure> => {
  if (subjects[value.indicator.id] === "impersonal") return [publishImpersonal(value)]
  const table = personTable(value)
  return table === undefined ? [] : [publish(law, [], table).figure]
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
  return { position, at, algorithm, root, key: key ?? "" } satisfies Anchor
})

export const bulletin = (store: Service, catalogue: Catalogue, crypto: () => ProofCrypto) =>
  Effect.fn("Bureau.bulletin")(function* ({ year, ...query }: BulletinQuery) {
    const { tenant } = query
    if (!Number.isInteger(year) || year < 1900 || year > 2199) return yield* new InvalidRequest({ rule: "period" })
    const { reliabilities } = yield* store.state(tenant)
    if (reliabilities.length === 0) return yield* new NotFound({ what: "data", id: tenant, known: [] })
    const asOf = yield* asOfOf(store, query)
    const anchor = yield* anchorOf(store, crypto, query, asOf)
    const period = { from: plainDate(`${year}-01-01`), to: plainDate(`${year}-12-31`) }
    const ids = new Set(catalogue.indicators.map(({ id }) => id))
    const ask = (wanted: ReadonlyArray<string>) =>
      indicators(store, catalogue)({ tenant, ...period, asOf, ids: wanted.filter((id) => ids.has(id)) })
    const values = yield* ask(annualIndicators)
    const law = lawOf(catalogue.locality)
    const party = (yield* ask(Object.keys(subjects))).flatMap((value) => publishable(law, value))
    const evidence = new Map<string, ReadonlyArray<Evidence>>()
    const ledgers = yield* ledgersAt(store, catalogue, { tenant, ...period, asOf })
    for (const value of values) evidence.set(value.indicator.id, yield* evidenceFor(ledgers, value))
    return annualBulletin({
      locality: catalogue.locality,
      period,
      asOf,
      synthetic: reliabilities.includes("synthetic"),
      values,
      party,
      ...(anchor === undefined ? {} : { anchor }),
      evidence: ({ indicator }) => evidence.get(indicator.id) ?? []
    })
  })
