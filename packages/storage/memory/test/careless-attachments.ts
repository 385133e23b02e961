import { type AttachmentId, AttachmentStore, type ByteRange } from "@xiuhua/core/ports"
import { attachmentLimit, Tampering } from "@xiuhua/testkit"
import { Context, Effect, Layer, Stream } from "effect"
import { layerWith } from "../src/index.ts"

type Service = AttachmentStore["Service"]

/** What a store finds where a file was that somebody has changed; null where somebody took it away. */
export type Found = Uint8Array | null

/**
 * A store in memory whose files can be changed from outside: what it finds then goes to `read`. Putting the content again
 * mends the file unless `mends` is false.
 */
export const carelessLayer = (
  read: (found: Found, id: AttachmentId, range?: ByteRange) => ReturnType<Service["get"]>,
  mends = true
): Layer.Layer<AttachmentStore | Tampering> =>
  Layer.provide(
    Layer.effectContext(
      Effect.map(AttachmentStore, (store) => {
        const changed = new Map<string, Found>()
        const place = (tenant: string, id: string) => `${tenant} ${id}`
        const wrong: Service = {
          ...store,
          put: (tenant, upload) =>
            Effect.tap(store.put(tenant, upload), ({ id }) =>
              Effect.sync(() => mends && changed.delete(place(tenant, id)))
            ),
          get: (tenant, id, range) =>
            Stream.suspend(() => {
              const found = changed.get(place(tenant, id))
              return found === undefined ? store.get(tenant, id, range) : read(found, id, range)
            })
        }
        const tampering: Tampering["Service"] = {
          content: (tenant, id, change) =>
            Effect.map(Effect.orDie(Stream.runCollect(store.get(tenant, id))), (pieces) => {
              changed.set(place(tenant, id), change(Uint8Array.from(Buffer.concat(pieces))))
            })
        }
        return Context.make(AttachmentStore, wrong).pipe(Context.add(Tampering, tampering))
      })
    ),
    layerWith({ maxBytes: attachmentLimit })
  )
