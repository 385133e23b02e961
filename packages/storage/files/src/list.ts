import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { AttachmentId, type AttachmentLine, checkListing, type HashAlgorithm } from "@xiuhua/core/ports"
import { Effect, Schema, Stream } from "effect"
import { lineIn } from "./description.ts"
import { hasCode } from "./durable.ts"
import { attempting } from "./failure.ts"
import { nodeAlgorithms, tenantFolder } from "./paths.ts"

const attempt = attempting("list")

/** The names in a folder, in order; none when there is no such folder. */
const namesIn = async (folder: string): Promise<ReadonlyArray<string>> => {
  try {
    return (await readdir(folder)).toSorted()
  } catch (cause) {
    if (hasCode(cause, "ENOENT", "ENOTDIR")) return []
    throw cause
  }
}

const isId = Schema.is(AttachmentId)

/** What stands in one of the 256 folders, in the order of the ids. Whatever else somebody has put there is passed over. */
const linesIn = async (shard: string, algorithm: string, tenant: string): Promise<ReadonlyArray<AttachmentLine>> => {
  const lines: Array<AttachmentLine> = []
  for (const name of await namesIn(shard)) {
    const id = `${algorithm}:${name}`
    const line = isId(id) ? await lineIn(join(shard, name), { tenant, id }) : undefined
    if (line !== undefined) lines.push(line)
  }
  return lines
}

export const list = (root: string) => (tenant: string) =>
  Stream.fromEffect(Effect.suspend(() => Effect.fromResult(checkListing(tenant)))).pipe(
    Stream.flatMap(() => Stream.fromIterable(Object.keys(nodeAlgorithms) as ReadonlyArray<HashAlgorithm>)),
    Stream.flatMap((algorithm) => {
      const folder = join(root, tenantFolder(tenant), algorithm)
      return Stream.fromIterableEffect(attempt(() => namesIn(folder))).pipe(
        Stream.flatMap((shard) =>
          Stream.fromIterableEffect(attempt(() => linesIn(join(folder, shard), algorithm, tenant)))
        )
      )
    })
  )
