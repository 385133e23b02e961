/**
 * The command line as one file, made before its tests: they start it some hundreds of times, and reading a few hundred sources
 * takes three times as long as starting it. `smoke` and a test of their own run it from what is built and from sources.
 */
import { mkdtemp, rm } from "node:fs/promises"
import { join } from "node:path"
import { build, defaultServerConditions } from "vite"
import type { TestProject } from "vitest/node"

declare module "vitest" {
  interface ProvidedContext {
    commandLine: string
  }
}

const cli = join(import.meta.dirname, "../apps/cli")

export default async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(cli, "node_modules/.bundle-"))
  await build({
    root: cli,
    configFile: false,
    logLevel: "warn",
    ssr: { noExternal: true, resolve: { conditions: ["@xiuhua/source", ...defaultServerConditions] } },
    build: { ssr: "src/main.ts", outDir: folder, minify: false, target: "node24" }
  })
  provide("commandLine", join(folder, "main.js"))
  return () => rm(folder, { recursive: true })
}
