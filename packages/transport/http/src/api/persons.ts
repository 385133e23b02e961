/** 人员 — the only routes on which names, numbers and addresses travel. Whatever is read or tried stands in the audit. */
import { PersonRef } from "@xiuhua/core/ledger"
import { ErasureGround, Person } from "@xiuhua/core/ports"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { GivenDay, Purpose, writeHeaders } from "./common.ts"
import { readProblems, writeProblems } from "./problem.ts"

const needsPurpose = { "x-purpose": Purpose }
const params = { ref: PersonRef }

const Tombstone = Schema.Struct({ erasedAt: Schema.String, ground: ErasureGround })

const Known = Schema.TaggedUnion({
  Known: { person: Person.annotate({ identifier: "Person" }) },
  Erased: { tombstone: Tombstone },
  Unknown: {}
}).annotate({ identifier: "PersonAnswer" })

const AuditLine = Schema.Struct({
  at: Schema.String,
  act: Schema.Literals(["created", "changed", "read", "missed", "erased", "refused"]),
  actor: Schema.String,
  purpose: Schema.String
}).annotate({ identifier: "AuditLine" })

export const personsGroup = HttpApiGroup.make("persons")
  .annotate(OpenApi.Description, "人员信息")
  .add(
    HttpApiEndpoint.post("mint", "/references", {
      headers: writeHeaders,
      success: Schema.Struct({ ref: PersonRef }),
      error: writeProblems
    }).annotate(OpenApi.Summary, "A new reference, made from chance alone; nothing is written"),
    HttpApiEndpoint.post("put", "/:ref", {
      params,
      headers: { ...writeHeaders, ...needsPurpose },
      payload: Person,
      success: Schema.Struct({ ref: PersonRef }),
      error: writeProblems
    }).annotate(OpenApi.Summary, "Writes a person under a reference; the same again changes nothing"),
    HttpApiEndpoint.get("get", "/:ref", {
      params,
      headers: needsPurpose,
      success: Known,
      error: readProblems
    }).annotate(OpenApi.Summary, "Who stands behind a reference, as far as one may know"),
    HttpApiEndpoint.get("audit", "/:ref/audit", {
      params,
      success: Schema.Array(AuditLine),
      error: readProblems
    }).annotate(OpenApi.Summary, "Who read or wrote what stands under a reference, or tried to"),
    HttpApiEndpoint.get("expired", "/expired", {
      query: { on: Schema.optionalKey(GivenDay) },
      success: Schema.Array(PersonRef),
      error: readProblems
    }).annotate(OpenApi.Summary, "References whose term of keeping has ended"),
    HttpApiEndpoint.post("erase", "/erasures", {
      headers: { ...writeHeaders, ...needsPurpose },
      payload: Schema.Struct({
        refs: Schema.Array(PersonRef).check(Schema.isMinLength(1), Schema.isMaxLength(1_000)),
        ground: ErasureGround
      }),
      success: Schema.Array(Schema.NullOr(Tombstone)),
      error: writeProblems
    }).annotate(OpenApi.Summary, "Erases all of these persons or none; what stays is when and on what ground")
  )
  .prefix("/persons")
