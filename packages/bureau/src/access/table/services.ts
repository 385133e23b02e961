/** 台账、指标、义务与法规 — who does what with everything that is no case. */
import { type DutyField, dutyFields } from "@xiuhua/core/duties"
import { roleIds } from "../role.ts"
import { type AccessRow, type Allowed, row } from "./row.ts"

/** What is done with ledgers, for each field of work. */
interface LedgerAccess {
  /** 导入 */
  readonly importEntries: Allowed
  /** 更正; that the approver is somebody else is a rule of its own. */
  readonly correctEntry: Allowed
  /** 待核条目 */
  readonly settleRow: Allowed
  /** Lists entries, and the rows that wait. */
  readonly entries: Allowed
  /** 溯源 — the entries behind a figure. */
  readonly evidence: Allowed
  readonly duties: Allowed
}

const readers: Allowed = { allow: ["head", "inspector", "clerk", "analyst", "auditor"] }

const ledgers: Readonly<Record<DutyField, LedgerAccess>> = {
  enforcement: {
    importEntries: { allow: ["clerk"], ownUnit: ["officer"] },
    correctEntry: { allow: ["clerk"], ownUnit: ["officer", "head"] },
    settleRow: { allow: ["clerk"], ownUnit: ["head"] },
    entries: { allow: [...(readers.allow ?? []), "legal-reviewer"], ownUnit: ["officer"] },
    evidence: { allow: [...(readers.allow ?? []), "legal-reviewer"] },
    duties: { allow: [...(readers.allow ?? []), "legal-reviewer"], ownUnit: ["officer"] }
  },
  sanitation: {
    importEntries: { allow: ["clerk"], ownUnit: ["station-handler", "inspector"] },
    correctEntry: { allow: ["clerk"], ownUnit: ["station-handler", "head"] },
    settleRow: { allow: ["clerk"], ownUnit: ["head"] },
    entries: { allow: readers.allow ?? [], ownUnit: ["station-handler", "officer"] },
    evidence: readers,
    duties: { allow: readers.allow ?? [], ownUnit: ["station-handler", "officer"] }
  },
  party: {
    importEntries: { ownUnit: ["party-officer"] },
    correctEntry: { ownUnit: ["party-officer"] },
    settleRow: { ownUnit: ["party-officer"] },
    entries: { allow: ["auditor"], ownUnit: ["party-officer"] },
    evidence: { allow: ["auditor"] },
    duties: { allow: ["head", "auditor"], ownUnit: ["party-officer"] }
  },
  governance: {
    importEntries: { allow: ["clerk"] },
    correctEntry: { allow: ["clerk"], ownUnit: ["head"] },
    settleRow: { allow: ["clerk"], ownUnit: ["head"] },
    entries: readers,
    evidence: readers,
    duties: { allow: readers.allow ?? [], ownUnit: ["officer", "station-handler"] }
  }
}

const ledgerOperations: ReadonlyArray<keyof LedgerAccess> = [
  "importEntries",
  "correctEntry",
  "settleRow",
  "entries",
  "evidence",
  "duties"
]

const everybody: Allowed = { allow: roleIds }
const staff: Allowed = { allow: roleIds.filter((role) => role !== "public") }

/** Everything that is no case, ledgers by their field of work. */
export const serviceRows: ReadonlyArray<AccessRow> = [
  ...ledgerOperations.flatMap((operation) =>
    (Object.keys(dutyFields) as ReadonlyArray<DutyField>).map((field) =>
      row(`${operation}/${field}`, ledgers[field][operation])
    )
  ),
  row("indicators", staff),
  row("trends", staff),
  row("tenantReports", { allow: ["head", "analyst", "auditor"] }),
  row("receiveReports", { allow: ["analyst"] }),
  row("cityFigures", staff),
  row("reviews", { allow: ["legal-reviewer", "head", "inspector", "clerk", "analyst", "auditor"] }),
  row("partyObligations", { allow: ["head", "auditor"], ownUnit: ["party-officer"] }),
  row("partyMatrix", { allow: ["head", "auditor"], ownUnit: ["party-officer"] }),
  row("bulletin", { allow: ["head", "inspector", "party-officer", "clerk", "analyst", "auditor"] }),
  row("draftBulletin", { allow: ["party-officer", "clerk", "analyst"] }),
  row("publishBulletin", { allow: ["head"] }),
  row("issueErratum", { allow: ["head"] }),
  row("issuedBulletin", staff),
  row("issuedBulletins", staff),
  row("publicCases", everybody),
  row("penaltyPublicity", { allow: ["legal-reviewer", "head"] }),
  row("rebuildLists", {}),
  row("verify", { allow: ["head", "auditor"] }),
  row("checkpoint", {}),
  row("proof", { allow: ["legal-reviewer", "head", "auditor"] }),
  // The law is everybody's.
  row("computeLimit", everybody),
  row("explainRule", everybody),
  row("explainVote", everybody),
  row("parametersOn", everybody),
  row("numbers/list", { allow: ["officer", "legal-reviewer", "head", "clerk", "auditor"] }),
  row("numbers/reserve", { allow: ["officer", "legal-reviewer", "head", "clerk"] }),
  row("numbers/use", { allow: ["officer", "legal-reviewer", "head", "clerk"] }),
  row("numbers/void", { allow: ["head"] }),
  row("persons/get", { allow: ["officer", "legal-reviewer", "head", "clerk", "party-officer"] }),
  row("persons/get/natural", { allow: ["officer", "legal-reviewer", "head", "clerk"] }),
  row("persons/get/representative", { allow: ["officer", "legal-reviewer", "head", "clerk"] }),
  row("persons/get/staff", { allow: ["head", "party-officer"] }),
  row("persons/put/natural", { allow: ["officer", "clerk"] }),
  row("persons/put/representative", { allow: ["officer", "clerk"] }),
  row("persons/put/staff", { allow: ["party-officer"] }),
  // Who looks after terms of keeping need not see whom they are about, nor erase them.
  row("persons/expired", { allow: ["auditor"] }),
  row("persons/erase", {}),
  row("persons/audit", { allow: ["auditor"] }),
  row("sensitiveReads", { allow: ["auditor"] }),
  // Read as part of a case, by whoever reads that. Deleting asks nobody whether the case still needs the file.
  row("attachments/put", {
    allow: ["officer", "legal-reviewer", "head", "station-handler", "inspector", "party-officer", "clerk"]
  }),
  row("attachments/delete", {})
]
