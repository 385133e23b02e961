import { plainDate } from "@xiuhua/core/calendar"
import { type NewEvent, Store } from "@xiuhua/core/ports"
import { Context, Effect, Exit, Layer, Scope } from "effect"
import { EVENT_TYPE } from "./event-texts.ts"

/** Whoever appends events; a stale version rejects. */
export interface Writer {
  readonly append: (stream: string, version: number, texts: ReadonlyArray<string>) => Promise<unknown>
  /** The texts of a stream, in order. */
  readonly load: (stream: string) => Promise<ReadonlyArray<string>>
  readonly close: () => Promise<void>
}

/** Where all of them write. */
export const TENANT = "441502"
export const OCCURRED = plainDate("2022-03-01")

let commands = 0
/** A key that no other append has. */
export const commandId = (): string => `command-${process.pid}-${++commands}`

/** A store behind the port, as an application has it. */
export const ours = async <E>(layer: Layer.Layer<Store, E>): Promise<Writer> => {
  const scope = Effect.runSync(Scope.make())
  const context = await Effect.runPromise(Layer.buildWithScope(layer, scope))
  const store = Context.get(context, Store)
  const eventOf = (data: string): NewEvent => ({ type: EVENT_TYPE, schemaVersion: 1, occurredOn: OCCURRED, data })
  return {
    append: (stream, expectedVersion, [first = "", ...rest]) =>
      Effect.runPromise(
        store.commit({
          tenant: TENANT,
          actor: "bench",
          idempotencyKey: commandId(),
          provenance: { source: "bench", reliability: "synthetic" },
          appends: [{ stream, expectedVersion, events: [eventOf(first), ...rest.map(eventOf)] }],
          entries: [],
          corrections: [],
          settlements: []
        })
      ),
    load: async (stream) => (await Effect.runPromise(store.read(TENANT, stream))).map(({ data }) => data),
    close: () => Effect.runPromise(Scope.close(scope, Exit.void))
  }
}
