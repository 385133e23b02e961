import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"

const root = join(import.meta.dirname, "..")

/** The globs of pnpm-workspace.yaml: the one list that says where packages live. */
const globs = readFileSync(join(root, "pnpm-workspace.yaml"), "utf8")
  .split(/^(?=\S)/m)
  .filter((block) => block.startsWith("packages:"))
  .flatMap((block) => [...block.matchAll(/^ {2}- (.+)$/gm)].map(([, glob]) => glob as string))

/** Every workspace folder, relative to the root, in order: `packages/core`, `packages/storage/sqlite`, … */
export const workspaceFolders: ReadonlyArray<string> = globs
  .flatMap((glob) => globSync(`${glob}/package.json`, { cwd: root }))
  .map((file) => file.replace(/\/package\.json$/, ""))
  .sort()

/** The short name of a package's test project: `storage-sqlite` for `@xiuhua/storage-sqlite`. */
export const projectName = (folder: string): string =>
  (JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as { name: string }).name.replace(
    "@xiuhua/",
    ""
  )
