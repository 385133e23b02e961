/** Every role at every operation: what the table says is what the bureau does, for one's own units and for another's. */
import { Bureau, layer as bureauLayer, type CaseFact, type CaseOrder } from "@xiuhua/bureau"
import { type Guarded, guarded, nationalAccess, type Role, roleIds } from "@xiuhua/bureau/access"
import { plainDate } from "@xiuhua/core/calendar"
import type { DutyField } from "@xiuhua/core/duties"
import { personRefOf } from "@xiuhua/core/ledger"
import { Store, StoreFailure } from "@xiuhua/core/ports"
import { layerWith as memory } from "@xiuhua/storage-memory"
import { Cause, Effect, Exit, Layer, ManagedRuntime, Stream } from "effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { catalogue, provenance, somebody, tenant } from "../places.ts"
import { aggregates, keyOf, kinds, rowOf, STREET, seed, UNIT } from "./seed.ts"

const { table } = nationalAccess
const on = plainDate("2022-06-30")
const year = { from: plainDate("2022-01-01"), to: plainDate("2022-12-31") }
const person = personRefOf(new Uint8Array(16).fill(3))
const nobodyElse = {
  kind: "natural",
  name: "演示人",
  identityNumber: null,
  phone: null,
  address: null,
  keepUntil: null
} as const

/** Once it is full nothing is written any more, so that every role finds the same. */
const full = { yes: false }
const store = Layer.effect(
  Store,
  Effect.map(Store, (open): Store["Service"] => {
    const isFull = new StoreFailure({ operation: "commit", retryable: false, cause: "full" })
    const commit: Store["Service"]["commit"] = (one) => {
      if (!full.yes) return open.commit(one)
      // What is handed in is looked at all the same.
      const rows = one.entries.map((entries) =>
        Stream.isStream(entries.rows) ? Stream.runDrain(entries.rows) : Effect.void
      )
      return Effect.andThen(Effect.all(rows), Effect.fail(isFull))
    }
    return { ...open, commit }
  })
)
const runtime = ManagedRuntime.make(
  bureauLayer(catalogue).pipe(Layer.provide(store), Layer.provide(memory(catalogue))) as Layer.Layer<Bureau>
)
beforeAll(() =>
  runtime.runPromise(
    Effect.gen(function* () {
      yield* seed(yield* Bureau)
      yield* (yield* Bureau).persons.put(tenant, person, nobodyElse, { actor: "seed", purpose: "seed" })
      full.yes = true
    })
  )
)
afterAll(() => runtime.dispose())

type Try = (bureau: Guarded, seeded: Bureau["Service"]) => Effect.Effect<unknown, unknown>

const settle =
  (field: string): Try =>
  (bureau, seeded) =>
    Effect.flatMap(Stream.runCollect(seeded.quarantine(tenant)), (rows) => {
      const waiting = rows.find(({ kind }) => kind === kinds[field]?.id)
      if (waiting === undefined) throw new Error(`no row of ${field} waits`)
      const { number } = waiting
      return bureau.settleRow({ number, op: "dismiss", reason: "r", approver: "other", idempotencyKey: "settle" })
    })

const ledgerTries = (field: string): Readonly<Record<string, Try>> => {
  const kind = kinds[field]
  if (kind === undefined) throw new Error(field)
  const row = rowOf(kind, 1)
  return {
    [`importEntries/${field}`]: (bureau) =>
      bureau.importEntries({ kind, rows: Stream.make([rowOf(kind, 2)]), provenance, idempotencyKey: "import" }),
    [`correctEntry/${field}`]: (bureau) =>
      bureau.correctEntry({
        kind,
        key: keyOf(kind, row),
        replacement: null,
        reason: "r",
        approver: "other",
        idempotencyKey: "correct"
      }),
    [`settleRow/${field}`]: settle(field),
    [`entries/${field}`]: (bureau) => bureau.entries({ kind: kind.id }),
    [`evidence/${field}`]: (bureau) => {
      const indicator = catalogue.indicators.find(({ numerator }) => numerator.kind.id.startsWith(`${field}.`))
      return bureau.evidence({ ...year, id: indicator?.id ?? "none" })
    },
    [`duties/${field}`]: (bureau) => bureau.duties({ on, fields: [field as DutyField] })
  }
}

const number = { agencyMark: "演示罚字", year: 2022, number: 1 }
const services: Readonly<Record<string, Try>> = {
  indicators: (bureau) => bureau.indicators({ ...year, ids: [] }),
  trends: (bureau) => bureau.trends({ ...year, ids: [] }),
  tenantReports: (bureau) => bureau.tenantReports({ ...year, ids: [] }),
  receiveReports: (bureau) => bureau.receiveReports({ reports: [], idempotencyKey: "reports" }),
  cityFigures: (bureau) => bureau.cityFigures({ ...year, ids: [] }),
  reviews: (bureau) => bureau.reviews(year),
  partyObligations: (bureau) => bureau.partyObligations({ on, branch: UNIT }),
  partyMatrix: (bureau) => bureau.partyMatrix({ on, branch: UNIT, range: year }),
  bulletin: (bureau) => bureau.bulletin({ year: 2022 }),
  draftBulletin: (bureau) => bureau.draftBulletin({ year: 2022, on, commandId: "draft" }),
  publishBulletin: (bureau) => bureau.publishBulletin({ year: 2022, on, commandId: "publish" }),
  issueErratum: (bureau) => bureau.issueErratum({ year: 2022, on, reason: "补录", commandId: "erratum" }),
  issuedBulletin: (bureau) => bureau.issuedBulletin({ year: 2022 }),
  issuedBulletins: (bureau) => bureau.issuedBulletins({}),
  publicCases: (bureau) => bureau.publicCases({}),
  rebuildLists: (bureau) => bureau.rebuildLists({ commandId: "rebuild" }),
  computeLimit: (bureau) => bureau.computeLimit({ rule: "none", from: on }),
  explainRule: (bureau) => bureau.explainRule({ rule: "none", facts: {} }),
  explainVote: (bureau) => bureau.explainVote({ facts: {} }),
  parametersOn: (bureau) => bureau.parametersOn({ on }),
  "numbers/list": (bureau) => bureau.numbers.list({ agencyMark: "演示罚字", year: 2022 }),
  "numbers/reserve": (bureau) => bureau.numbers.reserve({ agencyMark: "演示罚字", on, key: "k" }),
  "numbers/use": (bureau) => bureau.numbers.use(number, "d"),
  "numbers/void": (bureau) => bureau.numbers.void(number, "r"),
  "persons/get": (bureau) => bureau.persons.get(personRefOf(new Uint8Array(16).fill(4)), { purpose: "test" }),
  "persons/get/natural": (bureau) => bureau.persons.get(person, { purpose: "test" }),
  "persons/put/natural": (bureau) => bureau.persons.put(nobodyElse, { purpose: "test" }),
  "persons/put/representative": (bureau) =>
    bureau.persons.put({ ...nobodyElse, kind: "representative" }, { purpose: "test" }),
  "persons/put/staff": (bureau) => bureau.persons.put({ ...nobodyElse, kind: "staff" }, { purpose: "test" }),
  "persons/expired": (bureau) => bureau.persons.expired(on),
  "persons/erase": (bureau) => bureau.persons.erase([], "purpose-done", { purpose: "test" }),
  "persons/audit": (bureau) => bureau.persons.audit(person),
  sensitiveReads: (bureau) => bureau.sensitiveReads({}),
  penaltyPublicity: (bureau) => bureau.penaltyPublicity(year),
  verify: (bureau) => bureau.verify({}),
  checkpoint: (bureau) => bureau.checkpoint({ signer: {} as never }),
  proof: (bureau) => bureau.proof({ case: "problem/1" })
}

const caseTries = (aggregate: CaseFact["aggregate"]): Readonly<Record<string, Try>> => {
  const order = { id: "1", commandId: "try", provenance, aggregate }
  const given =
    (command: string): Try =>
    (bureau) =>
      bureau.command({ ...order, command: { _tag: command, on } } as unknown as CaseOrder)
  const commands = table
    .after(`command/${aggregate}/`)
    .map((tag) => [`command/${aggregate}/${tag}`, given(tag)] as const)
  return {
    [`cases/${aggregate}`]: (bureau) => bureau.caseFile({ aggregate, id: "1", on }),
    [`processRecord/${aggregate}`]: (bureau) => bureau.processRecord({ aggregate, id: "1" }),
    [`record/${aggregate}`]: (bureau) =>
      bureau.record({ ...order, command: { _tag: "Nothing", on } } as unknown as CaseFact),
    ...Object.fromEntries(commands)
  }
}

const tries: Readonly<Record<string, Try>> = {
  ...services,
  ...Object.assign({}, ...Object.keys(kinds).map(ledgerTries)),
  ...Object.assign({}, ...aggregates.map(caseTries))
}
/** Said by `persons/get/natural` for them too: of whom a person is depends on who is there. */
const sisters = ["persons/get/representative", "persons/get/staff"]
/** Evidence files have a store of their own; they are tried with every role where they have an address, over HTTP. */
const elsewhere = ["attachments/put", "attachments/delete"]

/** The rule that kept somebody out; null where none did, whatever else came of it. */
const keptOutBy = (exit: Exit.Exit<unknown, unknown>): string | null => {
  if (Exit.isSuccess(exit)) return null
  const failure = exit.cause.reasons.find((reason) => reason._tag === "Fail")?.error as
    | { readonly _tag?: string; readonly rule?: string }
    | undefined
  return failure?._tag === "AccessForbidden" ? (failure.rule ?? "") : null
}

const attempt = (
  operation: string,
  roles: ReadonlyArray<Role>,
  reach: { readonly orgUnits: ReadonlyArray<string>; readonly areas: ReadonlyArray<string> }
) =>
  runtime.runPromise(
    Effect.gen(function* () {
      const bureau = yield* Bureau
      const work = tries[operation] as Try
      const exit = yield* Effect.exit(
        Effect.suspend(() => work(guarded(bureau, somebody("walker", roles, reach)), bureau))
      )
      return { rule: keptOutBy(exit), cause: Exit.isFailure(exit) ? Cause.pretty(exit.cause) : "" }
    })
  )

/** The units and streets of what an operation is about. */
const homeOf = (operation: string) => {
  const aggregate = aggregates.find((name) => operation.split("/")[1] === name)
  if (aggregate === undefined) return Promise.resolve({ orgUnits: [UNIT], areas: [STREET] })
  return runtime.runPromise(
    Bureau.use((bureau) =>
      Effect.map(bureau.caseFile({ tenant, aggregate, id: "1", on }), ({ whose: { areas, orgUnits } }) => ({
        orgUnits: orgUnits.length > 0 ? orgUnits : [UNIT],
        areas: areas.length > 0 ? areas : [STREET]
      }))
    )
  )
}
/** A list leaves out what is not one's own; nobody is turned away. */
const isList = (operation: string) => /^(entries|duties)\//u.test(operation)

describe("every role at every operation", () => {
  it("is tried", () => {
    expect(
      table.rows
        .map(({ operation }) => operation)
        .filter((one) => !(one in tries) && ![...sisters, ...elsewhere].includes(one))
    ).toEqual([])
    expect(Object.keys(tries).filter((one) => table.needs(one).length === 0)).toEqual([])
  })

  it.each(roleIds)("%s", async (role) => {
    const answers = { allow: 0, "own-unit": 0, deny: 0 }
    for (const operation of Object.keys(tries)) {
      const grant = table.grant([role], operation)
      answers[grant]++
      const home = await homeOf(operation)
      const inside = await attempt(operation, [role], home)
      const outside = await attempt(operation, [role], { orgUnits: ["别的队"], areas: ["别的街道"] })
      const what = `${role} ${operation} ${inside.cause} ${outside.cause}`
      const expected = {
        allow: [null, null],
        "own-unit": [null, isList(operation) ? null : "access.competence"],
        deny: ["access.role", "access.role"]
      }[grant]
      expect([inside.rule, outside.rule], what).toEqual(expected)
    }
    // Each test reached something to be allowed and something to be denied.
    expect(answers.allow + answers["own-unit"]).toBeGreaterThan(4)
    if (role !== "administrator") expect(answers.deny).toBeGreaterThan(10)
  })
})
