/**
 * 机械化作业面积日台账 — one section on one day: the area that was cleaned, and how much of it by machine.
 *
 * Source: sanitation convention R4.2. The denominator of 机械化清扫率 is all that was cleaned; the area that machines could
 * clean is another figure and named so. Rows follow from `sanitation.section-work` and the register, or are imported where
 * the runs are not kept: then `machine` is the union of the methods, never their sum.
 */
import type { PlainDate } from "../../calendar/index.ts"
import { type Derivation, day, defineDerivation, defineKind, eq, measure, type Row, text } from "../../ledger/index.ts"
import { WHOLE } from "./cover.ts"
import { reader } from "./fields.ts"
import { roadSection, sectionOn } from "./road-section.ts"
import { sectionWork } from "./section-work.ts"

const area = { unit: "m²", scale: 2 } as const

export const machineArea = defineKind({
  id: "sanitation.machine-area",
  label: { zh: "机械化作业面积日台账", en: "Machine-cleaned area by day" },
  fields: {
    day: day("日期", "day", { synonyms: ["作业日期"] }),
    section: text("路段编号", "section", { synonyms: ["路段"] }),
    station: text("环卫站", "sanitation station", { synonyms: ["站点"] }),
    cleaned: measure("清扫保洁面积", "area cleaned", area, { synonyms: ["清扫面积"] }),
    machine: measure("机械化作业面积", "area cleaned by machine", area, { synonyms: ["机械化清扫面积"] }),
    mechanisable: measure("可机械化作业面积", "mechanisable area", area, { optional: true })
  },
  key: ["day", "section"],
  day: "day",
  grain: "day",
  place: "section",
  orgUnit: "station",
  retentionYears: 5
})

/**
 * The area that two methods have cleaned together, from each and what both did, in any one unit. Null where what both did
 * is more than one of them: such figures contradict each other.
 */
export const machineUnion = (swept: number, washed: number, both: number): number | null =>
  both > swept || both > washed ? null : swept + washed - both

const work = reader(sectionWork)
const sections = reader(roadSection)

/** A share of an area, rounded down to the hundredth of a square metre. */
const partOf = (areaOfSection: number, share: number): number =>
  Number((BigInt(areaOfSection) * BigInt(share)) / BigInt(WHOLE))

/** The row of {@link machineArea} for the work on a section, `section` being its row of the register on that day. */
export const machineAreaRow = (done: Row, section: Row): Row => {
  const whole = sections.number(section, "area") ?? 0
  return [
    work.text(done, "day"),
    work.text(done, "section"),
    sections.text(section, "station"),
    partOf(whole, work.number(done, "covered") ?? 0),
    partOf(whole, work.number(done, "machine") ?? 0),
    sections.number(section, "mechanisableArea")
  ]
}

/** The area behind the work on a section, as the register says on that day; none for a section that is not in it. */
export const machineAreaFromWork: Derivation = defineDerivation({
  id: "sanitation.machine-area-from-work",
  from: sectionWork,
  to: machineArea,
  group: { day: "day", section: "section" },
  beside: [
    {
      kind: roadSection,
      of: ([first]) => (first === undefined ? undefined : eq("section", work.text(first, "section") ?? "")),
      touches: (row) => eq("section", sections.text(row, "section") ?? "")
    }
  ],
  derive: (rows, [registered = []]) => {
    const sectionAt = sectionOn(registered)
    return rows.flatMap((done) => {
      const section = sectionAt(work.text(done, "section") ?? "", work.text(done, "day") as PlainDate)
      return section === undefined ? [] : [machineAreaRow(done, section)]
    })
  }
})
