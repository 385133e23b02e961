/** 普通接口 — the bureau for programs that know nothing of effects: promises, async iterables, thrown errors. */
import type { LedgerKind } from "@xiuhua/core/ledger"
import type { CommitAnswer, PersonStore, Provenance, Sequence, Store } from "@xiuhua/core/ports"
import { Effect, Exit, Layer, ManagedRuntime } from "effect"
import { type Guarded, guarded } from "../access/guarded.ts"
import type { Unsigned } from "../access/guards/guarding.ts"
import { localAdministrator } from "../access/principal.ts"
import type { Role } from "../access/role.ts"
import { Bureau } from "../bureau.ts"
import type { CaseFact, CaseOrder } from "../case.ts"
import { type Catalogue, catalogueOf, type Place } from "../catalogue.ts"
import { kindOf } from "../entries.ts"
import { type BureauOptions, layer } from "../layer.ts"
import type { ImportEntries } from "../requests.ts"
import type { Language } from "../words/language.ts"
import { orThrow } from "./bureau-error.ts"
import { type Promised, type PromisedGroup, promise, promised, type Running } from "./promised.ts"
import { batchesOf, type Rows } from "./rows.ts"

type Stores = Layer.Layer<Store | PersonStore | Sequence, unknown>

/** What a bureau is made of. */
export interface BureauSetup extends Place, BureauOptions {
  /**
   * Where it is kept: a layer of any storage package, or what makes one for the ledgers of the place:
   * `({ kinds, derivations }) => sqlite({ file: "district.sqlite", kinds, derivations })`.
   */
  readonly storage: Stores | ((catalogue: Catalogue) => Stores)
  /** The language of messages; Chinese unless told. Every error has both. */
  readonly language?: Language
}

/** Who asks. The tenant is the place's own unless told; units and areas are none unless told. */
export interface Asker {
  readonly actor: string
  readonly roles: ReadonlyArray<Role>
  readonly orgUnits?: ReadonlyArray<string>
  readonly areas?: ReadonlyArray<string>
  readonly tenant?: string
}

/** What may be left out: a command id makes a repetition harmless, so it is made up only where none is given. */
type Lenient<Request> = Request extends { readonly commandId: string; readonly provenance: Provenance }
  ? Omit<Request, "commandId" | "provenance"> & Partial<Pick<Request, "commandId" | "provenance">>
  : never

/** Entries of a ledger, by its id: as they are stored, or as objects of texts. */
export interface EntryImport
  extends Omit<Unsigned<ImportEntries<never>>, "kind" | "rows" | "provenance" | "idempotencyKey"> {
  readonly kind: LedgerKind | string
  readonly rows: Rows
  readonly provenance?: Provenance
  readonly idempotencyKey?: string
}

/** The bureau for one principal, as plain functions. What it may not do is thrown with the tag `AccessForbidden`. */
export interface PlainBureau
  extends Omit<PromisedGroup<Guarded>, "command" | "record" | "importEntries" | "persons" | "numbers"> {
  readonly command: (order: Lenient<Unsigned<CaseOrder>>) => ReturnType<Promised<Guarded["command"]>>
  readonly record: (fact: Lenient<Unsigned<CaseFact>>) => ReturnType<Promised<Guarded["record"]>>
  readonly importEntries: (command: EntryImport) => Promise<CommitAnswer>
  readonly persons: PromisedGroup<Guarded["persons"]>
  readonly numbers: PromisedGroup<Guarded["numbers"]>
}

/** A bureau that is open. Its own operations are those of `local`, an administrator of the database. */
export interface OpenBureau extends PlainBureau {
  /** The bureau for somebody; `purpose` is what data of Party members is read for, a code for the log of readings. */
  readonly as: (asker: Asker, purpose?: string) => PlainBureau
  /** Closes the database. Whatever is asked after it fails. */
  readonly close: () => Promise<void>
}

const made = () => globalThis.crypto.randomUUID()
const bySelf: Provenance = { source: "program", reliability: "official" }

const plainBureau = (running: Running, bureau: Guarded): PlainBureau => {
  const plain = promised(running, bureau, ["persons", "numbers"]) as PlainBureau
  const given = <O extends Lenient<Unsigned<CaseOrder>>>(order: O) => ({
    commandId: made(),
    provenance: bySelf,
    ...order
  })
  return {
    ...plain,
    principal: bureau.principal,
    catalogue: bureau.catalogue,
    command: (order) => promise(running, bureau.command(given(order) as Unsigned<CaseOrder>)),
    record: (fact) => promise(running, bureau.record(given(fact as never) as Unsigned<CaseFact>)),
    importEntries: ({ kind, rows, ...command }) =>
      promise(
        running,
        Effect.flatMap(typeof kind === "string" ? kindOf(bureau.catalogue, kind) : Effect.succeed(kind), (ledger) =>
          bureau.importEntries({
            idempotencyKey: made(),
            provenance: bySelf,
            ...command,
            kind: ledger,
            rows: batchesOf(ledger, rows)
          })
        )
      )
  }
}

/** The layer of a storage. A function is no layer, although a layer may have been made by one. */
const storesOf = (storage: BureauSetup["storage"], catalogue: Catalogue): Stores =>
  typeof storage === "function" ? storage(catalogue) : storage

/** Opens a bureau: its tables are made and extended first. Whoever opens one closes it. */
export const createBureau = async ({
  language = "zh",
  storage,
  crypto,
  ...place
}: BureauSetup): Promise<OpenBureau> => {
  const catalogue = catalogueOf(place)
  const options = crypto === undefined ? {} : { crypto }
  const runtime = ManagedRuntime.make(layer(catalogue, options).pipe(Layer.provide(storesOf(storage, catalogue))))
  const exit: Running["exit"] = (effect) => Effect.runPromiseExit(effect)
  const running: Running = { exit, language }
  const opened = await runtime.runPromiseExit(Bureau)
  if (Exit.isFailure(opened)) await runtime.dispose()
  const bureau = orThrow(opened, language)
  const { areaCode } = catalogue.locality
  const as: OpenBureau["as"] = ({ tenant = areaCode, orgUnits = [], areas = [], ...asker }, purpose) =>
    plainBureau(running, guarded(bureau, { ...asker, tenant, orgUnits, areas }, purpose))
  return { ...as(localAdministrator(areaCode)), as, close: () => runtime.dispose() }
}
