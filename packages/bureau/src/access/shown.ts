/** 遮蔽 — what somebody may not see, taken out of what is shown. */
import { fieldNames, type LedgerKind, type Row } from "@xiuhua/core/ledger"
import type { Role } from "./role.ts"
import { type Domain, domainOf, HIDDEN, isShown, seesUpTo } from "./visibility.ts"

const REFERENCE = /p-[bcdfghjkmnpqrstv]{32}/gu

/** A value without references to persons; everything else of it is as it was. */
const withoutPersons = <A>(value: A): A => {
  if (typeof value === "string") return value.replaceAll(REFERENCE, HIDDEN) as A & string
  if (Array.isArray(value)) return value.map(withoutPersons) as A & ReadonlyArray<unknown>
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, withoutPersons(held)])) as A & object
}

/** What somebody with these roles sees of something that tells of persons by reference. */
export const shownTo = <A>(roles: ReadonlyArray<Role>, domain: Domain | undefined, value: A): A =>
  isShown(seesUpTo(roles, domain), "personal") ? value : withoutPersons(value)

/** Whether to read a ledger is to read data of Party members, which leaves a line in the log. */
export const isSensitive = (kind: LedgerKind): boolean =>
  domainOf(kind.id) === "party" &&
  Object.values(kind.fields).some(({ privacy }) => privacy === "personal" || privacy === "sensitive")

/** How somebody with these roles sees the rows of a ledger: null where a value is not shown. */
export const rowShownTo = (roles: ReadonlyArray<Role>, kind: LedgerKind): ((row: Row) => Row) => {
  const upTo = seesUpTo(roles, domainOf(kind.id))
  const shown = fieldNames(kind).map((name) => isShown(upTo, kind.fields[name]?.privacy ?? "sensitive"))
  return shown.every(Boolean) ? (row) => row : (row) => row.map((value, at) => (shown[at] === true ? value : null))
}
