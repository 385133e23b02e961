/** 谈心谈话义务 — the three readings of who talks with whom once a year (OB-07, PR6.9, PR6.10); undone it is a deviation. */
import { type DutyRule, defineDuty } from "../../duties/index.ts"
import { eq } from "../../ledger/index.ts"
import { type Regime, talksPerYear } from "../../regulation/index.ts"
import { type TalkReading, talkDue, talkReadings, talkShown } from "../talks/ledgers.ts"
import { localCount } from "./local.ts"

const ids: Readonly<Record<TalkReading, string>> = {
  committeePair: "party.talk-between-officers",
  withCommittee: "party.talk-with-officer",
  amongMembers: "party.talk-among-members"
}

/** Ids of the duties of talking. */
export const talkDutyIds: ReadonlyArray<string> = Object.values(ids)

/** The duties of talking, as often as the place says. */
export const talkDuties = ({ law }: Regime): ReadonlyArray<DutyRule> => {
  const times = localCount(law, talksPerYear)
  if (times === undefined) return []
  return (Object.keys(ids) as ReadonlyArray<TalkReading>).map((reading) =>
    defineDuty({
      id: ids[reading],
      label: { zh: `谈心谈话（${talkReadings[reading].zh}）`, en: `Talks ${talkReadings[reading].en}` },
      field: "party",
      strength: "generally",
      cites: times.cites,
      period: { unit: "year" },
      subjects: { kind: talkDue, subject: "subject", where: eq("reading", reading) },
      satisfiedBy: [{ kind: talkShown, subject: "subject", where: eq("reading", reading) }],
      needs: { of: "count", atLeast: times.atLeast },
      exemptions: "by-document"
    })
  )
}
