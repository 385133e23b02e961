/**
 * 党支部台账视图 — a branch as rows of the registers, and a row of an old register as a fact about a branch.
 *
 * What a row recorded comes out of the views as it went in, so that an import and a branch kept here read alike; only what
 * happened since, the next election or the end, is added.
 */
import { addDays, type PlainDate } from "../../../calendar/index.ts"
import { dutyExemption } from "../../../duties/index.ts"
import { fieldNames, type LedgerKind, type Row, toRow } from "../../../ledger/index.ts"
import type { Regime } from "../../../regulation/index.ts"
import { branchTerm, partyBranch } from "../branch-register.ts"
import { branchOf, endOf, foundedOn, type State } from "./state.ts"
import type { Fact } from "./steps.ts"
import { termsOf } from "./terms.ts"

/** The duty to elect, of which a postponement releases until the new day. */
export const TERM_ELECTION = "party.term-election"

interface ViewRow {
  readonly kind: LedgerKind
  readonly row: Row
}

/** The register: one row from each day on which it began to have a committee or not. */
const branchRows = (branch: string, state: State): ReadonlyArray<Row> => {
  const { applied, approved, records, terms } = state
  const end = endOf(state)
  if (approved === null || applied === null || records.length > 0) return []
  const changes = new Map<PlainDate, boolean>([[approved.from, approved.committee]])
  let committee = approved.committee
  for (const term of terms) {
    const on = term.on < approved.from ? approved.from : term.on
    if (term.committee !== committee && (end === null || on <= end)) changes.set(on, term.committee)
    committee = term.committee
  }
  const days = [...changes].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return days.map(([validFrom, has], at) => {
    const next = days[at + 1]?.[0]
    return toRow(partyBranch, {
      branch,
      type: applied.type,
      committee: has ? "yes" : "no",
      superior: applied.superior,
      document: approved.document,
      unitsCovered: applied.units === null ? null : String(applied.units),
      task: applied.task,
      fixedDay: null,
      validFrom,
      validUntil: next === undefined ? end : addDays(next, -1)
    })
  })
}

/** Rows of an old register as they were; the last one ends with what happened since. */
const recordedRows = (state: State): ReadonlyArray<Row> => {
  const ordered = state.records.toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const end = state.abolished?.on ?? state.ended?.until ?? null
  return ordered.map(({ branch, committee, document, fixedDay, on, superior, task, type, units, until }, at) =>
    toRow(partyBranch, {
      branch,
      type,
      committee: committee ? "yes" : "no",
      superior,
      document,
      unitsCovered: units === null ? null : String(units),
      task,
      fixedDay,
      validFrom: on,
      validUntil: at === ordered.length - 1 ? (until ?? end) : until
    })
  )
}

const dutyTerm = (branch: string, electedOn: PlainDate): string => `${branch}/${electedOn}`

/** Every row of a branch: the register, its terms, and the postponed elections as exemptions. */
export const rowsOf = (env: Regime, id: string, state: State): ReadonlyArray<ViewRow> => {
  const branch = branchOf(state) ?? id
  const terms = foundedOn(state) === null && state.oldTerms.length === 0 ? [] : termsOf(env, state)
  return [
    ...[...branchRows(branch, state), ...recordedRows(state)].map((row) => ({ kind: partyBranch, row })),
    ...terms.flatMap(({ dueOn, electedOn, id: term, shiftedTo, succeededOn }): ReadonlyArray<ViewRow> => {
      const named = term ?? dutyTerm(branch, electedOn)
      const stated = state.oldTerms.find((old) => old.term === term)
      // An old ledger's own end of term stays as it was told, also where it told none.
      const row = toRow(branchTerm, {
        term: named,
        branch,
        electedOn,
        succeededOn,
        dueOn: stated === undefined ? dueOn : stated.dueOn
      })
      const released =
        shiftedTo === null || dueOn === null || shiftedTo.to <= dueOn
          ? []
          : [
              {
                kind: dutyExemption,
                row: toRow(dutyExemption, {
                  rule: TERM_ELECTION,
                  subject: named,
                  from: electedOn,
                  until: shiftedTo.to,
                  document: shiftedTo.document
                })
              }
            ]
      return [{ kind: branchTerm, row }, ...released]
    })
  ]
}

/** The branch that a row is about, and what it says, for {@link partyBranches} to record; undefined for another kind. */
export const recordedRow = ({ kind, row }: ViewRow): { readonly id: string; readonly fact: Fact } | undefined => {
  const cells = Object.fromEntries(fieldNames(kind).map((name, at) => [name, row[at] ?? null]))
  const text = (name: string) => cells[name] as string
  const orNull = (name: string) => (cells[name] ?? null) as string | null
  const day = (name: string) => (cells[name] ?? null) as PlainDate | null
  switch (kind.id) {
    case partyBranch.id:
      return {
        id: text("branch"),
        fact: {
          _tag: "RecordBranch",
          on: day("validFrom") as PlainDate,
          branch: text("branch"),
          type: text("type") as "ordinary" | "joint" | "temporary",
          committee: text("committee") === "yes",
          superior: orNull("superior"),
          document: orNull("document"),
          units: cells["unitsCovered"] as number | null,
          task: orNull("task"),
          fixedDay: orNull("fixedDay"),
          until: day("validUntil")
        }
      }
    case branchTerm.id:
      return {
        id: text("branch"),
        fact: {
          _tag: "RecordTerm",
          on: day("electedOn") as PlainDate,
          term: text("term"),
          branch: text("branch"),
          succeededOn: day("succeededOn"),
          dueOn: day("dueOn")
        }
      }
    default:
      return undefined
  }
}
