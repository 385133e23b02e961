/**
 * 看一看 — a bulletin as pictures of its pages, made by LibreOffice: for whoever changes how documents look. Needs `soffice` and
 * `pdftoppm` on the PATH, and fonts with Chinese characters.
 *
 *   node --conditions=@xiuhua/source scripts/render-document.ts BULLETIN.json FOLDER
 */
import { spawnSync } from "node:child_process"
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { Bulletin, toHtml } from "@xiuhua/core/bulletin"
import { toDocx } from "@xiuhua/transport-document"
import { Effect, Schema } from "effect"

const [source, target] = process.argv.slice(2)
if (source === undefined || target === undefined) throw new Error("usage: render-document.ts BULLETIN.json FOLDER")
const folder = resolve(target)
mkdirSync(folder, { recursive: true })

const ran = (command: string, ...args: ReadonlyArray<string>) => {
  const { error, status, stderr } = spawnSync(command, args, { cwd: folder, encoding: "utf8" })
  if (error !== undefined || status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr}`)
}

const bulletin = Schema.decodeUnknownSync(Bulletin)(JSON.parse(readFileSync(source, "utf8")))
writeFileSync(join(folder, "bulletin.docx"), await Effect.runPromise(toDocx(bulletin)))
writeFileSync(join(folder, "bulletin.html"), toHtml(bulletin))
ran("soffice", "--headless", "--convert-to", "pdf", "bulletin.docx")
ran("pdftoppm", "-r", "75", "-png", "bulletin.pdf", "page")
const pages = readdirSync(folder).filter((name) => name.startsWith("page"))
console.log(`${folder}: ${pages.length} pages`)
