/** The two limits that the sample case needs, as a locality would hand them in. */
import { plainDate, type TimeLimit, type WorkCalendar } from "@xiuhua/core/calendar"
import type { Parameter } from "@xiuhua/core/regulation"

const LAW = "《中华人民共和国行政处罚法》"

/** What the sample case is made with. */
export interface Environment {
  readonly law: {
    readonly hearingRequestLimit: Parameter<TimeLimit>
    readonly decisionLimit: Parameter<TimeLimit>
  }
  readonly calendar: WorkCalendar
}

export const sampleLaw: Environment["law"] = {
  hearingRequestLimit: {
    id: "administrative-penalty-law.hearing-request-limit",
    label: { zh: "听证申请期限", en: "Hearing request limit" },
    reviewed: plainDate("2026-11-22"),
    values: [
      {
        from: plainDate("1996-10-01"),
        value: { count: 3, unit: "calendarDays", owner: "respondent" },
        cite: {
          source: `${LAW}(2017修正)`,
          article: "第四十二条第一款第（一）项",
          gist: "听证须在被告知后三日内提出"
        },
        confidence: "doubtful",
        note: "The text does not say how the days are counted; read as calendar days."
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
  },
  decisionLimit: {
    id: "administrative-penalty-law.decision-limit",
    label: { zh: "办案期限", en: "Decision limit" },
    reviewed: plainDate("2026-11-22"),
    values: [
      {
        from: plainDate("2021-07-15"),
        value: { count: 90, unit: "calendarDays", owner: "agency" },
        cite: { source: `${LAW}(2021修订)`, article: "第六十条", gist: "自立案起九十日内作出决定" },
        confidence: "verified"
      }
    ]
  }
}

/** An article of the law of 2021 that is no number. */
export const article = (article: string, gist: string) => ({ source: `${LAW}(2021修订)`, article, gist })
