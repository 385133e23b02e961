/** 符合性报告 — which adapter of a port meets what, as a table. */
import { type Context, Effect, type Layer } from "effect"
import { hold, type Requirement } from "./requirement.ts"

/** What became of one requirement: null where the adapter met it, else why not. */
export interface Outcome {
  readonly id: string
  readonly text: string
  readonly failure: string | null
}

/** What one adapter says of itself, and what it was seen to do. */
export interface Examination {
  /** `AttachmentStore` */
  readonly port: string
  readonly adapter: string
  readonly supports: Readonly<Record<string, boolean>>
  readonly outcomes: ReadonlyArray<Outcome>
}

/** An adapter to be examined. */
export interface Candidate<Port, Shape extends { readonly supports: Readonly<Record<string, boolean>> }> {
  /** The port itself: `AttachmentStore`. */
  readonly port: Context.Key<Port, Shape>
  /** The name that heads its column. */
  readonly adapter: string
  readonly requirements: ReadonlyArray<Requirement<Port>>
  /** As for `conforms`: each call gives an opening of a new, empty backing store. */
  readonly fresh: () => () => Layer.Layer<Port, unknown>
}

const LONGEST = 200

/** A failure in one line. */
const reason = (failure: unknown): string => {
  const text = (failure instanceof Error ? failure.message : String(failure)).replaceAll(/\s+/gu, " ").trim()
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text || "no reason given"
}

/** Holds an adapter to every requirement, one after the other, and says what became of each. Rejects when it cannot be opened. */
export const examine = async <Port, Shape extends { readonly supports: Readonly<Record<string, boolean>> }>({
  adapter,
  fresh,
  port,
  requirements
}: Candidate<Port, Shape>): Promise<Examination> => {
  const { supports } = await Effect.runPromise(
    Effect.provide(
      Effect.map(port, (shape) => shape),
      fresh()()
    )
  )
  const outcomes: Array<Outcome> = []
  for (const requirement of requirements) {
    const { id, text } = requirement
    const failure = await hold(requirement, fresh()).then(
      () => null,
      (cause) => reason(cause)
    )
    outcomes.push({ id, text, failure })
  }
  return { port: port.key.split("/").at(-1) ?? port.key, adapter, supports: { ...supports }, outcomes }
}

const cell = (text: string): string => text.replaceAll("|", "\\|")
const line = (cells: ReadonlyArray<string>): string => `| ${cells.map(cell).join(" | ")} |`

const marks = { met: "✓", failed: "✗", notAsked: "–" } as const

const partOf = (port: string, examinations: ReadonlyArray<Examination>): string => {
  const of = examinations.filter((one) => one.port === port)
  const adapters = [...new Set(of.map(({ adapter }) => adapter))]
  const facts = [...new Set(of.flatMap(({ supports }) => Object.keys(supports)))]
  const texts = new Map(of.flatMap(({ outcomes }) => outcomes.map(({ id, text }) => [id, text] as const)))
  const fact = (adapter: string, name: string) =>
    of.find((one) => one.adapter === adapter)?.supports[name] === true ? "yes" : "no"
  const mark = (adapter: string, asked: string) => {
    const outcome = of
      .filter((one) => one.adapter === adapter)
      .flatMap(({ outcomes }) => outcomes)
      .find(({ id }) => id === asked)
    return outcome === undefined ? marks.notAsked : outcome.failure === null ? marks.met : marks.failed
  }
  const failures = of.flatMap(({ adapter, outcomes }) =>
    outcomes.flatMap(({ failure, id }) => (failure === null ? [] : [`- ${adapter}, ${id}: ${failure}`]))
  )
  return [
    `## ${port}`,
    [
      line(["id", "requirement", ...adapters]),
      line(["---", "---", ...adapters.map(() => "---")]),
      ...facts.map((name) => line([`supports.${name}`, "", ...adapters.map((adapter) => fact(adapter, name))])),
      ...[...texts].map(([id, text]) => line([id, text, ...adapters.map((adapter) => mark(adapter, id))]))
    ].join("\n"),
    ...(failures.length === 0 ? [] : [failures.join("\n")])
  ].join("\n\n")
}

/**
 * Markdown: a table for each port, with a row for every fact and every requirement and a column for every adapter. ✓ met,
 * ✗ not met, – not asked; what was not met is listed below its table with the reason. Examinations of one port and adapter
 * are one column.
 */
export const report = (examinations: ReadonlyArray<Examination>): string => {
  const ports = [...new Set(examinations.map(({ port }) => port))]
  return `${ports.map((port) => partOf(port, examinations)).join("\n\n")}\n`
}
