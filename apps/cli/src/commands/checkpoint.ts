import { Bureau, newKeys, signerFrom } from "@xiuhua/bureau"
import { breakText } from "@xiuhua/bureau/words"
import { formatInstant } from "@xiuhua/core/calendar"
import { readCheckpoint, writeCheckpoint } from "@xiuhua/core/proof"
import { Console, Effect, Result } from "effect"
import { Command, Flag } from "effect/cli"
import { fail } from "../failure.ts"
import { textIfThere, writeNew, writeText } from "../files.ts"
import * as options from "../options.ts"
import { userPath } from "../paths.ts"
import { output, signerAt } from "../proof-files.ts"
import { workplace } from "../workplace.ts"
import { reading } from "./verify.ts"

const key = Flag.String("key").pipe(
  Flag.withMetavar("文件"),
  Flag.withDescription("签名私钥（Ed25519，PEM），可由 xiuhua checkpoint keygen 生成")
)
export const algorithm = Flag.Literals("algorithm", ["sha-256", "sm3"]).pipe(
  Flag.withDescription("根所用的哈希算法，缺省 sha-256"),
  Flag.withDefault("sha-256" as const)
)

/** A checkpoint that would be written over; null where there is no file. */
const earlierAt = Effect.fnUntraced(function* (path: string) {
  const text = yield* textIfThere(path)
  if (text === null) return null
  const read = readCheckpoint(text)
  if (Result.isSuccess(read)) return read.success
  return yield* fail({
    zh: `${path} 已经存在，而且不是检查点，没有覆盖`,
    en: `${path} exists already, is no checkpoint, and was left alone`
  })
})

const make = Command.make(
  "checkpoint",
  {
    db: options.db,
    key,
    output,
    algorithm,
    json: options.json,
    lang: options.lang,
    tenant: options.tenant,
    locality: options.locality
  },
  Effect.fnUntraced(function* ({ algorithm, db, json, lang, locality, tenant: given, ...flag }) {
    const { layer, tenant } = yield* workplace({ db, locality, tenant: given, create: false, readOnly: true })
    const signer = yield* signerAt(userPath(flag.key))
    const path = userPath(flag.output)
    const earlier = yield* earlierAt(path)
    const { end, onProgress } = reading(lang)
    const made = yield* Effect.gen(function* () {
      const bureau = yield* Bureau
      if (earlier !== null) {
        const { firstBreak } = yield* bureau.verify({ tenant, checkpoint: earlier, onProgress })
        if (firstBreak !== null) {
          const { en, zh } = breakText(firstBreak)
          return yield* fail({
            zh: `${path} 中原有的检查点与记录不符，没有覆盖：${zh}`,
            en: `The record does not bear out the checkpoint in ${path}, which was left alone: ${en}`
          })
        }
      }
      return yield* bureau.checkpoint({ tenant, signer, algorithm, onProgress })
    }).pipe(Effect.ensuring(end), Effect.provide(layer))
    yield* writeText(path, writeCheckpoint(made))
    const { at, position, root, streams } = made.head
    if (json) {
      const record = { file: path, position, streams, at: formatInstant(at), root, key: signer.key }
      return yield* Console.log(JSON.stringify(record, null, 2))
    }
    yield* Console.log(
      lang === "zh"
        ? `检查点已写入 ${path}\n${streams} 个事件流，到位置 ${position}\n根 ${root}\n公钥 ${signer.key}\n请将文件存放在数据库之外，公钥对外公布`
        : `Checkpoint written to ${path}\n${streams} streams up to position ${position}\nRoot ${root}\nPublic key ${signer.key}\nKeep the file away from the database, and publish the key`
    )
  })
).pipe(Command.withDescription("出具签名的检查点：全部案件记录到此为止的根，留作日后核验"))

/** `bureau.pem` has its other half in `bureau.pub.pem`. */
const publicPath = (path: string): string => `${path.replace(/\.pem$/u, "")}.pub.pem`

const keygen = Command.make(
  "keygen",
  { output, json: options.json, lang: options.lang },
  Effect.fnUntraced(function* ({ json, lang, output }) {
    const path = userPath(output)
    const { privateKey, publicKey } = newKeys()
    yield* writeNew(path, privateKey, true)
    yield* writeNew(publicPath(path), publicKey, false)
    const { key } = yield* Effect.fromResult(signerFrom(privateKey))
    if (json) {
      return yield* Console.log(JSON.stringify({ privateKey: path, publicKey: publicPath(path), key }, null, 2))
    }
    yield* Console.log(
      lang === "zh"
        ? `私钥 ${path}（请妥善保管，只有持有者能签名）\n公钥 ${publicPath(path)}（请对外公布）\n${key}`
        : `Private key ${path} (keep it safe: whoever has it can sign)\nPublic key ${publicPath(path)} (publish it)\n${key}`
    )
  })
).pipe(Command.withDescription("生成一对签名密钥（Ed25519）"))

/** 检查点 — what shows later that nothing recorded until now was taken back. */
export const checkpoint = make.pipe(Command.withSubcommands([keygen]))
