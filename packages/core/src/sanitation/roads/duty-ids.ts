/** Ids of the duties of the roads: permanent, and what an exemption names. */
export const roadDutyIds = {
  sweep: "sanitation.daily-sweep",
  sweepStreet: "sanitation.daily-sweep-street",
  sweepOther: "sanitation.daily-sweep-other",
  wash: "sanitation.daily-wash",
  water: "sanitation.daily-water",
  patrolMain: "sanitation.patrol-main",
  patrolLane: "sanitation.patrol-lane",
  firstWindow: "sanitation.sweeper-first-window",
  secondWindow: "sanitation.sweeper-second-window",
  bothWindows: "sanitation.sweeper-both-windows"
} as const
