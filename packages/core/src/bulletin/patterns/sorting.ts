/** 推进垃圾分类 — outreach, points, vehicles, coverage, recycling, bulky waste (seed rows 100 to 109). */
import { exact, hundreds, type Pattern, part, rate, wan2 } from "../pattern.ts"

export const sortingPatterns: ReadonlyArray<Pattern> = [
  {
    id: "outreach",
    part: "sort",
    say: ["开展垃圾分类宣传{n}", "（进社区{community}、进企业{company}、进校园{school}）"],
    slots: {
      n: exact("san.sort.outreach"),
      community: part("san.sort.outreach", "community"),
      company: part("san.sort.outreach", "company"),
      school: part("san.sort.outreach", "school")
    }
  },
  {
    id: "outreach-copies",
    part: "sort",
    say: ["发放垃圾分类资料{n}"],
    slots: { n: { ...hundreds("san.sort.outreach"), of: "copies", unit: "份" } }
  },
  { id: "sorting-points", part: "sort", say: ["在用分类投放点{n}"], slots: { n: exact("san.sort.points") } },
  { id: "sorting-vehicles", part: "sort", say: ["分类收运车{n}"], slots: { n: exact("san.sort.vehicles") } },
  {
    id: "sorting-communities",
    part: "sort",
    say: ["小区分类覆盖率{n}"],
    slots: { n: rate("san.sort.community") }
  },
  { id: "sorting-villages", part: "sort", say: ["农村分类覆盖率{n}"], slots: { n: rate("san.sort.village") } },
  {
    id: "sorting-participation",
    part: "sort",
    say: ["分类参与率{n}", "（样本{sample}）"],
    slots: { n: rate("san.sort.participation"), sample: part("san.sort.participation", "denominator", "户") }
  },
  {
    id: "sorting-accuracy",
    part: "sort",
    say: ["分类投放准确率{n}", "（样本{sample}）"],
    slots: { n: rate("san.sort.accuracy"), sample: part("san.sort.accuracy", "denominator", "份") }
  },
  { id: "sorting-awareness", part: "sort", say: ["分类知晓率{n}"], slots: { n: rate("san.sort.awareness") } },
  { id: "waste-collected", part: "sort", say: ["清运生活垃圾{n}"], slots: { n: wan2("san.waste.tonnage") } },
  {
    id: "recycling-rate",
    part: "sort",
    say: ["生活垃圾回收利用率{n}"],
    slots: { n: rate("san.sort.recycling") }
  },
  { id: "bulky-done", part: "sort", say: ["大件垃圾处置率{n}"], slots: { n: rate("san.bulky.done") } },
  {
    id: "bulky-progress",
    part: "sort",
    say: ["大件垃圾处理设施建设进度{n}"],
    slots: { n: rate("san.bulky.progress") }
  }
]
