/** Registers of a made-up bureau: a branch of eight formal members and one on probation, a temporary branch, a leading group. */
import type { PersonRef } from "@xiuhua/core/ledger"
import { toRow } from "@xiuhua/core/ledger"
import { bodySeat, type PartyRoll, partyAttachment, rollOf, votingSuspension } from "@xiuhua/core/party"
import { branchRow, memberRow, person } from "./fixture.ts"

export const home = "第一党支部"
export const station = "高铁站临时党支部"
export const leading = "党组"

/** Formal members 1 to 8: 1 is secretary, 2 and 3 are on the committee, 4 leads a group; 9 is on probation; 8 may not vote. */
export const members = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(person) as ReadonlyArray<PersonRef>
const roleOf = ["secretary", "organisation", "discipline", "groupLeader"] as const

export const roll: PartyRoll = rollOf({
  branches: [
    branchRow(home),
    branchRow(station, { type: "temporary", committee: "no", validFrom: "2022-03-20", validUntil: "2022-12-10" })
  ],
  members: members.map((member, at) =>
    memberRow(member, home, {
      role: roleOf[at] ?? "member",
      stage: at === 8 ? "probationary" : "formal",
      group: "一组",
      admittedOn: at === 6 ? "2026-06-01" : "2010-07-01"
    })
  ),
  attachments: [7, 8].map((n) =>
    toRow(partyAttachment, {
      member: person(n),
      branch: home,
      hostBranch: station,
      reason: "temporaryBranch",
      validFrom: "2022-03-20",
      validUntil: "2022-12-10"
    })
  ),
  suspensions: [
    toRow(votingSuspension, { member: person(8), branch: home, validFrom: "2026-01-01", validUntil: "2026-12-31" })
  ],
  seats: [1, 2, 3, 4, 5, 6, 7].map((n) =>
    toRow(bodySeat, { body: leading, person: person(n), role: n === 1 ? "leader" : "member", validFrom: "2020-01-01" })
  )
})
