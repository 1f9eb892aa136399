import type { Reporter, SerializedError, TestModule, Vitest } from 'vitest/node';

/** Names what did not run, and ends the run with `N passed, N failed` on a line of its own. */
export class CountReporter implements Reporter {
  #chosen = false;

  onInit(vitest: Vitest): void {
    // Who asks for some tests by name knows that the others do not run.
    this.#chosen = vitest.config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    let passed = 0;
    let failed = errors.length;
    const skipped: string[] = [];
    for (const module of modules) {
      // What breaks outside of tests: a file that cannot be loaded, a hook that throws.
      failed += module.errors().length;
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failed += 1;
        else skipped.push(`${module.relativeModuleId} > ${test.fullName}`);
      }
    }
    if (skipped.length > 0 && !this.#chosen)
      console.log(
        `\nNOT RUN (${skipped.length}):\n${skipped.map((name) => `  ${name}`).join('\n')}`,
      );
    console.log(`\n${passed} passed, ${failed} failed`);
  }
}
