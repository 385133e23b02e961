/** 生活垃圾 — sorting and dumping: the act of 2020 until 2026-08-14, the ecological code from the day after. */
import {
  element,
  extra,
  individuals,
  normsOf,
  organisations,
  refusedCorrection,
  seriousCircumstances,
  violation,
  yuan
} from "../write.ts"
import { CODE_FROM, code, OLD_LAW_UNTIL, SOLID_WASTE_FROM, solidWaste } from "./sources.ts"

const law = normsOf("law")
const notSorted = element("not-sorted", "未在指定地点分类投放生活垃圾", "household waste not sorted at the set place")

const unsortedBefore = violation(
  "SW-C01",
  { zh: "未分类投放生活垃圾（旧法）", en: "Household waste not sorted (before the code)" },
  {
    elements: [notSorted, element("ordered-to-correct", "已责令改正", "ordered to correct"), seriousCircumstances],
    prohibitions: [solidWaste("第四十九条第二款", "应当在指定地点分类投放生活垃圾")],
    norms: [
      law(
        SOLID_WASTE_FROM,
        solidWaste("第一百一十一条第三款", "责令改正；情节严重的对单位处五万至五十万元，对个人依法处罚"),
        organisations(yuan(50_000, 500_000)),
        { until: OLD_LAW_UNTIL, order: "precondition" }
      )
    ]
  },
  { succeededBy: ["SW-C02"], note: "A fine only in serious circumstances; the individual's amount is provincial." }
)

const unsorted = violation(
  "SW-C02",
  { zh: "未分类投放生活垃圾（法典）", en: "Household waste not sorted (code)" },
  {
    elements: [notSorted, refusedCorrection, { ...seriousCircumstances, kind: "individual" }],
    prohibitions: [code("第五百零六条第二款", "应当在指定地点分类投放生活垃圾")],
    norms: [
      law(
        CODE_FROM,
        code("第一千一百七十四条第三款", "责令改正；拒不改正的对单位处五万至五十万元，对个人依法处罚"),
        organisations(yuan(50_000, 500_000)),
        { order: "precondition" }
      )
    ]
  },
  {
    note: "The code leaves the individual's fine to other law, and the province still asks for serious circumstances: both are needed until it amends."
  }
)

const dumpedBefore = violation(
  "SW-C05",
  { zh: "随意倾倒抛撒堆放焚烧生活垃圾（旧法）", en: "Dumping household waste (before the code)" },
  {
    elements: [
      element(
        "dumps-household-waste",
        "倾倒、抛撒、堆放或者焚烧生活垃圾",
        "dumps, scatters, piles or burns household waste"
      )
    ],
    prohibitions: [solidWaste("第四十九条第二款", "不得随意倾倒、抛撒、堆放、焚烧生活垃圾")],
    norms: [
      law(
        SOLID_WASTE_FROM,
        solidWaste("第一百一十一条第一款第（一）项、第二款", "单位五万至五十万元，个人一百至五百元，没收违法所得"),
        { individual: yuan(100, 500), organisation: yuan(50_000, 500_000) },
        { until: OLD_LAW_UNTIL, extra: [extra("confiscate-income")] }
      )
    ]
  },
  { succeededBy: ["SW-C06"] }
)

const dumped = violation(
  "SW-C06",
  { zh: "擅自倾倒堆放丢弃抛撒遗撒焚烧固体废物（法典）", en: "Dumping solid waste (code)" },
  {
    elements: [
      element(
        "dumps-solid-waste",
        "倾倒、堆放、丢弃、抛撒、遗撒或者焚烧固体废物",
        "dumps, piles, scatters, spills or burns waste"
      ),
      {
        ...element(
          "own-waste",
          "系个人产生的生活垃圾、建筑垃圾",
          "the individual's own household or construction waste"
        ),
        kind: "individual"
      }
    ],
    prohibitions: [
      code("第五百零六条第二款", "不得随意倾倒、丢弃、抛撒、遗撒、焚烧生活垃圾"),
      code("第五百一十八条第二款", "不得擅自倾倒、丢弃、抛撒、遗撒、焚烧建筑垃圾")
    ],
    norms: [
      law(
        CODE_FROM,
        code("第一千一百六十九条第一款", "责令停止并消除污染，没收违法所得，处十万至一百万元"),
        organisations(yuan(100_000, 1_000_000)),
        {
          extra: [
            extra("stop-act"),
            extra("treat-pollution"),
            extra("confiscate-income"),
            extra("restrict-production", "serious"),
            extra("substitute-treatment", "refused-correction")
          ]
        }
      ),
      law(
        CODE_FROM,
        code("第一千一百六十九条第三款", "个人擅自倾倒、焚烧自己产生的生活垃圾、建筑垃圾的，处一百至一千元"),
        individuals(yuan(100, 1_000))
      )
    ]
  },
  { note: "An individual who dumps the waste of others is outside paragraph 3; whether paragraph 1 is meant is open." }
)

/** Items of this file. */
export const householdWasteViolations = [unsortedBefore, unsorted, dumpedBefore, dumped]
