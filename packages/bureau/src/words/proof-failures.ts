/** 出错说明 — why there is no checkpoint or proof, or why a file is none, as a sentence. Complete by type. */
import type { InvalidCheckpoint } from "@xiuhua/core/proof"
import type { InvalidKey } from "../proof/node-crypto.ts"
import type { AmbiguousCase, NotCovered, RecordBroken } from "../proof/proofs.ts"
import { breakText } from "./break-text.ts"
import type { Text } from "./language.ts"

/** What can go wrong where records are proved, besides what can go wrong everywhere. */
export type ProofFailure = RecordBroken | AmbiguousCase | NotCovered | InvalidCheckpoint | InvalidKey

/** The lines of a checkpoint. */
const checkpointParts: Readonly<Record<InvalidCheckpoint["expected"], Text>> = {
  format: { zh: "格式 xiuhua-checkpoint-1", en: "the format, xiuhua-checkpoint-1" },
  tenant: { zh: "租户 tenant", en: "tenant" },
  position: { zh: "位置 position", en: "position" },
  at: { zh: "记录时间 at", en: "at, a moment in China Standard Time" },
  algorithm: { zh: "哈希算法 algorithm", en: "algorithm" },
  streams: { zh: "案件数 streams", en: "streams" },
  root: { zh: "根 root", en: "root" },
  key: { zh: "公钥 key", en: "key" },
  signature: { zh: "签名 signature", en: "signature" },
  stream: { zh: "一个案件的步数、哈希和名称", en: "version, hash and name of a stream" }
}

const keyNames = { private: { zh: "私钥", en: "private key" }, public: { zh: "公钥", en: "public key" } } as const

const keyProblems = {
  unreadable: { zh: "不是 PEM 格式", en: "is no PEM file" },
  encrypted: { zh: "已加密，请先解密（openssl pkey）", en: "is encrypted: decrypt it first (openssl pkey)" },
  "not-ed25519": { zh: "不是 Ed25519 密钥", en: "is no Ed25519 key" },
  "other-half": { zh: "是一对密钥中的另一把", en: "is the other key of a pair" }
} as const

/** What went wrong, in both languages. */
export const proofFailureText = (error: ProofFailure): Text => {
  switch (error._tag) {
    case "RecordBroken": {
      const { en, zh } = breakText(error)
      return { zh: `记录核验不通过，没有出具：${zh}`, en: `The record is broken, nothing was made: ${en}` }
    }
    case "AmbiguousCase": {
      const streams = error.streams.join(" ")
      return {
        zh: `有几个案件的编号是“${error.id}”，请写全名：${streams}`,
        en: `Several cases have the id "${error.id}", name one in full: ${streams}`
      }
    }
    case "NotCovered":
      return {
        zh: `检查点只到位置 ${error.position}，不含 ${error.stream}；请另做检查点`,
        en: `The checkpoint ends at position ${error.position} and does not cover ${error.stream}: make a new one`
      }
    case "InvalidCheckpoint": {
      const part = checkpointParts[error.expected]
      return {
        zh: `不是检查点文件：第 ${error.line} 行应为${part.zh}`,
        en: `This is no checkpoint: line ${error.line} should be ${part.en}`
      }
    }
    case "InvalidKey": {
      const [name, problem] = [keyNames[error.wanted], keyProblems[error.problem]]
      return { zh: `${name.zh}文件不能用：${problem.zh}`, en: `The ${name.en} is of no use: it ${problem.en}` }
    }
  }
}
