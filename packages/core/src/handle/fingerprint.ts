/**
 * 请求指纹 — what a request asks for, in short: a key that comes again with another fingerprint was meant for something else.
 * No proof against forgery: who forges one gets back the answer to a request of his own.
 */

/** The same text for the same value, in whatever order its fields were written; what is absent or undefined is left out. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null"
  const fields = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${fields.map(([name, held]) => `${JSON.stringify(name)}:${canonical(held)}`).join(",")}}`
}

const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, "0")

/** 16 hexadecimal digits for a value of plain data (two lanes of FNV-1a, 32 bits each). */
export const fingerprint = (value: unknown): string => {
  const text = canonical(value)
  let [one, two] = [0x811c9dc5, 0xcbf29ce4]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x01000193)
    two = Math.imul(two ^ ((unit << 5) | (unit >>> 11)), 0x01000193) ^ (two >>> 15)
  }
  return hex(one) + hex(two)
}
