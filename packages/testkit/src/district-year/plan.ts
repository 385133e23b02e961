/**
 * What is planted in the synthetic year: every number that the nine figures must come to, and how many rows are there
 * that must not count. The generators cut these totals into rows; `expected.ts` writes them out; the cleaning rate has its
 * own plan beside. Areas are whole hundredths of a square metre, masses whole kilograms.
 *
 * The figures are those of the sample bulletin; the sub-totals and everything about their making are invented.
 */

/**
 * 清运率 and 无害化处理率. About 0.9 kg a day for each of 400,000 people. Every mass is entered once, by the facility whose
 * weighbridge it crosses first; generated, removed and harmlessly treated are one and the same number there.
 *
 * Planted: days with waste of other, of unknown and of dug-out origin, whose harmless mass would lift the rate above 100 %.
 */
export const wastePlan = { ownMass: 131_486_250, otherDays: 48, unattributedDays: 14, landfillDays: 10 } as const

/** 回收利用率. The share of refuse in every street and month lies between these, so the rate lies between 1 minus them. */
export const refuseShare = { least: 0.6225, most: 0.6475 } as const

/**
 * 落实门前三包, by what becomes of the premises. The first four kinds are valid on 31 December, 5,237 premises.
 *
 * Planted: premises that signed twice, with the older commitment ended or still valid; last days on 30 and 31 December.
 */
export const threebaoPlan = {
  /** Signed last year, valid beyond this one. */
  continuing: 2_905,
  /** Signed last year, ended this year, signed again the day after. */
  renewed: 418,
  /** Signed last year without an end, and once more this year: two valid rows, one premises. */
  overlapping: 64,
  /** Signed this year for the first time. */
  fresh: 1_850,
  /** Signed last year, ended this year, not signed again. */
  expired: 163,
  /** Closed this year. */
  closed: 97
} as const

/** 查处流动摊贩. Planted: matters without an outcome, and matters of last December. */
export const stallPlan = { education: 5_547, correction: 1_351, penalty: 214, open: 43, lastDecember: 25 } as const

/** 检查泥头车. Planted: trucks checked more than once, and trucks checked only last December. */
export const truckPlan = { plates: 2_038, checks: 2_604, lastDecember: 18, platesOfLastDecemberOnly: 11 } as const

/** 纠正非机动车停放. Planted: corrections of last December. */
export const parkingPlan = { times: 5_790, rows: 1_900, lastDecember: 12 } as const

/** 拆违治违. Planted: sites of last December; a site without demolition or without other treatment has no such area, not 0. */
export const demolitionPlan = {
  totals: { demolished: 11_240_635, treated: 1_342_825 },
  sites: { demolishedOnly: 214, treatedOnly: 28, both: 18 },
  lastDecember: { totals: { demolished: 181_220, treated: 24_075 }, demolishedOnly: 4, treatedOnly: 2 }
} as const

/** 引导人次. Planted: rows of another task at the same post. */
export const personPlan = { persons: 979_600, otherRows: 60 } as const
