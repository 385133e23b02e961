import { styleText } from "node:util"
import { CliOutput } from "effect/cli"

export type Style = Parameters<typeof styleText>[0]

/** A cell: text, or text with a colour that takes no room. */
export type Cell = string | { readonly text: string; readonly style: Style }

const textOf = (cell: Cell): string => (typeof cell === "string" ? cell : cell.text)
const painted = (cell: Cell): string => (typeof cell === "string" ? cell : paint(cell.style, cell.text))

/** Colour on a terminal that shows it; NO_COLOR and pipes get plain text. */
export const paint = (style: Style, text: string): string => styleText(style, text, { stream: process.stdout })

/** Columns that line up although a Chinese character is two cells wide. Columns named in `right` are set to the right. */
export const table = (
  headings: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<Cell>>,
  right: ReadonlyArray<number> = []
): string => {
  const widths = headings.map((heading, column) =>
    Math.max(CliOutput.displayWidth(heading), ...rows.map((row) => CliOutput.displayWidth(textOf(row[column] ?? ""))))
  )
  const line = (cells: ReadonlyArray<Cell>) =>
    cells
      .map((cell, column) => {
        const room = " ".repeat((widths[column] ?? 0) - CliOutput.displayWidth(textOf(cell)))
        return right.includes(column) ? room + painted(cell) : painted(cell) + room
      })
      .join("  ")
      .trimEnd()
  const rule = widths.map((width) => "─".repeat(width)).join("──")
  return [line(headings.map((text) => ({ text, style: "bold" as const }))), paint("dim", rule), ...rows.map(line)].join(
    "\n"
  )
}

/** A text cut to a number of cells, with an ellipsis where something is left out. */
export const shortened = (text: string, room: number): string => {
  if (CliOutput.displayWidth(text) <= room) return text
  let shown = ""
  for (const letter of text) {
    if (CliOutput.displayWidth(shown + letter) >= room) break
    shown += letter
  }
  return `${shown}…`
}

/** A bar of at most `width` cells, in eighths. */
export const bar = (share: number, width: number): string => {
  const eighths = Math.round(Math.max(0, Math.min(1, share)) * width * 8)
  return "█".repeat(eighths >> 3) + (["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths & 7] ?? "")
}
