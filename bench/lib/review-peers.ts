/**
 * The ten rules of bench/review.ts for two rule engines. Neither knows days, workdays, versions of law or articles: they
 * are given flat numbers and flags, and answer which rules fire. Making the flat facts is part of their time, as it would
 * be for whoever uses them.
 */
import { peer } from "./peer.ts"

/** What the engines are asked with. */
export interface FlatFacts {
  readonly discoveredOn: number
  readonly lastDay: number
  readonly officers: number
  readonly unqualified: boolean
  readonly deviceBad: boolean
  readonly recorded: boolean
  readonly light: boolean
  readonly fineFen: number
  readonly capFen: number
  readonly factsConclusive: boolean
  readonly individualBusiness: boolean
  readonly hearingTold: boolean
  readonly alwaysHeard: boolean
  readonly amountFen: number
  /** -1 where the place has laid down none. */
  readonly thresholdFen: number
  readonly hearingOn: number
  readonly clearDays: number
  readonly toldFen: number
  readonly takenFen: number
  readonly toldTakenFen: number
  readonly gravity: number
  readonly toldGravity: number
  readonly deciderInvestigated: boolean
  readonly minor: boolean
  readonly correctedInTime: boolean
  readonly harm: string
  readonly revised: boolean
  readonly firstOffence: boolean
  readonly age: string
  readonly lenient: boolean
}

/** Ids of the rules that fire. */
export type Fire = (facts: FlatFacts) => Promise<ReadonlyArray<string>>

type Name = keyof FlatFacts
const is = (fact: Name, value: unknown) => ({ fact, operator: "equal", value })
const not = (fact: Name, value: unknown) => ({ fact, operator: "notEqual", value })
const above = (fact: Name, other: Name | number) => ({
  fact,
  operator: "greaterThan",
  value: typeof other === "number" ? other : { fact: other }
})
const below = (fact: Name, other: Name | number) => ({
  fact,
  operator: "lessThan",
  value: typeof other === "number" ? other : { fact: other }
})

const conditions = {
  "limitation-period": above("discoveredOn", "lastDay"),
  "minimum-officers": { any: [below("officers", 2), is("unqualified", true)] },
  evidence: { any: [is("deviceBad", true), is("recorded", false)] },
  "summary-procedure": {
    any: [is("light", false), above("fineFen", "capFen"), is("factsConclusive", false), is("individualBusiness", true)]
  },
  "hearing-right": {
    all: [
      is("hearingTold", false),
      {
        any: [
          is("alwaysHeard", true),
          {
            all: [
              above("amountFen", 0),
              { fact: "amountFen", operator: "greaterThanInclusive", value: { fact: "thresholdFen" } }
            ]
          }
        ]
      }
    ]
  },
  "hearing-notice-lead": below("hearingOn", "clearDays"),
  "no-heavier-penalty": {
    any: [above("fineFen", "toldFen"), above("takenFen", "toldTakenFen"), above("gravity", "toldGravity")]
  },
  "decider-apart": is("deciderInvestigated", true),
  exemption: {
    any: [
      { all: [is("minor", true), is("correctedInTime", true), is("harm", "none")] },
      { all: [is("revised", true), is("firstOffence", true), not("harm", "serious"), is("correctedInTime", true)] }
    ]
  },
  responsibility: { any: [is("age", "under-14"), { all: [is("age", "14-to-17"), is("lenient", false)] }] }
} as const

interface JsonRulesEngine {
  readonly Engine: new (
    rules: ReadonlyArray<object>
  ) => { readonly run: (facts: object) => Promise<{ readonly events: ReadonlyArray<{ readonly type: string }> }> }
}

/** json-rules-engine; undefined when it is not installed. */
export const jsonRulesEngine = (): Fire | undefined => {
  const found = peer<JsonRulesEngine>("json-rules-engine")
  if (found === undefined) return undefined
  const engine = new found.Engine(
    Object.entries(conditions).map(([type, condition]) => ({
      conditions: "fact" in condition ? { all: [condition] } : condition,
      event: { type }
    }))
  )
  return async (facts) => (await engine.run(facts)).events.map(({ type }) => type)
}

const expressions: Readonly<Record<keyof typeof conditions, string>> = {
  "limitation-period": "discoveredOn > lastDay",
  "minimum-officers": "officers < 2 or unqualified",
  evidence: "deviceBad or not(recorded)",
  "summary-procedure": "not(light) or fineFen > capFen or not(factsConclusive) or individualBusiness",
  "hearing-right": "not(hearingTold) and (alwaysHeard or (amountFen > 0 and amountFen >= thresholdFen))",
  "hearing-notice-lead": "hearingOn < clearDays",
  "no-heavier-penalty": "fineFen > toldFen or takenFen > toldTakenFen or gravity > toldGravity",
  "decider-apart": "deciderInvestigated",
  exemption:
    "(minor and correctedInTime and harm == 'none') or (revised and firstOffence and harm != 'serious' and correctedInTime)",
  responsibility: "age == 'under-14' or (age == '14-to-17' and not(lenient))"
}

interface Zen {
  readonly ZenEngine: new () => {
    readonly createDecision: (content: object) => {
      readonly evaluate: (facts: object) => Promise<{ readonly result: Readonly<Record<string, boolean>> }>
    }
  }
}

/** @gorules/zen-engine; undefined when it is not installed. */
export const zenEngine = (): Fire | undefined => {
  const found = peer<Zen>("@gorules/zen-engine")
  if (found === undefined) return undefined
  const decision = new found.ZenEngine().createDecision({
    nodes: [
      { id: "in", name: "in", type: "inputNode", position: { x: 0, y: 0 } },
      {
        id: "rules",
        name: "rules",
        type: "expressionNode",
        position: { x: 1, y: 0 },
        content: { expressions: Object.entries(expressions).map(([key, value]) => ({ id: key, key, value })) }
      },
      { id: "out", name: "out", type: "outputNode", position: { x: 2, y: 0 } }
    ],
    edges: [
      { id: "a", sourceId: "in", targetId: "rules", type: "edge" },
      { id: "b", sourceId: "rules", targetId: "out", type: "edge" }
    ]
  })
  return async (facts) => {
    const { result } = await decision.evaluate(facts)
    return Object.keys(expressions).filter((rule) => result[rule] === true)
  }
}
