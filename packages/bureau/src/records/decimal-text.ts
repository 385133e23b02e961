import { type Decimal, format } from "@xiuhua/core/ledger"

/** An exact decimal as machines read it; null stays null. */
export const decimalText = (value: Decimal | null): string | null => (value === null ? null : format(value))
