export { chain, emptyHead, firstPrevHash, type Hash, type StreamHead, sealedText } from "./chain.ts"
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
  type QuarantinedRow,
  type QuarantineReason,
  type Settled,
  type Settlement,
  SettlementConflict
} from "./quarantine.ts"
export {
  type Commit,
  type CommitAnswer,
  type CommitConflict,
  type Correction,
  EntryConflict,
  KeyTaken,
  type NewEntries,
  type Provenance,
  type Reliability,
  type Scan,
  Store,
  type StoredEntry,
  StoreFailure,
  type TenantState
} from "./store.ts"
export {
  type Append,
  type Appended,
  type HashAlgorithm,
  type NewEvent,
  type StoredEvent,
  VersionConflict
} from "./stream.ts"
