/** 路段名录、路线名录 — the sections of the sweep-days as a register, lanes and others' roads beside them, and the sweepers' routes. */
import { type Row, toRow } from "@xiuhua/core/ledger"
import { roadSection, sweeperRoute } from "@xiuhua/core/sanitation"
import { decimalText } from "../district-year/apportion.ts"
import { stations, streets } from "../district-year/names.ts"
import type { Section } from "../district-year/sweep-day.ts"
import type { Spans } from "./span.ts"

/** Metres a road of a grade is wide, and tenths of it that machines can clean. */
const shapes = {
  "1": { width: 24, machine: 9, roadClass: "main" },
  "2": { width: 16, machine: 9, roadClass: "branch" },
  "3": { width: 10, machine: 6, roadClass: "branch" },
  "4": { width: 40, machine: 2, roadClass: "square" }
} as const

/** What is washed, watered and patrolled every day. */
export const isMain = ({ grade }: Section): boolean => grade === "1"

const streetOf = (station: string): string =>
  streets[(stations as ReadonlyArray<string>).indexOf(station)]?.[0] ?? streets[0][0]

const LANES = 6

/** Lanes of the street offices, the last without a cleaning service; and one road that is others' to clean. */
export const beside = [
  ...Array.from({ length: LANES }, (_, at) => ({
    name: `街巷-0${at + 1}`,
    inventory: "street",
    area: 180_000 + at * 20_000
  })),
  { name: "园区路-01", inventory: "other", area: 450_000 }
] as const

export const sectionRows = (sections: ReadonlyArray<Section>, { kept, lanes }: Spans): ReadonlyArray<Row> => [
  ...sections.map(({ area, coastal, grade, name, station }) => {
    const { machine, roadClass, width } = shapes[grade]
    return toRow(roadSection, {
      section: name,
      name: `${coastal ? "演示滨海路" : "演示路"}${name.slice(-2)}段`,
      station,
      street: streetOf(station),
      roadClass: roadClass === "main" && !coastal ? "secondary" : roadClass,
      grade,
      inventory: "bureau",
      provider: "演示保洁公司",
      area: decimalText(area, 2),
      length: decimalText(Math.round(area / (10 * width)), 1),
      mechanisableArea: decimalText(Math.floor((area * machine) / 10), 2),
      from: kept.from
    })
  }),
  ...beside.map(({ area, inventory, name }, at) =>
    toRow(roadSection, {
      section: name,
      station: stations[at % stations.length] as string,
      street: streets[at % streets.length]?.[0] ?? null,
      roadClass: inventory === "street" ? "lane" : "branch",
      grade: "4",
      inventory,
      provider: at === LANES - 1 ? null : "演示保洁公司",
      area: decimalText(area, 2),
      from: lanes.from
    })
  )
]

/** One route a station, over its sections. */
export const routeRows = (sections: ReadonlyArray<Section>, { kept }: Spans): ReadonlyArray<Row> =>
  stations.map((station, at) =>
    toRow(sweeperRoute, {
      route: routeName(at),
      station,
      length: decimalText(92_000 + at * 7_500, 1),
      sections: sections.flatMap((one) => (one.station === station ? [one.name] : [])).join("、"),
      from: kept.from
    })
  )

export const routeName = (at: number): string => `路线-0${at + 1}`
