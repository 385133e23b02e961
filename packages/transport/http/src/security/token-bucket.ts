/** 限流 — so many calls at once, and then so many a second, for each caller by itself. */

/** How much one caller may ask. */
export interface Rate {
  /** Calls at once. */
  readonly burst: number
  /** Calls a second that come back. */
  readonly perSecond: number
}

/** Callers that are remembered; who was not heard of for longest is forgotten first, which gives it a full bucket. */
const REMEMBERED = 20_000

/** Takes one call from a caller's bucket: 0 where it may go on, else after how many whole seconds it may. */
export const tokenBuckets = ({ burst, perSecond }: Rate): ((caller: string, now: number) => number) => {
  const buckets = new Map<string, { left: number; at: number }>()
  return (caller, now) => {
    const bucket = buckets.get(caller) ?? { left: burst, at: now }
    bucket.left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 1000) * perSecond)
    bucket.at = now
    buckets.delete(caller)
    if (buckets.size >= REMEMBERED) buckets.delete(buckets.keys().next().value as string)
    buckets.set(caller, bucket)
    if (bucket.left < 1) return Math.ceil((1 - bucket.left) / perSecond)
    bucket.left -= 1
    return 0
  }
}
