/**
 * 新增违法行为 — a violation of a place, from its provisions to the fine. Run from the root of the checkout:
 *
 *     node --conditions=@xiuhua/source examples/add-a-violation.ts
 */
import { chinaWorkCalendar, plainDate } from "@xiuhua/core/calendar"
import {
  applicableNorm,
  assessFine,
  type Benchmarks,
  citing,
  element,
  everybody,
  makeCatalogue,
  nationalViolations,
  normsOf,
  refusedCorrection,
  violation,
  withNorms,
  yuan
} from "@xiuhua/core/enforcement"
import { makeLaw, nationalParameters } from "@xiuhua/core/regulation"

// #region item
const city = normsOf("city-regulation")
const articles = citing("《某市市容条例》(2020)")

const pigeons = violation(
  "NW-B01",
  { zh: "饲养鸽子影响市容", en: "Pigeons kept so that they foul the street" },
  {
    elements: [
      element("keeps-pigeons", "饲养信鸽污染公共场所", "keeps pigeons that foul a public place"),
      refusedCorrection
    ],
    prohibitions: [articles("第四十条", "饲养信鸽不得影响市容")],
    norms: [
      city("2021-01-01", articles("第五十一条", "责令改正；拒不改正的处一百至五百元"), everybody(yuan(100, 500)), {
        order: "precondition"
      })
    ]
  }
)
// #endregion

// #region catalogue
/** A local provision for a national item: it may only specify what the higher text leaves room for. */
const local = withNorms(nationalViolations, {
  "SW-E04": [
    city("2021-01-01", articles("第六十条", "临时建设逾期不拆除的，处五千元以下"), everybody(yuan(0, 5000)), {
      order: "precondition"
    })
  ]
})

const catalogue = makeCatalogue([...local, pigeons], {
  "NW-B01": { holder: "street", note: "某市人民政府公告2021年第1号" }
})
// #endregion

// #region benchmark
const benchmarks: Benchmarks = {
  reviewed: plainDate("2026-11-22"),
  note: "某市城市管理行政处罚裁量基准",
  rows: {
    "NW-B01": [
      {
        tier: "light",
        factors: ["first-offence"],
        unit: "fen",
        from: 10_000,
        to: 20_000,
        cite: { source: "《某市城市管理行政处罚裁量基准》(2022)", article: "第一条", gist: "初次违法的一百至二百元" },
        effectiveFrom: plainDate("2022-01-01")
      }
    ]
  }
}
// #endregion

// #region ask
const law = makeLaw({ national: nationalParameters, layers: [] })
const regime = { law, calendar: chinaWorkCalendar, catalogue }
const on = plainDate("2026-03-02")

const { applies, legalReviewRequired, range } = applicableNorm(regime, {
  act: { from: on, until: on },
  decidedOn: on,
  kind: "individual",
  measures: {},
  candidates: ["NW-B01"]
})
// #endregion

console.log(applies?.code, applies?.norm.cite.article, range, { legalReviewRequired })
if (range !== null) {
  const { amounts, basis, hit, lies, tier, whyNotLower } = assessFine(regime, benchmarks, {
    code: "NW-B01",
    range,
    on,
    factors: ["first-offence"],
    grounds: [],
    amountFen: 15_000
  })
  console.log({ tier, basis, hit, amounts, lies, whyNotLower })
}
