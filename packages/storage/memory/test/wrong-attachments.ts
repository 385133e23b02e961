import { hash } from "node:crypto"
import {
  AttachmentDamaged,
  AttachmentDeleted,
  type AttachmentId,
  type AttachmentLine,
  AttachmentStore,
  attachmentIdOf,
  type ByteRange,
  bytesAsked,
  type Upload
} from "@xiuhua/core/ports"
import { attachmentLimit, outOfReach, type Tampering } from "@xiuhua/testkit"
import { Clock, Effect, Layer, Result, Stream } from "effect"
import { layerWith } from "../src/index.ts"
import { carelessLayer, type Found } from "./careless-attachments.ts"

type Service = AttachmentStore["Service"]

/** The store as the requirements open it. */
export const attachmentLayer = Layer.merge(layerWith({ maxBytes: attachmentLimit }), outOfReach)

/** The right store with one thing wrong, and the requirements that must notice. */
interface WrongAttachments {
  readonly name: string
  readonly layer: () => Layer.Layer<AttachmentStore | Tampering>
  readonly caught: ReadonlyArray<string>
}

const spoilt =
  (spoil: (store: Service) => Partial<Service>, maxBytes = attachmentLimit): WrongAttachments["layer"] =>
  () =>
    Layer.merge(
      Layer.provide(
        Layer.effect(
          AttachmentStore,
          Effect.map(AttachmentStore, (store) => ({ ...store, ...spoil(store) }))
        ),
        layerWith({ maxBytes })
      ),
      outOfReach
    )

/** A store that puts something else than it was handed. */
const miswritten = (change: <E>(upload: Upload<E>) => Partial<Upload<E>>) =>
  spoilt((store) => ({ put: (tenant, upload) => store.put(tenant, { ...upload, ...change(upload) }) }))

const listing = (of: (lines: ReadonlyArray<AttachmentLine>) => ReadonlyArray<AttachmentLine>) =>
  spoilt((store) => ({
    list: (tenant) =>
      Stream.unwrap(Effect.map(Stream.runCollect(store.list(tenant)), (lines) => Stream.fromIterable(of(lines))))
  }))

/** The first `limit` bytes of a stream. */
const fitting = <E>(content: Upload<E>["content"], limit: number): Upload<E>["content"] =>
  Stream.suspend(() => {
    let left = limit
    return content.pipe(
      Stream.map((piece) => {
        const fits = piece.slice(0, left)
        left -= fits.length
        return fits
      }),
      Stream.takeWhile((piece) => piece.length > 0 || left > 0)
    )
  })

const wrongPuts: ReadonlyArray<WrongAttachments> = [
  {
    name: "keeps the first piece only",
    layer: miswritten(({ content }) => ({ content: Stream.take(content, 1) })),
    caught: ["AT-01", "AT-02", "AT-05", "AT-06", "AT-07", "AT-09", "AT-11", "AT-13", "AT-18"]
  },
  {
    name: "forgets who put a file",
    layer: miswritten(() => ({ actor: "system" })),
    caught: ["AT-01", "AT-08"]
  },
  {
    name: "names a file by a hash of its own",
    layer: spoilt((store) => {
      const real = new Map<AttachmentId, AttachmentId>()
      const own = (id: AttachmentId) => {
        const named = attachmentIdOf("sha-256", hash("sha256", id))
        real.set(named, id)
        return named
      }
      const kept = (id: AttachmentId) => real.get(id) ?? id
      return {
        put: (...asked) => Effect.map(store.put(...asked), (file) => ({ ...file, id: own(file.id) })),
        get: (tenant, id, range) => store.get(tenant, kept(id), range),
        delete: (tenant, id, deletion) => store.delete(tenant, kept(id), deletion)
      }
    }),
    caught: [
      ...["AT-01", "AT-02", "AT-03", "AT-04", "AT-05", "AT-06", "AT-10", "AT-11"],
      ...["AT-14", "AT-16", "AT-17", "AT-21", "AT-23", "AT-26"]
    ]
  },
  {
    name: "answers with what was said last",
    layer: spoilt((store) => ({
      put: (tenant, upload) =>
        Effect.map(store.put(tenant, upload), (file) => ({ ...file, name: upload.name, actor: upload.actor }))
    })),
    caught: ["AT-03", "AT-10"]
  },
  {
    name: "mixes tenants",
    layer: spoilt((store) => {
      const of = (tenant: string) => (tenant === "b" ? "a" : tenant)
      return {
        put: (tenant, upload) => store.put(of(tenant), upload),
        get: (tenant, id, range) => store.get(of(tenant), id, range),
        stat: (tenant, id) => store.stat(of(tenant), id),
        list: (tenant) => store.list(of(tenant)),
        delete: (tenant, id, deletion) => store.delete(of(tenant), id, deletion)
      }
    }),
    caught: ["AT-04"]
  },
  {
    name: "takes more than its limit",
    layer: spoilt(() => ({ limit: attachmentLimit }), 4 * attachmentLimit),
    caught: ["AT-05"]
  },
  {
    name: "keeps what fits of a file that is too large",
    layer: miswritten(({ content }) => ({ content: fitting(content, attachmentLimit) })),
    caught: ["AT-05"]
  },
  {
    name: "keeps what came before the source broke off",
    layer: miswritten(({ content }) => ({ content: Stream.catch(content, () => Stream.empty) })),
    caught: ["AT-06"]
  },
  {
    name: "keeps what came before an interruption",
    layer: spoilt((store) => ({
      put: (tenant, upload) =>
        Effect.suspend(() => {
          const seen: Array<Uint8Array> = []
          const content = Stream.tap(upload.content, (piece) => Effect.sync(() => seen.push(piece)))
          return Effect.onInterrupt(store.put(tenant, { ...upload, content }), () =>
            Effect.ignore(store.put(tenant, { ...upload, content: Stream.fromIterable(seen) }))
          )
        })
    })),
    caught: ["AT-07"]
  },
  {
    name: "mends a name instead of refusing it",
    layer: miswritten(({ name }) => ({ name: `${name}`.replaceAll(/[/\\\n]/gu, "_") })),
    caught: ["AT-08"]
  },
  {
    name: "hands out the very bytes that it keeps",
    layer: spoilt((store) => {
      const kept = new Map<string, ReadonlyArray<Uint8Array>>()
      return {
        get: (tenant, id, range) =>
          Stream.unwrap(
            Effect.map(Stream.runCollect(store.get(tenant, id, range)), (pieces) => {
              const place = `${tenant} ${id} ${range?.from} ${range?.to}`
              kept.set(place, kept.get(place) ?? pieces)
              return Stream.fromIterable(kept.get(place) ?? [])
            })
          )
      }
    }),
    caught: ["AT-09"]
  },
  {
    name: "believes each of several uploads at once to be the first",
    layer: spoilt((store) => {
      let running = 0
      return {
        put: (tenant, upload) =>
          Effect.suspend(() => {
            const alone = ++running === 1
            const putting = Effect.map(store.put(tenant, upload), (file) =>
              alone ? file : { ...file, name: upload.name }
            )
            return Effect.ensuring(
              putting,
              Effect.sync(() => running--)
            )
          })
      }
    }),
    caught: ["AT-10"]
  },
  {
    name: "writes several uploads at once into one place",
    layer: spoilt((store) => {
      let running = 0
      let last: Upload<never>["content"] = Stream.empty
      return {
        put: <E>(tenant: string, upload: Upload<E>) =>
          Effect.suspend(() => {
            const content = ++running > 1 ? (last as Upload<E>["content"]) : upload.content
            last = upload.content as Upload<never>["content"]
            return Effect.ensuring(
              store.put(tenant, { ...upload, content }),
              Effect.sync(() => running--)
            )
          })
      }
    }),
    caught: ["AT-11"]
  },
  {
    name: "tells the name in its failures",
    layer: spoilt((store) => ({
      put: (tenant, upload) =>
        Effect.mapError(store.put(tenant, upload), (failure) =>
          failure instanceof Error ? Object.assign(failure, { message: `${upload.name} was not taken` }) : failure
        )
    })),
    caught: ["AT-12"]
  }
]

/** What a range of `found` is, unchecked. */
const unchecked = (found: Found, id: AttachmentId, range?: ByteRange): ReturnType<Service["get"]> => {
  const asked = bytesAsked({ id, bytes: found?.length ?? 0 }, range)
  return Result.isFailure(asked)
    ? Stream.fail(asked.failure)
    : Stream.make((found ?? new Uint8Array()).slice(asked.success.from, asked.success.end))
}

const damaged = (found: Found, id: AttachmentId) =>
  Stream.fail(new AttachmentDamaged({ id, damage: found === null ? "missing" : "changed" }))

const wrongReads: ReadonlyArray<WrongAttachments> = [
  {
    name: "reads the whole file whatever the range",
    layer: spoilt((store) => ({ get: (tenant, id) => store.get(tenant, id) })),
    caught: ["AT-13", "AT-14"]
  },
  {
    name: "leaves the last byte of a range out",
    layer: spoilt((store) => ({
      get: (tenant, id, range) =>
        store.get(
          tenant,
          id,
          range?.to === undefined || range.to <= range.from ? range : { ...range, to: range.to - 1 }
        )
    })),
    caught: ["AT-13"]
  },
  {
    name: "gives nothing for a range beyond the end",
    layer: spoilt((store) => ({
      get: (...asked) => Stream.catchTag(store.get(...asked), "RangeBeyondEnd", () => Stream.empty)
    })),
    caught: ["AT-14"]
  },
  {
    name: "reads an unknown file as an empty one",
    layer: spoilt((store) => ({
      get: (...asked) => Stream.catchTag(store.get(...asked), "AttachmentUnknown", () => Stream.empty)
    })),
    caught: ["AT-04", "AT-15"]
  },
  {
    name: "mends an id instead of refusing it",
    layer: spoilt((store) => ({
      stat: (tenant, id) => store.stat(tenant, `${id}`.trim().toLowerCase().slice(0, 72) as AttachmentId)
    })),
    caught: ["AT-16"]
  },
  {
    name: "lists in the order of arrival",
    layer: spoilt((store) => {
      const ids: Array<string> = []
      const place = (line: AttachmentLine) => ids.indexOf(line._tag === "Kept" ? line.attachment.id : "")
      return {
        put: (...asked) => Effect.tap(store.put(...asked), ({ id }) => Effect.sync(() => ids.push(id))),
        list: (tenant) =>
          Stream.unwrap(
            Effect.map(Stream.runCollect(store.list(tenant)), (lines) =>
              Stream.fromIterable(lines.toSorted((one, other) => place(one) - place(other)))
            )
          )
      }
    }),
    caught: ["AT-03", "AT-11", "AT-17"]
  },
  {
    name: "does not list what was deleted",
    layer: listing((lines) => lines.filter(({ _tag }) => _tag !== "Deleted")),
    caught: ["AT-17", "AT-22"]
  },
  {
    name: "lists one page only",
    layer: listing((lines) => lines.slice(0, 20)),
    caught: ["AT-17"]
  },
  {
    name: "gives a reading that can be run once",
    layer: spoilt((store) => ({
      get: (...asked) => {
        let run = false
        return Stream.suspend(() => {
          const again = run
          run = true
          return again ? Stream.empty : store.get(...asked)
        })
      }
    })),
    caught: ["AT-18"]
  },
  { name: "hands out what it finds", layer: () => carelessLayer(unchecked), caught: ["AT-19"] },
  {
    name: "checks after it has handed out",
    layer: () => carelessLayer((found, id, range) => Stream.concat(unchecked(found, id, range), damaged(found, id))),
    caught: ["AT-19"]
  },
  {
    name: "checks whole files only",
    layer: () =>
      carelessLayer((found, id, range) => (range === undefined ? damaged(found, id) : unchecked(found, id, range))),
    caught: ["AT-19"]
  },
  {
    name: "knows a file by its length",
    layer: () =>
      carelessLayer((found, id, range) =>
        found === null || ![5_000, attachmentLimit].includes(found.length)
          ? damaged(found, id)
          : unchecked(found, id, range)
      ),
    caught: ["AT-19"]
  },
  {
    name: "calls a changed file unknown",
    layer: () => carelessLayer((_, id) => damaged(null, id)),
    caught: ["AT-19"]
  },
  { name: "does not mend", layer: () => carelessLayer(damaged, false), caught: ["AT-20"] }
]

const wrongDeletions: ReadonlyArray<WrongAttachments> = [
  {
    name: "deletes nothing",
    layer: spoilt(() => ({
      delete: (_, id, deletion) => Effect.map(Clock.currentTimeMillis, (deletedAt) => ({ id, deletedAt, ...deletion }))
    })),
    caught: ["AT-04", "AT-15", "AT-16", "AT-17", "AT-21", "AT-22", "AT-23", "AT-24", "AT-25", "AT-26"]
  },
  {
    name: "forgets what a deletion was for",
    layer: spoilt((store) => ({
      delete: (tenant, id, deletion) => store.delete(tenant, id, { ...deletion, ground: "other-law" })
    })),
    caught: ["AT-21", "AT-23", "AT-24"]
  },
  {
    name: "keeps the name with the tombstone",
    layer: spoilt((store) => {
      const names = new Map<string, string>()
      const withName = (line: AttachmentLine): AttachmentLine =>
        line._tag === "Deleted"
          ? { ...line, tombstone: { ...line.tombstone, actor: `${names.get(line.tombstone.id)}` } }
          : line
      return {
        put: (...asked) => Effect.tap(store.put(...asked), ({ id, name }) => Effect.sync(() => names.set(id, name))),
        list: (tenant) => Stream.map(store.list(tenant), withName)
      }
    }),
    caught: ["AT-17", "AT-21", "AT-22"]
  },
  {
    name: "writes the tombstone anew each time",
    layer: spoilt((store) => ({
      delete: (tenant, id, deletion) =>
        Effect.map(store.delete(tenant, id, deletion), (tombstone) => ({ ...tombstone, actor: deletion.actor }))
    })),
    caught: ["AT-22", "AT-26"]
  },
  {
    name: "takes deleted content again",
    layer: spoilt((store) => ({
      put: (tenant, upload) =>
        Effect.catchIf(
          store.put(tenant, upload),
          (failure) => failure instanceof AttachmentDeleted,
          ({ deletedAt, id }) => Effect.succeed({ id: id as AttachmentId, bytes: 0, storedAt: deletedAt, ...upload })
        )
    })),
    caught: ["AT-23", "AT-26"]
  },
  {
    name: "takes any ground",
    layer: spoilt((store) => ({
      delete: (tenant, id, deletion) => store.delete(tenant, id, { ...deletion, ground: "term-ended" })
    })),
    caught: ["AT-21", "AT-23", "AT-24"]
  },
  {
    name: "believes the clock when it goes back",
    layer: spoilt((store) => ({
      delete: (...asked) =>
        Effect.flatMap(store.delete(...asked), (tombstone) =>
          Effect.map(Clock.currentTimeMillis, (deletedAt) => ({ ...tombstone, deletedAt }))
        )
    })),
    caught: ["AT-22", "AT-25"]
  },
  {
    name: "looks whether a file is there first and deletes it then",
    layer: spoilt((store) => ({
      delete: (tenant, id, deletion) =>
        Effect.gen(function* () {
          const before = yield* store.stat(tenant, id)
          yield* Effect.yieldNow
          const tombstone = yield* store.delete(tenant, id, deletion)
          return before._tag === "Kept" ? { ...tombstone, actor: deletion.actor } : tombstone
        })
    })),
    caught: ["AT-26"]
  },
  {
    name: "claims to be durable",
    layer: spoilt(() => ({ supports: { durable: true } })),
    caught: ["AT-19", "AT-20", "AT-27"]
  }
]

export const wrongAttachments: ReadonlyArray<WrongAttachments> = [...wrongPuts, ...wrongReads, ...wrongDeletions]

/** Nothing is wrong with this one: what it finds changed it refuses. */
export const carefulLayer = carelessLayer(damaged)
