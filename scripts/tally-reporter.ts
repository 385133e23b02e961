import type { Reporter, SerializedError, TestModule } from "vitest/node"

/**
 * Ends a run with one plain line, `Tests: N passed, N failed, N skipped`, for CI that counts tests, and before it one for each
 * suite that could not run here: with CI=true that is a failure.
 */
export class TallyReporter implements Reporter {
  readonly #notRun: ReadonlyArray<string>

  constructor(notRun: ReadonlyArray<string> = []) {
    this.#notRun = notRun
  }

  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandled: ReadonlyArray<SerializedError>): void {
    const n = { passed: 0, failed: unhandled.length, skipped: 0 }
    for (const module of modules) {
      let tests = 0
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        tests++
        if (state === "passed" || state === "failed" || state === "skipped") n[state]++
      }
      // A file that failed before it could define a test.
      if (tests === 0 && module.state() === "failed") n.failed++
    }
    for (const suite of this.#notRun) process.stdout.write(`NOT RUN: ${suite}\n`)
    if (this.#notRun.length > 0 && process.env["CI"] === "true") process.exitCode = 1
    process.stdout.write(`Tests: ${n.passed} passed, ${n.failed} failed, ${n.skipped} skipped\n`)
  }
}
