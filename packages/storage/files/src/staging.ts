/**
 * 暂存 — where files are written before anybody can see them. Each opening has a folder of its own, named by the machine,
 * the process and chance; what a process left that is no more is cleared by the next opening.
 */
import { hash, randomBytes } from "node:crypto"
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises"
import { hostname } from "node:os"
import { basename, join } from "node:path"
import { decodeWhose, type Whose } from "./description.ts"
import { hasCode, PRIVATE_FOLDER, unlessMissing } from "./durable.ts"
import { CONTENT, DESCRIPTION, entryFolder, STAGING, TOMBSTONE } from "./paths.ts"

/** What another machine left is cleared when nothing in it was written for a day: whether its process lives is not known. */
const ABANDONED_MS = 24 * 60 * 60 * 1_000

const machine = (): string => hash("sha256", hostname()).slice(0, 8)

/** One opening's place to write. */
export interface Staging {
  readonly folder: string
  /** A new folder for one file or one tombstone. */
  readonly place: () => Promise<string>
}

export const openStaging = (root: string): Staging => {
  const folder = join(root, STAGING, `${machine()}-${process.pid}-${randomBytes(8).toString("hex")}`)
  let count = 0
  return {
    folder,
    place: async () => {
      const place = join(folder, `${++count}`)
      // With its parents: another machine may have cleared the folder of an opening that was idle for long.
      await mkdir(place, { recursive: true, mode: PRIVATE_FOLDER })
      return place
    }
  }
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (cause) {
    return !hasCode(cause, "ESRCH")
  }
}

/** When anything in a folder was last written, in milliseconds; 0 for one that is gone. */
const lastWritten = async (folder: string): Promise<number> => {
  const names = (await unlessMissing(readdir(folder, { recursive: true }))) ?? []
  const times = await Promise.all(
    [folder, ...names.map((name) => join(folder, name))].map(async (path) => (await unlessMissing(stat(path)))?.mtimeMs)
  )
  return Math.max(0, ...times.map((time) => time ?? 0))
}

/** Whether nobody will ever go on with what is in the folder. `now` is the time of this machine. */
const isAbandoned = async (folder: string, name: string, now: number): Promise<boolean> => {
  const [, of, pid] = /^([0-9a-f]{8})-(\d+)-[0-9a-f]{16}$/u.exec(name) ?? []
  if (of === machine()) return !isRunning(Number(pid))
  return now - (await lastWritten(folder)) > ABANDONED_MS
}

/** Takes away what a deleted file may have left: a process that died between its tombstone and the end of its bytes. */
export const removeRemains = async (entry: string): Promise<void> => {
  await rm(join(entry, CONTENT), { force: true })
  await rm(join(entry, DESCRIPTION), { force: true })
}

/** Whose files a folder was about to describe or to delete, as far as that was written to its end. */
const whoseIn = async (folder: string): Promise<ReadonlyArray<Whose>> => {
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    [DESCRIPTION, TOMBSTONE].includes(basename(name))
  )
  const found = await Promise.all(names.map(async (name) => decodeWhose(await readFile(join(folder, name), "utf8"))))
  return found.filter((whose) => whose !== undefined)
}

/**
 * Clears what dead processes left. A folder is first renamed away in one step, so that a process that lives after all
 * fails at its next step and publishes nothing that is not whole.
 */
export const clearAbandoned = async (root: string, staging: Staging, now: number): Promise<void> => {
  for (const name of (await unlessMissing(readdir(join(root, STAGING)))) ?? []) {
    const left = join(root, STAGING, name)
    if (left === staging.folder || !(await isAbandoned(left, name, now))) continue
    const place = await staging.place()
    const taken = join(place, "left")
    // Another opening may have been quicker.
    if ((await unlessMissing(rename(left, taken).then(() => taken))) !== undefined) {
      for (const { id, tenant } of await whoseIn(taken)) {
        const { entry } = entryFolder(root, tenant, id)
        if ((await unlessMissing(stat(join(entry, TOMBSTONE)))) !== undefined) await removeRemains(entry)
      }
    }
    await rm(place, { recursive: true, force: true })
  }
}
