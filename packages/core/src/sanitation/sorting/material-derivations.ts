/** 去向派生 — what follows from material flows: the streams of a month and the mass that counts as used. */
import { Option } from "effect"
import type { PlainDate } from "../../calendar/index.ts"
import {
  add,
  type Decimal,
  decimal,
  defineDerivation,
  type Row,
  reading,
  roundHalfUp,
  toRow
} from "../../ledger/index.ts"
import {
  incinerationCoefficient,
  kitchenCoefficient,
  type Law,
  landfillCoefficient,
  type Parameter
} from "../../regulation/index.ts"
import { streamTonnage } from "../waste/stream-tonnage.ts"
import { materialFlow, resourceUse, type Treatment } from "./material-flow.ts"
import { classOf, type Material } from "./waste-class.ts"

const read = reading(materialFlow)
const group = { month: "month", borough: "borough", district: "district" }

interface Flow {
  readonly material: Material
  readonly treatment: Treatment
  /** Tonnes. */
  readonly mass: Decimal
}

const flowOf = (row: Row): Flow => ({
  material: read(row, "material") as Material,
  treatment: read(row, "treatment") as Treatment,
  mass: { digits: BigInt(read(row, "mass") as number), scale: materialFlow.fields.mass.scale }
})

const placeOf = (row: Row) => ({
  month: read(row, "month") as PlainDate,
  borough: read(row, "borough") as string,
  district: read(row, "district") as string
})

type Stream = "refuse" | "paper" | "containers" | "organics" | "otherRecyclables" | "otherOrganics" | "unrecovered"

/** The stream that a flow belongs to: sorted and recovered by material, sorted in vain, or residual waste (R4.6c). */
const streamOf = ({ material, treatment }: Flow): Stream => {
  const waste = classOf(material)
  if (waste === "residual") return "refuse"
  if (treatment !== "recovered" || waste === "hazardous") return "unrecovered"
  switch (material) {
    case "paper":
      return "paper"
    case "plastic":
    case "metal":
    case "glass":
      return "containers"
    case "householdKitchen":
      return "organics"
    default:
      return waste === "kitchen" ? "otherOrganics" : "otherRecyclables"
  }
}

/** A mass in whole numbers of 10^-`scale` t as text, rounded half up; a mass that no field can hold is missing. */
const held = (mass: Decimal, scale: number): string | null => {
  const { digits } = roundHalfUp(mass, scale)
  if (digits > BigInt(Number.MAX_SAFE_INTEGER)) return null
  const written = digits.toString().padStart(scale + 1, "0")
  return `${written.slice(0, -scale)}.${written.slice(-scale)}`
}

/** 分类收运量由去向台账生成 — a month's streams from its flows; an imported month stands and this one is kept aside. */
export const streamsFromFlows = defineDerivation({
  id: "sanitation.stream-tonnage-from-flows",
  from: materialFlow,
  to: streamTonnage,
  group,
  derive: (rows) => {
    const [first] = rows
    if (first === undefined) return []
    const streams = new Map<Stream, Decimal>()
    for (const row of rows) {
      const flow = flowOf(row)
      const stream = streamOf(flow)
      const before = streams.get(stream)
      streams.set(stream, before === undefined ? flow.mass : add(before, flow.mass))
    }
    const { scale } = streamTonnage.fields.refuse
    const masses = Object.fromEntries([...streams].map(([stream, mass]) => [stream, held(mass, scale)]))
    return [toRow(streamTonnage, { ...placeOf(first), ...masses })]
  }
})

const times = (a: Decimal, b: Decimal): Decimal => ({ digits: a.digits * b.digits, scale: a.scale + b.scale })
const NOTHING: Decimal = { digits: 0n, scale: 0 }

/**
 * 资源化利用量由去向台账生成 — recyclables whole, burnt, composted and buried mass by the coefficients that hold in the place in
 * that month (R4.6d). Nothing follows where one of them is not in force.
 */
export const resourceFromFlows = ({ law }: { readonly law: Law }) =>
  defineDerivation({
    id: "sanitation.resource-use-from-flows",
    from: materialFlow,
    to: resourceUse,
    group,
    derive: (rows) => {
      const [first] = rows
      if (first === undefined) return []
      const place = placeOf(first)
      const value = (parameter: Parameter<string>) =>
        Option.getOrUndefined(Option.map(law.of(parameter, place.month), (found) => decimal(found.value)))
      const burnt = value(incinerationCoefficient)
      const treated = value(kitchenCoefficient)
      const buried = value(landfillCoefficient)
      if (burnt === undefined || treated === undefined || buried === undefined) return []
      const shareOf = ({ material, treatment }: Flow): Decimal => {
        switch (treatment) {
          case "incinerated":
            return burnt
          case "landfilled":
            return buried
          case "recovered": {
            const waste = classOf(material)
            return waste === "recyclable" ? decimal("1") : waste === "kitchen" ? treated : NOTHING
          }
          case "disposed":
            return NOTHING
        }
      }
      let [used, base] = [NOTHING, NOTHING]
      for (const flow of rows.map(flowOf)) {
        used = add(used, times(flow.mass, shareOf(flow)))
        base = add(base, flow.mass)
      }
      const { scale } = resourceUse.fields.used
      const [counts, of] = [held(used, scale), held(base, scale)]
      return counts === null || of === null ? [] : [toRow(resourceUse, { ...place, used: counts, base: of })]
    }
  })
