/** 查权限表 — what somebody may do, asked of the table. */
import type { Principal } from "./principal.ts"
import { type Role, roleIds } from "./role.ts"
import type { AccessRow, Grant } from "./table/row.ts"

/** A table that can be asked. */
export interface AccessTable {
  readonly rows: ReadonlyArray<AccessRow>
  /** What somebody with these roles may do: the most that one of them may. `deny` for what the table does not name. */
  readonly grant: (held: ReadonlyArray<Role>, operation: string) => Grant
  /** What follows a prefix in the operations that it names: `cases/` gives every aggregate. */
  readonly after: (prefix: string) => ReadonlyArray<string>
  /** The roles that may do it, everywhere or for their own units. */
  readonly needs: (operation: string) => ReadonlyArray<Role>
}

/** Throws RangeError when an operation stands in two lines: which of them held would be chance. */
export const accessTable = (rows: ReadonlyArray<AccessRow>): AccessTable => {
  const byOperation = new Map<string, AccessRow["grants"]>()
  for (const { grants, operation } of rows) {
    if (byOperation.has(operation)) throw new RangeError(`access table: ${operation} stands in it twice`)
    byOperation.set(operation, grants)
  }
  const following = new Map<string, ReadonlyArray<string>>()
  const after = (prefix: string): ReadonlyArray<string> => {
    const known = following.get(prefix)
    if (known !== undefined) return known
    const found = rows.flatMap(({ operation }) =>
      operation.startsWith(prefix) ? [operation.slice(prefix.length)] : []
    )
    following.set(prefix, found)
    return found
  }
  return {
    rows,
    after,
    grant: (held, operation) => {
      const grants = byOperation.get(operation)
      if (grants === undefined) return "deny"
      const best = held.map((role) => grants[role] ?? "deny")
      if (best.includes("allow")) return "allow"
      return best.includes("own-unit") ? "own-unit" : "deny"
    },
    needs: (operation) => {
      const grants = byOperation.get(operation) ?? {}
      return roleIds.filter((role) => grants[role] !== undefined)
    }
  }
}

/** Whether somebody administers the database that he works on. */
export const isAdministrator = ({ roles }: Pick<Principal, "roles">): boolean => roles.includes("administrator")
