/**
 * 图 — a chart as DrawingML, with its numbers in it: it can be restyled in Word and WPS, and needs no picture, no workbook and no
 * renderer. ADR 0172.
 */
import { axisOf, type Chart, type ChartPoint, chartWords } from "@xiuhua/core/bulletin"
import { HEAD, xmlText } from "./xml.ts"

const SPACES = `xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

const BLUE = "3A6EA5"
const RED = "A8201A"
const GREY = "C9C3B8"

const fill = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`
const letters = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">${fill("333333")}<a:latin typeface="Times New Roman"/><a:ea typeface="宋体"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`

const names = (points: ReadonlyArray<ChartPoint>): string =>
  `<c:cat><c:strLit><c:ptCount val="${points.length}"/>${points.map(({ label }, at) => `<c:pt idx="${at}"><c:v>${xmlText(label)}</c:v></c:pt>`).join("")}</c:strLit></c:cat>`

const numbers = (points: ReadonlyArray<ChartPoint>, of: "value" | "target"): string =>
  `<c:val><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="${points.length}"/>${points
    .flatMap((point, at) => (point[of] === null ? [] : [`<c:pt idx="${at}"><c:v>${point[of]}</c:v></c:pt>`]))
    .join("")}</c:numLit></c:val>`

/** The value over each point; amounts without decimals, so that neighbours stay apart. */
const labels = (unit: string, position: "outEnd" | "t"): string =>
  `<c:dLbls><c:numFmt formatCode="${unit === "%" ? "General" : "0"}" sourceLinked="0"/>${letters(800)}<c:dLblPos val="${position}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`

/** A point that misses its target looks unlike the others. */
const missed = (points: ReadonlyArray<ChartPoint>): string =>
  points
    .flatMap(({ result }, at) =>
      result === "missed"
        ? [
            `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr><a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="B4521E"/></a:fgClr><a:bgClr><a:srgbClr val="F3D9C4"/></a:bgClr></a:pattFill></c:spPr></c:dPt>`
          ]
        : []
    )
    .join("")

const series = (index: number, name: string, more: string): string =>
  `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${xmlText(name)}</c:v></c:tx>${more}</c:ser>`

const axes = (chart: Chart, across: boolean): string => {
  const { least, most, step } = axisOf(chart)
  const line = `<c:spPr><a:ln w="6350">${fill("A0A0A0")}</a:ln></c:spPr>`
  return [
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${across ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${across ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}${letters(900)}<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>`,
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="${most}"/><c:min val="${least}"/></c:scaling><c:delete val="0"/><c:axPos val="${across ? "b" : "l"}"/><c:majorGridlines><c:spPr><a:ln w="6350">${fill("E2E2E2")}</a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${across ? "high" : "nextTo"}"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${letters(900)}<c:crossAx val="1"/><c:crosses val="${across ? "max" : "autoZero"}"/><c:majorUnit val="${step}"/></c:valAx>`
  ].join("")
}

const hasTarget = ({ points }: Chart): boolean => points.some(({ target }) => target !== null)

const bars = (chart: Chart, across: boolean): string => {
  const { points, type, unit } = chart
  const targets =
    type === "targets" && hasTarget(chart)
      ? series(
          1,
          "目标",
          `<c:spPr>${fill(GREY)}</c:spPr><c:invertIfNegative val="0"/>${names(points)}${numbers(points, "target")}`
        )
      : ""
  return `<c:barChart><c:barDir val="${across ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series(
    0,
    "完成",
    `<c:spPr>${fill(BLUE)}</c:spPr><c:invertIfNegative val="0"/>${across ? missed(points) : ""}${labels(unit, "outEnd")}${names(points)}${numbers(points, "value")}`
  )}${targets}<c:gapWidth val="${across ? 45 : 60}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`
}

const lines = (chart: Chart): string => {
  const { points, unit } = chart
  const dot = (color: string) =>
    `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${fill(color)}</c:spPr></c:marker>`
  const target = hasTarget(chart)
    ? series(
        1,
        "目标",
        `<c:spPr><a:ln w="15875">${fill(RED)}<a:prstDash val="dash"/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>${names(points)}${numbers(points, "target")}<c:smooth val="0"/>`
      )
    : ""
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series(
    0,
    "完成",
    `<c:spPr><a:ln w="25400">${fill(BLUE)}</a:ln></c:spPr>${dot(BLUE)}${labels(unit, "t")}${names(points)}${numbers(points, "value")}<c:smooth val="0"/>`
  )}${target}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`
}

/** The part of the package that holds the chart. */
export const chartXml = (chart: Chart): string => {
  const across = chart.type === "targets"
  const legend = hasTarget(chart)
    ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${letters(900)}</c:legend>`
    : ""
  return `${HEAD}<c:chartSpace ${SPACES}><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${chart.type === "line" ? lines(chart) : bars(chart, across)}${axes(chart, across)}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`
}

/** English metric units in a millimetre. */
const EMU = 36_000

/** The chart as it stands in the text; `id` is unique in the document, `relation` names its part. */
export const chartRun = (chart: Chart, id: number, relation: string): string => {
  const height = chart.type === "targets" ? 26 + chart.points.length * 9 : 68
  const [cx, cy] = [150 * EMU, height * EMU]
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${id}" name="${xmlText(chart.id)}" title="${xmlText(chart.title)}" descr="${xmlText(chartWords(chart))}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="${relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}
