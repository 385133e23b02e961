import { Result, Schema } from "effect"
import { describe, expect, it } from "vitest"
import {
  AttachmentDamage,
  AttachmentField,
  AttachmentId,
  AttachmentProblem,
  attachmentDamages,
  attachmentFields,
  attachmentIdOf,
  attachmentProblems,
  attachmentStates,
  bytesAsked,
  checkDeletion,
  checkListing,
  checkReading,
  checkUpload
} from "../../src/ports/index.ts"

const digest = "0123456789abcdef".repeat(4)
const id = attachmentIdOf("sha-256", digest)

const problemOf = (result: Result.Result<unknown, { readonly field: string; readonly problem: string }>) =>
  Result.isFailure(result) ? `${result.failure.field} ${result.failure.problem}` : "none"

describe("an attachment id", () => {
  it.each([
    [`sha-256:${digest}`, true],
    [`sm3:${digest}`, true],
    [`sha-256:${digest.toUpperCase()}`, false],
    [`sha-256:${digest}0`, false],
    [`sha-256:${digest.slice(1)}`, false],
    [`md5:${digest}`, false],
    [`sha-256:${digest}\n`, false],
    [`../sha-256:${digest}`, false],
    [digest, false],
    ["", false]
  ])("%j: %s", (text, ok) => {
    expect(Result.isSuccess(Schema.decodeResult(AttachmentId)(text))).toBe(ok)
    expect(Result.isSuccess(checkReading("t", text))).toBe(ok)
  })

  it("is made of nothing but a digest", () => {
    expect(id).toBe(`sha-256:${digest}`)
    expect(() => attachmentIdOf("sm3", "../../etc/passwd")).toThrow()
  })
})

describe("an upload", () => {
  const right = { name: "现场照片 1.jpg", mediaType: "image/jpeg", actor: "officer-7" }
  const fits = (tenant: unknown, change: object) => problemOf(checkUpload(tenant as string, { ...right, ...change }))

  it.each([
    ["name", "现场😀.JPG"],
    ["name", "..."],
    ["name", "x".repeat(200)],
    ["mediaType", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["mediaType", "audio/webm;codecs=opus"],
    ["mediaType", 'video/mp4; codecs="avc1.42E01E, mp4a.40.2"'],
    ["mediaType", "image/svg+xml"],
    ["actor", "执法队员 7"]
  ])("%s may be %j", (field, value) => expect(fits("441502", { [field]: value })).toBe("none"))

  it.each([
    ["name", "", "missing"],
    ["name", " \t", "missing"],
    ["name", "x".repeat(201), "too-long"],
    ["name", "a/b.jpg", "character"],
    ["name", "..\\b.jpg", "character"],
    ["name", "..", "character"],
    ["name", ".", "character"],
    ["name", "a\u0000.jpg", "character"],
    ["name", "a\n.jpg", "character"],
    ["name", "gpj.\u202eexe", "character"],
    ["name", "\ud842.jpg", "character"],
    ["name", undefined, "wrong-type"],
    ["mediaType", "", "missing"],
    ["mediaType", "jpeg", "form"],
    ["mediaType", "Image/JPEG", "form"],
    ["mediaType", "image/jpeg, text/html", "form"],
    ["mediaType", "image/jpeg;", "form"],
    ["mediaType", "text/html\r\nx: y", "character"],
    ["mediaType", `text/${"x".repeat(200)}`, "too-long"],
    ["mediaType", 1, "wrong-type"],
    ["actor", "", "missing"],
    ["actor", "x".repeat(101), "too-long"]
  ])("%s may not be %j: %s", (field, value, problem) =>
    expect(fits("441502", { [field]: value })).toBe(`${field} ${problem}`)
  )

  it.each([
    ["", "missing"],
    ["a\u0000b", "character"],
    ["t".repeat(101), "too-long"],
    [7, "wrong-type"]
  ])("tenant may not be %j: %s", (tenant, problem) => {
    expect(fits(tenant, {})).toBe(`tenant ${problem}`)
    expect(problemOf(checkListing(tenant as string))).toBe(`tenant ${problem}`)
  })
})

describe("a range", () => {
  it.each([
    [0, undefined, "none"],
    [0, 0, "none"],
    [5, 4, "range out-of-range"],
    [-1, undefined, "range out-of-range"],
    [0, 1e300, "range out-of-range"],
    [0.5, undefined, "range wrong-type"],
    [0, Number.NaN, "range wrong-type"],
    ["0", undefined, "range wrong-type"]
  ])("from %j to %j: %s", (from, to, problem) => {
    const range = { from: from as number, ...(to === undefined ? {} : { to }) }
    expect(problemOf(checkReading("t", id, range))).toBe(problem)
  })

  it.each([
    [10, undefined, "0-10"],
    [0, undefined, "0-0"],
    [10, { from: 0 }, "0-10"],
    [10, { from: 3, to: 3 }, "3-4"],
    [10, { from: 9, to: 99 }, "9-10"],
    [10, { from: 10 }, "beyond 10"],
    [0, { from: 0 }, "beyond 0"]
  ])("of %j bytes, %j: %s", (bytes, range, expected) => {
    const asked = bytesAsked({ id, bytes }, range)
    const shown = Result.isSuccess(asked)
      ? `${asked.success.from}-${asked.success.end}`
      : `beyond ${asked.failure.bytes}`
    expect(shown).toBe(expected)
  })
})

describe("a deletion", () => {
  const right = { ground: "term-ended", actor: "archivist", purpose: "retention" }
  it.each([
    [{}, "none"],
    [{ ground: "because" }, "ground form"],
    [{ ground: undefined }, "ground wrong-type"],
    [{ actor: " " }, "actor missing"],
    [{ purpose: "给甲某" }, "purpose form"],
    [{ purpose: "x".repeat(65) }, "purpose too-long"]
  ])("with %j: %s", (change, problem) =>
    expect(problemOf(checkDeletion("t", id, { ...right, ...change } as typeof right))).toBe(problem)
  )
})

it("every field, problem, damage and state has both names", () => {
  expect(Object.keys(attachmentFields)).toEqual([...AttachmentField.literals])
  expect(Object.keys(attachmentProblems)).toEqual([...AttachmentProblem.literals])
  expect(Object.keys(attachmentDamages)).toEqual([...AttachmentDamage.literals])
  const labels = [attachmentFields, attachmentProblems, attachmentDamages, attachmentStates].flatMap((them) =>
    Object.values(them)
  )
  expect(labels.filter(({ en, zh }) => en === "" || zh === "")).toEqual([])
})
