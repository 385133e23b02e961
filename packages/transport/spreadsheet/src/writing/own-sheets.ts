/** Sheets beside the ledgers in workbooks that are written here. An import knows them by their names and passes them over. */
type Names = Readonly<Record<"zh" | "en", string>>

/** What explains the columns. */
export const DICTIONARY: Names = { zh: "数据字典", en: "Data dictionary" }

/** The hidden sheet that lists are chosen from. */
export const CHOICES: Names = { zh: "选项", en: "Choices" }

/** True for a sheet that is no ledger, by its name. */
export const isOwnSheet = (name: string): boolean =>
  [DICTIONARY, CHOICES].some((names) => Object.values(names).includes(name))
