import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readHandbook } from '#decisions';
import { checkReference } from '../../scripts/check/reference.ts';
import { withFolder } from '../support/decisions.ts';

function graph(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/graph.ts', ...args], { encoding: 'utf8' });
}

describe('npm run graph', { timeout: 60_000 }, () => {
  test('prints a decision as a flowchart, in the language that is asked for', () => {
    const { status, stdout, stderr } = graph('service-problem', '--locale', 'ru');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^flowchart LR\n {2}cloud\{\{"[А-Я]/);
    expect(stdout).toContain('MS-AZURE([');
  });

  test('of one instance prints only that', () => {
    const { stdout } = graph('service-problem', '--instance', 'us-gov');
    expect(stdout).toContain('US-MS-AZURE');
    expect(stdout).not.toMatch(/[^-]MS-AZURE|CN-/);
  });

  test.each([
    [['nothing'], /no decision `nothing`.*service-problem/],
    [[], /no decision/],
    [['billing', '--locale', 'xx'], /no words in `xx`.*zh-TW/],
    [['billing', '--instance', 'mars'], /no cloud `mars`.*china/],
  ])('%j is refused with what there is', (args, message) => {
    const { status, stdout, stderr } = graph(...args);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
  });
});

describe('npm run check', () => {
  afterEach(() => vi.unstubAllEnvs());

  function checked(trees: string): string[] {
    return withFolder({}, (folder) => {
      const file = join(folder, 'trees.json');
      writeFileSync(file, trees);
      vi.stubEnv('HANDOFF_TREES', file);
      return checkReference(readHandbook(folder)).map(({ code, message }) => `${code}: ${message}`);
    });
  }

  test('compares with the reference trees where they are at hand', () => {
    expect(checked('{"trees": {"T1": {"root": "OUT:FIX"}}}')[0]).toMatch(
      /^decisions\/reference: .*FIX/,
    );
  });

  test('tells of trees that it cannot read', () => {
    expect(checked('{"trees": 7}')[0]).toMatch(/another form/);
  });

  test('says nothing without them', () => {
    vi.stubEnv('HANDOFF_TREES', '/nowhere/trees.json');
    expect(checkReference(readHandbook('content/decisions'))).toEqual([]);
  });
});
