/** Made-up persons, and short ways to write, read and erase them. */
import type { PersonRef } from "@xiuhua/core/ledger"
import { type Access, type ErasureGround, type Person, PersonStore } from "@xiuhua/core/ports"
import { Effect } from "effect"

export const clerk: Access = { actor: "clerk", purpose: "registration" }
export const officer: Access = { actor: "officer-7", purpose: "penalty-case.service" }
export const auditor: Access = { actor: "auditor", purpose: "retention" }

/** A respondent with everything known; `values` override. */
export const person = (values: Partial<Person> = {}): Person => ({
  kind: "natural",
  name: "甲某",
  identityNumber: "441502190001010000",
  phone: "10000000000",
  address: "新港街道一号",
  keepUntil: null,
  ...values
})

export const mint = PersonStore.use((store) => store.mint)

export const put = (ref: PersonRef, who: Person = person(), tenant = "a") =>
  PersonStore.use((store) => store.put(tenant, ref, who, clerk))

/** A new person, and the reference. */
export const add = (who: Person = person(), tenant = "a") => Effect.tap(mint, (ref) => put(ref, who, tenant))

export const get = (ref: PersonRef, tenant = "a") => PersonStore.use((store) => store.get(tenant, ref, officer))

export const erase = (refs: ReadonlyArray<PersonRef>, ground: ErasureGround = "purpose-done", tenant = "a") =>
  PersonStore.use((store) => store.erase(tenant, refs, ground, auditor))

export const audit = (ref: PersonRef, tenant = "a") => PersonStore.use((store) => store.audit(tenant, ref))

/** What was done under a reference, without when and by whom. */
export const acts = (ref: PersonRef, tenant = "a") =>
  Effect.map(audit(ref, tenant), (lines) => lines.map(({ act }) => act))
