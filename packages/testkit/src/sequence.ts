import type { Sequence } from "@xiuhua/core/ports"
import type { Requirement } from "./requirement.ts"
import { sequenceChanges } from "./sequence-changes.ts"
import { sequenceReservations } from "./sequence-reservations.ts"

/** What every Sequence must do, in this version of the port. */
export const sequenceRequirements: ReadonlyArray<Requirement<Sequence>> = [...sequenceReservations, ...sequenceChanges]
