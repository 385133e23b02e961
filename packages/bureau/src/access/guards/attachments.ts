/**
 * 附件授权 — evidence files for one principal. Whoever handles cases or checks may bring one; it is read only as part of a case
 * that names it and that the principal may read, and every reading leaves a line in the log: a photograph shows people.
 */
import {
  type AttachmentAnswer,
  AttachmentId,
  type AttachmentStore,
  type AttachmentUnreadable,
  type ByteRange,
  type Deletion,
  type StoreFailure,
  type Upload
} from "@xiuhua/core/ports"
import { Effect, type Stream } from "effect"
import type { AggregateName } from "../../case.ts"
import type { Operations } from "../../operations.ts"
import { NotFound } from "../../requests.ts"
import type { AccessForbidden } from "../forbidden.ts"
import { gateOf } from "../gate.ts"
import type { Principal } from "../principal.ts"
import type { Unnoted } from "./guarding.ts"

type Attachments = AttachmentStore["Service"]

/** Which case. */
interface CaseName {
  readonly aggregate: AggregateName
  readonly id: string
}

type Unread = AccessForbidden | NotFound | Unnoted | StoreFailure | AttachmentUnreadable

/** What can be done with evidence files by one principal. */
export interface GuardedAttachments {
  readonly limit: number
  readonly put: <E = never>(
    upload: Omit<Upload<E>, "actor">
  ) => Effect.Effect<
    Effect.Success<ReturnType<Attachments["put"]>>,
    Effect.Error<ReturnType<Attachments["put"]>> | AccessForbidden | E
  >
  /** The files that the events of a case name, each once, in the order in which they are named first. */
  readonly list: (
    of: CaseName
  ) => Effect.Effect<ReadonlyArray<AttachmentAnswer & { readonly id: AttachmentId }>, Unread>
  /** A file that the events of a case name, to be read. */
  readonly get: (
    of: CaseName,
    id: string,
    range?: ByteRange
  ) => Effect.Effect<
    { readonly answer: AttachmentAnswer; readonly content: Stream.Stream<Uint8Array, AttachmentUnreadable> },
    Unread
  >
  readonly delete: (
    id: string,
    deletion: Omit<Deletion, "actor">
  ) => Effect.Effect<
    Effect.Success<ReturnType<Attachments["delete"]>>,
    Effect.Error<ReturnType<Attachments["delete"]>> | AccessForbidden
  >
}

const NAMED = /\b(?:sha-256|sm3):[0-9a-f]{64}\b/gu

/** Evidence files for one principal; `purpose` as for `guarded`. */
export const guardedAttachments = (
  bureau: Operations,
  store: Attachments,
  principal: Principal,
  purpose = "unstated"
): GuardedAttachments => {
  const { actor, tenant } = principal
  const gate = gateOf(bureau.catalogue.access.table, principal)
  const named = ({ aggregate, id }: CaseName) =>
    Effect.gen(function* () {
      const operation = `cases/${aggregate}`
      yield* gate.somewhere(operation)
      const { events, whose } = yield* bureau.processRecord({ tenant, aggregate, id })
      yield* gate.within(operation, whose)
      return [...new Set(events.flatMap(({ data }) => data.match(NAMED) ?? []))].map((one) => AttachmentId.make(one))
    })
  const noted = (about: string) =>
    bureau.noteSensitiveRead(tenant, { actor, operation: "attachments/get", purpose, about })
  return {
    limit: store.limit,
    put: (upload) => Effect.andThen(gate.somewhere("attachments/put"), store.put(tenant, { ...upload, actor })),
    list: (of) =>
      Effect.gen(function* () {
        const ids = yield* named(of)
        if (ids.length > 0) yield* noted(`${of.aggregate}/${of.id}`)
        return yield* Effect.forEach(ids, (id) => Effect.map(store.stat(tenant, id), (answer) => ({ ...answer, id })))
      }),
    get: (of, asked, range) =>
      Effect.gen(function* () {
        const id = (yield* named(of)).find((one) => one === asked)
        if (id === undefined) return yield* new NotFound({ what: "attachment", id: asked, known: [] })
        yield* noted(`${of.aggregate}/${of.id} ${id}`)
        return { answer: yield* store.stat(tenant, id), content: store.get(tenant, id, range) }
      }),
    delete: (asked, deletion) =>
      Effect.andThen(
        gate.everywhere("attachments/delete"),
        Effect.suspend(() => store.delete(tenant, asked as AttachmentId, { ...deletion, actor }))
      )
  }
}
