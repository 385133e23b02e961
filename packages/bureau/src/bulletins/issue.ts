/** 通报刊发 — drafts, publications and errata, each in one commit with what it says of persons. */
import { type Bulletin, type Disclosure, Issue, jsonFile } from "@xiuhua/core/bulletin"
import type { Store } from "@xiuhua/core/ports"
import { Effect, Result, Schedule } from "effect"
import type { Catalogue } from "../catalogue.ts"
import type { ProofCrypto } from "../proof/node-crypto.ts"
import { InvalidRequest, NotFound } from "../requests.ts"
import { compose } from "./compose.ts"
import { bulletinStream, encoded, issuedOf, type Kept, kept, listedYears, listing } from "./kept.ts"
import { type DisclosureLog, disclosureLog } from "./log.ts"
import type { Bulletins, DraftBulletin, IssueErratum, PublishBulletin } from "./requests.ts"

type Service = Store["Service"]
type Step = DraftBulletin | PublishBulletin | IssueErratum

const again = Schedule.exponential("4 millis").pipe(Schedule.jittered, Schedule.upTo({ times: 8 }))

/** Somebody else drafted or printed in between: what was decided is decided again on what stands now. */
const isRace = (failure: unknown): boolean => (failure as { readonly _tag?: string })._tag === "VersionConflict"

export const bulletins = (store: Service, catalogue: Catalogue, crypto: () => ProofCrypto): Bulletins => {
  const composed = compose(store, catalogue, crypto)

  /** Of the file of `xiuhua bulletin --format json`: whoever has it can hash it himself. */
  const digestOf = (bulletin: Bulletin): Effect.Effect<string, InvalidRequest> => {
    const digest = crypto().digests("sha-256")
    return digest === undefined
      ? Effect.fail(new InvalidRequest({ rule: "algorithm" }))
      : Effect.succeed(digest.digest(jsonFile(bulletin)))
  }

  /** Carries a command out on what stands; what is printed of persons is noted in the same commit. */
  const carryOut = Effect.fnUntraced(function* (
    { actor, commandId, on, tenant, year }: Step,
    { state, stored }: Kept,
    command: Issue.Command,
    log: DisclosureLog,
    disclosures: ReadonlyArray<Disclosure>
  ) {
    const decision = Issue.decider.decide(state, command)
    if (Result.isFailure(decision)) return yield* Effect.fail(decision.failure)
    const [first, ...rest] = decision.success.map(encoded)
    if (first === undefined) return yield* issuedAfter(tenant, year)
    const where = `bulletin/${year}${command._tag === "IssueErratum" ? `#${state.errata.length + 1}` : ""}`
    yield* store.commit({
      tenant,
      actor,
      idempotencyKey: commandId,
      provenance: { source: "bulletin", reliability: "official" },
      appends: [
        { stream: bulletinStream(year), expectedVersion: stored.length, events: [first, ...rest] },
        ...log.noting({ on, where, disclosures })
      ],
      entries: [],
      corrections: [],
      settlements: [],
      documents: [listing(year)]
    })
    return yield* issuedAfter(tenant, year)
  })
  const issuedAfter = (tenant: string, year: number) =>
    Effect.map(kept(store, tenant, year), (one) => issuedOf(year, one))

  const isRepeated = ({ stored }: Kept, commandId: string): boolean => stored.some((one) => one.commandId === commandId)

  const missing = (tenant: string, year: number) =>
    Effect.flatMap(listedYears(store, tenant), (years) =>
      Effect.fail(new NotFound({ what: "bulletin", id: String(year), known: years.map(String) }))
    )

  return {
    bulletin: (query) =>
      Effect.gen(function* () {
        const { disclosures } = yield* disclosureLog(store, query.tenant)
        return (yield* composed(query, disclosures)).bulletin
      }),

    draftBulletin: (command) =>
      Effect.gen(function* () {
        const { commandId, on, tenant, year } = command
        const log = yield* disclosureLog(store, tenant)
        const standing = yield* kept(store, tenant, year)
        const { asOf, bulletin } = yield* composed(command, log.disclosures)
        const digest = yield* digestOf(bulletin)
        if (isRepeated(standing, commandId)) return { bulletin, digest, issued: issuedOf(year, standing) }
        const draft = { _tag: "DraftBulletin", on, asOf, digest, anchor: bulletin.anchor ?? null } as const
        return { bulletin, digest, issued: yield* carryOut(command, standing, draft, log, []) }
      }).pipe(Effect.retry({ schedule: again, while: isRace })),

    publishBulletin: (command, admit) =>
      Effect.gen(function* () {
        const { commandId, on, tenant, year } = command
        const standing = yield* kept(store, tenant, year)
        if (isRepeated(standing, commandId)) return issuedOf(year, standing)
        const { drafted } = issuedOf(year, standing)
        // Without a draft, or once it is published, the decider says so.
        const asOf = drafted?.event.asOf ?? 0
        if (drafted !== null && admit !== undefined) yield* admit(drafted.by)
        const log = yield* disclosureLog(store, tenant)
        const { bulletin: made, disclosures } = yield* composed({ tenant, year, asOf }, log.disclosures)
        const anchor = drafted?.event.anchor ?? null
        const bulletin = anchor === null ? made : { ...made, anchor }
        const digest = yield* digestOf(bulletin)
        const publication = { _tag: "PublishBulletin", on, asOf, digest, bulletin } as const
        return yield* carryOut(command, standing, publication, log, disclosures)
      }).pipe(Effect.retry({ schedule: again, while: isRace })),

    issueErratum: (command) =>
      Effect.gen(function* () {
        const { commandId, on, tenant, year } = command
        const reason = command.reason.trim()
        if (reason === "") return yield* new InvalidRequest({ rule: "reason" })
        const standing = yield* kept(store, tenant, year)
        if (isRepeated(standing, commandId)) return issuedOf(year, standing)
        const log = yield* disclosureLog(store, tenant)
        const now = yield* composed(command, log.disclosures)
        const changes = Issue.changesSince(standing.state, now.bulletin)
        const printed = Issue.indicatorsOf(changes)
        const erratum = { _tag: "IssueErratum", on, asOf: now.asOf, reason, changes } as const
        return yield* carryOut(
          command,
          standing,
          erratum,
          log,
          now.disclosures.filter(({ measure }) => printed.has(measure))
        )
      }).pipe(Effect.retry({ schedule: again, while: isRace })),

    issuedBulletin: ({ tenant, year }) =>
      Effect.flatMap(issuedAfter(tenant, year), (issued) =>
        issued.published === null ? missing(tenant, year) : Effect.succeed(issued)
      ),

    issuedBulletins: ({ tenant }) =>
      Effect.flatMap(listedYears(store, tenant), (years) => Effect.forEach(years, (year) => issuedAfter(tenant, year)))
  }
}
