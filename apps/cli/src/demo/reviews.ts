/** What the reviews of the ledgers found: how many findings of which rule, and one of each to look at. */
import { Bureau } from "@xiuhua/bureau"
import { factsText, nameOf } from "@xiuhua/bureau/words"
import type { Finding } from "@xiuhua/core/regulation"
import { Console, Effect } from "effect"
import { paint, shortened, table } from "../table.ts"
import { period, type Scene, title } from "./scene.ts"

/** Cells of a terminal that an example may take. */
const ROOM = 66

const marks = { violation: "✗", warning: "!", note: "·" } as const
const styles = { violation: "red", warning: "yellow", note: "dim" } as const

/** Findings by their rule, in the order in which the rules come. */
const byRule = (findings: ReadonlyArray<Finding>): ReadonlyArray<readonly [Finding, ...ReadonlyArray<Finding>]> =>
  Object.values(Object.groupBy(findings, ({ rule }) => rule)).flatMap((group) => {
    const [first, ...rest] = group ?? []
    return first === undefined ? [] : [[first, ...rest] as const]
  })

export const showReviews = Effect.fnUntraced(function* ({ lang, tenant }: Scene) {
  const bureau = yield* Bureau
  const zh = lang === "zh"
  const reviewed = yield* bureau.reviews({ tenant, ...period })
  yield* title(zh ? "台账核查发现（每条规则举一例）" : "Findings in ledgers (one of each rule)")
  const lines = reviewed.flatMap(({ findings }) =>
    byRule(findings).map((group) => {
      const [{ facts, rule, severity }] = group
      return [
        { text: `${marks[severity]} ${nameOf(rule, lang)}`, style: styles[severity] },
        String(group.length),
        { text: shortened(factsText(facts, lang), ROOM), style: "dim" as const }
      ]
    })
  )
  yield* Console.log(table(zh ? ["规则", "条数", "例"] : ["Rule", "Findings", "For example"], lines, [1]))
  if (lines.length === 0) yield* Console.log(paint("green", zh ? "✓ 未发现问题" : "✓ Nothing irregular"))
  return reviewed
})
