/** Made-up series, and short ways to reserve, use, void and list their numbers. */
import { plainDate } from "@xiuhua/core/calendar"
import { type DocumentNumber, Sequence } from "@xiuhua/core/ports"
import { Effect } from "effect"

export const decisions = "城综执罚决字"
export const orders = "城综执责改字"

/** A number of {@link decisions} of 2022. */
export const numbered = (number: number, year = 2022): DocumentNumber => ({ agencyMark: decisions, year, number })

export interface Asked {
  readonly agencyMark?: string
  readonly on?: string
  readonly tenant?: string
  readonly actor?: string
}

/** Reserves a number of {@link decisions} on 2022-03-01, unless told otherwise. */
export const reserve = (
  key: string,
  { actor = "clerk", agencyMark = decisions, on = "2022-03-01", tenant = "a" }: Asked = {}
) => Sequence.use((sequence) => sequence.reserve(tenant, { agencyMark, on: plainDate(on), key, actor }))

/** Reserves one number for each key, one after the other; answers with the running numbers. */
export const reserveAll = (keys: ReadonlyArray<string>, asked: Asked = {}) =>
  Effect.map(
    Effect.forEach(keys, (key) => reserve(key, asked)),
    (lines) => lines.map(({ number }) => number)
  )

export const use = (number: DocumentNumber, document: string, actor = "officer-7", tenant = "a") =>
  Sequence.use((sequence) => sequence.use(tenant, number, document, actor))

export const voidNumber = (number: DocumentNumber, reason: string, actor = "head", tenant = "a") =>
  Sequence.use((sequence) => sequence.void(tenant, number, reason, actor))

export const list = (year = 2022, agencyMark = decisions, tenant = "a") =>
  Sequence.use((sequence) => sequence.list(tenant, { agencyMark, year }))

/** The running numbers of a series. */
export const numbers = (year = 2022, agencyMark = decisions, tenant = "a") =>
  Effect.map(list(year, agencyMark, tenant), (lines) => lines.map(({ number }) => number))

/** 1, 2, 3 … `count`. */
export const upTo = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, n) => n + 1)
