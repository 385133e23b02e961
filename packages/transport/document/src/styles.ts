/**
 * 版式 — fonts, styles and page of an official document.
 *
 * Source: GB/T 9704-2012 《党政机关公文格式》: A4; margins 37 mm above, 28 mm left, and from the type area of 156 × 225 mm 26 mm
 * right and 35 mm below; title 2号小标宋 centred; text 3号仿宋, headings 一、 3号黑体 and （一） 3号楷体; 28 pt a line as is
 * customary; page numbers 4号 with a dash on each side, outside on the page. The standard's text was read in copies only.
 */
import { HEAD } from "./xml.ts"

const W = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

/** A font that official documents ask for, and what stands for it where it is not installed, best first. */
interface Font {
  readonly name: string
  readonly instead: ReadonlyArray<string>
  readonly family: "roman" | "swiss" | "script"
}

const fonts = {
  title: {
    name: "方正小标宋简体",
    instead: ["方正小标宋_GBK", "华文中宋", "STZhongsong", "SimSun", "Noto Serif CJK SC"],
    family: "roman"
  },
  body: {
    name: "仿宋_GB2312",
    instead: ["仿宋", "FangSong", "STFangsong", "SimSun", "Noto Serif CJK SC"],
    family: "roman"
  },
  black: { name: "黑体", instead: ["SimHei", "STHeiti", "Noto Sans CJK SC"], family: "swiss" },
  regular: {
    name: "楷体_GB2312",
    instead: ["楷体", "KaiTi", "STKaiti", "SimSun", "Noto Serif CJK SC"],
    family: "script"
  },
  song: { name: "宋体", instead: ["SimSun", "NSimSun", "Noto Serif CJK SC"], family: "roman" }
} as const satisfies Record<string, Font>

type FontName = keyof typeof fonts

/** Digits and Latin letters stand in the same font, except where that has none worth reading. */
const face = (name: FontName): string =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="${fonts[name].name}"/>`

/** The table of fonts with their substitutes. */
export const fontTableXml = `${HEAD}<w:fonts ${W}>${Object.values(fonts)
  .map(
    ({ family, instead, name }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead.join(",")}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`
  )
  .join("")}</w:fonts>`

interface StyleOf {
  readonly id: string
  readonly name: string
  readonly font: FontName
  /** In half points: 44 is 2号, 32 is 3号, 28 is 4号. */
  readonly size: number
  readonly paragraph: string
  readonly look?: string
}

const exactly = (twentieths: number, more = ""): string =>
  `<w:spacing${more} w:line="${twentieths}" w:lineRule="exact"/>`
/** Two characters in. */
const INDENT = `<w:ind w:firstLineChars="200" w:firstLine="640"/>`
const TOGETHER = "<w:keepNext/>"

const styles: ReadonlyArray<StyleOf> = [
  {
    id: "Title",
    name: "Title",
    font: "title",
    size: 44,
    paragraph: `${TOGETHER}${exactly(700, ' w:before="560" w:after="280"')}<w:jc w:val="center"/>`
  },
  { id: "Body", name: "公文正文", font: "body", size: 32, paragraph: `${exactly(560)}${INDENT}<w:jc w:val="both"/>` },
  {
    id: "Period",
    name: "统计期间",
    font: "regular",
    size: 32,
    paragraph: `${exactly(560, ' w:after="280"')}<w:jc w:val="center"/>`
  },
  {
    id: "Heading1",
    name: "heading 1",
    font: "black",
    size: 32,
    paragraph: `${TOGETHER}${exactly(560)}${INDENT}<w:outlineLvl w:val="0"/>`
  },
  {
    id: "Heading2",
    name: "heading 2",
    font: "regular",
    size: 32,
    paragraph: `${TOGETHER}${exactly(560)}${INDENT}<w:outlineLvl w:val="1"/>`
  },
  {
    id: "Attachment",
    name: "附件",
    font: "black",
    size: 32,
    paragraph: `${TOGETHER}<w:pageBreakBefore/>${exactly(560)}`
  },
  {
    id: "Signature",
    name: "落款",
    font: "body",
    size: 32,
    paragraph: `${exactly(560)}<w:ind w:rightChars="200" w:right="640"/><w:jc w:val="right"/>`
  },
  {
    id: "ChartTitle",
    name: "图题",
    font: "black",
    size: 24,
    paragraph: `${TOGETHER}<w:spacing w:before="240" w:after="60"/><w:jc w:val="center"/>`
  },
  { id: "Chart", name: "图", font: "song", size: 21, paragraph: `<w:spacing w:after="240"/><w:jc w:val="center"/>` },
  {
    id: "Cell",
    name: "表格",
    font: "song",
    size: 18,
    paragraph: `<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>`
  },
  {
    id: "CellHead",
    name: "表头",
    font: "black",
    size: 18,
    paragraph: `<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>`
  },
  { id: "PageNumber", name: "页码", font: "song", size: 28, paragraph: `<w:spacing w:line="240" w:lineRule="auto"/>` }
]

const styleXml = ({ font, id, look = "", name, paragraph, size }: StyleOf): string =>
  `<w:style w:type="paragraph" w:customStyle="${/^[A-Za-z]/u.test(name) ? 0 : 1}" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${face(font)}${look}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`

/** Every style of the document. */
export const stylesXml = `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${face("body")}<w:kern w:val="2"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:style>${styles.map(styleXml).join("")}</w:styles>`

/** Twentieths of a point in a millimetre, rounded. */
const mm = (length: number): number => Math.round((length * 1440) / 25.4)

/** Width of the type area in twentieths of a point: 156 mm. */
export const TEXT_WIDTH = 11906 - mm(28) - mm(26)

/** Paper, margins, and a number at the foot of each page: right on odd pages, left on even ones. */
export const sectionXml = `<w:sectPr><w:footerReference w:type="default" r:id="rIdFooterOdd"/><w:footerReference w:type="even" r:id="rIdFooterEven"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${mm(37)}" w:right="${mm(26)}" w:bottom="${mm(35)}" w:left="${mm(28)}" w:header="851" w:footer="${mm(25)}" w:gutter="0"/><w:pgNumType w:start="1"/></w:sectPr>`

const numberXml = (side: "left" | "right"): string =>
  `${HEAD}<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="PageNumber"/><w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`

export const footers = { odd: numberXml("right"), even: numberXml("left") } as const

/** Odd and even pages differ; what is East Asian is spaced as such. */
export const settingsXml = `${HEAD}<w:settings ${W}><w:zoom w:percent="100"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`
