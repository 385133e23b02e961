/**
 * 取号 — the running numbers of documents: reserved, then used for a document or voided (作废), never given twice, and each
 * one accounted for. A reservation is a transaction of its own, before the commit of the events that carry the number: what
 * a crash leaves between the two is a reserved number, which the retry gets again through its key (ADR 0083).
 *
 * Refused: a number for a second document, a voided number for any. Not asked: whether a used number may still be voided
 * (the document was not served yet); that is for whoever knows the case.
 */
import { Context, type Effect, Schema } from "effect"
import type { Instant, PlainDate } from "../calendar/index.ts"
import type { Label } from "../regulation/index.ts"
import { DocumentNumber, type InvalidNumberInput } from "./document-number.ts"

/** Numbers that run together: 1, 2, 3 … for one agency mark in one year of one tenant. */
export interface Series {
  readonly agencyMark: string
  readonly year: number
}

/**
 * Asks for a number. Texts are one line of 1 to 200 characters (`actor` 100) and never hold what says who somebody is:
 * they are kept for good.
 */
export interface Reservation {
  readonly agencyMark: string
  /** The day the document is dated, in China Standard Time: its year is that of the number. */
  readonly on: PlainDate
  /** The caller's name for this reservation, unique in the tenant: the same again gives the same number. */
  readonly key: string
  readonly actor: string
}

export type NumberState = "reserved" | "used" | "voided"

/** 号的状态 — labels of {@link NumberState}. */
export const numberStates: Readonly<Record<NumberState, Label>> = {
  reserved: { zh: "已预留", en: "reserved" },
  used: { zh: "已使用", en: "used" },
  voided: { zh: "已作废", en: "voided" }
}

/** Who did something to a number, and when. */
export interface NumberStep {
  /** Never before the step that came before it. */
  readonly at: Instant
  readonly actor: string
}

/** One number and what became of it. Nothing of it is ever taken back; a voided one may have been used before. */
export interface NumberLine extends DocumentNumber {
  readonly state: NumberState
  readonly key: string
  readonly reserved: NumberStep
  readonly used: (NumberStep & { readonly document: string }) | null
  readonly voided: (NumberStep & { readonly reason: string }) | null
}

/** The store could not do its work. `retryable` says whether the same call may work later. */
export class SequenceFailure extends Schema.TaggedError<SequenceFailure>()("SequenceFailure", {
  operation: Schema.Literals(["reserve", "use", "void", "list"]),
  retryable: Schema.Boolean,
  cause: Schema.Defect()
}) {}

/** The key stands for a number of another series: use that number, or void it and reserve under a new key. */
export class ReservationKeyTaken extends Schema.TaggedError<ReservationKeyTaken>()("ReservationKeyTaken", {
  key: Schema.String,
  number: DocumentNumber
}) {}

/** Nobody ever reserved this number. */
export class NumberUnknown extends Schema.TaggedError<NumberUnknown>()("NumberUnknown", { number: DocumentNumber }) {}

/** The number is that of another document. */
export class NumberUsed extends Schema.TaggedError<NumberUsed>()("NumberUsed", {
  number: DocumentNumber,
  document: Schema.String
}) {}

/** The number was voided, for this reason, and stays so. */
export class NumberVoided extends Schema.TaggedError<NumberVoided>()("NumberVoided", {
  number: DocumentNumber,
  reason: Schema.String
}) {}

/** Where document numbers come from. Every operation is about one tenant, and all or nothing. */
export class Sequence extends Context.Service<
  Sequence,
  {
    /** What this store can do; the conformance requirements hold it to every claim and to every denial. */
    readonly supports: { readonly durable: boolean }
    /**
     * The next number of the series, or the one reserved under this key before, as it stands now. `NumberVoided` when
     * that one was voided: a new number needs a new key.
     */
    readonly reserve: (
      tenant: string,
      reservation: Reservation
    ) => Effect.Effect<NumberLine, InvalidNumberInput | ReservationKeyTaken | NumberVoided | SequenceFailure>
    /** Binds a reserved number to a document. The same again changes nothing. */
    readonly use: (
      tenant: string,
      number: DocumentNumber,
      document: string,
      actor: string
    ) => Effect.Effect<NumberLine, InvalidNumberInput | NumberUnknown | NumberUsed | NumberVoided | SequenceFailure>
    /**
     * Takes a number out of use for good, reserved or used; it stays listed, with its document. The same again changes
     * nothing; another reason is `NumberVoided`.
     */
    readonly void: (
      tenant: string,
      number: DocumentNumber,
      reason: string,
      actor: string
    ) => Effect.Effect<NumberLine, InvalidNumberInput | NumberUnknown | NumberVoided | SequenceFailure>
    /** Every number of a series, from 1 on without a gap. */
    readonly list: (
      tenant: string,
      series: Series
    ) => Effect.Effect<ReadonlyArray<NumberLine>, InvalidNumberInput | SequenceFailure>
  }
>()("@xiuhua/core/ports/Sequence") {}
