import { type Row, toRow } from "@xiuhua/core/ledger"
import { streamTonnage } from "@xiuhua/core/sanitation"
import { between, type Random } from "../random.ts"
import { apportion, decimalText } from "./apportion.ts"
import { jitter } from "./days.ts"
import { district, type Street, streets } from "./names.ts"
import { refuseShare } from "./plan.ts"

type Recovered = "paper" | "containers" | "organics" | "schoolOrganics" | "leaves" | "trees"

/** Share of each recovered stream where it is collected. */
const shares: ReadonlyArray<readonly [Recovered, number]> = [
  ["paper", 30],
  ["containers", 18],
  ["organics", 38],
  ["schoolOrganics", 6],
  ["leaves", 7],
  ["trees", 1]
]

const [JANUARY, FEBRUARY, JULY, AUGUST] = [0, 1, 6, 7]

/** Where and when there is no such collection: the cell stays empty. */
const isCollected = (stream: Recovered, street: Street, month: number): boolean => {
  switch (stream) {
    case "paper":
    case "containers":
      return true
    case "organics":
      return street !== "马宫街道" || month >= JULY
    case "schoolOrganics":
      return street !== "捷胜镇" && month !== JULY && month !== AUGUST
    case "leaves":
      return street !== "新港街道"
    case "trees":
      return (month === JANUARY || month === FEBRUARY) && street.endsWith("街道")
  }
}

/** Six streets a month; all streams of a month together are the district's own mass of that month, to the kilogram. */
export const streamTonnageRows = (
  random: Random,
  year: number,
  ownByMonth: ReadonlyArray<number>
): ReadonlyArray<Row> =>
  ownByMonth.flatMap((own, month) => {
    const masses = apportion(
      own,
      streets.map(([, share]) => share * jitter(random, 0.1))
    )
    return streets.map(([street], at) => {
      const mass = masses[at] ?? 0
      const refuse = Math.round(mass * between(random, refuseShare.least, refuseShare.most))
      const collected = shares.filter(([stream]) => isCollected(stream, street, month))
      const parts = apportion(
        mass - refuse,
        collected.map(([, share]) => share * jitter(random, 0.15))
      )
      const streams = Object.fromEntries(
        collected.map(([stream], index) => [stream, decimalText(parts[index] ?? 0, 3)])
      ) as Readonly<Partial<Record<Recovered, string>>>
      return toRow(streamTonnage, {
        month: `${year}-${String(month + 1).padStart(2, "0")}-01`,
        borough: district.name,
        district: street,
        refuse: decimalText(refuse, 3),
        ...streams,
        boroughId: district.code
      })
    })
  })
