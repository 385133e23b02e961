import {
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
import { plainDate } from "@xiuhua/core/calendar"
import type { IndicatorValue } from "@xiuhua/core/indicators"
import type { LedgerKind } from "@xiuhua/core/ledger"
import type { Store, StoreFailure } from "@xiuhua/core/ports"
import { type Law, lawOf } from "@xiuhua/core/regulation"
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

/** A figure of Party work as it may stand in a draft; whoever prints one holds it against the log of what was printed. */
const publishable = (law: Law, value: IndicatorValue): ReadonlyArray<PublishedFigure> => {
  if (subjects[value.indicator.id] === "impersonal") return [publishImpersonal(value)]
  const table = personTable(value)
  return table === undefined ? [] : [publish(law, [], table).figure]
}

export const bulletin = (store: Service, catalogue: Catalogue) =>
  Effect.fn("Bureau.bulletin")(function* ({ tenant, year, ...query }: BulletinQuery) {
    if (!Number.isInteger(year) || year < 1900 || year > 2199) return yield* new InvalidRequest({ rule: "period" })
    const { reliabilities } = yield* store.state(tenant)
    if (reliabilities.length === 0) return yield* new NotFound({ what: "data", id: tenant, known: [] })
    const asOf = yield* asOfOf(store, { tenant, ...query })
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
      evidence: ({ indicator }) => evidence.get(indicator.id) ?? []
    })
  })
