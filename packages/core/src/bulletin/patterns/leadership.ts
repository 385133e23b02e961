/** 提升政治领导力 — study, brands, organisational life (seed rows 14 to 49). */
import { counted, exact, outOf, type Pattern, part, rate, share } from "../pattern.ts"

/** Gatherings of a kind, or parts of a form. */
const held = (kind: string, unit = "次") => part("pty.activity.held", kind, unit)
const form = (one: string, unit = "次") => part("pty.activity.forms", one, unit)

export const leadershipPatterns: ReadonlyArray<Pattern> = [
  { id: "leading-group", part: "study", say: ["召开党组会{n}"], slots: { n: held("leadingGroupMeeting") } },
  {
    id: "party-pty.firsttopic",
    part: "study",
    say: ["“第一议题”落实率{n}", "（应落实会议{due}，已落实{done}）"],
    slots: {
      n: rate("pty.firsttopic"),
      due: outOf("pty.firsttopic", "次"),
      done: counted("pty.firsttopic", "次")
    }
  },
  {
    id: "party-pty.centregroup",
    part: "study",
    say: ["中心组学习研讨完成率{n}", "（应研讨季度{due}，已研讨{done}）"],
    slots: {
      n: rate("pty.centregroup"),
      due: outOf("pty.centregroup", "个"),
      done: counted("pty.centregroup", "个")
    }
  },
  { id: "youth-study", part: "study", say: ["青年理论学习小组集中学习{n}"], slots: { n: held("youthStudy") } },
  {
    id: "party-pty.study.hours",
    part: "study",
    say: ["累计学习{n}"],
    slots: { n: exact("pty.study.hours") }
  },
  {
    id: "party-pty.study.member",
    part: "study",
    say: ["党员学时达标率{n}"],
    slots: { n: share("pty.study.member") }
  },
  {
    id: "party-pty.study.secretary",
    part: "study",
    say: ["支部书记和班子成员学时达标率{n}"],
    slots: { n: share("pty.study.secretary") }
  },
  {
    id: "party-pty.study.platform",
    part: "study",
    say: ["学习平台参学率{n}（不公布个人积分）"],
    slots: { n: share("pty.study.platform") }
  },
  {
    id: "party-pty.training.network",
    part: "study",
    say: ["网络学院学时达标率{n}"],
    slots: { n: share("pty.training.network") }
  },
  {
    id: "party-pty.training.cadre",
    part: "study",
    say: ["干部年度培训达标率{n}"],
    slots: { n: share("pty.training.cadre") }
  },
  {
    id: "study-results",
    part: "study",
    say: ["形成学习成果{n}", "，落实{done}"],
    slots: {
      n: part("gov.task.opened", "followUp", "项"),
      done: part("gov.task.accepted", "followUp", "项")
    }
  },
  {
    id: "tasks-from-above",
    part: "study",
    say: ["承接上级部署{n}", "，验收办结{done}"],
    slots: {
      n: part("gov.task.opened", "directive", "项"),
      done: part("gov.task.accepted", "directive", "项")
    }
  },
  {
    id: "tasks-ontime",
    part: "study",
    say: ["承办事项按期办结率{n}", "（应办结{due}，按期办结{done}）"],
    slots: {
      n: rate("gov.task.ontime"),
      due: outOf("gov.task.ontime", "件"),
      done: counted("gov.task.ontime", "件")
    }
  },
  {
    id: "party-pty.brand.count",
    part: "brand",
    say: ["“党建+”品牌{n}"],
    slots: { n: exact("pty.brand.count") }
  },
  { id: "brand-activities", part: "brand", say: ["开展“党建+”活动{n}"], slots: { n: held("brand", "场") } },
  { id: "front-line-activities", part: "brand", say: ["一线开展活动{n}"], slots: { n: held("frontLine") } },
  {
    id: "party-led-projects",
    part: "brand",
    say: ["“党建引领+城市管理”项目{n}"],
    slots: { n: exact("gov.project.count") }
  },
  {
    id: "livelihood-tasks",
    part: "brand",
    say: ["民生实事立项{n}", "，验收办结{done}"],
    slots: {
      n: part("gov.task.opened", "livelihood"),
      done: part("gov.task.accepted", "livelihood")
    }
  },
  {
    id: "party-pty.partnership.count",
    part: "brand",
    say: ["联合共建单位{n}"],
    slots: { n: exact("pty.partnership.count") }
  },
  {
    id: "party-pty.partnership.done",
    part: "brand",
    say: ["共建办实事{n}", "（议定{agreed}）"],
    slots: { n: exact("pty.partnership.done"), agreed: part("pty.partnership.done", "agreed") }
  },
  {
    id: "posted-tasks",
    part: "brand",
    say: ["揭榜立项{n}", "，验收办结{done}"],
    slots: { n: part("gov.task.opened", "posted", "项"), done: part("gov.task.accepted", "posted", "项") }
  },
  {
    id: "party-pty.meeting.done",
    part: "life",
    say: ["“三会一课”等规定动作完成率{n}", "（按规定召开党员大会{a}、支委会{b}、党小组会{c}<，上党课{e}>）"],
    slots: {
      n: rate("pty.meeting.done"),
      a: part("pty.meeting.done", "member-meeting", "次"),
      b: part("pty.meeting.done", "committee-meeting", "次"),
      c: part("pty.meeting.done", "group-meeting", "次"),
      e: part("pty.meeting.done", "lecture", "次")
    }
  },
  {
    id: "party-pty.themeday",
    part: "life",
    say: ["主题党日完成率{n}", "（各支部应开展{due}，已开展{done}）"],
    slots: {
      n: rate("pty.themeday"),
      due: outOf("pty.themeday", "次"),
      done: counted("pty.themeday", "次")
    }
  },
  { id: "special-lectures", part: "life", say: ["讲专题党课{n}"], slots: { n: form("specialLecture") } },
  { id: "oath", part: "life", say: ["重温入党誓词{n}"], slots: { n: form("oath") } },
  { id: "red-stories", part: "life", say: ["讲红色故事{n}"], slots: { n: form("redStory", "场") } },
  { id: "party-attendance", part: "life", say: ["组织生活到会率{n}"], slots: { n: share("pty.attendance") } },
  {
    id: "party-own-choice",
    part: "life",
    say: ["开展自选动作{n}"],
    slots: { n: part("pty.activity.own", "whole", "项") }
  },
  {
    id: "party-pty.dues.ontime",
    part: "life",
    say: ["党费按期交纳率{n}"],
    slots: { n: share("pty.dues.ontime") }
  },
  { id: "party-dues-collected", part: "life", say: ["收缴党费{n}"], slots: { n: exact("pty.dues.collected") } }
]
