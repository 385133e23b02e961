/**
 * Our workbooks through LibreOffice, and LibreOffice's workbooks through our import.
 *
 *     node --conditions=@xiuhua/source scripts/libreoffice.ts [folder]
 *
 * Wants `soffice` and `pdftoppm` (Debian: libreoffice-calc, poppler-utils, fonts-noto-cjk). A template, an export, a rejects
 * workbook and a publicity file become PDF and PNG, to be looked at in the folder. Then what LibreOffice saved, from a workbook,
 * from a filled template and from a CSV, is imported: it must hold the same rows. Ends with 1 where it does not.
 */
import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { layer as bureauLayer, catalogueOf } from "@xiuhua/bureau"
import { penaltyPublicity, stallMatter } from "@xiuhua/core/enforcement"
import type { LedgerKind, Row } from "@xiuhua/core/ledger"
import { sweepDay, weighTicket } from "@xiuhua/core/sanitation"
import { shanwei } from "@xiuhua/locality-shanwei"
import { layerWith } from "@xiuhua/storage-memory"
import { cellsOf, randomFrom, randomRows, wholeYear } from "@xiuhua/testkit"
import { importLedgers, writeCsv, writeTemplate, writeWorkbook } from "@xiuhua/transport-spreadsheet"
import { Effect, Layer, ManagedRuntime, Stream } from "effect"

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), "xiuhua-office-"))
const saved = join(folder, "saved")
mkdirSync(saved, { recursive: true })
const at = (name: string): string => join(folder, name)

const office = (to: string, out: string, ...files: ReadonlyArray<string>) =>
  execFileSync(
    "soffice",
    [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", to, "--outdir", out, ...files],
    { stdio: "pipe", encoding: "utf8", timeout: 300_000 }
  )

const catalogue = catalogueOf({ locality: shanwei })
/** A bureau with nothing in it, for one import. */
const imported = async (path: string, kind: LedgerKind) => {
  const runtime = ManagedRuntime.make(Layer.provide(bureauLayer(catalogue), layerWith(catalogue)))
  const order = { path, kind, tenant: "t", actor: "office", idempotencyKey: path }
  const report = await runtime.runPromise(importLedgers(order))
  await runtime.dispose()
  return report
}

const { workbooks } = wholeYear({ year: 2022, seed: 1 })
const sheetOf = (kind: LedgerKind) => {
  const sheet = workbooks.flatMap(({ sheets }) => sheets).find((one) => one.kind === kind)
  if (sheet === undefined) throw new Error(`no sheet of ${kind.id}`)
  return sheet
}
const stalls = sheetOf(stallMatter)
const tickets = sheetOf(weighTicket)
const rows = stalls.rows.slice(0, 400)
const write = (name: string, kind: LedgerKind, some: ReadonlyArray<Row>, typed: typeof stalls.typed = []) =>
  Effect.runPromise(writeWorkbook(at(name), [{ kind, rows: Stream.make(some), typed }], { dictionary: true }))

// What is looked at.
await Effect.runPromise(writeTemplate(at("template.xlsx"), stallMatter, { language: "zh" }))
await write("export.xlsx", stallMatter, rows)
await write("publicity.xlsx", penaltyPublicity, randomRows(penaltyPublicity, 8, randomFrom(1, "office")))
const wrong = tickets.rows.slice(0, 6).map((row) => ({ ...cellsOf(weighTicket, row), gross: "八吨" }))
await write("tickets.xlsx", weighTicket, tickets.rows.slice(0, 40), [...tickets.typed, ...wrong])
const { rejected, rejects } = await imported(at("tickets.xlsx"), weighTicket)
if (rejects === null) throw new Error("nothing was rejected")
const shown = ["template.xlsx", "export.xlsx", "publicity.xlsx", basename(rejects)]
office("pdf", folder, ...shown.map(at))
for (const name of shown) {
  const plain = name.replace(/\.xlsx$/u, "")
  execFileSync("pdftoppm", ["-png", "-r", "70", "-l", "3", at(`${plain}.pdf`), at(plain)])
}
console.log(
  `${rejected} rows rejected; to look at: ${readdirSync(folder)
    .filter((name) => name.endsWith(".png"))
    .join(" ")}`
)

// What LibreOffice saved.
writeFileSync(at("from-csv.csv"), writeCsv(stallMatter, rows))
office("xlsx:Calc MS Excel 2007 XML", saved, at("export.xlsx"), at("template.xlsx"))
// 76: UTF-8; columns as they look.
execFileSync(
  "soffice",
  [
    `-env:UserInstallation=file://${folder}/profile`,
    "--headless",
    "--infilter=CSV:44,34,76,1",
    "--convert-to",
    "xlsx:Calc MS Excel 2007 XML",
    "--outdir",
    saved,
    at("from-csv.csv")
  ],
  { stdio: "pipe", timeout: 300_000 }
)
let failed = false
for (const [name, expected] of [
  ["export.xlsx", rows.length],
  ["from-csv.xlsx", rows.length],
  ["template.xlsx", 0]
] as const) {
  const { accepted, passed, rejected: wrongRows } = await imported(join(saved, name), stallMatter)
  const isRight = accepted === expected && wrongRows === 0
  failed ||= !isRight
  console.log(
    `${isRight ? "✓" : "✗"} ${name}: ${accepted} accepted, ${wrongRows} rejected, ${passed.length} sheets passed over`
  )
}
const sweep = sheetOf(sweepDay).rows.slice(0, 300)
await write("sweep.xlsx", sweepDay, sweep)
office("xlsx:Calc MS Excel 2007 XML", saved, at("sweep.xlsx"))
const back = await imported(join(saved, "sweep.xlsx"), sweepDay)
failed ||= back.accepted !== sweep.length
console.log(
  `${back.accepted === sweep.length ? "✓" : "✗"} sweep.xlsx: ${back.accepted} accepted, ${back.rejected} rejected`
)
for (const problem of back.problems) console.log(problem)
console.log(folder)
if (failed) process.exitCode = 1
