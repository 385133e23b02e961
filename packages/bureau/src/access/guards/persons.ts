/** 人员授权 — personal data for one principal. Whatever is read or tried stands in the audit of the reference. */
import type { PersonRef } from "@xiuhua/core/ledger"
import {
  type Access,
  type ErasureGround,
  type Person,
  type PersonAnswer,
  type PersonField,
  type PersonStore,
  personFields
} from "@xiuhua/core/ports"
import { Effect } from "effect"
import type { AccessForbidden } from "../forbidden.ts"
import { isShown, seesUpTo } from "../visibility.ts"
import type { Answer, Watch } from "./guarding.ts"

type Persons = PersonStore["Service"]
type Purpose = Pick<Access, "purpose">

/** What can be done with personal data by one principal. */
export interface GuardedPersons {
  /** Writes a person, under a new reference where none is given; answers the reference. */
  readonly put: (
    person: Person,
    why: Purpose & { readonly ref?: PersonRef }
  ) => Effect.Effect<PersonRef, AccessForbidden | Effect.Error<ReturnType<Persons["put"]>>>
  /** What is kept of a person, as far as the roles see it: null where they do not. */
  readonly get: (ref: PersonRef, why: Purpose) => Answer<Persons["get"]>
  readonly erase: (refs: ReadonlyArray<PersonRef>, ground: ErasureGround, why: Purpose) => Answer<Persons["erase"]>
  readonly expired: (on: Parameters<Persons["expired"]>[1]) => Answer<Persons["expired"]>
  readonly audit: (ref: PersonRef) => Answer<Persons["audit"]>
}

const hideable = ["identityNumber", "phone", "address"] as const satisfies ReadonlyArray<PersonField>

export const guardedPersons = ({ bureau, gate }: Watch): GuardedPersons => {
  const { persons } = bureau
  const { actor, roles, tenant } = gate.principal
  const upTo = seesUpTo(roles, "enforcement")
  const shown = (person: Person): Person => {
    const hidden = hideable.filter((field) => !isShown(upTo, personFields[field].privacy))
    return { ...person, ...Object.fromEntries(hidden.map((field) => [field, null])) }
  }
  return {
    put: (person, { purpose, ref }) =>
      Effect.gen(function* () {
        yield* gate.everywhere(`persons/put/${person.kind}`)
        const under = ref ?? (yield* persons.mint)
        yield* persons.put(tenant, under, person, { actor, purpose })
        return under
      }),
    get: (ref, { purpose }) =>
      Effect.gen(function* () {
        yield* gate.everywhere("persons/get")
        const answer: PersonAnswer = yield* persons.get(tenant, ref, { actor, purpose })
        if (answer._tag !== "Known") return answer
        yield* gate.everywhere(`persons/get/${answer.person.kind}`)
        return { ...answer, person: shown(answer.person) }
      }),
    erase: (refs, ground, { purpose }) =>
      Effect.andThen(gate.everywhere("persons/erase"), persons.erase(tenant, refs, ground, { actor, purpose })),
    expired: (on) => Effect.andThen(gate.everywhere("persons/expired"), persons.expired(tenant, on)),
    audit: (ref) => Effect.andThen(gate.everywhere("persons/audit"), persons.audit(tenant, ref))
  }
}
