import type { DutyRule, EntryDuties } from "../duties/index.ts"
import type { Derivation } from "../ledger/index.ts"
import { personsGuided } from "./indicators.ts"
import { officer } from "./officer.ts"
import { bodyCount, mandateCount } from "./organisation/indicators.ts"
import { body, mandate, organisationFindings, source } from "./organisation/ledgers.ts"
import { headcount, honours, seconded } from "./people/indicators.ts"
import { honour, namedHonours, secondment, staff } from "./people/ledgers.ts"
import { personCount } from "./person-count.ts"
import { postManned } from "./posts/duties.ts"
import { posts, postsManned, shiftPersons, shiftsStood } from "./posts/indicators.ts"
import { dutyShift, post } from "./posts/ledgers.ts"
import { projectStages } from "./projects/duties.ts"
import { projectCount } from "./projects/indicators.ts"
import { projectLink, projectRegister, projectStage } from "./projects/ledgers.ts"
import { serviceDueFromRequests, serviceRequests } from "./service/duties.ts"
import { jointActions, materialCopies, serviceItems, servicesOnTime, surveySatisfied } from "./service/indicators.ts"
import { jointAction, material, serviceDue, serviceItem, serviceRequest, survey } from "./service/ledgers.ts"
import { officeHolder, printableStatements, statement, statementFindings } from "./statements/ledgers.ts"
import { tasksAccepted, tasksOnTime, tasksOpened, tasksRelapsed, tasksReturned } from "./task/indicators.ts"
import { taskAnswer, taskDue, taskOpened, taskRelapse } from "./task/ledgers.ts"

/** Every ledger kind of governance. */
export const governanceKinds = [
  taskOpened,
  taskDue,
  taskAnswer,
  taskRelapse,
  personCount,
  officer,
  post,
  dutyShift,
  staff,
  secondment,
  honour,
  officeHolder,
  statement,
  serviceItem,
  serviceRequest,
  serviceDue,
  survey,
  jointAction,
  material,
  projectRegister,
  projectStage,
  projectLink,
  body,
  mandate,
  source
]

/** Every derivation of governance. */
export const governanceDerivations: ReadonlyArray<Derivation> = [serviceDueFromRequests]

/** Every duty rule of governance. */
export const governanceDuties: ReadonlyArray<DutyRule> = [postManned]

/** Duties of governance that entries owe themselves. */
export const governanceEntryDuties: ReadonlyArray<EntryDuties> = [serviceRequests, projectStages]

/** Every indicator of governance, in the order in which they are shown. */
export const governanceIndicators = [
  personsGuided,
  tasksOpened,
  tasksOnTime,
  tasksAccepted,
  tasksReturned,
  tasksRelapsed,
  posts,
  postsManned,
  shiftsStood,
  shiftPersons,
  headcount,
  seconded,
  honours,
  surveySatisfied,
  servicesOnTime,
  serviceItems,
  jointActions,
  materialCopies,
  projectCount,
  bodyCount,
  mandateCount
]

export { type ProjectPage, projectPage } from "./projects/page.ts"
export * as Task from "./task/index.ts"
export {
  body,
  dutyShift,
  honour,
  jointAction,
  mandate,
  material,
  namedHonours,
  officeHolder,
  officer,
  organisationFindings,
  personCount,
  personsGuided,
  post,
  postsManned,
  printableStatements,
  projectLink,
  projectRegister,
  projectStage,
  secondment,
  serviceDue,
  serviceItem,
  serviceRequest,
  source,
  staff,
  statement,
  statementFindings,
  survey,
  taskAnswer,
  taskDue,
  taskOpened,
  taskRelapse,
  tasksOnTime
}
