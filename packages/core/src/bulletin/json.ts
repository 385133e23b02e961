import type { Bulletin } from "./bulletin.ts"

/** The bulletin as data: every sentence with its figures, every figure with its parts and the entries behind it. */
export const toJson = (bulletin: Bulletin): Bulletin => bulletin

/** The sentence as plain text. */
export const textOf = ({ text }: Pick<Bulletin["sections"][number]["sentences"][number], "text">): string => text
