/**
 * 行政处罚法 — limits of the Administrative Penalty Law, with the day from which each text holds.
 *
 * Source: 《中华人民共和国行政处罚法》(1996, 2017修正, 2021修订). "Two, three, five and seven days" are workdays since
 * 2021-07-15 only (art. 85); the earlier texts had no such article.
 */
import { plainDate, type TimeLimit } from "../calendar/index.ts"
import type { Parameter } from "./parameter.ts"

const LAW = "《中华人民共和国行政处罚法》"

/** 听证申请期限 — how long a respondent may ask for a hearing; runs from the day of the notice. */
export const hearingRequestLimit: Parameter<TimeLimit> = {
  id: "administrative-penalty-law.hearing-request-limit",
  label: { zh: "听证申请期限", en: "Hearing request limit" },
  reviewed: plainDate("2026-11-22"),
  overlay: "none",
  values: [
    {
      from: plainDate("1996-10-01"),
      value: { count: 3, unit: "calendarDays", owner: "respondent" },
      cite: { source: `${LAW}(1996)`, article: "第四十二条第一款第（一）项", gist: "听证须在被告知后三日内提出" },
      confidence: "doubtful",
      note: "The number was read in the text of 2017. It does not say how days are counted: read as calendar days, ADR 0020."
    },
    {
      from: plainDate("2021-07-15"),
      value: { count: 5, unit: "workdays", owner: "respondent" },
      cite: {
        source: `${LAW}(2021修订)`,
        article: "第六十四条第（一）项、第八十五条",
        gist: "听证须在被告知后五日内提出；五日指工作日"
      },
      confidence: "verified"
    }
  ]
}

/**
 * 办案期限 — from filing to decision. None before 2021-07-15: the earlier texts had no such limit. Regulations and rules,
 * local ones too, may provide otherwise.
 */
export const decisionLimit: Parameter<TimeLimit> = {
  id: "administrative-penalty-law.decision-limit",
  label: { zh: "办案期限", en: "Decision limit" },
  reviewed: plainDate("2026-11-22"),
  overlay: "free",
  values: [
    {
      from: plainDate("2021-07-15"),
      value: { count: 90, unit: "calendarDays", owner: "agency" },
      cite: {
        source: `${LAW}(2021修订)`,
        article: "第六十条",
        gist: "自立案之日起九十日内作出处罚决定，法律、法规、规章另有规定的除外"
      },
      confidence: "verified"
    }
  ]
}
