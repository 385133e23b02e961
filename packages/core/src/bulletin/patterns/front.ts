/** 服务重点任务 — staff, posts, shifts, teams at the front (seed rows 9, 12, 53 to 69). */
import { exact, type Pattern, part, rate, share, wan } from "../pattern.ts"

export const frontPatterns: ReadonlyArray<Pattern> = [
  { id: "staff", part: "front", say: ["在册队伍{n}"], slots: { n: exact("gov.staff.count") } },
  { id: "seconded", part: "front", say: ["借调、抽调{n}"], slots: { n: exact("gov.secondment.count") } },
  {
    id: "party-pty.training.classes",
    part: "front",
    say: ["开展培训{n}", "（其中岗前培训{induction}），{trainees}参训"],
    slots: {
      n: exact("pty.training.classes"),
      induction: part("pty.training.classes", "induction"),
      trainees: part("pty.training.classes", "trainees", "人次")
    }
  },
  {
    id: "party-pty.training.induction",
    part: "front",
    say: ["岗前培训完成率{n}"],
    slots: { n: share("pty.training.induction") }
  },
  {
    id: "temporary-branches",
    part: "front",
    say: ["成立临时党支部{n}", "（已撤销{abolished}）"],
    slots: { n: exact("pty.branch.temporary"), abolished: part("pty.branch.temporary", "abolished") }
  },
  { id: "party-pty.post.count", part: "front", say: ["设立党员先锋岗{n}"], slots: { n: exact("pty.post.count") } },
  {
    id: "party-pty.sortie.persons",
    part: "front",
    say: ["党员队伍出动{n}"],
    slots: { n: exact("pty.sortie.persons") }
  },
  {
    id: "party-pty.callup.persons",
    part: "front",
    say: ["重点任务动员{n}"],
    slots: { n: exact("pty.callup.persons") }
  },
  {
    id: "party-pty.frontline.days",
    part: "front",
    say: ["党员干部一线办公{n}"],
    slots: { n: exact("pty.frontline.days") }
  },
  {
    id: "shifts",
    part: "front",
    say: ["参与值守{n}", "、{persons}"],
    slots: { n: part("gov.shift.count", "whole", "班次"), persons: exact("gov.shift.persons") }
  },
  { id: "posts-manned", part: "front", say: ["岗位在岗率{n}"], slots: { n: rate("gov.post.manned") } },
  {
    id: "persons-guided",
    part: "front",
    say: ["应急值守引导{n}进行落地全员核酸"],
    slots: { n: wan("gov.person.guided") }
  }
]
