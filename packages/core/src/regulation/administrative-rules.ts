/**
 * 部门规章与规范性文件 — limits of the ministry's procedure rules, the enforcement measures and the three systems, and the
 * limitation of the ecological code.
 *
 * Source: 《住房和城乡建设行政处罚程序规定》(住建部令第55号, 2022), of which articles 1 to 6 and 8 to 11 were read in copies and
 * the rest is known from memory: the confidence says which; 《城市管理执法办法》(住建部令第34号, 2017); 国办发〔2018〕118号;
 * 《中华人民共和国生态环境法典》(2026) art. 1054. A place may configure all of the ministry's limits.
 */
import type { TimeLimit } from "../calendar/index.ts"
import type { Label, Parameter } from "./parameter.ts"
import { days, parameter, since, textOf, workdays, years } from "./write.ts"

const order55 = textOf("《住房和城乡建设行政处罚程序规定》（住建部令第55号）")
const systems = textOf("国务院办公厅关于全面推行行政执法三项制度的指导意见（国办发〔2018〕118号）")
const FROM_MEMORY = "No full text could be read: value and article are from memory. Configurable."

const remembered = (name: string, label: Label, value: TimeLimit, gist: string): Parameter<TimeLimit> =>
  parameter(
    `housing-construction-penalty-procedure.${name}`,
    label,
    [since("2022-05-01", value, order55("条号待核", gist), "memory", FROM_MEMORY)],
    "free"
  )

/** 线索核查期限 — from a clue to the decision on filing. */
export const clueVerification = remembered(
  "clue-verification",
  { zh: "案件线索核查期限", en: "Verification of a clue" },
  workdays(15, "agency"),
  "发现线索后十五日内核查并决定是否立案"
)

/** 线索核查延长 */
export const clueVerificationExtension = remembered(
  "clue-verification-extension",
  { zh: "线索核查延长期限", en: "Extension of a verification" },
  workdays(10, "agency"),
  "经负责人批准可以延长十日"
)

/** 办案期限延长 — by the head. */
export const decisionExtension = remembered(
  "decision-extension",
  { zh: "办案期限延长（负责人批准）", en: "Extension by the head" },
  days(30, "agency"),
  "案情复杂的经负责人批准可以延长三十日"
)

/** 办案期限再延长 — by collective decision. */
export const collectiveExtension = remembered(
  "collective-decision-extension",
  { zh: "办案期限再延长（集体讨论）", en: "Extension by collective decision" },
  days(60, "agency"),
  "特别复杂的经集体讨论可以再延长，最多六十日"
)

/** 当场处罚备案 */
export const summaryFiling = remembered(
  "summary-filing-limit",
  { zh: "当场处罚备案期限", en: "Filing of a decision on the spot" },
  workdays(3, "agency"),
  "当场处罚决定三日内报所属机关备案"
)

/** 结案期限 */
export const closingLimit = remembered(
  "closing-limit",
  { zh: "结案期限", en: "Limit for closing" },
  workdays(15, "agency"),
  "符合结案条件的十五日内结案"
)

/** 陈述申辩期限 — the law gives none; a place may. */
export const statementLimit: Parameter<TimeLimit> = parameter(
  "housing-construction-penalty-procedure.statement-limit",
  { zh: "陈述申辩期限", en: "Limit for a statement" },
  [
    since(
      "2022-05-01",
      workdays(5, "respondent"),
      order55("条号待核", "收到告知书后五日内可以陈述、申辩"),
      "doubtful",
      "The law fixes no days; the environment agencies' rule has five workdays (生态环境行政处罚办法 art. 44)."
    )
  ],
  "free"
)

/** 处罚决定公开期限（住建） */
export const orderPublication: Parameter<TimeLimit> = parameter(
  "housing-construction-penalty-procedure.publication-limit",
  { zh: "有社会影响的处罚决定公开期限", en: "Publication of influential decisions" },
  [
    since(
      "2022-05-01",
      workdays(7, "agency"),
      order55("第十条第一款", "有社会影响的处罚决定自作出之日起七日内公开"),
      "secondary"
    )
  ],
  "free"
)

/** 管辖争议协商期限 */
export const jurisdictionNegotiation: Parameter<TimeLimit> = parameter(
  "housing-construction-penalty-procedure.jurisdiction-negotiation-limit",
  { zh: "管辖争议协商期限", en: "Negotiation of a dispute about jurisdiction" },
  [since("2022-05-01", workdays(7, "agency"), order55("第六条", "发生管辖争议的七日内协商解决"), "secondary")]
)

/** 全过程记录 — whether enforcement is recorded in text and by audio and video throughout. */
export const wholeProcessRecord: Parameter<boolean> = parameter(
  "urban-management-enforcement-measures.whole-process-record",
  { zh: "执法全过程记录", en: "Whole-process record" },
  [
    since(
      "2017-05-01",
      true,
      textOf("《城市管理执法办法》（住建部令第34号）")("第二十八条", "配备执法记录仪，通过视音频手段全过程记录"),
      "secondary"
    )
  ]
)

/** 处罚信息公开期限 */
export const penaltyPublication: Parameter<TimeLimit> = parameter(
  "three-systems.penalty-publication-limit",
  { zh: "行政处罚信息公开期限", en: "Publication of penalties" },
  [
    since(
      "2018-12-05",
      workdays(7, "agency"),
      systems("执法公示部分", "许可、处罚的决定信息七个工作日内公开"),
      "secondary"
    )
  ],
  "free"
)

/** 执法决定公开期限 */
export const enforcementPublication: Parameter<TimeLimit> = parameter(
  "three-systems.enforcement-publication-limit",
  { zh: "执法决定信息公开期限", en: "Publication of other enforcement results" },
  [since("2018-12-05", workdays(20, "agency"), systems("执法公示部分", "执法决定信息二十个工作日内公开"), "secondary")],
  "free"
)

/** 生态环境违法追责时效 — where pollution or ecological damage resulted. */
export const environmentalLimitationPeriod: Parameter<TimeLimit> = parameter(
  "ecological-environment-code.limitation-period",
  { zh: "造成污染破坏的追责时效", en: "Limitation where pollution resulted" },
  [
    since(
      "2026-08-15",
      years(5, "agency"),
      textOf("《中华人民共和国生态环境法典》")(
        "第一千零五十四条",
        "造成环境污染、生态破坏等后果的，五年内被发现的应当处罚"
      )
    )
  ]
)
