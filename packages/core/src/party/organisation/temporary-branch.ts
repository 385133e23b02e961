/**
 * 临时党支部 — what a temporary branch may do, and until when.
 *
 * It is set up for a task while its members' membership stays at home. It studies, educates members and activists; it
 * generally admits nobody, disposes of nobody, takes no dues, elects no delegates and holds no term election; its officers
 * are appointed. It ends by itself with the body it was set up in. 一般不 is refused here unless a document of the approving
 * organisation allows it; officers are never elected (PR3.2 to PR3.5).
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import type { Citation, Finding, Label, Rule } from "../../regulation/index.ts"
import { branchWork } from "../regime.ts"

/** 职权 — what branches do, as far as it makes a difference here. */
export const branchPowers = {
  study: { zh: "政治学习、组织生活", en: "political study and organisational life" },
  educateMembers: { zh: "教育管理监督党员", en: "educating and supervising members" },
  educateActivists: { zh: "教育培养入党积极分子", en: "educating activists" },
  appointOfficers: { zh: "任命班子成员", en: "appointed officers" },
  electOfficers: { zh: "选举班子成员", en: "elected officers" },
  admitMembers: { zh: "发展党员", en: "admitting members" },
  punishMembers: { zh: "处分处置党员", en: "disposing of members" },
  collectDues: { zh: "收缴党费", en: "collecting dues" },
  electDelegates: { zh: "选举党代表", en: "electing delegates" },
  termElection: { zh: "换届", en: "term election" }
} as const satisfies Record<string, Label>
export type BranchPower = keyof typeof branchPowers

const notGenerally: ReadonlyArray<BranchPower> = [
  "admitMembers",
  "punishMembers",
  "collectDues",
  "electDelegates",
  "termElection"
]

const QUOTED = "条号待核"
const powers: Citation = branchWork(QUOTED, "临时党支部一般不发展党员、处分处置党员，不收缴党费，不选举党代表，不换届")
const officers: Citation = branchWork(QUOTED, "临时党支部书记、副书记、委员由批准其成立的党组织指定")
const ending: Citation = branchWork(QUOTED, "临时组建的机构撤销后，临时党支部自然撤销")

const Facts = Schema.Struct({
  on: PlainDate,
  power: Schema.Literals([
    "study",
    "educateMembers",
    "educateActivists",
    "appointOfficers",
    "electOfficers",
    "admitMembers",
    "punishMembers",
    "collectDues",
    "electDelegates",
    "termElection"
  ]),
  /** First day of the branch. */
  from: PlainDate,
  /** Last day of the body it was set up in; null while it stands. */
  until: Schema.NullOr(PlainDate),
  /** The document by which the approving organisation allows what is generally not done; null without one. */
  document: Schema.NullOr(Schema.NonEmptyString)
})

/** Whether a temporary branch may do something on a day. */
export const temporaryBranchRule: Rule<typeof Facts.Type> = {
  id: "party-branch.temporary",
  label: { zh: "临时党支部职权", en: "Powers of a temporary branch" },
  facts: Facts,
  judge: (_, { document, from, on, power, until }) => {
    const findings: Array<Finding> = []
    if (on < from || (until !== null && on > until))
      findings.push({
        rule: "party-branch.temporary-ended",
        severity: "violation",
        facts: { on, from, ...(until !== null && { until }) },
        cite: ending
      })
    if (power === "electOfficers")
      findings.push({
        rule: "party-branch.temporary-officers",
        severity: "violation",
        facts: { on, power },
        cite: officers
      })
    if (notGenerally.includes(power))
      findings.push({
        rule: "party-branch.temporary-power",
        severity: document === null ? "violation" : "warning",
        facts: { on, power, ...(document !== null && { document }) },
        cite: powers
      })
    return findings
  }
}

/** One study session of a temporary branch: hours in the smallest unit the caller keeps. */
export interface TemporaryStudy {
  readonly on: PlainDate
  readonly hours: number
  /** Whether the home branch has confirmed it. */
  readonly confirmed: boolean
}

/** 回原支部计入的学时 — hours that count at home: of the branch's life, and confirmed (PR3.6). */
export const homeStudyHours = (
  { from, until }: { readonly from: PlainDate; readonly until: PlainDate | null },
  sessions: ReadonlyArray<TemporaryStudy>
): number => {
  const counted = sessions.filter(({ confirmed, on }) => confirmed && on >= from && (until === null || on <= until))
  return counted.reduce((sum, { hours }) => sum + hours, 0)
}
