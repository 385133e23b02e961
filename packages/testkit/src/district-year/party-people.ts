/**
 * 演示党员 — the branches, bodies and made-up members of the synthetic year. Behind a reference there is nobody: it is made of
 * numbers, and no name exists anywhere.
 */
import { type PersonRef, personRefOf } from "@xiuhua/core/ledger"
import type { BranchRole } from "@xiuhua/core/party"

/** 党组织 */
export const bodies = {
  leadingGroup: "演示局党组",
  studyGroup: "演示局党组中心组",
  youthGroup: "演示青年理论学习小组",
  bureau: "演示城管局",
  partyCommittee: "演示局机关党委"
} as const

/** 党支部 — one of the office, one of the enforcement brigade, one of a station that is too small for a committee. */
export const branches = {
  office: "演示机关第一党支部",
  brigade: "演示执法大队党支部",
  station: "演示环卫一站党支部"
} as const
export type HomeBranch = (typeof branches)[keyof typeof branches]

/** 临时党支部 */
export const TEMPORARY = "汕尾高铁站防疫应急队临时党支部"

/** 党小组 of the brigade. */
export const groups = ["演示大队第一党小组", "演示大队第二党小组"] as const

/** One made-up member. */
export interface DemoMember {
  readonly ref: PersonRef
  readonly branch: HomeBranch
  readonly role: BranchRole
  readonly probationary: boolean
  readonly group: string | null
}

/** A reference for a number; numbers of this family stand for nobody else. */
export const personOf = (n: number): PersonRef =>
  personRefOf(Uint8Array.from({ length: 16 }, (_, at) => (n * 61 + at * 29 + 7) % 256))

const committee: ReadonlyArray<BranchRole> = ["secretary", "deputySecretary", "organisation", "publicity", "discipline"]
const pair: ReadonlyArray<BranchRole> = ["secretary", "deputySecretary"]

const membersOf = (
  branch: HomeBranch,
  first: number,
  count: number,
  officers: ReadonlyArray<BranchRole>
): ReadonlyArray<DemoMember> =>
  Array.from({ length: count }, (_, at) => ({
    ref: personOf(first + at),
    branch,
    role: officers[at] ?? "member",
    probationary: branch === branches.office && at === count - 1,
    group: branch === branches.brigade ? (groups[at % 2] ?? null) : null
  }))

/** Everybody: fifteen, one of them probationary; sixteen; six. */
export const members: ReadonlyArray<DemoMember> = [
  ...membersOf(branches.office, 1, 15, committee),
  ...membersOf(branches.brigade, 21, 16, committee),
  ...membersOf(branches.station, 41, 6, pair)
]

/** Members of one branch, officers first. */
export const membersIn = (branch: string): ReadonlyArray<DemoMember> => members.filter((one) => one.branch === branch)

/** The secretary of a branch. */
export const secretaryOf = (branch: string): PersonRef => membersIn(branch)[0]?.ref ?? personOf(0)

/** Leading group: its secretary first. */
export const leaders: ReadonlyArray<PersonRef> = Array.from({ length: 7 }, (_, at) => personOf(61 + at))

/** Those who went to the station: two of the office, three of the brigade, one of the sanitation station. */
export const stationTeam: ReadonlyArray<DemoMember> = [
  ...membersIn(branches.office).slice(5, 7),
  ...membersIn(branches.brigade).slice(5, 8),
  ...membersIn(branches.station).slice(2, 3)
]
