/** 谈心谈话派生 — who owes a talk, from the members of a branch; for whom a talk counts, from the talk. */
import type { PlainDate } from "../../calendar/index.ts"
import { defineDerivation, fieldIndex, type Row, toRow } from "../../ledger/index.ts"
import { officerRoles } from "../organisation/codes.ts"
import { partyMember } from "../organisation/member-register.ts"
import { partyTalk, type TalkReading, talkDue, talkShown } from "./ledgers.ts"

/** The subject of a pair: both references in their own order, so that it is the same from either side. */
export const pairOf = (a: string, b: string): string => (a < b ? `${a}+${b}` : `${b}+${a}`)

interface Seat {
  readonly member: string
  readonly isOfficer: boolean
  readonly from: PlainDate
  readonly until: PlainDate | null
}

const seatOf = (() => {
  const at = (name: string) => fieldIndex(partyMember, name)
  const [member, role, from, until] = [at("member"), at("role"), at("validFrom"), at("validUntil")]
  return (row: Row): Seat => ({
    member: String(row[member]),
    isOfficer: (officerRoles as ReadonlyArray<string>).includes(String(row[role])),
    from: row[from] as PlainDate,
    until: (row[until] ?? null) as PlainDate | null
  })
})()

const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b)
const earlier = (a: PlainDate | null, b: PlainDate | null): PlainDate | null =>
  a === null ? b : b === null ? a : a < b ? a : b

/** Talks due in a branch: each pair of officers, each member with an officer and with another member. */
export const talksFromMembers = defineDerivation({
  id: "party.talks-due-from-members",
  from: partyMember,
  to: talkDue,
  group: { branch: "branch" },
  derive: (rows) => {
    const branch = String(rows[0]?.[fieldIndex(partyMember, "branch")])
    const seats = rows.map(seatOf)
    const due = (reading: TalkReading, subject: string, validFrom: PlainDate, validUntil: PlainDate | null) =>
      toRow(talkDue, { reading, subject, branch, validFrom, validUntil })
    const officers = seats.filter(({ isOfficer }) => isOfficer)
    const pairs = officers.flatMap((a, at) =>
      officers.slice(at + 1).flatMap((b) => {
        const [from, until] = [later(a.from, b.from), earlier(a.until, b.until)]
        const meet = a.member !== b.member && (until === null || from <= until)
        return meet ? [due("committeePair", pairOf(a.member, b.member), from, until)] : []
      })
    )
    const members = seats
      .filter(({ isOfficer }) => !isOfficer)
      .flatMap(({ from, member, until }) => [
        due("withCommittee", member, from, until),
        due("amongMembers", member, from, until)
      ])
    return [...pairs, ...members]
  }
})

/** For whom a talk counts. */
export const shownFromTalks = defineDerivation({
  id: "party.talks-shown-from-talks",
  from: partyTalk,
  to: talkShown,
  group: { talk: "talk" },
  derive: (rows) => {
    const at = (name: string) => fieldIndex(partyTalk, name)
    return rows.flatMap((row) => {
      const [first, second] = [String(row[at("first")]), String(row[at("second")])]
      const reading = row[at("kind")] as TalkReading
      const subjects =
        reading === "committeePair" ? [pairOf(first, second)] : reading === "withCommittee" ? [second] : [first, second]
      return [...new Set(subjects)].map((subject) =>
        toRow(talkShown, {
          talk: String(row[at("talk")]),
          reading,
          subject,
          branch: String(row[at("branch")]),
          day: String(row[at("day")])
        })
      )
    })
  }
})
