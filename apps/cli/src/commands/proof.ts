import { Bureau, type ProofAnswer, type ProofQuery } from "@xiuhua/bureau"
import type { Checkpoint, Signer } from "@xiuhua/core/proof"
import { Console, Effect, Option } from "effect"
import { Command, Flag } from "effect/cli"
import { fail } from "../failure.ts"
import { writeText } from "../files.ts"
import type { Language } from "../language.ts"
import * as options from "../options.ts"
import { userPath } from "../paths.ts"
import { checkpointAt, checkpointFile, keyFile, output, publicKeyAt, publicKeyFile, signerAt } from "../proof-files.ts"
import { paint } from "../table.ts"
import { workplace } from "../workplace.ts"
import { algorithm } from "./checkpoint.ts"
import { reading, signerText } from "./verify.ts"

const flags = {
  case: Flag.String("case").pipe(
    Flag.withMetavar("案件"),
    Flag.withDescription("案件，如 penalty-case/2022-1，不会混淆时可只写 2022-1")
  ),
  db: options.db,
  output: output.pipe(Flag.optional),
  checkpoint: checkpointFile,
  publicKey: publicKeyFile,
  key: keyFile,
  algorithm,
  json: options.json,
  lang: options.lang,
  tenant: options.tenant,
  locality: options.locality
}

/** What the proof leads to. */
type Against = NonNullable<ProofQuery["against"]>

const againstOf = Effect.fnUntraced(function* (flag: {
  readonly checkpoint: string | undefined
  readonly publicKey: string | undefined
  readonly key: string | undefined
}) {
  if (flag.checkpoint !== undefined && flag.key !== undefined) {
    return yield* fail({
      zh: "--checkpoint 与 --key 只能用一个：已有检查点，或者现在出具一个",
      en: "Give --checkpoint or --key, not both: a checkpoint that there is, or one to be made now"
    })
  }
  if (flag.checkpoint === undefined && flag.publicKey !== undefined) {
    return yield* fail({ zh: "--public-key 须与 --checkpoint 同用", en: "--public-key goes with --checkpoint" })
  }
  const signer: Signer | undefined = flag.key === undefined ? undefined : yield* signerAt(flag.key)
  if (signer !== undefined) return { signer } satisfies Against
  const checkpoint: Checkpoint | undefined =
    flag.checkpoint === undefined ? undefined : yield* checkpointAt(flag.checkpoint)
  if (checkpoint === undefined) return undefined
  const publicKey = flag.publicKey === undefined ? undefined : yield* publicKeyAt(flag.publicKey)
  return { checkpoint, ...(publicKey === undefined ? {} : { publicKey }) } satisfies Against
})

/** What to know of a proof beside the file. */
const notes = ({ later, proof }: ProofAnswer, against: Against | undefined, lang: Language): ReadonlyArray<string> => {
  const say = (zh: string, en: string) => (lang === "zh" ? zh : en)
  const left = say(
    `检查点之后另有 ${later} 个事件，不在证明之内；要包括它们请另做检查点`,
    `${later} later events are not in the proof: make a new checkpoint to have them in it`
  )
  const unsigned = say(
    "没有签名：任何拿到文件的人都造得出这样的证明。请用 --checkpoint 或者 --key",
    "Unsigned: whoever has the file could have made it. Use --checkpoint or --key"
  )
  const key = proof.checkpoint.lines.at(-1)?.replace("key ", "") ?? ""
  const isSure = against !== undefined && ("signer" in against || against.publicKey !== undefined)
  return [
    ...(later === 0 ? [] : [paint("yellow", left)]),
    proof.checkpoint.signature === null
      ? paint("yellow", unsigned)
      : paint(isSure ? "dim" : "yellow", signerText(key, isSure)[lang])
  ]
}

export const proof = Command.make(
  "proof",
  flags,
  Effect.fnUntraced(function* ({ algorithm, db, json, lang, locality, tenant: given, ...flag }) {
    const { layer, tenant } = yield* workplace({ db, locality, tenant: given, create: false, readOnly: true })
    const against = yield* againstOf(flag)
    const { end, onProgress } = reading(lang)
    const query = { tenant, case: flag.case, algorithm, onProgress, ...(against === undefined ? {} : { against }) }
    const made = yield* Bureau.use((bureau) => bureau.proof(query)).pipe(Effect.ensuring(end), Effect.provide(layer))
    const text = `${JSON.stringify(made.proof, null, 2)}\n`
    if (Option.isNone(flag.output)) return yield* Console.log(text.trimEnd())
    const path = userPath(flag.output.value)
    yield* writeText(path, text)
    const { later, proof, stream } = made
    const events = proof.events.length
    if (json) {
      const isSigned = proof.checkpoint.signature !== null
      return yield* Console.log(JSON.stringify({ file: path, stream, events, later, signed: isSigned }, null, 2))
    }
    const written =
      lang === "zh"
        ? `证明已写入 ${path}：${stream}，${events} 个事件`
        : `Proof written to ${path}: ${stream}, ${events} events`
    yield* Console.log([written, ...notes(made, against, lang)].join("\n"))
  })
).pipe(Command.withDescription("出具一个案件的过程记录证明，外人用 docs/verify-a-proof.mjs 即可核验"))
