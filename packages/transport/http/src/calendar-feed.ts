/**
 * 日历订阅 — duties as an iCalendar feed (RFC 5545): an all-day event on the last day of each, that a calendar program
 * subscribes to. The same duty has the same UID every time, so a program moves it instead of showing it twice.
 */
import type { Language } from "@xiuhua/bureau/words"
import type { PlainDate } from "@xiuhua/core/calendar"
import { type DutyOutcome, dutyStatuses } from "@xiuhua/core/duties"
import { digest } from "@xiuhua/core/regulation"

/** Octets of a line, without its ending. */
const WIDTH = 75

const encoder = new TextEncoder()

/** A content line folded at 75 octets, never within a character. */
const folded = (line: string): string => {
  const lines: Array<string> = []
  let current = ""
  let width = 0
  for (const char of line) {
    const octets = encoder.encode(char).length
    // A continuation begins with one space, which counts.
    if (width + octets > WIDTH) {
      lines.push(current)
      current = " "
      width = 1
    }
    current += char
    width += octets
  }
  return [...lines, current].join("\r\n")
}

/** A TEXT value: backslash, semicolon, comma and line ends escaped; other control characters left out. */
const escapedText = (text: string): string =>
  text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replaceAll(/\r\n|\r|\n/gu, "\\n")
    .replaceAll(/\p{Cc}/gu, "")

const dayOf = (day: PlainDate): string => day.replaceAll("-", "")

/** What the feed needs to know beside the duties. */
export interface FeedOptions {
  readonly tenant: string
  readonly language: Language
  /** What a rule is called. */
  readonly names: (rule: string) => string
}

/** What a reader sees at a glance. */
const marks: Readonly<Record<DutyOutcome["status"], string>> = {
  met: "✓ ",
  "not-yet-due": "",
  missed: "✗ ",
  deviation: "△ ",
  exempt: "○ ",
  "evidence-incomplete": "◇ ",
  "needs-review": "? "
}

const event = (
  outcome: DutyOutcome,
  number: number,
  { language, names, tenant }: FeedOptions
): ReadonlyArray<string> => {
  const { cite, dueOn, orgUnit, period, rule, status, subject } = outcome
  const uid = digest(JSON.stringify([tenant, rule, orgUnit, subject, period.id, number]))
  const who = [orgUnit, subject].filter((name) => name !== null && name !== "" && name !== "***").join(" ")
  const state = dutyStatuses[status][language]
  return [
    "BEGIN:VEVENT",
    `UID:${uid}@xiuhua`,
    // The feed is the same whenever it is asked for: the stamp is the day that the duty is about.
    `DTSTAMP:${dayOf(period.from)}T000000Z`,
    `DTSTART;VALUE=DATE:${dayOf(dueOn)}`,
    `SUMMARY:${escapedText(`${marks[status]}${names(rule)}${who === "" ? "" : ` ${who}`}`)}`,
    `DESCRIPTION:${escapedText(`${state}\n${cite.source}${cite.article}\n${rule} ${period.id}`)}`,
    `CATEGORIES:${escapedText(outcome.field)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT"
  ]
}

/** The feed. Lines end in CR LF. */
export const calendarText = (outcomes: ReadonlyArray<DutyOutcome>, options: FeedOptions): string => {
  const seen = new Map<string, number>()
  const events = outcomes.flatMap((outcome) => {
    const { orgUnit, period, rule, subject } = outcome
    const key = [rule, orgUnit, subject, period.id].join("\u001f")
    const number = seen.get(key) ?? 0
    seen.set(key, number + 1)
    return event(outcome, number, options)
  })
  const name = options.language === "zh" ? "绣花 义务" : "Xiuhua duties"
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Xiuhua//duties//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${name}`,
    "X-WR-TIMEZONE:Asia/Shanghai",
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    ...events,
    "END:VCALENDAR"
  ]
  return `${lines.map(folded).join("\r\n")}\r\n`
}
