import { deepStrictEqual, strictEqual } from "node:assert/strict"
import { type DocumentPage, documentLimits, type NewDocument, Store } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import { TestClock } from "effect/testing"
import { once, type Requirement } from "./requirement.ts"
import { sameList } from "./same.ts"
import { append, commit, put, row, sample } from "./store-fixture.ts"

const shown = (order: string, values: Partial<NewDocument> = {}): NewDocument => ({
  body: `{"order":"${order}"}`,
  order,
  facets: {},
  search: "",
  ...values
})

/** Puts documents of the collection `cases`, by id; null takes one away. */
const show = (documents: Readonly<Record<string, NewDocument | null>>, tenant = "a") =>
  commit({
    tenant,
    documents: Object.entries(documents).map(([id, document]) => ({ collection: "cases", id, document }))
  })

const page = (asked: Partial<DocumentPage> = {}) =>
  Effect.flatMap(Store, (store) =>
    store.documents({ tenant: "a", collection: "cases", direction: "ascending", limit: 100, ...asked })
  )

const ids = (asked: Partial<DocumentPage> = {}) => Effect.map(page(asked), (found) => found.map(({ id }) => id))

const told = (afterPosition = 0, tenant = "a") =>
  Effect.flatMap(Store, (store) => Stream.runCollect(store.outbox(tenant, afterPosition)))

/** What a store must do with read models and messages. */
export const storeDocuments: ReadonlyArray<Requirement<Store>> = [
  {
    id: "DO-01",
    text: "a document reads back to the last character, says which commit wrote it, and is replaced in place",
    check: once(
      Effect.gen(function* () {
        const store = yield* Store
        yield* TestClock.setTime(1_000)
        const body = '{ "街": "新港\\n’\\"街道" , "emoji":"𠮷" }'
        const first = yield* show({ 一: shown("2022-01-01", { body }) })
        const expected = { id: "一", order: "2022-01-01", body, commit: first.commit, recordedAt: 1_000 }
        deepStrictEqual(yield* store.document("a", "cases", "一"), expected)
        deepStrictEqual(yield* page(), [expected])
        yield* TestClock.setTime(2_000)
        const second = yield* show({ 一: shown("2023-01-01") })
        const replaced = yield* store.document("a", "cases", "一")
        deepStrictEqual(
          [replaced?.order, replaced?.body, replaced?.commit, replaced?.recordedAt],
          ["2023-01-01", '{"order":"2023-01-01"}', second.commit, 2_000]
        )
        deepStrictEqual(yield* ids(), ["一"])
      })
    )
  },
  {
    id: "DO-02",
    text: "a document that was taken away, or was never there, is not found, by its id or by what it had",
    check: once(
      Effect.gen(function* () {
        const store = yield* Store
        strictEqual(yield* store.document("a", "cases", "1"), null)
        yield* show({ 1: shown("1", { facets: { stage: "filed" } }), 2: shown("2") })
        yield* show({ 1: null, 3: null })
        strictEqual(yield* store.document("a", "cases", "1"), null)
        deepStrictEqual(yield* ids(), ["2"])
        deepStrictEqual(yield* ids({ facets: { stage: "filed" } }), [])
      })
    )
  },
  {
    id: "DO-03",
    text: "keeps tenants and collections apart",
    check: once(
      Effect.gen(function* () {
        yield* show({ 1: shown("1") })
        yield* show({ 2: shown("1") }, "b")
        yield* commit({ documents: [{ collection: "reports", id: "3", document: shown("1") }] })
        deepStrictEqual(yield* ids(), ["1"])
        deepStrictEqual(yield* ids({ tenant: "b" }), ["2"])
        deepStrictEqual(yield* ids({ collection: "reports" }), ["3"])
      })
    )
  },
  {
    id: "DO-04",
    text: "a page is in the order asked for, by code points, and goes on after a place, both ways",
    check: once(
      Effect.gen(function* () {
        // U+FF21 comes before U+20BB7, though its first UTF-16 unit is the greater one.
        const orders = ["A", "B", "a", "一", "一 ", "Ａ", "𠮷"]
        yield* show(Object.fromEntries(orders.toReversed().map((order, at) => [`${6 - at}`, shown(order)])))
        yield* show({ "0b": shown("A"), "00": shown("A") })
        const sorted = ["0", "00", "0b", "1", "2", "3", "4", "5", "6"]
        deepStrictEqual(yield* ids(), sorted)
        deepStrictEqual(yield* ids({ direction: "descending" }), sorted.toReversed())
        deepStrictEqual(yield* ids({ after: { order: "A", id: "00" }, limit: 2 }), ["0b", "1"])
        deepStrictEqual(yield* ids({ after: { order: "A", id: "0b" }, direction: "descending" }), ["00", "0"])
        deepStrictEqual(yield* ids({ from: "a", to: "一 " }), ["2", "3", "4"])
      })
    )
  },
  {
    id: "DO-05",
    text: "documents that come or change between two pages move none of the others",
    check: once(
      Effect.gen(function* () {
        yield* show({ 1: shown("1"), 3: shown("3"), 5: shown("5") })
        const first = yield* page({ limit: 2 })
        yield* show({ 0: shown("0"), 2: shown("2"), 4: shown("4") })
        const { id, order } = first.at(-1) ?? { id: "", order: "" }
        deepStrictEqual(yield* ids({ after: { id, order } }), ["4", "5"])
      })
    )
  },
  {
    id: "DO-06",
    text: "is narrowed by every facet that is named, by the values it has now, and by a text to the letter",
    check: once(
      Effect.gen(function* () {
        yield* show({
          1: shown("1", { facets: { stage: "filed", street: "新港" }, search: "占道 100% 摊_点 Abc" }),
          2: shown("2", { facets: { stage: "filed", street: "香洲" }, search: "占道经营 摊位点 0x" }),
          3: shown("3", { facets: { stage: "closed", street: "新港" }, search: "渣土 20 车" })
        })
        deepStrictEqual(yield* ids({ facets: { stage: "filed" } }), ["1", "2"])
        deepStrictEqual(yield* ids({ facets: { stage: "filed", street: "新港" } }), ["1"])
        deepStrictEqual(yield* ids({ facets: { stage: "filed" }, after: { order: "1", id: "1" } }), ["2"])
        deepStrictEqual(yield* ids({ facets: { nothing: "filed" } }), [])
        deepStrictEqual(yield* ids({ contains: "占道" }), ["1", "2"])
        deepStrictEqual(yield* ids({ contains: "0%" }), ["1"])
        deepStrictEqual(yield* ids({ contains: "摊_点" }), ["1"])
        deepStrictEqual(yield* ids({ contains: "abc" }), [])
        deepStrictEqual(yield* ids({ contains: "", facets: { street: "新港" }, direction: "descending" }), ["3", "1"])
        yield* show({ 1: shown("1", { facets: { stage: "closed" } }) })
        deepStrictEqual(yield* ids({ facets: { stage: "filed" } }), ["2"])
        deepStrictEqual(yield* ids({ facets: { street: "新港" } }), ["3"])
      })
    )
  },
  {
    id: "DO-07",
    text: "of two writes for one id in a commit the later stands; a commit that fails writes no document and no message",
    check: once(
      Effect.gen(function* () {
        const twice = [shown("1", { facets: { stage: "a" } }), shown("2", { facets: { stage: "b" } })]
        yield* commit({ documents: twice.map((document) => ({ collection: "cases", id: "1", document })) })
        deepStrictEqual(yield* ids({ facets: { stage: "b" } }), ["1"])
        deepStrictEqual(yield* ids({ facets: { stage: "a" } }), [])
        yield* append("case/1", 0, [1])
        const documents = [{ collection: "cases", id: "9", document: shown("9") }]
        const outbox = [{ topic: "case", key: "1", body: "{}" }]
        const failed = yield* Effect.exit(append("case/1", 0, [1], { documents, outbox }))
        strictEqual(failed._tag, "Failure")
        deepStrictEqual(yield* ids(), ["1"])
        deepStrictEqual([...(yield* told())], [])
      })
    )
  },
  {
    id: "DO-08",
    text: "stands in one commit with events and with rows, and a repeated key writes nothing again",
    check: once(
      Effect.gen(function* () {
        const given = (n: string) => ({
          idempotencyKey: `with-${n}`,
          documents: [{ collection: "cases", id: n, document: shown(n) }],
          outbox: [{ topic: "case", key: n, body: `{"n":${n}}` }]
        })
        yield* append("case/1", 0, [1], given("1"))
        yield* append("case/1", 0, [1], given("1"))
        const entries = [{ kind: sample, rows: [row("1")] }]
        const answer = yield* commit({ entries, ...given("2") })
        strictEqual(answer.accepted, 1)
        yield* commit({ entries, ...given("2") })
        deepStrictEqual(yield* ids(), ["1", "2"])
        deepStrictEqual(
          [...(yield* told())].map(({ body, key, position, topic }) => [position, topic, key, body]),
          [
            [1, "case", "1", '{"n":1}'],
            [2, "case", "2", '{"n":2}']
          ]
        )
      })
    )
  },
  {
    id: "DO-09",
    text: "messages come in the order of their commits, without gaps, after any position, each tenant's its own",
    check: once(
      Effect.gen(function* () {
        yield* TestClock.setTime(5_000)
        const message = (n: number) => ({ topic: "case", key: "k", body: `${n}` })
        yield* commit({ outbox: Array.from({ length: 1_500 }, (_, n) => message(n)) })
        yield* put([row("1")])
        yield* commit({ tenant: "b", outbox: [message(7)] })
        yield* commit({ outbox: [message(1_500)] })
        const all = [...(yield* told())]
        sameList(
          all.map(({ body, position }) => [Number(body), position]),
          Array.from({ length: 1_501 }, (_, n) => [n, n + 1])
        )
        strictEqual(all[0]?.recordedAt, 5_000)
        deepStrictEqual(
          [...(yield* told(1_499))].map(({ position }) => position),
          [1_500, 1_501]
        )
        deepStrictEqual(
          [...(yield* told(0, "b"))].map(({ body, position }) => [body, position]),
          [["7", 1]]
        )
      })
    )
  },
  {
    id: "DO-10",
    text: "what is longer than every adapter can keep is refused by name, and nothing of its commit is written",
    check: once(
      Effect.gen(function* () {
        const long = (length: number) => "长".repeat(length + 1)
        const { facet, id, order, page: most, value } = documentLimits
        const wrong: ReadonlyArray<readonly [string, string, NewDocument]> = [
          ["id", long(id), shown("1")],
          ["order", "1", shown(long(order))],
          ["value", "1", shown("1", { facets: { stage: long(value) } })],
          ["facet", "1", shown("1", { facets: { [long(facet)]: "1" } })]
        ]
        for (const [part, id, document] of wrong) {
          const failure = yield* Effect.flip(
            append("case/1", 0, [1], { documents: [{ collection: "cases", id, document }] })
          )
          strictEqual(failure._tag, "StoreFailure")
          if (failure._tag !== "StoreFailure") return
          strictEqual(failure.retryable, false)
          strictEqual((failure.cause as { readonly part?: string }).part, part)
        }
        deepStrictEqual(yield* ids(), [])
        const fits = shown("序".repeat(order), { facets: { ["面".repeat(facet)]: "值".repeat(value) } })
        yield* append("case/1", 0, [1], { documents: [{ collection: "cases", id: "号".repeat(id), document: fits }] })
        deepStrictEqual(yield* ids({ facets: fits.facets }), ["号".repeat(id)])
        strictEqual((yield* Effect.flip(page({ limit: most + 1 })))._tag, "StoreFailure")
      })
    )
  },
  {
    id: "DO-11",
    text: "a page as one text has the same documents in the same order, and says where it goes on",
    check: once(
      Effect.gen(function* () {
        const store = yield* Store
        const line = (n: number) => `{"n":${n},"街":"𠮷\\n"}`
        for (let n = 0; n < 7; n++) {
          const body = n % 2 === 0 ? line(n) : `${line(n)}\n{"hidden":${n}}\n`
          yield* show({
            [`${n}`]: shown(`${n % 3}`, { body, facets: { half: n < 4 ? "a" : "b" }, search: `s${n % 2}` })
          })
        }
        const asked = (more: Partial<DocumentPage>): DocumentPage => ({
          tenant: "a",
          collection: "cases",
          direction: "ascending",
          limit: 100,
          ...more
        })
        const questions: ReadonlyArray<Partial<DocumentPage>> = [
          {},
          { direction: "descending" },
          { facets: { half: "a" } },
          { contains: "s1", direction: "descending" },
          { from: "1", to: "1" },
          { collection: "none" }
        ]
        for (const question of questions)
          for (const limit of [1, 2, 3, 7, 100]) {
            let after: DocumentPage["after"]
            for (;;) {
              const page = asked({ ...question, limit, ...(after !== undefined && { after }) })
              const documents = yield* store.documents(page)
              const list = yield* store.documentList(page)
              const lines = documents.map(({ body }) => body)
              deepStrictEqual([new TextDecoder().decode(list.bytes), list.count], [lines.join(","), lines.length])
              const last = documents.at(-1)
              const place = last === undefined ? null : { order: last.order, id: last.id }
              const behind = place === null ? [] : yield* store.documents({ ...page, after: place })
              deepStrictEqual(list.next, behind.length > 0 ? place : null)
              if (list.next === null) break
              after = list.next
            }
          }
        const tooMany = yield* Effect.flip(store.documentList(asked({ limit: documentLimits.page + 1 })))
        strictEqual((tooMany.cause as { readonly part?: string }).part, "page")
      })
    )
  }
]
