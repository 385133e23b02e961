import { Schema } from "effect"
import { Bulletin } from "./bulletin.ts"

const encode = Schema.encodeSync(Bulletin)

/**
 * The bulletin as data: every sentence with its figures, every figure with its parts and the entries behind it. Fields stand in
 * the order of the schema, so that a bulletin that was kept and read again is the same text.
 */
export const toJson = (bulletin: Bulletin): Bulletin => encode(bulletin) as Bulletin

/** The same as a file. */
export const jsonFile = (bulletin: Bulletin): string => `${JSON.stringify(toJson(bulletin), null, 2)}\n`

/** The sentence as plain text. */
export const textOf = ({ text }: Pick<Bulletin["sections"][number]["sentences"][number], "text">): string => text
