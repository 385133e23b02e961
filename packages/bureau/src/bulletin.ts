import { annualBulletin, annualIndicators, type Evidence, ranges } from "@xiuhua/core/bulletin"
import { plainDate } from "@xiuhua/core/calendar"
import type { IndicatorValue } from "@xiuhua/core/indicators"
import type { LedgerKind } from "@xiuhua/core/ledger"
import type { Store, StoreFailure } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import type { Catalogue } from "./catalogue.ts"
import { type EvidenceLedger, type Ledgers, ledgersAt } from "./figures.ts"
import { indicators } from "./indicators.ts"
import { asOfOf } from "./moment.ts"
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

export const bulletin = (store: Service, catalogue: Catalogue) =>
  Effect.fn("Bureau.bulletin")(function* ({ tenant, year, ...query }: BulletinQuery) {
    if (!Number.isInteger(year) || year < 1900 || year > 2199) return yield* new InvalidRequest({ rule: "period" })
    const { reliabilities } = yield* store.state(tenant)
    if (reliabilities.length === 0) return yield* new NotFound({ what: "data", id: tenant, known: [] })
    const asOf = yield* asOfOf(store, { tenant, ...query })
    const period = { from: plainDate(`${year}-01-01`), to: plainDate(`${year}-12-31`) }
    const known = annualIndicators.filter((id) => catalogue.indicators.some((indicator) => indicator.id === id))
    const values = yield* indicators(store, catalogue)({ tenant, ...period, asOf, ids: known })
    const evidence = new Map<string, ReadonlyArray<Evidence>>()
    const ledgers = yield* ledgersAt(store, catalogue, { tenant, ...period, asOf })
    for (const value of values) evidence.set(value.indicator.id, yield* evidenceFor(ledgers, value))
    return annualBulletin({
      locality: catalogue.locality,
      period,
      asOf,
      synthetic: reliabilities.includes("synthetic"),
      values,
      evidence: ({ indicator }) => evidence.get(indicator.id) ?? []
    })
  })
