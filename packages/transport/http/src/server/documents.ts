/** 接口文档 — the definition as a document, and as a page that a browser shows without asking anybody else for anything. */
import { hash } from "node:crypto"
import { Effect, Layer } from "effect"
import { HttpRouter, HttpServerRequest, HttpServerResponse } from "effect/http"
import { HttpApiScalar } from "effect/http-api"
import { Api, openApiDocument } from "../api/api.ts"
import { RequestInfo } from "./request-info.ts"

/** Something that stays what it is as long as the server runs: the browser keeps it, and asks only whether it is the same. */
const fixed = (
  path: `/${string}`,
  make: () => { readonly text: string; readonly type: string; readonly headers?: Readonly<Record<string, string>> }
) => {
  let made: { readonly response: HttpServerResponse.HttpServerResponse; readonly etag: string } | undefined
  const ready = () => {
    if (made !== undefined) return made
    const { headers = {}, text, type } = make()
    const etag = `"${hash("sha1", text, "base64url")}"`
    const response = HttpServerResponse.text(text, {
      contentType: type,
      headers: { etag, "cache-control": "no-cache", ...headers }
    })
    made = { response, etag }
    return made
  }
  return HttpRouter.add(
    "GET",
    path,
    Effect.map(Effect.all([RequestInfo, HttpServerRequest.HttpServerRequest]), ([info, { headers }]) => {
      info.route = path
      const { etag, response } = ready()
      return headers["if-none-match"] === etag ? HttpServerResponse.empty({ status: 304, headers: { etag } }) : response
    })
  )
}

/** `/openapi.json` and `/docs`: the page has everything in itself, and its policy keeps it from asking anybody else. */
export const documents = Layer.mergeAll(
  fixed("/openapi.json", () => ({ text: JSON.stringify(openApiDocument()), type: "application/json" })),
  HttpApiScalar.layer(Api, {
    path: "/docs",
    scalar: { withDefaultFonts: false, defaultOpenAllTags: false, layout: "modern" }
  })
)

/** What the page of the reference may do in a browser: run what is in it, and ask this server. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  "img-src data: 'self'",
  "font-src data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join("; ")
