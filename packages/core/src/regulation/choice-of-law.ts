/**
 * 新旧法律的适用 — which version of the law applies to an act, and which to a step of the procedure.
 *
 * Procedure follows the day of the step. Substance follows the last day of the act, unless the law has changed by the
 * day of the decision and the new one is lighter or no longer treats the act as unlawful. Here stands only the choice
 * between days; what is lighter is for the rule that asks to say.
 *
 * Source: 《中华人民共和国行政处罚法》(2021) arts. 36 and 37, 《中华人民共和国生态环境法典》(2026) art. 1057; ADR 0021.
 */
import { Option } from "effect"
import { type PlainDate, plainDate } from "../calendar/index.ts"
import type { Law, Resolved } from "./law.ts"
import type { Citation, Confidence, Parameter } from "./parameter.ts"

/**
 * When an act was done, both days included; one day for most. Limitation and the choice of law run from `until`, the end
 * of an act that continued (处罚法 art. 36 para. 2). An act not yet ended has the day of judgment there.
 */
export interface Act {
  readonly from: PlainDate
  readonly until: PlainDate
}

/** 从旧兼从轻 — whether the law of the decision applies where it is lighter than the law of the act. */
export const lighterNewLaw: Parameter<boolean> = {
  id: "administrative-penalty-law.lighter-new-law",
  label: { zh: "从旧兼从轻", en: "Lighter new law" },
  reviewed: plainDate("2026-11-22"),
  values: [
    {
      from: plainDate("2004-05-18"),
      value: true,
      cite: {
        source: "最高人民法院《关于审理行政案件适用法律规范问题的座谈会纪要》（法〔2004〕96号）",
        article: "第三部分",
        gist: "实体问题适用行为时的规定，但适用新的规定对相对人更有利的除外"
      },
      confidence: "memory",
      note: "Minutes of a conference of courts; the Act itself had no such article before 2021. See ADR 0021."
    },
    {
      from: plainDate("2021-07-15"),
      value: true,
      cite: {
        source: "《中华人民共和国行政处罚法》(2021修订)",
        article: "第三十七条",
        gist: "适用行为发生时的规定；决定时规定已变且处罚较轻或不再认为违法的，适用新规定"
      },
      confidence: "verified"
    }
  ]
}

/** The same for acts against the environment, where the Code has its own article. */
export const lighterNewEcologicalLaw: Parameter<boolean> = {
  id: "ecological-environment-code.lighter-new-law",
  label: { zh: "生态环境违法行为从旧兼从轻", en: "Lighter new law, environment" },
  reviewed: plainDate("2026-11-22"),
  values: [
    ...lighterNewLaw.values,
    {
      from: plainDate("2026-08-15"),
      value: true,
      cite: {
        source: "《中华人民共和国生态环境法典》",
        article: "第一千零五十七条",
        gist: "适用行为发生时的生态环境规定；决定时规定已变且处罚较轻或不再认为违法的，适用新规定"
      },
      confidence: "verified"
    }
  ]
}

/** 程序从新: no statute says it in these words, so the choice of a step's law rests on the courts' minutes of 2004. */
const stepBasis = {
  cite: {
    source: "最高人民法院《关于审理行政案件适用法律规范问题的座谈会纪要》（法〔2004〕96号）",
    article: "第三部分",
    gist: "程序问题适用新的规定"
  },
  confidence: "memory"
} as const

/**
 * Why this law. `law-of-the-step`: procedure. The others are substance: `unchanged` (one value on both days),
 * `law-of-the-act` (the new one is not lighter), `lighter-new-law`, `no-longer-unlawful` (nothing in force at the
 * decision), `not-yet-unlawful` (nothing in force at the act).
 */
export type ChoiceReason =
  | "law-of-the-step"
  | "unchanged"
  | "law-of-the-act"
  | "lighter-new-law"
  | "no-longer-unlawful"
  | "not-yet-unlawful"

/** Which law applies and why. */
export interface Choice<A> {
  /** What applies; none where nothing does, so that nothing may be imposed under this parameter. */
  readonly applies: Option.Option<Resolved<A>>
  /** The day whose law was chosen. */
  readonly day: PlainDate
  readonly reason: ChoiceReason
  /** The rule of choice, not the rule chosen. */
  readonly cite: Citation
  readonly confidence: Confidence
}

/** The law for a step of procedure taken on `stepOn`. */
export const chooseProcedure = <A>(law: Law, parameter: Parameter<A>, stepOn: PlainDate): Choice<A> => ({
  applies: law.of(parameter, stepOn),
  day: stepOn,
  reason: "law-of-the-step",
  ...stepBasis
})

/** What {@link chooseBetween} chooses by. */
export interface Between<T> {
  readonly act: Act
  /** The day of the decision (or, before there is one, of the question). */
  readonly decidedOn: PlainDate
  /** What the law says on a day; none where the act is not unlawful. */
  readonly on: (day: PlainDate) => Option.Option<T>
  /** Whether both days have one and the same text. */
  readonly isSame: (old: T, now: T) => boolean
  /** Whether the law now is lighter on the respondent than the old one. Where neither is, the law of the act stays. */
  readonly isLighter: (now: T, old: T) => boolean
  /** The rule of choice, asked of the law; left out, {@link lighterNewLaw}. Before its first day no new law is preferred. */
  readonly rule?: Parameter<boolean>
}

/** Which day's law was chosen, what it says, and why. */
export interface Chosen<T> extends Omit<Choice<never>, "applies"> {
  readonly applies: Option.Option<T>
}

/** The law for what is punished, whatever form it has. An act that runs past the decision ends with it. */
export const chooseBetween = <T>(
  law: Law,
  { act, decidedOn, isLighter, isSame, on, rule = lighterNewLaw }: Between<T>
): Chosen<T> => {
  const actOn = act.until < decidedOn ? act.until : decidedOn
  const old = on(actOn)
  const now = on(decidedOn)
  const inRule = law.of(rule, decidedOn)
  const { cite, confidence } = Option.match(inRule, { onNone: () => rule.values[0], onSome: ({ dated }) => dated })
  const prefersLighter = Option.exists(inRule, ({ value }) => value)
  const choose = (applies: Option.Option<T>, day: PlainDate, reason: ChoiceReason): Chosen<T> => ({
    applies,
    day,
    reason,
    cite,
    confidence
  })
  if (Option.isNone(old)) return choose(old, actOn, "not-yet-unlawful")
  if (Option.isNone(now)) {
    return prefersLighter ? choose(now, decidedOn, "no-longer-unlawful") : choose(old, actOn, "law-of-the-act")
  }
  if (isSame(old.value, now.value)) return choose(old, actOn, "unchanged")
  return prefersLighter && isLighter(now.value, old.value)
    ? choose(now, decidedOn, "lighter-new-law")
    : choose(old, actOn, "law-of-the-act")
}

/** What {@link chooseSubstance} chooses by. */
export interface Substance<A> extends Pick<Between<A>, "act" | "decidedOn" | "isLighter" | "rule"> {}

/**
 * The law for what is punished, where a parameter says it. A parameter that ended counts as no longer unlawful only
 * because nothing took its place: where another law took over, its value stands in the same parameter.
 */
export const chooseSubstance = <A>(law: Law, parameter: Parameter<A>, by: Substance<A>): Choice<A> =>
  chooseBetween<Resolved<A>>(law, {
    ...by,
    on: (day) => law.of(parameter, day),
    isSame: (old, now) => old.layer === now.layer && old.dated.from === now.dated.from,
    isLighter: (now, old) => by.isLighter(now.value, old.value)
  })
