/** 行写入 — lines to a stream, many at once: one write a request would cost more than the request's line. */
import type { Writable } from "node:stream"
import { Effect, type Scope } from "effect"

/** How long a line may wait, in milliseconds. */
const WAIT = 100
const MOST = 64 * 1024

/** Writes lines as long as the scope is open; what waits is written when it closes. */
export const lineWriter = (to: Writable): Effect.Effect<(line: string) => void, never, Scope.Scope> =>
  Effect.map(
    Effect.acquireRelease(
      Effect.sync(() => {
        let waiting = ""
        const flush = () => {
          if (waiting === "") return
          to.write(waiting)
          waiting = ""
        }
        const timer = setInterval(flush, WAIT)
        timer.unref()
        const write = (line: string) => {
          waiting += `${line}\n`
          if (waiting.length > MOST) flush()
        }
        return { write, flush, timer }
      }),
      ({ flush, timer }) =>
        Effect.sync(() => {
          clearInterval(timer)
          flush()
        })
    ),
    ({ write }) => write
  )
