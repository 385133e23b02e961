import { execFileSync } from "node:child_process"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

const root = join(import.meta.dirname, "../..")
const read = (file: string) => readFileSync(join(root, file), "utf8")
const examples = globSync("examples/*.ts", { cwd: root }).sort()
const pages = globSync("{README*.md,docs/**/*.md}", { cwd: root }).map(read)

/** The code between `// #region` and `// #endregion`, without the markers. */
const regions = (source: string): ReadonlyArray<string> =>
  [...source.matchAll(/^\/\/ #region [^\n]*\n([\s\S]*?)^\/\/ #endregion/gmu)].map(([, code]) => (code as string).trim())

describe("examples", () => {
  it("are there", () => expect(examples.length).toBeGreaterThan(1))

  it.each(examples)("%s runs", (file) => {
    const node = [process.execPath, ["--conditions=@xiuhua/source", join(root, file)]] as const
    expect(execFileSync(...node, { encoding: "utf8" }).trim()).not.toBe("")
  })

  it.each(examples)("%s is named in the documentation, and quoted word for word where it is quoted", (file) => {
    expect(pages.some((page) => page.includes(file))).toBe(true)
    for (const code of regions(read(file))) {
      const opening = code.split("\n").slice(0, 2).join("\n")
      for (const page of pages) if (page.includes(opening)) expect(page).toContain(code)
    }
  })
})
