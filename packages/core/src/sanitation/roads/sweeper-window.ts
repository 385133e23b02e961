/**
 * 机扫时段日汇总 — one window of one route and day, and how much of the route was swept inside it: derived from the runs.
 *
 * Source: sanitation conventions R5.6, R5.7. Only the part inside the window counts. A run that crosses an edge of the
 * window and does not say how much lay outside may hold anything: where that could decide, the result is `unknown` and
 * the duty's evidence incomplete. A window that no run touches has no row.
 */
import { Option } from "effect"
import type { PlainDate } from "../../calendar/index.ts"
import {
  code,
  compare,
  type Derivation,
  day,
  decimal,
  defineDerivation,
  defineKind,
  measure,
  type Row,
  text
} from "../../ledger/index.ts"
import { type Regime, sweeperMaxSpeed, sweeperMinCoverage, sweeperWindows } from "../../regulation/index.ts"
import { type ClockSpan, clockSpan, liesWithin, overlaps } from "./clock-span.ts"
import { type WindowName, windowNames } from "./codes.ts"
import { coveredBy, type Pass, passOf, SHARE } from "./cover.ts"
import { leastWhole, reader, stored } from "./fields.ts"
import { sweeperRun } from "./sweeper-run.ts"

export const sweeperWindow = defineKind({
  id: "sanitation.sweeper-window",
  label: { zh: "机扫时段日汇总", en: "Sweeper windows by day" },
  fields: {
    day: day("日期", "day"),
    route: text("路线编号", "route"),
    window: code("时段", "window", windowNames),
    covered: measure("时段内覆盖比例", "share covered inside", SHARE, { optional: true }),
    result: code("结果", "result", {
      met: { zh: "完成", en: "met" },
      short: { zh: "不足", en: "too little" },
      unknown: { zh: "无法判断", en: "unknown" }
    })
  },
  key: ["day", "route", "window"],
  day: "day",
  grain: "day",
  place: "route",
  retentionYears: 5
})

const read = reader(sweeperRun)
const names = Object.keys(windowNames) as ReadonlyArray<WindowName>

type Spans = Readonly<Record<WindowName, ClockSpan | undefined>>

/** What a run proves of a window: a pass, nothing, or that nobody can say. */
type Proof = Pass | "none" | "unknown"

const lessOutside = (pass: Pass | undefined, outside: number | null): Proof => {
  if (pass === undefined) return "unknown"
  if (outside === null || outside === 0) return pass
  const share = pass._tag === "Placed" ? pass.to - pass.from : pass.share
  return { _tag: "Unplaced", share: outside > share ? 0 : share - outside }
}

/** How a run counts for a window, `spans` being the windows of the day. */
const proofOf = (run: Row, name: WindowName, spans: Spans | undefined): Proof => {
  const outside = read.number(run, "outside")
  const pass = passOf({
    start: read.number(run, "start"),
    end: read.number(run, "end"),
    covered: read.number(run, "covered")
  })
  const stated = read.text(run, "window")
  if (stated !== null) return stated === name ? lessOutside(pass, outside) : "none"
  const span = clockSpan(read.text(run, "from"), read.text(run, "until"))
  const window = spans?.[name]
  if (span === undefined || window === undefined) return "unknown"
  if (!overlaps(span, window)) return "none"
  if (liesWithin(span, window)) return pass ?? "unknown"
  // It runs over an edge. Over both windows nobody can say in which of them the rest lay.
  const both = names.every((other) => {
    const otherWindow = spans?.[other]
    return otherWindow !== undefined && overlaps(span, otherWindow)
  })
  return outside === null || both ? "unknown" : lessOutside(pass, outside)
}

/** Adds up the runs of a route and day, window by window. */
export const sweeperWindowFromRuns = ({ law }: Pick<Regime, "law">): Derivation =>
  defineDerivation({
    id: "sanitation.sweeper-window-from-runs",
    from: sweeperRun,
    to: sweeperWindow,
    group: { day: "day", route: "route" },
    derive: (rows) => {
      const [head] = rows as readonly [Row]
      const on = read.text(head, "day") as PlainDate
      const windows = Option.getOrUndefined(law.of(sweeperWindows, on))?.value
      const spans = windows && {
        first: clockSpan(windows.first.from, windows.first.until),
        second: clockSpan(windows.second.from, windows.second.until)
      }
      const fastest = Option.getOrUndefined(law.of(sweeperMaxSpeed, on))?.value
      const least = leastWhole(Option.getOrUndefined(law.of(sweeperMinCoverage, on))?.value ?? "100", SHARE.scale)
      const sweeping = rows.filter((run) => {
        const speed = read.number(run, "speed")
        const tooFast = speed !== null && fastest !== undefined && compare(stored(speed, 1), decimal(fastest)) > 0
        return read.text(run, "brush") !== "no" && !tooFast
      })
      return names.flatMap((name): ReadonlyArray<Row> => {
        const proofs = sweeping.map((run) => proofOf(run, name, spans)).filter((proof) => proof !== "none")
        if (proofs.length === 0) return []
        const covered = coveredBy(proofs.filter((proof) => proof !== "unknown"))
        const result = covered >= least ? "met" : proofs.includes("unknown") ? "unknown" : "short"
        return [[on, read.text(head, "route"), name, result === "unknown" ? null : covered, result]]
      })
    }
  })
