import { existsSync } from "node:fs"
import { defaultServerConditions } from "vite"
import { defineConfig } from "vitest/config"
import { TallyReporter } from "./scripts/tally-reporter.ts"
import { projectName, workspaceFolders } from "./scripts/workspace.ts"

// Workspace imports resolve to sources: tests need no build.
const ssr = { resolve: { conditions: ["@xiuhua/source", ...defaultServerConditions] } }

export default defineConfig({
  test: {
    reporters: ["default", new TallyReporter()],
    projects: [
      { root: "scripts", ssr, test: { name: "workspace", include: ["test/**/*.test.ts"], testTimeout: 60_000 } },
      ...workspaceFolders
        .filter((folder) => existsSync(`${import.meta.dirname}/${folder}/test`))
        .map((folder) => ({
          root: folder,
          ssr,
          test: { name: projectName(folder), include: ["test/**/*.test.ts"], testTimeout: 60_000 }
        }))
    ]
  }
})
