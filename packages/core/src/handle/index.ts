export {
  type Aggregate,
  type DatedEvent,
  type EventCodec,
  eventCodec,
  type Stored,
  type Upcast,
  type ViewImport
} from "./aggregate.ts"
export { CommandIdTaken, type Handled, handle, load, type Order, record } from "./handle.ts"
export { type ImportedRows, recordRows } from "./import-rows.ts"
export { aggregateOf, streamOf } from "./stream-name.ts"
