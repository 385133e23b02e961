import { extname, resolve } from "node:path"
import { Effect } from "effect"
import { fail } from "./failure.ts"

/**
 * A path as the user means it: relative to the folder in which the command was typed, which a package manager that runs
 * the script hands over as INIT_CWD.
 */
export const userPath = (path: string): string => resolve(process.env["INIT_CWD"] ?? process.cwd(), path)

/** Where an export goes and in which form, as the ending says. */
export const exportPath = (output: string) => {
  const path = userPath(output)
  const extension = extname(path).toLowerCase()
  if (extension === ".xlsx") return Effect.succeed({ path, format: "xlsx" as const })
  if (extension === ".csv") return Effect.succeed({ path, format: "csv" as const })
  return fail({
    zh: `不认识的扩展名“${extension}”，请写成 .xlsx 或 .csv`,
    en: `Unknown extension "${extension}": use .xlsx or .csv`
  })
}
