/** The parts of a workbook that say what else is in it. */
import { escaped } from "../workbook/escapes.ts"

/** A sheet that was written; `number` counts from 1. */
export interface WrittenSheet {
  readonly number: number
  readonly name: string
  readonly hidden: boolean
  readonly comments: boolean
}

const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const PACKAGE = "http://schemas.openxmlformats.org/package/2006"
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"

const relations = (list: ReadonlyArray<readonly [id: string, type: string, target: string]>): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`

const overrides = ({ comments, number }: WrittenSheet): string =>
  [
    `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
    comments ? `<Override PartName="/xl/comments${number}.xml" ContentType="${TYPES}.comments+xml"/>` : ""
  ].join("")

/** Every part that names the sheets, by its name in the archive. */
export const packageParts = (
  sheets: ReadonlyArray<WrittenSheet>
): ReadonlyArray<readonly [name: string, xml: string]> => [
  [
    "[Content_Types].xml",
    [
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
      `<Default Extension="xml" ContentType="application/xml"/>`,
      `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>`,
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>`,
      `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>`,
      `${sheets.map(overrides).join("")}</Types>`
    ].join("")
  ],
  ["_rels/.rels", relations([["rId1", "officeDocument", "xl/workbook.xml"]])],
  [
    "xl/workbook.xml",
    [
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>`,
      ...sheets.map(
        ({ hidden, name, number }) =>
          `<sheet name="${escaped(name)}" sheetId="${number}"${hidden ? ` state="hidden"` : ""} r:id="rId${number}"/>`
      ),
      `</sheets></workbook>`
    ].join("")
  ],
  [
    "xl/_rels/workbook.xml.rels",
    relations([
      ...sheets.map(({ number }) => [`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`] as const),
      [`rId${sheets.length + 1}`, "styles", "styles.xml"]
    ])
  ],
  ...sheets.flatMap(
    ({ comments, number }): ReadonlyArray<readonly [string, string]> =>
      comments
        ? [
            [
              `xl/worksheets/_rels/sheet${number}.xml.rels`,
              relations([
                ["rId1", "vmlDrawing", `../drawings/vmlDrawing${number}.vml`],
                ["rId2", "comments", `../comments${number}.xml`]
              ])
            ]
          ]
        : []
  )
]
