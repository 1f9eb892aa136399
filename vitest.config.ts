import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { CountReporter } from './test/support/count-reporter.ts';
import { LongestFirst } from './test/support/longest-first.ts';

// The workers inherit it: sites built for tests are shared through this folder.
process.env['HANDOFF_TEST_SITES'] ??= resolve('.cache', `test-sites-${process.pid}`);

/** The suffix of a test file tells what it needs; one kind runs after the other, since the later ones fill all cores. */
function kind(
  name: string,
  groupOrder: number,
  rest: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration {
  const include = [`test/**/*.${name}.test.ts`];
  return {
    extends: true,
    test: { name, include, maxWorkers: WORKERS, sequence: { groupOrder }, ...rest },
  };
}

const MINUTE = 60_000;
// On two cores Vitest would take one, and run the units last, one file after the other.
const WORKERS = Math.max(2, availableParallelism() - 1);
const cleanUp = './test/support/remove-sites.ts';

export default defineConfig({
  test: {
    reporters: ['default', new CountReporter()],
    sequence: { sequencer: LongestFirst },
    projects: [
      kind('unit', 0),
      kind('corpus', 1, { testTimeout: 3 * MINUTE, hookTimeout: 3 * MINUTE }),
      kind('build', 2, {
        testTimeout: 3 * MINUTE,
        hookTimeout: 8 * MINUTE,
        globalSetup: [cleanUp],
      }),
      kind('browser', 3, {
        testTimeout: MINUTE,
        hookTimeout: 8 * MINUTE,
        globalSetup: [cleanUp, './test/support/browser-setup.ts'],
        // A worker waits for its browser most of the time.
        maxWorkers: 2,
        // A busy machine loses a click now and then. What was tried again is listed at the end of a run.
        retry: 1,
      }),
    ],
  },
});
