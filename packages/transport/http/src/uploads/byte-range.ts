/** 字节范围 — the one range of a `Range` header (RFC 9110 section 14). */
import type { ByteRange } from "@xiuhua/core/ports"

const BYTES = /^bytes=(\d{0,15})-(\d{0,15})$/u

/** What is asked for of a file of `bytes` bytes; undefined for the whole, as for a header that is not understood. */
export const byteRange = (header: string | undefined, bytes: number): ByteRange | undefined => {
  const [, first = "", last = ""] = BYTES.exec(header ?? "") ?? []
  if (first === "" && last === "") return undefined
  // The last so many bytes.
  if (first === "") return Number(last) === 0 ? { from: bytes } : { from: Math.max(0, bytes - Number(last)) }
  const [from, to] = [Number(first), last === "" ? undefined : Number(last)]
  if (to === undefined) return { from }
  return to < from ? undefined : { from, to }
}
