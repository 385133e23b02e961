/** 管辖 — whose business something is, and whether it is within somebody's units and areas. */
import { type Principal, WHOLE_DISTRICT } from "./principal.ts"

/** The units that something belongs to and the areas it lies in; empty where it does not say. */
export interface Whose {
  readonly orgUnits: ReadonlyArray<string>
  readonly areas: ReadonlyArray<string>
}

/** Those of these units and areas that are known. */
export const whose = (
  orgUnits: ReadonlyArray<string | null | undefined>,
  areas: ReadonlyArray<string | null | undefined> = []
): Whose => ({
  orgUnits: orgUnits.filter((unit) => unit !== null && unit !== undefined),
  areas: areas.filter((area) => area !== null && area !== undefined)
})

const covers = (own: ReadonlyArray<string>, named: ReadonlyArray<string>): boolean =>
  own.includes(WHOLE_DISTRICT) || named.length === 0 || named.some((one) => own.includes(one))

/**
 * Whether something lies within somebody's units and areas: one of its units, if it names any, and one of its areas, if it
 * names any. What names neither is within the competence of whoever has the whole district, and of nobody else.
 */
export const isWithin = ({ areas, orgUnits }: Principal, it: Whose): boolean =>
  it.orgUnits.length === 0 && it.areas.length === 0
    ? orgUnits.includes(WHOLE_DISTRICT) && areas.includes(WHOLE_DISTRICT)
    : covers(orgUnits, it.orgUnits) && covers(areas, it.areas)
