import { Citation } from "@xiuhua/core/regulation"
import { Schema } from "effect"
import { type Role, roleIds } from "./role.ts"

/** Why somebody may not do something. Ids are permanent. */
export const AccessRule = Schema.Literals([
  /** None of the roles may do it at all. */
  "access.role",
  /** The role may, but not for this unit or area. */
  "access.competence",
  /** The same person had a hand in what is to be judged. */
  "access.separation",
  /** Two people are needed, and the approver is who acts. */
  "access.approver"
])
export type AccessRule = typeof AccessRule.Type

/**
 * Who asks may not do this. Not a refusal of the law (`Forbidden` of a case): another person may do the very same.
 * Nothing was read into the answer and nothing was written.
 */
export class AccessForbidden extends Schema.TaggedError<AccessForbidden>()("AccessForbidden", {
  operation: Schema.String,
  rule: AccessRule,
  /** The roles that may do it, here or for units of their own. */
  needs: Schema.Array(Schema.Literals(roleIds as ReadonlyArray<string> as ReadonlyArray<Role>)),
  /** What in particular stands in the way: the unit or street, the step in which the same person took part. */
  because: Schema.NullOr(Schema.String),
  /** What the rule rests on, where it is more than a convention of the table. */
  cite: Schema.NullOr(Citation)
}) {}
