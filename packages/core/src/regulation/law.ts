/**
 * 适用的规范 — the law of one place: national parameters, specified further by province, city, district and bureau.
 *
 * A lower level counts where no higher one says anything, or where the higher one lets itself be specified
 * ({@link Overlay}). Otherwise the higher one prevails and the lower one is reported as a clash: nothing is resolved in
 * silence. Deciders and rules take a `Law` and ask it with a parameter as the key; they never read the values of the
 * parameter they import.
 *
 * Source: 《中华人民共和国立法法》(2023) arts. 99 to 104; 《中华人民共和国行政处罚法》(2021) arts. 11 to 16; ADR 0021.
 */
import { Equal, Option } from "effect"
import { addDays, type PlainDate } from "../calendar/index.ts"
import { allows, narrower } from "./overlay.ts"
import { type Dated, inForce, type Overlay, type Parameter } from "./parameter.ts"

/** Levels of law, highest first. */
export const levels = ["national", "province", "city", "district", "bureau"] as const
export type Level = (typeof levels)[number]

/** What one authority below the nation has laid down. A parameter with the id of a higher one specifies that one. */
export interface Layer {
  readonly level: Exclude<Level, "national">
  /** Whose it is, and permanent: `guangdong`. */
  readonly id: string
  readonly parameters: ReadonlyArray<Parameter<unknown>>
}

/** What one level says about a parameter on a day. */
export interface Answer<A> {
  readonly level: Level
  /** Id of the layer; `national` for the nation. */
  readonly layer: string
  readonly dated: Dated<A>
}

/** The answer that counts. */
export interface Resolved<A> extends Answer<A> {
  /** Whose values these are: the parameter as its level has laid it down. */
  readonly parameter: Parameter<A>
  readonly value: A
  /** Lower answers that say something else and were not free to: reported, never applied. */
  readonly clash: ReadonlyArray<Answer<A>>
}

/** The resolved set of parameters of one place. Days are the days asked about, never today. */
export interface Law {
  /** Ids of all parameters, in the order in which they were given: national ones first. */
  readonly ids: ReadonlyArray<string>
  /**
   * What counts for a parameter on a day; none where no level has a value in force. The object is only the key: which
   * values it has here was laid down when the law was made. Throws a RangeError if the law was made without it.
   */
  readonly of: <A>(parameter: Parameter<A>, day: PlainDate) => Option.Option<Resolved<A>>
  /**
   * The parameter as it holds in this place, value after value: for what takes a parameter and asks it for many days, such
   * as a duty rule. Throws as `of` does.
   */
  readonly inPlace: <A>(parameter: Parameter<A>) => Parameter<A>
  /** The same by id, for whoever lists or explains; none also for an id that nobody has laid down. */
  readonly value: (id: string, day: PlainDate) => Option.Option<Resolved<unknown>>
}

interface Source {
  readonly level: Level
  readonly layer: string
  readonly parameter: Parameter<unknown>
}

const resolve = (sources: ReadonlyArray<Source>, day: PlainDate): Option.Option<Resolved<unknown>> => {
  let prevails: Omit<Resolved<unknown>, "value" | "clash"> | undefined
  let overlay: Overlay = "free"
  const clash: Array<Answer<unknown>> = []
  for (const { layer, level, parameter } of sources) {
    const dated = Option.getOrUndefined(inForce(parameter, day))
    if (dated === undefined) continue
    const answer = { level, layer, dated }
    if (prevails === undefined || allows(overlay, prevails.dated.value, dated.value)) {
      // What a lower level leaves open is bounded by what the higher one does; where it says nothing, that holds.
      overlay = prevails === undefined ? (parameter.overlay ?? "none") : narrower(overlay, parameter.overlay ?? overlay)
      prevails = { ...answer, parameter }
    } else if (!Equal.equals(prevails.dated.value, dated.value)) clash.push(answer)
  }
  return prevails === undefined ? Option.none() : Option.some({ ...prevails, value: prevails.dated.value, clash })
}

/** What counts from a day on, until the next stretch begins. */
interface Stretch {
  readonly from: PlainDate
  readonly resolved: Option.Option<Resolved<unknown>>
}

/** Between two days on which some level's value begins or ends the answer is the same: resolved once, asked often. */
const stretches = (sources: ReadonlyArray<Source>): ReadonlyArray<Stretch> => {
  const starts = sources.flatMap(({ parameter }) =>
    parameter.values.flatMap(({ from, until }) => (until === undefined ? [from] : [from, addDays(until, 1)]))
  )
  return [...new Set(starts)].sort().map((from) => ({ from, resolved: resolve(sources, from) }))
}

const answerOn = (timeline: ReadonlyArray<Stretch>, day: PlainDate): Option.Option<Resolved<unknown>> => {
  for (let at = timeline.length - 1; at >= 0; at--) {
    const stretch = timeline[at] as Stretch
    if (stretch.from <= day) return stretch.resolved
  }
  return Option.none()
}

/** What a timeline says, each value with the days on which it is the answer. */
const valuesOf = (timeline: ReadonlyArray<Stretch>): ReadonlyArray<Dated<unknown>> =>
  timeline.flatMap(({ from, resolved }, at) => {
    if (Option.isNone(resolved)) return []
    const { until: _, ...dated } = resolved.value.dated
    const next = timeline[at + 1]
    const ends = next !== undefined && Option.isNone(next.resolved)
    return [{ ...dated, from, ...(ends && { until: addDays(next.from, -1) }) }]
  })

/**
 * The law of a place. `layers` stand from the highest to the lowest; two of one level in the order of their force (a
 * city's regulation before its government's rule, 立法法 art. 100). Throws a RangeError for layers out of order, and for
 * an id that stands twice in one layer.
 */
export const makeLaw = (parts: {
  readonly national: ReadonlyArray<Parameter<unknown>>
  readonly layers: ReadonlyArray<Layer>
}): Law => {
  const sources = new Map<string, Array<Source>>()
  let depth = 0
  for (const { id: layer, level, parameters } of [
    { level: "national" as const, id: "national", parameters: parts.national },
    ...parts.layers
  ]) {
    if (levels.indexOf(level) < depth) throw new RangeError(`${layer} (${level}) stands below a lower level`)
    depth = levels.indexOf(level)
    const ids = new Set<string>()
    for (const parameter of parameters) {
      if (ids.has(parameter.id)) throw new RangeError(`${parameter.id} stands twice in ${layer}`)
      ids.add(parameter.id)
      const above = sources.get(parameter.id)
      if (above === undefined) sources.set(parameter.id, [{ level, layer, parameter }])
      else above.push({ level, layer, parameter })
    }
  }
  const timelines = new Map([...sources].map(([id, found]) => [id, stretches(found)]))
  const timelineOf = (id: string): ReadonlyArray<Stretch> => {
    const timeline = timelines.get(id)
    if (timeline === undefined) throw new RangeError(`this law was made without ${id}`)
    return timeline
  }
  return {
    ids: [...sources.keys()],
    // One id has one type of value at every level: the key says which.
    of: <A>({ id }: Parameter<A>, day: PlainDate) => answerOn(timelineOf(id), day) as Option.Option<Resolved<A>>,
    inPlace: <A>(parameter: Parameter<A>) => ({
      ...parameter,
      values: valuesOf(timelineOf(parameter.id)) as Parameter<A>["values"]
    }),
    value: (id, day) => answerOn(timelines.get(id) ?? [], day)
  }
}
