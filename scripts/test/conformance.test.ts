/** docs/reference/adapters.md is written by a run over every adapter; here it is held to what there is to run. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import {
  attachmentRequirements,
  personStoreRequirements,
  pushDownRequirements,
  sequenceRequirements,
  storeRequirements
} from "@xiuhua/testkit"
import { describe, expect, it } from "vitest"
import { adapters } from "../conformance.ts"
import { workspaceFolders } from "../workspace.ts"

const page = readFileSync(join(import.meta.dirname, "../../docs/reference/adapters.md"), "utf8")

const rowsOf = (part: string): ReadonlyArray<ReadonlyArray<string>> =>
  part
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
    .map((line) =>
      line
        .slice(2, -2)
        .split(/ (?<!\\)\| /u)
        .map((cell) => cell.replaceAll("\\|", "|"))
    )

const [head = "", ...parts] = page.split(/^## /mu)
const tables = new Map(parts.map((part) => [part.slice(0, part.indexOf("\n")), rowsOf(part)]))

const ports = [
  ["Store", [...storeRequirements, ...pushDownRequirements]],
  ["PersonStore", personStoreRequirements],
  ["Sequence", sequenceRequirements],
  ["AttachmentStore", attachmentRequirements]
] as const

describe("the page on adapters", () => {
  it("has a table for every port and no other", () => {
    expect([...tables.keys()]).toEqual(ports.map(([port]) => port))
  })

  it.each(ports)(
    "%s: lists exactly the requirements that there are, in their order and words",
    (port, requirements) => {
      const [, durable, ...rows] = tables.get(port) ?? []
      expect(durable?.[0]).toBe("supports.durable")
      expect(rows.map(([id, text]) => [id, text])).toEqual(requirements.map(({ id, text }) => [id, text]))
    }
  )

  it.each(ports)("%s: every adapter meets all of it, and there is one that is durable and one that is not", (port) => {
    const [, durable = [], ...rows] = tables.get(port) ?? []
    for (const [id, , ...marks] of rows) expect([id, ...new Set(marks)]).toEqual([id, "✓"])
    expect(new Set(durable.slice(2))).toEqual(new Set(["yes", "no"]))
  })

  it("has every adapter that can be run, and every package of storage has one", () => {
    expect(
      rowsOf(head)
        .slice(1)
        .map(([name, from]) => [name, from])
    ).toEqual(Object.entries(adapters).map(([name, { from }]) => [name, `\`${from}\``]))
    const columns = new Set([...tables.values()].flatMap(([headings = []]) => headings.slice(2)))
    expect(columns).toEqual(new Set(Object.keys(adapters)))
    const packages = workspaceFolders.filter((folder) => folder.startsWith("packages/storage/"))
    expect(
      new Set(Object.values(adapters).map(({ from }) => from.replace("@xiuhua/storage-", "packages/storage/")))
    ).toEqual(
      // storage/sql is no adapter but what those of SQL databases share.
      new Set(packages.filter((folder) => folder !== "packages/storage/sql"))
    )
  })
})
