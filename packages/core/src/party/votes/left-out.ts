/**
 * 不计入应到会 — who may be left out of the base of an election, and when that is lawful (PR5.11).
 *
 * Each one needs a ground of the text, the approval above (its document) and a pass by the meeting. Anybody else stays in
 * the base, whatever his leave. One ground (退休回原籍) rests on a single source and is warned of.
 */
import { Option, Schema } from "effect"
import { deadline, PlainDate } from "../../calendar/index.ts"
import { absenceForExclusion, type Citation, type Finding, type Regime } from "../../regulation/index.ts"

const grounds = {
  /** 因病不能表达本人意志 */
  noWill: { awayFor: false, doubtful: false },
  /** 自费出国半年以上 */
  abroad: { awayFor: true, doubtful: false },
  /** 服刑 */
  sentence: { awayFor: false, doubtful: false },
  /** 年老体弱卧床不起、长期生病生活不能自理 */
  noSelfCare: { awayFor: false, doubtful: false },
  /** 外出半年以上，应转而未转组织关系 */
  away: { awayFor: true, doubtful: false },
  /** 退休回原籍居住 */
  retiredHome: { awayFor: false, doubtful: true }
} as const

/** One member who is to be left out, without saying who. */
export const LeftOut = Schema.Struct({
  ground: Schema.Literals(["noWill", "abroad", "sentence", "noSelfCare", "away", "retiredHome"]),
  /** Away since; needed for the grounds that ask how long. */
  since: Schema.NullOr(PlainDate),
  /** The approval above; null without one. */
  document: Schema.NullOr(Schema.NonEmptyString),
  /** Whether the meeting passed it. */
  passed: Schema.Boolean
})
export type LeftOut = typeof LeftOut.Type

const cite: Citation = {
  source: "《中国共产党基层组织选举工作条例》(2020)",
  article: "条号待核",
  gist: "有法定情形的党员，经上级批准并经党员大会通过，可以不计入应到会人数"
}

const isLongAway = ({ calendar, law }: Regime, on: PlainDate, since: PlainDate | null): boolean => {
  const limit = Option.getOrUndefined(law.of(absenceForExclusion, on))
  // 半年以上: the corresponding day half a year later is enough.
  return limit !== undefined && since !== null && deadline(limit.value, since, calendar).raw <= on
}

/** How many are left out lawfully, and what is wrong with the others. */
export const leftOutFindings = (
  env: Regime,
  isElection: boolean,
  on: PlainDate,
  asked: ReadonlyArray<LeftOut>
): { readonly leftOut: number; readonly findings: ReadonlyArray<Finding> } => {
  const findings: Array<Finding> = []
  let leftOut = 0
  for (const one of asked) {
    const { awayFor, doubtful } = grounds[one.ground]
    const lacking = !isElection
      ? "election"
      : one.document === null
        ? "approval"
        : !one.passed
          ? "meeting"
          : awayFor && !isLongAway(env, on, one.since)
            ? "absence"
            : null
    if (lacking === null) leftOut++
    if (lacking !== null || doubtful)
      findings.push({
        rule: "party-vote.left-out",
        severity: lacking === null ? "warning" : "violation",
        facts: { on, ground: one.ground, ...(lacking === null ? { confidence: "doubtful" } : { lacking }) },
        cite
      })
  }
  return { leftOut, findings }
}
