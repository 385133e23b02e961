/**
 * 统一社会信用代码 — the number of an organisation or of an individual business: 18 signs, the last of which checks the others.
 *
 * Source: GB 32100-2015. Individual businesses are registered under 92, which begins no identity number.
 */
const SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
const LENGTH = 18

/** True if the last sign is the one that the others ask for. */
export const isCreditCode = (text: string): boolean => {
  if (text.length !== LENGTH) return false
  let sum = 0
  let weight = 1
  for (const sign of text.slice(0, -1)) {
    const value = SIGNS.indexOf(sign)
    if (value < 0) return false
    sum += value * weight
    weight = (weight * 3) % SIGNS.length
  }
  return SIGNS[(SIGNS.length - (sum % SIGNS.length)) % SIGNS.length] === text.at(-1)
}

/** True for the code of an individual business, which no identity number is. */
export const isBusinessCode = (text: string): boolean => text.startsWith("92") && isCreditCode(text)
