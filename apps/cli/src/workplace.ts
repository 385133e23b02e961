/** From `--db` and `--locality` to a bureau that works. */
import { type Bureau, layer as bureauLayer } from "@xiuhua/bureau"
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
    const layer: Layer.Layer<Bureau, StoreFailure> = Layer.provide(bureauLayer(catalogue), storage)
    return { tenant: tenant ?? catalogue.locality.areaCode, catalogue, layer }
  })
