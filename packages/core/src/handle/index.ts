export {
  type Aggregate,
  type DatedEvent,
  type EventCodec,
  eventCodec,
  listed,
  type Shown,
  type Stored,
  type Upcast,
  type ViewImport
} from "./aggregate.ts"
export { fingerprint } from "./fingerprint.ts"
export { type Admit, CommandIdTaken, type Handled, handle, load, type Order, record, type Standing } from "./handle.ts"
export { type History, type ImportedRows, recordRows } from "./import-rows.ts"
export { aggregateOf, streamOf } from "./stream-name.ts"
