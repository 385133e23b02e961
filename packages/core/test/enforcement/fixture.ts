/** Penalty cases to try things on: an environment with two officers, a reviewer, a head and three made-up violations. */
import { chinaWorkCalendar, type PlainDate, plainDate } from "@xiuhua/core/calendar"
import { PenaltyCase, type PenaltyEnv, type ViolationAnswers } from "@xiuhua/core/enforcement"
import { type PersonRef, personRefOf } from "@xiuhua/core/ledger"
import { type Layer, makeLaw, nationalParameters } from "@xiuhua/core/regulation"

const person = (n: number): PersonRef => personRefOf(new Uint8Array(16).fill(n))

export const people = {
  li: person(1),
  wang: person(2),
  zhao: person(3),
  /** The head of the agency, who decides. */
  head: person(4),
  /** Reviews, and is qualified to. */
  lawyer: person(5),
  respondent: person(6),
  chair: person(7)
}

/** The amounts from which a fine gives the right to a hearing, as Guangdong has them, and one for the discussion. */
const province: Layer = {
  level: "province",
  id: "nowhere",
  parameters: [
    amount("administrative-penalty-law.hearing-threshold-individual", 500_000),
    amount("administrative-penalty-law.hearing-threshold-organisation", 10_000_000)
  ]
}

function amount(id: string, value: number) {
  const cite = { source: "某省规定", article: "第一条", gist: "较大数额" }
  return {
    id,
    label: { zh: "较大数额", en: "Large amount" },
    reviewed: plainDate("2026-11-22"),
    values: [{ from: plainDate("2021-07-15"), value, cite, confidence: "local" as const }] as const
  }
}

const norm = { source: "某市条例", article: "第五十条", gist: "占道设摊" }

/** `stall` is fined 50 to 200 yuan after a refusal, `works` 5000 to 20000, `contested` by two norms; others are unknown. */
const violations: ViolationAnswers = ({ violation }) => {
  switch (violation) {
    case "stall":
      return {
        fine: { minFen: 5_000, maxFen: 20_000 },
        unmeasured: false,
        order: "precondition",
        contested: false,
        cite: norm
      }
    case "works":
      return {
        fine: { minFen: 500_000, maxFen: 2_000_000 },
        unmeasured: false,
        order: "concurrent",
        contested: false,
        cite: norm
      }
    case "contested":
      return {
        fine: { minFen: 5_000, maxFen: 20_000 },
        unmeasured: false,
        order: "concurrent",
        contested: true,
        cite: norm
      }
    case "no-fine":
      return { fine: null, unmeasured: false, order: "concurrent", contested: false, cite: norm }
    case "unmeasured":
      return { fine: null, unmeasured: true, order: "concurrent", contested: false, cite: norm }
    default:
      return undefined
  }
}

export const env: PenaltyEnv = {
  law: makeLaw({ national: nationalParameters, layers: [province] }),
  calendar: chinaWorkCalendar,
  officers: {
    qualified: (officer, _, qualification) => {
      if (qualification === "legalReview") return officer === people.lawyer
      return officer === people.zhao ? undefined : officer !== people.respondent
    }
  },
  violations
}

export const cases = PenaltyCase.penaltyCases(env)
export const d = (day: string): PlainDate => plainDate(day)
