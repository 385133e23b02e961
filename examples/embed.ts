/**
 * 嵌入 — the bureau inside a program of one's own, without a server and without effects. Run from the root of the checkout:
 *
 *     npx -y pnpm@12.21.0 exec node --conditions=@xiuhua/source examples/embed.ts
 */
// #region embed
import { createBureau } from "@xiuhua/bureau/promise"
import { plainDate } from "@xiuhua/core/calendar"
import { shanwei } from "@xiuhua/locality-shanwei"
import { layer as sqlite } from "@xiuhua/storage-sqlite"

const bureau = await createBureau({
  locality: shanwei,
  storage: ({ derivations, kinds }) => sqlite({ file: ":memory:", kinds, derivations })
})
const clerk = bureau.as({ actor: "clerk-1", roles: ["clerk"] })
const day = plainDate("2022-03-01")
await clerk.importEntries({
  kind: "sanitation.sweep-day",
  rows: [{ day, section: "路段-1", station: "环卫一站", grade: "1", areaDue: "1000", areaDone: "985.5" }]
})
const [rate] = await clerk.indicators({ from: day, to: day, ids: ["san.sweep.execution"] })
console.log(rate?.indicator.label.zh, rate?.display, rate?.targetResult)
await bureau.close()
// #endregion embed
