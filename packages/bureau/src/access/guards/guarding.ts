/** 授权操作的形状 — how an operation is asked by a principal, and what the guards of all of them share. */
import type { Effect } from "effect"
import type { Operations } from "../../operations.ts"
import type { AccessForbidden } from "../forbidden.ts"
import type { Gate } from "../gate.ts"
import type { Unsigned } from "./unsigned.ts"

/** What an operation answers, or that it may not be asked. */
export type Answer<F> = F extends (...args: infer _) => Effect.Effect<infer A, infer E>
  ? Effect.Effect<A, E | AccessForbidden>
  : never

/** An operation with one request, as a principal asks it. */
export type Asked<F> = F extends (query: infer Q, ...rest: infer _) => unknown
  ? (query: Unsigned<Q>) => Answer<F>
  : never

/** Why the log of sensitive readings could not be written; nothing is shown then. */
export type Unnoted = Effect.Error<ReturnType<Operations["noteSensitiveRead"]>>

/** As {@link Asked}, of an operation that may show data of Party members. */
export type Noted<F> = F extends (query: infer Q, ...rest: infer _) => Effect.Effect<infer A, infer E>
  ? (query: Unsigned<Q>) => Effect.Effect<A, E | AccessForbidden | Unnoted>
  : never

/** What a guard works with. */
export interface Watch {
  readonly bureau: Operations
  readonly gate: Gate
  /** Notes that this principal reads data of Party members, for the purpose that it gave. */
  readonly noted: (operation: string, about: string) => Effect.Effect<void, Unnoted>
}

export type { Unsigned } from "./unsigned.ts"
