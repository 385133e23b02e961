/** 党建活动统计 — gatherings by kind, and the forms of their parts: counted as times and person-times, in no rate. */
import { plainDate } from "../../calendar/index.ts"
import { defineIndicator, type Measure, type Part } from "../../indicators/index.ts"
import { and, eq, type LedgerKind, type Predicate, present } from "../../ledger/index.ts"
import { partyBranch } from "../organisation/branch-register.ts"
import { convention } from "../regime.ts"
import { activityKinds, forms } from "./codes.ts"
import { activityItem, partyActivity } from "./ledgers.ts"

const cites = (article: string, gist: string) =>
  [{ from: plainDate("1990-01-01"), cite: convention(article, gist), confidence: "local" }] as const

const count = (kind: LedgerKind, where?: Predicate): Measure => ({
  kind,
  select: "occurred",
  of: { op: "count" },
  ...(where === undefined ? {} : { where })
})

const kinds = [
  "lecture",
  "themeDay",
  "leadingGroupMeeting",
  "studyGroup",
  "strictGovernance",
  "youthStudy",
  "warning",
  "caseLaw",
  "seminar",
  "service"
] as const satisfies ReadonlyArray<keyof typeof activityKinds>

/** 党建活动 — gatherings in the period, by kind; those at the front line and those of a brand stand beside. */
const gatherings = defineIndicator({
  id: "pty.activity.held",
  label: { zh: "党建活动", en: "Party gatherings" },
  unit: "次",
  better: "info",
  numerator: count(partyActivity),
  parts: [
    ...kinds.map(
      (kind): Part => ({ id: kind, label: activityKinds[kind], measure: count(partyActivity, eq("kind", kind)) })
    ),
    {
      id: "frontLine",
      label: { zh: "一线开展", en: "at the front line" },
      measure: count(partyActivity, eq("frontLine", "yes"))
    },
    { id: "brand", label: { zh: "“党建+”活动", en: "of a brand" }, measure: count(partyActivity, present("brand")) }
  ],
  cites: cites("PR6.2", "期内举行的党建活动按次累计，按类型分列")
})

const shownForms = ["specialLecture", "oath", "redStory", "film", "redSite"] as const

/** 活动形式 — parts of gatherings in the period, by form; who saw a film is counted in person-times. */
const formsUsed = defineIndicator({
  id: "pty.activity.forms",
  label: { zh: "党建活动环节", en: "Parts of Party gatherings" },
  unit: "次",
  better: "info",
  numerator: count(activityItem),
  parts: [
    ...shownForms.map(
      (form): Part => ({ id: form, label: forms[form], measure: count(activityItem, eq("form", form)) })
    ),
    {
      id: "filmPersons",
      label: { zh: "观看警示教育片人次", en: "person-times at films" },
      measure: {
        kind: activityItem,
        select: "occurred",
        of: { op: "sum", fields: ["present"] },
        where: and(eq("form", "film"), present("present"))
      }
    }
  ],
  cites: cites("PR6.2", "期内党建活动的环节按次累计，按形式分列")
})

/** 临时党支部 — approved in the period; those that ended stand beside. */
const temporaryBranches = defineIndicator({
  id: "pty.branch.temporary",
  label: { zh: "成立临时党支部", en: "Temporary branches" },
  unit: "个",
  better: "info",
  numerator: count(partyBranch, eq("type", "temporary")),
  parts: [
    {
      id: "abolished",
      label: { zh: "已撤销", en: "abolished" },
      measure: count(partyBranch, and(eq("type", "temporary"), present("validUntil")))
    }
  ],
  cites: cites("PR3.5", "期内批准成立的临时党支部，随任务结束自然撤销的并列")
})

export const activityIndicators = [gatherings, formsUsed, temporaryBranches]
