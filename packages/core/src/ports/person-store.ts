/**
 * 人员库 — the only place where personal data lives. Ledgers and events hold a {@link PersonRef}; what it means is kept
 * here, with a day until which it may be kept, and can be erased without touching them.
 *
 * Sources: 《中华人民共和国个人信息保护法》(2021) arts. 4, 6 (no more than the purpose needs), 28 (what is sensitive) and 47
 * (deletion); 《中华人民共和国行政处罚法》(2021修订) art. 59 (a decision names the respondent and the address). That every
 * access is audited is a convention of this project.
 *
 * Encryption at rest is not this port's work: put the database on an encrypted volume. Backups and the free blocks of a
 * file system are outside it too.
 */
import { Context, type Effect, Schema } from "effect"
import { type Instant, PlainDate } from "../calendar/index.ts"
import type { PersonRef, Privacy } from "../ledger/index.ts"
import type { Label } from "../regulation/index.ts"

/**
 * Why the bureau knows somebody: `staff` works for it or belongs to one of its Party branches, `natural` is somebody it
 * deals with (当事人, 投诉人, 居民), `representative` acts for an organisation (法定代表人, 联系人).
 */
export const PersonKind = Schema.Literals(["staff", "natural", "representative"])
export type PersonKind = typeof PersonKind.Type

const text = (length: number) => Schema.NonEmptyString.check(Schema.isMaxLength(length))

/**
 * What is kept of one person; null where it is not known or not needed. Of staff only the name: their identity number,
 * phone and home stay outside the system (a convention of this project, on art. 6).
 */
export const Person = Schema.Struct({
  kind: PersonKind,
  name: text(100),
  /** Of any identity document, as written on it. */
  identityNumber: Schema.NullOr(text(40)),
  phone: Schema.NullOr(text(40)),
  address: Schema.NullOr(text(200)),
  /** The last day on which the data may be kept; null while no term has begun. */
  keepUntil: Schema.NullOr(PlainDate)
}).check(
  Schema.makeFilter(
    (person) =>
      person.kind !== "staff" || [person.identityNumber, person.phone, person.address].every((it) => it === null),
    { expected: "staff with a name and nothing more" }
  )
)
export type Person = typeof Person.Type

/** A field of a person that says who it is. */
export type PersonField = "name" | "identityNumber" | "phone" | "address"

/** 各项个人信息 — label and privacy of every such field, in the order in which they are shown. */
export const personFields: Readonly<Record<PersonField, { readonly label: Label; readonly privacy: Privacy }>> = {
  name: { label: { zh: "姓名", en: "name" }, privacy: "personal" },
  identityNumber: { label: { zh: "身份证件号码", en: "identity document number" }, privacy: "sensitive" },
  phone: { label: { zh: "联系电话", en: "phone" }, privacy: "personal" },
  address: { label: { zh: "住址", en: "address" }, privacy: "sensitive" }
}

/** 人员类别 — labels of {@link PersonKind}. */
export const personKinds: Readonly<Record<PersonKind, Label>> = {
  staff: { zh: "本单位人员", en: "staff" },
  natural: { zh: "自然人", en: "natural person" },
  representative: { zh: "单位代表人或联系人", en: "representative of an organisation" }
}

/**
 * Who asks, and what for. The purpose is a code (`penalty-case.service`), so that no sentence with a name in it gets into
 * the audit, which is kept when the person is erased. The actor is a user id or a reference, never a name.
 */
export const Access = Schema.Struct({
  actor: text(100),
  purpose: Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9.-]{0,63}$/u))
})
export type Access = typeof Access.Type

/**
 * Why personal data is erased, after 个人信息保护法 art. 47: its purpose is done or cannot be reached, its term has ended
 * or the service stopped, consent was taken back, it was handled unlawfully, or another law asks for it.
 */
export const ErasureGround = Schema.Literals([
  "purpose-done",
  "term-ended",
  "consent-withdrawn",
  "unlawful-handling",
  "other-law"
])
export type ErasureGround = typeof ErasureGround.Type

/** What stays of somebody who was erased. */
export interface Tombstone {
  readonly erasedAt: Instant
  readonly ground: ErasureGround
}

/** What stands under a reference. */
export type PersonAnswer =
  | { readonly _tag: "Known"; readonly person: Person }
  | { readonly _tag: "Erased"; readonly tombstone: Tombstone }
  | { readonly _tag: "Unknown" }

/** `missed`: asked for and not there, unknown or erased. `refused`: a `put` that met a tombstone. */
export type AuditAct = "created" | "changed" | "read" | "missed" | "erased" | "refused"

/** One line of the audit of a reference. It never says what the data were. */
export interface AuditLine extends Access {
  /** Never backwards under one reference. */
  readonly at: Instant
  readonly act: AuditAct
}

/** The store could not do its work. `retryable` says whether the same call may work later. */
export class PersonStoreFailure extends Schema.TaggedError<PersonStoreFailure>()("PersonStoreFailure", {
  operation: Schema.Literals(["put", "get", "erase", "expired", "audit"]),
  retryable: Schema.Boolean,
  cause: Schema.Defect()
}) {}

/** A `put` under a reference that was erased: it stays empty for ever, a new person needs a new reference. */
export class PersonErased extends Schema.TaggedError<PersonErased>()("PersonErased", {
  ref: Schema.String,
  erasedAt: Schema.Int,
  ground: ErasureGround
}) {}

/** Where personal data lives. Every operation but `mint` is about one tenant; values are taken as decoded. */
export class PersonStore extends Context.Service<
  PersonStore,
  {
    /** What this store can do; the conformance requirements hold it to every claim and to every denial. */
    readonly supports: { readonly durable: boolean }
    /** A new reference, made from chance alone. Nothing is written: take one, then `put` under it as often as needed. */
    readonly mint: Effect.Effect<PersonRef>
    /** Writes the whole person under `ref`, new or in the place of what was there. The same again changes nothing. */
    readonly put: (
      tenant: string,
      ref: PersonRef,
      person: Person,
      access: Access
    ) => Effect.Effect<void, PersonErased | PersonStoreFailure>
    /** Reads one person. The audit line is written first: without it there is no answer. */
    readonly get: (tenant: string, ref: PersonRef, access: Access) => Effect.Effect<PersonAnswer, PersonStoreFailure>
    /**
     * Erases all of `refs` or none; answers with their tombstones in the same order, null for a reference nobody is known
     * under. Once it has succeeded, nothing of them is left in the store's files. After a failure do it again: who was
     * erased before keeps the first tombstone. Erase many in one call: what makes it final costs as much for one.
     */
    readonly erase: (
      tenant: string,
      refs: ReadonlyArray<PersonRef>,
      ground: ErasureGround,
      access: Access
    ) => Effect.Effect<ReadonlyArray<Tombstone | null>, PersonStoreFailure>
    /** Whose `keepUntil` lies before `on` and who is not erased yet, in the order of the references. Erases nobody. */
    readonly expired: (tenant: string, on: PlainDate) => Effect.Effect<ReadonlyArray<PersonRef>, PersonStoreFailure>
    /** Who created, changed, read or erased this reference, or tried to, in the order in which it happened. */
    readonly audit: (tenant: string, ref: PersonRef) => Effect.Effect<ReadonlyArray<AuditLine>, PersonStoreFailure>
  }
>()("@xiuhua/core/ports/PersonStore") {}
