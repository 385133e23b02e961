import { createRequire } from "node:module"
import { join } from "node:path"

/**
 * A package that a benchmark reports beside ours and that the project does not depend on. It is taken from the folder that
 * XIUHUA_BENCH_PEERS names, made by `npm install --prefix FOLDER xstate@5 @duckdb/node-api`; undefined when it is not there.
 */
export const peer = <Module>(name: string): Module | undefined => {
  const folder = process.env["XIUHUA_BENCH_PEERS"]
  try {
    if (folder !== undefined) return createRequire(join(folder, "peers.js"))(name) as Module
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== "MODULE_NOT_FOUND") throw cause
  }
  console.log(`peer ${name}: not installed (set XIUHUA_BENCH_PEERS)`)
  return undefined
}
