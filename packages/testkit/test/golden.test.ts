import { globSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { chinaWorkCalendar } from "@xiuhua/core/calendar"
import { eventCodec } from "@xiuhua/core/handle"
import { describe, expect, it } from "vitest"
import { SampleCase } from "../src/index.ts"

const folder = join(import.meta.dirname, "golden/sample-case")
const aggregate = SampleCase.sampleCase({ law: SampleCase.sampleLaw, calendar: chinaWorkCalendar })
const codec = eventCodec(aggregate)
const read = (version: number, type: string) =>
  codec.decode({
    id: type,
    schemaVersion: version,
    data: readFileSync(join(folder, `v${version}/${type}.json`), "utf8")
  })

describe("every event that was ever written", () => {
  const types = Object.keys(SampleCase.Event.cases)

  it("has a golden file for each version", () => {
    const files = globSync("v*/*.json", { cwd: folder }).map((file) => file.replace(".json", ""))
    const versions = Array.from({ length: aggregate.schemaVersion }, (_, n) => `v${n + 1}`)
    expect(files.sort()).toEqual(versions.flatMap((version) => types.map((type) => `${version}/${type}`)).sort())
  })

  it.each(types)("%s decodes from every version to the same event", (type) => {
    const now = read(aggregate.schemaVersion, type)
    expect(now._tag).toBe(type)
    for (let version = 1; version < aggregate.schemaVersion; version++) expect(read(version, type)).toEqual(now)
  })

  it.each(globSync("v2/*.json", { cwd: folder }))("%s is what is written today, to the last character", (file) => {
    const text = readFileSync(join(folder, file), "utf8")
    const encoded = codec.encode(read(2, basename(file, ".json")))
    expect(`${encoded.data}\n`).toBe(text)
    expect([encoded.type, encoded.schemaVersion, encoded.occurredOn]).toEqual([
      basename(file, ".json"),
      2,
      JSON.parse(text).on
    ])
  })

  it("is refused when a later version wrote it, or none", () => {
    const data = '{"_tag":"CaseFiled","on":"2022-03-01"}'
    expect(() => codec.decode({ id: "x@1", schemaVersion: 3, data })).toThrow("later version")
    expect(() => codec.decode({ id: "x@1", schemaVersion: 2, data: data.replace("Case", "Cake") })).toThrow()
  })
})
