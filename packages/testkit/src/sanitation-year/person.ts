import { type PersonRef, personRefOf } from "@xiuhua/core/ledger"

const encoder = new TextEncoder()

/** A made-up person: the same reference for the same role and number, and nobody's. */
export const personOf = (role: string, n: number): PersonRef => {
  const text = encoder.encode(`${role}${n}`)
  return personRefOf(
    Uint8Array.from({ length: 16 }, (_, at) => ((text[at % text.length] ?? 0) * 31 + at * 17 + n) % 256)
  )
}
