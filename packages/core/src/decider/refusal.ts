/** 不予办理 — why a command was refused, told alike by every aggregate. */
import type { PlainDate } from "../calendar/index.ts"
import type { Finding } from "../regulation/index.ts"

/** Why a command was refused. Findings inside name the rule and the article. */
export type Refusal =
  /** A rule of law forbids it. */
  | { readonly _tag: "Forbidden"; readonly command: string; readonly finding: Finding }
  /** A step that must come first has not been taken; `step` is the command that takes it. */
  | { readonly _tag: "StepMissing"; readonly command: string; readonly step: string }
  /** It was done, or became pointless, on a day before. */
  | { readonly _tag: "StepTaken"; readonly command: string; readonly on: PlainDate }
  /** It names a thing of the case (a seizure, a piece of evidence) that is not there or is already dealt with. */
  | { readonly _tag: "NoSuchItem"; readonly command: string; readonly id: string }
  /** Dated before the last step of the case. */
  | { readonly _tag: "BeforeLastStep"; readonly lastOn: PlainDate }
  /** No text in force on the day says what the command must be held to. */
  | { readonly _tag: "NoLawInForce"; readonly parameter: string; readonly on: PlainDate }
  /** The limit reaches into a year whose holidays are not published: nobody may rely on it yet. */
  | { readonly _tag: "CalendarNotPublished"; readonly on: PlainDate }

/** The refusal for what a rule forbids. */
export const forbidden = (command: string, finding: Finding): Refusal => ({ _tag: "Forbidden", command, finding })
