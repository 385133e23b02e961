import { duesIndicators, duesKinds } from "./dues/index.ts"
import { bodySeat, partyBody } from "./organisation/body.ts"
import { branchTerm, partyBranch, partyGroup } from "./organisation/branch-register.ts"
import { partyAttachment, partyMember, votingSuspension } from "./organisation/member-register.ts"
import { studyIndicators, studyKinds } from "./study/index.ts"

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
export const partyKinds = [...organisationKinds, ...studyKinds, ...duesKinds]
/** Every indicator of Party work, in the order in which they are shown. */
export const partyIndicators = [...studyIndicators, ...duesIndicators]

export * as Dues from "./dues/index.ts"
export { type BranchRole, branchRoles, officerRoles } from "./organisation/codes.ts"
export * as Study from "./study/index.ts"
export { bodySeat, branchTerm, partyAttachment, partyBody, partyBranch, partyGroup, partyMember, votingSuspension }
