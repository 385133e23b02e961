/** A database with reports in it, and the same beside it as a table that somebody would make by hand. */
import { DatabaseSync } from "node:sqlite"
import { Bureau, layer as bureauLayer } from "@xiuhua/bureau"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { Effect, Layer } from "effect"
import { catalogue } from "./catalogue.ts"

/** Streets of the reports. */
const streets = ["香洲街道", "凤山街道", "新港街道", "马宫街道"]

/** One report as it is handed in: the `n`-th. */
export const report = (n: number) => ({
  _tag: "SubmitReport" as const,
  on: `2022-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`,
  at: `${String(n % 24).padStart(2, "0")}:${String(n % 60).padStart(2, "0")}`,
  channel: "hotline" as const,
  nature: "event" as const,
  category: ["暴露垃圾", "占道经营", "乱堆物料", "井盖破损"][n % 4] as string,
  street: streets[n % streets.length] as string,
  reporter: null
})

/** Hands reports in, through the bureau. */
export const seed = (file: string, tenant: string, count: number): Promise<void> => {
  const { derivations, kinds } = catalogue
  return Effect.runPromise(
    Effect.gen(function* () {
      const bureau = yield* Bureau
      yield* Effect.forEach(
        Array.from({ length: count }, (_, n) => n),
        (n) =>
          bureau.command({
            tenant,
            actor: "bench",
            aggregate: "report",
            id: `数管-2022-${String(n).padStart(6, "0")}`,
            commandId: `seed-${n}`,
            provenance: { source: "bench", reliability: "official" },
            command: report(n) as never
          }),
        { concurrency: 64, discard: true }
      )
    }).pipe(Effect.provide(Layer.provide(bureauLayer(catalogue), sqlite({ file, kinds, derivations }))))
  )
}

interface Summary {
  readonly id: string
  readonly title: { readonly zh: string; readonly en: string } | null
  readonly number: string | null
  readonly stage: string
  readonly version: number
  readonly openedOn: string
  readonly lastOn: string
  readonly whose: { readonly orgUnits: ReadonlyArray<string>; readonly areas: ReadonlyArray<string> }
  readonly nextDue: { readonly rule: string; readonly due: string } | null
  readonly details: Readonly<Record<string, string | number | boolean | null>>
}

/** The lines of the list as columns, with an index in the order of the list. */
export const columnsByHand = (file: string): void => {
  const db = new DatabaseSync(file)
  db.exec(`create table report_list (tenant text not null, id text not null, title_zh text, title_en text, number text,
    stage text not null, version integer not null, opened_on text not null, last_on text not null, unit text, street text,
    due_rule text, due text, category text, channel text, nature text, turns integer, ground text, primary key (tenant, opened_on, id)) strict, without rowid`)
  const insert = db.prepare("insert into report_list values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
  db.exec("begin")
  const rows = db
    .prepare("select tenant, body from document where collection = 'cases'")
    .all() as unknown as ReadonlyArray<{ readonly tenant: string; readonly body: string }>
  for (const { body, tenant } of rows) {
    const { details, id, lastOn, nextDue, number, openedOn, stage, title, version, whose } = JSON.parse(body) as Summary
    insert.run(
      tenant,
      id,
      title?.zh ?? null,
      title?.en ?? null,
      number,
      stage,
      version,
      openedOn,
      lastOn,
      whose.orgUnits[0] ?? null,
      whose.areas[0] ?? null,
      nextDue?.rule ?? null,
      nextDue?.due ?? null,
      ...["category", "channel", "nature", "turns", "ground"].map(
        (name) => (details[name] as string | number | null) ?? null
      )
    )
  }
  db.exec("commit")
  db.close()
}
