/**
 * 谈心谈话 — that two members talked, and when: what they said is kept nowhere (PR6.12).
 *
 * Who owes whom a talk follows from the register of members, whom a talk counts for from the talk: both are derived, so
 * that the duty is data like any other.
 */
import { code, day, defineKind, personRef, text } from "../../ledger/index.ts"
import { yesNo } from "../organisation/codes.ts"

/** 三种覆盖 — of the three readings only the first asks for every pair (PR6.10). */
export const talkReadings = {
  committeePair: { zh: "支委之间", en: "between officers" },
  withCommittee: { zh: "支委与党员", en: "an officer and a member" },
  amongMembers: { zh: "党员之间", en: "between members" }
} as const
export type TalkReading = keyof typeof talkReadings

/** One talk. `first` is the officer where an officer talks with a member. */
export const partyTalk = defineKind({
  id: "party.talk",
  label: { zh: "谈心谈话台账", en: "Talks" },
  fields: {
    talk: text("谈话编号", "talk"),
    day: day("日期", "day", { synonyms: ["谈话日期"] }),
    branch: text("党支部", "branch", { synonyms: ["支部名称"] }),
    kind: code("谈话类型", "kind", talkReadings, { synonyms: ["类型"] }),
    first: personRef("谈话人代号", "first", { synonyms: ["谈话人"] }),
    second: personRef("谈话对象代号", "second", { synonyms: ["谈话对象"] }),
    /** 提醒谈话 — because of signs of trouble or complaints (PR6.11). */
    reminder: code("提醒谈话", "reminder talk", yesNo, { optional: true }),
    followUp: code("有后续事项", "follow-up", yesNo, { optional: true })
  },
  key: ["talk"],
  day: "day",
  grain: "day",
  orgUnit: "branch",
  retentionYears: 5
})

/** Derived: a pair, or a member, of whom a talk is due, on the days of their membership. */
export const talkDue = defineKind({
  id: "party.talk-due",
  label: { zh: "应谈名录", en: "Talks due" },
  fields: {
    reading: code("覆盖类型", "reading", talkReadings),
    subject: text("对象", "subject", { privacy: "personal" }),
    branch: text("党支部", "branch"),
    validFrom: day("起始日期", "valid from"),
    validUntil: day("终止日期", "valid until", { optional: true })
  },
  key: ["branch", "reading", "subject", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  orgUnit: "branch",
  retentionYears: 5
})

/** Derived: a pair or a member for whom a talk counts. */
export const talkShown = defineKind({
  id: "party.talk-shown",
  label: { zh: "已谈台账", en: "Talks held" },
  fields: {
    talk: text("谈话编号", "talk"),
    reading: code("覆盖类型", "reading", talkReadings),
    subject: text("对象", "subject", { privacy: "personal" }),
    branch: text("党支部", "branch"),
    day: day("日期", "day")
  },
  key: ["talk", "reading", "subject"],
  day: "day",
  grain: "day",
  orgUnit: "branch",
  retentionYears: 5
})
