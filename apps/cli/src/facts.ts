/** The facts of findings in words. A test holds the names complete. */
import type { Finding } from "@xiuhua/core/regulation"
import type { Language } from "./language.ts"

/** Chinese names of facts; a name that ends in Fen is money and is shown in yuan. */
export const factNames: Readonly<Record<string, string>> = {
  actUntil: "行为终了日",
  afterFen: "变更后罚款",
  again: "再次",
  age: "年龄段",
  allowed: "允许",
  applies: "适用",
  approved: "经批准",
  assumed: "视为",
  basis: "法律依据",
  before: "此前",
  benchmark: "裁量基准",
  capacity: "责任能力",
  capFen: "限额",
  caseRelated: "与案件有关",
  chair: "主持人",
  circumstances: "情节",
  clearDays: "净工作日读法最早日",
  closedOn: "结案日",
  confidence: "可信度",
  consented: "经同意",
  contested: "有争议",
  corrected: "已改正",
  dailyNecessities: "生活必需品",
  day: "适用法律之日",
  days: "天数",
  decided: "决定",
  decidedBy: "决定人",
  decidedFen: "决定金额",
  decidedOn: "决定日",
  demandedOn: "催告日",
  discoveredOn: "发现日",
  discussedOn: "集体讨论日",
  doneOn: "完成日",
  due: "届满日",
  earlier: "此前次数",
  educated: "已教育",
  evidence: "证据",
  exemption: "不罚情形",
  explained: "说明理由",
  factsConclusive: "事实确凿",
  filmed: "拍照录像",
  fineFen: "罚款",
  first: "其一",
  from: "起",
  fromFen: "起点",
  ground: "事由",
  head: "负责人批准",
  hearingOn: "听证日",
  hearingRequestBy: "听证申请截止",
  heldOn: "举行日",
  investigator: "本案调查人员",
  item: "物品",
  last: "最后一日",
  lastDay: "时效届满日",
  least: "最少",
  lenient: "从轻减轻",
  level: "层级",
  listGiven: "交付清单",
  lower: "下位法规范数",
  maxFen: "上限",
  method: "送达方式",
  minFen: "下限",
  minimal: "最短读法最早日",
  missing: "缺少",
  mitigated: "减轻",
  mode: "行为状态",
  noticedOn: "告知送达日",
  noticeOn: "告知日",
  officer: "执法人员",
  officers: "执法人员数",
  on: "日期",
  open: "未了事项",
  orderedOn: "责令改正日",
  partsFen: "分期合计",
  passed: "审核通过",
  passedOver: "未适用规范数",
  published: "已公布",
  qualified: "具备资格",
  reason: "理由",
  reasonsOnFile: "案卷记明原因",
  receipt: "专用票据",
  recorded: "有记录",
  recusedOn: "回避日",
  remediesEndOn: "救济期满日",
  requestedOn: "申请日",
  respondent: "当事人",
  reviewed: "经审核",
  reviewedOn: "审核日",
  reviewer: "审核人",
  sameDevice: "同一设备",
  sameMinute: "同一分钟",
  samePlace: "同一坐标",
  second: "其二",
  servedOn: "送达日",
  spokeUp: "曾陈述申辩",
  stage: "环节",
  statedOn: "陈述日",
  statementBy: "陈述截止",
  street: "街道",
  thresholdFen: "较大数额",
  toFen: "终点",
  toldFen: "告知金额",
  toldInWriting: "书面告知",
  tooOld: "早于处置",
  triggers: "审核情形",
  until: "止",
  usable: "可用证据数",
  violation: "违法行为",
  waitUntil: "须等至",
  withdrawnOn: "撤回日",
  witnessed: "有见证人"
}

const words: Readonly<Record<string, string>> = { yes: "是", no: "否", unknown: "不明", none: "无" }

const FEN = 100

/** Whole fen in yuan, without needless zeros. */
const yuanText = (fen: number, language: Language): string => {
  const yuan = `${Math.floor(fen / FEN)}${fen % FEN === 0 ? "" : `.${String(fen % FEN).padStart(2, "0")}`}`
  return language === "zh" ? `${yuan}元` : `${yuan} yuan`
}

/** Facts in one line, in the order in which the rule gave them. */
export const factsText = (facts: Finding["facts"], language: Language): string =>
  Object.entries(facts)
    .map(([name, value]) => {
      const money = name.endsWith("Fen") && typeof value === "number"
      const shown = money ? yuanText(value, language) : String(value)
      return language === "zh"
        ? `${factNames[name] ?? name} ${words[shown] ?? shown}`
        : `${name.replace(/Fen$/u, "")} ${shown}`
    })
    .join(language === "zh" ? "，" : ", ")
