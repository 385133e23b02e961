import { deepStrictEqual, fail } from "node:assert/strict"
import { isDeepStrictEqual } from "node:util"

/** Says where bytes first differ; a comparison of its own would print all of them. */
export const sameBytes = (actual: Uint8Array, expected: Uint8Array): void => {
  if (Buffer.from(expected).equals(actual)) return
  const at = expected.findIndex((byte, n) => byte !== actual[n])
  fail(`${actual.length} bytes, not the ${expected.length} expected; byte ${at < 0 ? expected.length : at} differs`)
}

/** Says where two long lists first differ: a comparison of thousands of lines takes minutes to print. */
export const sameList = (actual: Iterable<unknown>, expected: ReadonlyArray<unknown>): void => {
  const list = [...actual]
  if (isDeepStrictEqual(list, expected)) return
  const differs = expected.findIndex((one, n) => !isDeepStrictEqual(one, list[n]))
  const at = differs < 0 ? expected.length : differs
  deepStrictEqual(list[at], expected[at], `of ${list.length} and not ${expected.length}, number ${at + 1} differs`)
  fail(`${list.length}, not the ${expected.length} expected`)
}
