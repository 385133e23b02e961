/** 失败 — everything that may stand in the place of a result, and how it is said. Complete by type. */
import { type BureauFailure, failureText, type Text } from "@xiuhua/bureau/words"
import {
  type AttachmentDeleted,
  type AttachmentTooLarge,
  type AttachmentUnreadable,
  attachmentDamages,
  attachmentFields,
  attachmentProblems,
  type PersonErased,
  type PersonStoreFailure
} from "@xiuhua/core/ports"
import type { UploadRefused } from "../uploads/upload-refused.ts"

/** What an answer may be instead of its result. */
export type Failure =
  | BureauFailure
  | PersonErased
  | PersonStoreFailure
  | AttachmentUnreadable
  | AttachmentTooLarge
  | AttachmentDeleted
  | UploadRefused

/** What only whoever runs the server can mend. */
export type Broken = Extract<Failure, { readonly retryable: boolean }>

const brokenTags: ReadonlyArray<string> = [
  "StoreFailure",
  "SequenceFailure",
  "PersonStoreFailure",
  "AttachmentFailure"
] satisfies ReadonlyArray<Broken["_tag"]>

export const isBroken = (failure: Failure): failure is Broken => brokenTags.includes(failure._tag)

/** What the database or the disk says stays in the log: statements and paths are nobody's business. */
const BROKEN: Text = {
  zh: "数据库或者附件库不能完成操作，详情见服务器日志",
  en: "The database or the file store could not do its work; the server's log says why"
}

/** Why an upload is not taken. */
const refusals: Readonly<Record<UploadRefused["because"], Text>> = {
  "no-file": {
    zh: "请求中没有文件：表单须有一个名为 file 的文件项",
    en: "No file: the form needs one part called file"
  },
  "several-files": { zh: "一次只能上传一个文件", en: "One file at a time" },
  "media-type": { zh: "不接受该类型的文件", en: "Files of that type are not taken" },
  "not-what-it-says": {
    zh: "文件内容与所称类型不符",
    en: "The first bytes of the file are not those of the type that it is said to be"
  }
}

/** What went wrong, in both languages. */
export const textOf = (failure: Failure): Text => {
  switch (failure._tag) {
    case "StoreFailure":
    case "SequenceFailure":
    case "PersonStoreFailure":
    case "AttachmentFailure":
      return BROKEN
    case "PersonErased":
      return { zh: "该人员的信息已删除，不得恢复", en: "That person's data were erased and cannot come back" }
    case "InvalidAttachmentInput": {
      const [field, problem] = [attachmentFields[failure.field], attachmentProblems[failure.problem]]
      return { zh: `${field.zh}：${problem.zh}`, en: `The ${field.en} is ${problem.en}` }
    }
    case "AttachmentUnknown":
      return { zh: `没有附件 ${failure.id}`, en: `There is no file ${failure.id}` }
    case "AttachmentDeleted":
      return {
        zh: `附件 ${failure.id} 已删除，不再收取`,
        en: `The file ${failure.id} was deleted and is not taken again`
      }
    case "AttachmentDamaged": {
      const damage = attachmentDamages[failure.damage]
      return { zh: `附件 ${failure.id} 损坏：${damage.zh}`, en: `The file ${failure.id} is damaged: ${damage.en}` }
    }
    case "AttachmentTooLarge":
      return {
        zh: `文件超过上限 ${failure.limit} 字节`,
        en: `The file has more than ${failure.limit} bytes`
      }
    case "RangeBeyondEnd":
      return { zh: `文件只有 ${failure.bytes} 字节`, en: `The file has ${failure.bytes} bytes` }
    case "UploadRefused":
      return refusals[failure.because]
    default:
      return failureText(failure)
  }
}
