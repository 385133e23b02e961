import type { Role } from "../role.ts"

/** 许可 — `allow`: for everything of the tenant; `own-unit`: for what lies within one's units and areas. */
export type Grant = "allow" | "own-unit" | "deny"

/** One line of the table: an operation, and who may do it. A role that is not named may not. */
export interface AccessRow {
  /** Permanent: `command/penalty-case/FileCase`. */
  readonly operation: string
  readonly grants: Readonly<Partial<Record<Role, Exclude<Grant, "deny">>>>
}

/** Who may do something: everywhere, or for their own units. */
export interface Allowed {
  readonly allow?: ReadonlyArray<Role>
  readonly ownUnit?: ReadonlyArray<Role>
}

/** A line. Whoever administers the database could write into it by hand, and may do everything here. */
export const row = (operation: string, { allow = [], ownUnit = [] }: Allowed): AccessRow => {
  const grants: Partial<Record<Role, "allow" | "own-unit">> = {}
  for (const role of ownUnit) grants[role] = "own-unit"
  for (const role of [...allow, "administrator" as const]) grants[role] = "allow"
  return { operation, grants }
}

/** What concerns one aggregate: who reads a case, tells its history, and gives each command. */
export interface AggregateAccess<Tag extends string> {
  readonly read: Allowed
  /** The record of a case to the last character, with everybody in it: for those who have to prove it. */
  readonly prove: Allowed
  readonly record: Allowed
  /** Every command by name: one that is forgotten does not compile. */
  readonly commands: Readonly<Record<Tag, Allowed>>
}

/** The lines of an aggregate. */
export const aggregateRows = (
  name: string,
  { commands, prove, read, record }: AggregateAccess<never>
): ReadonlyArray<AccessRow> => [
  row(`cases/${name}`, read),
  row(`processRecord/${name}`, prove),
  row(`record/${name}`, record),
  ...Object.entries<Allowed>(commands).map(([tag, allowed]) => row(`command/${name}/${tag}`, allowed))
]
