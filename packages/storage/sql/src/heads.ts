import type { StreamEnd } from "@xiuhua/core/ports"
import type { Db, Raw } from "./database.ts"

/** Where the streams after a name end, at most `limit` of them, in the database's own order of names. */
export const headPage = async (
  db: Db,
  tenant: string,
  after: string,
  limit: number
): Promise<ReadonlyArray<StreamEnd>> => {
  const rows = (await db
    .selectFrom("stream_head")
    .select(["stream", "version", "hash"])
    .where("tenant", "=", tenant)
    .where("stream", ">", after)
    .orderBy("stream")
    .limit(limit)
    .execute()) as ReadonlyArray<Raw>
  return rows.map((row) => ({
    stream: String(row["stream"]),
    version: Number(row["version"]),
    hash: String(row["hash"])
  }))
}

/** By UTF-16 code units: databases that compare UTF-8 bytes put characters outside the basic plane elsewhere. */
export const byName = (ends: ReadonlyArray<StreamEnd>): ReadonlyArray<StreamEnd> =>
  ends.toSorted((a, b) => (a.stream < b.stream ? -1 : 1))
