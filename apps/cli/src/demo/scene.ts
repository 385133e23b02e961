/** Where the demo plays: tenant, year and language, and how it shows things. */
import { Bureau } from "@xiuhua/bureau"
import { plainDate } from "@xiuhua/core/calendar"
import { Console, Effect } from "effect"
import type { Language, Text } from "../language.ts"
import { scoreboard } from "../scoreboard.ts"
import { paint } from "../table.ts"

export const YEAR = 2022
export const period = { from: plainDate(`${YEAR}-01-01`), to: plainDate(`${YEAR}-12-31`) }

export interface Scene {
  readonly tenant: string
  readonly lang: Language
}

/** The heading of a part. */
export const title = (text: string) => Console.log(`\n${paint(["bold", "cyan"], `■ ${text}`)}`)

/** A part that shows figures: those named, else all; broken down as asked. */
export const figures = Effect.fnUntraced(function* (
  { lang, tenant }: Scene,
  heading: Text,
  { by, ids }: { readonly ids?: ReadonlyArray<string>; readonly by?: ReadonlyArray<string> }
) {
  const bureau = yield* Bureau
  const query = { tenant, ...period, ...(by !== undefined && { by }), ...(ids !== undefined && { ids }) }
  yield* title(heading[lang])
  yield* Console.log(scoreboard(yield* bureau.indicators(query), lang))
})
