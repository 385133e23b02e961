import { EVENT_TYPE } from "./event-texts.ts"
import type { Writer } from "./event-writer.ts"
import { peer } from "./peer.ts"

/** What is used of emmett's event stores. */
interface EventStore {
  readonly appendToStream: (stream: string, events: ReadonlyArray<unknown>, options: object) => Promise<unknown>
  readonly readStream: (stream: string) => Promise<{ readonly events: ReadonlyArray<{ readonly data: unknown }> }>
  /** The SQLite one has none. */
  readonly close?: () => Promise<void>
}

const writer = (store: EventStore): Writer => ({
  append: async (stream, version, texts) => {
    const events = texts.map((text) => ({ type: EVENT_TYPE, data: JSON.parse(text) as unknown }))
    const expectedStreamVersion = version === 0 ? "STREAM_DOES_NOT_EXIST" : BigInt(version)
    for (let tries = 0; ; tries++) {
      try {
        return await store.appendToStream(stream, events, { expectedStreamVersion })
      } catch (cause) {
        // It fails now and then although nobody else writes.
        if (tries > 50 || !/BUSY/u.test(String((cause as { code?: unknown }).code ?? cause))) throw cause
      }
    }
  },
  load: async (stream) => (await store.readStream(stream)).events.map(({ data }) => JSON.stringify(data)),
  close: async () => store.close?.()
})

export const emmettSqlite = async (fileName: string): Promise<Writer | undefined> => {
  const found = peer<{ getSQLiteEventStore: (options: object) => EventStore }>("@event-driven-io/emmett-sqlite")
  if (found === undefined) return undefined
  const store = found.getSQLiteEventStore({ fileName, schema: { autoMigration: "CreateOrUpdate" } })
  await writer(store).append("warm-up", 0, ["{}"])
  return writer(store)
}

export const emmettPostgres = async (url: string): Promise<Writer | undefined> => {
  const found = peer<{
    getPostgreSQLEventStore: (
      url: string
    ) => EventStore & { readonly schema: { readonly migrate: () => Promise<void> } }
  }>("@event-driven-io/emmett-postgresql")
  if (found === undefined) return undefined
  const store = found.getPostgreSQLEventStore(url)
  await store.schema.migrate()
  return writer(store)
}
