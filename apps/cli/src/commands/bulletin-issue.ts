/** 通报刊发 — drafts, publications and errata of the yearly bulletin. */
import { randomUUID } from "node:crypto"
import { writeFile } from "node:fs/promises"
import { Bureau, type IssuedBulletin } from "@xiuhua/bureau"
import { issuedBulletinRecord } from "@xiuhua/bureau/records"
import { chineseDay, Issue } from "@xiuhua/core/bulletin"
import { Console, Effect, Option } from "effect"
import { Command, Flag } from "effect/cli"
import { bulletinFormats, erratumWritten, written } from "../bulletin-formats.ts"
import { fail } from "../failure.ts"
import type { Language } from "../language.ts"
import * as options from "../options.ts"
import { userPath } from "../paths.ts"
import { checkpointAt, checkpointFile, publicKeyAt, publicKeyFile } from "../proof-files.ts"
import { table } from "../table.ts"
import { workplace } from "../workplace.ts"

const place = {
  db: options.db,
  json: options.json,
  lang: options.lang,
  tenant: options.tenant,
  locality: options.locality
}
const step = { year: options.year, on: options.on, actor: options.actor, ...place }

const stages = {
  none: { zh: "未拟稿", en: "none" },
  drafted: { zh: "已拟稿", en: "drafted" },
  published: { zh: "已刊发", en: "published" },
  corrected: { zh: "已刊发，有更正", en: "published, with errata" }
} as const satisfies Record<Issue.Stage, object>

const shown = (issued: ReadonlyArray<IssuedBulletin>, lang: Language): string => {
  const zh = lang === "zh"
  if (issued.length === 0) return zh ? "还没有拟稿或者刊发的通报" : "No bulletin was drafted or published"
  return table(
    zh
      ? ["年度", "状态", "拟稿", "拟稿人", "刊发", "签发人", "更正", "摘要（SHA-256）"]
      : ["Year", "Stage", "Drafted", "By", "Published", "By", "Errata", "Digest (SHA-256)"],
    issued.map(({ drafted, errata, published, stage, year }) => [
      String(year),
      stages[stage][lang],
      drafted?.event.on ?? "",
      drafted?.by ?? "",
      published?.event.on ?? "",
      published?.by ?? "",
      String(errata.length),
      (published ?? drafted)?.event.digest.slice(0, 16) ?? ""
    ])
  )
}

const print = (issued: IssuedBulletin, json: boolean, lang: Language) =>
  Console.log(json ? JSON.stringify(issuedBulletinRecord(issued), null, 2) : shown([issued], lang))

const draft = Command.make(
  "draft",
  {
    ...step,
    asOf: options.asOf,
    checkpoint: checkpointFile.pipe(Flag.withDescription("一并刊登的检查点，须与记录相符")),
    publicKey: publicKeyFile
  },
  Effect.fnUntraced(function* ({ actor, asOf, db, json, lang, locality, on, tenant: given, year, ...flag }) {
    const { layer, tenant } = yield* workplace({ db, locality, tenant: given, create: false })
    const command = {
      tenant,
      actor,
      year,
      on,
      commandId: randomUUID(),
      ...(asOf === undefined ? {} : { asOf }),
      ...(flag.checkpoint === undefined ? {} : { checkpoint: yield* checkpointAt(flag.checkpoint) }),
      ...(flag.publicKey === undefined ? {} : { publicKey: yield* publicKeyAt(flag.publicKey) })
    }
    const { issued } = yield* Effect.provide(
      Bureau.use((bureau) => bureau.draftBulletin(command)),
      layer
    )
    yield* print(issued, json, lang)
  })
).pipe(Command.withDescription("拟稿：记下通报所依据的记录时间和全文摘要，刊发前可以重拟"))

const publish = Command.make(
  "publish",
  step,
  Effect.fnUntraced(function* ({ actor, db, json, lang, locality, on, tenant: given, year }) {
    const { layer, tenant } = yield* workplace({ db, locality, tenant: given, create: false })
    const command = { tenant, actor, year, on }
    const issued = yield* Effect.provide(
      Effect.gen(function* () {
        const bureau = yield* Bureau
        const known = yield* bureau.issuedBulletins({ tenant })
        // Whoever has the database in hand may do both; who signs in must not.
        if (!known.some((one) => one.year === year))
          yield* bureau.draftBulletin({ ...command, commandId: randomUUID() })
        return yield* bureau.publishBulletin({ ...command, commandId: randomUUID() })
      }),
      layer
    )
    yield* print(issued, json, lang)
  })
).pipe(Command.withDescription("刊发：与拟稿逐字一致方可刊发，刊发后不再改动；没有拟稿的先拟稿"))

const erratum = Command.make(
  "erratum",
  {
    ...step,
    asOf: options.asOf,
    reason: Flag.String("reason").pipe(
      Flag.withMetavar("缘由"),
      Flag.withDescription("缘由，印在更正里，如 补录十二月台账")
    )
  },
  Effect.fnUntraced(function* ({ actor, asOf, db, json, lang, locality, on, reason, tenant: given, year }) {
    const { layer, tenant } = yield* workplace({ db, locality, tenant: given, create: false })
    const command = {
      tenant,
      actor,
      year,
      on,
      reason,
      commandId: randomUUID(),
      ...(asOf === undefined ? {} : { asOf })
    }
    const issued = yield* Effect.provide(
      Bureau.use((bureau) => bureau.issueErratum(command)),
      layer
    )
    const last = issued.errata.at(-1)
    if (json || last === undefined || issued.published === null) return yield* print(issued, json, lang)
    const { issuer, lines, on: day, title } = Issue.erratumText(issued.published.event.bulletin, last.event)
    yield* Console.log([title, ...lines, issuer, chineseDay(day)].join("\n"))
  })
).pipe(Command.withDescription("更正：已刊发的数字与现在的数字有出入的，逐句列出"))

const show = Command.make(
  "show",
  {
    year: options.year,
    erratum: Flag.Int("erratum").pipe(
      Flag.withMetavar("号"),
      Flag.withDescription("该年度的第几号更正"),
      Flag.optional
    ),
    format: Flag.Literals("format", bulletinFormats).pipe(Flag.withDescription("格式，缺省 md"), Flag.optional),
    output: Flag.String("output").pipe(
      Flag.withAlias("o"),
      Flag.withMetavar("文件"),
      Flag.withDescription("写入文件"),
      Flag.optional
    ),
    ...place
  },
  Effect.fnUntraced(function* ({ db, erratum, format, json, locality, output, tenant: given, year }) {
    const { layer, tenant } = yield* workplace({ db, locality, tenant: given, create: false })
    const { errata, published } = yield* Effect.provide(
      Bureau.use((bureau) => bureau.issuedBulletin({ tenant, year })),
      layer
    )
    if (published === null) return
    const { bulletin, on } = published.event
    const asked = json ? ("json" as const) : Option.getOrElse(format, () => "md" as const)
    const wanted = Option.getOrUndefined(erratum)
    const found = errata.find(({ event }) => event.number === wanted)
    if (wanted !== undefined && found === undefined)
      return yield* fail({ zh: `没有第 ${wanted} 号更正`, en: `There is no erratum ${wanted}` })
    const made = yield* found === undefined
      ? written(asked, bulletin, { publishedOn: on })
      : erratumWritten(asked, bulletin, found.event)
    if (Option.isNone(output)) {
      if (typeof made !== "string") return yield* Effect.fail(needsFile)
      return yield* Console.log(made.trimEnd())
    }
    const path = userPath(output.value)
    yield* Effect.tryPromise({
      try: () => writeFile(path, made),
      catch: (cause) => fail({ zh: `不能写入 ${path}：${cause}`, en: `Cannot write ${path}: ${cause}` })
    })
  })
).pipe(Command.withDescription("已刊发的通报，与刊发时逐字一致"))

export const needsFile = fail({
  zh: "Word 文档不能打印在屏幕上，请用 -o 写明文件",
  en: "A Word document cannot be printed on the screen: name a file with -o"
})

const list = Command.make(
  "list",
  place,
  Effect.fnUntraced(function* ({ db, json, lang, locality, tenant: given }) {
    const { layer, tenant } = yield* workplace({ db, locality, tenant: given, create: false })
    const issued = yield* Effect.provide(
      Bureau.use((bureau) => bureau.issuedBulletins({ tenant })),
      layer
    )
    yield* Console.log(json ? JSON.stringify(issued.map(issuedBulletinRecord), null, 2) : shown(issued, lang))
  })
).pipe(Command.withDescription("各年度通报：拟稿、刊发、更正"))

export const bulletinSteps = [draft, publish, erratum, show, list] as const
