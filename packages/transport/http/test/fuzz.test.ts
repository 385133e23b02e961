/** Requests made from the document, a few hundred of them; the long run is `scripts/fuzz-http.ts`. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { type FuzzReport, fuzz } from "./support/fuzz.ts"
import { openServer } from "./support/open-server.ts"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-fuzz-"))
const server = await openServer({ file: join(folder, "fuzz.sqlite") })
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const run = (seed: number): Promise<FuzzReport> => fuzz(server, { requests: 400, seed })

describe("requests made from the document", () => {
  it("are answered as the document promises, none with a defect, many of them well", async () => {
    const { byOperation, defects, fine, misfits, requests } = await run(20_261_127)
    expect(defects).toEqual([])
    expect(misfits).toEqual([])
    expect(fine / requests).toBeGreaterThan(0.3)
    // It reached what it is about: nearly every operation was asked, and writes were taken.
    const asked = Object.values(byOperation).filter((one) => one.asked > 0).length
    expect(asked).toBeGreaterThan(60)
    const recorded = Object.entries(byOperation).filter(([id, one]) => id.endsWith(".record") && one.fine > 0)
    expect(recorded.length).toBeGreaterThan(5)
  })
})
