import { resolve } from "node:path"

/**
 * A path as the user means it: relative to the folder in which the command was typed, which a package manager that runs
 * the script hands over as INIT_CWD.
 */
export const userPath = (path: string): string => resolve(process.env["INIT_CWD"] ?? process.cwd(), path)
