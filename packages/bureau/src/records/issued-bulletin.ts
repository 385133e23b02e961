import { Issue } from "@xiuhua/core/bulletin"
import { formatInstant } from "@xiuhua/core/calendar"
import type { IssuedBulletin } from "../bulletins/requests.ts"

/** 刊发情况 — the bulletin of a year as it stands: who drafted and published it, and what was corrected. Without its text. */
export const issuedBulletinRecord = ({ drafted, errata, published, stage, year }: IssuedBulletin) => ({
  year,
  stage,
  drafted:
    drafted === null
      ? null
      : {
          on: drafted.event.on,
          by: drafted.by,
          asOf: formatInstant(drafted.event.asOf),
          digest: drafted.event.digest
        },
  published:
    published === null
      ? null
      : {
          on: published.event.on,
          by: published.by,
          asOf: formatInstant(published.event.asOf),
          digest: published.event.digest
        },
  errata: errata.map(({ by, event }) => ({
    number: event.number,
    on: event.on,
    by,
    asOf: formatInstant(event.asOf),
    reason: event.reason,
    text: published === null ? null : Issue.erratumText(published.event.bulletin, event),
    changes: event.changes
  }))
})
