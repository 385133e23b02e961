import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { describe, expect, it } from "vitest"

const fixture = fileURLToPath(new URL("./fixtures/answers.ts", import.meta.url))

const answersIn = async (zone: string) => {
  const { stdout } = await promisify(execFile)(process.execPath, ["--conditions=@xiuhua/source", fixture], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 16 * 2 ** 20
  })
  const [offsets, ...answers] = stdout.trimEnd().split("\n")
  return { offsets, answers }
}

describe("the zone of the machine", () => {
  it("changes no answer of the calendar", async () => {
    const [newYork, shanghai, utc] = await Promise.all(["America/New_York", "Asia/Shanghai", "UTC"].map(answersIn))
    expect([newYork?.offsets, shanghai?.offsets, utc?.offsets]).toEqual(["300 240", "-480 -480", "0 0"])
    expect(utc?.answers.length).toBe(3_679)
    expect(utc?.answers).toContain(
      "2026-09-30 20726 3 true 2026-10-13 2026-09-22 2027-01-08 2027-03-30 1790783999999 2026-09-30 2026-10-01 " +
        "2026-10-01T00:00:00.000+08:00 1790782200000 1790735400000 2026-10-30 2026-10-30 2026-10-30 2026-10-30 false " +
        "1790724600000 0 1790870400000"
    )
    expect(newYork?.answers).toEqual(utc?.answers)
    expect(shanghai?.answers).toEqual(utc?.answers)
  })
})
