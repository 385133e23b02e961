import { execFileSync } from "node:child_process"
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { newFolders } from "./harness.ts"

const newFolder = newFolders("full")
const fixture = fileURLToPath(new URL("./fixtures/put-one.ts", import.meta.url))

describe("a disk that takes no more", () => {
  it("is a failure that no retry mends; nothing of the file is left, and what is small enough still goes in", () => {
    const root = newFolder()
    // Blocks of 1,024 bytes: no file of this process may get larger than 2 MiB.
    const command = `ulimit -f 2048; exec "$0" --conditions=@xiuhua/source "$1" "$2" 3000000`
    const told = execFileSync("bash", ["-c", command, process.execPath, fixture, root], { encoding: "utf8" })
    expect(JSON.parse(told)).toMatchObject({
      outcomes: [{ _tag: "AttachmentFailure", operation: "put", retryable: false, code: "EFBIG" }, { _tag: "kept" }],
      listed: 1
    })
    expect(readdirSync(join(root, "staging"))).toEqual([])
  })
})
