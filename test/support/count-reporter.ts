import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Says what was skipped and why that may matter, and ends the run with `N passed, N failed` on a line of its own. */
export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    let passed = 0;
    let failed = errors.length;
    const skipped: string[] = [];
    for (const module of modules) {
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failed += 1;
        else skipped.push(`${module.relativeModuleId} > ${test.fullName}`);
      }
    }
    if (skipped.length > 0)
      console.log(
        `\nNOT RUN (${skipped.length}):\n${skipped.map((name) => `  ${name}`).join('\n')}`,
      );
    console.log(`\n${passed} passed, ${failed} failed`);
  }
}
