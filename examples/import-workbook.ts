/**
 * 工作簿 — a workbook written and imported in a program, as an effect. Run from the root of the checkout:
 *
 *     npx -y pnpm@12.21.0 exec node --conditions=@xiuhua/source examples/import-workbook.ts
 */
// #region import-workbook
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { layer as bureauLayer, catalogueOf } from "@xiuhua/bureau"
import { stallMatter } from "@xiuhua/core/enforcement"
import { toRow } from "@xiuhua/core/ledger"
import { shanwei } from "@xiuhua/locality-shanwei"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { describe, importLedgers, writeWorkbook } from "@xiuhua/transport-spreadsheet"
import { Console, Effect, Layer, Stream } from "effect"

const catalogue = catalogueOf({ locality: shanwei })
const path = join(mkdtempSync(join(tmpdir(), "xiuhua-")), "stalls.xlsx")

const program = Effect.gen(function* () {
  const rows = ["2022-03-01", "2022-03-02"].map((day, n) =>
    toRow(stallMatter, { matter: `2022-00${n + 1}`, day, street: "香洲街道", outcome: "education" })
  )
  const wrong = { matter: "2022-003", day: "2022-02-31", street: "凤山街道" }
  yield* writeWorkbook(path, [{ kind: stallMatter, rows: Stream.make(rows), typed: [wrong] }])
  const order = { tenant: shanwei.areaCode, actor: "clerk-1", idempotencyKey: "march" }
  const report = yield* importLedgers({ path, kinds: catalogue.kinds, ...order })
  yield* Console.log(`${report.read} read, ${report.accepted} accepted, ${report.rejected} rejected`)
  for (const problem of report.problems) yield* Console.log(describe(problem, "en"))
})

const bureau = Layer.provide(bureauLayer(catalogue), sqlite({ file: ":memory:", ...catalogue }))
await Effect.runPromise(Effect.provide(program, bureau))
// #endregion import-workbook
