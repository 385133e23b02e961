/**
 * 演示年度党建数据 — one year of Party work, made up from a seed: branches, bodies and thirty-seven members who do not exist. The
 * gatherings are planted so that each kind of outcome is there; see `party-gatherings.ts`.
 */
import { dutyExemption } from "@xiuhua/core/duties"
import {
  activityItem,
  bodySeat,
  branchTerm,
  Dues,
  partyActivity,
  partyAttachment,
  partyAttendance,
  partyBody,
  partyBranch,
  partyGroup,
  partyMember,
  partyTalk,
  Study,
  Teams,
  votingSuspension
} from "@xiuhua/core/party"
import { randomFrom } from "../random.ts"
import type { DistrictYearOptions, GeneratedLedger } from "./district-year.ts"
import { attendanceRows, gatheringRows, itemRows, leadingGroupRows } from "./party-gatherings.ts"
import {
  attachmentRows,
  bodyRows,
  branchRows,
  cadreRows,
  exemptionRows,
  groupRows,
  memberRows,
  newStaffRows,
  seatRows,
  standingRows,
  suspensionRows,
  termRows
} from "./party-registers.ts"
import {
  brandRows,
  classRows,
  partnershipItemRows,
  partnershipRows,
  paymentRows,
  postRows,
  serviceRows,
  studyRows,
  talkRows,
  teamRows
} from "./party-study.ts"

/** The ledgers of Party work in the order in which a bureau would hand them in: registers first. */
export const partyYear = ({ seed, year }: DistrictYearOptions): ReadonlyArray<GeneratedLedger> => {
  const random = (purpose: string) => randomFrom(seed, purpose)
  const gatherings = [
    ...gatheringRows(random(partyActivity.id), year),
    ...leadingGroupRows(random("party.leading-group"), year)
  ]
  return [
    { kind: partyBody, rows: bodyRows(year) },
    { kind: bodySeat, rows: seatRows(year) },
    { kind: partyBranch, rows: branchRows(year) },
    { kind: partyGroup, rows: groupRows(year) },
    { kind: branchTerm, rows: termRows(year) },
    { kind: partyMember, rows: memberRows(year) },
    { kind: partyAttachment, rows: attachmentRows(year) },
    { kind: votingSuspension, rows: suspensionRows(year) },
    { kind: dutyExemption, rows: exemptionRows(year) },
    { kind: partyActivity, rows: gatherings },
    { kind: activityItem, rows: itemRows(year, gatherings) },
    { kind: partyAttendance, rows: attendanceRows(gatherings) },
    { kind: partyTalk, rows: talkRows(random(partyTalk.id), year) },
    { kind: Dues.duesStanding, rows: standingRows(year) },
    { kind: Dues.duesPayment, rows: paymentRows(random(Dues.duesPayment.id), year) },
    { kind: Study.newStaff, rows: newStaffRows(year) },
    { kind: Study.cadre, rows: cadreRows(year) },
    { kind: Study.study, rows: studyRows(year) },
    { kind: Study.trainingClass, rows: classRows(year) },
    { kind: Teams.team, rows: teamRows(year) },
    { kind: Teams.pioneerPost, rows: postRows(year) },
    { kind: Teams.service, rows: serviceRows(random(Teams.service.id), year) },
    { kind: Teams.partnership, rows: partnershipRows(year) },
    { kind: Teams.partnershipItem, rows: partnershipItemRows(year) },
    { kind: Teams.brand, rows: brandRows(year) }
  ]
}
