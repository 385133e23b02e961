/**
 * 路段作业日汇总 — what the runs of a day have covered of one section: derived, however many passes were made (R4.1b, R4.2a).
 *
 * `covered` is the union of all cleaning, `machine` that of sweeping, washing and suction by machine; watering cleans
 * nothing. Washings and waterings count how often enough of the section was covered (`road-washing.min-coverage`).
 */
import { Option } from "effect"
import type { PlainDate } from "../../calendar/index.ts"
import { type Derivation, day, defineDerivation, defineKind, measure, type Row, text } from "../../ledger/index.ts"
import { type Regime, washingMinCoverage } from "../../regulation/index.ts"
import { cleaningRun } from "./cleaning-run.ts"
import { coveredBy, type Pass, passOf, SHARE, timesCovered, wholePass } from "./cover.ts"
import { leastWhole, reader } from "./fields.ts"

const times = { unit: "次", scale: 0 } as const

export const sectionWork = defineKind({
  id: "sanitation.section-work",
  label: { zh: "路段作业日汇总", en: "Work on a section by day" },
  fields: {
    day: day("日期", "day"),
    section: text("路段编号", "section"),
    covered: measure("清扫覆盖比例", "cleaned share", SHARE),
    machine: measure("机械作业覆盖比例", "machine-cleaned share", SHARE),
    washings: measure("冲洗次数", "washings", times),
    waterings: measure("洒水次数", "waterings", times),
    failed: measure("复核不合格记录", "runs that failed their check", times)
  },
  key: ["day", "section"],
  day: "day",
  grain: "day",
  place: "section",
  retentionYears: 5
})

const read = reader(cleaningRun)
const MACHINES: ReadonlyArray<string> = ["sweep", "wash", "suction"]

/** A run says its stretch, its share, or neither, which is all of the section; only one end of a stretch says nothing. */
const passesOf = (runs: ReadonlyArray<Row>, methods: ReadonlyArray<string>): ReadonlyArray<Pass> =>
  runs.flatMap((run) => {
    if (!methods.includes(read.text(run, "method") ?? "")) return []
    const stated = {
      start: read.number(run, "start"),
      end: read.number(run, "end"),
      covered: read.number(run, "covered")
    }
    const silent = stated.start === null && stated.end === null && stated.covered === null
    const pass = silent ? wholePass : passOf(stated)
    return pass === undefined ? [] : [pass]
  })

/** Adds up the runs of a section and day. Where no least coverage is in force, only the whole section counts. */
export const sectionWorkFromRuns = ({ law }: Pick<Regime, "law">): Derivation =>
  defineDerivation({
    id: "sanitation.section-work-from-runs",
    from: cleaningRun,
    to: sectionWork,
    group: { day: "day", section: "section" },
    derive: (rows) => {
      const [first] = rows as readonly [Row]
      const on = read.text(first, "day") as PlainDate
      const valid = rows.filter((run) => read.text(run, "check") !== "failed")
      const least = leastWhole(Option.getOrUndefined(law.of(washingMinCoverage, on))?.value ?? "100", SHARE.scale)
      return [
        [
          on,
          read.text(first, "section"),
          coveredBy(passesOf(valid, ["manual", ...MACHINES])),
          coveredBy(passesOf(valid, MACHINES)),
          timesCovered(passesOf(valid, ["wash"]), least),
          timesCovered(passesOf(valid, ["water"]), least),
          rows.length - valid.length
        ]
      ]
    }
  })
