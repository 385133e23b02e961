import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { redactedUrl, settingLines, settingsOf } from "../src/index.ts"

const read = (env: NodeJS.ProcessEnv) => Effect.runPromise(settingsOf(env))
const refused = (env: NodeJS.ProcessEnv) => Effect.runPromise(Effect.flip(settingsOf(env)))

describe("settings of a server", () => {
  it("without any are those of development on this machine", async () => {
    const { database, environment, host, issuer } = await read({})
    expect([environment, host, issuer]).toEqual(["development", "127.0.0.1", null])
    expect(database).toMatch(/^sqlite:/u)
  })

  it.each([
    ["XIUHUA_PORT", "99999"],
    ["XIUHUA_PORT", "eighty"],
    ["XIUHUA_UPLOAD_MIB", "0"],
    ["XIUHUA_ISSUER", "https://issuer.example"],
    ["XIUHUA_ENV", "production"]
  ])("refuse %s=%s in words", async (name, value) => {
    const failure = await refused({ [name]: value })
    expect(failure._tag).toBe("SetupFailure")
    expect(failure.zh.length).toBeGreaterThan(3)
    expect(failure.en.length).toBeGreaterThan(3)
  })

  it("are shown without a password", async () => {
    const settings = await read({ XIUHUA_DB: "postgres://me:secret@db.example/bureau", XIUHUA_FILES: "files" })
    const shown = settingLines(settings).flat().join(" ")
    expect(shown).toContain("db.example")
    expect(shown).not.toContain("secret")
    expect(redactedUrl("mariadb://me:secret@db.example/bureau")).toBe("mariadb://***@db.example/bureau")
  })
})
