/** 落盘 — files and folders that are on the disk before anybody is told so. */
import { mkdir, open } from "node:fs/promises"
import { dirname } from "node:path"

/** Readable by nobody but the owner: evidence shows people. */
export const PRIVATE_FOLDER = 0o700
export const PRIVATE_FILE = 0o600

export const hasCode = (cause: unknown, ...codes: ReadonlyArray<string>): boolean =>
  codes.includes(String((cause as { code?: unknown } | null)?.code))

/** Undefined where `path` leads to nothing; every other failure stays one. */
export const unlessMissing = async <A>(found: Promise<A>): Promise<A | undefined> => {
  try {
    return await found
  } catch (cause) {
    if (hasCode(cause, "ENOENT")) return undefined
    throw cause
  }
}

/** Makes what was created, renamed or removed in a folder final. */
export const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, "r")
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** A new file with some text, on the disk; it itself stands in its folder for good after `syncFolder`. */
export const writeNew = async (path: string, text: string): Promise<void> => {
  const file = await open(path, "wx", PRIVATE_FILE)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Makes folders below `root` that are on the disk when it has succeeded. Each opening syncs each folder once, also one
 * that another process has made and not synced yet.
 */
export const folderMaker = (root: string): ((path: string) => Promise<void>) => {
  const made = new Map<string, Promise<void>>()
  const make = async (path: string): Promise<void> => {
    if (path === root) return
    const parent = dirname(path)
    await ensure(parent)
    await mkdir(path, { mode: PRIVATE_FOLDER }).catch((cause) => {
      if (!hasCode(cause, "EEXIST")) throw cause
    })
    await syncFolder(parent)
  }
  const ensure = (path: string): Promise<void> => {
    const making = made.get(path) ?? make(path)
    made.set(path, making)
    return making.catch((cause) => {
      made.delete(path)
      throw cause
    })
  }
  return ensure
}
