import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Bureau, layer as bureauLayer, catalogueOf, nationalKinds } from "@xiuhua/bureau"
import { plainDate } from "@xiuhua/core/calendar"
import type { LedgerKind, Row } from "@xiuhua/core/ledger"
import { type PersonStore, type Sequence, Store, type StoreFailure } from "@xiuhua/core/ports"
import { shanwei } from "@xiuhua/locality-shanwei"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { Effect, Layer, Stream } from "effect"
import { afterAll } from "vitest"
import {
  type Columns,
  describe,
  type ImportOptions,
  importLedgers,
  type Mapping,
  openLedger,
  type RowProblem,
  SpreadsheetFailure
} from "../src/index.ts"

/** A folder of its own for every test file, removed at its end. */
export const folder = mkdtempSync(join(tmpdir(), "xiuhua-spreadsheet-"))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0

/** Writes a new file and returns its path. */
export const write = (content: string | Uint8Array, name = `file-${++files}.csv`): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const inSqlite = sqlite({ file: ":memory:", kinds: nationalKinds })

/** The real bureau on a real database of its own. */
export const run = <A, E>(
  work: Effect.Effect<A, E, Bureau | Store>,
  store: Layer.Layer<Store | PersonStore | Sequence, StoreFailure> = inSqlite
): Promise<A> =>
  Effect.runPromise(
    Effect.provide(work, bureauLayer(catalogueOf({ locality: shanwei })).pipe(Layer.provideMerge(store)))
  )

/** Columns of one kind. */
type OneKind = Extract<Columns, { readonly kind: LedgerKind } | { readonly mapping: Mapping }>

let keys = 0

export const load = (path: string, columns: Columns, options: Partial<ImportOptions> = {}) =>
  importLedgers({ path, tenant: "t", actor: "clerk", idempotencyKey: `key-${++keys}`, ...columns, ...options })

/** Every current row of a kind, in the order in which it was stored. */
export const stored = (kind: LedgerKind): Effect.Effect<ReadonlyArray<Row>, unknown, Store> =>
  Store.use((store) =>
    Stream.runCollect(
      store.scan({
        tenant: "t",
        kind,
        from: plainDate("1900-01-01"),
        to: plainDate("2149-12-31"),
        select: "occurred",
        asOf: Date.UTC(2199, 11, 31)
      })
    ).pipe(Effect.map((entries) => entries.map(({ row }) => row)))
  )

/** Imports into an empty database and says what is in it then. */
export const loaded = (
  path: string,
  columns: OneKind,
  options: Partial<ImportOptions> = {},
  store: Layer.Layer<Store | PersonStore | Sequence, StoreFailure> = inSqlite
) =>
  run(
    Effect.gen(function* () {
      const report = yield* load(path, columns, options)
      const kind = "mapping" in columns ? columns.mapping.kind : columns.kind
      return { ...report, rows: yield* stored(kind) }
    }),
    store
  )

/** The failure of an import, with its sentence in both languages. */
export const refused = async (path: string, columns: Columns) => {
  const failed = await run(Effect.flip(load(path, columns)))
  if (!(failed instanceof SpreadsheetFailure)) throw failed
  return { problem: failed.problem, facts: failed.facts, zh: describe(failed), en: describe(failed, "en") }
}

/** Reads a file without storing anything: rows and problems. */
export const decoded = (path: string, columns: Columns) =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const { encoding, sheets } = yield* openLedger(path, columns)
        const rows: Array<Row> = []
        const problems: Array<RowProblem> = []
        for (const sheet of sheets) {
          for (;;) {
            const batch = yield* sheet.next
            if (batch === null) break
            rows.push(...batch.rows)
            for (const reject of batch.rejects) problems.push(...reject.problems)
          }
        }
        return { rows, problems, encoding }
      })
    )
  )

/** The same numbers every time (mulberry32). */
export const seeded = (seed: number) => {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const pick = <A>(from: ReadonlyArray<A>): A => from[below(from.length)] as A
  return { below, pick, chance: (share: number) => next() < share }
}

const gbCodes = new Map<string, ReadonlyArray<number>>()
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail !== 0x7f) gbCodes.set(new TextDecoder("gb18030").decode(Uint8Array.of(lead, trail)), [lead, trail])
  }
}

/** Text in GB18030 (its two-byte part, which is GBK); Node decodes it but does not encode it. */
export const gb18030 = (text: string): Buffer =>
  Buffer.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0)
      return code < 0x80 ? [code] : (gbCodes.get(character) ?? [])
    })
  )
