/**
 * 时限 — how long an answer may take: one timer for all requests that are open. A timer and two fibers for each of them would cost
 * more than most answers.
 */
import { Effect, type Fiber } from "effect"

interface Open {
  readonly fiber: Fiber.Fiber<unknown, unknown>
  readonly until: number
  late: boolean
}

/** How many times within the limit it is looked whether somebody is late. */
const LOOKS = 10

/** Interrupts work that takes longer than so many milliseconds, give or take a tenth; `isLate` then says that it was this. */
export const deadlines = (limit: number) => {
  // All have the same limit: who came first is late first.
  const open = new Set<Open>()
  let timer: NodeJS.Timeout | undefined
  const look = () => {
    const now = performance.now()
    for (const one of open) {
      if (one.until > now) break
      open.delete(one)
      one.late = true
      one.fiber.interruptUnsafe()
    }
    if (open.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
  return <A, E, R>(work: Effect.Effect<A, E, R>, isLate: () => Effect.Effect<A>): Effect.Effect<A, E, R> =>
    Effect.withFiber((fiber) => {
      const one: Open = { fiber, until: performance.now() + limit, late: false }
      open.add(one)
      timer ??= setInterval(look, Math.max(1, limit / LOOKS)).unref()
      return Effect.matchCauseEffect(work, {
        onSuccess: (answer) => {
          open.delete(one)
          return Effect.succeed(answer)
        },
        onFailure: (cause) => {
          open.delete(one)
          return one.late ? isLate() : Effect.failCause(cause)
        }
      })
    })
}
