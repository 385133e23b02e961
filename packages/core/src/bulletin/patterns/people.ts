/** 服务群众、正风肃纪 — service and volunteers, clean conduct (seed rows 7, 11, 63 to 82, 116, 119, 134). */
import { counted, exact, hundreds, outOf, type Pattern, part, rate, share } from "../pattern.ts"

export const peoplePatterns: ReadonlyArray<Pattern> = [
  { id: "party-pty.team.count", part: "people", say: ["在册党员队伍{n}"], slots: { n: exact("pty.team.count") } },
  {
    id: "party-pty.volunteer.hours",
    part: "people",
    say: ["党员志愿服务{n}", "（{sorties}）"],
    slots: { n: exact("pty.volunteer.hours"), sorties: part("pty.volunteer.hours", "sorties", "场") }
  },
  {
    id: "joint-actions",
    part: "people",
    say: ["联合街道社区行动{n}"],
    slots: { n: exact("gov.joint.count") }
  },
  {
    id: "deeds",
    part: "people",
    say: ["办实事立项{n}", "，验收办结{done}"],
    slots: { n: part("gov.task.opened", "deed"), done: part("gov.task.accepted", "deed") }
  },
  {
    id: "service-ontime",
    part: "people",
    say: ["服务申请按期办结率{n}", "（应办结{due}，按期办结{done}）"],
    slots: {
      n: rate("gov.service.ontime"),
      due: outOf("gov.service.ontime", "件"),
      done: counted("gov.service.ontime", "件")
    }
  },
  {
    id: "survey",
    part: "people",
    say: ["调查群众满意度{n}", "（有效样本{sample}）"],
    slots: { n: rate("gov.survey.satisfied"), sample: outOf("gov.survey.satisfied", "份") }
  },
  { id: "material", part: "people", say: ["发放宣传资料{n}"], slots: { n: hundreds("gov.material.copies") } },
  {
    id: "strict-governance",
    part: "discipline",
    say: ["专题研究全面从严治党{n}"],
    slots: { n: part("pty.activity.held", "strictGovernance", "次") }
  },
  {
    id: "case-law",
    part: "discipline",
    say: ["以案释法{n}"],
    slots: { n: part("pty.activity.held", "caseLaw", "次") }
  },
  {
    id: "warning-films",
    part: "discipline",
    say: ["观看警示教育片{n}", "、{persons}"],
    slots: {
      n: part("pty.activity.forms", "film", "场"),
      persons: part("pty.activity.forms", "filmPersons", "人次")
    }
  },
  {
    id: "seminars",
    part: "discipline",
    say: ["专题研讨座谈会{n}"],
    slots: { n: part("pty.activity.held", "seminar", "次") }
  },
  {
    id: "party-integrity",
    part: "discipline",
    say: ["各类培训含廉政教育的占{n}", "（培训{due}，含廉政教育{done}）"],
    slots: {
      n: rate("pty.training.integrity"),
      due: outOf("pty.training.integrity", "期"),
      done: counted("pty.training.integrity", "期")
    }
  },
  { id: "party-talks", part: "discipline", say: ["谈心谈话覆盖率{n}"], slots: { n: share("pty.talk.coverage") } },
  {
    id: "honours",
    part: "discipline",
    say: ["获评荣誉{n}", "（其中集体{units}）"],
    slots: { n: exact("gov.honour.count"), units: part("gov.honour.count", "unit") }
  }
]
