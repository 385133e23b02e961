import { type Catalogue, catalogueOf } from "@xiuhua/bureau"
import { shanwei, shanweiCatalogue, shanweiProblemProfile, shanweiReportLimits } from "@xiuhua/locality-shanwei"

/** The place that the servers are of. */
export const catalogue: Catalogue = catalogueOf({
  locality: shanwei,
  violations: shanweiCatalogue,
  reportLimits: shanweiReportLimits,
  problemProfile: shanweiProblemProfile
})
