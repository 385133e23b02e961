/** 转换 — operations of the Effect face as plain asynchronous functions: effects as promises, streams as async iterables. */
import { Effect, Exit, Result, Stream } from "effect"
import type { Language } from "../words/language.ts"
import { orThrow } from "./bureau-error.ts"

/** A value with its streams as async iterables, one level deep: what an operation answers. */
export type Iterated<A> =
  A extends Stream.Stream<infer B, infer _>
    ? AsyncIterable<B>
    : A extends ReadonlyArray<infer B>
      ? ReadonlyArray<IteratedFields<B>>
      : IteratedFields<A>

type Primitive = string | number | bigint | boolean | null | undefined

type IteratedFields<A> = A extends Primitive
  ? A
  : A extends object
    ? { readonly [Name in keyof A]: A[Name] extends Stream.Stream<infer B, infer _> ? AsyncIterable<B> : A[Name] }
    : A

/** An operation, promised; anything else as it is. */
export type Promised<F> =
  F extends Effect.Effect<infer A, infer _>
    ? () => Promise<Iterated<A>>
    : F extends (...args: infer Args) => infer R
      ? R extends Effect.Effect<infer A, infer _>
        ? (...args: Args) => Promise<Iterated<A>>
        : R extends Stream.Stream<infer B, infer _>
          ? (...args: Args) => AsyncIterable<B>
          : F
      : F

/** A group of operations, promised. */
export type PromisedGroup<O> = { readonly [Name in keyof O]: Promised<O[Name]> }

/** What runs effects of a bureau that is open. */
export interface Running {
  readonly exit: <A, E>(effect: Effect.Effect<A, E>) => Promise<Exit.Exit<A, E>>
  readonly language: Language
}

/** The values of a stream; its failure is thrown where it happens. */
async function* iterated<A>({ language }: Running, stream: Stream.Stream<A, unknown>): AsyncGenerator<A> {
  for await (const value of Stream.toAsyncIterable(Stream.result(stream))) {
    yield Result.isSuccess(value) ? value.success : orThrow<A>(Exit.fail(value.failure), language)
  }
}

const withIterables = (running: Running, value: unknown): unknown => {
  if (Stream.isStream(value)) return iterated(running, value as Stream.Stream<unknown, unknown>)
  return value
}

const fieldsIterated = (running: Running, value: unknown): unknown =>
  typeof value !== "object" || value === null || !Object.values(value).some(Stream.isStream)
    ? value
    : Object.fromEntries(Object.entries(value).map(([name, held]) => [name, withIterables(running, held)]))

const answered = (running: Running, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => fieldsIterated(running, one))
  return fieldsIterated(running, withIterables(running, value))
}

/** Runs an effect; its failure is thrown as a `BureauError`. */
export const promise = async <A>(running: Running, effect: Effect.Effect<A, unknown>): Promise<Iterated<A>> =>
  answered(running, orThrow(await running.exit(effect), running.language)) as Iterated<A>

const one = (running: Running, value: unknown): unknown => {
  if (Effect.isEffect(value)) return () => promise(running, value as Effect.Effect<unknown, unknown>)
  if (typeof value === "function") {
    return (...args: ReadonlyArray<unknown>) => {
      const answer: unknown = (value as (...args: ReadonlyArray<unknown>) => unknown)(...args)
      if (Effect.isEffect(answer)) return promise(running, answer as Effect.Effect<unknown, unknown>)
      return withIterables(running, answer)
    }
  }
  return value
}

/** Every operation of an object, and of the groups of operations in it that are named. */
export const promised = <O extends object>(running: Running, operations: O, groups: ReadonlyArray<keyof O>): unknown =>
  Object.fromEntries(
    Object.entries(operations).map(([name, value]) => [
      name,
      groups.includes(name as keyof O)
        ? Object.fromEntries(Object.entries(value as object).map(([inner, held]) => [inner, one(running, held)]))
        : one(running, value)
    ])
  )
