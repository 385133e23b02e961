/**
 * 汕尾市城区执法权限 — who holds which power. No published list of the district was found (district bureau or street offices,
 * 粤府函〔2020〕136号): empty, so that what the national law leaves unknown stays unknown. Add a line per code.
 */
import type { CompetenceByCode } from "@xiuhua/core/enforcement"

/** By code; looked for until 2026-11-22. */
export const shanweiCompetence: CompetenceByCode = {}
