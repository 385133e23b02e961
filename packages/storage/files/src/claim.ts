import { randomBytes } from "node:crypto"
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises"
import { join } from "node:path"
import { hasCode, PRIVATE_FOLDER, syncFolder, unlessMissing, writeNew } from "./durable.ts"
import { MARK } from "./paths.ts"

const LAYOUT = 1

const readMark = (root: string) => unlessMissing(readFile(join(root, MARK), "utf8"))

/** Makes an empty folder a store's, or finds that it is one of this layout. A folder with other things is left alone. */
export const claim = async (root: string): Promise<void> => {
  await mkdir(root, { recursive: true, mode: PRIVATE_FOLDER })
  const names = await readdir(root)
  const mark = await readMark(root)
  if (mark !== undefined) {
    const { layout } = JSON.parse(mark) as { readonly layout?: unknown }
    if (layout !== LAYOUT) throw new Error(`${MARK} says layout ${layout}; this version knows ${LAYOUT}`)
    // Drafts of processes that died while they claimed the folder.
    for (const name of names) if (name.startsWith(`${MARK}.`)) await rm(join(root, name), { force: true })
    return
  }
  const foreign = names.find((name) => !name.startsWith(MARK))
  if (foreign !== undefined) throw new Error(`not empty and no store of evidence files: the folder has ${foreign}`)
  const draft = join(root, `${MARK}.${randomBytes(8).toString("hex")}`)
  await writeNew(draft, `${JSON.stringify({ layout: LAYOUT })}\n`)
  try {
    await rename(draft, join(root, MARK))
  } catch (cause) {
    // Another process claimed the folder and cleared our draft.
    if (!hasCode(cause, "ENOENT") || (await readMark(root)) === undefined) throw cause
  }
  await syncFolder(root)
}
