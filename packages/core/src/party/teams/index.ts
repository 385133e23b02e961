import { sortiesFromService } from "./derivations.ts"
import {
  brandCount,
  calledUp,
  frontLineDays,
  partnerProjects,
  partners,
  pioneerPosts,
  sortiePersonTimes,
  teamCount,
  volunteerHours
} from "./indicators.ts"
import { callUp, frontLineDay, service, sortie } from "./ledgers.ts"
import {
  brand,
  brandLink,
  communityReport,
  partnership,
  partnershipItem,
  pioneerPost,
  team,
  teamMember
} from "./registers.ts"

/** The registers and ledgers of teams, posts and joint building. */
export const teamKinds = [
  team,
  teamMember,
  pioneerPost,
  communityReport,
  partnership,
  partnershipItem,
  service,
  sortie,
  frontLineDay,
  callUp,
  brand,
  brandLink
]
/** Sorties follow from service records. */
export const teamDerivations = [sortiesFromService]
/** The figures of teams, in the order in which they are shown. */
export const teamIndicators = [
  volunteerHours,
  sortiePersonTimes,
  teamCount,
  pioneerPosts,
  partners,
  partnerProjects,
  brandCount,
  calledUp,
  frontLineDays
]

export { type BrandActivity, type BrandPage, brandPage } from "./brand-page.ts"
export {
  brand,
  brandCount,
  brandLink,
  calledUp,
  callUp,
  communityReport,
  frontLineDay,
  frontLineDays,
  partnerProjects,
  partners,
  partnership,
  partnershipItem,
  pioneerPost,
  pioneerPosts,
  service,
  sortie,
  sortiePersonTimes,
  sortiesFromService,
  team,
  teamCount,
  teamMember,
  volunteerHours
}
