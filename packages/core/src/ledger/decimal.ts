/**
 * Exact decimals as scaled integers: `digits` × 10^-`scale`. Nothing here ever rounds unless its name says so, and no
 * floating-point number takes part.
 */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

const POWERS = Array.from({ length: 40 }, (_, n) => 10n ** BigInt(n))

/** 10^n as a bigint. */
export const tenTo = (n: number): bigint => POWERS[n] ?? 10n ** BigInt(n)

/** The same number with at least `scale` decimals. */
export const rescale = (value: Decimal, scale: number): Decimal =>
  scale <= value.scale ? value : { digits: value.digits * tenTo(scale - value.scale), scale }

export const add = (a: Decimal, b: Decimal): Decimal => {
  const scale = Math.max(a.scale, b.scale)
  return { digits: rescale(a, scale).digits + rescale(b, scale).digits, scale }
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export const compare = (a: Decimal, b: Decimal): number => {
  const scale = Math.max(a.scale, b.scale)
  const difference = rescale(a, scale).digits - rescale(b, scale).digits
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** `numerator / denominator` to `scale` decimals, halves away from zero. The denominator is not zero. */
export const divideHalfUp = (numerator: Decimal, denominator: Decimal, scale: number): Decimal => {
  const shift = scale + denominator.scale - numerator.scale
  const n = shift >= 0 ? numerator.digits * tenTo(shift) : numerator.digits
  const d = shift >= 0 ? denominator.digits : denominator.digits * tenTo(-shift)
  const negative = n < 0n !== d < 0n
  const top = n < 0n ? -n : n
  const bottom = d < 0n ? -d : d
  const digits = (2n * top + bottom) / (2n * bottom)
  return { digits: negative ? -digits : digits, scale }
}

/** To `scale` decimals, halves away from zero. */
export const roundHalfUp = (value: Decimal, scale: number): Decimal =>
  scale >= value.scale ? rescale(value, scale) : divideHalfUp(value, { digits: 1n, scale: 0 }, scale)

/** Plain notation with exactly `scale` decimals: `-0.50`. */
export const formatFixed = ({ digits, scale }: Decimal): string => {
  const negative = digits < 0n
  const text = (negative ? -digits : digits).toString().padStart(scale + 1, "0")
  const point = text.length - scale
  return `${negative ? "-" : ""}${text.slice(0, point)}${scale === 0 ? "" : `.${text.slice(point)}`}`
}

/** Plain notation without trailing zeros: `0.98`, `1`, `12.5`. */
export const format = (value: Decimal): string => {
  const text = formatFixed(value)
  return value.scale === 0 ? text : text.replace(/\.?0+$/u, "")
}

const PLAIN = /^-?\d+(\.\d+)?$/u

/** Reads plain notation (`12.50`, `-3`); undefined for anything else. */
export const parseDecimal = (text: string): Decimal | undefined => {
  if (!PLAIN.test(text)) return undefined
  const point = text.indexOf(".")
  if (point < 0) return { digits: BigInt(text), scale: 0 }
  return { digits: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 }
}

/** A literal in source code; throws RangeError when it is not plain notation. */
export const decimal = (text: string): Decimal => {
  const value = parseDecimal(text)
  if (value === undefined) throw new RangeError(`not a decimal: ${text}`)
  return value
}
