/**
 * 可见范围 — how much of what is kept somebody sees. Every field of a ledger has one of four classes; a role sees the fields of
 * a domain up to the class that this table gives it.
 *
 * Source: 《中华人民共和国个人信息保护法》(2021) arts. 6 (no more than the purpose needs) and 28 (what is sensitive). That Party
 * membership is among it is a convention of this project (PR16).
 */
import type { DutyField } from "@xiuhua/core/duties"
import type { Privacy } from "@xiuhua/core/ledger"
import type { Role } from "./role.ts"

/** 领域 — whose business something is: the first part of a ledger's id, and the field of a duty. */
export type Domain = DutyField

/** From what anybody may see to what is shown by role and with audit. */
export const privacyClasses: ReadonlyArray<Privacy> = ["public", "internal", "personal", "sensitive"]

/** What stands in the place of a value that is not shown. */
export const HIDDEN = "***"

type Sees = Readonly<Record<Domain, Privacy>>
const all = (privacy: Privacy): Sees => ({
  enforcement: privacy,
  sanitation: privacy,
  party: privacy,
  governance: privacy
})
const worker = all("internal")

/** The highest class that a role sees in a domain. */
export const visibility: Readonly<Record<Role, Sees>> = {
  officer: { ...worker, enforcement: "sensitive", sanitation: "personal", party: "public" },
  "legal-reviewer": { ...worker, enforcement: "sensitive", party: "public" },
  head: { ...worker, enforcement: "sensitive", sanitation: "personal", governance: "sensitive" },
  inspector: { ...worker, enforcement: "personal", sanitation: "personal", party: "public" },
  "station-handler": { ...all("public"), sanitation: "personal" },
  "party-officer": { ...all("public"), party: "sensitive" },
  clerk: { ...worker, enforcement: "personal", sanitation: "personal", governance: "personal", party: "public" },
  analyst: worker,
  auditor: all("personal"),
  administrator: all("sensitive"),
  public: all("public")
}

const rank = (privacy: Privacy): number => privacyClasses.indexOf(privacy)

/** The domain that an id (`sanitation.sweep-run`) belongs to; undefined for one that no table speaks of. */
export const domainOf = (id: string): Domain | undefined => {
  const name = id.slice(0, Math.max(0, id.indexOf(".")))
  return name in worker ? (name as Domain) : undefined
}

/** The highest class that somebody with these roles sees in a domain; of an unknown domain only what is public. */
export const seesUpTo = (held: ReadonlyArray<Role>, domain: Domain | undefined): Privacy =>
  held.reduce<Privacy>((best, role) => {
    const own = domain === undefined ? "public" : visibility[role][domain]
    return rank(own) > rank(best) ? own : best
  }, "public")

/** Whether somebody who sees up to one class sees a field of another. */
export const isShown = (upTo: Privacy, field: Privacy): boolean => rank(field) <= rank(upTo)
