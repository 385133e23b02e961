/** What one rule has read of the ledgers, by subject: who is in the register, who is exempt, what was shown. */
import { addDays, type PlainDate } from "../calendar/index.ts"
import {
  byFirstDay,
  fieldIndex,
  type LedgerKind,
  matcher,
  type Registered,
  type Row,
  registered
} from "../ledger/index.ts"
import { reader, type Shown } from "./evidence.ts"
import { dutyExemption } from "./exemption.ts"
import { type DutyPeriod, periodsOn } from "./period.ts"
import type { DutyRule } from "./rule.ts"

/** A row of a register, a trigger or an exemption, with its entry. */
export interface HeldRow extends Registered {
  readonly entry: number
}

/** What is known of one subject. Rows are in the order of their first days. */
export interface Held {
  readonly rows: Array<HeldRow>
  readonly exemptions: Array<HeldRow>
  /** By period id; of an event all under {@link ANY}, because its periods move with its triggers. */
  readonly shown: Map<string, Array<Shown>>
}

/** The one list of an event's evidence. */
export const ANY = "any"

/** Told of each subject that changes: before the old version goes and after the new one is there. */
export type Witness = (subject: string, change: Change) => void

/** What changes with a version of an entry: evidence names its periods, rows the days they are valid. */
export type Change =
  | { readonly _tag: "Shown"; readonly periods: ReadonlyArray<string> }
  | { readonly _tag: "Row"; readonly row: Registered }
  | { readonly _tag: "Exemption"; readonly row: Registered }

/** One way in which the rule reads a kind of ledger. */
interface Role {
  readonly kind: string
  readonly take: (entry: number, row: Row | null, witness: Witness) => void
}

const drop = <A>(list: Array<A>, item: A): void => {
  const at = list.indexOf(item)
  if (at >= 0) list.splice(at, 1)
}

const insert = (list: Array<HeldRow>, row: HeldRow): void => {
  list.push(row)
  list.sort((a, b) => byFirstDay(a, b) || a.entry - b.entry)
}

/** Every subject that any ledger has named, and how an entry is taken in. */
export interface Holding {
  readonly subjects: ReadonlyMap<string, Held>
  readonly take: (kind: LedgerKind, entry: number, row: Row | null, witness: Witness) => void
}

export const holding = (rule: DutyRule): Holding => {
  const subjects = new Map<string, Held>()
  const of = (subject: string): Held => {
    let held = subjects.get(subject)
    if (held === undefined) {
      held = { rows: [], exemptions: [], shown: new Map() }
      subjects.set(subject, held)
    }
    return held
  }

  /** Keeps what was read of each entry, so that its next version takes the place of the last one. */
  const role = <A extends { readonly subject: string }>(
    kind: LedgerKind,
    read: (entry: number, row: Row) => A | undefined,
    add: (held: Held, read: A) => void,
    remove: (held: Held, read: A) => void,
    change: (read: A) => Change
  ): Role => {
    const entries = new Map<number, A>()
    return {
      kind: kind.id,
      take: (entry, row, witness) => {
        const before = entries.get(entry)
        const after = row === null ? undefined : read(entry, row)
        if (before !== undefined) {
          witness(before.subject, change(before))
          remove(of(before.subject), before)
          if (after === undefined) entries.delete(entry)
        }
        if (after === undefined) return
        entries.set(entry, after)
        add(of(after.subject), after)
        witness(after.subject, change(after))
      }
    }
  }

  const rows = (
    kind: LedgerKind,
    subject: string,
    counts: (row: Row) => boolean,
    list: (held: Held) => Array<HeldRow>,
    change: (row: Registered) => Change
  ): Role => {
    const read = registered(kind, subject)
    const heldRow = (entry: number, row: Row): HeldRow | undefined => {
      const found = counts(row) ? read(row) : undefined
      return found === undefined ? undefined : { ...found, entry }
    }
    return role(
      kind,
      heldRow,
      (held, row) => insert(list(held), row),
      (held, row) => drop(list(held), row),
      change
    )
  }

  const { kind, subject, where } = rule.subjects
  const owes = where === undefined ? () => true : matcher(kind, where)
  const roles = [
    rows(
      kind,
      subject,
      owes,
      (held) => held.rows,
      (row) => ({ _tag: "Row", row })
    )
  ]

  if (rule.exemptions === "by-document") {
    const ruleAt = fieldIndex(dutyExemption, "rule")
    const documentAt = fieldIndex(dutyExemption, "document")
    const releases = (row: Row) => row[ruleAt] === rule.id && (row[documentAt] ?? null) !== null
    const change = (row: Registered): Change => ({ _tag: "Exemption", row })
    roles.push(rows(dutyExemption, "subject", releases, (held) => held.exemptions, change))
  }

  const known = new Map<PlainDate, ReadonlyArray<DutyPeriod>>()
  const periods = (day: PlainDate): ReadonlyArray<DutyPeriod> => {
    let found = known.get(day)
    if (found === undefined) {
      found = periodsOn(rule.period, day)
      known.set(day, found)
    }
    return found
  }
  for (const source of rule.satisfiedBy) {
    const read = reader(source, periods, (day) => addDays(day, -1))
    const idsOf = (ids: ReadonlyArray<string>) => (rule.period.unit === "event" ? [ANY] : ids)
    roles.push(
      role(
        source.kind,
        read,
        (held, fact) => {
          for (const id of idsOf(fact.periods)) {
            const list = held.shown.get(id)
            if (list === undefined) held.shown.set(id, [fact.shown])
            else list.push(fact.shown)
          }
        },
        (held, fact) => {
          for (const id of idsOf(fact.periods)) drop(held.shown.get(id) ?? [], fact.shown)
        },
        (fact) => ({ _tag: "Shown", periods: fact.periods })
      )
    )
  }
  return {
    subjects,
    take: (kind, entry, row, witness) => {
      for (const one of roles) if (one.kind === kind.id) one.take(entry, row, witness)
    }
  }
}
