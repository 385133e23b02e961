/** 法规 — what the law of the place says, over HTTP. */
import { computeLimit, explainRule, NotFound, parametersOn, rules } from "@xiuhua/bureau"
import { limitRecord, parameterRecord } from "@xiuhua/bureau/records"
import { normsOn } from "@xiuhua/core/enforcement"
import { Effect, type Schema } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../api/api.ts"
import { Caller } from "../api/authenticated.ts"
import { answering } from "../server/answers.ts"
import { today } from "./today.ts"

const catalogue = Effect.map(Caller, (bureau) => bureau.catalogue)

/** Plain data of the core, which is JSON as it stands. */
const json = (value: unknown) => value as Schema.JsonObject

export const lawHandlers = HttpApiBuilder.group(Api, "law", (handlers) =>
  handlers.handleAll({
    limit: ({ params: { rule }, query: { from } }) =>
      answering(Effect.flatMap(catalogue, (known) => Effect.map(computeLimit(known)({ rule, from }), limitRecord))),
    parameters: ({ query: { on, prefix = "" } }) =>
      Effect.gen(function* () {
        const found = parametersOn(yield* catalogue)({ on: on ?? (yield* today), prefix })
        return found.map((one) => {
          const { clash, value, ...record } = parameterRecord(one)
          return { ...record, value: json(value), clash: clash.map(json) }
        })
      }),
    rules: () => Effect.succeed(rules.map(({ id, label }) => ({ id, label }))),
    rule: ({ params }) =>
      answering(
        Effect.suspend(() => {
          const rule = rules.find(({ id }) => id === params.rule)
          return rule === undefined
            ? Effect.fail(new NotFound({ what: "rule", id: params.rule, known: [] }))
            : Effect.succeed({ id: rule.id, label: rule.label, facts: rule.form() })
        })
      ),
    explain: ({ params: { rule }, payload: { facts } }) =>
      answering(
        Effect.flatMap(catalogue, (known) =>
          Effect.map(explainRule(known)({ rule, facts }), ({ findings, verdict }) => ({ rule, verdict, findings }))
        )
      ),
    violations: () =>
      Effect.map(catalogue, ({ violations }) =>
        violations.codes.flatMap((code) => {
          const label = violations.find(code)?.label
          return label === undefined ? [] : [{ code, label }]
        })
      ),
    violation: ({ params: { code }, query }) =>
      answering(
        Effect.gen(function* () {
          const { violations } = yield* catalogue
          const item = violations.find(code)
          if (item === undefined) {
            return yield* new NotFound({ what: "violation", id: code, known: violations.codes })
          }
          const { competence, competitors, elements, norms: _, ...rest } = item
          const norms = normsOn(item, query.on ?? (yield* today))
          return {
            ...rest,
            elements: elements.map(json),
            norms: norms.map(json),
            competence: json(competence),
            ...(competitors !== undefined && { competitors: competitors.map(json) })
          }
        })
      )
  })
)
