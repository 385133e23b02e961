/** The document is read back: unpacked, each part parsed, and looked at as whoever opens it would. */
import { type Bulletin, type Figure, figuresOf } from "@xiuhua/core/bulletin"
import { plainDate } from "@xiuhua/core/calendar"
import { toDocx, toErratumDocx } from "@xiuhua/transport-document"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { type Element, elements, opened, textOf } from "./opened.ts"

const period = { from: plainDate("2022-01-01"), to: plainDate("2022-12-31") }
const figure = (number: number, text: string, more: Partial<Figure> = {}): Figure => ({
  number,
  text,
  indicator: "enf.stall.count",
  label: { zh: "查处流动摊贩占道经营", en: "Stalls" },
  unit: "宗",
  value: "7112",
  display: "7112宗",
  period,
  asOf: "2023-01-05T08:00:00.000+08:00",
  ruleVersion: "0123456789abcdef",
  status: "final",
  flags: [],
  target: null,
  targetResult: "none",
  parts: { numerator: "7112", denominator: null },
  exclusions: {},
  completeness: null,
  cite: { source: "绣花执法指标约定", article: "R9.10", gist: "有处理结果的计一宗 <&>" },
  evidence: [
    { kind: "enforcement.stall-matter", entries: 7112, ids: "1-7112", label: { zh: "流动摊贩查处台账", en: "" } }
  ],
  of: "whole",
  yearBefore: null,
  ...more
})
const months = ["98.88", "97.996", null].map((value, at) => ({
  label: `${at + 1}月`,
  value,
  text: value === null ? "无数据" : `${value}%`,
  target: "98.00",
  result: at === 1 ? ("missed" as const) : ("met" as const)
}))
const bulletin: Bulletin = {
  title: "某区城管局2022年工作通报",
  locality: "nowhere",
  period,
  asOf: "2023-01-05T08:00:00.000+08:00",
  dataUntil: period.to,
  synthetic: true,
  sections: [
    {
      heading: "一、提升工作执行力",
      sentences: [
        {
          id: "stall-count",
          text: "查处流动摊贩7100多宗（其中教育5547宗）。",
          figures: [figure(1, "7100多宗"), figure(2, "5547宗", { of: "education", value: "5547" })],
          part: "落实市容精细化管理",
          segments: ["查处流动摊贩", 1, "（其中教育", 2, "）。"]
        }
      ],
      charts: [
        {
          id: "a",
          part: "落实市容精细化管理",
          title: "按月",
          type: "line",
          unit: "%",
          indicators: ["x"],
          points: months
        },
        {
          id: "b",
          part: "落实市容精细化管理",
          title: "目标",
          type: "targets",
          unit: "%",
          indicators: ["x"],
          points: months
        }
      ]
    }
  ],
  omissions: [],
  issuer: "某区城管局"
}
const made = (document: Bulletin = bulletin, publishedOn?: string) =>
  Effect.runPromise(toDocx(document, publishedOn === undefined ? {} : { publishedOn: plainDate(publishedOn) }))
const styleOf = (element: Element) => elements(element, "w:pStyle")[0]?.attributes["w:val"]

describe("a bulletin as a Word document", async () => {
  const parts = await opened(await made())
  const body = parts.get("word/document.xml") as Element

  it("every part is well-formed XML, has a type, and what leads to a part finds it", () => {
    const types = elements(parts.get("[Content_Types].xml") as Element, "Override").map(
      ({ attributes }) => attributes["PartName"]
    )
    const own = [...parts.keys()].filter((path) => !path.endsWith(".rels") && !path.startsWith("["))
    expect(types.sort()).toEqual(own.map((path) => `/${path}`).sort())
    const targets = elements(parts.get("word/_rels/document.xml.rels") as Element, "Relationship")
    for (const { attributes } of targets) expect([...parts.keys()]).toContain(`word/${attributes["Target"]}`)
    const known = targets.map(({ attributes }) => attributes["Id"])
    const asked = [...elements(body, "c:chart"), ...elements(body, "w:footerReference")]
    expect(asked.map(({ attributes }) => attributes["r:id"]).filter((id) => !known.includes(id))).toEqual([])
    expect(asked).toHaveLength(4)
  })

  it("GB/T 9704: A4, margins of 37, 26, 35 and 28 mm, numbers outside at the foot, 28 points a line", () => {
    const [size] = elements(body, "w:pgSz")
    const [margins] = elements(body, "w:pgMar")
    expect(size?.attributes).toMatchObject({ "w:w": "11906", "w:h": "16838" })
    const inMm = ["w:top", "w:right", "w:bottom", "w:left"].map((side) =>
      Math.round((Number(margins?.attributes[side]) * 25.4) / 1440)
    )
    expect(inMm).toEqual([37, 26, 35, 28])
    const foot = (path: string) => parts.get(path) as Element
    expect([foot("word/footer1.xml"), foot("word/footer2.xml")].map((one) => textOf(one).trim())).toEqual([
      "— 1 —",
      "— 1 —"
    ])
    expect(elements(foot("word/footer1.xml"), "w:instrText").map(textOf)).toEqual([" PAGE "])
    expect(elements(foot("word/footer2.xml"), "w:jc")[0]?.attributes["w:val"]).toBe("left")
    expect(elements(parts.get("word/settings.xml") as Element, "w:evenAndOddHeaders")).toHaveLength(1)
    const styles = elements(parts.get("word/styles.xml") as Element, "w:style")
    const look = (id: string) => {
      const style = styles.find(({ attributes }) => attributes["w:styleId"] === id) as Element
      const value = (name: string, attribute = "w:val") => elements(style, name)[0]?.attributes[attribute]
      return [
        value("w:rFonts", "w:eastAsia"),
        value("w:sz"),
        value("w:spacing", "w:line"),
        value("w:spacing", "w:lineRule")
      ]
    }
    expect(look("Title").slice(0, 2)).toEqual(["方正小标宋简体", "44"])
    expect(look("Body")).toEqual(["仿宋_GB2312", "32", "560", "exact"])
    expect(look("Heading1").slice(0, 2)).toEqual(["黑体", "32"])
    expect(look("Heading2").slice(0, 2)).toEqual(["楷体_GB2312", "32"])
  })

  it("every font has others that stand for it", () => {
    const fonts = elements(parts.get("word/fontTable.xml") as Element, "w:font")
    expect(fonts.map(({ attributes }) => attributes["w:name"])).toContain("方正小标宋简体")
    for (const font of fonts) expect(elements(font, "w:altName")[0]?.attributes["w:val"]).toMatch(/SimSun|SimHei/u)
  })

  it("title, headings, text and attachment stand in their order, each in its style", () => {
    const lines = elements(body, "w:p").map((line) => [styleOf(line), textOf(line)])
    expect(lines.filter(([style]) => style !== "Cell" && style !== "CellHead" && style !== "Chart")).toEqual([
      ["Title", "某区城管局2022年工作通报"],
      ["Period", "统计期间：2022年1月1日至2022年12月31日；数据截至2022年12月31日。"],
      ["Body", "【演示数据】本通报由合成数据生成，不反映任何真实的人、单位或事件。"],
      ["Heading1", "一、提升工作执行力"],
      ["Heading2", "（一）落实市容精细化管理"],
      ["Body", "查处流动摊贩7100多宗1（其中教育5547宗）。"],
      ["ChartTitle", "按月（单位：%）"],
      ["ChartTitle", "目标（单位：%）"],
      ["Body", ""],
      ["Body", "附件：数据来源"],
      ["Body", ""],
      ["Signature", "某区城管局"],
      ["Attachment", "附件"],
      ["Title", "数据来源"],
      ["Body", "指标口径由本系统定义，见各项依据，并非上级统一口径。台账记录截止于2023年1月5日08:00:00（北京时间）。"]
    ])
  })

  it("each figure leads to its row in the attachment", () => {
    const marks = elements(body, "w:bookmarkStart").map(({ attributes }) => attributes["w:name"])
    expect(elements(body, "w:hyperlink").map(({ attributes }) => attributes["w:anchor"])).toEqual(["f1", "f2"])
    expect(marks).toEqual(figuresOf(bulletin).map(({ number }) => `f${number}`))
    const table = elements(body, "w:tbl").at(-1) as Element
    const [head, row] = elements(table, "w:tr").map((one) => elements(one, "w:tc").map(textOf))
    expect(elements(table, "w:tblHeader")).toHaveLength(1)
    expect(head).toEqual(["序号", "文中数字", "指标与依据", "数值", "台账条目"])
    expect(row).toEqual([
      "1-2",
      "7100多宗、5547宗",
      "查处流动摊贩占道经营 enf.stall.count绣花执法指标约定R9.10：有处理结果的计一宗 <&>规则版本 0123456789abcdef",
      "7112宗终值",
      "流动摊贩查处台账7112条"
    ])
  })

  it("charts have their numbers in them, leave gaps where there are none, and can be read out", () => {
    const chart = parts.get("word/charts/chart1.xml") as Element
    const [done, target] = elements(chart, "c:ser").map((one) =>
      elements(elements(one, "c:val")[0] as Element, "c:pt").map(textOf)
    )
    expect([done, target]).toEqual([
      ["98.88", "97.996"],
      ["98.00", "98.00", "98.00"]
    ])
    expect(elements(chart, "c:externalData")).toEqual([])
    expect(elements(body, "wp:docPr").map(({ attributes }) => attributes["descr"])[0]).toBe(
      "按月：1月98.88%，2月97.996%，3月无数据。"
    )
    const results = elements(elements(body, "w:tbl")[0] as Element, "w:tr").map((row) =>
      elements(row, "w:tc").map(textOf).at(-1)
    )
    expect(results).toEqual(["结果", "达到", "未达到", "达到"])
  })
})

describe("the file", () => {
  it("is the same byte for byte, and tells no time of its making", async () => {
    const [first, again] = [await made(), await made()]
    expect(Buffer.compare(first, again)).toBe(0)
    const core = (await opened(first)).get("docProps/core.xml") as Element
    expect(elements(core, "dc:title").map(textOf)).toEqual([bulletin.title])
    expect([...elements(core, "dcterms:created"), ...elements(core, "dcterms:modified")]).toEqual([])
  })

  it("has a date only once it is published", async () => {
    const signed = (await opened(await made(bulletin, "2023-01-10"))).get("word/document.xml") as Element
    const lines = elements(signed, "w:p").filter((line) => styleOf(line) === "Signature")
    expect(lines.map(textOf)).toEqual(["某区城管局", "2023年1月10日"])
  })

  it("takes any text: markup and characters that XML does not know", async () => {
    const odd = await opened(await made({ ...bulletin, issuer: "某局</w:t>\u0000\u000b&" }))
    expect(elements(odd.get("word/document.xml") as Element, "w:p").map(textOf)).toContain("某局</w:t>&")
  })
})

describe("an erratum as a Word document", () => {
  it("has its title, its lines, and who signed it on which day", async () => {
    const text = {
      title: "更正（第1号）",
      lines: ["现更正如下：", "一、甲更正为乙。"],
      issuer: "某局",
      on: plainDate("2023-02-01")
    }
    const body = (await opened(await Effect.runPromise(toErratumDocx(text)))).get("word/document.xml") as Element
    expect(elements(body, "w:p").map((line) => [styleOf(line), textOf(line)])).toEqual([
      ["Title", "更正（第1号）"],
      ["Body", "现更正如下："],
      ["Body", "一、甲更正为乙。"],
      ["Body", ""],
      ["Signature", "某局"],
      ["Signature", "2023年2月1日"]
    ])
  })
})
