/**
 * 党建活动台账视图 — a gathering as the ledgers that obligations and figures read, and a row of an old ledger as a fact about it.
 *
 * What an old row told comes out as it went in; steps taken here stand over it. A gathering without parts gets one from
 * {@link partsFromGatherings}. Nothing is shown before it was held, nor when it was cancelled.
 */
import type { PlainDate } from "../../calendar/index.ts"
import type { LedgerKind, Row } from "../../ledger/index.ts"
import type { Regime } from "../../regulation/index.ts"
import { countBallot } from "../votes/count.ts"
import { cellsOf, quorateOf, rowFrom, shared, yes } from "./cells.ts"
import { isNamed } from "./checks.ts"
import {
  activityFollowUp,
  activityItem,
  activityKindsOfLedger,
  partyActivity,
  partyAttendance,
  partyResolution
} from "./ledgers.ts"
import { aboutOf, type Cells, heldOn, itemsOf, type State } from "./state.ts"
import type { Fact } from "./steps.ts"

interface ViewRow {
  readonly kind: LedgerKind
  readonly row: Row
}

/** Rows of old ledgers of one kind. */
const toldRows = (state: State, kind: LedgerKind): ReadonlyArray<Cells> =>
  [...state.rows.values()].filter((told) => told.kind === kind.id).map(({ cells }) => cells)

/** The gathering itself: what steps say, over what an old ledger told. */
const activityCells = (id: string, day: PlainDate, state: State): Cells => {
  const { announced, held, minutes, signedIn } = state
  return {
    ...toldRows(state, partyActivity)[0],
    activity: id,
    day,
    ...(announced !== null && {
      organiser: announced.organiser,
      group: announced.group,
      kind: announced.kind,
      required: yes(announced.required),
      theme: announced.theme,
      topicCode: announced.topicCode,
      brand: announced.brand,
      place: announced.place,
      noticedOn: announced.on
    }),
    ...(held !== null && {
      frontLine: yes(held.frontLine),
      mode: held.mode,
      startedAt: held.startedAt,
      endedAt: held.endedAt,
      host: held.host,
      emergencyReason: held.emergencyReason
    }),
    ...(signedIn !== null && {
      due: signedIn.due,
      present: signedIn.present,
      leave: signedIn.leave,
      absent: signedIn.absent
    }),
    ...(minutes !== null && { minutes: minutes.document })
  }
}

const itemCells = (env: Regime, state: State, gathering: Cells): ReadonlyArray<Cells> => {
  const items = itemsOf(state)
  const told = toldRows(state, activityItem)
  if (items.length === 0) return told
  return items.map((item) => ({
    ...shared(gathering),
    order: String(item.order),
    serves: item.serves,
    form: item.form,
    formName: item.formName,
    topic: item.topic,
    source: item.source,
    discussed: yes(item.discussed),
    speaker: item.speaker,
    speakerPost: item.speakerPost,
    speakerBody: item.speakerBody,
    hours: item.hourTenths,
    named: state.minutes !== null && isNamed(items, item) ? "yes" : null,
    quorate: quorateOf(env, item.serves, gathering)
  }))
}

/** Told rows and those of steps, which stand over them under the same key. */
const over = (told: ReadonlyArray<Cells>, own: ReadonlyArray<Cells>, key: string): ReadonlyArray<Cells> => [
  ...told.filter((cells) => own.every((one) => one[key] !== cells[key])),
  ...own
]

/** Every row of a gathering, by its id; none before it was held. */
export const rowsOf = (env: Regime, id: string, state: State): ReadonlyArray<ViewRow> => {
  const day = heldOn(state)
  const about = aboutOf(state)
  const rows = (kind: LedgerKind, cells: ReadonlyArray<Cells>): ReadonlyArray<ViewRow> =>
    cells.map((one) => ({ kind, row: rowFrom(kind, one) }))
  const { organiser } = about ?? { organiser: null }
  const persons = (state.signedIn?.persons ?? []).map(
    ({ attendance, person, reason }): Cells => ({ activity: id, day, organiser, person, attendance, reason })
  )
  const resolutions = state.resolutions.map(
    ({ ballot, declared, id: resolution, matter, on }): Cells => ({
      activity: id,
      resolution,
      day: on,
      organiser,
      matter,
      entitled: countBallot(env, { ...ballot, on }).base,
      present: ballot.present,
      yes: ballot.yes,
      result: declared
    })
  )
  const followUps = state.followUps.map(
    ({ closed, set }): Cells => ({
      activity: id,
      followUp: set.id,
      day: set.on,
      organiser,
      task: set.task,
      dueOn: set.dueOn,
      closedOn: closed?.on ?? null,
      closed: yes(closed !== null)
    })
  )
  const gathering = day === null || about === null ? [] : [activityCells(id, day, state)]
  return [
    ...rows(partyActivity, gathering),
    ...rows(
      activityItem,
      gathering.length === 0 ? toldRows(state, activityItem) : gathering.flatMap((one) => itemCells(env, state, one))
    ),
    ...rows(partyAttendance, over(toldRows(state, partyAttendance), persons, "person")),
    ...rows(partyResolution, over(toldRows(state, partyResolution), resolutions, "resolution")),
    ...rows(activityFollowUp, over(toldRows(state, activityFollowUp), followUps, "followUp"))
  ]
}

/** The gathering that a row is about, and what it says, for {@link partyActivities} to record; undefined for another kind. */
export const recordedRow = ({ kind, row }: ViewRow): { readonly id: string; readonly fact: Fact } | undefined => {
  if (!activityKindsOfLedger.some(({ id }) => id === kind.id)) return undefined
  const cells = cellsOf(kind, row)
  return {
    id: String(cells["activity"]),
    fact: { _tag: "RecordRow", on: cells["day"] as PlainDate, kind: kind.id, cells }
  }
}
