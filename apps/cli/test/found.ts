/** What the engine found in the demo's database, in the words of the key that the generator wrote. */
import { Bureau } from "@xiuhua/bureau"
import { plainDate } from "@xiuhua/core/calendar"
import type { KeyedDuty, KeyedFinding } from "@xiuhua/testkit"
import { Effect, Stream } from "effect"
import { workplace } from "../src/workplace.ts"

const from = plainDate("2022-01-01")
const on = plainDate("2022-12-31")

/** Everything found, read through the bureau like anybody else would. */
export const foundIn = (file: string) =>
  Effect.runPromise(
    Effect.gen(function* () {
      const { layer, tenant } = yield* workplace({
        db: `sqlite:${file}`,
        locality: "shanwei",
        tenant: undefined,
        create: false
      })
      return yield* Effect.provide(
        Effect.gen(function* () {
          const bureau = yield* Bureau
          const outcomes = yield* bureau.duties({ tenant, on })
          const reviewed = yield* bureau.reviews({ tenant, from, to: on })
          return {
            kinds: bureau.catalogue.kinds,
            statuses: new Set(outcomes.map(({ status }) => status)),
            undone: outcomes.filter(({ status }) => status !== "met" && status !== "not-yet-due"),
            findings: reviewed.flatMap(({ findings }) => findings),
            quarantined: yield* Stream.runCollect(bureau.quarantine(tenant)),
            values: yield* bureau.indicators({ tenant, from, to: on })
          }
        }),
        layer
      )
    })
  )

export type Found = Awaited<ReturnType<typeof foundIn>>

export const dutyText = ({ from, rule, status, subject }: KeyedDuty): string => `${rule} ${subject} ${from} ${status}`

/** Pairs findings with the key, each with one: what is left on either side is wrong. */
export const unpaired = (findings: Found["findings"], key: ReadonlyArray<KeyedFinding>) => {
  const left = [...findings]
  const missed = key.filter(({ facts, rule }) => {
    const at = left.findIndex(
      (finding) =>
        finding.rule === rule && Object.entries(facts).every(([name, value]) => String(finding.facts[name]) === value)
    )
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return { missed, beyond: left.map(({ facts, rule }) => ({ rule, facts })) }
}
