/**
 * 党建任务目录 — the obligations of Party work by their numbers (rulebook, section 15), and which duties each comes to. What an
 * obligation rests on and how strong it is stand in its duties; one whose duties a place has switched off has none.
 */
import { activistReviewInterval, type Label } from "../../regulation/index.ts"
import { talkDutyIds } from "./talk-duties.ts"

export interface Obligation {
  /** Permanent: `OB-04`; null for what is a convention of the place or of this project only. */
  readonly id: string | null
  readonly label: Label
  /** Ids of duty rules, or of the limit of an aggregate. */
  readonly rules: ReadonlyArray<string>
}

const obligation = (id: string | null, zh: string, en: string, ...rules: ReadonlyArray<string>): Obligation => ({
  id,
  label: { zh, en },
  rules
})

/** Every obligation, in the order of the rulebook, then the conventions without a number. */
export const obligations: ReadonlyArray<Obligation> = [
  obligation("OB-01", "党员大会", "Branch meeting", "party.member-meeting"),
  obligation("OB-02", "支委会", "Committee meeting", "party.committee-meeting"),
  obligation("OB-03", "党小组会", "Party group meeting", "party.group-meeting"),
  obligation("OB-04", "主题党日", "Theme Party Day", "party.theme-day"),
  obligation("OB-05", "组织生活会", "Organisational life meeting", "party.organisational-life"),
  obligation("OB-06", "民主评议党员", "Appraisal of members", "party.appraisal"),
  obligation("OB-07", "谈心谈话", "Talks", ...talkDutyIds),
  obligation("OB-08", "党组书记讲党课", "Lecture by the secretary", "party.secretary-lecture"),
  obligation("OB-09", "党员学时", "Hours of a member", "party.study-hours"),
  obligation("OB-10", "书记、班子成员学时", "Hours of a branch officer", "party.study-hours-officer"),
  obligation("OB-11", "中心组研讨", "Study group of the leadership", "party.study-group"),
  obligation("OB-12", "第一议题", "First topic", "party.first-topic"),
  obligation("OB-13", "青年理论学习小组", "Youth study group", "party.youth-study"),
  obligation("OB-14", "民主生活会", "Democratic life meeting", "party.democratic-life"),
  obligation("OB-15", "党费", "Dues", "party.dues", "party.dues-quarterly"),
  obligation("OB-16", "科级及以下干部培训", "Training of cadres", "party.cadre-training"),
  obligation("OB-17", "县处级干部培训", "Training of county leaders", "party.leader-training"),
  obligation(
    "OB-18",
    "初任（岗前）培训",
    "Induction",
    "party.induction-civil-servant",
    "party.induction-auxiliary",
    "party.induction-contract"
  ),
  obligation("OB-19", "换届", "Term election", "party.term-election"),
  obligation("OB-20", "积极分子半年考察", "Half-year review of an activist", activistReviewInterval.id),
  obligation("OB-21", "警示教育", "Warning education", "party.warning-education"),
  obligation("OB-22", "全面从严治党专题研究", "Study of strict governance", "party.strict-governance"),
  obligation(null, "党课", "Party lectures", "party.lecture"),
  obligation(null, "临时党支部学习", "Study of a temporary branch", "party.temporary-study"),
  obligation(null, "网络学院学时", "Hours of the network academy", "party.network-hours")
]
