import { execFileSync } from "node:child_process"
import { existsSync, globSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { describe, expect, it } from "vitest"
import config from "../../vitest.config.ts"
import { projectName, workspaceFolders } from "../workspace.ts"

const root = join(import.meta.dirname, "../..")

describe("packages, test projects and type-checked folders", () => {
  it("packages: every package.json below packages and apps is in the workspace", () => {
    const manifests = globSync("{packages,apps}/**/package.json", { cwd: root, exclude: ["**/node_modules/**"] })
    expect(manifests.map((file) => file.replace("/package.json", "")).sort()).toEqual(workspaceFolders)
    expect(workspaceFolders.length).toBeGreaterThan(8)
  })

  it("test projects: every package has tests, and every one of them is a project", () => {
    const projects = (config.test?.projects ?? []) as ReadonlyArray<{
      readonly root: string
      readonly test: { readonly name: string }
    }>
    const named = projects
      .filter(({ root: folder }) => folder !== "scripts")
      .map(({ root: folder, test }) => [folder, test.name])
    expect(named).toEqual(workspaceFolders.map((folder) => [folder, projectName(folder)]))
    for (const folder of workspaceFolders)
      expect(globSync(`${folder}/test/**/*.test.ts`, { cwd: root }), folder).not.toEqual([])
  })

  it("type check: every TypeScript file of the repository is in the program", () => {
    const listed = execFileSync(join(root, "node_modules/.bin/tsc"), ["-p", root, "--listFilesOnly"], {
      encoding: "utf8"
    })
    const checked = new Set(listed.split("\n").map((file) => relative(root, file.trim())))
    const written = globSync("{*.ts,{apps,bench,docs,examples,packages,scripts}/**/*.{ts,tsx}}", {
      cwd: root,
      exclude: ["**/node_modules/**", "**/dist/**"]
    })
    expect(written.length).toBeGreaterThan(100)
    expect(written.filter((file) => !checked.has(file))).toEqual([])
  })

  it("packages are built alike, with one entry a folder", () => {
    for (const folder of workspaceFolders.filter((name) => name.startsWith("packages/"))) {
      const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"))
      const entries = Object.entries(manifest.exports as Record<string, Record<string, string>>)
      const indexes = globSync("src/{,*/}index.ts", { cwd: join(root, folder) })
      const sources = entries.map(([, entry]) => entry["@xiuhua/source"]?.slice(2))
      // Every entry is the index of a folder; core shows all of its folders.
      expect([folder, sources.filter((entry) => !indexes.includes(entry ?? ""))]).toEqual([folder, []])
      if (folder === "packages/core") expect(sources.sort()).toEqual(indexes.sort())
      for (const [, entry] of entries) expect(existsSync(join(root, folder, entry["@xiuhua/source"] ?? ""))).toBe(true)
      expect(manifest.license).toBe("Apache-2.0")
    }
  })
})
