/** 指标 — figures over HTTP. */
import { decimalText, indicatorRecord } from "@xiuhua/bureau/records"
import { formatInstant } from "@xiuhua/core/calendar"
import { type Change, citeOn, type IndicatorValue } from "@xiuhua/core/indicators"
import { Effect, Stream } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../api/api.ts"
import { Caller } from "../api/authenticated.ts"
import { PAGE, pageByKey } from "../paging.ts"
import { answering } from "../server/answers.ts"
import { entryRecord } from "./ledgers.ts"

const partRecord = ({ id, label, value }: IndicatorValue["parts"][number]) => ({ id, label, value: decimalText(value) })

const figure = (value: IndicatorValue) => ({
  ...indicatorRecord(value),
  period: value.period,
  asOf: formatInstant(value.asOf),
  parts: value.parts.map(partRecord),
  exclusions: value.exclusions.map(partRecord),
  completeness: value.completeness,
  entries: value.entries,
  cite: citeOn(value.indicator, value.period.to).cite,
  ruleVersion: value.ruleVersion
})

const changeRecord = (change: Change) => {
  switch (change._tag) {
    case "Points":
      return { _tag: "Points", points: decimalText(change.points) ?? "0" } as const
    case "Amount":
      return {
        _tag: "Amount",
        difference: decimalText(change.difference) ?? "0",
        ratio: decimalText(change.ratio)
      } as const
    case "Incomparable":
      return change
  }
}

/** In the order of the catalogue, then of the groups. */
const keyOf = (order: ReadonlyMap<string, number>) => (value: IndicatorValue) =>
  [
    String(order.get(value.indicator.id) ?? 0).padStart(4, "0"),
    ...Object.entries(value.by).flat(),
    value.period.from
  ].join("\u001f")

export const indicatorsHandlers = HttpApiBuilder.group(Api, "indicators", (handlers) =>
  handlers.handleAll({
    list: ({ query: { cursor, id, limit, ...query } }) =>
      answering(
        Effect.gen(function* () {
          const bureau = yield* Caller
          const values = yield* bureau.indicators({ ...query, ...(id !== undefined && { ids: id }) })
          const order = new Map(bureau.catalogue.indicators.map((indicator, at) => [indicator.id, at]))
          const { items, next } = pageByKey(values, { cursor, limit }, keyOf(order))
          return { items: items.map(figure), next }
        })
      ),
    trend: ({ params: { id }, query }) =>
      answering(
        Effect.gen(function* () {
          const bureau = yield* Caller
          const [found] = yield* bureau.trends({ ...query, ids: [id] })
          if (found === undefined) return yield* Effect.die(new Error(`no figure of ${id}`))
          return {
            value: figure(found.value),
            previous: changeRecord(found.previous),
            yearBefore: changeRecord(found.yearBefore)
          }
        })
      ),
    evidence: ({ params: { id }, query: { cursor = "", limit = PAGE, ...query } }) =>
      answering(
        Effect.gen(function* () {
          const bureau = yield* Caller
          const ledgers = yield* bureau.evidence({ ...query, id })
          const all = Stream.fromIterable(ledgers).pipe(
            Stream.flatMap(({ entries, kind }) => {
              const record = entryRecord(kind)
              return Stream.map(entries, (entry) => ({
                key: `${kind.id}\u001f${String(entry.entry).padStart(12, "0")}`,
                item: { kind: kind.id, ...record(entry) }
              }))
            })
          )
          const found = yield* Stream.runCollect(all)
          const once = [...new Map(found.map((one) => [one.key, one])).values()]
          const { items, next } = pageByKey(
            once,
            { cursor: cursor === "" ? undefined : cursor, limit },
            ({ key }) => key
          )
          return { items: items.map(({ item }) => item), next }
        })
      )
  })
)
