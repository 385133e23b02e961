import { readFileSync } from "node:fs"
import { defineConfig } from "tsup"

const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly exports: Readonly<Record<string, { readonly "@xiuhua/source": string }>>
}

/** How every library is built: JavaScript by tsup, one entry per export. `tsc -p tsconfig.build.json` writes the declarations. */
export default defineConfig({
  entry: Object.values(exports).map((entry) => entry["@xiuhua/source"]),
  format: ["esm"],
  target: "es2024",
  platform: "neutral",
  dts: false,
  // tsup would turn `node:sqlite` into `sqlite`, which does not exist.
  removeNodeProtocol: false,
  external: [/^node:/],
  sourcemap: true,
  clean: true
})
