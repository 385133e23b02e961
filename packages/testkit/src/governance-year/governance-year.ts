/**
 * 治理台账 — tasks, posts, people, services, projects and bodies of the synthetic year, beside its nine figures. Nothing in it
 * is a real person or event; the bodies are those that the first user named, with made-up days.
 */
import type { DistrictYearOptions, GeneratedLedger } from "../district-year/district-year.ts"
import { randomFrom } from "../random.ts"
import { besidePartyLedgers } from "./beside-party.ts"
import { organisationLedgers } from "./organisation.ts"
import { taskLedgers } from "./tasks.ts"
import { workLedgers } from "./work.ts"

/** The governance ledgers of `districtYear` of the same options: about 2,700 rows, registers first. */
export const governanceYear = ({ seed, year }: DistrictYearOptions): ReadonlyArray<GeneratedLedger> => {
  const random = (purpose: string) => randomFrom(seed, purpose)
  return [
    ...organisationLedgers(random, year),
    ...workLedgers(random, year),
    ...besidePartyLedgers(random, year),
    ...taskLedgers(random("governance.tasks"), year)
  ]
}
