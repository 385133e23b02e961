export {
  type Aggregate,
  type DatedEvent,
  type EventCodec,
  eventCodec,
  type Stored,
  type Upcast
} from "./aggregate.ts"
export { CommandIdTaken, type Handled, handle, load, type Order, record } from "./handle.ts"
