import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, the longest first: last, one of them would keep one worker busy and the other waiting. */
const LONG = [
  'test/decisions/walks.browser.test.ts',
  'test/site/accessibility.browser.test.ts',
  'test/offline/device/kill.browser.test.ts',
  'test/offline/device/faults.browser.test.ts',
  'test/search/interface/page.browser.test.ts',
  'test/offline/device/hostile.browser.test.ts',
  'test/offline/device/offline.browser.test.ts',
  'test/search/interface/odds.browser.test.ts',
];

/** Begins each kind of test with the files that take longest; a fresh clone has no times of earlier runs to go by. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((name) => moduleId.endsWith(name));
      return at < 0 ? LONG.length : at;
    };
    const order = ({ project }: TestSpecification): number => project.config.sequence.groupOrder;
    return sorted.sort((a, b) => order(a) - order(b) || rank(a) - rank(b));
  }
}
