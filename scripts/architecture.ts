/** Who may import whom, and what is wrong with a tree of sources. The rules are those of docs/explanation/architecture.md. */
import { globSync, readFileSync } from "node:fs"
import { dirname, join, normalize } from "node:path"
import { workspaceFolders } from "./workspace.ts"

/** Folders of core, each with what it may import. Domains never import each other. */
const shared = ["calendar", "regulation", "ledger", "duties", "indicators", "decider"]
const coreLayers: Readonly<Record<string, ReadonlyArray<string>>> = {
  calendar: [],
  regulation: ["calendar"],
  ledger: ["calendar", "regulation"],
  duties: ["calendar", "regulation", "ledger"],
  indicators: ["calendar", "regulation", "ledger"],
  enforcement: shared,
  sanitation: shared,
  party: shared,
  governance: shared,
  bulletin: shared,
  decider: ["calendar", "regulation"],
  ports: ["calendar", "regulation", "ledger"],
  handle: ["calendar", "ledger", "decider", "ports"],
  proof: ["calendar", "ports"]
}

/** Workspace packages that a folder's sources may import, by the pattern of the folder. */
const packageLayers: ReadonlyArray<readonly [folder: RegExp, allowed: RegExp]> = [
  [/^packages\/core$/u, /^$/u],
  [/^packages\/localities\//u, /^core$/u],
  [/^packages\/storage\//u, /^(core|storage-sql)$/u],
  [/^packages\/bureau$/u, /^core$/u],
  [/^packages\/testkit$/u, /^core$/u],
  [/^packages\/transport\/http$/u, /^(core|bureau|transport-spreadsheet)$/u],
  [/^packages\/transport\//u, /^(core|bureau)$/u],
  [/^packages\/host$/u, /./u],
  [/^apps\//u, /./u]
]

/** A source file: its path from the root, with `/`. */
export type Sources = ReadonlyMap<string, string>

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^"';]*?from\s*"([^"]+)"|import\(\s*"([^"]+)"\s*\)|(?:^|\n)\s*import\s*"([^"]+)"/gu

const importsOf = (source: string): ReadonlyArray<string> =>
  [...source.matchAll(IMPORT)].map(([, from, dynamic, bare]) => (from ?? dynamic ?? bare) as string)

/** Every source file of the workspace's packages and apps. */
export const readSources = (root: string): Sources =>
  new Map(
    workspaceFolders
      .flatMap((folder) => globSync(`${folder}/src/**/*.{ts,tsx}`, { cwd: root }))
      .map((file) => [file, readFileSync(join(root, file), "utf8")])
  )

/** Clock and chance, which have no place in pure code: days and moments come in as arguments. */
const IMPURE = /\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bperformance\.now\b/u

const isPure = (folder: string): boolean => /^packages\/(core|localities)/u.test(folder)

const folderOf = (file: string): string => file.replace(/\/src\/.*$/u, "")

/** What is wrong, one sentence each; empty for a tree that keeps the rules. */
export const violations = (
  sources: Sources,
  dependencies: ReadonlyMap<string, ReadonlyArray<string>>
): ReadonlyArray<string> => {
  const found: Array<string> = []
  const edges = new Map<string, ReadonlyArray<string>>()
  for (const [file, source] of sources) {
    const folder = folderOf(file)
    const targets: Array<string> = []
    const impure = isPure(folder) ? IMPURE.exec(source)?.[0] : undefined
    if (impure !== undefined) found.push(`${file} is pure and may not use ${impure}`)
    for (const specifier of importsOf(source)) {
      if (specifier.startsWith(".")) {
        const target = normalize(join(dirname(file), specifier))
        targets.push(target)
        if (!target.startsWith(`${folder}/src/`)) found.push(`${file} reaches out of its package: ${specifier}`)
        else if (folder === "packages/core") found.push(...coreProblems(file, target))
        continue
      }
      if (specifier.startsWith("node:")) {
        if (isPure(folder)) found.push(`${file} is pure and may not import ${specifier}`)
        continue
      }
      const name = specifier
        .split("/")
        .slice(0, specifier.startsWith("@") ? 2 : 1)
        .join("/")
      if (!(dependencies.get(folder) ?? []).includes(name))
        found.push(`${file} imports ${name}, which is no dependency of ${folder}`)
      if (folder === "packages/core" && name !== "effect") found.push(`${file}: core imports effect only, not ${name}`)
      const allowed = packageLayers.find(([pattern]) => pattern.test(folder))?.[1]
      const own = name.replace("@xiuhua/", "")
      if (name.startsWith("@xiuhua/") && !allowed?.test(own)) found.push(`${file} may not import ${name}`)
    }
    edges.set(file, targets)
  }
  return [...found, ...cycles(edges)]
}

const coreProblems = (file: string, target: string): ReadonlyArray<string> => {
  const [from, to] = [file, target].map((path) => path.replace("packages/core/src/", "").split("/")[0] as string)
  if (from === to || from === undefined || to === undefined) return []
  if (!(coreLayers[from] ?? []).includes(to)) return [`${file}: ${from} may not import ${to}`]
  return target.endsWith(`/${to}/index.ts`) ? [] : [`${file} goes past the index of ${to}`]
}

const cycles = (edges: ReadonlyMap<string, ReadonlyArray<string>>): ReadonlyArray<string> => {
  const done = new Set<string>()
  const found: Array<string> = []
  const visit = (file: string, path: ReadonlyArray<string>) => {
    const at = path.indexOf(file)
    if (at >= 0) found.push(`a cycle: ${[...path.slice(at), file].join(" → ")}`)
    if (at >= 0 || done.has(file)) return
    for (const target of edges.get(file) ?? []) visit(target, [...path, file])
    done.add(file)
  }
  for (const file of edges.keys()) visit(file, [])
  return found
}

/** What each folder's package.json declares for its users (not for its tests). */
export const readDependencies = (root: string): ReadonlyMap<string, ReadonlyArray<string>> =>
  new Map(
    workspaceFolders.map((folder) => {
      const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as { dependencies?: object }
      return [folder, Object.keys(manifest.dependencies ?? {})]
    })
  )
