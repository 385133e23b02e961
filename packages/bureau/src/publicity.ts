/**
 * 双公示 — the penalties of a period that the law wants published, as rows of the ledger in which they are handed in. Names come
 * from the person store, each reading of one in its audit; what stays out is told with the reason.
 */
import type { PlainDate } from "@xiuhua/core/calendar"
import { PenaltyCase, penaltyPublicity, publicityRow } from "@xiuhua/core/enforcement"
import { load } from "@xiuhua/core/handle"
import type { Row } from "@xiuhua/core/ledger"
import { type PersonStore, type PersonStoreFailure, Store, type StoreFailure } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import { penaltyCases } from "./aggregates/penalties.ts"
import type { Catalogue } from "./catalogue.ts"
import { penaltyEnvOf } from "./explain-rule.ts"
import { officerRoll } from "./officers.ts"
import { InvalidRequest } from "./requests.ts"

/** Decisions made on these days, both inclusive. */
export interface PublicityQuery {
  readonly tenant: string
  readonly actor: string
  readonly from: PlainDate
  readonly to: PlainDate
  /** The agency's own 统一社会信用代码; its name is the place's. */
  readonly agencyCode?: string
}

/**
 * A decision that is not among the rows. `unknown-respondent`: the person store knows no name, or has erased it;
 * `unknown-violation`: it is not in the catalogue, so that there is no provision to name.
 */
export interface KeptOut {
  readonly case: string
  readonly number: string
  readonly reason: PenaltyCase.Unpublished | "unknown-respondent" | "unknown-violation"
}

export interface PenaltyPublicity {
  readonly kind: typeof penaltyPublicity
  readonly rows: ReadonlyArray<Row>
  readonly keptOut: ReadonlyArray<KeptOut>
}

const PREFIX = "penalty-case/"
const PURPOSE = "penalty-case.publicity"

export const penaltyPublicityOf =
  (store: Store["Service"], persons: PersonStore["Service"], catalogue: Catalogue) =>
  ({
    actor,
    agencyCode,
    from,
    tenant,
    to
  }: PublicityQuery): Effect.Effect<PenaltyPublicity, InvalidRequest | StoreFailure | PersonStoreFailure> =>
    Effect.gen(function* () {
      if (from > to) return yield* new InvalidRequest({ rule: "period" })
      const env = { ...penaltyEnvOf(catalogue), officers: yield* officerRoll(store, tenant) }
      const open = load(penaltyCases(catalogue.violations)(env).aggregate)
      const streams = yield* Stream.runCollect(
        Stream.filter(store.heads(tenant), ({ stream }) => stream.startsWith(PREFIX))
      )
      const agency = { name: catalogue.locality.bureau.zh, code: agencyCode ?? null }
      const rows: Array<{ readonly on: PlainDate; readonly row: Row }> = []
      const keptOut: Array<KeptOut> = []
      for (const { stream } of streams) {
        const id = stream.slice(PREFIX.length)
        const { state } = yield* Effect.provideService(open(tenant, id), Store, store)
        const decision = PenaltyCase.publishable(state)
        if (decision === null || decision.on < from || decision.on > to) continue
        const { act, number, on, respondent, violation } = decision
        const keep = (reason: KeptOut["reason"]) => keptOut.push({ case: id, number, reason })
        if (decision.keptOut !== null) {
          keep(decision.keptOut)
          continue
        }
        const answer = yield* persons.get(tenant, respondent.ref, { actor, purpose: PURPOSE })
        if (answer._tag !== "Known") {
          keep("unknown-respondent")
          continue
        }
        const { identityNumber, name } = answer.person
        const measures = state.examination.classified?.measures ?? {}
        const norm = env.violations({ violation, kind: respondent.kind, act, decidedOn: on, measures })
        const told = catalogue.violations.find(violation)
        const cite = norm?.cite ?? told?.norms[0]?.cite
        if (cite === undefined || told === undefined) {
          keep("unknown-violation")
          continue
        }
        const row = publicityRow(
          { ...decision, violation: told.label.zh, cite },
          { kind: respondent.kind, name, number: identityNumber },
          agency
        )
        rows.push({ on, row })
      }
      const inOrder = rows.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      return { kind: penaltyPublicity, rows: inOrder.map(({ row }) => row), keptOut }
    })
