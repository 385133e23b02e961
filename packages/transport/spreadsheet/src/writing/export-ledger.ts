/**
 * 台账导出 — the entries of a ledger as a workbook or a CSV file, in the form in which they are imported. What is personal or
 * sensitive is left out unless it is asked for.
 */
import { randomUUID } from "node:crypto"
import { open, unlink } from "node:fs/promises"
import { type Field, type Fields, fieldNames, type LedgerKind, type Row } from "@xiuhua/core/ledger"
import type { StoredEntry } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import type { SpreadsheetFailure } from "../failure.ts"
import { writing } from "../file-work.ts"
import { csvWriter } from "../write-csv.ts"
import { publish, writeWorkbook } from "./write-workbook.ts"

export interface ExportOptions<E, R> {
  /** A file that is there is replaced once the new one is whole. */
  readonly path: string
  readonly format: "csv" | "xlsx"
  readonly kind: LedgerKind
  readonly entries: Stream.Stream<Pick<StoredEntry, "row">, E, R>
  /** Fields that are personal or sensitive too; left out unless told. */
  readonly personal?: boolean
  readonly language?: "zh" | "en"
}

/** What was exported. */
export interface Exported {
  readonly rows: number
  /** The fields that were left out, by name. */
  readonly leftOut: ReadonlyArray<string>
}

const BATCH = 1000

const isPersonal = ({ privacy }: Field): boolean => privacy === "personal" || privacy === "sensitive"

/** The kind with these fields only, for writing. */
const reduced = (kind: LedgerKind, names: ReadonlyArray<string>): LedgerKind => ({
  ...kind,
  fields: Object.fromEntries(names.map((name) => [name, kind.fields[name] as Field])) as Fields
})

const writeCsvFile = <E, R>(
  path: string,
  kind: LedgerKind,
  rows: Stream.Stream<ReadonlyArray<Row>, E, R>,
  language: "zh" | "en"
): Effect.Effect<void, SpreadsheetFailure | E, R> =>
  Effect.scoped(
    Effect.gen(function* () {
      const temporary = `${path}.${randomUUID().slice(0, 8)}.part`
      const handle = yield* writing(path, () => open(temporary, "wx"))
      yield* Effect.addFinalizer(() =>
        Effect.promise(async () => {
          await handle.close().catch(() => undefined)
          await unlink(temporary).catch(() => undefined)
        })
      )
      const writer = csvWriter(kind, { language, units: true })
      yield* writing(path, () => handle.appendFile(writer.heading))
      yield* Stream.runForEach(rows, (batch) => writing(path, () => handle.appendFile(writer.rows(batch))))
      yield* writing(path, () => handle.close())
      yield* publish(temporary, path)
    })
  )

/** Writes entries to a file, of any number. When it fails or is interrupted nothing has changed. */
export const exportLedger = <E = never, R = never>({
  entries,
  format,
  kind,
  language = "zh",
  path,
  personal = false
}: ExportOptions<E, R>): Effect.Effect<Exported, SpreadsheetFailure | E, R> =>
  Effect.gen(function* () {
    const all = fieldNames(kind)
    const names = all.filter((name) => personal || !isPersonal(kind.fields[name] as Field))
    const places = names.map((name) => all.indexOf(name))
    let count = 0
    const rows = entries.pipe(
      Stream.map(({ row }): Row => places.map((at) => row[at] ?? null)),
      Stream.grouped(BATCH),
      Stream.tap((batch) =>
        Effect.sync(() => {
          count += batch.length
        })
      )
    )
    const shown = reduced(kind, names)
    if (format === "csv") yield* writeCsvFile(path, shown, rows, language)
    else yield* writeWorkbook(path, [{ kind: shown, rows }], { language })
    return { rows: count, leftOut: all.filter((name) => !names.includes(name)) }
  })
