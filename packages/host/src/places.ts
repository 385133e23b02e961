/** 地方规则包 — what is known of each place that has its own. */
import { type Catalogue, catalogueOf } from "@xiuhua/bureau"
import { shanwei, shanweiCatalogue, shanweiProblemProfile, shanweiReportLimits } from "@xiuhua/locality-shanwei"
import { Effect } from "effect"
import { type SetupFailure, setupFailure } from "./setup-failure.ts"

const places: Readonly<Record<string, Catalogue>> = {
  [shanwei.id]: catalogueOf({
    locality: shanwei,
    violations: shanweiCatalogue,
    reportLimits: shanweiReportLimits,
    problemProfile: shanweiProblemProfile
  })
}

/** Everything that is known at a locality. */
export const catalogueAt = (id: string): Effect.Effect<Catalogue, SetupFailure> => {
  const found = Object.hasOwn(places, id) ? places[id] : undefined
  const known = Object.keys(places).join(", ")
  return found === undefined
    ? Effect.fail(
        setupFailure({ zh: `没有地方规则包“${id}”。可用：${known}`, en: `No locality "${id}". Known: ${known}` })
      )
    : Effect.succeed(found)
}
