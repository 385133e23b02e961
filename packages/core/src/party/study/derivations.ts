/** 学时派生 — hours by day and norms reached, both from one person's records; run again when one of them changes. */
import { type Derivation, defineDerivation, fieldIndex, type Row, toRow } from "../../ledger/index.ts"
import type { Law, Regime } from "../../regulation/index.ts"
import { type Credit, creditsOf } from "./credit.ts"
import { normReached, study, studyDay } from "./ledgers.ts"
import { countsForMembers, reachedBy } from "./norms.ts"

const personAt = fieldIndex(study, "person")
const recordAt = fieldIndex(study, "record")
const branchAt = fieldIndex(study, "branch")
const personOf = (rows: ReadonlyArray<Row>): string => String(rows[0]?.[personAt])

/** Hundredths of an hour as the ledger writes them. */
const written = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`

const dayRows = (law: Law, rows: ReadonlyArray<Row>): ReadonlyArray<Row> => {
  const person = personOf(rows)
  const byDay = new Map<string, Array<Credit>>()
  for (const credit of creditsOf(law, rows).credits) {
    if (credit.hours > 0 && countsForMembers(law, credit))
      byDay.set(credit.day, [...(byDay.get(credit.day) ?? []), credit])
  }
  const branchOf = new Map(rows.map((row) => [String(row[recordAt]), (row[branchAt] ?? null) as string | null]))
  return [...byDay].map(([day, credits]) => {
    const branches = new Set(credits.map(({ record }) => branchOf.get(record) ?? null))
    const [branch = null] = branches
    return toRow(studyDay, {
      person,
      branch: branches.size === 1 ? branch : null,
      day,
      hours: written(credits.reduce((sum, { hours }) => sum + hours, 0)),
      course: credits.some(({ form }) => form === "course") ? "yes" : "no"
    })
  })
}

/** The derivations of study under a law: its conversions and norms are asked for each day. */
export const studyDerivations = ({ law }: Pick<Regime, "law">): ReadonlyArray<Derivation> => [
  defineDerivation({
    id: "party.study-days",
    from: study,
    to: studyDay,
    group: { person: "person" },
    derive: (rows) => dayRows(law, rows)
  }),
  defineDerivation({
    id: "party.norms-reached",
    from: study,
    to: normReached,
    group: { person: "person" },
    derive: (rows) =>
      reachedBy(law, creditsOf(law, rows).credits).map(({ norm, on, period }) =>
        toRow(normReached, { person: personOf(rows), norm, period, reachedOn: on })
      )
  })
]
