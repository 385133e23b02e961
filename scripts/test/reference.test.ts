import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { pages } from "../reference.ts"

it.each(Object.keys(pages))("docs/reference/%s is what scripts/reference.ts writes", (name) => {
  expect(readFileSync(join(import.meta.dirname, "../../docs/reference", name), "utf8")).toBe(pages[name])
})
