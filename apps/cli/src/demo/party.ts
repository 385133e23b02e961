/** Party work in the demo: what was done step by step, and how it stands at the end of the year. */
import { Bureau, type CaseOrder, explainRule, explainVote } from "@xiuhua/bureau"
import { plainDate } from "@xiuhua/core/calendar"
import { temporaryBranchRule } from "@xiuhua/core/party"
import {
  appointmentVote,
  brigadeElection,
  brigadeVote,
  type DemoStep,
  demoBranches,
  development,
  stationMonths,
  stationStudy,
  temporaryBranch,
  temporaryBranchName
} from "@xiuhua/testkit"
import { Console, Effect, Result } from "effect"
import { caseText } from "../case-file.ts"
import { findingText } from "../findings.ts"
import { matrixText } from "../party-matrix.ts"
import { obligationsText } from "../party-obligations.ts"
import { voteText } from "../vote-text.ts"
import { period, type Scene, title, YEAR } from "./scene.ts"

const provenance = { source: "demo", reliability: "synthetic" } as const

/** What is walked: an aggregate, its id, and the steps; those that a rule refuses change nothing. */
const walks: ReadonlyArray<{
  readonly aggregate: CaseOrder["aggregate"]
  readonly id: string
  readonly steps: ReadonlyArray<DemoStep<CaseOrder["command"]>>
}> = [
  { aggregate: "party-branch", id: temporaryBranchName, steps: temporaryBranch.slice(0, -2) },
  ...stationMonths.map((month) => ({
    aggregate: "party-activity" as const,
    id: `演示站学-${month}`,
    steps: stationStudy(month)
  })),
  { aggregate: "party-branch", id: temporaryBranchName, steps: temporaryBranch.slice(-2) },
  { aggregate: "party-branch", id: demoBranches.brigade, steps: brigadeElection },
  { aggregate: "member-development", id: `演示发展-${YEAR}-1`, steps: development.map((command) => ({ command })) }
]

/** Takes every step of Party work; its ledgers have been imported. */
export const walkParty = Effect.fnUntraced(function* ({ tenant }: Scene) {
  const bureau = yield* Bureau
  const base = { tenant, actor: "demo", provenance }
  for (const { aggregate, id, steps } of walks) {
    for (const [at, { command, refusedBy }] of steps.entries()) {
      const order = { ...base, aggregate, id, commandId: `${id}-${command._tag}-${at}`, command } as CaseOrder
      const answer = yield* Effect.result(bureau.command(order))
      if (refusedBy === undefined) yield* Effect.fromResult(answer)
      else if (Result.isSuccess(answer)) return yield* Effect.die(new Error(`${id}: ${command._tag} was not refused`))
    }
  }
})

/** Duties of branches and bodies that the demo shows as a table. */
const shownRules = [
  "party.member-meeting",
  "party.committee-meeting",
  "party.theme-day",
  "party.first-topic",
  "party.dues",
  "party.term-election",
  "party.temporary-study"
]
/** Obligations of which something is to be told: an evidence gap, a deviation, one missed and one exempt, the first topic. */
const shownObligations = ["OB-01", "OB-02", "OB-04", "OB-12"]

/** Shows how Party work stands at the end of the year. */
export const showParty = Effect.fnUntraced(function* ({ lang, tenant }: Scene) {
  const bureau = yield* Bureau
  const zh = lang === "zh"
  const query = { tenant, on: period.to }
  yield* title(zh ? `党建任务矩阵 ${YEAR}` : `Party work ${YEAR}`)
  const { range, sections } = yield* bureau.partyMatrix({ ...query, range: period })
  yield* Console.log(matrixText({ range, sections: sections.filter(({ rule }) => shownRules.includes(rule)) }, lang))
  yield* title(zh ? "规定原意与未完成的任务" : "What the rules say, and what is undone")
  const standings = yield* bureau.partyObligations(query)
  yield* Console.log(
    obligationsText(
      standings.filter(({ id }) => id !== null && shownObligations.includes(id)),
      lang
    )
  )
  yield* title(zh ? `${temporaryBranchName}：从成立到撤销` : "A temporary branch from founding to end")
  const file = { tenant, aggregate: "party-branch", id: temporaryBranchName, on: period.to } as const
  yield* Console.log(caseText(yield* bureau.caseFile(file), lang))
  const refused = yield* explainRule(bureau.catalogue)({
    rule: temporaryBranchRule.id,
    facts: {
      on: plainDate(`${YEAR}-07-05`),
      power: "electOfficers",
      from: plainDate(`${YEAR}-03-20`),
      until: null,
      document: null
    }
  })
  yield* Console.log(zh ? "选举班子被拒绝：" : "Electing officers was refused:")
  for (const finding of refused.findings) yield* Console.log(findingText(finding, lang))
  yield* title(zh ? "表决说明" : "Votes explained")
  for (const ballot of [brigadeVote, appointmentVote]) {
    const vote = yield* explainVote(bureau.catalogue)({ ballot, declared: ballot === brigadeVote ? "passed" : null })
    yield* Console.log(`${voteText(vote, lang)}\n`)
  }
})
