import { type PersonRef, personRefOf } from "@xiuhua/core/ledger"

/** 演示人员 — references of made-up people, by number. Files with the same two steps speak of the same people. */
export const peopleOf =
  (step: number, stride: number) =>
  (n: number): PersonRef =>
    personRefOf(Uint8Array.from({ length: 16 }, (_, at) => (n * step + at * stride) % 256))
