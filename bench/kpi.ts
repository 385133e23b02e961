/**
 * Contaminated mass over net mass and different vehicles by day × station × class, over rows in memory: ours over columns
 * against a hand-written loop over objects with dense state.
 *
 *     node --max-old-space-size=6000 --conditions=@xiuhua/source bench/kpi.ts [rows]
 *
 * The hand-written loop is given what a ledger does not give: days, stations, classes and vehicles as small whole numbers
 * and their greatest values, so that its state is four flat arrays. Ours starts from columns made of ordinary rows (texts,
 * `YYYY-MM-DD`); what making them costs is printed beside it. All groups must agree before anything is timed.
 */
import { plainDate, toEpochDay } from "@xiuhua/core/calendar"
import { type Aggregation, aggregate, aggregateColumns, columnsOf, type Row } from "@xiuhua/core/ledger"
import { compare, formatRatio, markdown, ratio, sink } from "./lib/compare.ts"
import { CLASSES, classes, DAYS, haul, type Load, loads, rowOf, STATIONS, VEHICLES } from "./lib/haul.ts"
import { peer } from "./lib/peer.ts"

const ROWS = Number(process.argv[2] ?? 10_000_000)
const GOAL = 1.5
const GROUPS = DAYS * STATIONS * CLASSES
const WORDS = Math.ceil(VEHICLES / 32)
const FIRST = toEpochDay(plainDate("2022-01-01"))

interface Group {
  readonly group: number
  readonly entries: number
  readonly ratio: number
  readonly vehicles: number
}

/** The loop: group numbers by arithmetic, sums in flat arrays, vehicles as one bit each. */
const byHand = (rows: ReadonlyArray<Load>): ReadonlyArray<Group> => {
  const entries = new Uint32Array(GROUPS)
  const net = new Float64Array(GROUPS)
  const contaminated = new Float64Array(GROUPS)
  const bits = new Uint32Array(GROUPS * WORDS)
  const vehicles = new Uint32Array(GROUPS)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Load
    const group = (row.day * STATIONS + row.station) * CLASSES + row.class
    ;(entries[group] as number)++
    net[group] = (net[group] as number) + row.net
    contaminated[group] = (contaminated[group] as number) + row.contaminated
    const at = group * WORDS + (row.vehicle >> 5)
    const bit = 1 << (row.vehicle & 31)
    const seen = bits[at] as number
    if ((seen & bit) === 0) {
      bits[at] = seen | bit
      ;(vehicles[group] as number)++
    }
  }
  const groups: Array<Group> = []
  for (let group = 0; group < GROUPS; group++) {
    if (entries[group] === 0) continue
    groups.push({
      group,
      entries: entries[group] as number,
      ratio: (contaminated[group] as number) / (net[group] as number),
      vehicles: vehicles[group] as number
    })
  }
  return groups
}

const question: Aggregation = {
  kind: haul,
  from: plainDate("2022-01-01"),
  to: plainDate("2022-12-31"),
  select: "occurred",
  by: ["day", "station", "class"],
  tallies: [
    { op: "sum", field: "contaminated" },
    { op: "sum", field: "net" },
    { op: "distinct", field: "vehicle" }
  ]
}

const fields = ["day", "station", "class", "vehicle", "net", "contaminated"]
function* rowsOf(objects: ReadonlyArray<Load>): Generator<Row> {
  for (const [number, load] of objects.entries()) yield rowOf(load, number, FIRST)
}

const objects = loads(ROWS)
let started = performance.now()
for (const row of rowsOf(objects)) sink.value += row.length
const writing = performance.now() - started
started = performance.now()
const columns = columnsOf(haul, rowsOf(objects), fields)
const making = performance.now() - started - writing

const expected = byHand(objects)
const answer = aggregateColumns(question, columns)
if (answer.length !== expected.length) throw new Error(`${answer.length} groups, ${expected.length} by hand`)
const wanted = new Map(expected.map((group) => [group.group, group]))
for (const { by, entries, tallies } of answer) {
  const [day, station, klass] = by
  const place = (toEpochDay(plainDate(day as string)) - FIRST) * STATIONS + Number((station as string).slice(3))
  const hand = wanted.get(place * CLASSES + classes.indexOf(klass as (typeof classes)[number]))
  const [top, bottom, vehicles] = tallies.map(Number)
  const same =
    hand?.entries === entries && hand.ratio === (top as number) / (bottom as number) && hand.vehicles === vehicles
  if (!same) throw new Error(`${by.join(" ")} differs from the hand-written loop`)
}
console.log(`${ROWS.toLocaleString("en")} rows, ${answer.length.toLocaleString("en")} groups, all equal`)
console.log(`columns made of rows: ${((making * 1e6) / ROWS).toFixed(0)} ns a row, once (${fields.length} fields)\n`)

/** As much of @duckdb/node-api as this needs. */
interface DuckDB {
  readonly DuckDBInstance: {
    readonly create: (path: string, options: object) => Promise<{ readonly connect: () => Promise<Connection> }>
  }
}
interface Connection {
  readonly run: (sql: string) => Promise<unknown>
  readonly runAndReadAll: (sql: string) => Promise<{ readonly getRows: () => ReadonlyArray<ReadonlyArray<unknown>> }>
  readonly createAppender: (table: string) => Promise<Appender>
}
interface Appender {
  readonly appendInteger: (value: number) => void
  readonly endRow: () => void
  readonly closeSync: () => void
}

/** The same question to DuckDB with two threads over the same rows, in its own table. */
const duckdb = peer<DuckDB>("@duckdb/node-api")
const byDuckDB = await (async () => {
  if (duckdb === undefined) return undefined
  const instance = await duckdb.DuckDBInstance.create(":memory:", { threads: "2" })
  const connection = await instance.connect()
  const names = ["day", "station", "class", "vehicle", "net", "contaminated"] as const
  await connection.run(`create table haul (${names.map((name) => `${name} integer`).join(", ")})`)
  const appender = await connection.createAppender("haul")
  for (const load of objects) {
    for (const name of names) appender.appendInteger(load[name])
    appender.endRow()
  }
  appender.closeSync()
  const sql = `select day, station, class, count(*), sum(contaminated) / sum(net), count(distinct vehicle)
    from haul group by day, station, class`
  return async () => (await connection.runAndReadAll(sql)).getRows()
})()
if (byDuckDB !== undefined) {
  for (const [day, station, klass, entries, rate, vehicles] of await byDuckDB()) {
    const hand = wanted.get((Number(day) * STATIONS + Number(station)) * CLASSES + Number(klass))
    const close = hand !== undefined && Math.abs(hand.ratio - Number(rate)) < 1e-12
    if (!close || hand.entries !== Number(entries) || hand.vehicles !== Number(vehicles))
      throw new Error("DuckDB differs")
  }
}

const HAND = "hand-written loop over objects"
const OURS = "ours: aggregateColumns"
const timings = await compare(
  {
    [HAND]: () => {
      sink.value += byHand(objects).length
      return ROWS
    },
    [OURS]: () => {
      sink.value += aggregateColumns(question, columns).length
      return ROWS
    },
    ...(byDuckDB === undefined
      ? {}
      : {
          "DuckDB, 2 threads, processor time": async () => {
            sink.value += (await byDuckDB()).length
            return ROWS
          }
        })
  },
  { rounds: 7, warmUp: 2 }
)
console.log(`${markdown("Ratio and different vehicles by day × station × class", timings, HAND)}\n`)
const measured = ratio(timings, OURS, HAND)
const verdict = measured.median <= GOAL ? "reached" : "MISSED"
console.log(`ours takes × ${formatRatio(measured)} the time of the hand-written loop; target ≤ ${GOAL}: ${verdict}`)

const few = Array.from(rowsOf(objects.slice(0, 200_000)))
const plain = await compare(
  {
    simple: () => {
      sink.value += aggregate(question, few).length
      return few.length
    }
  },
  { rounds: 3, warmUp: 1 }
)
console.log(`the plain reference aggregate: ${plain["simple"]?.map((time) => time.toFixed(0)).join(", ")} ns a row`)
