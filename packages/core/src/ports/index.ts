export {
  AttachmentField,
  AttachmentId,
  AttachmentProblem,
  attachmentFields,
  attachmentIdOf,
  attachmentProblems,
  type ByteRange,
  checkDeletion,
  checkListing,
  checkReading,
  checkUpload,
  InvalidAttachmentInput
} from "./attachment-input.ts"
export {
  type Attachment,
  type AttachmentAnswer,
  AttachmentDamage,
  AttachmentDamaged,
  AttachmentDeleted,
  AttachmentFailure,
  type AttachmentLine,
  AttachmentStore,
  type AttachmentTombstone,
  AttachmentTooLarge,
  AttachmentUnknown,
  type AttachmentUnreadable,
  attachmentDamages,
  attachmentStates,
  bytesAsked,
  type Deletion,
  RangeBeyondEnd,
  type Upload
} from "./attachment-store.ts"
export {
  chain,
  emptyHead,
  firstPrevHash,
  type Hash,
  type StreamEnd,
  type StreamHead,
  sealableText,
  sealedText
} from "./chain.ts"
export {
  checkDocument,
  checkPage,
  type DocumentPage,
  type DocumentPlace,
  DocumentTooLong,
  type DocumentWrite,
  documentLimits,
  type NewDocument,
  type OutboxMessage,
  type StoredDocument,
  type StoredMessage
} from "./document.ts"
export { type DocumentList, documentListOf } from "./document-list.ts"
export {
  DocumentNumber,
  formatDocumentNumber,
  InvalidNumberInput,
  NumberField,
  NumberProblem,
  numberFields,
  numberLimits,
  numberProblems,
  parseDocumentNumber
} from "./document-number.ts"
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
  type NumberLine,
  type NumberState,
  type NumberStep,
  NumberUnknown,
  NumberUsed,
  NumberVoided,
  numberStates,
  type Reservation,
  ReservationKeyTaken,
  Sequence,
  SequenceFailure,
  type Series
} from "./sequence.ts"
export {
  checkChange,
  checkReservation,
  checkSeries,
  nextLine,
  reservedBefore,
  useLine,
  voidLine
} from "./sequence-rules.ts"
export {
  type Commit,
  type CommitAnswer,
  type CommitConflict,
  type Correction,
  EntryConflict,
  KeyTaken,
  type NewEntries,
  type Provenance,
  type Questions,
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
