/**
 * 权限对应 — the operation of the table of access that each route asks about, `{…}` as in its address; null where everybody
 * who is signed in may ask, and sees what is his own or belongs to nobody. It stands in the document as `x-access`.
 */

/** Of the two writes of an aggregate. */
const writes: Readonly<Record<string, string>> = {
  command: "command/{aggregate}/{command}",
  record: "record/{aggregate}"
}

const needs: Readonly<Record<string, string | null>> = {
  "cases.list": "cases/{aggregate}",
  "cases.public": "publicCases",
  "cases.get": "cases/{aggregate}",
  "cases.timeline": "cases/{aggregate}",
  "cases.processRecord": "processRecord/{aggregate}",
  "cases.proof": "proof",
  "attachments.put": "attachments/put",
  "attachments.delete": "attachments/delete",
  "attachments.list": "cases/{aggregate}",
  "attachments.get": "cases/{aggregate}",
  "ledgers.list": null,
  "ledgers.get": null,
  "ledgers.entries": "entries/{field}",
  "ledgers.export": "entries/{field}",
  "ledgers.import": "importEntries/{field}",
  "ledgers.correct": "correctEntry/{field}",
  "quarantine.list": null,
  "quarantine.settle": "settleRow/{field}",
  "duties.list": "duties/{field}",
  "duties.upcoming": "duties/{field}",
  "duties.calendar": "duties/{field}",
  "indicators.list": "indicators",
  "indicators.trend": "trends",
  "indicators.evidence": "evidence/{field}",
  "party.obligations": "partyObligations",
  "party.matrix": "partyMatrix",
  "party.explainVote": "explainVote",
  "reviews.list": "reviews",
  "bulletins.annual": "bulletin",
  "law.limit": "computeLimit",
  "law.rules": null,
  "law.rule": null,
  "law.explain": "explainRule",
  "law.parameters": "parametersOn",
  "law.violations": null,
  "law.violation": null,
  "numbers.list": "numbers/list",
  "numbers.reserve": "numbers/reserve",
  "numbers.use": "numbers/use",
  "numbers.void": "numbers/void",
  "persons.mint": "persons/put/{kind}",
  "persons.get": "persons/get/{kind}",
  "persons.put": "persons/put/{kind}",
  "persons.expired": "persons/expired",
  "persons.erase": "persons/erase",
  "persons.audit": "persons/audit",
  "city.reports": "tenantReports",
  "city.receive": "receiveReports",
  "city.figures": "cityFigures",
  "record.sensitiveReads": "sensitiveReads",
  "record.verification": "verify",
  "changes.follow": null,
  "me.get": null
}

/** What a route asks the table; undefined for a route that is none. */
export const needsOf = (route: string): string | null | undefined => {
  if (Object.hasOwn(needs, route)) return needs[route]
  const [, write = ""] = route.split(".")
  return Object.hasOwn(writes, write) ? writes[write] : undefined
}
