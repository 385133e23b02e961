import { Effect } from "effect"
import { failure, type SpreadsheetFailure } from "../failure.ts"
import { limits } from "./limits.ts"
import { type NumberFormat, numberFormatOf, plain } from "./number-format.ts"
import { readXml } from "./xml.ts"
import type { Container, Part } from "./zip.ts"

/** How the number of a cell with style `index` is to be read. */
export type Styles = (index: number) => NumberFormat

/** The styles of a workbook; without the part every number is a plain one. */
export const readStyles = (container: Container, part: Part | undefined): Effect.Effect<Styles, SpreadsheetFailure> => {
  if (part === undefined) return Effect.succeed(() => plain)
  const codes = new Map<number, string>()
  const formats: Array<number> = []
  let inCells = false
  const check = () => {
    if (formats.length <= limits.styles && codes.size <= limits.styles) return
    throw failure("malformed", { path: container.path, part: part.name, value: `more than ${limits.styles} styles` })
  }
  const read = readXml(container, part, {
    open: (name, { formatCode, numFmtId }) => {
      if (name === "cellXfs") inCells = true
      else if (name === "numFmt" && formatCode !== undefined) codes.set(Number(numFmtId), formatCode)
      else if (name === "xf" && inCells) formats.push(Number(numFmtId ?? 0))
      check()
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false
    }
  })
  return Effect.map(read, () => {
    const known = new Map<number, NumberFormat>()
    const styles = formats.map((id) => {
      const format = known.get(id) ?? numberFormatOf(id, codes)
      known.set(id, format)
      return format
    })
    return (index) => styles[index] ?? plain
  })
}
