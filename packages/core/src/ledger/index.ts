export { aggregateColumns } from "./aggregate-columns.ts"
export {
  type Aggregation,
  aggregate,
  bucketOf,
  type Cell,
  type Dimension,
  dayBounds,
  groupId,
  hasDimension,
  isTimeDimension,
  orderCells,
  readerOf,
  selects,
  type Tally,
  type TimeDimension,
  timeDimensions
} from "./aggregation.ts"
export { type Column, type Columns, columnsOf } from "./columns.ts"
export {
  add,
  compare,
  type Decimal,
  decimal,
  divideHalfUp,
  format,
  formatFixed,
  parseDecimal,
  rescale,
  roundHalfUp,
  tenTo
} from "./decimal.ts"
export {
  type Beside,
  type Changes,
  changesOf,
  type Derivation,
  defineDerivation,
  deriveAll,
  type GroupKey,
  groupOf,
  groupScans,
  type Touched,
  touchedGroups
} from "./derivation.ts"
export {
  type CodeField,
  code,
  type DayField,
  type Described,
  day,
  type Field,
  type MeasureField,
  type MonthField,
  measure,
  month,
  type Privacy,
  personRef,
  type TextField,
  text
} from "./field.ts"
export { defineKind, type Fields, fieldIndex, fieldNames, type LedgerKind, type RowFault } from "./kind.ts"
export { hasPersonalNumber, isPersonRef, PersonRef, personRefOf } from "./person-ref.ts"
export { and, eq, matcher, not, oneOf, or, type Predicate, present, range } from "./predicate.ts"
export { reading } from "./reading.ts"
export {
  byFirstDay,
  type Register,
  type Registered,
  register,
  registered,
  type Standing,
  standing
} from "./register.ts"
export type { LedgerReview, ReviewPeriod } from "./review.ts"
export { defineRollup, type Rollup, type RollupOptions } from "./rollup.ts"
export {
  checkPersonRef,
  checkRow,
  checkValue,
  checkWhole,
  type EntryInput,
  type FieldProblem,
  keyOf,
  type Problem,
  type Row,
  scaledNumber,
  scaleMeasure,
  toRow,
  type Value,
  type ViewRow
} from "./row.ts"
export { conversion, type Factor, type Unit, units } from "./unit.ts"
