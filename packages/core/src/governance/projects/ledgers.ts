/**
 * 项目名录、项目节点、关联名录 — projects of the working model 党建引领+城市管理, their stages, and what stands beside them: activities
 * and brands of the Party, figures of city work, tasks.
 *
 * A link says that two things are shown together, and nothing about why one of them moved (PR12.6).
 */
import { code, day, defineKind, text } from "../../ledger/index.ts"

const project = text("项目", "project", { synonyms: ["项目名称"] })
const orgUnit = text("责任单位", "org unit", { optional: true, synonyms: ["单位"] })

/** 项目名录 — and goals: a goal is a project that is never done, and is measured by its figures. */
export const projectRegister = defineKind({
  id: "governance.project",
  label: { zh: "项目名录", en: "Projects" },
  fields: {
    project,
    type: code(
      "项目类别",
      "type",
      {
        partyLed: { zh: "党建引领+城市管理项目", en: "Party-led city work" },
        livelihood: { zh: "民生项目", en: "livelihood project" },
        construction: { zh: "建设项目", en: "construction" },
        smart: { zh: "智慧城管项目", en: "smart management" },
        workLine: { zh: "工作条线", en: "line of work" },
        goal: { zh: "核心目标", en: "goal" }
      },
      { synonyms: ["类别"] }
    ),
    orgUnit,
    validFrom: day("起始日期", "valid from", { synonyms: ["立项日期"] }),
    validUntil: day("终止日期", "valid until", { optional: true, synonyms: ["完成日期"] })
  },
  key: ["project", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  orgUnit: "orgUnit",
  countKey: "project",
  retentionYears: 30
})

/** 项目节点名录 — a stage, the day it is planned for and the day it was done. A stage that is put off is a new row. */
export const projectStage = defineKind({
  id: "governance.project-stage",
  label: { zh: "项目节点名录", en: "Stages of projects" },
  fields: {
    project,
    stage: text("节点", "stage", { maxLength: 100, synonyms: ["阶段"] }),
    orgUnit,
    plannedOn: day("计划完成日期", "planned for", { synonyms: ["计划日期"] }),
    doneOn: day("实际完成日期", "done on", { optional: true, synonyms: ["完成日期"] }),
    listedOn: day("列入日期", "listed on", { synonyms: ["起"] }),
    droppedOn: day("调整日期", "dropped on", { optional: true, synonyms: ["止"] })
  },
  key: ["project", "stage", "listedOn"],
  day: "listedOn",
  grain: "day",
  until: "droppedOn",
  orgUnit: "orgUnit",
  countKey: "stage",
  retentionYears: 30
})

/** 项目关联名录 — what is shown beside a project. */
export const projectLink = defineKind({
  id: "governance.project-link",
  label: { zh: "项目关联名录", en: "What is shown beside a project" },
  fields: {
    project,
    what: code("关联类别", "what", {
      activity: { zh: "党建活动", en: "activity" },
      brand: { zh: "党建品牌", en: "brand" },
      indicator: { zh: "业务指标", en: "indicator" },
      task: { zh: "承办事项", en: "task" }
    }),
    /** The number of an activity or task, the name of a brand, the id of an indicator: `san.sweep.quality`. */
    id: text("关联编号", "id", { synonyms: ["指标编号", "活动编号"] }),
    validFrom: day("起始日期", "valid from"),
    validUntil: day("终止日期", "valid until", { optional: true })
  },
  key: ["project", "what", "id", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  countKey: "project",
  retentionYears: 30
})
