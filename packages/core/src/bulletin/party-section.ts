/**
 * 党建段落 — the sentences of Party work. They are made of {@link PublishedFigure} and nothing else: what words them never sees
 * a count that was hidden, an entry or a person (PR16.13).
 */
import type { Section, Sentence } from "./bulletin.ts"
import type { PublishedFigure } from "./published-figure.ts"

interface Pattern {
  readonly indicator: string
  readonly before: string
  readonly after?: string
}

const LEADERSHIP = "提升政治领导力"
const TEAM = "提升队伍战斗力"

const patterns: Readonly<Record<string, ReadonlyArray<Pattern>>> = {
  [LEADERSHIP]: [
    { indicator: "pty.meeting.done", before: "“三会一课”等规定动作完成率" },
    { indicator: "pty.themeday", before: "主题党日完成率" },
    { indicator: "pty.firsttopic", before: "“第一议题”落实率" },
    { indicator: "pty.centregroup", before: "中心组学习研讨完成率" },
    { indicator: "pty.study.member", before: "党员学时达标率" },
    { indicator: "pty.study.secretary", before: "支部书记和班子成员学时达标率" },
    { indicator: "pty.study.platform", before: "学习平台参学率", after: "（不公布个人积分）" },
    { indicator: "pty.training.network", before: "网络学院学时达标率" },
    { indicator: "pty.dues.ontime", before: "党费按期交纳率" },
    { indicator: "pty.brand.count", before: "“党建+”品牌" },
    { indicator: "pty.partnership.count", before: "联合共建单位" },
    { indicator: "pty.partnership.done", before: "共建办实事" }
  ],
  [TEAM]: [
    { indicator: "pty.training.classes", before: "开展培训" },
    { indicator: "pty.training.induction", before: "岗前培训完成率" },
    { indicator: "pty.team.count", before: "在册党员队伍" },
    { indicator: "pty.post.count", before: "设立党员先锋岗" },
    { indicator: "pty.sortie.persons", before: "党员队伍出动" },
    { indicator: "pty.volunteer.hours", before: "党员志愿服务" },
    { indicator: "pty.callup.persons", before: "重点任务动员" },
    { indicator: "pty.frontline.days", before: "党员干部一线办公" }
  ]
}

/** Groups in brackets, hidden ones as such. */
const groupsOf = ({ groups }: PublishedFigure): string =>
  groups.length === 0 ? "" : `（${groups.map(({ key, text }) => `${key}${text}`).join("，")}）`

const sentenceOf = ({ after = "", before }: Pattern, figure: PublishedFigure): Sentence => ({
  id: `party-${figure.indicator}`,
  segments: [`${before}${figure.text}${after}${groupsOf(figure)}${figure.provisional ? "（暂定）" : ""}。`]
})

/** The sections of Party work for what may be printed; none where nothing may. Headings are without their numerals. */
export const partySections = (figures: ReadonlyArray<PublishedFigure>): ReadonlyArray<Section> =>
  Object.entries(patterns).flatMap(([heading, own]) => {
    const sentences = own.flatMap((pattern) =>
      figures
        .filter(({ indicator, text }) => indicator === pattern.indicator && text !== null)
        .map((figure) => sentenceOf(pattern, figure))
    )
    return sentences.length === 0 ? [] : [{ heading, sentences }]
  })
