/** 党建规则环境 — what the rules of Party work are judged under, and the words their citations have in common. */
import type { PlainDate } from "../calendar/index.ts"
import type { Citation, Finding, Regime } from "../regulation/index.ts"
import type { PartyRoll } from "./organisation/roll.ts"

/** The law of the place, its calendar, and what the registers say. */
export interface PartyEnv extends Regime {
  readonly roll: PartyRoll
}

/** A convention of this project (conventions page, PR numbers): where the regulations are silent. */
export const convention = (article: string, gist: string): Citation => ({ source: "绣花党建约定", article, gist })

/** An article of the regulation on branches; `条号待核` where only a quotation was read. */
export const branchWork = (article: string, gist: string): Citation => ({
  source: "《中国共产党支部工作条例（试行）》(2018)",
  article,
  gist
})

/** Why a command was refused. */
export type PartyRefusal =
  /** A rule forbids it; the finding names rule and article. */
  | { readonly _tag: "Forbidden"; readonly command: string; readonly finding: Finding }
  /** A step that must come first has not been taken; `step` is the command that takes it. */
  | { readonly _tag: "StepMissing"; readonly command: string; readonly step: string }
  /** It was done, or became pointless, on a day before. */
  | { readonly _tag: "StepTaken"; readonly command: string; readonly on: PlainDate }
  /** It names a thing that is not there or is already dealt with. */
  | { readonly _tag: "NoSuchItem"; readonly command: string; readonly id: string }
  /** Dated before the last step. */
  | { readonly _tag: "BeforeLastStep"; readonly lastOn: PlainDate }
