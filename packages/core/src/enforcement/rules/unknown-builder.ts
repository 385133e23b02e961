/**
 * 无法确定建设者的公告 — before anything is decided against a building whose builder nobody knows.
 *
 * The planning law says nothing of it; the province does: in public media and on the site, for a least number of days
 * ({@link planningLimits}). Where it does not, what was done is a doubt and no violation.
 */
import { Option, Schema } from "effect"
import { deadline, PlainDate } from "../../calendar/index.ts"
import type { Finding, Rule } from "../../regulation/index.ts"
import { localLimit, planningLimits } from "./planning-limits.ts"

/** 公告 to an unknown builder: published on `on`, open until the end of `until`. */
const Notice = Schema.Struct({ on: PlainDate, until: PlainDate, media: Schema.Boolean, atSite: Schema.Boolean })

const Facts = Schema.Struct({
  /** The day of the decision. */
  on: PlainDate,
  builderKnown: Schema.Boolean,
  notice: Schema.NullOr(Notice)
})

export const unknownBuilder: Rule<typeof Facts.Type> = {
  id: planningLimits.unknownBuilderNotice,
  label: { zh: "无法确定建设者的公告", en: "Notice to an unknown builder" },
  facts: Facts,
  judge: ({ calendar, law }, { builderKnown, notice, on }) => {
    if (builderKnown) return []
    const limit = Option.getOrUndefined(localLimit(law, planningLimits.unknownBuilderNotice, on))
    const finding = (severity: Finding["severity"], facts: Finding["facts"]): ReadonlyArray<Finding> => [
      {
        rule: unknownBuilder.id,
        severity,
        facts: { on, ...facts },
        cite: limit?.dated.cite ?? {
          source: "《中华人民共和国城乡规划法》(2019修正)",
          article: "第六十四条",
          gist: "没有规定无法确定建设者时的公告，由地方规定"
        }
      }
    ]
    if (limit === undefined) return finding("warning", { localLimit: "none" })
    if (notice === null) return finding("violation", { noticeOn: "none" })
    const noticeFacts = { noticeOn: notice.on, until: notice.until }
    if (!notice.media || !notice.atSite) {
      const missing = notice.media ? "site" : "media"
      return finding("violation", { ...noticeFacts, missing })
    }
    const earliest = deadline(limit.value, notice.on, calendar).raw
    if (notice.until < earliest) return finding("violation", { ...noticeFacts, least: earliest })
    return on <= notice.until ? finding("violation", { ...noticeFacts, waitUntil: notice.until }) : []
  }
}
