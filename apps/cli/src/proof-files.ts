/** 检查点、密钥 — the files that verify, checkpoint and proof share, and the flags that name them. */
import { type InvalidKey, publicKeyFrom, signerFrom } from "@xiuhua/bureau"
import { type Checkpoint, type InvalidCheckpoint, readCheckpoint } from "@xiuhua/core/proof"
import { Effect, Option } from "effect"
import { Flag } from "effect/cli"
import { type CommandFailure, fail } from "./failure.ts"
import { textIfThere, textOf } from "./files.ts"
import { userPath } from "./paths.ts"

const optionalFile = (name: string, description: string) =>
  Flag.String(name).pipe(
    Flag.withMetavar("文件"),
    Flag.withDescription(description),
    Flag.optional,
    Flag.map((given) => Option.getOrUndefined(Option.map(given, userPath)))
  )

export const checkpointFile = optionalFile("checkpoint", "检查点文件，由 xiuhua checkpoint 出具")
export const publicKeyFile = optionalFile("public-key", "公布的公钥（PEM），检查点须由对应的私钥签名")
export const keyFile = optionalFile("key", "签名私钥（Ed25519，PEM），可由 xiuhua checkpoint keygen 生成")

/** Where the answer goes. */
export const output = Flag.String("output").pipe(
  Flag.withAlias("o"),
  Flag.withMetavar("文件"),
  Flag.withDescription("写入文件")
)

export const checkpointAt = (path: string): Effect.Effect<Checkpoint, CommandFailure | InvalidCheckpoint> =>
  Effect.flatMap(textOf(path), (text) => Effect.fromResult(readCheckpoint(text)))

export const publicKeyAt = (path: string): Effect.Effect<string, CommandFailure | InvalidKey> =>
  Effect.flatMap(textOf(path), (text) => Effect.fromResult(publicKeyFrom(text)))

/** Whoever signs with the key in a file; without the file it is told how to make one. */
export const signerAt = Effect.fnUntraced(function* (path: string) {
  const pem = yield* textIfThere(path)
  if (pem !== null) return yield* Effect.fromResult(signerFrom(pem))
  return yield* fail({
    zh: `没有私钥文件 ${path}。可用 xiuhua checkpoint keygen -o ${path} 或者 openssl genpkey -algorithm ed25519 -out ${path} 生成`,
    en: `There is no key ${path}. Make one with xiuhua checkpoint keygen -o ${path}, or openssl genpkey -algorithm ed25519 -out ${path}`
  })
})
