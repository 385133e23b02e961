/** Evidence files, and duties as a calendar. */
import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { somebody } from "./support/open-server.ts"
import { kinds, openings, rowOf, seed, written } from "./support/seed.ts"
import { freshKey, startServer } from "./support/server.ts"

const LIMIT = 1024 * 1024
const server = await startServer({ uploadLimit: LIMIT + 64 * 1024 })
await seed(server.bureau)
const { get, post } = server

const png = (size: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(size).map((_, at) => at % 251)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return bytes
}

const upload = async (
  parts: ReadonlyArray<readonly [field: string, bytes: Uint8Array<ArrayBuffer>, type: string, name: string]>
) => {
  const form = new FormData()
  for (const [field, bytes, type, name] of parts) form.append(field, new Blob([bytes], { type }), name)
  const response = await fetch(`${server.url}/api/v1/attachments`, {
    method: "POST",
    body: form,
    headers: {
      authorization: `Bearer ${await server.token(somebody("administrator"))}`,
      "idempotency-key": freshKey()
    }
  })
  // biome-ignore lint/suspicious/noExplicitAny: whatever the server says; a test asserts what it should be.
  return { status: response.status, json: (await response.json()) as any }
}

describe("a file", () => {
  it("is known by the hash of its bytes, and is read by whoever may read the case that names it", async () => {
    const bytes = png(3_000)
    const id = `sha-256:${createHash("sha256").update(bytes).digest("hex")}`
    const kept = await upload([["file", bytes, "image/png", "../../现场 照片.png"]])
    expect(kept).toMatchObject({
      status: 200,
      json: { id, bytes: 3_000, mediaType: "image/png", name: "现场 照片.png" }
    })
    expect((await upload([["file", bytes, "image/png", "again.png"]])).json.id).toBe(id)
    const photo = { evidence: id, device: "d-1", takenOn: "2022-03-02", takenAt: "07:50", position: null }
    expect((await post("/api/v1/cases/problem/with-photo/records", { ...openings.problem[0], photo })).status).toBe(200)
    const at = `/api/v1/cases/problem/with-photo/attachments`
    expect((await get(at)).json).toMatchObject([{ id, state: "kept", attachment: { bytes: 3_000 } }])
    const bearer = { authorization: `Bearer ${await server.token(somebody("administrator"))}` }
    const whole = await fetch(`${server.url}${at}/${id}`, { headers: bearer })
    expect(new Uint8Array(await whole.arrayBuffer())).toEqual(bytes)
    // It is kept for saving, and nothing in it runs.
    expect(whole.headers.get("content-disposition")).toBe(
      "attachment; filename*=UTF-8''%E7%8E%B0%E5%9C%BA%20%E7%85%A7%E7%89%87.png"
    )
    expect(whole.headers.get("content-security-policy")).toContain("sandbox")
    const part = await fetch(`${server.url}${at}/${id}`, { headers: { ...bearer, range: "bytes=8-15" } })
    expect([part.status, part.headers.get("content-range")]).toEqual([206, "bytes 8-15/3000"])
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(8, 16))
    expect((await fetch(`${server.url}${at}/${id}`, { headers: { ...bearer, range: "bytes=9000-" } })).status).toBe(416)
    // A file that no event of the case names is none of its files.
    expect((await get(`/api/v1/cases/problem/1/attachments/${id}`)).status).toBe(404)
  })

  it.each([
    ["of another type", [["file", png(64), "text/html", "a.html"]], 422],
    ["that is not what it says", [["file", new TextEncoder().encode("<script>"), "image/png", "a.png"]], 422],
    ["under another name of the form", [["other", png(64), "image/png", "a.png"]], 422],
    ["that is too large", [["file", png(LIMIT + 1), "image/png", "a.png"]], 413],
    [
      "with another beside it",
      [
        ["file", png(64), "image/png", "a.png"],
        ["file", png(65), "image/png", "b.png"]
      ],
      413
    ]
  ] as const)("%s is not taken", async (_, parts, status) => {
    const answer = await upload(parts as Parameters<typeof upload>[0])
    expect([answer.status, answer.json.status]).toEqual([status, status])
  })
})

describe("duties as a calendar", () => {
  it("are events of whole days that keep their names, folded at 75 octets", async () => {
    const { party: kind } = kinds as { readonly party: NonNullable<(typeof kinds)[string]> }
    const rows = [written(kind, rowOf(kind, 5))]
    await post(`/api/v1/ledgers/${kind.id}/entries`, { source: "x", rows })
    const path = "/api/v1/duties.ics?on=2022-12-31"
    const feed = await get(path)
    expect(feed.headers.get("content-type")).toBe("text/calendar; charset=utf-8")
    const lines = feed.text.split("\r\n")
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(["BEGIN:VCALENDAR", "END:VCALENDAR", ""])
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const whole = feed.text.replaceAll("\r\n ", "").split("\r\n")
    const ids = whole.filter((line) => line.startsWith("UID:"))
    expect(ids.length).toBeGreaterThan(0)
    expect(new Set(ids).size).toBe(ids.length)
    expect(whole.filter((line) => /^DTSTART;VALUE=DATE:\d{8}$/u.test(line))).toHaveLength(ids.length)
    expect((await get(path)).text).toBe(feed.text)
    const english = await get(path, { headers: { "accept-language": "en" } })
    expect(english.text).not.toBe(feed.text)
  })
})
