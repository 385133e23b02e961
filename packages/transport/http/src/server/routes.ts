/** 地址表 — which addresses there are, and their methods: for whoever tried another one. */
import { HttpApi } from "effect/http-api"
import { Api } from "../api/api.ts"

/** Addresses beside those of the definition; they need no token. */
const openPaths = ["/health", "/ready", "/metrics", "/docs", "/openapi.json"] as const

interface Address {
  readonly pattern: RegExp
  readonly method: string
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&")

/** `/cases/:aggregate/:id` as what matches it. */
const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .split("/")
      .map((part) => (part.startsWith(":") ? "[^/]+" : escaped(part)))
      .join("/")}$`,
    "u"
  )

const addressesOf = (): ReadonlyArray<Address> => {
  const found: Array<Address> = openPaths.map((path) => ({ pattern: patternOf(path), method: "GET" }))
  HttpApi.reflect(Api, {
    onGroup: () => {},
    onEndpoint: ({ endpoint: { method, path } }) => {
      found.push({ pattern: patternOf(path), method })
    }
  })
  return found
}

const addresses = addressesOf()

/** The methods of an address; none where there is no such address. */
export const methodsAt = (url: string): ReadonlyArray<string> => {
  const [path = ""] = url.split(/[?#]/u)
  const methods = addresses.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)
  return [...new Set(methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])))]
}
