import type { PersonStore } from "@xiuhua/core/ports"
import { personAudits } from "./person-audits.ts"
import { personWrites } from "./person-writes.ts"
import type { Requirement } from "./requirement.ts"

/** What every PersonStore must do, in this version of the port. */
export const personStoreRequirements: ReadonlyArray<Requirement<PersonStore>> = [...personWrites, ...personAudits]
