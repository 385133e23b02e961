/** 机读格式 — what machines read: one form for the command line and for HTTP. Its names are a contract. */
export { decimalText } from "./decimal-text.ts"
export { dutyRecord } from "./duty.ts"
export { indicatorRecord } from "./indicator.ts"
export { limitRecord, parameterRecord } from "./law.ts"
export { numberRecord } from "./number.ts"
export { matrixRecord, obligationRecord } from "./obligation.ts"
export { quarantineRecord } from "./quarantine.ts"
export { voteRecord } from "./vote.ts"
