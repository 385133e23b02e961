/** 案件 — anything with a life of its own: read, listed, commanded, told of. */
import type { AggregateName } from "@xiuhua/bureau"
import {
  Campaign,
  CompulsoryEnforcement,
  IllegalConstruction,
  PenaltyCase,
  PublicReport,
  SummaryPenalty
} from "@xiuhua/core/enforcement"
import { Task } from "@xiuhua/core/governance"
import { Development, PartyActivity, PartyBranch } from "@xiuhua/core/party"
import { Problem as RectificationProblem } from "@xiuhua/core/sanitation"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Citation, Day, Finding, GivenDay, Id, IdempotencyKey, Label, pageOf, paging, purposeHeader } from "./common.ts"
import { Duty } from "./duties.ts"
import { questionProblems, readProblems, writeProblems } from "./problem.ts"

/** `"<version>.…"`: give it back as `If-Match` to act on this version only. */
const etag = { etag: Schema.String }

/** Every aggregate. A test holds the list complete. */
export const aggregateNames = [
  "penalty-case",
  "summary-penalty",
  "report",
  "campaign",
  "compulsory-enforcement",
  "illegal-construction",
  "problem",
  "party-branch",
  "party-activity",
  "member-development",
  "task"
] as const satisfies ReadonlyArray<AggregateName>

/** An event as stored. `data` is what it says; the chain of hashes is checked with the case's proof. */
export const CaseEvent = Schema.Struct({
  /** 1, 2, 3 … within the case. */
  version: Schema.Int,
  type: Schema.String,
  occurredOn: Day,
  recordedAt: Schema.String,
  actor: Schema.String,
  commandId: Schema.String,
  data: Schema.JsonObject,
  algorithm: Schema.Literals(["sha-256", "sm3"]),
  hash: Schema.String
}).annotate({ identifier: "CaseEvent" })

/** 64 hexadecimal digits. */
const Hash = Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/u)).annotate({ identifier: "Hash" })

/** An event with everything that is sealed, as it was hashed. */
const SealedEvent = Schema.Struct({
  algorithm: Schema.Literals(["sha-256", "sm3"]),
  prevHash: Schema.String,
  tenant: Schema.String,
  stream: Schema.String,
  version: Schema.Int,
  position: Schema.Int,
  type: Schema.String,
  schemaVersion: Schema.Int,
  occurredOn: Day,
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  recordedAt: Schema.Int,
  actor: Schema.String,
  commandId: Schema.String,
  /** JSON, to the last character. */
  data: Schema.String,
  hash: Schema.String
}).annotate({ identifier: "SealedEvent" })

const ProcessRecord = Schema.Struct({
  /** `penalty-case/2022-1` */
  stream: Schema.String,
  events: Schema.Array(SealedEvent)
}).annotate({ identifier: "ProcessRecord" })

const Proof = Schema.Struct({
  stream: Schema.String,
  /** Events of the case that were written after the checkpoint and are not in the proof. */
  later: Schema.Int,
  proof: Schema.Struct({
    format: Schema.Literal("xiuhua-proof-1"),
    checkpoint: Schema.Struct({ lines: Schema.Array(Schema.String), signature: Schema.NullOr(Schema.String) }),
    inclusion: Schema.Struct({ index: Schema.Int, size: Schema.Int, path: Schema.Array(Schema.String) }),
    events: Schema.Array(SealedEvent)
  })
}).annotate({ identifier: "Proof" })

/** A limit that runs or ran. */
const CaseLimit = Schema.Struct({
  rule: Schema.String,
  label: Label,
  item: Schema.NullOr(Schema.String),
  owner: Schema.String,
  /** A day, or a minute where the limit runs in hours. */
  due: Schema.String,
  done: Schema.NullOr(Schema.String),
  late: Schema.Boolean,
  provisional: Schema.Boolean,
  cite: Citation
}).annotate({ identifier: "CaseLimit" })

/** A finding with the name of its rule. */
const NamedFinding = Schema.Struct({ ...Finding.fields, label: Label }).annotate({ identifier: "NamedFinding" })

/** A command that is possible now, and the article that provides for it. */
const NextStep = Schema.Struct({ command: Schema.String, cite: Citation }).annotate({ identifier: "NextStep" })

/** A document that a step taken needs. */
const CaseDocument = Schema.Struct({
  id: Schema.String,
  label: Label,
  event: Schema.String,
  on: Day,
  item: Schema.NullOr(Schema.String)
}).annotate({ identifier: "CaseDocument" })

/** A case as it stands on a day. */
const CaseFile = Schema.Struct({
  aggregate: Schema.Literals(aggregateNames),
  id: Id,
  version: Schema.Int,
  stage: Schema.String,
  on: Day,
  findings: Schema.Array(NamedFinding),
  limits: Schema.Array(CaseLimit),
  duties: Schema.Array(Duty),
  next: Schema.Array(NextStep),
  documents: Schema.Array(CaseDocument),
  /** What the public sees of a report; null for everything else. */
  publicView: Schema.NullOr(Schema.JsonObject)
}).annotate({ identifier: "CaseFile" })

const params = { aggregate: Schema.Literals(aggregateNames), id: Id }

/** The units a case belongs to, and the areas it lies in. */
const Whose = Schema.Struct({ orgUnits: Schema.Array(Schema.String), areas: Schema.Array(Schema.String) })

/** One line of a list, as the case stood after its last event. Nobody is named in it. */
const CaseSummary = Schema.Struct({
  aggregate: Schema.Literals(aggregateNames),
  id: Schema.String,
  title: Schema.NullOr(Label),
  /** The number of its document or file. */
  number: Schema.NullOr(Schema.String),
  stage: Schema.String,
  version: Schema.Int,
  openedOn: Day,
  lastOn: Day,
  whose: Whose,
  /** The limit that ends first among those that run. */
  nextDue: Schema.NullOr(Schema.Struct({ rule: Schema.String, due: Schema.String })),
  details: Schema.Record(Schema.String, Schema.NullOr(Schema.Union([Schema.String, Schema.Finite, Schema.Boolean])))
}).annotate({ identifier: "CaseSummary" })

/** A case as the public sees it. */
const PublicCase = Schema.StructWithRest(
  Schema.Struct({ aggregate: Schema.Literals(aggregateNames), id: Schema.String }),
  [Schema.Record(Schema.String, Schema.Json)]
).annotate({ identifier: "PublicCase" })

const list = {
  aggregate: Schema.optionalKey(Schema.Literals(aggregateNames)),
  stage: Schema.optionalKey(Id),
  orgUnit: Schema.optionalKey(Id),
  street: Schema.optionalKey(Id),
  /** Opened on these days, both inclusive. */
  from: Schema.optionalKey(GivenDay),
  to: Schema.optionalKey(GivenDay),
  /** A text that stands in its id, number, title, units, streets or words. */
  q: Schema.optionalKey(Id),
  order: Schema.optionalKey(Schema.Literals(["newest-first", "oldest-first"])),
  ...paging
}

export const casesGroup = HttpApiGroup.make("cases")
  .annotate(OpenApi.Description, "案件：清单、全貌、过程记录、证明")
  .add(
    HttpApiEndpoint.get("list", "/cases", {
      query: list,
      headers: { "if-none-match": Schema.optionalKey(Schema.String), ...purposeHeader },
      success: [
        HttpApiSchema.WithHeaders(pageOf(CaseSummary), etag),
        HttpApiSchema.Empty(304).annotate({ description: "Nothing has changed" })
      ],
      error: readProblems
    }).annotate(OpenApi.Summary, "Cases that one may read, newest first, by what they are and what is written in them"),
    HttpApiEndpoint.get("public", "/cases/public", {
      query: list,
      success: pageOf(PublicCase),
      error: readProblems
    }).annotate(
      OpenApi.Summary,
      "What the public sees: reports without anybody in them, decisions that were published"
    ),
    HttpApiEndpoint.get("get", "/cases/:aggregate/:id", {
      params,
      query: { on: Schema.optionalKey(GivenDay) },
      headers: purposeHeader,
      success: HttpApiSchema.WithHeaders(CaseFile, etag),
      error: readProblems
    }).annotate(OpenApi.Summary, "A case as it stands on a day, with its findings, limits and next steps"),
    HttpApiEndpoint.get("timeline", "/cases/:aggregate/:id/timeline", {
      params,
      query: paging,
      headers: purposeHeader,
      success: pageOf(CaseEvent),
      error: readProblems
    }).annotate(OpenApi.Summary, "What happened to a case, oldest first"),
    HttpApiEndpoint.get("processRecord", "/cases/:aggregate/:id/process-record", {
      params,
      headers: purposeHeader,
      success: ProcessRecord,
      error: readProblems
    }).annotate(OpenApi.Summary, "The record of a case to the last character, each event sealing the one before it"),
    HttpApiEndpoint.post("proof", "/cases/:aggregate/:id/proof", {
      params,
      payload: Schema.Struct({
        /** A checkpoint file; without it one is made now, which nobody has signed. */
        checkpoint: Schema.optionalKey(Schema.String.check(Schema.isMaxLength(1_000_000))),
        /** Whose signature it must bear: an Ed25519 public key. */
        publicKey: Schema.optionalKey(Hash)
      }),
      success: Proof,
      error: questionProblems
    }).annotate(
      OpenApi.Summary,
      "What an outsider needs to check the record of a case: docs/verify-a-proof.mjs reads it"
    )
  )

/** What a command came to: the events it added (none when it changed nothing) and where the case ended with them. */
const handled = <Event extends Schema.Top>(event: Event) =>
  Schema.Struct({
    aggregate: Schema.Literals(aggregateNames),
    id: Id,
    version: Schema.Int,
    events: Schema.Array(event)
  })

const writing = {
  "idempotency-key": IdempotencyKey,
  /** The ETag that the caller saw, as it came (compression makes it `W/"…"`), `*`, or `"0"` for a case that must be new. */
  "if-match": Schema.optionalKey(
    Schema.String.check(Schema.isPattern(/^(?:\*|(?:W\/)?"[1-9]\d{0,8}(?:\.[^"]{0,80})?"|"0")$/u))
  )
}

/** The routes of one aggregate: its commands and what may be told of it. */
const aggregateGroup = <
  const Name extends AggregateName,
  Command extends Schema.Top,
  Event extends Schema.Top,
  Fact extends Schema.Top = Command
>(
  name: Name,
  told: { readonly Command: Command; readonly Fact?: Fact; readonly Event: Event },
  label: string
) => {
  // Each union stands in the document once, under a name of its own.
  const called = name.replaceAll(/(?:^|-)([a-z])/gu, (_, letter: string) => letter.toUpperCase())
  const Command = told.Command.annotate({ identifier: `${called}Command` }) as Command
  const Fact = (told.Fact === undefined ? Command : told.Fact.annotate({ identifier: `${called}Fact` })) as Fact
  const Event = told.Event.annotate({ identifier: `${called}Event` }) as Event
  return HttpApiGroup.make(name)
    .add(
      HttpApiEndpoint.post("command", "/:id/commands", {
        params: { id: Id },
        headers: writing,
        payload: Command,
        success: HttpApiSchema.WithHeaders(handled(Event), etag),
        error: writeProblems
      }).annotate(OpenApi.Summary, "A new act: refused with the reason where the law or the order of steps forbids it"),
      HttpApiEndpoint.post("record", "/:id/records", {
        params: { id: Id },
        headers: writing,
        payload: Fact,
        success: HttpApiSchema.WithHeaders(handled(Event), etag),
        error: writeProblems
      }).annotate(
        OpenApi.Summary,
        "An act that was done elsewhere, lawful or not: never refused, reported by the findings"
      )
    )
    .prefix(`/cases/${name}`)
    .annotate(OpenApi.Description, label)
}

export const penaltyCaseGroup = aggregateGroup("penalty-case", PenaltyCase, "行政处罚案件（普通程序）")
export const summaryPenaltyGroup = aggregateGroup("summary-penalty", SummaryPenalty, "当场处罚（简易程序）")
export const reportGroup = aggregateGroup("report", PublicReport, "数字城管案件")
export const campaignGroup = aggregateGroup("campaign", Campaign, "集中整治")
export const enforcementGroup = aggregateGroup("compulsory-enforcement", CompulsoryEnforcement, "行政强制执行、代履行")
export const constructionGroup = aggregateGroup("illegal-construction", IllegalConstruction, "违法建设")
export const problemGroup = aggregateGroup("problem", RectificationProblem, "整改问题")
export const branchGroup = aggregateGroup("party-branch", PartyBranch, "党支部")
export const activityGroup = aggregateGroup("party-activity", PartyActivity, "党建活动")
export const developmentGroup = aggregateGroup("member-development", Development, "发展党员")
export const taskGroup = aggregateGroup("task", Task, "承办事项")
