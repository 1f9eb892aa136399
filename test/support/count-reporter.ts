import type { Reporter, SerializedError, TestModule, Vitest } from 'vitest/node';

/** Names what did not run and what passed only when tried again, and ends the run with `N passed, N failed` on a line of its own. */
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
    const unsteady: string[] = [];
    for (const module of modules) {
      // What breaks outside of tests: a file that cannot be loaded, a hook that throws.
      failed += module.errors().length;
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        const name = `${module.relativeModuleId} > ${test.fullName}`;
        if (test.diagnostic()?.flaky) unsteady.push(name);
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failed += 1;
        else skipped.push(name);
      }
    }
    if (!this.#chosen) list('NOT RUN', skipped);
    list('PASSED WHEN TRIED AGAIN', unsteady);
    console.log(`\n${passed} passed, ${failed} failed`);
  }
}

function list(title: string, names: readonly string[]): void {
  if (names.length === 0) return;
  console.log(`\n${title} (${names.length}):\n${names.map((name) => `  ${name}`).join('\n')}`);
}
