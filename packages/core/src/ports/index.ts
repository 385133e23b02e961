export {
  type Commit,
  type CommitAnswer,
  type Correction,
  EntryConflict,
  KeyTaken,
  type NewEntries,
  type Provenance,
  type QuarantinedRow,
  type Reliability,
  type Scan,
  Store,
  type StoredEntry,
  StoreFailure,
  type TenantState
} from "./store.ts"
