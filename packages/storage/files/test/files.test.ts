import { mkdtempSync, rmSync } from "node:fs"
import { readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { attachmentLimit, attachmentRequirements, conforms, Tampering } from "@xiuhua/testkit"
import { Effect, Layer } from "effect"
import { afterAll, describe, it } from "vitest"
import { layer } from "../src/index.ts"
import { entryFolder } from "../src/paths.ts"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-files-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let stores = 0

/** Gets at the content of a store in `root`, as somebody with a shell would. */
const tampering = (root: string): Layer.Layer<Tampering> =>
  Layer.succeed(Tampering, {
    content: (tenant, id, change) =>
      Effect.promise(async () => {
        const path = join(entryFolder(root, tenant, id).entry, "content")
        const changed = change(await readFile(path))
        await (changed === null ? rm(path) : writeFile(path, changed))
      })
  })

describe.each(["sha-256", "sm3"] as const)("storage-files by %s", (algorithm) =>
  conforms(it, attachmentRequirements, () => {
    const root = join(folder, `${++stores}`)
    return () => Layer.merge(layer({ folder: root, maxBytes: attachmentLimit, algorithm }), tampering(root))
  })
)
