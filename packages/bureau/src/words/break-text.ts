/** 异常 — where a record is broken, in words. Complete by type: a new reason does not compile without its sentence. */
import type { Break, BreakReason } from "@xiuhua/core/proof"
import type { Text } from "./language.ts"

/** What is the matter, as a sentence without its end. */
const breakReasons: Readonly<Record<BreakReason, Text>> = {
  "hash-mismatch": {
    zh: "事件的内容与它的哈希不符，有字段被改动",
    en: "the event is not what was hashed: a field of it was changed"
  },
  "unknown-algorithm": {
    zh: "写明的哈希算法不认识或者本机不支持",
    en: "it names a hash function that is not known here"
  },
  "not-one-line": {
    zh: "文字中有换行、控制字符或者残缺字符，任何库都不会这样写入",
    en: "a text of it holds line breaks, control characters or half a character, which no store writes"
  },
  "tenant-mismatch": { zh: "事件属于另一个租户", en: "the event is another tenant's" },
  "position-gap": {
    zh: "位置不连续，这里的事件不见了或者重复",
    en: "positions do not run on: an event is gone from here, or stands twice"
  },
  "version-gap": { zh: "案件内的步号不连续", en: "versions of the stream do not run on" },
  "prev-hash-mismatch": {
    zh: "与同一案件的上一个事件接不上，前面有事件被改写",
    en: "it does not follow the event before it in the stream, which was written anew"
  },
  "recorded-backwards": { zh: "记录时间早于前一个事件", en: "it was recorded before the event before it" },
  "head-missing": {
    zh: "有事件，但库中没有该案件的末端记录",
    en: "there are events, and the store knows nothing of where they end"
  },
  "head-extra": {
    zh: "库中有该案件的末端记录，但一个事件也没有",
    en: "the store knows where the stream ends, and it has no events"
  },
  "head-differs": {
    zh: "最后的事件与库中的末端记录不符，末尾被截去、改写或者添加",
    en: "the stream does not end where the store believes: its end was cut off, written anew or added to"
  },
  "checkpoint-tenant-differs": { zh: "检查点是另一个租户的", en: "the checkpoint is another tenant's" },
  "checkpoint-key-differs": {
    zh: "检查点不是用所给公钥对应的密钥签名的",
    en: "the checkpoint was not signed with the key that was given"
  },
  "checkpoint-signature-invalid": {
    zh: "检查点的签名不成立，文件被改动",
    en: "the signature of the checkpoint does not hold: the file was changed"
  },
  "checkpoint-root-mismatch": {
    zh: "检查点所列各案末端算不出它的根，文件被改动",
    en: "the ends that the checkpoint lists do not give its root: the file was changed"
  },
  "checkpoint-stream-missing": {
    zh: "检查点中有该案件，现在一个事件也没有",
    en: "the checkpoint knows the stream, and it has no events any more"
  },
  "checkpoint-stream-shorter": {
    zh: "事件比检查点时少，数据库被回退或者末尾被截去",
    en: "it has fewer events than at the checkpoint: the database was rolled back, or the end cut off"
  },
  "checkpoint-hash-differs": {
    zh: "与检查点时的事件不是同一个，到此为止的记录被重新写过",
    en: "it is not the event that stood here at the checkpoint: the record up to here was written anew"
  }
}

/** A break as a sentence without its end. */
export const breakText = ({ position, reason, stream }: Break): Text => {
  const { en, zh } = breakReasons[reason]
  const where = stream === null ? { zh: "", en: "" } : { zh: `${stream}，`, en: `${stream}, ` }
  return {
    zh: `${where.zh}位置 ${position}：${zh}（${reason}）`,
    en: `${where.en}position ${position}: ${en} (${reason})`
  }
}
