import type { PlainDate } from "@xiuhua/core/calendar"
import type { PersonRef } from "@xiuhua/core/ledger"
import type { Access, AuditAct, AuditLine, ErasureGround, Person, PersonKind, Tombstone } from "@xiuhua/core/ports"
import type { Db, Raw } from "./database.ts"

/** One transaction of one tenant, at one moment. */
export interface PersonWork {
  readonly transaction: Db
  readonly tenant: string
  readonly now: number
}

const columnsOf = (person: Person) => ({
  kind: person.kind,
  name: person.name,
  identity_number: person.identityNumber,
  phone: person.phone,
  address: person.address,
  keep_until: person.keepUntil
})

/** The columns of nobody. */
const blank = { kind: null, name: null, identity_number: null, phone: null, address: null, keep_until: null }

/** A row of `person` as what it says. */
const personOf = (raw: Raw): Person | Tombstone =>
  raw["erased_at"] === null
    ? {
        kind: raw["kind"] as PersonKind,
        name: raw["name"] as string,
        identityNumber: raw["identity_number"] as string | null,
        phone: raw["phone"] as string | null,
        address: raw["address"] as string | null,
        keepUntil: raw["keep_until"] as PlainDate | null
      }
    : { erasedAt: Number(raw["erased_at"]), ground: raw["erased_for"] as ErasureGround }

export const isTombstone = (found: Person | Tombstone): found is Tombstone => "erasedAt" in found

/** What stands under `ref`; undefined when nothing ever did. */
export const findPerson = async (
  { tenant, transaction }: PersonWork,
  ref: PersonRef
): Promise<Person | Tombstone | undefined> => {
  const rows = transaction.selectFrom("person").selectAll().where("tenant", "=", tenant).where("ref", "=", ref)
  const raw = (await rows.executeTakeFirst()) as Raw | undefined
  return raw === undefined ? undefined : personOf(raw)
}

/** Writes the next audit line of `ref` and gives its moment, which is never before that of the line before it. */
export const note = async (work: PersonWork, ref: PersonRef, act: AuditAct, access: Access): Promise<number> => {
  const { now, tenant, transaction } = work
  const last = (await transaction
    .selectFrom("person_audit")
    .select(["line", "at"])
    .where("tenant", "=", tenant)
    .where("ref", "=", ref)
    .orderBy("line", "desc")
    .limit(1)
    .executeTakeFirst()) as { line: number; at: number } | undefined
  const at = Math.max(now, Number(last?.at ?? 0))
  const { actor, purpose } = access
  await transaction
    .insertInto("person_audit")
    .values({ tenant, ref, line: Number(last?.line ?? 0) + 1, at, act, actor, purpose })
    .execute()
  return at
}

/** Writes `person` unless that is what stands there already. A tombstone is given back and stays. */
export const putPerson = async (
  work: PersonWork,
  ref: PersonRef,
  person: Person,
  access: Access
): Promise<Tombstone | undefined> => {
  const { tenant, transaction } = work
  const before = await findPerson(work, ref)
  if (before !== undefined && isTombstone(before)) {
    await note(work, ref, "refused", access)
    return before
  }
  const columns = columnsOf(person)
  if (before === undefined) {
    await note(work, ref, "created", access)
    await transaction
      .insertInto("person")
      .values({ tenant, ref, ...columns, erased_at: null, erased_for: null })
      .execute()
    return undefined
  }
  if (JSON.stringify(columnsOf(before)) === JSON.stringify(columns)) return undefined
  await note(work, ref, "changed", access)
  await transaction.updateTable("person").set(columns).where("tenant", "=", tenant).where("ref", "=", ref).execute()
  return undefined
}

/** Turns what stands under `ref` into a tombstone, gives the one that is there, or null for nobody. */
export const erasePerson = async (
  work: PersonWork,
  ref: PersonRef,
  ground: ErasureGround,
  access: Access
): Promise<Tombstone | null> => {
  const found = await findPerson(work, ref)
  if (found === undefined) return null
  if (isTombstone(found)) return found
  const erasedAt = await note(work, ref, "erased", access)
  await work.transaction
    .updateTable("person")
    .set({ ...blank, erased_at: erasedAt, erased_for: ground })
    .where("tenant", "=", work.tenant)
    .where("ref", "=", ref)
    .execute()
  return { erasedAt, ground }
}

export const expiredPersons = async (reader: Db, tenant: string, on: PlainDate): Promise<ReadonlyArray<PersonRef>> => {
  const rows = reader.selectFrom("person").select("ref").where("tenant", "=", tenant).where("keep_until", "<", on)
  return ((await rows.orderBy("ref").execute()) as ReadonlyArray<{ ref: PersonRef }>).map(({ ref }) => ref)
}

export const personAudit = async (reader: Db, tenant: string, ref: PersonRef): Promise<ReadonlyArray<AuditLine>> => {
  const lines = reader.selectFrom("person_audit").selectAll().where("tenant", "=", tenant).where("ref", "=", ref)
  return ((await lines.orderBy("line").execute()) as ReadonlyArray<Raw>).map((raw) => ({
    at: Number(raw["at"]),
    act: raw["act"] as AuditAct,
    actor: raw["actor"] as string,
    purpose: raw["purpose"] as string
  }))
}
