export { BureauError } from "./bureau-error.ts"
export {
  type Asker,
  type BureauSetup,
  createBureau,
  type EntryImport,
  type OpenBureau,
  type PlainBureau
} from "./create-bureau.ts"
export type { Cells, Rows } from "./rows.ts"
