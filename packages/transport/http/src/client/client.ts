/** 客户端 — the typed client, made from the definition that the server is made from: there is nothing to be kept in step. */
import { Effect } from "effect"
import { FetchHttpClient, HttpClient, HttpClientRequest } from "effect/http"
import { HttpApiClient } from "effect/http-api"
import { Api } from "../api/api.ts"

/** Whose bureau, and who asks. */
export interface ClientOptions {
  /** `https://xiuhua.example.gov.cn` */
  readonly baseUrl: string
  /** Asked for every request: a token that is about to end may be renewed here. */
  readonly token: () => string | Promise<string>
  /** In which language problems and exports come; Chinese unless told. */
  readonly language?: "zh-CN" | "en"
  /** What personal data are read for, a code such as `member-development.review`. */
  readonly purpose?: string
  /** In the place of the `fetch` of the platform. */
  readonly fetch?: typeof globalThis.fetch
}

/** Every route by group and name: `client.cases.list({ query: {} })`. A problem is in the error channel, decoded. */
export type Client = HttpApiClient.ForApi<typeof Api>

const signed =
  ({ language = "zh-CN", purpose, token }: ClientOptions) =>
  (client: HttpClient.HttpClient): HttpClient.HttpClient =>
    HttpClient.mapRequestEffect(client, (request) =>
      Effect.map(
        Effect.promise(async () => token()),
        (bearer) => {
          const spoken = HttpClientRequest.setHeader(
            HttpClientRequest.bearerToken(request, bearer),
            "accept-language",
            language
          )
          return purpose === undefined || "x-purpose" in request.headers
            ? spoken
            : HttpClientRequest.setHeader(spoken, "x-purpose", purpose)
        }
      )
    )

/** A client on the `fetch` of the platform: browsers, Node, Bun, Deno. */
export const makeClient = (options: ClientOptions): Effect.Effect<Client> =>
  HttpApiClient.make(Api, { baseUrl: options.baseUrl, transformClient: signed(options) }).pipe(
    Effect.provide(FetchHttpClient.layer),
    options.fetch === undefined ? (made) => made : Effect.provideService(FetchHttpClient.Fetch, options.fetch)
  )
