import { rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { Bureau } from "@xiuhua/bureau"
import { type Bulletin, partsOf, textOf } from "@xiuhua/core/bulletin"
import { campaignIndicators } from "@xiuhua/core/enforcement"
import { wholeYear } from "@xiuhua/testkit"
import { exportLedger } from "@xiuhua/transport-spreadsheet"
import { Console, Effect, Stream } from "effect"
import { Command, Flag } from "effect/cli"
import { written } from "../bulletin-formats.ts"
import { showCases, walkCases } from "../demo/cases.ts"
import { recordLate, showLate } from "../demo/late.ts"
import { FOLDER, importYear, io, prepare } from "../demo/ledgers.ts"
import { showNineFigures } from "../demo/nine-figures.ts"
import { showParty, walkParty } from "../demo/party.ts"
import { showQuarantine } from "../demo/quarantine.ts"
import { showReviews } from "../demo/reviews.ts"
import { figures, period, type Scene, scoreboards, title, YEAR } from "../demo/scene.ts"
import { type Seen, trapsOf, trapTable } from "../demo/traps.ts"
import { dutyNames, dutySummary } from "../duty-table.ts"
import * as options from "../options.ts"
import { paint } from "../table.ts"
import { workplace } from "../workplace.ts"

const flags = {
  db: Flag.String("db").pipe(
    Flag.withMetavar("URL"),
    Flag.withDescription(`数据库，缺省为新建的 sqlite:${FOLDER}/demo.sqlite`),
    Flag.optional
  ),
  lang: options.lang,
  tenant: options.tenant,
  locality: options.locality
}

/** The bulletin of the year on the screen; and as files with what is to be made public, where the demo leaves something behind. */
const publish = Effect.fnUntraced(function* ({ tenant }: Scene, bulletin: Bulletin, folder: string | null) {
  const bureau = yield* Bureau
  yield* title(bulletin.title)
  for (const section of bulletin.sections) {
    yield* Console.log(`\n${paint("bold", section.heading)}`)
    for (const { heading, sentences } of partsOf(section))
      yield* Console.log(`  ${heading}\n    ${sentences.map(textOf).join("\n    ")}`)
  }
  if (folder === null) return
  const { kind, rows } = yield* bureau.penaltyPublicity({ tenant, actor: "demo", ...period })
  const entries = Stream.fromIterable(rows.map((row) => ({ row })))
  yield* exportLedger({ path: join(folder, `双公示-${YEAR}.xlsx`), format: "xlsx", kind, entries, personal: true })
  for (const format of ["md", "html", "docx"] as const) {
    const made = yield* written(format, bulletin)
    yield* io(() => writeFile(join(folder, `通报-${YEAR}.${format}`), made))
  }
})

/** The figures, whole and broken down. */
const showFigures = Effect.fnUntraced(function* (scene: Scene) {
  const values = yield* scoreboards(scene)
  yield* figures(
    scene,
    { zh: "清扫保洁率，按月", en: "Cleaning execution by month" },
    { ids: ["san.sweep.execution"], by: ["month"] }
  )
  yield* figures(
    scene,
    { zh: "街面执法，按街道", en: "The street, by street office" },
    { ids: ["enf.stall.count", "enf.nonmotor.corrected", "enf.threebao.signed"], by: ["street"] }
  )
  yield* figures(
    scene,
    { zh: "集中整治，按行动", en: "Campaigns and their results" },
    { ids: campaignIndicators.map(({ id }) => id), by: ["campaign"] }
  )
  return values
})

/** Duties at the end of the year, rule by rule. */
const showDuties = Effect.fnUntraced(function* ({ lang, tenant }: Scene) {
  const bureau = yield* Bureau
  const outcomes = yield* bureau.duties({ tenant, on: period.to })
  yield* title(lang === "zh" ? `义务（截至 ${period.to}）` : `Duties as of ${period.to}`)
  yield* Console.log(dutySummary(outcomes, dutyNames(bureau.catalogue), lang))
  yield* Console.log(
    paint(
      "dim",
      lang === "zh"
        ? "路段每日清扫按面积计：完成一部分的列为未完成，已完成的面积仍计入指标"
        : "Cleaning weighs by area: a section done in part is missed, what was done of it counts in the figures"
    )
  )
  return outcomes
})

/** What is planted against each rule of data quality, and what caught it. */
const showTraps = Effect.fnUntraced(function* ({ lang }: Scene, seen: Seen) {
  yield* title(lang === "zh" ? "数据质量陷阱" : "Traps of data quality")
  yield* Console.log(trapTable(trapsOf(seen), lang))
})

export const demo = Command.make(
  "demo",
  flags,
  Effect.fnUntraced(function* ({ db: given, lang, locality, tenant: named }) {
    const zh = lang === "zh"
    const started = performance.now()
    const { db, folder, passing } = yield* prepare(given)
    const { catalogue, layer, tenant } = yield* workplace({ db, locality, tenant: named, create: true })
    const year = wholeYear({ year: YEAR, seed: 1 })
    const scene = { tenant, lang }
    yield* Console.log(
      paint(
        "yellow",
        zh
          ? `【演示数据】${YEAR} 年${catalogue.locality.name.zh}，全部为合成数据，不反映任何真实的人、单位或事件`
          : `SYNTHETIC DATA: a made-up ${YEAR} of ${catalogue.locality.name.en}; no real person, firm or event`
      )
    )
    const work = Effect.gen(function* () {
      const bureau = yield* Bureau
      const files = yield* importYear(scene, { ...year, folder, kinds: catalogue.kinds })
      yield* walkCases(scene)
      yield* walkParty(scene)
      const late = yield* recordLate(scene, year.sanitation)
      const values = yield* showFigures(scene)
      const outcomes = yield* showDuties(scene)
      const reviewed = yield* showReviews(scene)
      const quarantined = yield* showQuarantine(scene)
      yield* showLate(scene, late)
      yield* showTraps(scene, { files, values, outcomes, reviewed, quarantined, late })
      yield* showCases(scene)
      yield* showParty(scene)
      const bulletin = yield* bureau.bulletin({ tenant, year: YEAR })
      yield* publish(scene, bulletin, passing ? null : folder)
      yield* showNineFigures(scene, values, bulletin)
    })
    yield* Effect.ensuring(
      Effect.provide(work, layer),
      Effect.promise(() => (passing ? rm(folder, { recursive: true, force: true }) : Promise.resolve()))
    )
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    if (db === "memory:") {
      return yield* Console.log(
        zh ? `\n用时 ${seconds} 秒。内存中的数据已随之消失。` : `\n${seconds} s. What was in memory is gone with it.`
      )
    }
    const shown = passing ? db : `sqlite:${FOLDER}/demo.sqlite`
    const xiuhua = "npx -y pnpm@12.21.0 --silent xiuhua"
    yield* Console.log(
      zh
        ? `\n用时 ${seconds} 秒。${passing ? "" : `台账工作簿、数据库和通报在 ${FOLDER}/。`}接着可以启动接口，浏览器打开它打印的地址：`
        : `\n${seconds} s. ${passing ? "" : `Workbooks, database and bulletin are in ${FOLDER}/. `}Next, start the API and open the address that it prints:`
    )
    yield* Console.log(`  ${xiuhua} serve --db ${shown}`)
  })
).pipe(Command.withDescription("生成一个合成的区年度：写成台账工作簿、导入，打印义务、核查、指标与通报"))
