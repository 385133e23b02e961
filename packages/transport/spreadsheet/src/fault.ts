import type { Value } from "@xiuhua/core/ledger"
import type { Facts, RowProblemId } from "./failure.ts"

/** Why a cell is not a value of its field. One object per field and problem, made once. */
export interface Fault {
  readonly problem: RowProblemId
  readonly facts: Facts
}

/** Reads one cell. */
export type CellDecoder = (cell: string) => Value | Fault

export const fault = (problem: RowProblemId, facts: Facts = {}): Fault => ({ problem, facts })

/** Tells a fault from a value. */
export const isFault = (result: Value | Fault): result is Fault => typeof result === "object" && result !== null

/**
 * Full-width letters, digits and signs as their plain forms. Not NFKC, which would also make `1²` twelve and `①` one.
 */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/gu, " ")
    .replace(/\u2212/gu, "-")
