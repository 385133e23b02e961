/** 核查与通报 — reviews of ledgers and the yearly bulletin over HTTP. */
import { nameOf } from "@xiuhua/bureau/words"
import { toHtml, toJson, toMarkdown } from "@xiuhua/core/bulletin"
import { Effect, type Schema } from "effect"
import { HttpServerResponse } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../api/api.ts"
import { Caller } from "../api/authenticated.ts"
import { pageByKey } from "../paging.ts"
import { answering } from "../server/answers.ts"

export const reviewsHandlers = HttpApiBuilder.group(Api, "reviews", (handlers) =>
  handlers.handleAll({
    list: ({ query: { cursor, limit, ...query } }) =>
      answering(
        Effect.gen(function* () {
          const bureau = yield* Caller
          const reviewed = yield* bureau.reviews(query)
          const lines = reviewed.flatMap(({ findings, review: { id, label } }) =>
            findings.map((finding) => ({
              id,
              label,
              finding: { ...finding, label: { zh: nameOf(finding.rule, "zh"), en: nameOf(finding.rule, "en") } }
            }))
          )
          return pageByKey(lines, { cursor, limit }, ({ finding, id }) =>
            [id, finding.rule, JSON.stringify(finding.facts)].join("\u001f").slice(0, 900)
          )
        })
      )
  })
)

/** The page is one file; a browser lets it do nothing but show itself. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'"

export const bulletinsHandlers = HttpApiBuilder.group(Api, "bulletins", (handlers) =>
  handlers.handleAll({
    annual: ({ params: { year }, query: { asOf, format = "json" } }) =>
      answering(
        Effect.gen(function* () {
          const bureau = yield* Caller
          const document = yield* bureau.bulletin({ year, ...(asOf !== undefined && { asOf }) })
          switch (format) {
            case "md":
              return HttpServerResponse.text(toMarkdown(document), { contentType: "text/markdown; charset=utf-8" })
            case "html":
              return HttpServerResponse.text(toHtml(document), {
                contentType: "text/html; charset=utf-8",
                headers: { "content-security-policy": PAGE_POLICY }
              })
            case "json": {
              const { omissions, sections, ...data } = toJson(document)
              return {
                ...data,
                omissions: omissions as unknown as ReadonlyArray<Schema.Json>,
                sections: sections.map(({ heading, sentences }) => ({
                  heading,
                  sentences: sentences.map(({ figures, id, text }) => ({
                    id,
                    text,
                    figures: figures as unknown as ReadonlyArray<Schema.JsonObject>
                  }))
                }))
              }
            }
          }
        })
      )
  })
)
