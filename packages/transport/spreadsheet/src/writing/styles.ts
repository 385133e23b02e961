/** 单元格样式 — the few forms that cells of our workbooks have, and the part of a workbook that lists them. */
import type { Field } from "@xiuhua/core/ledger"

/** The most decimals that a ledger keeps. */
const SCALES = 12
/** Own number formats begin here; smaller numbers are built in. */
const FIRST_OWN = 164
const DAY = FIRST_OWN
const MONTH = FIRST_OWN + 1
const TEXT = 49
const FIRST_SCALE = FIRST_OWN + 2

interface Form {
  readonly format: number
  readonly font: number
  readonly fill: number
  readonly heading: boolean
  /** Goes on in another line where it is wider than its column. */
  readonly wrapped?: boolean
}

const plain = (format: number): Form => ({ format, font: 0, fill: 0, heading: false })
const values: ReadonlyArray<Form> = [
  plain(0),
  plain(TEXT),
  plain(DAY),
  plain(MONTH),
  ...Array.from({ length: SCALES + 1 }, (_, scale) => plain(FIRST_SCALE + scale))
]
const forms: ReadonlyArray<Form> = [
  ...values,
  // The same in red, for what has to be corrected.
  ...values.map((form) => ({ ...form, font: 2, fill: 4 })),
  { format: TEXT, font: 1, fill: 2, heading: true },
  { format: TEXT, font: 1, fill: 3, heading: true },
  { format: TEXT, font: 3, fill: 0, heading: true },
  { ...plain(0), wrapped: true }
]

const RED = values.length

/** Numbers of the forms. */
export const style = {
  general: 0,
  text: 1,
  day: 2,
  month: 3,
  /** Heading of a column that must be filled in. */
  needed: 2 * RED,
  /** Heading of a column that may stay blank. */
  optional: 2 * RED + 1,
  /** Heading or text of a note. */
  note: 2 * RED + 2,
  /** A sentence. */
  sentence: 2 * RED + 3
} as const

/** The form of a field's cells. */
export const styleOf = (field: Field): number => {
  switch (field.type) {
    case "day":
      return style.day
    case "month":
      return style.month
    case "measure":
      return 4 + Math.min(field.scale, SCALES)
    default:
      return style.text
  }
}

/** The same form in red. */
export const red = (form: number): number => form + RED

const decimals = (scale: number): string =>
  scale === 0 ? "0" : `0.${"0".repeat(Math.min(scale, 2))}${"#".repeat(Math.max(scale - 2, 0))}`

const formats = [
  [DAY, "yyyy\\-mm\\-dd"],
  [MONTH, "yyyy\\-mm"],
  ...Array.from({ length: SCALES + 1 }, (_, scale) => [FIRST_SCALE + scale, decimals(scale)] as const)
] as const

const font = (inner: string): string => `<font>${inner}<sz val="11"/><name val="宋体"/><charset val="134"/></font>`
const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`
const side = (name: string): string => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`

const endOf = ({ heading, wrapped }: Form): string => {
  if (heading) return ` applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>`
  return wrapped === true ? ` applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` : "/>"
}

const xf = (form: Form): string =>
  `<xf numFmtId="${form.format}" fontId="${form.font}" fillId="${form.fill}" borderId="${form.heading ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${endOf(form)}`

/** `xl/styles.xml`. */
export const stylesXml = [
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
  `<numFmts count="${formats.length}">${formats.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`).join("")}</numFmts>`,
  `<fonts count="4">${font("")}${font("<b/>")}${font(`<color rgb="FF9C0006"/>`)}${font(`<i/><color rgb="FF7F7F7F"/>`)}</fonts>`,
  `<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>`,
  `${solid("FFFFE699")}${solid("FFDDEBF7")}${solid("FFFFC7CE")}</fills>`,
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>`,
  `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border></borders>`,
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`,
  `<cellXfs count="${forms.length}">${forms.map(xf).join("")}</cellXfs>`,
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
].join("")
