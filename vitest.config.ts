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

/** Packages whose tests need a PostgreSQL server: a given one, or one that is started for them. */
const withPostgres = ["packages/storage/postgres"]

/** What a package's tests need beyond what all have. */
const needs = (folder: string) => ({
  ...(withPostgres.includes(folder) ? { globalSetup: [`${import.meta.dirname}/scripts/postgres-server.ts`] } : {}),
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
