/** 客户端（Promise）— the same client for whoever does not write Effect. */
import { Effect, Stream } from "effect"
import type { HttpApi, HttpApiClient, HttpApiEndpoint, HttpApiGroup } from "effect/http-api"
import type { Api } from "../api/api.ts"
import type { Change } from "../api/changes.ts"
import type { Problem } from "../api/problem.ts"
import { type ClientOptions, makeClient } from "./client.ts"
import { type FollowOptions, followChanges } from "./follow.ts"

type Groups = typeof Api extends HttpApi.HttpApi<infer _, infer Groups> ? Groups : never
type Named<Group> = Group extends HttpApiGroup.Constraint ? HttpApiGroup.Identifier<Group> : never

type PromiseMethod<Endpoint> = Endpoint extends HttpApiEndpoint.ConstraintRequest
  ? (
      request: HttpApiEndpoint.ClientRequest<
        Endpoint["~Params"],
        Endpoint["~Query"],
        Endpoint["~Payload"],
        Endpoint["~Headers"],
        "decoded-only"
      >
    ) => Promise<HttpApiClient.SuccessType<Endpoint["~Success"]>>
  : never

type Routes = {
  readonly [Group in Groups as Named<Group>]: {
    readonly [Name in keyof Group["endpoints"]]: PromiseMethod<Group["endpoints"][Name]>
  }
}

/** Every route by group and name, as promises. A problem is thrown as a {@link ProblemError}. */
export interface PromiseClient extends Routes {
  /** Steps of cases as they are taken; `signal` ends it. Goes on by itself where it was after every break. */
  readonly follow: (options?: FollowOptions & { readonly signal?: AbortSignal }) => AsyncIterable<typeof Change.Type>
}

/** What the server answered instead of a result. */
export class ProblemError extends Error {
  override readonly name = "ProblemError"
  readonly problem: typeof Problem.Type

  constructor(problem: typeof Problem.Type) {
    super(`${problem.title}: ${problem.detail}`)
    this.problem = problem
  }
}

const isProblem = (error: unknown): error is typeof Problem.Type =>
  typeof error === "object" && error !== null && "code" in error && "traceId" in error && "status" in error

const thrown = (error: unknown): unknown => (isProblem(error) ? new ProblemError(error) : error)

type AnyMethod = (request: unknown) => Effect.Effect<unknown, unknown>

const promised =
  (method: AnyMethod) =>
  (request: unknown): Promise<unknown> =>
    Effect.runPromise(Effect.mapError(method(request), thrown))

/** The same as promises. */
export const makePromiseClient = (options: ClientOptions): PromiseClient => {
  const client = Effect.runSync(makeClient(options))
  const groups = Object.entries(client as unknown as Readonly<Record<string, Readonly<Record<string, AnyMethod>>>>)
  const routes = Object.fromEntries(
    groups.map(([group, methods]) => [
      group,
      Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, promised(method)]))
    ])
  )
  const follow: PromiseClient["follow"] = ({ signal, ...wanted } = {}) => {
    const changes = Stream.mapError(followChanges(client, wanted), thrown)
    const aborted =
      signal === undefined
        ? Effect.never
        : Effect.callback<void>((resume) => {
            const stop = () => resume(Effect.void)
            if (signal.aborted) stop()
            else signal.addEventListener("abort", stop, { once: true })
            return Effect.sync(() => signal.removeEventListener("abort", stop))
          })
    return Stream.toAsyncIterable(Stream.interruptWhen(changes, aborted))
  }
  return { ...routes, follow } as unknown as PromiseClient
}
