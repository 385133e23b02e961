import { type PersonRef, personRefOf } from "@xiuhua/core/ledger"
import {
  type Access,
  type AuditAct,
  type AuditLine,
  type Person,
  PersonErased,
  PersonStore,
  type Tombstone
} from "@xiuhua/core/ports"
import { Clock, Effect, Layer } from "effect"

/** What one tenant has under one reference; neither for one that was only asked about. */
interface Entry {
  readonly ref: PersonRef
  person: Person | undefined
  tombstone: Tombstone | undefined
  readonly lines: Array<AuditLine>
}

const fields = ["kind", "name", "identityNumber", "phone", "address", "keepUntil"] as const

/** Persons in memory. Every operation is one synchronous step, so none ever sees half of another. */
const makePersonStore = (newRef: () => PersonRef): PersonStore["Service"] => {
  const tenants = new Map<string, Map<PersonRef, Entry>>()
  const entriesOf = (tenant: string): Map<PersonRef, Entry> => {
    const entries = tenants.get(tenant) ?? new Map<PersonRef, Entry>()
    tenants.set(tenant, entries)
    return entries
  }
  const entryOf = (tenant: string, ref: PersonRef): Entry => {
    const entries = entriesOf(tenant)
    const entry = entries.get(ref) ?? { ref, person: undefined, tombstone: undefined, lines: [] }
    entries.set(ref, entry)
    return entry
  }
  const note = (entry: Entry, act: AuditAct, { actor, purpose }: Access, now: number): number => {
    const at = Math.max(now, entry.lines.at(-1)?.at ?? 0)
    entry.lines.push({ at, act, actor, purpose })
    return at
  }

  const put = (tenant: string, ref: PersonRef, person: Person, access: Access, now: number) => {
    const entry = entryOf(tenant, ref)
    if (entry.tombstone !== undefined) {
      note(entry, "refused", access, now)
      return Effect.fail(new PersonErased({ ref, ...entry.tombstone }))
    }
    const before = entry.person
    if (before !== undefined && fields.every((field) => before[field] === person[field])) return Effect.void
    note(entry, before === undefined ? "created" : "changed", access, now)
    entry.person = { ...person }
    return Effect.void
  }

  return {
    supports: { durable: false },
    mint: Effect.sync(newRef),
    put: (tenant, ref, person, access) =>
      Effect.flatMap(Clock.currentTimeMillis, (now) => put(tenant, ref, person, access, now)),
    get: (tenant, ref, access) =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        const entry = entryOf(tenant, ref)
        const { person, tombstone } = entry
        note(entry, person === undefined ? "missed" : "read", access, now)
        if (person !== undefined) return { _tag: "Known" as const, person }
        return tombstone === undefined ? { _tag: "Unknown" as const } : { _tag: "Erased" as const, tombstone }
      }),
    erase: (tenant, refs, ground, access) =>
      Effect.map(Clock.currentTimeMillis, (now) =>
        refs.map((ref) => {
          const entry = entriesOf(tenant).get(ref)
          if (entry?.person === undefined) return entry?.tombstone ?? null
          entry.person = undefined
          entry.tombstone = { erasedAt: note(entry, "erased", access, now), ground }
          return entry.tombstone
        })
      ),
    expired: (tenant, on) =>
      Effect.sync(() =>
        [...entriesOf(tenant).values()]
          .filter(({ person }) => typeof person?.keepUntil === "string" && person.keepUntil < on)
          .map(({ ref }) => ref)
          .toSorted()
      ),
    audit: (tenant, ref) => Effect.sync(() => [...(entriesOf(tenant).get(ref)?.lines ?? [])])
  }
}

/** Persons in memory, with references from the platform's secure randomness. Lost when the process ends. */
export const layer: Layer.Layer<PersonStore> = Layer.sync(PersonStore, () =>
  makePersonStore(() => personRefOf(crypto.getRandomValues(new Uint8Array(16))))
)
