import { Bureau, type Verification } from "@xiuhua/bureau"
import { breakText } from "@xiuhua/bureau/words"
import { formatInstant } from "@xiuhua/core/calendar"
import type { Checkpoint } from "@xiuhua/core/proof"
import { Console, Effect, Option } from "effect"
import { Command, Flag } from "effect/cli"
import type { Language, Text } from "../language.ts"
import * as options from "../options.ts"
import { progress } from "../progress.ts"
import { checkpointAt, checkpointFile, publicKeyAt, publicKeyFile } from "../proof-files.ts"
import { paint } from "../table.ts"
import { workplace } from "../workplace.ts"

const flags = {
  db: options.db,
  case: Flag.String("case").pipe(
    Flag.withMetavar("案件"),
    Flag.withDescription("只核验一个案件，如 penalty-case/2022-1，不会混淆时可只写 2022-1"),
    Flag.optional
  ),
  checkpoint: checkpointFile,
  publicKey: publicKeyFile,
  json: options.json,
  lang: options.lang,
  tenant: options.tenant,
  locality: options.locality
}

/** Shows on the terminal how far the reading of the record is. */
export const reading = (lang: Language) => {
  const shown = progress(lang === "zh" ? "核验" : "Verifying")
  const unit = lang === "zh" ? "个事件" : "events"
  return {
    onProgress: (read: number, total: number) =>
      shown.update(read, Math.max(read, total), `${read.toLocaleString("en")} ${unit}`),
    end: Effect.sync(shown.end)
  }
}

/** By whose word the checkpoint is believed. */
export const signerText = (key: string, isGiven: boolean): Text =>
  isGiven
    ? { zh: `签名公钥 ${key}，与所给公钥一致`, en: `signed by ${key}, the key that was given` }
    : {
        zh: `签名公钥 ${key} 取自检查点文件本身，请与公布的公钥核对，或者用 --public-key 给出`,
        en: `signed by ${key}, as the file itself says: compare it with the key that was published, or give that with --public-key`
      }

const lines = (
  { events, firstBreak, head, streams }: Verification,
  checkpoint: Checkpoint | undefined,
  { isGiven, lang }: { readonly isGiven: boolean; readonly lang: Language }
): ReadonlyArray<string> => {
  const say = ({ en, zh }: Text) => (lang === "zh" ? zh : en)
  const counts = say({
    zh: `${streams.toLocaleString("en")} 个事件流，${events.toLocaleString("en")} 个事件`,
    en: `${streams.toLocaleString("en")} streams, ${events.toLocaleString("en")} events`
  })
  const root = `${say({ zh: "根", en: "Root" })} ${head}`
  if (firstBreak !== null) {
    const verdict = paint("red", say({ zh: "核验不通过", en: "Broken" }))
    return [`${verdict}  ${counts}`, `${say({ zh: "第一处异常：", en: "First break: " })}${say(breakText(firstBreak))}`]
  }
  const verdict = paint("green", say({ zh: "核验通过", en: "Whole" }))
  if (checkpoint === undefined) {
    const nothing = say({
      zh: "没有任何事件：请核对数据库和租户（--tenant）",
      en: "There are no events: is it the right database and tenant (--tenant)?"
    })
    const hint = say({
      zh: "没有检查点：整体回退或者从某处起重新写过的数据库，只有对照早先的检查点才能发现",
      en: "No checkpoint: a database that was rolled back, or written anew from some event on, shows only against an earlier one"
    })
    return [`${verdict}  ${counts}`, root, events === 0 ? paint("yellow", nothing) : paint("dim", hint)]
  }
  const { at, key, position } = checkpoint.head
  const moment = formatInstant(at).slice(0, 19).replace("T", " ")
  return [
    `${verdict}  ${counts}`,
    root,
    say({
      zh: `检查点  位置 ${position}，${moment}（北京时间），与记录相符`,
      en: `Checkpoint  position ${position}, ${moment} (China Standard Time): the record bears it out`
    }),
    paint(isGiven ? "dim" : "yellow", say(signerText(key ?? "", isGiven)))
  ]
}

export const verify = Command.make(
  "verify",
  flags,
  Effect.fnUntraced(function* ({ db, json, lang, locality, tenant: given, ...flag }) {
    const { layer, tenant } = yield* workplace({ db, locality, tenant: given, create: false, readOnly: true })
    const checkpoint = flag.checkpoint === undefined ? undefined : yield* checkpointAt(flag.checkpoint)
    const publicKey = flag.publicKey === undefined ? undefined : yield* publicKeyAt(flag.publicKey)
    const { end, onProgress } = reading(lang)
    const query = {
      tenant,
      onProgress,
      ...(Option.isNone(flag.case) ? {} : { case: flag.case.value }),
      ...(checkpoint === undefined ? {} : { checkpoint }),
      ...(publicKey === undefined ? {} : { publicKey })
    }
    const found = yield* Bureau.use((bureau) => bureau.verify(query)).pipe(Effect.ensuring(end), Effect.provide(layer))
    if (!found.ok) process.exitCode = 1
    if (json) {
      const { events, firstBreak, head, ok, streams } = found
      return yield* Console.log(JSON.stringify({ ok, streams, events, head, firstBreak }, null, 2))
    }
    yield* Console.log(lines(found, checkpoint, { isGiven: publicKey !== undefined, lang }).join("\n"))
  })
).pipe(Command.withDescription("核验案件记录：逐个事件重算哈希，指出第一处异常；不改动数据库"))
