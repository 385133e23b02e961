import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { Store } from "@xiuhua/core/ports"
import { sampleKinds } from "@xiuhua/testkit"
import { Effect } from "effect"
import { afterAll, expect, it } from "vitest"
import { layer } from "../src/index.ts"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-planner-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const opened = (file: string) =>
  Effect.runPromise(
    Effect.provide(
      Store.use((store) => store.state("a")),
      layer({ file, kinds: sampleKinds })
    )
  )

const asked = <A>(file: string, ask: (database: DatabaseSync) => A): A => {
  const database = new DatabaseSync(file)
  try {
    return ask(database)
  } finally {
    database.close()
  }
}

const planOf = (file: string, query: string) =>
  asked(file, (database) =>
    database
      .prepare(`explain query plan ${query}`)
      .all()
      .map(({ detail }) => String(detail))
  )

it("an empty ledger is read by its day and by its key, not as a whole", async () => {
  const file = join(folder, "plan.sqlite")
  await opened(file)
  const [byDay] = planOf(
    file,
    "select * from testkit_sample where tenant = 'a' and day = '2022-03-01' and street = 's'"
  )
  expect(byDay).toContain("ix_testkit_sample_day (tenant=? AND day=?)")
  const [byKey] = planOf(
    file,
    "select * from testkit_sample where tenant = 'a' and day = '2022-03-01' and number = '1'"
  )
  expect(byKey).toContain("(tenant=? AND number=?)")
})

it("what was analysed later is left alone, and opening again adds nothing", async () => {
  const file = join(folder, "again.sqlite")
  await opened(file)
  const figures = () =>
    asked(file, (database) => database.prepare("select * from sqlite_stat1 order by tbl, idx").all())
  const first = figures()
  expect(first).toHaveLength(3 * sampleKinds.length)
  asked(file, (database) => database.exec("update sqlite_stat1 set stat = '7 7 1' where idx = 'ix_testkit_sample_day'"))
  const changed = figures()
  await opened(file)
  expect(figures()).toEqual(changed)
  expect(changed).not.toEqual(first)
})
