import type { DocumentNumber, NumberLine, Series } from "@xiuhua/core/ports"
import type { Db, Raw } from "./database.ts"

/** One transaction of one tenant, at one moment. */
export interface NumberWork {
  readonly transaction: Db
  readonly tenant: string
  readonly now: number
}

/** A row of `document_number` as what it says. */
const lineOf = (raw: Raw): NumberLine => {
  const step = (name: string) => ({ at: Number(raw[`${name}_at`]), actor: raw[`${name}_by`] as string })
  const { document, void_reason: reason } = raw
  const used = typeof document === "string" ? { ...step("used"), document } : null
  const voided = typeof reason === "string" ? { ...step("voided"), reason } : null
  return {
    agencyMark: raw["agency_mark"] as string,
    year: Number(raw["year"]),
    number: Number(raw["number"]),
    state: voided !== null ? "voided" : used !== null ? "used" : "reserved",
    key: raw["reservation_key"] as string,
    reserved: step("reserved"),
    used,
    voided
  }
}

const inSeries = (db: Db, tenant: string, { agencyMark, year }: Series) =>
  db
    .selectFrom("document_number")
    .selectAll()
    .where("tenant", "=", tenant)
    .where("agency_mark", "=", agencyMark)
    .where("year", "=", year)

const first = async (query: { executeTakeFirst(): Promise<unknown> }): Promise<NumberLine | undefined> => {
  const raw = (await query.executeTakeFirst()) as Raw | undefined
  return raw === undefined ? undefined : lineOf(raw)
}

export const findNumber = ({ tenant, transaction }: NumberWork, number: DocumentNumber) =>
  first(inSeries(transaction, tenant, number).where("number", "=", number.number))

export const findKey = ({ tenant, transaction }: NumberWork, key: string) =>
  first(
    transaction
      .selectFrom("document_number")
      .selectAll()
      .where("tenant", "=", tenant)
      .where("reservation_key", "=", key)
  )

export const lastOfSeries = ({ tenant, transaction }: NumberWork, series: Series) =>
  first(inSeries(transaction, tenant, series).orderBy("number", "desc").limit(1))

export const listSeries = async (reader: Db, tenant: string, series: Series): Promise<ReadonlyArray<NumberLine>> =>
  ((await inSeries(reader, tenant, series).orderBy("number").execute()) as ReadonlyArray<Raw>).map(lineOf)

export const insertLine = async ({ tenant, transaction }: NumberWork, line: NumberLine): Promise<void> => {
  await transaction
    .insertInto("document_number")
    .values({
      tenant,
      agency_mark: line.agencyMark,
      year: line.year,
      number: line.number,
      reservation_key: line.key,
      reserved_at: line.reserved.at,
      reserved_by: line.reserved.actor
    })
    .execute()
}

/** Writes what a change may have changed; how it was reserved stays. */
export const updateLine = async ({ tenant, transaction }: NumberWork, line: NumberLine): Promise<void> => {
  await transaction
    .updateTable("document_number")
    .set({
      document: line.used?.document ?? null,
      used_at: line.used?.at ?? null,
      used_by: line.used?.actor ?? null,
      void_reason: line.voided?.reason ?? null,
      voided_at: line.voided?.at ?? null,
      voided_by: line.voided?.actor ?? null
    })
    .where("tenant", "=", tenant)
    .where("agency_mark", "=", line.agencyMark)
    .where("year", "=", line.year)
    .where("number", "=", line.number)
    .execute()
}
