import { createHash } from "node:crypto"
import { rm } from "node:fs/promises"
import { join, resolve } from "node:path"
import { type AttachmentFailure, AttachmentStore, checkReading, type HashAlgorithm } from "@xiuhua/core/ports"
import { Effect, Layer } from "effect"
import { claim } from "./claim.ts"
import { makeContents } from "./content.ts"
import { remove } from "./delete.ts"
import { lineIn } from "./description.ts"
import { folderMaker } from "./durable.ts"
import { attempting } from "./failure.ts"
import { get } from "./get.ts"
import { list } from "./list.ts"
import { entryFolder, nodeAlgorithms, STAGING } from "./paths.ts"
import { put, type Work } from "./put.ts"
import { clearAbandoned, openStaging } from "./staging.ts"

export interface FilesOptions {
  /** A folder for this store alone, all of it on one file system that knows hard links; made when it does not exist. */
  readonly folder: string
  /** The most bytes that one file may have. */
  readonly maxBytes: number
  /** What files put from now on are named by; SHA-256 by default. Those named by another function stay as they are. */
  readonly algorithm?: HashAlgorithm
}

/** What a store in the folder works with; its staging folder goes when it is closed. */
export const open = async ({ algorithm = "sha-256", folder, maxBytes }: FilesOptions): Promise<Work> => {
  if (!Number.isSafeInteger(maxBytes) || maxBytes < 0) throw new RangeError("maxBytes must be a whole number of bytes")
  createHash(nodeAlgorithms[algorithm])
  const root = resolve(folder)
  await claim(root)
  const makeFolder = folderMaker(root)
  await makeFolder(join(root, STAGING))
  const staging = openStaging(root)
  await makeFolder(staging.folder)
  await clearAbandoned(root, staging, Date.now())
  return { root, limit: maxBytes, algorithm, staging, contents: makeContents(), makeFolder }
}

const attemptStat = attempting("stat")

const serviceOf = (work: Work): AttachmentStore["Service"] => ({
  supports: { durable: true },
  limit: work.limit,
  put: put(work),
  get: get(work),
  stat: (tenant, asked) =>
    Effect.flatMap(
      Effect.suspend(() => Effect.fromResult(checkReading(tenant, asked))),
      (id) =>
        Effect.map(
          attemptStat(() => lineIn(entryFolder(work.root, tenant, id).entry, { tenant, id })),
          (line) => line ?? { _tag: "Unknown" }
        )
    ),
  list: list(work.root),
  delete: remove(work)
})

/**
 * Evidence files in a folder, each in a folder of its own named by its content. Several processes may use it at once.
 * What was acknowledged is on the disk; what a process leaves that is killed is never seen and cleared by the next opening.
 */
export const layer = (options: FilesOptions): Layer.Layer<AttachmentStore, AttachmentFailure> =>
  Layer.effect(
    AttachmentStore,
    Effect.map(
      Effect.acquireRelease(
        attempting("open")(() => open(options)),
        ({ staging }) => Effect.promise(() => rm(staging.folder, { recursive: true, force: true }))
      ),
      serviceOf
    )
  )
