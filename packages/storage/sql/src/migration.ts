import type { Db } from "./database.ts"
import type { Flavour } from "./flavour.ts"

/** One step forwards. What a released one does is never edited; changes are new ones. There is no way back. */
export type Migration = (db: Db, flavour: Flavour) => Promise<void>
