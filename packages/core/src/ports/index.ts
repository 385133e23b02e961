export {
  Access,
  type AuditAct,
  type AuditLine,
  ErasureGround,
  Person,
  type PersonAnswer,
  PersonErased,
  type PersonField,
  PersonKind,
  PersonStore,
  PersonStoreFailure,
  personFields,
  personKinds,
  type Tombstone
} from "./person-store.ts"
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
