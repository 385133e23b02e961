/**
 * 核查独立、结案真实 — what a report may not do: closings that cannot lie.
 *
 * No text of a law: the supervision centre judges and the command centre dispatches (监督、指挥分离), as the practice of
 * 数字城管 has it (GB/T 30428, whose parts on filing and closing were not read). Conventions R12.5 to R12.8 of this project.
 */

import type { Citation, Finding } from "../../regulation/index.ts"
import { momentOf, type State } from "./state.ts"
import type { Command } from "./steps.ts"

const convention = (article: string, gist: string): Citation => ({ source: "绣花执法指标约定", article, gist })

type Verify = Extract<Command, { readonly _tag: "VerifyReport" }>
type Extend = Extract<Command, { readonly _tag: "ExtendLimit" }>
type Close = Extract<Command, { readonly _tag: "CloseReport" }>
type Disposal = State["turns"][number]["disposals"][number]

/** Who checks has not done the work; a check that looks staged is doubtful. */
export const checkFindings = (
  { by, on, proof }: Pick<Verify, "by" | "on" | "proof">,
  { disposed }: Pick<Disposal, "disposed">
): ReadonlyArray<Finding> => {
  const findings: Array<Finding> = []
  if (by === disposed.by)
    findings.push({
      rule: "report.independent-check",
      severity: "violation",
      facts: { on, officer: by },
      cite: convention("R12.5", "核查人不得是处置人")
    })
  if (proof !== null && disposed.proof !== null) {
    const sameDevice = proof.device === disposed.proof.device
    const sameMinute =
      momentOf({ on: proof.takenOn, at: proof.takenAt }) ===
      momentOf({ on: disposed.proof.takenOn, at: disposed.proof.takenAt })
    if (sameDevice || sameMinute)
      findings.push({
        rule: "report.staged-check",
        severity: "warning",
        facts: { on, sameDevice: sameDevice ? "yes" : "no", sameMinute: sameMinute ? "yes" : "no" },
        cite: convention("R12.6", "处置照片与核查照片同设备或者同一分钟的，须人工核实")
      })
  }
  return findings
}

/** Solved is what a check has passed; anything else is explained to whoever reported it. */
export const closingFindings = (
  { explanation, ground, on }: Pick<Close, "explanation" | "ground" | "on">,
  passed: boolean
): ReadonlyArray<Finding> => {
  if (ground === "solved" && !passed)
    return [
      {
        rule: "report.closed-unchecked",
        severity: "violation",
        facts: { on, ground },
        cite: convention("R12.7", "核查通过方可按办结结案")
      }
    ]
  if (ground !== "solved" && explanation === null)
    return [
      {
        rule: "report.closed-unexplained",
        severity: "violation",
        facts: { on, ground },
        cite: convention("R12.7", "未解决而结案的，须向上报人说明理由")
      }
    ]
  return []
}

/** Nobody extends his own limit, and nobody extends one that has passed. */
export const extensionFindings = (
  { approver, askedBy, on }: Pick<Extend, "approver" | "askedBy" | "on">,
  isOver: boolean
): ReadonlyArray<Finding> => [
  ...(approver === askedBy
    ? [
        {
          rule: "report.own-extension",
          severity: "violation" as const,
          facts: { on, officer: approver },
          cite: convention("R12.8", "延期须由申请人以外的人批准")
        }
      ]
    : []),
  ...(isOver
    ? [
        {
          rule: "report.late-extension",
          severity: "violation" as const,
          facts: { on },
          cite: convention("R12.8", "延期须在期限届满前批准")
        }
      ]
    : [])
]
