/** 一条公示 — a decision as a row of what is made public. */
import type { PlainDate } from "../../calendar/index.ts"
import { format, type Row, toRow } from "../../ledger/index.ts"
import type { Citation } from "../../regulation/index.ts"
import type { RespondentKind } from "../respondent.ts"
import { confiscatedOf, fineOf, type Sanction } from "../sanction.ts"
import { isBusinessCode, isCreditCode } from "./credit-code.ts"
import { penaltyPublicity } from "./ledger.ts"
import { sanctionContent, sanctionKinds } from "./sanction-words.ts"

/** Who is told of. `number` is the 统一社会信用代码 of an organisation; of a natural person it is never asked for. */
export interface PublicRespondent {
  readonly kind: RespondentKind
  readonly name: string
  readonly number: string | null
}

/** A decision with what its notice says. */
export interface PublicDecision {
  readonly number: string
  readonly on: PlainDate
  /** What the violation is called. */
  readonly violation: string
  readonly act: { readonly from: PlainDate; readonly until: PlainDate }
  readonly cite: Citation
  readonly sanctions: ReadonlyArray<Sanction>
}

/** Who decided, and hands the data in. */
export interface PublicAgency {
  readonly name: string
  readonly code: string | null
}

/** 张三丰 → `张**`: the first character of a natural person's name, and a star for each of the others. */
export const maskedName = (name: string): string => {
  const [first = "", ...rest] = name.trim()
  return first + "*".repeat(Math.max(rest.length, 1))
}

/** The number of an organisation or business, if it is one: never that of a person's identity document. */
const codeOf = ({ kind, number }: PublicRespondent): string | null => {
  if (kind === "individual" || number === null) return null
  return (kind === "organisation" ? isCreditCode : isBusinessCode)(number) ? number : null
}

/** Whole fen in 万元: the scaled number of the field is the number of fen. Null where nothing is taken. */
const inWan = (fen: number): string | null => (fen === 0 ? null : format({ digits: BigInt(fen), scale: 6 }))

const actText = ({ act: { from, until }, violation }: PublicDecision): string =>
  from === until ? `${from}，${violation}` : `${from}至${until}，${violation}`

/** The row of a decision. An individual is masked and has no number; a business's number stands if it is a credit code. */
export const publicityRow = (decision: PublicDecision, respondent: PublicRespondent, agency: PublicAgency): Row => {
  const { cite, on, sanctions, violation } = decision
  const { kind, name } = respondent
  return toRow(penaltyPublicity, {
    number: decision.number,
    respondent: kind === "individual" ? maskedName(name) : name,
    respondentKind: kind,
    creditCode: codeOf(respondent),
    violation,
    facts: actText(decision),
    basis: `${cite.source}${cite.article}`,
    sanctions: sanctionKinds(sanctions),
    content: sanctionContent(sanctions),
    fine: inWan(fineOf(sanctions)),
    confiscated: inWan(confiscatedOf(sanctions)),
    decidedOn: on,
    agency: agency.name,
    agencyCode: agency.code,
    source: agency.name,
    sourceCode: agency.code
  })
}
