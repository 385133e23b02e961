/** The cases of the demo: each is walked step by step, or recorded as it was done elsewhere, then shown. */
import { Bureau, type CaseOrder } from "@xiuhua/bureau"
import type { PlainDate } from "@xiuhua/core/calendar"
import { officer } from "@xiuhua/core/governance"
import { formatDocumentNumber } from "@xiuhua/core/ports"
import {
  claimedTask,
  clearedSpill,
  demoOfficers,
  demoRespondent,
  duplicateReport,
  hardCaseTask,
  ordinaryCase,
  rectifiedProblem,
  reworkedReport,
  shedCampaign,
  siteCompleted,
  siteInProgress,
  summaryCase
} from "@xiuhua/testkit"
import { Console, Effect, Stream } from "effect"
import { caseText } from "../case-file.ts"
import type { Text } from "../language.ts"
import { period, type Scene, title } from "./scene.ts"

type Step = {
  [Name in CaseOrder["aggregate"]]: Pick<Extract<CaseOrder, { aggregate: Name }>, "aggregate" | "command">
}[CaseOrder["aggregate"]]

/** One case: what it is about, and how it came into the store. */
interface Walk {
  readonly id: string
  readonly title: Text
  /** `command`: every step is asked for; `record`: it was done elsewhere, lawful or not. */
  readonly by: "command" | "record"
  readonly steps: ReadonlyArray<Step>
}

const walks: ReadonlyArray<Walk> = [
  {
    id: "demo-1",
    title: {
      zh: "行政处罚案件：普通程序（补录，含办案瑕疵）",
      en: "A penalty case, ordinary procedure (recorded, with irregularities)"
    },
    by: "record",
    steps: ordinaryCase.map((command) => ({ aggregate: "penalty-case", command }))
  },
  {
    id: "demo-2",
    title: {
      zh: "行政处罚案件：简易程序（逐步办理）",
      en: "A penalty case, summary procedure (step by step)"
    },
    by: "command",
    steps: summaryCase.map((command) => ({ aggregate: "summary-penalty", command }))
  },
  {
    id: "demo-3",
    title: {
      zh: "数字城管案件：热线工单，返工一次后按期办结",
      en: "A report of the hotline: back for rework, closed in time"
    },
    by: "command",
    steps: reworkedReport.map((command) => ({ aggregate: "report", command }))
  },
  {
    id: "demo-4",
    title: {
      zh: "数字城管案件：重复反映，并入上一件，告知其结果",
      en: "A second report of the same: goes on under the first, and is told its end"
    },
    by: "command",
    steps: duplicateReport("demo-3").map((command) => ({ aggregate: "report", command }))
  },
  {
    id: "demo-5",
    title: {
      zh: "环卫督查问题：返工一次，恰在期限届满时整改",
      en: "A rectification problem: back for rework, mended on the minute"
    },
    by: "command",
    steps: rectifiedProblem.map((command) => ({ aggregate: "problem", command }))
  },
  {
    id: "demo-6",
    title: {
      zh: "集中整治行动：方案退回重报、延长、更正、总结、回潮复查",
      en: "A campaign: planned twice, extended, corrected, summed up, looked at again"
    },
    by: "command",
    steps: shedCampaign.map((command) => ({ aggregate: "campaign", command }))
  },
  {
    id: "demo-7",
    title: {
      zh: "违法建设：在建，责令停止后续建、查封、当事人自行拆除（跨年）",
      en: "Illegal building in progress: built on, sealed, demolished by the builder (into the next year)"
    },
    by: "command",
    steps: siteInProgress.map((command) => ({ aggregate: "illegal-construction", command }))
  },
  {
    id: "demo-8",
    title: {
      zh: "违法建设：已建成，逾期责成后强制拆除（补录，跨年）",
      en: "Illegal building, finished: demolished by force after a late charge (recorded, into the next year)"
    },
    by: "record",
    steps: siteCompleted.map((command) => ({ aggregate: "illegal-construction", command }))
  },
  {
    id: "demo-9",
    title: {
      zh: "行政强制：国庆前夜渣土遗洒，立即代履行",
      en: "Coercion: a spill in the night before National Day, cleared at once"
    },
    by: "command",
    steps: clearedSpill.map((command) => ({ aggregate: "compulsory-enforcement", command }))
  },
  {
    id: "demo-10",
    title: {
      zh: "承办事项：疑难杂症，延期、退回一次，由交办方验收，再复查",
      en: "A hard case: extended, returned once, accepted by who assigned it, looked at again"
    },
    by: "command",
    steps: hardCaseTask.map((command) => ({ aggregate: "task", command }))
  },
  {
    id: "demo-11",
    title: {
      zh: "承办事项：村里张榜，揭榜领办，村里验收",
      en: "An item that a village posted: claimed, done, accepted by the village"
    },
    by: "command",
    steps: claimedTask.map((command) => ({ aggregate: "task", command }))
  }
]

/** 机关代字 of the demo's decisions. */
const MARK = "汕城管罚字"

/** The next number of the decisions of a year, bound to the decision of a case. */
const numbered = Effect.fnUntraced(function* (tenant: string, id: string, on: PlainDate) {
  const { numbers } = yield* Bureau
  const document = `${id}/decision`
  const line = yield* numbers.reserve(tenant, { agencyMark: MARK, on, key: document, actor: "demo" })
  yield* numbers.use(tenant, line, document, "demo")
  return formatDocumentNumber(line)
})

/** A decision gets its number when it is made. */
const withNumber = Effect.fnUntraced(function* (tenant: string, id: string, step: Step) {
  const { command } = step
  if (command._tag !== "DecidePenalty" && command._tag !== "DecideOnSpot") return step
  return { ...step, command: { ...command, number: yield* numbered(tenant, id, command.on) } } as Step
})

/** Enters the officers and walks every case. */
export const walkCases = Effect.fnUntraced(function* ({ tenant }: Scene) {
  const bureau = yield* Bureau
  const provenance = { source: "demo", reliability: "synthetic" } as const
  yield* bureau.importEntries({
    tenant,
    actor: "demo",
    kind: officer,
    rows: Stream.make(demoOfficers),
    provenance,
    idempotencyKey: "demo-officers"
  })
  const { person, ref } = demoRespondent
  // Who was erased stays erased.
  yield* bureau.persons
    .put(tenant, ref, person, { actor: "demo", purpose: "demo" })
    .pipe(Effect.catchTag("PersonErased", () => Effect.void))
  for (const { by, id, steps } of walks) {
    for (const [at, step] of steps.entries()) {
      const order = { tenant, actor: "demo", provenance, id, commandId: `${id}-${at}` }
      yield* bureau[by]({ ...order, ...(yield* withNumber(tenant, id, step)) })
    }
  }
})

/** Shows every case as it stands at the end of the year. */
export const showCases = Effect.fnUntraced(function* ({ lang, tenant }: Scene) {
  const bureau = yield* Bureau
  for (const { id, steps, title: heading } of walks) {
    const [first] = steps
    if (first === undefined) continue
    yield* title(heading[lang])
    const file = yield* bureau.caseFile({ tenant, aggregate: first.aggregate, id, on: period.to })
    yield* Console.log(caseText(file, lang))
  }
})
