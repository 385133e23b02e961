/** Which of two texts comes first by code points, as in every database: not by UTF-16 units. */
export const byCodePoints = (left: string, right: string): number => {
  const [a, b] = [left[Symbol.iterator](), right[Symbol.iterator]()]
  for (;;) {
    const [one, other] = [a.next().value?.codePointAt(0) ?? -1, b.next().value?.codePointAt(0) ?? -1]
    if (one !== other || one < 0) return one - other
  }
}
