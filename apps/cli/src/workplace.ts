/** From `--db` and `--locality` to a bureau that works. */
import { Bureau, layer as bureauLayer } from "@xiuhua/bureau"
import { acting } from "@xiuhua/bureau/access"
import type { StoreFailure } from "@xiuhua/core/ports"
import { catalogueAt, storageOf } from "@xiuhua/host"
import { Effect, Layer } from "effect"
import { userPath } from "./paths.ts"

export interface Place {
  readonly db: string
  readonly locality: string
  readonly tenant: string | undefined
  /** A question to a database that is not there is a mistake; an import makes it. */
  readonly create: boolean
  /** For commands that examine a record and must leave a SQLite file as it is: it is not even brought up to date. */
  readonly readOnly?: boolean
}

/** The tenant of the request and the layer of its bureau. */
export const workplace = ({ create, db, locality: id, readOnly = false, tenant }: Place) =>
  Effect.gen(function* () {
    const catalogue = yield* catalogueAt(id)
    const storage = yield* storageOf({ url: db, create, readOnly, resolve: userPath }, catalogue)
    // Whoever has the database in hand is its administrator, and goes through the same gate as everybody else.
    const local = Layer.effect(
      Bureau,
      Effect.map(Bureau, (bureau) => acting(bureau))
    ).pipe(Layer.provide(bureauLayer(catalogue)))
    const layer: Layer.Layer<Bureau, StoreFailure> = Layer.provide(local, storage)
    return { tenant: tenant ?? catalogue.locality.areaCode, catalogue, layer }
  })
