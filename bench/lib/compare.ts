/**
 * A small ratio benchmark. All subjects run in one process; every round runs each of them once, in an order that
 * rotates from round to round, and a ratio is only ever taken between two subjects of the same round. So a neighbour
 * that steals the processor for a while slows both sides of a ratio, and the median over the rounds stands.
 */

/** What is measured: does its work once and returns how many operations that was. */
type Subject = () => number | Promise<number>

/** Nanoseconds an operation took, by subject, one figure per round, in the order of the rounds. */
type Timings = Readonly<Record<string, ReadonlyArray<number>>>

/** A ratio over the rounds: its median, least and greatest. */
interface Ratio {
  readonly median: number
  readonly min: number
  readonly max: number
}

/** How long and by which clock. */
interface CompareOptions {
  /** Counted rounds. */
  readonly rounds?: number
  /** Rounds run first and not counted. */
  readonly warmUp?: number
  /** `cpu`: processor time of the whole process, for work that only computes; `wall`: elapsed time, for work that waits. */
  readonly clock?: "cpu" | "wall"
}

/** Where a subject leaves its result, so that no loop is optimised away. */
export const sink = { value: 0 }

/** Times every subject over the rounds. */
export const compare = async (
  subjects: Readonly<Record<string, Subject>>,
  { rounds = 9, warmUp = 2, clock = "cpu" }: CompareOptions = {}
): Promise<Timings> => {
  const entries = Object.entries(subjects)
  const timings: Record<string, Array<number>> = Object.fromEntries(entries.map(([name]) => [name, []]))
  for (let round = -warmUp; round < rounds; round++) {
    for (let turn = 0; turn < entries.length; turn++) {
      const entry = entries[(turn + round + warmUp) % entries.length]
      if (entry === undefined) continue
      const [name, run] = entry
      const cpu = process.cpuUsage()
      const start = performance.now()
      const done = run()
      const operations = typeof done === "number" ? done : await done
      const wall = performance.now() - start
      const { user, system } = process.cpuUsage(cpu)
      const nanoseconds = clock === "cpu" ? (user + system) * 1e3 : wall * 1e6
      if (round >= 0) timings[name]?.push(nanoseconds / operations)
    }
  }
  return timings
}

const median = (values: ReadonlyArray<number>): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

const roundsOf = (timings: Timings, name: string): ReadonlyArray<number> => {
  const rounds = timings[name]
  if (rounds === undefined) throw new Error(`no subject ${name}`)
  return rounds
}

/** How many times as long `subject` took as `baseline`, round by round. */
export const ratio = (timings: Timings, subject: string, baseline: string): Ratio => {
  const base = roundsOf(timings, baseline)
  const ratios = roundsOf(timings, subject).map((time, round) => time / (base[round] ?? Number.NaN))
  return { median: median(ratios), min: Math.min(...ratios), max: Math.max(...ratios) }
}

const time = (nanoseconds: number): string =>
  nanoseconds < 1e3
    ? `${nanoseconds.toFixed(1)} ns`
    : nanoseconds < 1e6
      ? `${(nanoseconds / 1e3).toFixed(2)} µs`
      : `${(nanoseconds / 1e6).toFixed(2)} ms`

const figure = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3))

/** `median (min–max)` of a ratio. */
export const formatRatio = (value: Ratio): string =>
  `${figure(value.median)} (${figure(value.min)}–${figure(value.max)})`

/** All subjects against `baseline` as a Markdown table, with the Node version it was measured on. */
export const markdown = (title: string, timings: Timings, baseline: string): string =>
  [
    `## ${title}`,
    "",
    `${roundsOf(timings, baseline).length} rounds, interleaved, one process; Node ${process.version} on ${process.platform}-${process.arch}.`,
    "",
    `| subject | time per operation | × the time of “${baseline}”: median (min–max) |`,
    "| --- | --- | --- |",
    ...Object.entries(timings).map(
      ([name, rounds]) => `| ${name} | ${time(median(rounds))} | ${formatRatio(ratio(timings, name, baseline))} |`
    )
  ].join("\n")
