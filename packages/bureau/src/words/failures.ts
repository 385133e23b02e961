/** 出错说明 — what went wrong, as a sentence. Complete by type: a new kind of failure does not compile. */
import { lastGivenDay } from "@xiuhua/core/calendar"
import type { Refusal } from "@xiuhua/core/decider"
import type { CommandIdTaken } from "@xiuhua/core/handle"
import {
  type CommitConflict,
  formatDocumentNumber,
  type InvalidNumberInput,
  type NumberUnknown,
  type NumberUsed,
  type NumberVoided,
  numberFields,
  numberProblems,
  type PersonStoreFailure,
  type ReservationKeyTaken,
  type SequenceFailure,
  type StoreFailure
} from "@xiuhua/core/ports"
import type { AccessForbidden } from "../access/forbidden.ts"
import type { InvalidFacts } from "../explain-rule.ts"
import type { InvalidEntry, InvalidRequest, NotFound } from "../requests.ts"
import { forbiddenText } from "./forbidden-text.ts"
import type { Text } from "./language.ts"
import { type ProofFailure, proofFailureText } from "./proof-failures.ts"

/** Everything that an operation of the bureau can answer instead of its result. */
export type BureauFailure =
  | AccessForbidden
  | InvalidEntry
  | InvalidRequest
  | InvalidFacts
  | Refusal
  | CommandIdTaken
  | NotFound
  | StoreFailure
  | CommitConflict
  | InvalidNumberInput
  | NumberUnknown
  | NumberUsed
  | NumberVoided
  | ReservationKeyTaken
  | SequenceFailure
  | PersonStoreFailure
  | ProofFailure

const things = {
  indicator: { zh: "指标", en: "indicator" },
  dimension: { zh: "分组维度", en: "dimension" },
  entry: { zh: "台账条目", en: "entry" },
  data: { zh: "数据", en: "data" },
  quarantine: { zh: "待核行", en: "open quarantined row" },
  kind: { zh: "台账种类", en: "ledger kind" },
  violation: { zh: "违法行为", en: "violation" },
  case: { zh: "案件", en: "case" },
  event: { zh: "事件；租户", en: "event of tenant" },
  attachment: { zh: "案件附件", en: "file of the case" },
  bulletin: { zh: "已刊发的年度通报", en: "published bulletin of the year" },
  branch: { zh: "承担任务的党支部或者班子", en: "branch or body with obligations" },
  rule: { zh: "规则或当日有效的期限", en: "rule, or limit in force on that day," }
} as const

const rules = {
  period: {
    zh: "起止日期不成区间：起始日须不晚于截止日",
    en: "The period is empty: its first day must not be after its last"
  },
  day: {
    zh: `日期不得晚于 ${lastGivenDay}：自该日起算的期限须在日历之内`,
    en: `No day may be after ${lastGivenDay}: limits that begin on it must end within the calendar`
  },
  range: {
    zh: "所问期间过长：一次至多五年",
    en: "The period is too long: ask about five years at most"
  },
  reason: { zh: "更正须写明理由", en: "A correction needs a reason" },
  approver: { zh: "更正须有批准人", en: "A correction needs an approver" },
  derived: {
    zh: "该条目由系统派生，请更正它所依据的台账",
    en: "That entry is derived: correct the ledger it follows from"
  },
  actor: { zh: "须写明经办人", en: "An actor is needed" },
  checkpoint: {
    zh: "检查点晚于通报的记录截止时间",
    en: "The checkpoint is of after the moment that the bulletin is of"
  },
  limit: { zh: "每页条数不在允许范围内", en: "A page cannot have that many lines" },
  purpose: {
    zh: "目的须为代码，如 member-development.review",
    en: "The purpose is a code, such as member-development.review"
  },
  cursor: { zh: "翻页位置不对，请用上一页给出的", en: "No place of a page: use the one that the page before gave" },
  algorithm: { zh: "本机不支持该哈希算法", en: "This machine has no such hash function" }
} as const

const known = (values: ReadonlyArray<string>): Text =>
  values.length === 0 ? { zh: "", en: "" } : { zh: `。可用：${values.join("、")}`, en: `. Known: ${values.join(", ")}` }

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const isDamaged = (cause: unknown): boolean =>
  [11, 26].includes(((cause as { readonly errcode?: number } | null)?.errcode ?? 0) & 0xff)

const reasonOf = (cause: unknown): Text => {
  const message = cause instanceof Error ? cause.message : String(cause)
  return isDamaged(cause)
    ? { zh: `文件已损坏或者不是数据库（${message}）`, en: `the file is damaged or is no database (${message})` }
    : { zh: message, en: message }
}

/** What went wrong, in both languages. */
export const failureText = (error: BureauFailure): Text => {
  switch (error._tag) {
    case "RecordBroken":
    case "AmbiguousCase":
    case "NotCovered":
    case "InvalidCheckpoint":
    case "InvalidKey":
      return proofFailureText(error)
    case "AccessForbidden":
      return forbiddenText(error)
    case "InvalidEntry": {
      const list = error.problems.map(({ field, problem, value }) => `${field}=${value}: ${problem}`).join("; ")
      return {
        zh: `第 ${error.row + 1} 条不合 ${error.kind} 的要求：${list}`,
        en: `Entry ${error.row + 1} is not a ${error.kind}: ${list}`
      }
    }
    case "InvalidFacts": {
      const list = error.problems
        .map(({ field, problem }) => `${field === "" ? "(root)" : field}: ${problem}`)
        .join("; ")
      return {
        zh: `事实不合规则 ${error.rule} 的要求：${list}`,
        en: `These are no facts for ${error.rule}: ${list}`
      }
    }
    case "Forbidden": {
      const { cite, rule } = error.finding
      return {
        zh: `不得办理 ${error.command}：${rule}，${cite.source}${cite.article}，${cite.gist}`,
        en: `${error.command} is forbidden by ${rule}: ${cite.source}${cite.article}`
      }
    }
    case "StepMissing":
      return { zh: `${error.command} 之前须先 ${error.step}`, en: `${error.command} needs ${error.step} first` }
    case "StepTaken":
      return {
        zh: `${error.command} 已于 ${error.on} 办理或者已无必要`,
        en: `${error.command} was done, or over, on ${error.on}`
      }
    case "NoSuchItem":
      return {
        zh: `${error.command}：案件中没有待处理的“${error.id}”`,
        en: `${error.command}: the case has no open "${error.id}"`
      }
    case "BeforeLastStep":
      return {
        zh: `日期早于案件最后一步 ${error.lastOn}`,
        en: `Dated before the last step of the case, ${error.lastOn}`
      }
    case "NoLawInForce":
      return {
        zh: `${error.on} 没有生效的规定：${error.parameter}`,
        en: `No text in force on ${error.on}: ${error.parameter}`
      }
    case "CalendarNotPublished":
      return {
        zh: `期限跨入尚未公布放假安排的年份（${error.on}）`,
        en: `The holidays of the year of ${error.on} are not published`
      }
    case "CommandIdTaken":
      return {
        zh: `命令编号 ${error.commandId} 已用于别处`,
        en: `Command id ${error.commandId} was used for something else`
      }
    case "InvalidRequest":
      return rules[error.rule]
    case "NotFound": {
      if (error.what === "data")
        return {
          zh: `租户 ${error.id} 还没有数据，请先导入台账`,
          en: `Tenant ${error.id} has no data yet: import a ledger first`
        }
      const thing = things[error.what]
      const rest = known(error.known)
      return { zh: `没有${thing.zh}“${error.id}”${rest.zh}`, en: `There is no ${thing.en} "${error.id}"${rest.en}` }
    }
    case "InvalidNumberInput": {
      const [field, problem] = [numberFields[error.field], numberProblems[error.problem]]
      return { zh: `${field.zh}${problem.zh}`, en: `The ${field.en} is ${problem.en}` }
    }
    case "NumberUnknown": {
      const number = formatDocumentNumber(error.number)
      return { zh: `没有预留过 ${number}`, en: `${number} was never reserved` }
    }
    case "NumberUsed": {
      const number = formatDocumentNumber(error.number)
      return { zh: `${number} 已用于 ${error.document}`, en: `${number} is that of ${error.document}` }
    }
    case "NumberVoided": {
      const number = formatDocumentNumber(error.number)
      return { zh: `${number} 已作废：${error.reason}`, en: `${number} was voided: ${error.reason}` }
    }
    case "ReservationKeyTaken": {
      const number = formatDocumentNumber(error.number)
      return { zh: `取号键 ${error.key} 已得到 ${number}`, en: `The key ${error.key} stands for ${number}` }
    }
    case "SequenceFailure":
    case "PersonStoreFailure":
    case "StoreFailure": {
      const again = error.retryable ? { zh: "，可稍后再试", en: "; try again later" } : { zh: "", en: "" }
      const reason = reasonOf(error.cause)
      return {
        zh: `数据库不能完成操作（${error.operation}）：${reason.zh}${again.zh}`,
        en: `The database failed (${error.operation}): ${reason.en}${again.en}`
      }
    }
    case "EntryConflict":
      return {
        zh: `条目 ${error.kind}/${error.entry} 已被他人更正，请重新查看`,
        en: `Entry ${error.kind}/${error.entry} was corrected by somebody else: look again`
      }
    case "KeyTaken":
      return {
        zh: `该编号已属于条目 ${error.kind}/${error.holder}`,
        en: `The key belongs to entry ${error.kind}/${error.holder}`
      }
    case "VersionConflict":
      return {
        zh: `${error.stream} 已被他人续写（第 ${error.actual} 步），请重新查看`,
        en: `${error.stream} was written to by somebody else (now at ${error.actual}): look again`
      }
    case "SettlementConflict":
      return error.outcome === null
        ? { zh: `没有待核行 ${error.number}`, en: `There is no quarantined row ${error.number}` }
        : { zh: `待核行 ${error.number} 已处理`, en: `Quarantined row ${error.number} is settled: ${error.outcome}` }
  }
}
