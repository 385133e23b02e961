import { CliOutput } from "effect/cli"
import { bar } from "./table.ts"

const WIDTH = 28

/** Shows how far a long job is, in one line of the terminal that is wiped at the end. Silent where there is no terminal. */
export interface Progress {
  readonly update: (done: number, total: number, note: string) => void
  readonly end: () => void
}

/** Writes to standard error, so that standard output stays what was asked for. */
export const progress = (label: string): Progress => {
  const out = process.stderr
  if (!out.isTTY) return { update: () => {}, end: () => {} }
  let last = 0
  let shown = 0
  return {
    update: (done, total, note) => {
      const now = performance.now()
      if (done < total && now - last < 80) return
      last = now
      const share = total === 0 ? 1 : done / total
      const line = `${label} ${bar(share, WIDTH)}${"░".repeat(WIDTH - CliOutput.displayWidth(bar(share, WIDTH)))} ${Math.floor(share * 100)}% ${note}`
      out.write(`\r${line}${" ".repeat(Math.max(0, shown - CliOutput.displayWidth(line)))}`)
      shown = CliOutput.displayWidth(line)
    },
    end: () => out.write(`\r${" ".repeat(shown)}\r`)
  }
}
