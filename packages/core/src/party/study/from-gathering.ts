/**
 * 由活动生成学习记录 — the study records that follow from a gathering's own ledgers, so that nobody enters them twice.
 *
 * One record for each person who came, with the hours of the parts that were study, once however many obligations they serve
 * (PR1.7). Service is no study (PR7.4), and where nobody can verify who was there nobody gets hours (PR1.9).
 */
import { fieldIndex, type LedgerKind, type Row, toRow, type ViewRow } from "../../ledger/index.ts"
import { activityItem, partyActivity, partyAttendance } from "../activities/ledgers.ts"
import type { StudyForm } from "./codes.ts"
import { study } from "./ledgers.ts"

const reader =
  (kind: LedgerKind) =>
  (row: Row, name: string): string | null => {
    const value = row[fieldIndex(kind, name)] ?? null
    return value === null ? null : String(value)
  }
const ofActivity = reader(partyActivity)
const ofItem = reader(activityItem)
const ofAttendance = reader(partyAttendance)

const formOf = (kind: string | null): StudyForm =>
  kind === "lecture" ? "lesson" : kind === "themeDay" ? "themeDay" : kind === "training" ? "course" : "meeting"

const isService = (item: Row): boolean =>
  ofItem(item, "serves") === "service" || ofItem(item, "form") === "volunteering"

const rowsIn = (rows: ReadonlyArray<ViewRow>, { id }: LedgerKind): ReadonlyArray<Row> =>
  rows.filter(({ kind }) => kind.id === id).map(({ row }) => row)

/**
 * Study records from the rows of one gathering, in the order of its attendance. `confirmed` says whether the home branches
 * recognise hours of a temporary branch; null for any other.
 */
export const studyFromGathering = (
  rows: ReadonlyArray<ViewRow>,
  confirmed: "yes" | "no" | null = null
): ReadonlyArray<ViewRow> => {
  const [gathering] = rowsIn(rows, partyActivity)
  if (gathering === undefined || ofActivity(gathering, "mode") === "onlineUnverified") return []
  const tenths = rowsIn(rows, activityItem)
    .filter((item) => !isService(item))
    .reduce((sum, item) => sum + Number(ofItem(item, "hours") ?? 0), 0)
  if (tenths === 0) return []
  const [id, from] = [String(ofActivity(gathering, "activity")), String(ofActivity(gathering, "day"))]
  const came = rowsIn(rows, partyAttendance).filter((one) => ofAttendance(one, "attendance") === "present")
  return came.map((one) => {
    const person = String(ofAttendance(one, "person"))
    return {
      kind: study,
      row: toRow(study, {
        record: `${id}/${person}`,
        person,
        branch: ofActivity(gathering, "organiser"),
        form: formOf(ofActivity(gathering, "kind")),
        topic: ofActivity(gathering, "theme"),
        from,
        startTime: ofActivity(gathering, "startedAt"),
        endTime: ofActivity(gathering, "endedAt"),
        hours: `${Math.floor(tenths / 10)}.${tenths % 10}`,
        confirmed,
        source: partyActivity.id
      })
    }
  })
}
