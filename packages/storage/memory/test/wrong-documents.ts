import type { Commit, DocumentPage, DocumentWrite, NewDocument, StoredDocument } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import { miswritten, spoilt, type WrongStore } from "./spoil.ts"

/** A store that keeps other documents than it was handed. */
const miskept = (change: (documents: ReadonlyArray<DocumentWrite>, commit: Commit) => ReadonlyArray<DocumentWrite>) =>
  miswritten((commit) => ({ documents: change(commit.documents ?? [], commit) }))

/** A store whose documents read differently from what they are. */
const misshown = (change: (document: StoredDocument) => Partial<StoredDocument>) =>
  spoilt((store) => {
    const changed = (document: StoredDocument): StoredDocument => ({ ...document, ...change(document) })
    return {
      document: (...which) => Effect.map(store.document(...which), (found) => found && changed(found)),
      documents: (page) => Effect.map(store.documents(page), (found) => found.map(changed))
    }
  })

/** A store that answers another question about documents than it was asked. */
const misasked = (change: (page: DocumentPage) => DocumentPage) =>
  spoilt((store) => ({ documents: (page) => store.documents(change(page)) }))

const cut = ({ body, facets, order, search }: NewDocument): NewDocument => ({
  body,
  search,
  order: order.slice(0, 100),
  facets: Object.fromEntries(Object.entries(facets).map(([name, value]) => [name.slice(0, 50), value.slice(0, 100)]))
})

/** Stores that are wrong about read models and messages. */
export const wrongDocuments: ReadonlyArray<WrongStore> = [
  {
    name: "tidies the JSON of documents",
    layer: misshown(({ body }) => ({ body: JSON.stringify(JSON.parse(body.split("\n")[0] ?? "")) })),
    caught: ["DO-01", "DO-11"]
  },
  { name: "forgets which commit wrote a document", layer: misshown(() => ({ commit: 1 })), caught: ["DO-01"] },
  {
    name: "takes no document away",
    layer: miskept((documents) => documents.filter(({ document }) => document !== null)),
    caught: ["DO-02"]
  },
  {
    name: "mixes collections",
    layer: miskept((documents) => documents.map((one) => ({ ...one, collection: "cases" }))),
    caught: ["DO-03"]
  },
  { name: "mixes the documents of tenants", layer: misasked((page) => ({ ...page, tenant: "a" })), caught: ["DO-03"] },
  {
    name: "orders documents by their UTF-16 units",
    layer: spoilt((store) => ({
      documents: (page) =>
        Effect.map(store.documents(page), (found) =>
          page.direction === "descending" ? found : found.toSorted((a, b) => (a.order < b.order ? -1 : 1))
        )
    })),
    caught: ["DO-04"]
  },
  {
    name: "goes on after the first document of a place",
    layer: misasked((page) => ({ ...page, ...(page.after && { after: { ...page.after, id: "" } }) })),
    caught: ["DO-04", "DO-05", "DO-06", "DO-11"]
  },
  {
    name: "counts how far a reader has come",
    layer: spoilt((store) => {
      let seen = 0
      return {
        documents: ({ after, ...page }) =>
          Effect.map(store.documents({ ...page, limit: 100 }), (all) => {
            const from = after === undefined ? 0 : seen
            const found = all.slice(from, from + page.limit)
            seen = from + found.length
            return page.limit > 100 ? all : found
          })
      }
    }),
    caught: ["DO-04", "DO-05", "DO-10", "DO-11"]
  },
  {
    name: "looks at one facet only",
    layer: misasked((page) => ({
      ...page,
      facets: Object.fromEntries(Object.entries(page.facets ?? {}).slice(0, 1))
    })),
    caught: ["DO-06"]
  },
  {
    name: "takes per cent signs for anything",
    layer: misasked((page) => ({
      ...page,
      ...(page.contains !== undefined && { contains: page.contains.replaceAll("%", "") })
    })),
    caught: ["DO-06"]
  },
  {
    name: "takes the first of two documents for one id",
    layer: miskept((documents) =>
      documents.filter(({ id }, n) => documents.findIndex((other) => other.id === id) === n)
    ),
    caught: ["DO-07"]
  },
  {
    name: "writes documents whatever becomes of the commit",
    layer: spoilt((store) => ({
      commit: (commit) =>
        Effect.tapError(store.commit(commit), () =>
          Effect.ignore(
            store.commit({
              ...commit,
              idempotencyKey: `${commit.idempotencyKey}/documents`,
              appends: [],
              entries: [],
              corrections: [],
              settlements: []
            })
          )
        )
    })),
    caught: ["ST-07", "DO-07"]
  },
  {
    name: "forgets documents beside rows",
    layer: miskept((documents, { entries }) => (entries.length > 0 ? [] : documents)),
    caught: ["DO-08"]
  },
  {
    name: "puts line feeds between the documents of a list",
    layer: spoilt((store) => ({
      documentList: (page) =>
        Effect.map(store.documents(page), (found) => ({
          bytes: new TextEncoder().encode(found.map(({ body }) => body).join("\n")),
          count: found.length,
          next: null
        }))
    })),
    caught: ["DO-11"]
  },
  {
    name: "goes on after a page that was the last",
    layer: spoilt((store) => ({
      documentList: (page) =>
        Effect.flatMap(store.documentList(page), (list) =>
          Effect.map(store.documents(page), (found) => {
            const last = found.at(-1)
            return { ...list, next: last === undefined ? null : { order: last.order, id: last.id } }
          })
        )
    })),
    caught: ["DO-11"]
  },
  {
    name: "tells one page of messages",
    layer: spoilt((store) => ({ outbox: (...which) => Stream.take(store.outbox(...which), 1_000) })),
    caught: ["DO-09"]
  },
  {
    name: "tells everything whatever the position",
    layer: spoilt((store) => ({ outbox: (tenant) => store.outbox(tenant, 0) })),
    caught: ["DO-09"]
  },
  {
    name: "tells no message",
    layer: spoilt(() => ({ outbox: () => Stream.empty })),
    caught: ["DO-08", "DO-09"]
  },
  {
    name: "cuts what is too long",
    layer: miskept((documents) =>
      documents.map(({ collection, document, id }) => ({
        collection,
        id: id.slice(0, 100),
        document: document && cut(document)
      }))
    ),
    caught: ["DO-10"]
  }
]
