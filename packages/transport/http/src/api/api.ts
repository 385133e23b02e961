/**
 * 接口定义 — every route of the bureau, once. Server, OpenAPI document, reference page and typed client are made from it;
 * nothing here runs on a server.
 */
import { HttpApi, OpenApi } from "effect/http-api"
import { Authenticated } from "./authenticated.ts"
import {
  activityGroup,
  branchGroup,
  campaignGroup,
  casesGroup,
  constructionGroup,
  developmentGroup,
  enforcementGroup,
  penaltyCaseGroup,
  problemGroup,
  reportGroup,
  summaryPenaltyGroup,
  taskGroup
} from "./cases.ts"
import { changesGroup, meGroup } from "./changes.ts"
import { dutiesGroup } from "./duties.ts"
import { indicatorsGroup } from "./indicators.ts"
import { lawGroup } from "./law.ts"
import { ledgersGroup, quarantineGroup } from "./ledgers.ts"
import { numbersGroup } from "./numbers.ts"
import { polished } from "./openapi.ts"
import { partyGroup } from "./party.ts"
import { bulletinsGroup, reviewsGroup } from "./reports.ts"

export class Api extends HttpApi.make("xiuhua")
  .add(
    casesGroup,
    penaltyCaseGroup,
    summaryPenaltyGroup,
    reportGroup,
    campaignGroup,
    enforcementGroup,
    constructionGroup,
    problemGroup,
    branchGroup,
    activityGroup,
    developmentGroup,
    taskGroup,
    ledgersGroup,
    quarantineGroup,
    dutiesGroup,
    indicatorsGroup,
    partyGroup,
    reviewsGroup,
    bulletinsGroup,
    lawGroup,
    numbersGroup,
    changesGroup,
    meGroup
  )
  .prefix("/api/v1")
  .middleware(Authenticated)
  .annotate(HttpApi.PayloadParseOptions, { errors: "all", onExcessProperty: "error" })
  .annotate(HttpApi.QueryParseOptions, { errors: "all", onExcessProperty: "error" })
  .annotate(OpenApi.Transform, polished) {}

/** The definition as a document. A change of it is a change of the interface: it is golden, and needs a changeset. */
export const openApiDocument = (): OpenApi.OpenAPISpec => OpenApi.fromApi(Api)
