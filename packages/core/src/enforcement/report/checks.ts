/**
 * 核查独立、结案真实 — what a report may not do: closings that cannot lie.
 *
 * No text of a law: the supervision centre judges and the command centre dispatches (监督、指挥分离), as the practice of
 * 数字城管 has it (GB/T 30428, whose parts on filing and closing were not read). Conventions R12.5 to R12.8 of this project.
 */

import type { Instant, PlainDate } from "../../calendar/index.ts"
import type { Citation, Finding } from "../../regulation/index.ts"
import { type Disposal, type Moment, momentOf, type State } from "./state.ts"
import type { Command, Proof } from "./steps.ts"

const convention = (article: string, gist: string): Citation => ({ source: "绣花执法指标约定", article, gist })

type Of<Tag extends Command["_tag"]> = Omit<Extract<Command, { readonly _tag: Tag }>, "_tag">

const violation = (rule: string, facts: Finding["facts"], cite: Citation): Finding => ({
  rule,
  severity: "violation",
  facts,
  cite
})
const warning = (rule: string, facts: Finding["facts"], cite: Citation): Finding => ({
  ...violation(rule, facts, cite),
  severity: "warning"
})

const takenAt = ({ takenAt, takenOn }: Proof): Instant => momentOf({ on: takenOn, at: takenAt })
const yes = (value: boolean): "yes" | "no" => (value ? "yes" : "no")

/** Signs that a check was staged: with the device of somebody who is checked, or of the public; at once; on the very spot. */
const stagedFindings = (
  { on, proof }: Pick<Of<"VerifyReport">, "on" | "proof">,
  { disposed }: Pick<Disposal, "disposed">,
  { submitted }: Pick<State, "submitted">
): ReadonlyArray<Finding> => {
  if (proof === null) return []
  const earlier = disposed.proof
  // An inspector who reported it may look again with the device of his office.
  const reporters = submitted?.channel === "inspector" ? undefined : submitted?.device
  const sameDevice = proof.device === earlier?.device || proof.device === reporters
  const sameMinute = earlier !== null && takenAt(proof) === takenAt(earlier)
  // Two devices never agree to the millionth of a degree.
  const samePlace =
    proof.spot !== undefined &&
    proof.spot.longitude === earlier?.spot?.longitude &&
    proof.spot.latitude === earlier.spot.latitude
  const tooOld = takenAt(proof) < momentOf(disposed)
  if (!sameDevice && !sameMinute && !samePlace && !tooOld) return []
  return [
    warning(
      "report.staged-check",
      {
        on,
        sameDevice: yes(sameDevice),
        sameMinute: yes(sameMinute),
        samePlace: yes(samePlace),
        tooOld: yes(tooOld)
      },
      convention("R12.6", "核查照片与处置照片同设备、同一分钟、同一坐标，或者早于处置的，须人工核实")
    )
  ]
}

/** Who checks has neither done the work nor told of it, nor asked for it; a check shows what it saw. */
export const checkFindings = (
  check: Pick<Of<"VerifyReport">, "by" | "on" | "passed" | "proof">,
  disposal: Pick<Disposal, "disposed">,
  state: Pick<State, "submitted">,
  handlers: ReadonlySet<string>
): ReadonlyArray<Finding> => {
  const { by, on, passed, proof } = check
  const { submitted } = state
  const isReporter = submitted !== null && submitted.channel !== "inspector" && submitted.reporter === by
  return [
    ...(handlers.has(by) || isReporter
      ? [
          violation(
            "report.independent-check",
            { on, officer: by },
            convention("R12.5", "核查人不得是处置人、反馈人或者非监督员的上报人")
          )
        ]
      : []),
    ...(passed && proof === null
      ? [warning("report.check-unproved", { on }, convention("R12.6", "核查通过应有核查人自己的照片"))]
      : []),
    ...stagedFindings(check, disposal, state)
  ]
}

/** Solved is what a check has passed; anything else is explained to whoever reported it. Whoever did the work closes nothing. */
export const closingFindings = (
  { by, explanation, ground, on }: Pick<Of<"CloseReport">, "by" | "explanation" | "ground" | "on">,
  { byHandler, passed }: Pick<State["closings"][number], "byHandler" | "passed">
): ReadonlyArray<Finding> => [
  ...(byHandler
    ? [
        violation(
          "report.independent-closing",
          { on, officer: by },
          convention("R12.5", "结案由监督一方作出，处置人、反馈人不得结案")
        )
      ]
    : []),
  ...(ground === "solved" && !passed
    ? [violation("report.closed-unchecked", { on, ground }, convention("R12.7", "核查通过方可按办结结案"))]
    : []),
  ...(ground !== "solved" && explanation === null
    ? [
        violation(
          "report.closed-unexplained",
          { on, ground },
          convention("R12.7", "未解决而结案的，须向上报人说明理由")
        )
      ]
    : [])
]

/** 不予受理 for a reason that is none of the list has to be told. */
export const decliningFindings = ({
  explanation,
  ground,
  on
}: Pick<Of<"DeclineReport">, "explanation" | "ground" | "on">): ReadonlyArray<Finding> =>
  ground === "other" && explanation === undefined
    ? [
        violation(
          "report.declined-unexplained",
          { on, ground },
          convention("R12.7", "以其他理由不予受理的，须向上报人说明")
        )
      ]
    : []

/** "Solved" is not the last word: what the reporter said after it waits for an answer. */
export const urgingFindings = ({ closed, urgings }: Pick<State, "closed" | "urgings">): ReadonlyArray<Finding> => {
  if (closed === null) return []
  const unanswered = urgings.find(({ says, ...urged }) => says === "not-solved" && isAfter(urged, closed))
  return unanswered === undefined
    ? []
    : [
        warning(
          "report.not-solved-unanswered",
          { on: unanswered.on, closedOn: closed.on },
          convention("R12.7", "结案后上报人反映仍未解决的，须重新办理或者答复")
        )
      ]
}

const isAfter = (a: Moment, b: Moment): boolean => momentOf(a) >= momentOf(b)

/** What both an extension and a deferral must keep: asked by somebody else, and before the limit ends. */
const grantFindings = (
  kind: "extension" | "deferral",
  {
    approver,
    askedBy,
    on
  }: { readonly approver: string; readonly askedBy: string | undefined; readonly on: PlainDate },
  isOver: boolean
): ReadonlyArray<Finding> => [
  ...(approver === askedBy
    ? [
        violation(
          `report.own-${kind}`,
          { on, officer: approver },
          convention("R12.8", "延期、缓办须由申请人以外的人批准")
        )
      ]
    : []),
  ...(isOver ? [violation(`report.late-${kind}`, { on }, convention("R12.8", "延期、缓办须在期限届满前批准"))] : [])
]

/** Nobody extends his own limit, and nobody extends one that has passed. */
export const extensionFindings = (
  { approver, askedBy, on }: Pick<Of<"ExtendLimit">, "approver" | "askedBy" | "on">,
  isOver: boolean
): ReadonlyArray<Finding> => grantFindings("extension", { approver, askedBy, on }, isOver)

/** As an extension; and a deferral ends after it began. */
export const deferralFindings = (
  { approver, askedBy, on, until }: Pick<Of<"DeferReport">, "approver" | "askedBy" | "on" | "until">,
  isOver: boolean
): ReadonlyArray<Finding> => [
  ...grantFindings("deferral", { approver, askedBy, on }, isOver),
  ...(until < on
    ? [violation("report.deferral-backwards", { on, until }, convention("R12.8", "缓办截止日不得早于批准之日"))]
    : [])
]
