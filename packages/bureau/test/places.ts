/** Where the tests of the bureau run: one catalogue, every embedded store. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Bureau, layer as bureauLayer, catalogueOf } from "@xiuhua/bureau"
import { type Principal, type Role, WHOLE_DISTRICT } from "@xiuhua/bureau/access"
import type { PersonStore, Sequence, Store, StoreFailure } from "@xiuhua/core/ports"
import { shanwei, shanweiCatalogue, shanweiProblemProfile, shanweiReportLimits } from "@xiuhua/locality-shanwei"
import { layerWith as memory } from "@xiuhua/storage-memory"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { Effect, Layer } from "effect"
import { afterAll } from "vitest"

export const catalogue = catalogueOf({
  locality: shanwei,
  violations: shanweiCatalogue,
  reportLimits: shanweiReportLimits,
  problemProfile: shanweiProblemProfile
})
export const tenant = shanwei.areaCode
export const provenance = { source: "office", reliability: "official" } as const

type Stores = Store | PersonStore | Sequence

const folder = mkdtempSync(join(tmpdir(), "xiuhua-bureau-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

/** A store that nobody has written to yet, by the name of its adapter. */
export const stores: ReadonlyArray<readonly [string, () => Layer.Layer<Stores, StoreFailure>]> = [
  ["memory", () => memory(catalogue)],
  ["SQLite", () => sqlite({ file: join(folder, `${++files}.sqlite`), ...catalogue })]
]

/** Runs with a bureau on a store of its own, and that store. */
export const withBureau = <A, E>(
  open: () => Layer.Layer<Stores, StoreFailure>,
  work: (bureau: Bureau["Service"]) => Effect.Effect<A, E, Stores>
): Promise<A> =>
  Effect.runPromise(Effect.provide(Effect.flatMap(Bureau, work), Layer.provideMerge(bureauLayer(catalogue), open())))

/** Somebody with roles, everywhere unless told. */
export const somebody = (actor: string, roles: ReadonlyArray<Role>, reach: Partial<Principal> = {}): Principal => ({
  tenant,
  actor,
  roles,
  orgUnits: [WHOLE_DISTRICT],
  areas: [WHOLE_DISTRICT],
  ...reach
})
