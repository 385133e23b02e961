/**
 * 日产日清判定 — which emptying cleared a point of what arose on a day.
 *
 * A point is cleared for production day D by an emptying at t with `closesAt(D) <= t <= cut-off(D)`, both ends included
 * (R4.4c). An emptying before the point closes leaves what comes later and clears nothing (R4.4d): it is shown as too
 * early. The calendar takes no part: no festival moves a cut-off (R4.4g). Nothing is said of days on which no register has
 * the point.
 */
import { addDays, type PlainDate } from "../../calendar/index.ts"
import { code, day, defineDerivation, defineKind, eq, type Row, text } from "../../ledger/index.ts"
import { clearanceCutOff, type Regime } from "../../regulation/index.ts"
import { minutesOf } from "./clock.ts"
import { collectionPoint, pointOf, pointOn } from "./collection-point.ts"
import { emptying, emptyingOf } from "./emptying.ts"
import { agreedOn, rowOf } from "./exact.ts"
import { about } from "./in-service.ts"

const MINUTES = 1440

export const pointClearance = defineKind({
  id: "sanitation.point-clearance",
  label: { zh: "日产日清判定", en: "Clearance of points" },
  fields: {
    day: day("产生日期", "production day"),
    point: text("收集点编号", "point"),
    emptiedOn: day("收运日期", "emptied on"),
    emptiedAt: text("收运时间", "emptied at", { maxLength: 5 }),
    closedAt: text("停止投放时间", "closed at", { maxLength: 5 }),
    status: code("判定", "status", {
      cleared: { zh: "已清", en: "cleared" },
      "too-early": { zh: "停止投放前收运", en: "emptied before it closed" }
    })
  },
  // In this order a store finds the rows of a group, which is a point and the day it was emptied on, by the key.
  key: ["point", "emptiedOn", "day"],
  day: "day",
  grain: "day",
  retentionYears: 3
})

const asRow = rowOf(pointClearance)

/** What the emptyings of a point on one civil day say of that day and of the day before. */
export const clearanceDerivation = (regime: Pick<Regime, "law">) =>
  defineDerivation({
    id: "sanitation.point-clearance-from-emptyings",
    from: emptying,
    to: pointClearance,
    group: { emptiedOn: "day", point: "point" },
    beside: [
      {
        kind: collectionPoint,
        of: (rows) => eq("point", emptyingOf(rows[0] as Row).point),
        touches: (row) => about(collectionPoint, "point", row, "point", "day", 1)
      }
    ],
    derive: (rows, [points = []]) => {
      const times = rows.map((row) => emptyingOf(row).time).sort()
      const { day: emptiedOn, point } = emptyingOf(rows[0] as Row)
      const verdict = (production: PlainDate, later: number): ReadonlyArray<Row> => {
        const registered = pointOn(points, point, production)
        if (registered === undefined) return []
        const { closesAt } = pointOf(registered)
        const closes = minutesOf(closesAt)
        const cutOff = minutesOf(agreedOn(regime, clearanceCutOff, production))
        const minute = (time: string) => minutesOf(time) + later * MINUTES
        const clearing = times.find((time) => minute(time) >= closes && minute(time) <= cutOff)
        const early = times.findLast((time) => minute(time) < closes)
        const told = { day: production, point, emptiedOn, closedAt: closesAt }
        if (clearing !== undefined) return [asRow({ ...told, emptiedAt: clearing, status: "cleared" })]
        return early === undefined ? [] : [asRow({ ...told, emptiedAt: early, status: "too-early" })]
      }
      return [...verdict(addDays(emptiedOn, -1), 1), ...verdict(emptiedOn, 0)]
    }
  })
