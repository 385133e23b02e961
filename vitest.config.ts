import { existsSync } from "node:fs"
import { defaultServerConditions } from "vite"
import { defineConfig } from "vitest/config"
import { leftOut, notRun } from "./scripts/services.ts"
import { TallyReporter } from "./scripts/tally-reporter.ts"
import { projectName, workspaceFolders } from "./scripts/workspace.ts"

// Workspace imports resolve to sources: tests need no build.
const ssr = { resolve: { conditions: ["@xiuhua/source", ...defaultServerConditions] } }

const shared = { include: ["test/**/*.test.ts"], testTimeout: 240_000, hookTimeout: 120_000 }

/** Packages that keep no state between calls: the test files of a worker share what they import, in a quarter of the time. */
const pure = ["packages/core", "packages/localities/shanwei", "packages/testkit"]

/** What is made ready before the tests of a package. */
const before: Readonly<Record<string, string>> = {
  "packages/storage/postgres": "scripts/postgres-server.ts",
  "apps/cli": "scripts/bundle-cli.ts"
}

/** What a package's tests need beyond what all have. */
const needs = (folder: string) => ({
  ...(before[folder] === undefined ? {} : { globalSetup: [`${import.meta.dirname}/${before[folder]}`] }),
  exclude: [...leftOut(folder)]
})

export default defineConfig({
  test: {
    reporters: ["default", new TallyReporter(notRun)],
    projects: [
      { root: "scripts", ssr, test: { ...shared, name: "workspace" } },
      ...workspaceFolders
        .filter((folder) => existsSync(`${import.meta.dirname}/${folder}/test`) && leftOut(folder) !== "all")
        .map((folder) => ({
          root: folder,
          ssr,
          test: { ...shared, name: projectName(folder), isolate: !pure.includes(folder), ...needs(folder) }
        }))
    ]
  }
})
