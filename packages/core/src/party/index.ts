import { bodySeat, partyBody } from "./organisation/body.ts"
import { branchTerm, partyBranch, partyGroup } from "./organisation/branch-register.ts"
import { partyAttachment, partyMember, votingSuspension } from "./organisation/member-register.ts"

const organisationKinds = [
  partyBody,
  bodySeat,
  partyBranch,
  partyGroup,
  branchTerm,
  partyMember,
  partyAttachment,
  votingSuspension
]

/** Every ledger kind of Party work. */
export const partyKinds = [...organisationKinds]

export { type BranchRole, branchRoles, officerRoles } from "./organisation/codes.ts"
export { bodySeat, branchTerm, partyAttachment, partyBody, partyBranch, partyGroup, partyMember, votingSuspension }
