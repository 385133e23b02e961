/** Words: every step, rule and fact that the core can name has some. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import {
  Campaign,
  CompulsoryEnforcement,
  IllegalConstruction,
  PenaltyCase,
  PublicReport,
  SummaryPenalty
} from "@xiuhua/core/enforcement"
import { Task } from "@xiuhua/core/governance"
import { Development, PartyActivity, PartyBranch } from "@xiuhua/core/party"
import { Problem } from "@xiuhua/core/sanitation"
import { describe, expect, it } from "vitest"
import { factNames, isNamed, nameOf } from "../src/words/index.ts"

const root = join(import.meta.dirname, "../../core/src")
const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join(root, name), "utf8"))

describe("words", () => {
  it("there are for every step of every case", () => {
    const steps = [
      PenaltyCase,
      SummaryPenalty,
      PublicReport,
      Campaign,
      IllegalConstruction,
      CompulsoryEnforcement,
      Problem,
      PartyBranch,
      PartyActivity,
      Development,
      Task
    ].flatMap(({ Event }) => Object.keys(Event.cases))
    expect(steps.filter((step) => !isNamed(step))).toEqual([])
  })

  it("there are for every rule that a finding names outright", () => {
    const rules = sources.flatMap((text) =>
      [...text.matchAll(/\brule: "([a-z-]+\.[a-z-]+)"/gu)].map(([, id = ""]) => id)
    )
    expect(rules.length).toBeGreaterThan(15)
    expect([...new Set(rules)].filter((rule) => nameOf(rule, "zh") === rule).sort()).toEqual([])
  })

  it("there are for every fact that a finding can carry", () => {
    const facts = sources.flatMap((text) => {
      return [...text.matchAll(/facts: \{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/gu)].flatMap(([, body = ""]) =>
        [
          ...body.replace(/\(([^()]|\([^()]*\))*\)/gu, "()").matchAll(/(?<=^|,|\{)\s*([a-z]\w*)(?=\s*[:,}]|\s*$)/gu)
        ].map(([, fact = ""]) => fact)
      )
    })
    expect(new Set(facts).size).toBeGreaterThan(50)
    expect([...new Set(facts)].filter((fact) => !(fact in factNames)).sort()).toEqual([])
  })
})
