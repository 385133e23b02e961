import type { Reporter, SerializedError, TestModule } from "vitest/node"

/** Ends a run with one plain line, `Tests: N passed, N failed, N skipped`, for CI that counts tests. */
export class TallyReporter implements Reporter {
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
    process.stdout.write(`Tests: ${n.passed} passed, ${n.failed} failed, ${n.skipped} skipped\n`)
  }
}
