/** 出动派生 — what a team's event of a day came to, from what each person did there. */
import { type Derivation, defineDerivation, fieldIndex, matcher, present, type Row, toRow } from "../../ledger/index.ts"
import { service, sortie } from "./ledgers.ts"

const at = (name: keyof (typeof service)["fields"]): number => fieldIndex(service, name)
const [teamAt, dayAt, eventAt, communityAt, hoursAt] = [
  at("team"),
  at("day"),
  at("event"),
  at("community"),
  at("hours")
]
const isConfirmed = matcher(service, present("confirmedBy"))

const sum = (rows: ReadonlyArray<Row>): string => {
  const hundredths = rows.reduce((total, row) => total + Number(row[hoursAt]), 0)
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`
}

/** Sorties from service records. A place that the records disagree about is left open. */
export const sortiesFromService: Derivation = defineDerivation({
  id: "party.sorties-from-service",
  from: service,
  to: sortie,
  group: { team: "team", day: "day", event: "event" },
  derive: (rows) => {
    const [first] = rows
    if (first === undefined) return []
    const communities = new Set(rows.map((row) => row[communityAt] ?? null))
    const [community] = communities
    return [
      toRow(sortie, {
        team: String(first[teamAt]),
        day: String(first[dayAt]),
        event: String(first[eventAt]),
        personTimes: rows.length,
        hours: sum(rows),
        verifiedHours: sum(rows.filter(isConfirmed)),
        ...(communities.size === 1 && typeof community === "string" && { community })
      })
    ]
  }
})
