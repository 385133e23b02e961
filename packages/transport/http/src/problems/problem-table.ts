/**
 * 状态码表 — one table from what went wrong to what HTTP says of it. Complete by type: a new kind of failure does not compile.
 * 409: it stands against what is there now; 422: it contradicts the law or itself, whatever is there.
 */
import type { Text } from "@xiuhua/bureau/words"
import type { Failure } from "./failure.ts"

/** What a kind of failure comes to. */
export interface ProblemKind {
  readonly status: number
  /** Permanent. */
  readonly code: string
  readonly title: Text
}

const kind = (status: number, code: string, zh: string, en: string): ProblemKind => ({
  status,
  code,
  title: { zh, en }
})

/** What the bureau answers instead of a result. */
export const failureKinds: Readonly<Record<Failure["_tag"], ProblemKind>> = {
  AccessForbidden: kind(403, "access-forbidden", "无权办理", "Not yours to do"),
  Forbidden: kind(422, "forbidden-by-law", "法律不允许", "Forbidden by law"),
  StepMissing: kind(409, "step-missing", "前一步骤尚未办理", "A step before it is missing"),
  StepTaken: kind(409, "step-taken", "该步骤已办理", "The step was taken"),
  NoSuchItem: kind(409, "no-such-item", "案件中没有该事项", "The case has no such item"),
  BeforeLastStep: kind(409, "before-last-step", "日期早于最后一步", "Dated before the last step"),
  NoLawInForce: kind(422, "no-law-in-force", "没有生效的规定", "No text in force"),
  CalendarNotPublished: kind(422, "calendar-not-published", "放假安排尚未公布", "Holidays not published"),
  CommandIdTaken: kind(
    409,
    "idempotency-key-taken",
    "幂等键已用于别处",
    "The idempotency key was used for something else"
  ),
  InvalidEntry: kind(422, "invalid-entry", "台账条目不合要求", "Not an entry of the ledger"),
  InvalidRequest: kind(422, "invalid-request", "请求自相矛盾", "The request contradicts itself"),
  InvalidFacts: kind(422, "invalid-facts", "事实不合规则的要求", "Not the facts of the rule"),
  NotFound: kind(404, "not-found", "没有所指的对象", "There is no such thing"),
  StoreFailure: kind(500, "store-failure", "数据库不能完成操作", "The database failed"),
  SequenceFailure: kind(500, "store-failure", "数据库不能完成操作", "The database failed"),
  EntryConflict: kind(409, "entry-conflict", "条目已被他人更正", "The entry was corrected by somebody else"),
  KeyTaken: kind(409, "key-taken", "编号已属于他条", "The key belongs to another entry"),
  VersionConflict: kind(409, "version-conflict", "案件已被他人续写", "Somebody else wrote first"),
  SettlementConflict: kind(409, "settlement-conflict", "待核行已处理", "The row was settled"),
  InvalidNumberInput: kind(422, "invalid-number", "文号不合要求", "Not a document number"),
  NumberUnknown: kind(404, "number-unknown", "没有预留过该文号", "The number was never reserved"),
  NumberUsed: kind(409, "number-used", "文号已使用", "The number is used"),
  NumberVoided: kind(409, "number-voided", "文号已作废", "The number was voided"),
  RecordBroken: kind(409, "record-broken", "记录核验不通过", "The record is broken"),
  AmbiguousCase: kind(422, "ambiguous-case", "编号所指案件不止一个", "Several cases have this id"),
  NotCovered: kind(409, "not-covered", "检查点不含该案件", "The checkpoint does not cover the case"),
  InvalidCheckpoint: kind(422, "invalid-checkpoint", "不是检查点文件", "Not a checkpoint"),
  InvalidKey: kind(422, "invalid-key", "不是可用的密钥", "Not a usable key"),
  ReservationKeyTaken: kind(409, "reservation-key-taken", "取号键已用于他号", "The key stands for another number"),
  PersonErased: kind(409, "person-erased", "人员信息已删除", "The person was erased"),
  PersonStoreFailure: kind(500, "store-failure", "数据库不能完成操作", "The database failed"),
  InvalidAttachmentInput: kind(422, "invalid-attachment", "附件不合要求", "Not a file that can be kept"),
  AttachmentUnknown: kind(404, "attachment-unknown", "没有该附件", "There is no such file"),
  AttachmentDeleted: kind(409, "attachment-deleted", "附件已删除", "The file was deleted"),
  AttachmentDamaged: kind(409, "attachment-damaged", "附件损坏", "The file is damaged"),
  AttachmentTooLarge: kind(413, "too-large", "内容过大", "Too large"),
  AttachmentFailure: kind(500, "store-failure", "附件库不能完成操作", "The file store failed"),
  RangeBeyondEnd: kind(416, "range-beyond-end", "所要的范围在文件之外", "The range begins beyond the end"),
  UploadRefused: kind(422, "upload-refused", "不收该文件", "The file is not taken")
}

/** What HTTP itself answers before the bureau is asked, or when something broke. */
export const edgeKinds = {
  "bad-request": kind(400, "bad-request", "请求不合要求", "The request cannot be read"),
  unauthenticated: kind(401, "unauthenticated", "未登录", "Not signed in"),
  "no-such-route": kind(404, "no-such-route", "没有这个地址", "There is no such address"),
  "method-not-allowed": kind(405, "method-not-allowed", "该地址不支持此方法", "Not a method of this address"),
  "not-acceptable": kind(406, "not-acceptable", "不能以所要求的格式回答", "No answer in that form"),
  "precondition-failed": kind(412, "precondition-failed", "版本已变", "Not the version that was meant"),
  "too-large": kind(413, "too-large", "内容过大", "Too large"),
  "unsupported-type": kind(415, "unsupported-type", "不支持的内容类型", "Not a type that is read"),
  "too-many-requests": kind(429, "too-many-requests", "请求过多", "Too many requests"),
  defect: kind(500, "defect", "服务器内部错误", "Something broke"),
  unavailable: kind(503, "unavailable", "暂时不可用", "Not now"),
  "timed-out": kind(503, "timed-out", "处理超时", "It took too long")
} as const satisfies Readonly<Record<string, ProblemKind>>
export type EdgeKind = keyof typeof edgeKinds
