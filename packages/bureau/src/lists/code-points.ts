/** Halves of characters beyond the first plane come after everything else of the first plane that is above them. */
const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x2800 : unit)

/** Which of two texts comes first by code points, as in every database: not by UTF-16 units. */
export const byCodePoints = (left: string, right: string): number => {
  if (left === right) return 0
  const shared = Math.min(left.length, right.length)
  for (let at = 0; at < shared; at++) {
    const [a, b] = [left.charCodeAt(at), right.charCodeAt(at)]
    if (a !== b) return rank(a) - rank(b)
  }
  return left.length - right.length
}
