/** 主体 — who asks: the tenant, the name that stands on what is written, the roles, and for which units and areas they hold. */
import type { Role } from "./role.ts"

/** In `orgUnits` or `areas`: all of them. */
export const WHOLE_DISTRICT = "*"

/**
 * Who asks. Whoever makes one has authenticated it: nothing here is believed from a request.
 *
 * Competence is by unit and by area, and both must hold: an empty list is none at all, {@link WHOLE_DISTRICT} all of them.
 */
export interface Principal {
  readonly tenant: string
  /** A user id or a reference, never a name: the one by which cases and ledgers name this person. */
  readonly actor: string
  readonly roles: ReadonlyArray<Role>
  /** 管辖单位 — the teams, stations and Party branches that the roles hold for; not where somebody is on the payroll. */
  readonly orgUnits: ReadonlyArray<string>
  /** 管辖区域 — streets, as cases and ledgers write them. */
  readonly areas: ReadonlyArray<string>
}

/** 本机管理员 — whoever has the database in hand: on the command line nobody signs in. */
export const localAdministrator = (tenant: string, actor = "local"): Principal => ({
  tenant,
  actor,
  roles: ["administrator"],
  orgUnits: [WHOLE_DISTRICT],
  areas: [WHOLE_DISTRICT]
})

/** Anybody at all, who has not said who it is. */
export const anybody = (tenant: string): Principal => ({
  tenant,
  actor: "public",
  roles: ["public"],
  orgUnits: [],
  areas: []
})
