const OFFSET = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

/**
 * A short name for a text (FNV-1a, 64 bits, 16 hex digits): tells versions of a rule apart. It is no proof against
 * forgery; chains and checkpoints use real hash functions.
 */
export const digest = (text: string): string => {
  let hash = OFFSET
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    hash = BigInt.asUintN(64, (hash ^ BigInt(unit & 0xff)) * PRIME)
    hash = BigInt.asUintN(64, (hash ^ BigInt(unit >> 8)) * PRIME)
  }
  return hash.toString(16).padStart(16, "0")
}
