/** 加强环卫管理 — inspection, roads, stations, clearance and treatment (seed rows 84 to 98). */
import { counted, exact, outOf, type Pattern, part, rate } from "../pattern.ts"

export const sanitationPatterns: ReadonlyArray<Pattern> = [
  { id: "inspection-groups", part: "clean", say: ["督查组{n}"], slots: { n: part("san.insp.groups", "whole", "个") } },
  {
    id: "inspection-days",
    part: "clean",
    say: ["开展督查{n}", "，到位率{rate}"],
    slots: { n: exact("san.insp.days"), rate: rate("san.insp.daily") }
  },
  { id: "problems-found", part: "clean", say: ["发现问题{n}"], slots: { n: exact("san.insp.found") } },
  {
    id: "problems-closed",
    part: "clean",
    say: ["整改销号率{n}", "（应销号问题{due}，销号{done}）"],
    slots: {
      n: rate("san.insp.close"),
      due: outOf("san.insp.close", "处"),
      done: counted("san.insp.close", "处")
    }
  },
  { id: "problems-ontime", part: "clean", say: ["按期整改率{n}"], slots: { n: rate("san.insp.ontime") } },
  { id: "problems-rework", part: "clean", say: ["整改返工率{n}"], slots: { n: rate("san.insp.rework") } },
  {
    id: "sweeping-rate",
    part: "clean",
    say: ["城市清扫保洁率{n}"],
    slots: { n: rate("san.sweep.execution") }
  },
  { id: "mechanised-rate", part: "clean", say: ["机械化清扫率{n}"], slots: { n: rate("san.sweep.mech") } },
  {
    id: "road-washing",
    part: "clean",
    say: ["冲洗{n}", "，完成率{rate}"],
    slots: { n: part("san.road.washings", "whole", "路次"), rate: rate("san.road.wash") }
  },
  {
    id: "road-watering",
    part: "clean",
    say: ["洒水{n}", "，完成率{rate}"],
    slots: { n: part("san.road.waterings", "whole", "路次"), rate: rate("san.road.water") }
  },
  { id: "sweeper-both", part: "clean", say: ["扫路车两时段作业达标率{n}"], slots: { n: rate("san.sweeper.both") } },
  {
    id: "cleaning-quality",
    part: "clean",
    say: ["保洁抽查合格率{n}", "（抽查{samples}）"],
    slots: { n: rate("san.sweep.quality"), samples: part("san.sweep.quality", "samples", "处") }
  },
  {
    id: "station-checks",
    part: "clean",
    say: ["转运站检查覆盖率{n}", "（检查{done}）"],
    slots: { n: rate("san.station.check"), done: counted("san.station.check", "站次") }
  },
  {
    id: "same-day",
    part: "clean",
    say: ["生活垃圾日产日清率{n}", "（应清点日{due}，按时清运{done}）"],
    slots: {
      n: rate("san.waste.sameday"),
      due: outOf("san.waste.sameday", "个"),
      done: counted("san.waste.sameday", "个")
    }
  },
  {
    id: "harmless-rate",
    part: "clean",
    say: ["生活垃圾无害化处理率{n}"],
    slots: { n: rate("san.waste.harmless") }
  },
  { id: "removal-rate", part: "clean", say: ["生活垃圾清运率{n}"], slots: { n: rate("san.waste.removal") } },
  {
    id: "checklists",
    part: "clean",
    say: ["创文巩卫测评合格率{n}", "（适用{due}，合格且有佐证{done}）"],
    slots: {
      n: rate("san.checklist.passed"),
      due: outOf("san.checklist.passed", "项次"),
      done: counted("san.checklist.passed", "项次")
    }
  }
]
