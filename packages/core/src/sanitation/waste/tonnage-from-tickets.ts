/**
 * 过磅汇总 — the daily tonnage of each facility, from the tickets that count: the ledger `sanitation.waste-tonnage`, which a
 * bureau without tickets imports instead. For one key there is never both.
 *
 * **Removed** is what was weighed for the first time: into a station, or directly into a plant. **Harmless** is what reached
 * a plant that the register calls qualified on that day and whose treatment counts (R4.5b); what leaves a plant is no second
 * treatment (R4.5e). **Generated** is measured where somebody measured, else estimated where the people served are
 * registered, else the removed mass stands in for it (R4.3c). Waste of other origin stays apart (R4.5c, R4.5d).
 */
import { addDays, daysBetween, type PlainDate } from "../../calendar/index.ts"
import { defineDerivation, eq, oneOf, or, type Row, range } from "../../ledger/index.ts"
import { perCapitaGeneration, type Regime, simpleDumpingCounts } from "../../regulation/index.ts"
import { agreedOn, type Read, rowOf, shareOf, sumOf } from "./exact.ts"
import { about, daysOf } from "./in-service.ts"
import { populationOf, populationOn, servedPopulation } from "./served-population.ts"
import { isCountable, standingOf, ticketStanding } from "./ticket-standing.ts"
import { plantOf, plantOn, treatmentPlant } from "./treatment-plant.ts"
import { generationOf, wasteGeneration } from "./waste-generation.ts"
import { wasteTonnage } from "./waste-tonnage.ts"

type Standing = Read<typeof ticketStanding>
type Tonnage = Read<typeof wasteTonnage>
type Generated = Pick<Tonnage, "facility" | "generated" | "generationBasis">

const asRow = rowOf(wasteTonnage)

/** What so many people generate on a day, in kilograms. */
const estimatedOn = (regime: Pick<Regime, "law">, people: number, day: PlainDate): number =>
  shareOf(people, agreedOn(regime, perCapitaGeneration, day))

/** What so many people generate on the days from `from` to `to`, in kilograms: the sum of what the days' rows say. */
export const estimatedGeneration =
  (regime: Pick<Regime, "law">) =>
  (people: number, from: PlainDate, to: PlainDate): number =>
    Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => estimatedOn(regime, people, addDays(from, n))).reduce(
      (sum, one) => sum + one,
      0
    )

/**
 * What is known of the generated mass of a day: of each area what was measured, else what its people generate. Areas do not
 * overlap. Empty where nothing is known and the removed mass has to stand in for it.
 */
const generatedOn = (
  regime: Pick<Regime, "law">,
  day: PlainDate,
  measured: ReadonlyArray<Row>,
  populations: ReadonlyArray<Row>
): ReadonlyArray<Generated> => {
  const masses = new Map(measured.map(generationOf).map((one) => [one.area, one.measured]))
  const areas = new Set([...masses.keys(), ...populations.map((row) => populationOf(row).area)])
  return [...areas].sort().flatMap((facility): ReadonlyArray<Generated> => {
    const mass = masses.get(facility)
    if (mass !== undefined) return [{ facility, generated: mass, generationBasis: "measured" }]
    const row = populationOn(populations, facility, day)
    if (row === undefined) return []
    const generated = estimatedOn(regime, populationOf(row).people, day)
    return [{ facility, generated, generationBasis: "estimated" }]
  })
}

/** How the generated mass of a day is known as a whole: measured only if all of it is. */
const basisOf = (known: ReadonlyArray<Generated>): Tonnage["generationBasis"] =>
  known.length === 0
    ? "substituted"
    : known.every(({ generationBasis }) => generationBasis === "measured")
      ? "measured"
      : "estimated"

/** Where a load was weighed, and where it came from. */
const placesOf = ({ facility, station }: Standing): ReadonlyArray<string> =>
  station === null ? [facility] : [facility, station]

const isFirst = ({ stage, station }: Standing): boolean => stage === "station" || station === null

/** Tickets that came in, by facility and origin, in that order. */
const loadsOf = (tickets: ReadonlyArray<Standing>) => {
  const loads = new Map<string, Array<Standing>>()
  for (const ticket of tickets) {
    const key = `${ticket.facility}\u001f${ticket.origin}`
    const others = loads.get(key)
    if (others === undefined) loads.set(key, [ticket])
    else others.push(ticket)
  }
  return [...loads].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found)
}

/** The tonnage of a day, and the generated mass that is known for it. */
export const tonnageDerivation = (regime: Pick<Regime, "law">) => {
  const isHarmless = (plants: ReadonlyArray<Row>, plant: string, day: PlainDate): boolean => {
    const row = plantOn(plants, plant, day)
    if (row === undefined) return false
    const { method, qualified } = plantOf(row)
    return qualified === "yes" && (method !== "dumping" || agreedOn(regime, simpleDumpingCounts, day))
  }
  return defineDerivation({
    id: "sanitation.waste-tonnage-from-tickets",
    from: ticketStanding,
    to: wasteTonnage,
    group: { day: "day" },
    beside: [
      {
        kind: treatmentPlant,
        of: (rows) => oneOf("plant", [...new Set(rows.map(standingOf).flatMap(placesOf))]),
        touches: (row) =>
          or(
            about(treatmentPlant, "plant", row, "facility", "day"),
            about(treatmentPlant, "plant", row, "station", "day")
          )
      },
      {
        kind: wasteGeneration,
        of: ([row]) => eq("day", standingOf(row as Row).day),
        touches: (row) => eq("day", generationOf(row).day)
      },
      {
        kind: servedPopulation,
        of: ([row]) => range("from", undefined, standingOf(row as Row).day),
        touches: (row) => daysOf(servedPopulation, row, "day")
      }
    ],
    derive: (rows, [plants = [], measured = [], populations = []]) => {
      const { day } = standingOf(rows[0] as Row)
      const arrivals = rows
        .filter(isCountable)
        .map(standingOf)
        .filter(({ direction }) => direction === "in")
      if (arrivals.length === 0) return []
      const known = generatedOn(regime, day, measured, populations)
      const basis = basisOf(known)
      const facilities = loadsOf(arrivals).map((loads): Tonnage => {
        const [{ facility, origin }] = loads as [Standing, ...ReadonlyArray<Standing>]
        const sum = (counts: (load: Standing) => boolean) => sumOf(loads.filter(counts).map(({ net }) => net))
        const removed = sum(isFirst)
        return {
          day,
          facility,
          origin,
          generationBasis: basis,
          generated: origin === "own" && basis === "substituted" ? removed : null,
          removed,
          // Ash that one plant sends to another was treated there: it is no second treatment (R4.5e).
          harmless: sum(
            ({ stage, station }) =>
              stage === "plant" &&
              isHarmless(plants, facility, day) &&
              (station === null || plantOn(plants, station, day) === undefined)
          )
        }
      })
      const areas = known.map((one): Tonnage => ({ day, origin: "own", removed: null, harmless: null, ...one }))
      return [...facilities, ...areas].map(asRow)
    }
  })
}
