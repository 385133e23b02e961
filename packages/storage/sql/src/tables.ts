/** The tables that do not depend on ledger kinds, as they stand after the last migration. */
import { integer, key, optional, shapeOf, type TableSpec, tenant, text } from "./column.ts"

/** One row a tenant: where its numbers stand. Whoever writes for the tenant holds it until the commit ends. */
export const tenantTurn: TableSpec = {
  name: "tenant_turn",
  columns: {
    tenant,
    commit_no: integer,
    recorded_at: integer,
    position: integer,
    quarantine_no: integer,
    message_no: integer,
    /** JSON: the reliabilities of everything that was committed, in order. */
    reliabilities: text
  },
  primary: ["tenant"]
}

export const commitLog: TableSpec = {
  name: "commit_log",
  columns: {
    tenant,
    commit_no: integer,
    idempotency_key: key(400),
    actor: text,
    source: text,
    reliability: key(20),
    recorded_at: integer,
    answer: text
  },
  // By the key alone: a second index would be one more page to write at every commit.
  primary: ["tenant", "idempotency_key"]
}

export const correctionLog: TableSpec = {
  name: "correction_log",
  columns: {
    tenant,
    kind: key(100),
    entry: integer,
    version: integer,
    reason: text,
    approver: text,
    commit_no: integer
  },
  primary: ["tenant", "kind", "entry", "version"]
}

export const quarantine: TableSpec = {
  name: "quarantine",
  columns: {
    tenant,
    number: integer,
    kind: key(100),
    entry: integer,
    values: text,
    /** SHA-256 of `values`, by which the same row is known again. */
    digest: key(64),
    reason: key(40),
    recorded_at: integer,
    commit_no: integer
  },
  primary: ["tenant", "number"],
  unique: { quarantine_row: ["tenant", "kind", "entry", "digest"] }
}

export const settlement: TableSpec = {
  name: "settlement",
  columns: {
    tenant,
    number: integer,
    outcome: key(20),
    reason: text,
    approver: text,
    actor: text,
    recorded_at: integer,
    commit_no: integer
  },
  primary: ["tenant", "number"]
}

export const event: TableSpec = {
  name: "event",
  columns: {
    tenant,
    position: integer,
    stream: key(400),
    version: integer,
    type: text,
    schema_version: integer,
    occurred_on: key(10),
    recorded_at: integer,
    actor: text,
    command_id: text,
    // Text and never json: the hash is over the characters as they were written.
    data: text,
    algorithm: key(20),
    prev_hash: key(64),
    hash: key(64)
  },
  primary: ["tenant", "position"],
  unique: { event_version: ["tenant", "stream", "version"] }
}

/** Where each stream ends. */
export const streamHead: TableSpec = {
  name: "stream_head",
  columns: { tenant, stream: key(400), version: integer, hash: key(64) },
  primary: ["tenant", "stream"]
}

export const person: TableSpec = {
  name: "person",
  columns: {
    tenant,
    ref: key(34),
    kind: optional(key(20)),
    name: optional(text),
    identity_number: optional(text),
    phone: optional(text),
    address: optional(text),
    keep_until: optional(key(10)),
    erased_at: optional(integer),
    erased_for: optional(key(40))
  },
  primary: ["tenant", "ref"]
}

export const personAudit: TableSpec = {
  name: "person_audit",
  columns: { tenant, ref: key(34), line: integer, at: integer, act: key(20), actor: text, purpose: text },
  primary: ["tenant", "ref", "line"]
}

/** One row a tenant and purpose: whoever changes its numbers or persons holds it. */
export const turn: TableSpec = {
  name: "turn",
  columns: { tenant, what: key(20), turn: integer },
  primary: ["tenant", "what"]
}

export const documentNumber: TableSpec = {
  name: "document_number",
  columns: {
    tenant,
    agency_mark: key(40),
    year: integer,
    number: integer,
    reservation_key: key(200),
    reserved_at: integer,
    reserved_by: text,
    document: optional(text),
    used_at: optional(integer),
    used_by: optional(text),
    void_reason: optional(text),
    voided_at: optional(integer),
    voided_by: optional(text)
  },
  primary: ["tenant", "agency_mark", "year", "number"],
  unique: { document_number_key: ["tenant", "reservation_key"] }
}

/** Read models. */
export const document: TableSpec = {
  name: "document",
  columns: {
    tenant,
    collection: key(60),
    id: key(190),
    place: key(190),
    body: text,
    search: text,
    commit_no: integer,
    recorded_at: integer
  },
  primary: ["tenant", "collection", "id"],
  indexes: { document_place: ["tenant", "collection", "place", "id"] }
}

/** What documents are narrowed by. */
export const documentFacet: TableSpec = {
  name: "document_facet",
  columns: { tenant, collection: key(60), facet: key(40), value: key(190), place: key(190), id: key(190) },
  primary: ["tenant", "collection", "id", "facet"],
  indexes: { document_facet_place: ["tenant", "collection", "facet", "value", "place", "id"] }
}

export const outbox: TableSpec = {
  name: "outbox",
  columns: { tenant, position: integer, topic: text, message_key: text, body: text, recorded_at: integer },
  primary: ["tenant", "position"]
}

/** The shapes that a commit writes to, made once. */
export const shapes = {
  tenantTurn: shapeOf(tenantTurn),
  commitLog: shapeOf(commitLog),
  quarantine: shapeOf(quarantine),
  event: shapeOf(event),
  streamHead: shapeOf(streamHead),
  turn: shapeOf(turn),
  document: shapeOf(document),
  documentFacet: shapeOf(documentFacet),
  outbox: shapeOf(outbox)
}
